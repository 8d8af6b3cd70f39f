// Lane by lane: arithmetic, comparisons, selects, conversions, intrinsics; flags and the order of lanes are kept.
// RUN: %oxad_opt %s -p scalarize | filecheck %s

// CHECK-LABEL: llvm.func @f(%a: vector<2xf64>, %b: vector<2xf64>)
// CHECK: [[A0:%[A-Za-z0-9_]+]] = llvm.extractelement %a, %0
// CHECK: [[A1:%[A-Za-z0-9_]+]] = llvm.extractelement %a, %2
// CHECK: [[B0:%[A-Za-z0-9_]+]] = llvm.extractelement %b, %0
// CHECK: [[B1:%[A-Za-z0-9_]+]] = llvm.extractelement %b, %2
// CHECK-NEXT: [[P0:%[A-Za-z0-9_]+]] = llvm.fmul fast [[A0]], [[B0]] : f64
// CHECK-NEXT: [[P1:%[A-Za-z0-9_]+]] = llvm.fmul fast [[A1]], [[B1]] : f64
// CHECK-NEXT: [[C0:%[A-Za-z0-9_]+]] = llvm.fcmp olt [[P0]], [[B0]] : f64
// CHECK-NEXT: [[C1:%[A-Za-z0-9_]+]] = llvm.fcmp olt [[P1]], [[B1]] : f64
// CHECK-NEXT: [[S0:%[A-Za-z0-9_]+]] = llvm.select [[C0]], [[P0]], [[A0]] : i1, f64
// CHECK-NEXT: [[S1:%[A-Za-z0-9_]+]] = llvm.select [[C1]], [[P1]], [[A1]] : i1, f64
// CHECK-NEXT: [[Q0:%[A-Za-z0-9_]+]] = llvm.call @llvm.sqrt.f64([[S0]]) : (f64) -> f64
// CHECK-NEXT: [[Q1:%[A-Za-z0-9_]+]] = llvm.call @llvm.sqrt.f64([[S1]]) : (f64) -> f64
// CHECK-NEXT: [[F0:%[A-Za-z0-9_]+]] = llvm.fptrunc [[Q0]] : f64 to f32
// CHECK-NEXT: [[F1:%[A-Za-z0-9_]+]] = llvm.fptrunc [[Q1]] : f64 to f32
// CHECK: [[HALF:%[A-Za-z0-9_]+]] = llvm.insertelement %{{.*}}, [[F0]], %0
// CHECK: [[WHOLE:%[A-Za-z0-9_]+]] = llvm.insertelement [[HALF]], [[F1]], %2
// CHECK: llvm.return [[WHOLE]] : vector<2xf32>
// CHECK: llvm.func @llvm.sqrt.f64(f64) -> f64
llvm.func @f(%a: vector<2xf64>, %b: vector<2xf64>) -> vector<2xf32> {
  %p = llvm.fmul fast %a, %b : vector<2xf64>
  %c = llvm.fcmp olt %p, %b : vector<2xf64>
  %s = llvm.select %c, %p, %a : vector<2xi1>, vector<2xf64>
  %q = llvm.call @llvm.sqrt.v2f64(%s) : (vector<2xf64>) -> vector<2xf64>
  %t = llvm.fptrunc %q : vector<2xf64> to vector<2xf32>
  llvm.return %t : vector<2xf32>
}
llvm.func @llvm.sqrt.v2f64(vector<2xf64>) -> vector<2xf64>
