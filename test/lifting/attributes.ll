; Attributes of functions, parameters and results; groups; everything behind the parameter list.
; RUN: %oxad_opt %s | filecheck %s
; RUN: %oxad_opt %s | %oxad_opt -t llvm | filecheck %s --check-prefix=LLVM

define internal fastcc noundef range(i32 0, 7) i32 @f(i32 noundef signext %a, ptr noalias captures(address, read_provenance) align 16 dereferenceable_or_null(8) initializes((0, 8)) %p, ptr byref([4 x i8]) %"odd name") unnamed_addr #0 section "x" align 32 gc "statepoint-example" prefix i32 5 prologue i8 3 personality ptr @q {
  ret i32 0
}
declare i32 @q(...) #1
declare void @g(ptr sret({ i32, i64 }) align 8, ptr byval([2 x double]), i64) local_unnamed_addr #2
attributes #0 = { noinline nounwind memory(argmem: readwrite, inaccessiblemem: read) vscale_range(1,16) "frame-pointer"="all" "no-value" }
attributes #1 = { uwtable(sync) }
attributes #2 = { alignstack=8 allockind("alloc,zeroed") allocsize(2) }

; CHECK: llvm.func internal unnamed_addr fastcc @f(%a: i32 {noundef, signext}, %p: !llvm.ptr {noalias, align = "16", captures = "(address, read_provenance)", dereferenceable_or_null = "(8)", initializes = "((0, 8))"}, %odd$20name$$: !llvm.ptr {byref = "([4 x i8])"}) -> (i32 {noundef, range = "(i32 0, 7)"}) attributes {fn_attrs = {noinline, nounwind, memory = "(argmem: readwrite, inaccessiblemem: read)", vscale_range = "(1,16)", "\22frame-pointer\22" = "all", "\22no-value\22"}, section = "x", alignment = 32 : i64, gc = "statepoint-example", prefix = #llvm.const<i32, 5 : i32>, prologue = #llvm.const<i8, 3 : i8>, personality = #llvm.const<!llvm.ptr, #llvm.symbol<@q>>} {
; CHECK-NEXT: %0 = llvm.mlir.constant(0 : i32) : i32
; CHECK-NEXT: llvm.return %0 : i32
; CHECK: llvm.func @q(...) -> i32 attributes {fn_attrs = {uwtable = "(sync)"}}
; CHECK: llvm.func local_unnamed_addr @g(!llvm.ptr {sret = "({ i32, i64 })", align = "8"}, !llvm.ptr {byval = "([2 x double])"}, i64) attributes {fn_attrs = {allockind = "(\22alloc,zeroed\22)", allocsize = "(2)", alignstack = "8"}}

; LLVM: define internal fastcc noundef range(i32 0, 7) i32 @f(i32 noundef signext %a, ptr noalias align 16 captures(address, read_provenance) dereferenceable_or_null(8) initializes((0, 8)) %p, ptr byref([4 x i8]) %"odd name") unnamed_addr #0 section "x" align 32 gc "statepoint-example" prefix i32 5 prologue i8 3 personality ptr @q {
; LLVM: ret i32 0
; LLVM: declare i32 @q(...) #1
; LLVM: declare void @g(ptr sret({ i32, i64 }) align 8, ptr byval([2 x double]), i64) local_unnamed_addr #2
; LLVM: attributes #0 = { noinline nounwind memory(argmem: readwrite, inaccessiblemem: read) vscale_range(1,16) "frame-pointer"="all" "no-value" }
; LLVM: attributes #1 = { uwtable(sync) }
; LLVM: attributes #2 = { allockind("alloc,zeroed") allocsize(2) alignstack=8 }
