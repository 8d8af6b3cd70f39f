; Every keyword that a global variable can have.
; RUN: %oxad_opt %s | filecheck %s
; RUN: %oxad_opt %s | %oxad_opt -t llvm | filecheck %s --check-prefix=LLVM

%pair = type { i32, ptr }
$c = comdat any
@a = private unnamed_addr constant [4 x i8] c"a\22\5C\00", align 1
@b = internal thread_local(initialexec) global i32 7, section "s", align 4
@c = linkonce_odr hidden local_unnamed_addr addrspace(3) global %pair zeroinitializer, comdat
@d = extern_weak global i8
@e = external dso_local externally_initialized constant double
@f = global <4 x i16> splat (i16 3), code_model "large", partition "p"
@0 = private constant { i8, [2 x i8] } { i8 -1, [2 x i8] c"xy" }
@"odd name" = weak protected global i32 undef, comdat($c), no_sanitize_address
@g = alias i32, ptr @b
@h = internal unnamed_addr alias i8, getelementptr (i8, ptr @a, i64 1)
@i = ifunc void (), ptr @resolve
module asm "nop"
module asm ""
module asm "hlt"
define internal ptr @resolve() {
  ret ptr @0
}

; CHECK: llvm.module_asm "nop"
; CHECK-NEXT: llvm.module_asm "hlt"
; CHECK-NEXT: llvm.comdat @c any
; CHECK: llvm.mlir.global private unnamed_addr constant @a : !llvm.array<4 x i8> = #llvm.bytes<"61225c00"> attributes {alignment = 1 : i64}
; CHECK: llvm.mlir.global internal global @b : i32 = 7 : i32 attributes {thread_local = "initialexec", section = "s", alignment = 4 : i64}
; CHECK: llvm.mlir.global linkonce_odr hidden local_unnamed_addr global @c : !llvm.struct<"pair", (i32, !llvm.ptr)> = #llvm.zero attributes {addrspace = "3", comdat = "c"}
; CHECK: llvm.mlir.global extern_weak global @d : i8
; CHECK: llvm.mlir.global external dso_local constant @e : f64 attributes {externally_initialized}
; CHECK: llvm.mlir.global global @f : vector<4xi16> = #llvm.splat<#llvm.const<i16, 3 : i16>> attributes {partition = "p", extra = "code_model \22large\22"}
; CHECK: llvm.mlir.global private constant @"0" : !llvm.struct<(i8, !llvm.array<2 x i8>)> = #llvm.aggregate<[#llvm.const<i8, -1 : i8>, #llvm.const<!llvm.array<2 x i8>, #llvm.bytes<"7879">>]>
; CHECK: llvm.mlir.global weak protected global @"odd name" : i32 = #llvm.undef attributes {comdat = "c", extra = "no_sanitize_address"}
; CHECK: llvm.mlir.alias alias @g : i32 = #llvm.const<!llvm.ptr, #llvm.symbol<@b>>
; CHECK: llvm.mlir.alias internal unnamed_addr alias @h : i8 = #llvm.const<!llvm.ptr, #llvm.expr<"getelementptr", #llvm.flags<>, [#llvm.const<!llvm.ptr, #llvm.symbol<@a>>, #llvm.const<i64, 1 : i64>], {elem_type = i8}>>
; CHECK: llvm.mlir.alias ifunc @i : !llvm.func<!llvm.void ()> = #llvm.const<!llvm.ptr, #llvm.symbol<@resolve>>
; CHECK: llvm.func internal @resolve() -> !llvm.ptr {
; CHECK-NEXT: %0 = llvm.mlir.addressof @"0" : !llvm.ptr
; CHECK-NEXT: llvm.return %0 : !llvm.ptr

; LLVM: module asm "nop"
; LLVM: module asm "hlt"
; LLVM: %pair = type { i32, ptr }
; LLVM: $c = comdat any
; LLVM: @a = private unnamed_addr constant [4 x i8] c"a\22\\\00", align 1
; LLVM: @b = internal thread_local(initialexec) global i32 7, section "s", align 4
; LLVM: @c = linkonce_odr hidden local_unnamed_addr addrspace(3) global %pair zeroinitializer, comdat
; LLVM: @d = extern_weak global i8
; LLVM: @e = external dso_local externally_initialized constant double
; LLVM: @f = global <4 x i16> splat (i16 3), partition "p", code_model "large"
; LLVM: @0 = private constant { i8, [2 x i8] } { i8 -1, [2 x i8] c"xy" }
; LLVM: @"odd name" = weak protected global i32 undef, no_sanitize_address, comdat($c)
; LLVM: @g = alias i32, ptr @b
; LLVM: @h = internal unnamed_addr alias i8, getelementptr (i8, ptr @a, i64 1)
; LLVM: @i = ifunc void (), ptr @resolve
; LLVM: define internal ptr @resolve() {
; LLVM: ret ptr @0
