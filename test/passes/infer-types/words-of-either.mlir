// RUN: %oxad_opt %s -p infer-types --split-input-file | filecheck %s

// A word of a stack slot is a float on one path and a pointer on another, and no debug information tells of variants.
// Where the module says so, it counts as a word that variants share: arithmetic on its integer follows the float's tangent.

module attributes {oxad.words_of_either} {
  llvm.func @told(%which: i1, %x: f64, %s: !llvm.ptr) -> i64 attributes {oxad.types = [#autodiff.tree<"{}">, #autodiff.tree<"{0: f64}">, #autodiff.tree<"{0: ptr {0: int 1}}">]} {
    %one = llvm.mlir.constant(1 : i64) : i64
    %slot = llvm.alloca %one x i64 : i64 -> !llvm.ptr
    llvm.cond_br %which, ^text, ^real
  ^text:
    llvm.store %s, %slot : !llvm.ptr, !llvm.ptr
    llvm.br ^end
  ^real:
    llvm.store %x, %slot : f64, !llvm.ptr
    llvm.br ^end
  ^end:
    %word = llvm.load %slot : !llvm.ptr -> i64
    llvm.return %word : i64
  }
}

// CHECK-LABEL: @told
// CHECK: %word = llvm.load{{.*}}oxad.type = "f64@0"

// -----

// The same without that: a contradiction.

llvm.func @untold(%which: i1, %x: f64, %s: !llvm.ptr) -> i64 attributes {oxad.types = [#autodiff.tree<"{}">, #autodiff.tree<"{0: f64}">, #autodiff.tree<"{0: ptr {0: int 1}}">]} {
  %one = llvm.mlir.constant(1 : i64) : i64
  %slot = llvm.alloca %one x i64 : i64 -> !llvm.ptr
  llvm.cond_br %which, ^text, ^real
^text:
  llvm.store %s, %slot : !llvm.ptr, !llvm.ptr
  llvm.br ^end
^real:
  llvm.store %x, %slot : f64, !llvm.ptr
  llvm.br ^end
^end:
  %word = llvm.load %slot : !llvm.ptr -> i64
  llvm.return %word : i64
}

// CHECK-LABEL: @untold
// CHECK: %word = llvm.load{{.*}}oxad.type = "conflict@0x8"

// -----

// Nor does it help where a float of half the size lies beside the pointer, or where the program is none of Rust's.

module attributes {oxad.words_of_either} {
  llvm.func @other(%x: f64, %s: !llvm.ptr) -> i64 {
    %one = llvm.mlir.constant(1 : i64) : i64
    %slot = llvm.alloca %one x i64 : i64 -> !llvm.ptr
    llvm.store %s, %slot : !llvm.ptr, !llvm.ptr
    llvm.store %x, %slot : f64, !llvm.ptr
    %word = llvm.load %slot : !llvm.ptr -> i64
    llvm.return %word : i64
  }
}

// CHECK-LABEL: @other
// CHECK: %word = llvm.load{{.*}}oxad.type = "conflict@0x8"

// -----

module attributes {oxad.words_of_either} {
  llvm.func @half(%x: f32, %s: !llvm.ptr) -> i64 attributes {oxad.types = [#autodiff.tree<"{0: f32}">, #autodiff.tree<"{0: ptr {0: int 1}}">]} {
    %one = llvm.mlir.constant(1 : i64) : i64
    %slot = llvm.alloca %one x i64 : i64 -> !llvm.ptr
    llvm.store %s, %slot : !llvm.ptr, !llvm.ptr
    llvm.store %x, %slot : f32, !llvm.ptr
    %word = llvm.load %slot : !llvm.ptr -> i64
    llvm.return %word : i64
  }
}

// CHECK-LABEL: @half
// CHECK: %word = llvm.load{{.*}}conflict
