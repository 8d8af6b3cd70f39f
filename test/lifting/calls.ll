; Direct, indirect, variadic and intrinsic calls; attributes of arguments, result and call site; bundles; inline assembly.
; RUN: %oxad_opt %s | filecheck %s
; RUN: %oxad_opt %s | %oxad_opt -t llvm | filecheck %s --check-prefix=LLVM

declare double @g(double, ptr)
declare i32 @printf(ptr, ...)
declare void @llvm.assume(i1)
define double @f(double %x, ptr %p, i1 %c) {
  %1 = tail call fast noundef double @g(double noundef %x, ptr noalias align 8 dereferenceable(8) %p) #0
  %2 = notail call fastcc double %p(double %1)
  %3 = call i32 (ptr, ...) @printf(ptr %p, double %2)
  call void @llvm.assume(i1 true) [ "align"(ptr %p, i64 16) ]
  %4 = call i32 asm sideeffect inteldialect "nop $0", "=r,r,~{flags}"(i32 %3) #1
  call void inttoptr (i64 8 to ptr)()
  ret double %1
}
attributes #0 = { nounwind memory(none) "x"="y" }
attributes #1 = { convergent }

; CHECK: llvm.func @g(f64, !llvm.ptr) -> f64
; CHECK: llvm.func @printf(!llvm.ptr, ...) -> i32
; CHECK: llvm.func @llvm.assume(i1 {noundef}) attributes {fn_attrs = {nocallback, nofree, nosync, nounwind, willreturn, memory = "(inaccessiblemem: write)"}}
; CHECK: llvm.func @f(%x: f64, %p: !llvm.ptr, %c: i1) -> f64 {
; CHECK-NEXT: %0 = llvm.mlir.constant(true) : i1
; CHECK-NEXT: %1 = llvm.mlir.constant(16 : i64) : i64
; CHECK-NEXT: %2 = llvm.mlir.constant(#llvm.expr<"inttoptr", #llvm.flags<>, [#llvm.const<i64, 8 : i64>], {}>) : !llvm.ptr
; CHECK-NEXT: %3 = llvm.call tail fast @g(%x {noundef}, %p {noalias, align = "8", dereferenceable = "(8)"}) {res_attrs = {noundef}, fn_attrs = {nounwind, memory = "(none)", "\22x\22" = "y"}} : (f64, !llvm.ptr) -> f64
; CHECK-NEXT: %4 = llvm.call notail %p(%3) {cconv = "fastcc"} : (f64) -> f64
; CHECK-NEXT: %5 = llvm.call @printf(%p, %4) : (!llvm.ptr, f64) -> i32 as !llvm.func<i32 (!llvm.ptr, ...)>
; CHECK-NEXT: llvm.call @llvm.assume(%0) bundles(%p, %1 : !llvm.ptr, i64) {bundle_tags = ["align"], bundle_sizes = array<i32: 2>} : (i1) -> ()
; CHECK-NEXT: %6 = llvm.call asm (%5) {inline_asm = {sideeffect, inteldialect, text = "nop $0", constraints = "=r,r,~{flags}"}, fn_attrs = {convergent}} : (i32) -> i32
; CHECK-NEXT: llvm.call %2() : () -> ()
; CHECK-NEXT: llvm.return %3 : f64

; LLVM: declare double @g(double, ptr)
; LLVM: declare i32 @printf(ptr, ...)
; LLVM: declare void @llvm.assume(i1 noundef) #0
; LLVM: define double @f(double %x, ptr %p, i1 %c) {
; LLVM: %1 = tail call fast noundef double @g(double noundef %x, ptr noalias align 8 dereferenceable(8) %p) #1
; LLVM: %2 = notail call fastcc double %p(double %1)
; LLVM: %3 = call i32 (ptr, ...) @printf(ptr %p, double %2)
; LLVM: call void @llvm.assume(i1 true) [ "align"(ptr %p, i64 16) ]
; LLVM: %4 = call i32 asm sideeffect inteldialect "nop $0", "=r,r,~{flags}"(i32 %3) #2
; LLVM: call void inttoptr (i64 8 to ptr)()
; LLVM: ret double %1
; LLVM: attributes #0 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write) }
; LLVM: attributes #1 = { nounwind memory(none) "x"="y" }
; LLVM: attributes #2 = { convergent }
