// What stands at the top of a module, types, constants, metadata: each reads back as it is printed.
// RUN: %oxad_opt %s --split-input-file > %t.mlir; filecheck %s < %t.mlir
// RUN: %oxad_opt %s --split-input-file --print-op-generic | %oxad_opt -f mlir --split-input-file | diff %t.mlir -

llvm.module_asm "nop"
llvm.module_asm "hlt"
llvm.comdat @c any
llvm.mlir.global private unnamed_addr constant @a : !llvm.array<4 x i8> = #llvm.bytes<"61225c00"> attributes {alignment = 1 : i64}
llvm.mlir.global internal global @b : i32 = 7 : i32 attributes {thread_local = "initialexec", section = "s", alignment = 4 : i64}
llvm.mlir.global linkonce_odr hidden local_unnamed_addr global @c : !llvm.struct<"pair", (i32, !llvm.ptr)> = #llvm.zero attributes {addrspace = "3", comdat = "c"}
llvm.mlir.global extern_weak global @d : i8
llvm.mlir.global external dso_local constant @e : f64 attributes {externally_initialized}
llvm.mlir.global global @f : vector<4xi16> = #llvm.splat<#llvm.const<i16, 3 : i16>> attributes {partition = "p", extra = "code_model \22large\22"}
llvm.mlir.global private constant @"0" : !llvm.struct<(i8, !llvm.array<2 x i8>)> = #llvm.aggregate<[#llvm.const<i8, -1 : i8>, #llvm.const<!llvm.array<2 x i8>, #llvm.bytes<"7879">>]>
llvm.mlir.global weak protected global @"odd name" : i32 = #llvm.undef attributes {comdat = "c", extra = "no_sanitize_address"}
llvm.mlir.alias alias @g : i32 = #llvm.const<!llvm.ptr, #llvm.symbol<@b>>
llvm.mlir.alias internal unnamed_addr alias @h : i8 = #llvm.const<!llvm.ptr, #llvm.expr<"getelementptr", #llvm.flags<>, [#llvm.const<!llvm.ptr, #llvm.symbol<@a>>, #llvm.const<i64, 1 : i64>], {elem_type = i8}>>
llvm.mlir.alias ifunc @i : !llvm.func<!llvm.void ()> = #llvm.const<!llvm.ptr, #llvm.symbol<@resolve>>
llvm.func internal @resolve() -> !llvm.ptr {
  %0 = llvm.mlir.addressof @"0" : !llvm.ptr
  llvm.return %0 : !llvm.ptr
}

// CHECK: llvm.module_asm "nop"
// CHECK-NEXT: llvm.module_asm "hlt"
// CHECK-NEXT: llvm.comdat @c any
// CHECK-NEXT: llvm.mlir.global private unnamed_addr constant @a : !llvm.array<4 x i8> = #llvm.bytes<"61225c00"> attributes {alignment = 1 : i64}
// CHECK-NEXT: llvm.mlir.global internal global @b : i32 = 7 : i32 attributes {thread_local = "initialexec", section = "s", alignment = 4 : i64}
// CHECK-NEXT: llvm.mlir.global linkonce_odr hidden local_unnamed_addr global @c : !llvm.struct<"pair", (i32, !llvm.ptr)> = #llvm.zero attributes {addrspace = "3", comdat = "c"}
// CHECK-NEXT: llvm.mlir.global extern_weak global @d : i8
// CHECK-NEXT: llvm.mlir.global external dso_local constant @e : f64 attributes {externally_initialized}
// CHECK-NEXT: llvm.mlir.global global @f : vector<4xi16> = #llvm.splat<#llvm.const<i16, 3 : i16>> attributes {partition = "p", extra = "code_model \22large\22"}
// CHECK-NEXT: llvm.mlir.global private constant @"0" : !llvm.struct<(i8, !llvm.array<2 x i8>)> = #llvm.aggregate<[#llvm.const<i8, -1 : i8>, #llvm.const<!llvm.array<2 x i8>, #llvm.bytes<"7879">>]>
// CHECK-NEXT: llvm.mlir.global weak protected global @"odd name" : i32 = #llvm.undef attributes {comdat = "c", extra = "no_sanitize_address"}
// CHECK-NEXT: llvm.mlir.alias alias @g : i32 = #llvm.const<!llvm.ptr, #llvm.symbol<@b>>
// CHECK-NEXT: llvm.mlir.alias internal unnamed_addr alias @h : i8 = #llvm.const<!llvm.ptr, #llvm.expr<"getelementptr", #llvm.flags<>, [#llvm.const<!llvm.ptr, #llvm.symbol<@a>>, #llvm.const<i64, 1 : i64>], {elem_type = i8}>>
// CHECK-NEXT: llvm.mlir.alias ifunc @i : !llvm.func<!llvm.void ()> = #llvm.const<!llvm.ptr, #llvm.symbol<@resolve>>
// CHECK-NEXT: llvm.func internal @resolve() -> !llvm.ptr {
// CHECK-NEXT: %0 = llvm.mlir.addressof @"0" : !llvm.ptr
// CHECK-NEXT: llvm.return %0 : !llvm.ptr
// CHECK-NEXT: }

