// A signature has one letter per parameter, `c` or `d`.
// RUN: not %oxad_opt %s -p infer-activity 2>&1 | filecheck %s
// CHECK: error[OX0106]: `f` has 2 arguments, which `d` does not fit
llvm.func @f(%x: f64, %y: f64) -> f64 attributes {autodiff.signature = "d"} {
  llvm.return %x : f64
}
