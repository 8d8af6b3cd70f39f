// Words that were loaded, passed or chosen and are pointers are stored as pointers; numbers, and words of which nobody knows, as they are.
// RUN: %oxad_opt %s -p store-pointers | filecheck %s

// CHECK-LABEL: llvm.func @moved
// CHECK: [[W:%[A-Za-z0-9_]+]] = llvm.load %from
// CHECK: [[P:%[A-Za-z0-9_]+]] = llvm.inttoptr [[W]] : i64 to !llvm.ptr
// CHECK: llvm.store [[P]], %to {alignment = 8 : i64} : !llvm.ptr, !llvm.ptr
// CHECK: [[N:%[A-Za-z0-9_]+]] = llvm.load %c
// CHECK: llvm.store [[N]], %d {alignment = 8 : i64} : i64, !llvm.ptr
llvm.func @moved(%from: !llvm.ptr, %to: !llvm.ptr, %c: !llvm.ptr, %d: !llvm.ptr) -> f64 {
  %w = llvm.load %from {alignment = 8 : i64} : !llvm.ptr -> i64
  llvm.store %w, %to {alignment = 8 : i64} : i64, !llvm.ptr
  %n = llvm.load %c {alignment = 8 : i64} : !llvm.ptr -> i64
  llvm.store %n, %d {alignment = 8 : i64} : i64, !llvm.ptr
  %twice = llvm.mul %n, %n : i64
  %p = llvm.load %to {alignment = 8 : i64} : !llvm.ptr -> !llvm.ptr
  %q = llvm.getelementptr %p[%twice] : (!llvm.ptr, i64) -> !llvm.ptr, f64
  %x = llvm.load %q {alignment = 8 : i64} : !llvm.ptr -> f64
  llvm.return %x : f64
}

// CHECK-LABEL: llvm.func @chosen
// CHECK: [[S:%[A-Za-z0-9_]+]] = llvm.select
// CHECK: llvm.inttoptr [[S]] : i64 to !llvm.ptr
// CHECK: llvm.store volatile %a, %to
llvm.func @chosen(%a: i64, %b: i64, %which: i1, %to: !llvm.ptr) -> f64 {
  %s = llvm.select %which, %a, %b : i1, i64
  llvm.store %s, %to {alignment = 8 : i64} : i64, !llvm.ptr
  llvm.store volatile %a, %to {alignment = 8 : i64} : i64, !llvm.ptr
  %p = llvm.load %to {alignment = 8 : i64} : !llvm.ptr -> !llvm.ptr
  %x = llvm.load %p {alignment = 8 : i64} : !llvm.ptr -> f64
  llvm.return %x : f64
}