// -----

llvm.mlir.global global @x : !llvm.ptr = #llvm.expr<"getelementptr", #llvm.flags<inbounds, nuw>, [#llvm.const<!llvm.ptr, #llvm.symbol<@y>>, #llvm.const<i64, 4 : i64>], {elem_type = i8}>
llvm.mlir.global global @y : i64 = #llvm.expr<"sub", #llvm.flags<>, [#llvm.const<i64, #llvm.expr<"ptrtoint", #llvm.flags<>, [#llvm.const<!llvm.ptr, #llvm.symbol<@x>>], {}>>, #llvm.const<i64, #llvm.expr<"ptrtoint", #llvm.flags<>, [#llvm.const<!llvm.ptr, #llvm.symbol<@y>>], {}>>], {}>
llvm.mlir.global global @z : !llvm.struct<(!llvm.ptr, vector<2x!llvm.ptr>, !llvm.array<2 x i1>, i128)> = #llvm.aggregate<[#llvm.const<!llvm.ptr, #llvm.expr<"inttoptr", #llvm.flags<>, [#llvm.const<i64, 8 : i64>], {}>>, #llvm.const<vector<2x!llvm.ptr>, #llvm.aggregate<[#llvm.const<!llvm.ptr, #llvm.zero>, #llvm.const<!llvm.ptr, #llvm.symbol<@x>>]>>, #llvm.const<!llvm.array<2 x i1>, #llvm.aggregate<[#llvm.const<i1, true>, #llvm.const<i1, false>]>>, #llvm.const<i128, -170141183460469231731687303715884105728 : i128>]>
llvm.mlir.global constant @v : !llvm.array<1 x !llvm.ptr> = #llvm.aggregate<[#llvm.const<!llvm.ptr, #llvm.expr<"getelementptr", #llvm.flags<>, [#llvm.const<!llvm.ptr, #llvm.symbol<@x>>, #llvm.const<i64, 8 : i64>], {inrange = "(-8, 8)", elem_type = i8}>>]>
llvm.func @f(%c: i1) -> !llvm.ptr {
  %0 = llvm.mlir.constant(#llvm.expr<"ptrtoint", #llvm.flags<>, [#llvm.const<!llvm.ptr, #llvm.symbol<@x>>], {}>) : i64
  %1 = llvm.mlir.addressof @y : !llvm.ptr
  %2 = llvm.mlir.constant(#llvm.aggregate<[#llvm.const<i32, #llvm.poison>, #llvm.const<f64, #llvm.undef>]>) : !llvm.struct<(i32, f64)>
  %3 = llvm.mlir.addressof @z : !llvm.ptr
  %4 = llvm.mlir.constant(#llvm.aggregate<[#llvm.const<i32, 1 : i32>, #llvm.const<i32, -2 : i32>]>) : vector<2xi32>
  %5 = llvm.mlir.constant(#llvm.splat<#llvm.const<i32, 9 : i32>>) : vector<2xi32>
  %6 = llvm.mlir.constant(#llvm.expr<"addrspacecast", #llvm.flags<>, [#llvm.const<!llvm.ptr<1>, #llvm.zero>], {}>) : !llvm.ptr
  %7 = llvm.mlir.constant(#llvm.expr<"no_cfi", #llvm.flags<>, [#llvm.const<!llvm.ptr, #llvm.symbol<@f>>], {}>) : !llvm.ptr
  llvm.store %0, %1 {alignment = 8 : i64} : i64, !llvm.ptr
  llvm.store %2, %3 {alignment = 8 : i64} : !llvm.struct<(i32, f64)>, !llvm.ptr
  llvm.store %4, %3 {alignment = 8 : i64} : vector<2xi32>, !llvm.ptr
  llvm.store %5, %3 {alignment = 8 : i64} : vector<2xi32>, !llvm.ptr
  %8 = llvm.select %c, %6, %7 : i1, !llvm.ptr
  llvm.return %8 : !llvm.ptr
}

// CHECK: llvm.mlir.global global @x : !llvm.ptr = #llvm.expr<"getelementptr", #llvm.flags<inbounds, nuw>, [#llvm.const<!llvm.ptr, #llvm.symbol<@y>>, #llvm.const<i64, 4 : i64>], {elem_type = i8}>
// CHECK-NEXT: llvm.mlir.global global @y : i64 = #llvm.expr<"sub", #llvm.flags<>, [#llvm.const<i64, #llvm.expr<"ptrtoint", #llvm.flags<>, [#llvm.const<!llvm.ptr, #llvm.symbol<@x>>], {}>>, #llvm.const<i64, #llvm.expr<"ptrtoint", #llvm.flags<>, [#llvm.const<!llvm.ptr, #llvm.symbol<@y>>], {}>>], {}>
// CHECK-NEXT: llvm.mlir.global global @z : !llvm.struct<(!llvm.ptr, vector<2x!llvm.ptr>, !llvm.array<2 x i1>, i128)> = #llvm.aggregate<[#llvm.const<!llvm.ptr, #llvm.expr<"inttoptr", #llvm.flags<>, [#llvm.const<i64, 8 : i64>], {}>>, #llvm.const<vector<2x!llvm.ptr>, #llvm.aggregate<[#llvm.const<!llvm.ptr, #llvm.zero>, #llvm.const<!llvm.ptr, #llvm.symbol<@x>>]>>, #llvm.const<!llvm.array<2 x i1>, #llvm.aggregate<[#llvm.const<i1, true>, #llvm.const<i1, false>]>>, #llvm.const<i128, -170141183460469231731687303715884105728 : i128>]>
// CHECK-NEXT: llvm.mlir.global constant @v : !llvm.array<1 x !llvm.ptr> = #llvm.aggregate<[#llvm.const<!llvm.ptr, #llvm.expr<"getelementptr", #llvm.flags<>, [#llvm.const<!llvm.ptr, #llvm.symbol<@x>>, #llvm.const<i64, 8 : i64>], {inrange = "(-8, 8)", elem_type = i8}>>]>
// CHECK-NEXT: llvm.func @f(%c: i1) -> !llvm.ptr {
// CHECK-NEXT: %0 = llvm.mlir.constant(#llvm.expr<"ptrtoint", #llvm.flags<>, [#llvm.const<!llvm.ptr, #llvm.symbol<@x>>], {}>) : i64
// CHECK-NEXT: %1 = llvm.mlir.addressof @y : !llvm.ptr
// CHECK-NEXT: %2 = llvm.mlir.constant(#llvm.aggregate<[#llvm.const<i32, #llvm.poison>, #llvm.const<f64, #llvm.undef>]>) : !llvm.struct<(i32, f64)>
// CHECK-NEXT: %3 = llvm.mlir.addressof @z : !llvm.ptr
// CHECK-NEXT: %4 = llvm.mlir.constant(#llvm.aggregate<[#llvm.const<i32, 1 : i32>, #llvm.const<i32, -2 : i32>]>) : vector<2xi32>
// CHECK-NEXT: %5 = llvm.mlir.constant(#llvm.splat<#llvm.const<i32, 9 : i32>>) : vector<2xi32>
// CHECK-NEXT: %6 = llvm.mlir.constant(#llvm.expr<"addrspacecast", #llvm.flags<>, [#llvm.const<!llvm.ptr<1>, #llvm.zero>], {}>) : !llvm.ptr
// CHECK-NEXT: %7 = llvm.mlir.constant(#llvm.expr<"no_cfi", #llvm.flags<>, [#llvm.const<!llvm.ptr, #llvm.symbol<@f>>], {}>) : !llvm.ptr
// CHECK-NEXT: llvm.store %0, %1 {alignment = 8 : i64} : i64, !llvm.ptr
// CHECK-NEXT: llvm.store %2, %3 {alignment = 8 : i64} : !llvm.struct<(i32, f64)>, !llvm.ptr
// CHECK-NEXT: llvm.store %4, %3 {alignment = 8 : i64} : vector<2xi32>, !llvm.ptr
// CHECK-NEXT: llvm.store %5, %3 {alignment = 8 : i64} : vector<2xi32>, !llvm.ptr
// CHECK-NEXT: %8 = llvm.select %c, %6, %7 : i1, !llvm.ptr
// CHECK-NEXT: llvm.return %8 : !llvm.ptr
// CHECK-NEXT: }

// -----

llvm.mlir.global global @x : i32 = 0 : i32 metadata {note = 0}
llvm.func @llvm.experimental.noalias.scope.decl(!llvm.metadata) attributes {fn_attrs = {nocallback, nofree, nosync, nounwind, willreturn, memory = "(inaccessiblemem: readwrite)"}}
llvm.func @llvm.experimental.constrained.fadd.f64(f64, f64, !llvm.metadata, !llvm.metadata) -> f64 attributes {fn_attrs = {nocallback, nofree, nosync, nounwind, strictfp, willreturn, memory = "(inaccessiblemem: readwrite)"}}
llvm.func @f(%a: f64) -> f64 metadata {prof = 1} {
  %0 = llvm.mlir.constant(#llvm.md<2>) : !llvm.metadata
  %1 = llvm.mlir.constant("!\22round.tonearest\22") : !llvm.metadata
  %2 = llvm.mlir.constant("!\22fpexcept.strict\22") : !llvm.metadata
  llvm.call @llvm.experimental.noalias.scope.decl(%0) metadata {note = 0} : (!llvm.metadata) -> ()
  %3 = llvm.call @llvm.experimental.constrained.fadd.f64(%a, %a, %1, %2) : (f64, f64, !llvm.metadata, !llvm.metadata) -> f64
  llvm.return %3 metadata {note = 0, other = 1} : f64
}
llvm.named_metadata "named" "!{!0, !1}"
llvm.metadata 0 "!{!\22text \\22\\\\\22, i32 4, ptr @x, null}"
llvm.metadata 1 "!{!\22function_entry_count\22, i64 3}"
llvm.metadata 2 "!{!3}"
llvm.metadata 3 "distinct !{!3, !4}"
llvm.metadata 4 "distinct !{!4}"

// CHECK: llvm.mlir.global global @x : i32 = 0 : i32 metadata {note = 0}
// CHECK-NEXT: llvm.func @llvm.experimental.noalias.scope.decl(!llvm.metadata) attributes {fn_attrs = {nocallback, nofree, nosync, nounwind, willreturn, memory = "(inaccessiblemem: readwrite)"}}
// CHECK-NEXT: llvm.func @llvm.experimental.constrained.fadd.f64(f64, f64, !llvm.metadata, !llvm.metadata) -> f64 attributes {fn_attrs = {nocallback, nofree, nosync, nounwind, strictfp, willreturn, memory = "(inaccessiblemem: readwrite)"}}
// CHECK-NEXT: llvm.func @f(%a: f64) -> f64 metadata {prof = 1} {
// CHECK-NEXT: %0 = llvm.mlir.constant(#llvm.md<2>) : !llvm.metadata
// CHECK-NEXT: %1 = llvm.mlir.constant("!\22round.tonearest\22") : !llvm.metadata
// CHECK-NEXT: %2 = llvm.mlir.constant("!\22fpexcept.strict\22") : !llvm.metadata
// CHECK-NEXT: llvm.call @llvm.experimental.noalias.scope.decl(%0) metadata {note = 0} : (!llvm.metadata) -> ()
// CHECK-NEXT: %3 = llvm.call @llvm.experimental.constrained.fadd.f64(%a, %a, %1, %2) : (f64, f64, !llvm.metadata, !llvm.metadata) -> f64
// CHECK-NEXT: llvm.return %3 metadata {note = 0, other = 1} : f64
// CHECK-NEXT: }
// CHECK-NEXT: llvm.named_metadata "named" "!{!0, !1}"
// CHECK-NEXT: llvm.metadata 0 "!{!\22text \\22\\\\\22, i32 4, ptr @x, null}"
// CHECK-NEXT: llvm.metadata 1 "!{!\22function_entry_count\22, i64 3}"
// CHECK-NEXT: llvm.metadata 2 "!{!3}"
// CHECK-NEXT: llvm.metadata 3 "distinct !{!3, !4}"
// CHECK-NEXT: llvm.metadata 4 "distinct !{!4}"

// -----

llvm.named_type !llvm.struct<"only", (i16)>
llvm.named_type !llvm.struct<"outer", (!llvm.struct<"inner", packed (i8, i32)>, !llvm.array<2 x !llvm.struct<"a b", (!llvm.ptr)>>)>
llvm.mlir.global global @x : !llvm.struct<"outer", (!llvm.struct<"inner", packed (i8, i32)>, !llvm.array<2 x !llvm.struct<"a b", (!llvm.ptr)>>)> = #llvm.zero
llvm.mlir.global global @y : !llvm.struct<"0", (f16)> = #llvm.undef
llvm.func @f(%p: !llvm.ptr {byval = "(%only)"}, %v: !llvm.struct<"outer", (!llvm.struct<"inner", packed (i8, i32)>, !llvm.array<2 x !llvm.struct<"a b", (!llvm.ptr)>>)>) {
  %0 = llvm.extractvalue %v[0, 1] : !llvm.struct<"outer", (!llvm.struct<"inner", packed (i8, i32)>, !llvm.array<2 x !llvm.struct<"a b", (!llvm.ptr)>>)> -> i32
  llvm.return
}

// CHECK: llvm.named_type !llvm.struct<"only", (i16)>
// CHECK-NEXT: llvm.named_type !llvm.struct<"outer", (!llvm.struct<"inner", packed (i8, i32)>, !llvm.array<2 x !llvm.struct<"a b", (!llvm.ptr)>>)>
// CHECK-NEXT: llvm.mlir.global global @x : !llvm.struct<"outer", (!llvm.struct<"inner", packed (i8, i32)>, !llvm.array<2 x !llvm.struct<"a b", (!llvm.ptr)>>)> = #llvm.zero
// CHECK-NEXT: llvm.mlir.global global @y : !llvm.struct<"0", (f16)> = #llvm.undef
// CHECK-NEXT: llvm.func @f(%p: !llvm.ptr {byval = "(%only)"}, %v: !llvm.struct<"outer", (!llvm.struct<"inner", packed (i8, i32)>, !llvm.array<2 x !llvm.struct<"a b", (!llvm.ptr)>>)>) {
// CHECK-NEXT: %0 = llvm.extractvalue %v[0, 1] : !llvm.struct<"outer", (!llvm.struct<"inner", packed (i8, i32)>, !llvm.array<2 x !llvm.struct<"a b", (!llvm.ptr)>>)> -> i32
// CHECK-NEXT: llvm.return
// CHECK-NEXT: }

// -----

llvm.func @f(%v: vector<[4]xi32>, %i: i37, %t: !llvm.target<"target(\22spirv.Image\22, i32, 2)">) -> vector<[4]xi32> {
  %0 = llvm.mlir.constant(#llvm.splat<#llvm.const<i32, 1 : i32>>) : vector<[4]xi32>
  %1 = llvm.mlir.poison : vector<[4]xi32>
  %2 = llvm.mlir.constant(68719476735 : i37) : i37
  %3 = llvm.add %v, %0 : vector<[4]xi32>
  %4 = llvm.shufflevector %3, %1 [0, 0, 0, 0] {zero_mask} : vector<[4]xi32> -> vector<[4]xi32>
  %5 = llvm.mul %i, %2 : i37
  llvm.return %4 : vector<[4]xi32>
}

// CHECK: llvm.func @f(%v: vector<[4]xi32>, %i: i37, %t: !llvm.target<"target(\22spirv.Image\22, i32, 2)">) -> vector<[4]xi32> {
// CHECK-NEXT: %0 = llvm.mlir.constant(#llvm.splat<#llvm.const<i32, 1 : i32>>) : vector<[4]xi32>
// CHECK-NEXT: %1 = llvm.mlir.poison : vector<[4]xi32>
// CHECK-NEXT: %2 = llvm.mlir.constant(68719476735 : i37) : i37
// CHECK-NEXT: %3 = llvm.add %v, %0 : vector<[4]xi32>
// CHECK-NEXT: %4 = llvm.shufflevector %3, %1 [0, 0, 0, 0] {zero_mask} : vector<[4]xi32> -> vector<[4]xi32>
// CHECK-NEXT: %5 = llvm.mul %i, %2 : i37
// CHECK-NEXT: llvm.return %4 : vector<[4]xi32>
// CHECK-NEXT: }

// -----

llvm.mlir.global global @"\\30" : i8 = 1 : i8
llvm.mlir.global global @"0" : !llvm.ptr = #llvm.symbol<@"\\30">
llvm.func @"a b"(%x_1$: i32, %odd$20name$$: i32, %$5C37$$: i32, %0: i32) -> i32 entry "start" {
  %_5$ = llvm.add %x_1$, %odd$20name$$ : i32
  %dollar$24$$ = llvm.add %$5C37$$, %_5$ : i32
  %1 = llvm.add %dollar$24$$, %0 : i32
  llvm.br ^bb3$
^bb3$:
  llvm.br ^$34th$$
^$34th$$:
  llvm.return %1 : i32
}

// CHECK: llvm.mlir.global global @"\\30" : i8 = 1 : i8
// CHECK-NEXT: llvm.mlir.global global @"0" : !llvm.ptr = #llvm.symbol<@"\\30">
// CHECK-NEXT: llvm.func @"a b"(%x_1$: i32, %odd$20name$$: i32, %$5C37$$: i32, %0: i32) -> i32 entry "start" {
// CHECK-NEXT: %_5$ = llvm.add %x_1$, %odd$20name$$ : i32
// CHECK-NEXT: %dollar$24$$ = llvm.add %$5C37$$, %_5$ : i32
// CHECK-NEXT: %1 = llvm.add %dollar$24$$, %0 : i32
// CHECK-NEXT: llvm.br ^bb3$
// CHECK-NEXT: ^bb3$:
// CHECK-NEXT: llvm.br ^$34th$$
// CHECK-NEXT: ^$34th$$:
// CHECK-NEXT: llvm.return %1 : i32
// CHECK-NEXT: }

// -----

llvm.func @types(!llvm.label, !llvm.token, !llvm.metadata, !llvm.target<"x86_amx">, !llvm.struct<"o", opaque>, !llvm.struct<packed (i8, f80)>, vector<[2]xf16>, bf16, f128) attributes {cconv = "fastcc", gc = "statepoint", unnamed_addr = "unnamed_addr"}
llvm.func weak hidden @described(%x: f64 {noundef}, %p: !llvm.ptr {noalias, align = "8", captures = "(none)"}, ...) -> (f64 {noundef}) attributes {fn_attrs = {nounwind, memory = "(read)", "\22target-cpu\22" = "x86-64"}, section = "s", alignment = 16 : i64, x.flags = #llvm.flags<nuw, nsw>, x.position = #llvm.position<1, 2>, x.none = #llvm.none} {
  %0 = llvm.mlir.constant(#llvm.float_bits<"0x7FF8000000000001">) : f64
  %1 = llvm.mlir.undef : f64
  %2 = llvm.va_arg %p : !llvm.ptr -> f64
  %3 = llvm.fadd %0, %1 : f64
  llvm.return %3 : f64
}

// CHECK: llvm.func unnamed_addr fastcc @types(!llvm.label, !llvm.token, !llvm.metadata, !llvm.target<"x86_amx">, !llvm.struct<"o", opaque>, !llvm.struct<packed (i8, f80)>, vector<[2]xf16>, bf16, f128) attributes {gc = "statepoint"}
// CHECK-NEXT: llvm.func weak hidden @described(%x: f64 {noundef}, %p: !llvm.ptr {noalias, align = "8", captures = "(none)"}, ...) -> (f64 {noundef}) attributes {fn_attrs = {nounwind, memory = "(read)", "\22target-cpu\22" = "x86-64"}, section = "s", alignment = 16 : i64, x.flags = #llvm.flags<nuw, nsw>, x.position = #llvm.position<1, 2>, x.none = #llvm.none} {
// CHECK-NEXT: %0 = llvm.mlir.constant(#llvm.float_bits<"0x7FF8000000000001">) : f64
// CHECK-NEXT: %1 = llvm.mlir.undef : f64
// CHECK-NEXT: %2 = llvm.va_arg %p : !llvm.ptr -> f64
// CHECK-NEXT: %3 = llvm.fadd %0, %1 : f64
// CHECK-NEXT: llvm.return %3 : f64
// CHECK-NEXT: }
