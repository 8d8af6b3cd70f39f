// RUN: %oxad_opt %s -p batch | filecheck %s

// A function without tangents is called once per lane: a plain operand is the same for all, a tangent is the lane's own.

builtin.module {
  llvm.func @rule(f64, f64) -> !llvm.struct<(f64, f64)>
  llvm.func @w2(%x: f64, %a: f64, %b: f64) -> f64 attributes {autodiff.width = 2 : i64} {
    %0 = autodiff.pack %a, %b : (f64, f64) -> !autodiff.tangent<f64>
    %1, %2 = autodiff.each_lane @rule(%x, %0) {function_type = !llvm.func<!llvm.struct<(f64, f64)> (f64, f64)>} : (f64, !autodiff.tangent<f64>) -> (f64, !autodiff.tangent<f64>)
    %3 = autodiff.lane %2 {index = 1 : i64} : (!autodiff.tangent<f64>) -> f64
    %4 = llvm.fadd %1, %3 : f64
    llvm.return %4 : f64
  }
}

// CHECK: llvm.func @w2([[X:%[A-Za-z0-9_.$-]+]]: f64,
// CHECK: [[A:%[0-9]+]] = llvm.extractelement
// CHECK-NEXT: [[FIRST:%[0-9]+]] = llvm.call @rule([[X]], [[A]])
// CHECK-NEXT: [[PRIMAL:%[0-9]+]] = llvm.extractvalue [[FIRST]][0]
// CHECK-NEXT: llvm.extractvalue [[FIRST]][1]
// CHECK-NEXT: [[B:%[0-9]+]] = llvm.extractelement
// CHECK-NEXT: [[SECOND:%[0-9]+]] = llvm.call @rule([[X]], [[B]])
// CHECK: llvm.fadd [[PRIMAL]],
