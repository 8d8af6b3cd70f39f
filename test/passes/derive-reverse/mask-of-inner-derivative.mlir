// RUN: %oxad_opt %s -p derive-reverse | filecheck %s

// A masked cotangent of another derivative hands its cotangent on, but for where it has made zero of NaN; and what the
// value is made of counts as not chosen.

builtin.module {
  llvm.func @oxad.mask.f64(f64, f64) -> f64
  llvm.func @f(%k: f64, %x: f64) -> f64 {
    %v = llvm.fmul %x, %x : f64
    %0 = llvm.call @oxad.mask.f64(%k, %v) : (f64, f64) -> f64
    llvm.return %0 : f64
  }
  llvm.func @df(%k: f64, %x: f64, %seed: f64) -> !llvm.struct<(f64)> {
    %0 = autodiff.reverse @f(%k, %x, %seed) {activities = ["const", "active"], width = 1 : i64, result_activity = "activeonly"} : (f64, f64, f64) -> !llvm.struct<(f64)>
    llvm.return %0 : !llvm.struct<(f64)>
  }
}

// CHECK: llvm.func internal @f.rev.cd(
// CHECK-DAG: llvm.fcmp oeq
// CHECK-DAG: llvm.fcmp uno
// CHECK: [[CT:%[A-Za-z0-9_.$-]+]] = autodiff.select
// CHECK: autodiff.scale {{.*}}, [[CT]]
// CHECK: autodiff.mask [[CT]]
