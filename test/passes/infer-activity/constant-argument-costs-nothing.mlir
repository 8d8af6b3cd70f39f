// RUN: %oxad_opt %s -p autodiff -t llvm | filecheck %s

// A constant argument that is only read costs nothing: neither derivative takes a shadow for it, and beside the loop
// over the other argument's shadow nothing is added or stored.

builtin.module {
  llvm.func @f(%x: !llvm.ptr {noalias, readonly}, %w: !llvm.ptr {noalias, readonly}, %n: i64) -> f64 {
    %0 = llvm.mlir.constant(0 : i64) : i64
    %1 = llvm.mlir.constant(0.000000e+00 : f64) : f64
    %2 = llvm.mlir.constant(1 : i64) : i64
    llvm.br ^bb1(%0, %1 : i64, f64)
  ^bb1(%i: i64, %s: f64):
    %px = llvm.getelementptr %x[%i] : (!llvm.ptr, i64) -> !llvm.ptr, f64
    %vx = llvm.load %px {alignment = 8 : i64} : !llvm.ptr -> f64
    %pw = llvm.getelementptr %w[%i] : (!llvm.ptr, i64) -> !llvm.ptr, f64
    %vw = llvm.load %pw {alignment = 8 : i64} : !llvm.ptr -> f64
    %p = llvm.fmul %vx, %vw : f64
    %sum = llvm.fadd %s, %p : f64
    %next = llvm.add nuw %i, %2 : i64
    %more = llvm.icmp ult %next, %n : i64
    llvm.cond_br %more, ^bb1(%next, %sum : i64, f64), ^bb2
  ^bb2:
    llvm.return %sum : f64
  }
  llvm.func @gradient(%x: !llvm.ptr, %dx: !llvm.ptr, %w: !llvm.ptr, %n: i64, %seed: f64) {
    autodiff.reverse @f(%x, %dx, %w, %n, %seed) {activities = ["dup", "const", "const"], width = 1 : i64, result_activity = "activeonly"} : (!llvm.ptr, !llvm.ptr, !llvm.ptr, i64, f64) -> !llvm.struct<()>
    llvm.return
  }
  llvm.func @tangent(%x: !llvm.ptr, %dx: !llvm.ptr, %w: !llvm.ptr, %n: i64) -> f64 {
    %0 = autodiff.forward @f(%x, %dx, %w, %n) {activities = ["dup", "const", "const"], width = 1 : i64, result_activity = "dualonly"} : (!llvm.ptr, !llvm.ptr, !llvm.ptr, i64) -> f64
    llvm.return %0 : f64
  }
}

// CHECK: define internal { double, double } @f.fwd.dcc.w1(ptr noalias readonly %x, ptr noalias %x.d, ptr noalias readonly %w, i64 %n)
// CHECK: %vw = load double, ptr %pw
// CHECK-NEXT: fmul double %vx, %vw
// CHECK-NEXT: fmul double %vw, {{%[0-9]+$}}
// CHECK-NEXT: fadd double %s,
// CHECK-NEXT: fadd double %s.d,
// CHECK-NEXT: add nuw i64 %i, 1

// CHECK: define internal double @f.aug.DCc.w1(ptr noalias readonly %x, ptr noalias readonly %w, i64 %n, ptr {{%[0-9]+}}, ptr {{%[0-9]+}})
// CHECK: define internal void @f.rev.DCc.w1(ptr {{%[0-9]+}}, double {{%[0-9]+}}, i64 {{%[0-9]+}}, ptr noalias [[W:%[0-9]+]], ptr noalias [[DX:%[0-9]+]])
// CHECK: [[PW:%[0-9]+]] = getelementptr double, ptr [[W]], i64 [[I:%[0-9]+]]
// CHECK-NEXT: [[VW:%[0-9]+]] = load double, ptr [[PW]]
// CHECK-NEXT: [[PART:%[0-9]+]] = fmul double [[VW]],
// CHECK-NEXT: [[PDX:%[0-9]+]] = getelementptr double, ptr [[DX]], i64 [[I]]
// CHECK-NEXT: [[OLD:%[0-9]+]] = load double, ptr [[PDX]]
// CHECK-NEXT: [[NEW:%[0-9]+]] = fadd double [[OLD]], [[PART]]
// CHECK-NEXT: store double [[NEW]], ptr [[PDX]]
// CHECK-NOT: ptr [[W]]
// CHECK: ret void
