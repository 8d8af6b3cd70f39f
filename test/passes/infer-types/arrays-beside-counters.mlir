// RUN: %oxad_opt %s --split-input-file -p infer-types | filecheck %s

// An index into the array of a local structure seems to begin in front of it; it leads neither there, nor into the
// counter behind.

builtin.module {
  llvm.func @local(%n: i64) -> i32 {
    %one = llvm.mlir.constant(1 : i64) : i64
    %s = llvm.alloca %one x !llvm.struct<"struct.stack", (!llvm.array<4 x f64>, i32)> {alignment = 8 : i64} : i64 -> !llvm.ptr
    %top = llvm.getelementptr %s[32] : (!llvm.ptr) -> !llvm.ptr, i8
    %c = llvm.load %top {alignment = 4 : i64} : !llvm.ptr -> i32
    %p = llvm.getelementptr %s[%n] : (!llvm.ptr, i64) -> !llvm.ptr, f64
    %last = llvm.getelementptr %p[-8] : (!llvm.ptr) -> !llvm.ptr, i8
    %x = llvm.load %last {alignment = 8 : i64} : !llvm.ptr -> f64
    %f = llvm.load %s {alignment = 8 : i64} : !llvm.ptr -> i64
    llvm.return %c : i32
  }
}

// CHECK-LABEL: @local
// CHECK: %c = llvm.load %top {alignment = 4 : i64} : !llvm.ptr -> i32
// CHECK: %f = llvm.load %s {{.*}}oxad.type = "f64@0"

// -----

// Behind a pointer the accesses of members tell it, by a tag of clang's, if types were refused without,

builtin.module attributes {oxad.types_again} {
  llvm.metadata 0 "!{!1, !2, i64 32}"
  llvm.metadata 1 "!{!\22stack\22, !3, i64 0, !2, i64 32}"
  llvm.metadata 2 "!{!\22int\22, !3, i64 0}"
  llvm.metadata 3 "!{!\22omnipotent char\22, !4, i64 0}"
  llvm.metadata 4 "!{!\22Simple C/C++ TBAA\22}"
  llvm.func @tagged(%s: !llvm.ptr, %n: i64) -> f64 {
    %top = llvm.getelementptr %s[32] : (!llvm.ptr) -> !llvm.ptr, i8
    %c = llvm.load %top {alignment = 4 : i64} metadata {tbaa = 0} : !llvm.ptr -> i32
    %p = llvm.getelementptr %s[%n] : (!llvm.ptr, i64) -> !llvm.ptr, f64
    %x = llvm.load %p {alignment = 8 : i64} : !llvm.ptr -> f64
    llvm.return %x : f64
  }
}

// CHECK-LABEL: @tagged
// CHECK: %c = llvm.load %top {alignment = 4 : i64} metadata {tbaa = 0} : !llvm.ptr -> i32

// -----

// or by one of our own: the counter's place, and of the array start, end, stride, and that it is no number by itself.

builtin.module attributes {oxad.types_again} {
  llvm.metadata 0 "!{i64 32, i64 0, i64 32, i64 8, i64 0}"
  llvm.func @own_tag(%s: !llvm.ptr, %n: i64) -> f64 {
    %top = llvm.getelementptr %s[32] : (!llvm.ptr) -> !llvm.ptr, i8
    %c = llvm.load %top {alignment = 4 : i64} metadata {"oxad.member" = 0} : !llvm.ptr -> i32
    %p = llvm.getelementptr %s[%n] : (!llvm.ptr, i64) -> !llvm.ptr, f64
    %x = llvm.load %p {alignment = 8 : i64} : !llvm.ptr -> f64
    llvm.return %x : f64
  }
}

// CHECK-LABEL: @own_tag
// CHECK: %c = llvm.load %top {alignment = 4 : i64} metadata {"oxad.member" = 0} : !llvm.ptr -> i32

// -----

// Without any, the array may go on to the counter.

builtin.module {
  llvm.func @untold(%s: !llvm.ptr, %n: i64) -> f64 {
    %top = llvm.getelementptr %s[32] : (!llvm.ptr) -> !llvm.ptr, i8
    %c = llvm.load %top {alignment = 4 : i64} : !llvm.ptr -> i32
    %p = llvm.getelementptr %s[%n] : (!llvm.ptr, i64) -> !llvm.ptr, f64
    %x = llvm.load %p {alignment = 8 : i64} : !llvm.ptr -> f64
    llvm.return %x : f64
  }
}

// CHECK-LABEL: @untold
// CHECK: %c = llvm.load %top {{.*}}oxad.type = "conflict@0x4"
