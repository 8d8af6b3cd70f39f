; invoke, landing pads with all kinds of clauses, resume.
; RUN: %oxad_opt %s | filecheck %s
; RUN: %oxad_opt %s | %oxad_opt -t llvm | filecheck %s --check-prefix=LLVM

@t = external global ptr
declare void @g(i32)
declare i32 @p(...)
define void @f(ptr %fp) personality ptr @p {
  invoke void @g(i32 signext 3) #0
     to label %a unwind label %b
a:
  invoke fastcc void %fp() to label %r unwind label %c
r:
  ret void
b:
  %1 = landingpad { ptr, i32 } cleanup catch ptr @t catch ptr null filter [1 x ptr] [ptr @t]
  br label %r
c:
  %2 = landingpad { ptr, i32 } filter [0 x ptr] zeroinitializer
  resume { ptr, i32 } %2
}
attributes #0 = { nounwind }

; CHECK: llvm.mlir.global external global @t : !llvm.ptr
; CHECK: llvm.func @g(i32)
; CHECK: llvm.func @p(...) -> i32
; CHECK: llvm.func @f(%fp: !llvm.ptr) attributes {personality = #llvm.const<!llvm.ptr, #llvm.symbol<@p>>} {
; CHECK-NEXT: %0 = llvm.mlir.constant(3 : i32) : i32
; CHECK-NEXT: %1 = llvm.mlir.addressof @t : !llvm.ptr
; CHECK-NEXT: %2 = llvm.mlir.zero : !llvm.ptr
; CHECK-NEXT: %3 = llvm.mlir.constant(#llvm.aggregate<[#llvm.const<!llvm.ptr, #llvm.symbol<@t>>]>) : !llvm.array<1 x !llvm.ptr>
; CHECK-NEXT: %4 = llvm.mlir.zero : !llvm.array<0 x !llvm.ptr>
; CHECK-NEXT: llvm.invoke @g(%0 {signext}) {fn_attrs = {nounwind}} : (i32) -> () to ^a unwind ^b
; CHECK: ^a:
; CHECK-NEXT: llvm.invoke %fp() {cconv = "fastcc"} : () -> () to ^r unwind ^c
; CHECK: ^r:
; CHECK-NEXT: llvm.return
; CHECK: ^b:
; CHECK-NEXT: %5 = llvm.landingpad cleanup catch (%1 : !llvm.ptr) catch (%2 : !llvm.ptr) filter (%3 : !llvm.array<1 x !llvm.ptr>) : !llvm.struct<(!llvm.ptr, i32)>
; CHECK-NEXT: llvm.br ^r
; CHECK: ^c:
; CHECK-NEXT: %6 = llvm.landingpad filter (%4 : !llvm.array<0 x !llvm.ptr>) : !llvm.struct<(!llvm.ptr, i32)>
; CHECK-NEXT: llvm.resume %6 : !llvm.struct<(!llvm.ptr, i32)>

; LLVM: @t = external global ptr
; LLVM: declare void @g(i32)
; LLVM: declare i32 @p(...)
; LLVM: define void @f(ptr %fp) personality ptr @p {
; LLVM: invoke void @g(i32 signext 3) #0
; LLVM: to label %a unwind label %b
; LLVM: a:
; LLVM: invoke fastcc void %fp()
; LLVM: to label %r unwind label %c
; LLVM: r:
; LLVM: ret void
; LLVM: b:
; LLVM: %1 = landingpad { ptr, i32 }
; LLVM: cleanup
; LLVM: catch ptr @t
; LLVM: catch ptr null
; LLVM: filter [1 x ptr] [ptr @t]
; LLVM: br label %r
; LLVM: c:
; LLVM: %2 = landingpad { ptr, i32 }
; LLVM: filter [0 x ptr] zeroinitializer
; LLVM: resume { ptr, i32 } %2
; LLVM: attributes #0 = { nounwind }
