// The type rules of tangents.
// RUN: %oxad_opt %s --split-input-file --verify-diagnostics | filecheck %s

llvm.func @f() { %0 = autodiff.zero : f64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.zero` in `f`: a tangent expected, not f64

// -----

llvm.func @f(%t: !autodiff.tangent<f64>, %u: !autodiff.tangent<f32>) { %0 = autodiff.add %t, %u : (!autodiff.tangent<f64>, !autodiff.tangent<f32>) -> !autodiff.tangent<f64> llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.add` in `f`: operand of type !autodiff.tangent<f32>, result of type !autodiff.tangent<f64>

// -----

llvm.func @f(%x: f64) { %0 = autodiff.add %x, %x : (f64, f64) -> f64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.add` in `f`: a tangent expected, not f64

// -----

llvm.func @f(%t: !autodiff.tangent<f64>) { %0 = autodiff.neg %t : (!autodiff.tangent<f64>) -> !autodiff.tangent<f32> llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.neg` in `f`: operand of type !autodiff.tangent<f64>, result of type !autodiff.tangent<f32>

// -----

llvm.func @f(%x: f64, %t: !autodiff.tangent<f64>) { %0 = autodiff.scale %x, %t : (f64, !autodiff.tangent<f64>) -> !autodiff.tangent<f32> llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.scale` in `f`: a tangent of type !autodiff.tangent<f64>, result of type !autodiff.tangent<f32>

// -----

llvm.func @f(%y: f32, %t: !autodiff.tangent<f64>) { %0 = autodiff.scale %y, %t : (f32, !autodiff.tangent<f64>) -> !autodiff.tangent<f64> llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.scale` in `f`: a partial of type f32 for !autodiff.tangent<f64>

// -----

llvm.func @f(%st: !llvm.struct<(f64, !llvm.ptr)>, %a: !autodiff.tangent<!llvm.struct<(f64, !llvm.ptr)>>) { %0 = autodiff.scale %st, %a : (!llvm.struct<(f64, !llvm.ptr)>, !autodiff.tangent<!llvm.struct<(f64, !llvm.ptr)>>) -> !autodiff.tangent<!llvm.struct<(f64, !llvm.ptr)>> llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.scale` in `f`: floats expected, not !llvm.struct<(f64, !llvm.ptr)>

// -----

llvm.func @f(%a: !autodiff.tangent<!llvm.struct<(f64, !llvm.ptr)>>) { %0 = autodiff.mask %a, %a : (!autodiff.tangent<!llvm.struct<(f64, !llvm.ptr)>>, !autodiff.tangent<!llvm.struct<(f64, !llvm.ptr)>>) -> !autodiff.tangent<!llvm.struct<(f64, !llvm.ptr)>> llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.mask` in `f`: a tangent of floats expected, not !autodiff.tangent<!llvm.struct<(f64, !llvm.ptr)>>

// -----

llvm.func @f(%u: !autodiff.tangent<f32>, %t: !autodiff.tangent<f64>) { %0 = autodiff.mask %u, %t : (!autodiff.tangent<f32>, !autodiff.tangent<f64>) -> !autodiff.tangent<f64> llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.mask` in `f`: operand of type !autodiff.tangent<f32>, result of type !autodiff.tangent<f64>

// -----

llvm.func @f(%c: i1, %t: !autodiff.tangent<f64>, %u: !autodiff.tangent<f32>) { %0 = autodiff.select %c, %t, %u : (i1, !autodiff.tangent<f64>, !autodiff.tangent<f32>) -> !autodiff.tangent<f64> llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.select` in `f`: values of types !autodiff.tangent<f64> and !autodiff.tangent<f32>, result of type !autodiff.tangent<f64>

// -----

llvm.func @f(%n: i64, %t: !autodiff.tangent<f64>) { %0 = autodiff.select %n, %t, %t : (i64, !autodiff.tangent<f64>, !autodiff.tangent<f64>) -> !autodiff.tangent<f64> llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.select` in `f`: a condition of type i64

// -----

llvm.func @f(%c: i1, %x: f64) { %0 = autodiff.select %c, %x, %x : (i1, f64, f64) -> f64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.select` in `f`: a tangent or a shadow expected, not f64

// -----

llvm.func @f(%x: f64) { %0 = autodiff.cast %x : (f64) -> !autodiff.tangent<f64> llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.cast` in `f`: no conversion from f64 to !autodiff.tangent<f64>

// -----

llvm.func @f(%t: !autodiff.tangent<f64>) { %0 = autodiff.cast %t : (!autodiff.tangent<f64>) -> !autodiff.tangent<i32> llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.cast` in `f`: no conversion from !autodiff.tangent<f64> to !autodiff.tangent<i32>

// -----

llvm.func @f(%x: f64) { %0 = autodiff.extract %x {position = #llvm.position<0>} : (f64) -> !autodiff.tangent<f64> llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.extract` in `f`: a tangent expected, not f64

// -----

llvm.func @f(%a: !autodiff.tangent<!llvm.struct<(f64, !llvm.ptr)>>) { %0 = autodiff.extract %a {position = #llvm.position<2>} : (!autodiff.tangent<!llvm.struct<(f64, !llvm.ptr)>>) -> !autodiff.tangent<f64> llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.extract` in `f`: no part [2] of !llvm.struct<(f64, !llvm.ptr)>

// -----

llvm.func @f(%a: !autodiff.tangent<!llvm.struct<(f64, !llvm.ptr)>>) { %0 = autodiff.extract %a {position = #llvm.position<1>} : (!autodiff.tangent<!llvm.struct<(f64, !llvm.ptr)>>) -> !autodiff.tangent<f64> llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.extract` in `f`: a part of type !autodiff.shadow, result of type !autodiff.tangent<f64>

// -----

llvm.func @f(%a: !autodiff.tangent<!llvm.struct<(f64, !llvm.ptr)>>, %t: !autodiff.tangent<f64>) { %0 = autodiff.insert %a, %t {position = #llvm.position<0>} : (!autodiff.tangent<!llvm.struct<(f64, !llvm.ptr)>>, !autodiff.tangent<f64>) -> !autodiff.tangent<f64> llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.insert` in `f`: a container of type !autodiff.tangent<!llvm.struct<(f64, !llvm.ptr)>>, result of type !autodiff.tangent<f64>

// -----

llvm.func @f(%a: !autodiff.tangent<!llvm.struct<(f64, !llvm.ptr)>>, %t: !autodiff.tangent<f64>) { %0 = autodiff.insert %a, %t {position = #llvm.position<0, 1>} : (!autodiff.tangent<!llvm.struct<(f64, !llvm.ptr)>>, !autodiff.tangent<f64>) -> !autodiff.tangent<!llvm.struct<(f64, !llvm.ptr)>> llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.insert` in `f`: no part [0, 1] of !llvm.struct<(f64, !llvm.ptr)>

// -----

llvm.func @f(%v: !autodiff.tangent<vector<2xf64>>, %u: !autodiff.tangent<f32>) { %0 = autodiff.insert %v, %u {position = #llvm.position<1>} : (!autodiff.tangent<vector<2xf64>>, !autodiff.tangent<f32>) -> !autodiff.tangent<vector<2xf64>> llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.insert` in `f`: a value of type !autodiff.tangent<f32> for a part of type !autodiff.tangent<f64>

// -----

llvm.func @f(%t: !autodiff.tangent<f64>, %n: i64) { %0 = autodiff.extractelement %t, %n : (!autodiff.tangent<f64>, i64) -> !autodiff.tangent<f64> llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.extractelement` in `f`: no element of !autodiff.tangent<f64> at i64

// -----

llvm.func @f(%v: !autodiff.tangent<vector<2xf64>>, %n: i64) { %0 = autodiff.extractelement %v, %n : (!autodiff.tangent<vector<2xf64>>, i64) -> !autodiff.tangent<f32> llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.extractelement` in `f`: an element of type !autodiff.tangent<f64>, result of type !autodiff.tangent<f32>

// -----

llvm.func @f(%v: !autodiff.tangent<vector<2xf64>>, %t: !autodiff.tangent<f64>, %x: f64) { %0 = autodiff.insertelement %v, %t, %x : (!autodiff.tangent<vector<2xf64>>, !autodiff.tangent<f64>, f64) -> !autodiff.tangent<vector<2xf64>> llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.insertelement` in `f`: no element of !autodiff.tangent<vector<2xf64>> at f64

// -----

llvm.func @f(%v: !autodiff.tangent<vector<2xf64>>, %t: !autodiff.tangent<f64>, %n: i64) { %0 = autodiff.insertelement %v, %t, %n : (!autodiff.tangent<vector<2xf64>>, !autodiff.tangent<f64>, i64) -> !autodiff.tangent<f64> llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.insertelement` in `f`: a vector of type !autodiff.tangent<vector<2xf64>>, result of type !autodiff.tangent<f64>

// -----

llvm.func @f(%v: !autodiff.tangent<vector<2xf64>>, %u: !autodiff.tangent<f32>, %n: i64) { %0 = autodiff.insertelement %v, %u, %n : (!autodiff.tangent<vector<2xf64>>, !autodiff.tangent<f32>, i64) -> !autodiff.tangent<vector<2xf64>> llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.insertelement` in `f`: a value of type !autodiff.tangent<f32> for an element of type !autodiff.tangent<f64>

// -----

llvm.func @f() { %0 = autodiff.pack : () -> !autodiff.tangent<f64> llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.pack` in `f`: 0 lanes for !autodiff.tangent<f64>

// -----

llvm.func @f(%x: f64, %y: f32) { %0 = autodiff.pack %x, %y : (f64, f32) -> !autodiff.tangent<f64> llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.pack` in `f`: a lane of type f32 for !autodiff.tangent<f64>

// -----

llvm.func @f(%s: !autodiff.shadow) { %0 = autodiff.lane %s {index = 0 : i64} : (!autodiff.shadow) -> f64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.lane` in `f`: a lane of !autodiff.shadow, result of type f64

// -----

llvm.func @f(%t: !autodiff.tangent<f64>) { %0 = autodiff.lane %t {index = 4096 : i64} : (!autodiff.tangent<f64>) -> f64 llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.lane` in `f`: no lane 4096

// -----

llvm.func @f(%t: !autodiff.tangent<f64>) { autodiff.each_lane @g(%t) {function_type = !llvm.func<!llvm.void (f32)>} : (!autodiff.tangent<f64>) -> () llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.each_lane` in `f`: arguments of types f64 for !llvm.func<!llvm.void (f32)>

// -----

llvm.func @f(%t: !autodiff.tangent<f64>) { %0 = autodiff.each_lane @g(%t) {function_type = !llvm.func<f32 (f64)>} : (!autodiff.tangent<f64>) -> !autodiff.tangent<f64> llvm.return }
// CHECK: error[OX0020]: invalid IR: `autodiff.each_lane` in `f`: results of type f64 for !llvm.func<f32 (f64)>
