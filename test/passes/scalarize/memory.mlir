// Loads and stores by lanes, each with the alignment that it has there; lanes of a load that nobody uses are left out; a vector of addresses; words are taken apart as floats are, smaller integers stay whole.
// RUN: %oxad_opt %s -p scalarize | filecheck %s

// CHECK-LABEL: llvm.func @moves
// CHECK: [[L0:%[A-Za-z0-9_]+]] = llvm.load %p {alignment = 16 : i64} : !llvm.ptr -> f32
// CHECK: [[P1:%[A-Za-z0-9_]+]] = llvm.getelementptr inbounds %p[1] : (!llvm.ptr) -> !llvm.ptr, f32
// CHECK: [[L1:%[A-Za-z0-9_]+]] = llvm.load [[P1]] {alignment = 4 : i64} : !llvm.ptr -> f32
// CHECK: llvm.getelementptr inbounds %p[2]
// CHECK-NEXT: llvm.getelementptr inbounds %p[3]
// CHECK-NOT: llvm.load
// CHECK: llvm.store [[L1]], %q {alignment = 4 : i64} : f32, !llvm.ptr
// CHECK: [[Q1:%[A-Za-z0-9_]+]] = llvm.getelementptr inbounds %q[1] : (!llvm.ptr) -> !llvm.ptr, f32
// CHECK: llvm.store [[L0]], [[Q1]] {alignment = 4 : i64} : f32, !llvm.ptr
// CHECK: [[I:%[A-Za-z0-9_]+]] = llvm.load %p {alignment = 16 : i64} : !llvm.ptr -> vector<4xi32>
// CHECK: llvm.store [[I]], %q {alignment = 4 : i64} : vector<4xi32>, !llvm.ptr
// CHECK: llvm.load volatile %p {alignment = 8 : i64} : !llvm.ptr -> vector<2xf32>
llvm.func @moves(%p: !llvm.ptr, %q: !llvm.ptr) {
  %v = llvm.load %p {alignment = 16 : i64} : !llvm.ptr -> vector<4xf32>
  %none = llvm.mlir.poison : vector<4xf32>
  %w = llvm.shufflevector %v, %none [1, 0] : vector<4xf32> -> vector<2xf32>
  llvm.store %w, %q {alignment = 4 : i64} : vector<2xf32>, !llvm.ptr
  %i = llvm.load %p {alignment = 16 : i64} : !llvm.ptr -> vector<4xi32>
  llvm.store %i, %q {alignment = 4 : i64} : vector<4xi32>, !llvm.ptr
  %x = llvm.load volatile %p {alignment = 8 : i64} : !llvm.ptr -> vector<2xf32>
  llvm.return
}

// CHECK-LABEL: llvm.func @addresses
// CHECK: [[I0:%[A-Za-z0-9_]+]] = llvm.extractelement %i, %0
// CHECK: [[I1:%[A-Za-z0-9_]+]] = llvm.extractelement %i, %2
// CHECK: llvm.getelementptr inbounds %p[[[I0]]] : (!llvm.ptr, i64) -> !llvm.ptr, f64
// CHECK: [[A1:%[A-Za-z0-9_]+]] = llvm.getelementptr inbounds %p[[[I1]]] : (!llvm.ptr, i64) -> !llvm.ptr, f64
// CHECK: llvm.load [[A1]]
llvm.func @addresses(%p: !llvm.ptr, %i: vector<2xi64>) -> f64 {
  %one = llvm.mlir.constant(1 : i64) : i64
  %a = llvm.getelementptr inbounds %p[%i] : (!llvm.ptr, vector<2xi64>) -> vector<2x!llvm.ptr>, f64
  %b = llvm.extractelement %a, %one : vector<2x!llvm.ptr>, i64 -> !llvm.ptr
  %r = llvm.load %b {alignment = 8 : i64} : !llvm.ptr -> f64
  llvm.return %r : f64
}

// CHECK-LABEL: llvm.func @words
// CHECK: [[A:%[A-Za-z0-9_]+]] = llvm.load %p {alignment = 8 : i64} : !llvm.ptr -> i64
// CHECK: [[P1:%[A-Za-z0-9_]+]] = llvm.getelementptr inbounds %p[1] : (!llvm.ptr) -> !llvm.ptr, i64
// CHECK: [[B:%[A-Za-z0-9_]+]] = llvm.load [[P1]] {alignment = 8 : i64} : !llvm.ptr -> i64
// CHECK: llvm.store [[B]], %q {alignment = 16 : i64} : i64, !llvm.ptr
// CHECK: [[Q1:%[A-Za-z0-9_]+]] = llvm.getelementptr inbounds %q[1] : (!llvm.ptr) -> !llvm.ptr, i64
// CHECK: llvm.store [[A]], [[Q1]] {alignment = 8 : i64} : i64, !llvm.ptr
// CHECK-NOT: vector
llvm.func @words(%p: !llvm.ptr, %q: !llvm.ptr) {
  %none = llvm.mlir.poison : vector<2xi64>
  %v = llvm.load %p {alignment = 8 : i64} : !llvm.ptr -> vector<2xi64>
  %w = llvm.shufflevector %v, %none [1, 0] : vector<2xi64> -> vector<2xi64>
  llvm.store %w, %q {alignment = 16 : i64} : vector<2xi64>, !llvm.ptr
  llvm.return
}
