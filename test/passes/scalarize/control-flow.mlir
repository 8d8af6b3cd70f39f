// A vector that goes round a loop is as many block arguments; sums of lanes in order, or by halves with `reassoc`.
// RUN: %oxad_opt %s -p scalarize | filecheck %s

// CHECK-LABEL: llvm.func @loop
// CHECK: llvm.br ^[[LOOP:bb[0-9]+]](%n, %{{.*}}, %{{.*}} : i64, f64, f64)
// CHECK: ^[[LOOP]]([[I:%[A-Za-z0-9_]+]]: i64, [[S0:%[A-Za-z0-9_]+]]: f64, [[S1:%[A-Za-z0-9_]+]]: f64):
// CHECK: [[T0:%[A-Za-z0-9_]+]] = llvm.fadd [[S0]], %{{.*}} : f64
// CHECK: [[T1:%[A-Za-z0-9_]+]] = llvm.fadd [[S1]], %{{.*}} : f64
// CHECK: llvm.cond_br %{{.*}}, ^{{.*}}, ^[[LOOP]](%{{.*}}, [[T0]], [[T1]] : i64, f64, f64)
// CHECK: [[U:%[A-Za-z0-9_]+]] = llvm.fadd %{{.*}}, [[T0]] : f64
// CHECK-NEXT: llvm.fadd [[U]], [[T1]] : f64
llvm.func @loop(%n: i64, %x: f64) -> f64 {
  %zero = llvm.mlir.constant(0.0 : f64) : f64
  %zeros = llvm.mlir.zero : vector<2xf64>
  %i0 = llvm.mlir.constant(0 : i64) : i64
  %i1 = llvm.mlir.constant(1 : i64) : i64
  %h = llvm.insertelement %zeros, %x, %i0 : vector<2xf64>, f64, i64 -> vector<2xf64>
  llvm.br ^bb1(%n, %zeros : i64, vector<2xf64>)
^bb1(%i: i64, %s: vector<2xf64>):
  %t = llvm.fadd %s, %h : vector<2xf64>
  %k = llvm.sub %i, %i1 : i64
  %c = llvm.icmp eq %k, %i0 : i64
  llvm.cond_br %c, ^bb2, ^bb1(%k, %t : i64, vector<2xf64>)
^bb2:
  %r = llvm.call @llvm.vector.reduce.fadd.v2f64(%zero, %t) : (f64, vector<2xf64>) -> f64
  llvm.return %r : f64
}

// CHECK-LABEL: llvm.func @halves
// CHECK: [[A:%[A-Za-z0-9_]+]] = llvm.fadd reassoc [[V0:%[A-Za-z0-9_]+]], [[V2:%[A-Za-z0-9_]+]] : f32
// CHECK-NEXT: [[B:%[A-Za-z0-9_]+]] = llvm.fadd reassoc [[V1:%[A-Za-z0-9_]+]], [[V3:%[A-Za-z0-9_]+]] : f32
// CHECK-NEXT: [[C:%[A-Za-z0-9_]+]] = llvm.fadd reassoc [[A]], [[B]] : f32
// CHECK-NEXT: llvm.fadd reassoc %x, [[C]] : f32
llvm.func @halves(%v: vector<4xf32>, %x: f32) -> f32 {
  %r = llvm.call reassoc @llvm.vector.reduce.fadd.v4f32(%x, %v) : (f32, vector<4xf32>) -> f32
  llvm.return %r : f32
}

// A place that is known only at run time: every lane is chosen.
// CHECK-LABEL: llvm.func @place
// CHECK: [[E:%[A-Za-z0-9_]+]] = llvm.icmp eq %i, %{{.*}} : i32
// CHECK-NEXT: llvm.select [[E]], %x, %{{.*}} : i1, f64
llvm.func @place(%v: vector<2xf64>, %x: f64, %i: i32) -> vector<2xf64> {
  %w = llvm.insertelement %v, %x, %i : vector<2xf64>, f64, i32 -> vector<2xf64>
  llvm.return %w : vector<2xf64>
}
llvm.func @llvm.vector.reduce.fadd.v2f64(f64, vector<2xf64>) -> f64
llvm.func @llvm.vector.reduce.fadd.v4f32(f32, vector<4xf32>) -> f32
