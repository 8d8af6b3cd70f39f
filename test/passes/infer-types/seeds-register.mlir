// RUN: %oxad_opt %s -p infer-types | filecheck %s

// [f64; 1] and a union of a float and an integer, passed and returned as integers.

llvm.func @pass(%a: i64, %b: i64, %c: i64) -> i64 attributes {oxad.types = [#autodiff.tree<"{0: array 1 x 8 {0: f64}}">, #autodiff.tree<"{0: f64, 0: int 8}">, #autodiff.tree<"{0: int 8}">], oxad.result_type = #autodiff.tree<"{0: f64}">} {
  %r = llvm.freeze %a : i64
  llvm.return %r : i64
}

// CHECK: oxad.arguments = ["f64@0", "f64@0", "int@0x8"]
// CHECK: %r = llvm.freeze %a {oxad.type = "f64@0"}
