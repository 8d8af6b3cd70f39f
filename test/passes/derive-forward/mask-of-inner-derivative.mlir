// RUN: %oxad_opt %s -p derive-forward | filecheck %s

// A masked cotangent of another derivative: its tangent is masked where the key and the tangent of the key are zero.

builtin.module {
  llvm.func @oxad.mask.f64(f64, f64) -> f64
  llvm.func @f(%k: f64, %v: f64) -> f64 {
    %0 = llvm.call @oxad.mask.f64(%k, %v) : (f64, f64) -> f64
    llvm.return %0 : f64
  }
  llvm.func @df(%k: f64, %dk: f64, %v: f64, %dv: f64) -> f64 {
    %0 = autodiff.forward @f(%k, %dk, %v, %dv) {activities = ["dup", "dup"], width = 1 : i64, result_activity = "dualonly"} : (f64, f64, f64, f64) -> f64
    llvm.return %0 : f64
  }
}

// CHECK: llvm.func internal @f.fwd.dd([[K:%[A-Za-z0-9_.$-]+]]: f64, [[DK:%[A-Za-z0-9_.$-]+]]: !autodiff.tangent<f64>, [[V:%[A-Za-z0-9_.$-]+]]: f64, [[DV:%[A-Za-z0-9_.$-]+]]: !autodiff.tangent<f64>)
// CHECK: [[VALUE:%[A-Za-z0-9_.$-]+]] = llvm.call @oxad.mask.f64([[K]], [[V]])
// CHECK: [[MASKED:%[A-Za-z0-9_.$-]+]] = autodiff.mask [[DK]], [[DV]]
// CHECK: [[ZERO:%[A-Za-z0-9_.$-]+]] = llvm.fcmp oeq [[K]]
// CHECK: autodiff.select [[ZERO]], [[MASKED]], [[DV]]
