// A hash table's list of nodes begins in the table, and where a node has a key the table has a pointer. The tag of the key says that it is an integer.
// RUN: %oxad_opt %s -p infer-activity | filecheck %s
// RUN: sed 's/ metadata {tbaa = 0}//' %s > %t.mlir
// RUN: not %oxad_opt %t.mlir -p infer-activity 2>&1 | filecheck %s --check-prefix=UNTOLD

// CHECK: %key = llvm.load %key_place
// UNTOLD: error[OX0202]: `%key` (i32) is used as different types at once: a part of pointer

builtin.module attributes {llvm.source_filename = "<string>"} {
  llvm.func @key_beside_a_pointer(%x: !llvm.ptr, %c: i1) -> f64 attributes {autodiff.signature = "dc"} {
    %0 = llvm.mlir.constant(1 : i32) : i32
    %table = llvm.alloca %0 x !llvm.struct<(!llvm.ptr, !llvm.ptr)> {alignment = 8 : i64} : i32 -> !llvm.ptr
    %node = llvm.alloca %0 x !llvm.struct<(!llvm.ptr, i32, f64)> {alignment = 8 : i64} : i32 -> !llvm.ptr
    %spare = llvm.alloca %0 x i32 {alignment = 4 : i64} : i32 -> !llvm.ptr
    llvm.store %table, %node {alignment = 8 : i64} : !llvm.ptr, !llvm.ptr
    %second = llvm.getelementptr %table[8] : (!llvm.ptr) -> !llvm.ptr, i8
    llvm.store %node, %second {alignment = 8 : i64} : !llvm.ptr, !llvm.ptr
    %place = llvm.getelementptr %node[16] : (!llvm.ptr) -> !llvm.ptr, i8
    %v = llvm.load %x {alignment = 8 : i64} : !llvm.ptr -> f64
    llvm.store %v, %place {alignment = 8 : i64} : f64, !llvm.ptr
    %at = llvm.select %c, %table, %node : i1, !llvm.ptr
    %key_place = llvm.getelementptr %at[8] : (!llvm.ptr) -> !llvm.ptr, i8
    %key = llvm.load %key_place {alignment = 4 : i64} metadata {tbaa = 0} : !llvm.ptr -> i32
    llvm.store %key, %spare {alignment = 4 : i64} : i32, !llvm.ptr
    %w = llvm.load %place {alignment = 8 : i64} : !llvm.ptr -> f64
    llvm.return %w : f64
  }
  llvm.metadata 0 "!{!1, !1, i64 0}"
  llvm.metadata 1 "!{!\22int\22, !2, i64 0}"
  llvm.metadata 2 "!{!\22omnipotent char\22, !3, i64 0}"
  llvm.metadata 3 "!{!\22Simple C++ TBAA\22}"
}

