// RUN: %oxad_opt %s --split-input-file -p infer-types | filecheck %s

// A structure with a float, as clang names it: its members are what their types say, where all memory of others' is
// such a structure;

builtin.module attributes {oxad.types_again} {
  llvm.func @mixed(%in: !llvm.ptr, %out: !llvm.ptr) {
    %zero = llvm.mlir.constant(0 : i32) : i32
    %last = llvm.getelementptr %in[%zero, 1] : (!llvm.ptr, i32) -> !llvm.ptr, !llvm.struct<"struct.item", (i32, f32)>
    %end = llvm.getelementptr %out[%zero, 1] : (!llvm.ptr, i32) -> !llvm.ptr, !llvm.struct<"struct.item", (i32, f32)>
    %word = llvm.load %in {alignment = 4 : i64} : !llvm.ptr -> i64
    llvm.store %word, %out {alignment = 4 : i64} : i64, !llvm.ptr
    llvm.return
  }
}

// CHECK-LABEL: @mixed
// CHECK: %word = llvm.load %in {{.*}}oxad.type = "int@0x4, f32@4"

// -----

// else an integer may carry a float (`memcpy(&item.number, in, 4)`),

builtin.module attributes {oxad.types_again} {
  llvm.func @carrier(%in: !llvm.ptr, %out: !llvm.ptr) {
    %zero = llvm.mlir.constant(0 : i32) : i32
    %end = llvm.getelementptr %out[%zero, 1] : (!llvm.ptr, i32) -> !llvm.ptr, !llvm.struct<"struct.item", (i32, f32)>
    %word = llvm.load %in {alignment = 4 : i64} : !llvm.ptr -> i32
    llvm.store %word, %out {alignment = 4 : i64} : i32, !llvm.ptr
    llvm.return
  }
}

// CHECK-LABEL: @carrier
// CHECK: %word = llvm.load %in {{.*}}oxad.type = "unknown@0x4"

// -----

// also where it is not known how much is copied.

builtin.module attributes {oxad.types_again} {
  llvm.func @copied(%in: !llvm.ptr, %out: !llvm.ptr, %size: i64) {
    %zero = llvm.mlir.constant(0 : i32) : i32
    %no = llvm.mlir.constant(false) : i1
    %end = llvm.getelementptr %out[%zero, 1] : (!llvm.ptr, i32) -> !llvm.ptr, !llvm.struct<"struct.item", (i32, f32)>
    llvm.call @llvm.memcpy.p0.p0.i64(%out, %in, %size, %no) : (!llvm.ptr, !llvm.ptr, i64, i1) -> ()
    %word = llvm.load %in {alignment = 4 : i64} : !llvm.ptr -> i32
    llvm.store %word, %out {alignment = 4 : i64} : i32, !llvm.ptr
    llvm.return
  }
  llvm.func @llvm.memcpy.p0.p0.i64(!llvm.ptr, !llvm.ptr, i64, i1)
}

// CHECK-LABEL: @copied
// CHECK: %word = llvm.load %in {{.*}}oxad.type = "unknown@0x4"

// -----

// A copy of whole elements goes to the same structures.

builtin.module attributes {oxad.types_again} {
  llvm.func @whole(%in: !llvm.ptr, %out: !llvm.ptr, %n: i64) {
    %eight = llvm.mlir.constant(8 : i64) : i64
    %no = llvm.mlir.constant(false) : i1
    %end = llvm.getelementptr %out[%n, 1] : (!llvm.ptr, i64) -> !llvm.ptr, !llvm.struct<"struct.item", (i32, f32)>
    %float = llvm.load %end {alignment = 4 : i64} : !llvm.ptr -> f32
    %size = llvm.mul %n, %eight : i64
    llvm.call @llvm.memcpy.p0.p0.i64(%out, %in, %size, %no) : (!llvm.ptr, !llvm.ptr, i64, i1) -> ()
    %word = llvm.load %in {alignment = 4 : i64} : !llvm.ptr -> i32
    llvm.store %word, %out {alignment = 4 : i64} : i32, !llvm.ptr
    llvm.return
  }
  llvm.func @llvm.memcpy.p0.p0.i64(!llvm.ptr, !llvm.ptr, i64, i1)
}

// CHECK-LABEL: @whole
// CHECK: %word = llvm.load %in {alignment = 4 : i64} :

// -----

// What lies between the members is told as well, and an array of such, but not a union.

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

// -----

// An array of fewer bytes than a float has is none, nor is what lies between the fields that clang tells of a copy;

builtin.module attributes {oxad.types_again} {
  llvm.func @bytes(%in: !llvm.ptr, %out: !llvm.ptr) {
    %zero = llvm.mlir.constant(0 : i32) : i32
    %last = llvm.getelementptr %in[%zero, 2] : (!llvm.ptr, i32) -> !llvm.ptr, !llvm.struct<"struct.item", (!llvm.array<3 x i8>, i8, f32)>
    %word = llvm.load %in {alignment = 4 : i64} : !llvm.ptr -> i64
    llvm.store %word, %out {alignment = 4 : i64} : i64, !llvm.ptr
    llvm.return
  }
}

// CHECK-LABEL: @bytes
// CHECK: %word = llvm.load %in {{.*}}oxad.type = "int@0x4, f32@4"

// -----

builtin.module attributes {oxad.types_again} {
  llvm.metadata 0 "!{i64 0, i64 8, !1, i64 8, i64 3, !3}"
  llvm.metadata 1 "!{!2, !2, i64 0}"
  llvm.metadata 2 "!{!\22double\22, !4, i64 0}"
  llvm.metadata 3 "!{!4, !4, i64 0}"
  llvm.metadata 4 "!{!\22omnipotent char\22, !5, i64 0}"
  llvm.metadata 5 "!{!\22Simple C/C++ TBAA\22}"
  llvm.func @tagged(%in: !llvm.ptr, %out: !llvm.ptr) {
    %size = llvm.mlir.constant(16 : i64) : i64
    %no = llvm.mlir.constant(false) : i1
    llvm.call @llvm.memcpy.p0.p0.i64(%out, %in, %size, %no) metadata {"tbaa.struct" = 0} : (!llvm.ptr, !llvm.ptr, i64, i1) -> ()
    llvm.return
  }
  llvm.func @llvm.memcpy.p0.p0.i64(!llvm.ptr, !llvm.ptr, i64, i1)
}

// CHECK-LABEL: @tagged
// CHECK: llvm.memcpy{{.*}}(%out, {{.*}}oxad.memory = "f64@0"}

// -----

// one of four may be a float's.

builtin.module attributes {oxad.types_again} {
  llvm.func @four(%in: !llvm.ptr, %out: !llvm.ptr) {
    %zero = llvm.mlir.constant(0 : i32) : i32
    %last = llvm.getelementptr %in[%zero, 1] : (!llvm.ptr, i32) -> !llvm.ptr, !llvm.struct<"struct.item", (!llvm.array<4 x i8>, f32)>
    %word = llvm.load %in {alignment = 4 : i64} : !llvm.ptr -> i64
    llvm.store %word, %out {alignment = 4 : i64} : i64, !llvm.ptr
    llvm.return
  }
}

// CHECK-LABEL: @four
// CHECK: %word = llvm.load %in {{.*}}oxad.type = "unknown@0x4, f32@4"
