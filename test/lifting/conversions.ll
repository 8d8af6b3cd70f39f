; Every conversion with its flags.
; RUN: %oxad_opt %s | filecheck %s
; RUN: %oxad_opt %s | %oxad_opt -t llvm | filecheck %s --check-prefix=LLVM

define void @f(i32 %i, i64 %j, float %x, double %y, ptr %p, ptr addrspace(1) %q) {
  %1 = trunc nuw nsw i64 %j to i8
  %2 = zext nneg i32 %i to i64
  %3 = sext i32 %i to i64
  %4 = fptrunc double %y to float
  %5 = fpext float %x to double
  %6 = fptoui double %y to i32
  %7 = fptosi double %y to i32
  %8 = uitofp nneg i32 %i to double
  %9 = sitofp i32 %i to double
  %10 = ptrtoint ptr %p to i64
  %11 = inttoptr i64 %j to ptr
  %12 = bitcast double %y to i64
  %13 = addrspacecast ptr addrspace(1) %q to ptr
  %14 = ptrtoaddr ptr %p to i64
  ret void
}

; CHECK: llvm.func @f(%i: i32, %j: i64, %x: f32, %y: f64, %p: !llvm.ptr, %q: !llvm.ptr<1>) {
; CHECK-NEXT: %0 = llvm.trunc nuw nsw %j : i64 to i8
; CHECK-NEXT: %1 = llvm.zext nneg %i : i32 to i64
; CHECK-NEXT: %2 = llvm.sext %i : i32 to i64
; CHECK-NEXT: %3 = llvm.fptrunc %y : f64 to f32
; CHECK-NEXT: %4 = llvm.fpext %x : f32 to f64
; CHECK-NEXT: %5 = llvm.fptoui %y : f64 to i32
; CHECK-NEXT: %6 = llvm.fptosi %y : f64 to i32
; CHECK-NEXT: %7 = llvm.uitofp nneg %i : i32 to f64
; CHECK-NEXT: %8 = llvm.sitofp %i : i32 to f64
; CHECK-NEXT: %9 = llvm.ptrtoint %p : !llvm.ptr to i64
; CHECK-NEXT: %10 = llvm.inttoptr %j : i64 to !llvm.ptr
; CHECK-NEXT: %11 = llvm.bitcast %y : f64 to i64
; CHECK-NEXT: %12 = llvm.addrspacecast %q : !llvm.ptr<1> to !llvm.ptr
; CHECK-NEXT: %13 = llvm.ptrtoaddr %p : !llvm.ptr to i64
; CHECK-NEXT: llvm.return

; LLVM: define void @f(i32 %i, i64 %j, float %x, double %y, ptr %p, ptr addrspace(1) %q) {
; LLVM: %1 = trunc nuw nsw i64 %j to i8
; LLVM: %2 = zext nneg i32 %i to i64
; LLVM: %3 = sext i32 %i to i64
; LLVM: %4 = fptrunc double %y to float
; LLVM: %5 = fpext float %x to double
; LLVM: %6 = fptoui double %y to i32
; LLVM: %7 = fptosi double %y to i32
; LLVM: %8 = uitofp nneg i32 %i to double
; LLVM: %9 = sitofp i32 %i to double
; LLVM: %10 = ptrtoint ptr %p to i64
; LLVM: %11 = inttoptr i64 %j to ptr
; LLVM: %12 = bitcast double %y to i64
; LLVM: %13 = addrspacecast ptr addrspace(1) %q to ptr
; LLVM: %14 = ptrtoaddr ptr %p to i64
; LLVM: ret void
