// RUN: %oxad_opt %s -p infer-types | filecheck %s

// A hash table holds the address of its control bytes; its buckets lie in front of them. So one address has integers
// behind it and an array of floats in front, whether the index is subtracted or a pointer walks down.

llvm.func @bucket(%table: !llvm.ptr, %i: i64) -> i64 attributes {oxad.types = [#autodiff.tree<"{0: ptr {0: ptr ?, 8: int 8}}">, #autodiff.tree<"{0: int 8}">]} {
  %none = llvm.mlir.constant(0 : i64) : i64
  %control = llvm.load %table : !llvm.ptr -> !llvm.ptr
  %byte = llvm.getelementptr inbounds nuw %control[%i] : (!llvm.ptr, i64) -> !llvm.ptr, i8
  %group = llvm.load %byte {alignment = 1 : i64} : !llvm.ptr -> i64
  %down = llvm.sub nsw %none, %i : i64
  %end = llvm.getelementptr inbounds %control[%down] : (!llvm.ptr, i64) -> !llvm.ptr, !llvm.struct<(i64, f64)>
  %value = llvm.getelementptr inbounds %end[-8] : (!llvm.ptr) -> !llvm.ptr, i8
  %v = llvm.load %value : !llvm.ptr -> f64
  llvm.store %v, %value : f64, !llvm.ptr
  %bits = llvm.load %value : !llvm.ptr -> i64
  %start = llvm.getelementptr inbounds %end[-16] : (!llvm.ptr) -> !llvm.ptr, i8
  %key = llvm.load %start : !llvm.ptr -> i64
  %sum = llvm.add %group, %key : i64
  llvm.store %bits, %value : i64, !llvm.ptr
  llvm.return %sum : i64
}

// CHECK-LABEL: @bucket
// CHECK: %group = llvm.load %byte {alignment = 1 : i64} : !llvm.ptr -> i64
// CHECK: %bits = llvm.load %value {oxad.type = "f64@0"}
// CHECK: %key = llvm.load %start : !llvm.ptr -> i64

llvm.func @walk(%table: !llvm.ptr, %n: i64) -> i64 attributes {oxad.types = [#autodiff.tree<"{0: ptr {0: ptr ?, 8: int 8}}">, #autodiff.tree<"{0: int 8}">]} {
  %none = llvm.mlir.constant(0 : i64) : i64
  %one = llvm.mlir.constant(1 : i64) : i64
  %control = llvm.load %table : !llvm.ptr -> !llvm.ptr
  %tags = llvm.load %control : !llvm.ptr -> i64
  llvm.br ^loop(%control, %none : !llvm.ptr, i64)
^loop(%at: !llvm.ptr, %k: i64):
  %value = llvm.getelementptr inbounds %at[-8] : (!llvm.ptr) -> !llvm.ptr, i8
  %v = llvm.load %value : !llvm.ptr -> f64
  %w = llvm.fmul %v, %v : f64
  llvm.store %w, %value : f64, !llvm.ptr
  %next = llvm.getelementptr inbounds %at[-16] : (!llvm.ptr) -> !llvm.ptr, i8
  %key = llvm.load %next : !llvm.ptr -> i64
  %k1 = llvm.add nuw nsw %k, %one : i64
  %more = llvm.icmp ult %k1, %n : i64
  llvm.cond_br %more, ^loop(%next, %k1 : !llvm.ptr, i64), ^done
^done:
  %last = llvm.getelementptr inbounds %control[-40] : (!llvm.ptr) -> !llvm.ptr, i8
  %bits = llvm.load %last : !llvm.ptr -> i64
  %mul = llvm.mul %tags, %key : i64
  %both = llvm.xor %mul, %bits : i64
  llvm.return %both : i64
}

// CHECK-LABEL: @walk
// CHECK: %tags = llvm.load %control : !llvm.ptr -> i64
// CHECK: %key = llvm.load %next : !llvm.ptr -> i64
// CHECK: %bits = llvm.load %last {oxad.type = "f64@0"}
