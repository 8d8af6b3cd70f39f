; Named, packed, opaque, nested and numbered structures; those that only an attribute mentions.
; RUN: %oxad_opt %s | filecheck %s
; RUN: %oxad_opt %s | %oxad_opt -t llvm | filecheck %s --check-prefix=LLVM

%outer = type { %inner, [2 x %"a b"] }
%inner = type <{ i8, i32 }>
%"a b" = type { ptr }
%0 = type { half }
%only = type { i16 }
@x = global %outer zeroinitializer
@y = global %0 undef
define void @f(ptr byval(%only) %p, %outer %v) {
  %1 = extractvalue %outer %v, 0, 1
  ret void
}

; CHECK: llvm.named_type !llvm.struct<"only", (i16)>
; CHECK: llvm.mlir.global global @x : !llvm.struct<"outer", (!llvm.struct<"inner", packed (i8, i32)>, !llvm.array<2 x !llvm.struct<"a b", (!llvm.ptr)>>)> = #llvm.zero
; CHECK: llvm.mlir.global global @y : !llvm.struct<"0", (f16)> = #llvm.undef
; CHECK: llvm.func @f(%p: !llvm.ptr {byval = "(%only)"}, %v: !llvm.struct<"outer", (!llvm.struct<"inner", packed (i8, i32)>, !llvm.array<2 x !llvm.struct<"a b", (!llvm.ptr)>>)>) {
; CHECK-NEXT: %0 = llvm.extractvalue %v[0, 1] : !llvm.struct<"outer", (!llvm.struct<"inner", packed (i8, i32)>, !llvm.array<2 x !llvm.struct<"a b", (!llvm.ptr)>>)> -> i32
; CHECK-NEXT: llvm.return

; LLVM: %0 = type { half }
; LLVM: %outer = type { %inner, [2 x %"a b"] }
; LLVM: %inner = type <{ i8, i32 }>
; LLVM: %"a b" = type { ptr }
; LLVM: %only = type { i16 }
; LLVM: @x = global %outer zeroinitializer
; LLVM: @y = global %0 undef
; LLVM: define void @f(ptr byval(%only) %p, %outer %v) {
; LLVM: %1 = extractvalue %outer %v, 0, 1
; LLVM: ret void
