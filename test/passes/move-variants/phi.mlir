// RUN: %oxad_opt %s -p move-variants | filecheck %s

// enum E { Real(f64), Far(Box<f64>) }, cloned: LLVM moves the float of the one variant as a pointer.

llvm.func @clone(%from: !llvm.ptr, %to: !llvm.ptr, %box: !llvm.ptr) attributes {oxad.types = [#autodiff.tree<"{0: ptr {0: int 8, 8: ptr {0: f64}, 8: f64, 8: variant 8}}">, #autodiff.tree<"{0: ptr {0: int 8, 8: ptr {0: f64}, 8: f64, 8: variant 8}}">, #autodiff.tree<"{0: ptr {0: f64}}">]} {
  %tag = llvm.load %from : !llvm.ptr -> i1
  %p = llvm.getelementptr %from[8] : (!llvm.ptr) -> !llvm.ptr, i8
  %q = llvm.getelementptr %to[8] : (!llvm.ptr) -> !llvm.ptr, i8
  llvm.cond_br %tag, ^far, ^real
^far:
  llvm.br ^end(%box : !llvm.ptr)
^real:
  %x = llvm.load %p {alignment = 8 : i64} : !llvm.ptr -> !llvm.ptr
  llvm.br ^end(%x : !llvm.ptr)
^end(%word: !llvm.ptr):
  llvm.store %word, %q : !llvm.ptr, !llvm.ptr
  llvm.return
}

// CHECK-LABEL: @clone
// CHECK: [[SLOT:%[0-9]+]] = llvm.alloca
// CHECK: llvm.store %box, [[SLOT]] {{.*}}: !llvm.ptr
// CHECK: [[BITS:%[0-9]+]] = llvm.load %p {{.*}} -> i64
// CHECK: llvm.store [[BITS]], [[SLOT]] {{.*}}: i64
// CHECK: [[WORD:%[0-9]+]] = llvm.load [[SLOT]] {{.*}} -> i64
// CHECK: llvm.store [[WORD]], %q : i64

// A pointer that is followed stays one; a float that goes nowhere stays one.

llvm.func @read(%e: !llvm.ptr) -> f64 attributes {oxad.types = [#autodiff.tree<"{0: ptr {0: int 8, 8: ptr {0: f64}, 8: f64, 8: variant 8}}">]} {
  %tag = llvm.load %e : !llvm.ptr -> i1
  %p = llvm.getelementptr %e[8] : (!llvm.ptr) -> !llvm.ptr, i8
  llvm.cond_br %tag, ^far, ^real
^far:
  %b = llvm.load %p : !llvm.ptr -> !llvm.ptr
  %y = llvm.load %b : !llvm.ptr -> f64
  llvm.br ^end(%y : f64)
^real:
  %x = llvm.load %p : !llvm.ptr -> f64
  llvm.br ^end(%x : f64)
^end(%r: f64):
  llvm.return %r : f64
}

// CHECK-LABEL: @read
// CHECK: %b = llvm.load %p : !llvm.ptr -> !llvm.ptr
// CHECK: %x = llvm.load %p : !llvm.ptr -> f64
// CHECK: llvm.return

// A word that is put together of halves by integers, in the variant of the integers, and is stored as a pointer.

llvm.func @halves(%from: !llvm.ptr, %to: !llvm.ptr) attributes {oxad.types = [#autodiff.tree<"{0: ptr {0: int 8, 8: ptr {0: f64}, 8: f64, 8: int 4, 8: variant 8}}">, #autodiff.tree<"{0: ptr {0: int 8, 8: ptr {0: f64}, 8: f64, 8: int 4, 8: variant 8}}">]} {
  %low = llvm.mlir.constant(4294967295 : i64) : i64
  %p = llvm.getelementptr %from[8] : (!llvm.ptr) -> !llvm.ptr, i8
  %q = llvm.getelementptr %to[8] : (!llvm.ptr) -> !llvm.ptr, i8
  %x = llvm.load %p {alignment = 8 : i64} : !llvm.ptr -> !llvm.ptr
  %n = llvm.ptrtoint %x : !llvm.ptr to i64
  %m = llvm.and %n, %low : i64
  %y = llvm.inttoptr %m : i64 to !llvm.ptr
  llvm.store %y, %q : !llvm.ptr, !llvm.ptr
  llvm.return
}

// CHECK-LABEL: @halves
// CHECK: [[N:%[a-z0-9_]+]] = llvm.load %p {{.*}} -> i64
// CHECK: %m = llvm.and [[N]], %low
// CHECK: llvm.store %m, %q : i64

// A `select` among such words becomes one of two stack slots.

llvm.func @chosen(%from: !llvm.ptr, %to: !llvm.ptr, %box: !llvm.ptr, %which: i1) attributes {oxad.types = [#autodiff.tree<"{0: ptr {0: int 8, 8: ptr {0: f64}, 8: f64, 8: variant 8}}">, #autodiff.tree<"{0: ptr {0: int 8, 8: ptr {0: f64}, 8: f64, 8: variant 8}}">, #autodiff.tree<"{0: ptr {0: f64}}">]} {
  %p = llvm.getelementptr %from[8] : (!llvm.ptr) -> !llvm.ptr, i8
  %q = llvm.getelementptr %to[8] : (!llvm.ptr) -> !llvm.ptr, i8
  %x = llvm.load %p {alignment = 8 : i64} : !llvm.ptr -> !llvm.ptr
  %word = llvm.select %which, %box, %x : i1, !llvm.ptr
  llvm.store %word, %q : !llvm.ptr, !llvm.ptr
  llvm.return
}

// CHECK-LABEL: @chosen
// CHECK: [[BITS:%[0-9]+]] = llvm.load %p {{.*}} -> i64
// CHECK: llvm.store %box, [[A:%[0-9]+]] {{.*}}: !llvm.ptr
// CHECK: llvm.store [[BITS]], [[B:%[0-9]+]] {{.*}}: i64
// CHECK: [[AT:%[0-9]+]] = llvm.select %which, [[A]], [[B]]
// CHECK: [[CHOSEN:%[0-9]+]] = llvm.load [[AT]] {{.*}} -> i64
// CHECK: llvm.store [[CHOSEN]], %q : i64
