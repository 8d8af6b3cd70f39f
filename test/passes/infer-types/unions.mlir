// RUN: %oxad_opt %s --split-input-file -p infer-types | filecheck %s

// A union's member that is an integer, beside a float: a contradiction,

builtin.module {
  llvm.func @alone(%p: !llvm.ptr, %i: i64) -> f64 {
    %three = llvm.mlir.constant(3 : i32) : i32
    %v = llvm.getelementptr %p[%i] : (!llvm.ptr, i64) -> !llvm.ptr, !llvm.struct<"value", (i32, !llvm.struct<"union.number", (f64)>)>
    %u = llvm.getelementptr %v[8] : (!llvm.ptr) -> !llvm.ptr, i8
    %d = llvm.load %u {alignment = 8 : i64} : !llvm.ptr -> f64
    %n = llvm.load %u {alignment = 8 : i64} : !llvm.ptr -> i32
    %m = llvm.mul %n, %three : i32
    %f = llvm.sitofp %m : i32 to f64
    %r = llvm.fadd %d, %f : f64
    llvm.return %r : f64
  }
}

// CHECK-LABEL: @alone
// CHECK: %n = llvm.load %u {{.*}}conflict@0x4

// -----

// or, where the module asks for it, a variant: told by the type of an element,

builtin.module attributes {oxad.unions} {
  llvm.func @by_type(%p: !llvm.ptr, %i: i64) -> f64 {
    %three = llvm.mlir.constant(3 : i32) : i32
    %v = llvm.getelementptr %p[%i] : (!llvm.ptr, i64) -> !llvm.ptr, !llvm.struct<"value", (i32, !llvm.struct<"union.number", (f64)>)>
    %u = llvm.getelementptr %v[8] : (!llvm.ptr) -> !llvm.ptr, i8
    %d = llvm.load %u {alignment = 8 : i64} : !llvm.ptr -> f64
    %n = llvm.load %u {alignment = 8 : i64} : !llvm.ptr -> i32
    %m = llvm.mul %n, %three : i32
    %f = llvm.sitofp %m : i32 to f64
    %r = llvm.fadd %d, %f : f64
    llvm.return %r : f64
  }

// or by a tag of anything.

  llvm.func @by_tag(%p: !llvm.ptr) -> f64 {
    %three = llvm.mlir.constant(3 : i64) : i64
    %d = llvm.load %p {alignment = 8 : i64} metadata {tbaa = 0} : !llvm.ptr -> f64
    %k = llvm.load %p {alignment = 8 : i64} metadata {tbaa = 0} : !llvm.ptr -> i64
    %m = llvm.mul %k, %three : i64
    %f = llvm.sitofp %m : i64 to f64
    %r = llvm.fadd %d, %f : f64
    llvm.return %r : f64
  }
  llvm.metadata 0 "!{!1, !1, i64 0}"
  llvm.metadata 1 "!{!\22omnipotent char\22, !2}"
  llvm.metadata 2 "!{!\22Simple C/C++ TBAA\22}"
}

// CHECK-LABEL: @by_type
// CHECK: %m = llvm.mul {{.*}}oxad.variant_arithmetic
// CHECK-LABEL: @by_tag
// CHECK: %m = llvm.mul {{.*}}oxad.variant_arithmetic
