; RUN: %oxad_opt %s -p find-requests,derive-forward | filecheck %s
; RUN: %oxad_opt %s -p find-requests,derive-forward,batch | filecheck %s --check-prefix=BATCH

; Stack memory of a size that is not known, or in a loop, has its shadow at the same place, cleared every time.

; CHECK-LABEL: llvm.func internal @shim.fwd.dcd
; CHECK:       llvm.alloca %n x f64
; CHECK-NEXT:  autodiff.variable_alloca %n {elem_type = f64, alignment = 8 : i64}
; CHECK:       ^bb1
; CHECK:       [[ONE:%.*]] = llvm.alloca
; CHECK-NEXT:  autodiff.variable_alloca

; BATCH-LABEL: llvm.func internal @shim.fwd.dcd.w1
; BATCH:       llvm.alloca %n x f64
; BATCH:       [[BYTES:%.*]] = llvm.mul
; BATCH-NEXT:  [[SHADOW:%.*]] = llvm.alloca [[BYTES]] x i8
; BATCH:       llvm.call @llvm.memset.p0.i64([[SHADOW]]
define void @shim(ptr %x, ptr %count, ptr %ret) {
  %n = load i64, ptr %count
  %a = alloca double, i64 %n
  %v = load double, ptr %x
  store double %v, ptr %a
  br label %loop
loop:
  %i = phi i64 [ 0, %0 ], [ %j, %loop ]
  %b = alloca double
  %w = load double, ptr %a
  store double %w, ptr %b
  %u = load double, ptr %b
  %s = fmul double %u, %w
  store double %s, ptr %a
  %j = add nuw nsw i64 %i, 1
  %c = icmp eq i64 %j, %n
  br i1 %c, label %done, label %loop
done:
  %r = load double, ptr %a
  store double %r, ptr %ret
  ret void
}

define void @df(ptr %x, ptr %dx, ptr %n, ptr %r, ptr %dr) {
  call void @"__oxad_v1;forward;1;dup;const;dup"(ptr @shim, ptr %x, ptr %dx, ptr %n, ptr %r, ptr %dr)
  ret void
}

declare void @"__oxad_v1;forward;1;dup;const;dup"(ptr, ptr, ptr, ptr, ptr, ptr)
