// RUN: %oxad_opt %s --split-input-file -p infer-types | filecheck %s

// The second word of the caller's is moved and never used. It may be a float, for all that anybody knows,

builtin.module {
  llvm.func @once(%in: !llvm.ptr) -> f64 {
    %one = llvm.mlir.constant(1 : i64) : i64
    %own = llvm.alloca %one x !llvm.array<16 x i8> {alignment = 8 : i64} : i64 -> !llvm.ptr
    %x = llvm.load %in {alignment = 8 : i64} : !llvm.ptr -> f64
    llvm.store %x, %own {alignment = 8 : i64} : f64, !llvm.ptr
    %second = llvm.getelementptr %in[8] : (!llvm.ptr) -> !llvm.ptr, i8
    %word = llvm.load %second {alignment = 8 : i64} : !llvm.ptr -> i64
    %place = llvm.getelementptr %own[8] : (!llvm.ptr) -> !llvm.ptr, i8
    llvm.store %word, %place {alignment = 8 : i64} : i64, !llvm.ptr
    llvm.return %x : f64
  }
}

// CHECK-LABEL: @once
// CHECK: %word = llvm.load %second {{.*}}oxad.type = "unknown@0x8"

// -----

// but that is no matter where it stays inside.

builtin.module attributes {oxad.types_again} {
  llvm.func @inside(%in: !llvm.ptr) -> f64 {
    %one = llvm.mlir.constant(1 : i64) : i64
    %own = llvm.alloca %one x !llvm.array<16 x i8> {alignment = 8 : i64} : i64 -> !llvm.ptr
    %x = llvm.load %in {alignment = 8 : i64} : !llvm.ptr -> f64
    llvm.store %x, %own {alignment = 8 : i64} : f64, !llvm.ptr
    %second = llvm.getelementptr %in[8] : (!llvm.ptr) -> !llvm.ptr, i8
    %word = llvm.load %second {alignment = 8 : i64} : !llvm.ptr -> i64
    %place = llvm.getelementptr %own[8] : (!llvm.ptr) -> !llvm.ptr, i8
    llvm.store %word, %place {alignment = 8 : i64} : i64, !llvm.ptr
    llvm.return %x : f64
  }
}

// CHECK-LABEL: @inside
// CHECK: %word = llvm.load %second {alignment = 8 : i64} : !llvm.ptr -> i64

// -----

// It is one where it is written to the caller,

builtin.module attributes {oxad.types_again} {
  llvm.func @given_back(%in: !llvm.ptr, %out: !llvm.ptr) {
    %word = llvm.load %in {alignment = 8 : i64} : !llvm.ptr -> i64
    llvm.store %word, %out {alignment = 8 : i64} : i64, !llvm.ptr
    llvm.return
  }
}

// CHECK-LABEL: @given_back
// CHECK: %word = llvm.load %in {{.*}}oxad.type = "unknown@0x8"

// -----

// or returned to him, by itself or in memory,

builtin.module attributes {oxad.types_again} {
  llvm.func @returned(%in: !llvm.ptr) -> i64 {
    %word = llvm.load %in {alignment = 8 : i64} : !llvm.ptr -> i64
    llvm.return %word : i64
  }
}

// CHECK-LABEL: @returned
// CHECK: %word = llvm.load %in {{.*}}oxad.type = "unknown@0x8"

// -----

builtin.module attributes {oxad.types_again} {
  llvm.func @malloc(i64) -> !llvm.ptr
  llvm.func @in_a_block(%in: !llvm.ptr) -> !llvm.ptr {
    %size = llvm.mlir.constant(8 : i64) : i64
    %own = llvm.call @malloc(%size) : (i64) -> !llvm.ptr
    %word = llvm.load %in {alignment = 8 : i64} : !llvm.ptr -> i64
    llvm.store %word, %own {alignment = 8 : i64} : i64, !llvm.ptr
    llvm.return %own : !llvm.ptr
  }
}

// CHECK-LABEL: @in_a_block
// CHECK: %word = llvm.load %in {{.*}}oxad.type = "unknown@0x8"

// -----

// or kept in a variable.

builtin.module attributes {oxad.types_again} {
  llvm.mlir.global internal global @kept : i64 = 0 : i64
  llvm.func @in_a_variable(%in: !llvm.ptr) {
    %place = llvm.mlir.addressof @kept : !llvm.ptr
    %word = llvm.load %in {alignment = 8 : i64} : !llvm.ptr -> i64
    llvm.store %word, %place {alignment = 8 : i64} : i64, !llvm.ptr
    llvm.return
  }
}

// CHECK-LABEL: @in_a_variable
// CHECK: %word = llvm.load %in {{.*}}oxad.type = "unknown@0x8"
