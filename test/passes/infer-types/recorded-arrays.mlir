// RUN: %oxad_opt %s -p infer-types | filecheck %s

// Where an array in a structure ends is told by the declared type of a variable that holds the address; so is which array
// `base + 8 * n` goes into, which LLVM makes of `base + 8 + 8 * (n - 1)`.

llvm.func @insert(%root: !llvm.ptr, %n: i64, %v: f64) -> i64 attributes {oxad.types = [#autodiff.tree<"{0: ptr {0: ptr ?}}">, #autodiff.tree<"{0: int 8}">, unit]} {
  %eight = llvm.mlir.constant(8 : i64) : i64
  %false = llvm.mlir.constant(false) : i1
  %node = llvm.load %root : !llvm.ptr -> !llvm.ptr
  llvm.dbg_record value "$0, !1, !DIExpression(), !2" (%node : !llvm.ptr) {oxad.arrays = #autodiff.tree<"{8: array 11 x 8 {0: f64}, 96: array 11 x 4 {0: int 4}}">}
  %last = llvm.getelementptr %node[%n] : (!llvm.ptr, i64) -> !llvm.ptr, f64
  llvm.dbg_record value "$0, !3, !DIExpression(), !2" (%last : !llvm.ptr) {oxad.element = #autodiff.tree<"{0: f64}">}
  llvm.store %v, %last : f64, !llvm.ptr
  %values = llvm.getelementptr inbounds nuw %node[8] : (!llvm.ptr) -> !llvm.ptr, i8
  %from = llvm.getelementptr inbounds nuw %values[%n] : (!llvm.ptr, i64) -> !llvm.ptr, f64
  %to = llvm.getelementptr inbounds nuw %from[8] : (!llvm.ptr) -> !llvm.ptr, i8
  llvm.call @llvm.memmove.p0.p0.i64(%to, %from, %n, %false) : (!llvm.ptr, !llvm.ptr, i64, i1) -> ()
  %bits = llvm.load %from : !llvm.ptr -> i64
  %parent = llvm.load %node : !llvm.ptr -> i64
  %place = llvm.getelementptr inbounds nuw %node[140] : (!llvm.ptr) -> !llvm.ptr, i8
  %index = llvm.load %place : !llvm.ptr -> i16
  %key = llvm.getelementptr inbounds nuw %node[96] : (!llvm.ptr) -> !llvm.ptr, i8
  %k = llvm.load %key : !llvm.ptr -> i32
  llvm.store %bits, %from : i64, !llvm.ptr
  llvm.return %parent : i64
}
llvm.func @llvm.memmove.p0.p0.i64(!llvm.ptr, !llvm.ptr, i64, i1)

// CHECK: %bits = llvm.load %from {oxad.type = "f64@0"}
// CHECK: %parent = llvm.load %node {oxad.type = "unknown@0x8"}
// CHECK: %index = llvm.load %place {oxad.type = "unknown@0x2"}
// CHECK: %k = llvm.load %key {oxad.type = "unknown@0x4"}

// A stack slot holds what the variable in it is declared as.

llvm.func @keys() -> i64 {
  %one = llvm.mlir.constant(1 : i32) : i32
  %slot = llvm.alloca %one x !llvm.array<16 x i8> {alignment = 8 : i64} : i32 -> !llvm.ptr
  llvm.dbg_record declare "$0, !1, !DIExpression(), !2" (%slot : !llvm.ptr) {oxad.variable = #autodiff.tree<"{0: f64, 8: int 8}">}
  llvm.call @fill(%slot) : (!llvm.ptr) -> ()
  %float = llvm.load %slot : !llvm.ptr -> i64
  %place = llvm.getelementptr inbounds nuw %slot[8] : (!llvm.ptr) -> !llvm.ptr, i8
  %number = llvm.load %place : !llvm.ptr -> i64
  llvm.return %number : i64
}
llvm.func @fill(!llvm.ptr)

// CHECK: %float = llvm.load %slot {oxad.type = "f64@0"}
// CHECK: %number = llvm.load %place : !llvm.ptr -> i64
