; indirectbr with block addresses, callbr.
; RUN: %oxad_opt %s | filecheck %s
; RUN: %oxad_opt %s | %oxad_opt -t llvm | filecheck %s --check-prefix=LLVM

@table = constant [2 x ptr] [ptr blockaddress(@f, %a), ptr blockaddress(@f, %b)]
define i32 @f(ptr %p) {
  indirectbr ptr %p, [label %a, label %b]
a:
  callbr void asm "jmp ${0:l}", "!i"() to label %c [label %b]
b:
  %r = phi i32 [ 1, %0 ], [ 2, %a ]
  ret i32 %r
c:
  unreachable
}

; CHECK: llvm.mlir.global constant @table : !llvm.array<2 x !llvm.ptr> = #llvm.aggregate<[#llvm.const<!llvm.ptr, #llvm.blockaddress<"f", "a">>, #llvm.const<!llvm.ptr, #llvm.blockaddress<"f", "b">>]>
; CHECK: llvm.func @f(%p: !llvm.ptr) -> i32 {
; CHECK-NEXT: %0 = llvm.mlir.constant(1 : i32) : i32
; CHECK-NEXT: %1 = llvm.mlir.constant(2 : i32) : i32
; CHECK-NEXT: llvm.indirectbr %p : !llvm.ptr, [^a, ^b(%0 : i32)]
; CHECK: ^a:
; CHECK-NEXT: llvm.blocktag "a"
; CHECK-NEXT: llvm.callbr asm () {inline_asm = {text = "jmp ${0:l}", constraints = "!i"}} : () -> () to ^c [^b(%1 : i32)]
; CHECK: ^b(%r: i32):
; CHECK-NEXT: llvm.blocktag "b"
; CHECK-NEXT: llvm.return %r : i32
; CHECK: ^c:
; CHECK-NEXT: llvm.unreachable

; LLVM: @table = constant [2 x ptr] [ptr blockaddress(@f, %a), ptr blockaddress(@f, %b)]
; LLVM: define i32 @f(ptr %p) {
; LLVM: indirectbr ptr %p, [label %a, label %b]
; LLVM: a:
; LLVM: callbr void asm "jmp ${0:l}", "!i"()
; LLVM: to label %c [label %b]
; LLVM: b:
; LLVM: %r = phi i32 [ 1, %0 ], [ 2, %a ]
; LLVM: ret i32 %r
; LLVM: c:
; LLVM: unreachable
