// RUN: %oxad_opt %s --split-input-file -p infer-types | filecheck %s

// A structure with a float, as clang names it: its members are what their types say,

builtin.module attributes {oxad.types_again} {
  llvm.func @mixed(%in: !llvm.ptr, %out: !llvm.ptr) {
    %zero = llvm.mlir.constant(0 : i32) : i32
    %last = llvm.getelementptr %in[%zero, 1] : (!llvm.ptr, i32) -> !llvm.ptr, !llvm.struct<"struct.item", (i32, f32)>
    %word = llvm.load %in {alignment = 4 : i64} : !llvm.ptr -> i64
    llvm.store %word, %out {alignment = 4 : i64} : i64, !llvm.ptr
    llvm.return
  }
}

// CHECK-LABEL: @mixed
// CHECK: %word = llvm.load %in {{.*}}oxad.type = "int@0x4, f32@4"

// -----

// and so are what lies between them and an array of such, but not a union.

builtin.module attributes {oxad.types_again} {
  llvm.func @gaps(%in: !llvm.ptr, %out: !llvm.ptr) {
    %one = llvm.mlir.constant(1 : i64) : i64
    %two = llvm.mlir.constant(32 : i64) : i64
    %no = llvm.mlir.constant(false) : i1
    %own = llvm.alloca %one x !llvm.array<2 x !llvm.struct<"class.item", (f32, f64)>> {alignment = 8 : i64} : i64 -> !llvm.ptr
    llvm.call @llvm.memcpy.p0.p0.i64(%own, %in, %two, %no) : (!llvm.ptr, !llvm.ptr, i64, i1) -> ()
    llvm.call @llvm.memcpy.p0.p0.i64(%out, %own, %two, %no) : (!llvm.ptr, !llvm.ptr, i64, i1) -> ()
    llvm.return
  }
  llvm.func @llvm.memcpy.p0.p0.i64(!llvm.ptr, !llvm.ptr, i64, i1)
}

// CHECK-LABEL: @gaps
// CHECK: llvm.memcpy{{.*}}(%own, {{.*}}oxad.memory = "every 16: f32@0, f64@8"}

// -----

builtin.module attributes {oxad.types_again} {
  llvm.func @union(%in: !llvm.ptr, %out: !llvm.ptr) {
    %one = llvm.mlir.constant(1 : i64) : i64
    %own = llvm.alloca %one x !llvm.struct<"struct.item", (f64, !llvm.struct<"union.number", (f64)>)> {alignment = 8 : i64} : i64 -> !llvm.ptr
    %first = llvm.load %in {alignment = 8 : i64} : !llvm.ptr -> i64
    llvm.store %first, %own {alignment = 8 : i64} : i64, !llvm.ptr
    %from = llvm.getelementptr %in[8] : (!llvm.ptr) -> !llvm.ptr, i8
    %to = llvm.getelementptr %own[8] : (!llvm.ptr) -> !llvm.ptr, i8
    %second = llvm.load %from {alignment = 8 : i64} : !llvm.ptr -> i64
    llvm.store %second, %to {alignment = 8 : i64} : i64, !llvm.ptr
    llvm.store %second, %out {alignment = 8 : i64} : i64, !llvm.ptr
    llvm.return
  }
}

// CHECK-LABEL: @union
// CHECK: %first = llvm.load %in {{.*}}oxad.type = "f64@0"
// CHECK: %second = llvm.load %from {{.*}}oxad.type = "unknown@0x8"

// -----

// A structure of integers alone says nothing.

builtin.module attributes {oxad.types_again} {
  llvm.func @words(%in: !llvm.ptr, %out: !llvm.ptr) {
    %zero = llvm.mlir.constant(0 : i32) : i32
    %last = llvm.getelementptr %in[%zero, 1] : (!llvm.ptr, i32) -> !llvm.ptr, !llvm.struct<"struct.blob", (i64, i64)>
    %word = llvm.load %in {alignment = 8 : i64} : !llvm.ptr -> i64
    llvm.store %word, %out {alignment = 8 : i64} : i64, !llvm.ptr
    llvm.return
  }
}

// CHECK-LABEL: @words
// CHECK: %word = llvm.load %in {{.*}}oxad.type = "unknown@0x8"
