; RUN: %oxad_opt %s -p resolve-calls | filecheck %s

; A call by address is compared with the functions of its type whose address is taken, one after the other.

@table = constant [2 x ptr] [ptr @square, ptr @longer]
@vtable = private constant <{ [24 x i8], ptr, ptr }> <{ [24 x i8] zeroinitializer, ptr @first, ptr @second }>

define double @square(double %x) {
  ret double %x
}
define double @longer(double %x, double %y) {
  ret double %x
}
define double @other(double %x) {
  ret double %x
}
define double @first(double %x) {
  ret double %x
}
define double @second(double %x) {
  ret double %x
}

; CHECK-LABEL: llvm.func @plain
; CHECK-NEXT: [[A:%.*]] = llvm.mlir.addressof @square
; CHECK-NEXT: [[B:%.*]] = llvm.icmp eq %f, [[A]]
; CHECK-NEXT: llvm.cond_br [[B]], ^bb1, ^bb2
; CHECK-NEXT: ^bb1:
; CHECK-NEXT: llvm.call @square(%x) {autodiff.candidate}
; CHECK-NEXT: llvm.br ^bb7
; CHECK-NOT: @other
; CHECK-NOT: @longer
; CHECK: llvm.call @first(%x) {autodiff.candidate}
; CHECK: llvm.call @second(%x) {autodiff.candidate}
; CHECK: llvm.call %f(%x) {autodiff.unresolved}
; CHECK-NEXT: llvm.br ^bb7
; CHECK-NEXT: ^bb7(%r: f64):
; CHECK-NEXT: %s = llvm.fadd %r, %r
define double @plain(ptr %f, double %x) {
  %r = call double %f(double %x)
  %s = fadd double %r, %r
  ret double %s
}

; A method: of the vtable's functions only the one that stands where the pointer was loaded from.
; CHECK-LABEL: llvm.func @method
; CHECK: llvm.invoke @square(%x) {autodiff.candidate} {{.*}} unwind ^off
; CHECK-NOT: @first
; CHECK: llvm.invoke @second(%x) {autodiff.candidate} {{.*}} unwind ^off
; CHECK: llvm.invoke %f(%x) {autodiff.unresolved} {{.*}} unwind ^off
; CHECK: ^bb8(%r: f64):
; CHECK-NEXT: llvm.br ^on
define double @method(ptr %vtable, double %x) personality ptr @who {
  %place = getelementptr i8, ptr %vtable, i64 32
  %f = load ptr, ptr %place
  %r = invoke double %f(double %x) to label %on unwind label %off
on:
  ret double %r
off:
  %e = landingpad { ptr, i32 } cleanup
  resume { ptr, i32 } %e
}

; Without a candidate the call is left alone.
; CHECK-LABEL: llvm.func @nobody
; CHECK-NEXT: llvm.call %f(%x) : (i32) -> ()
define void @nobody(ptr %f, i32 %x) {
  call void %f(i32 %x)
  ret void
}

declare i32 @who(...)
