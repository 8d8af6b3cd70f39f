// Branches, calls, exceptions, and what is attached to a place: each reads back as it is printed.
// RUN: %oxad_opt %s --split-input-file > %t.mlir; filecheck %s < %t.mlir
// RUN: %oxad_opt %s --split-input-file --print-op-generic | %oxad_opt -f mlir --split-input-file | diff %t.mlir -

llvm.mlir.global constant @table : !llvm.array<2 x !llvm.ptr> = #llvm.aggregate<[#llvm.const<!llvm.ptr, #llvm.blockaddress<"f", "a">>, #llvm.const<!llvm.ptr, #llvm.blockaddress<"f", "b">>]>
llvm.func @f(%p: !llvm.ptr) -> i32 {
  %0 = llvm.mlir.constant(1 : i32) : i32
  %1 = llvm.mlir.constant(2 : i32) : i32
  llvm.indirectbr %p : !llvm.ptr, [^a, ^b(%0 : i32)]
^a:
  llvm.blocktag "a"
  llvm.callbr asm () {inline_asm = {text = "jmp ${0:l}", constraints = "!i"}} : () -> () to ^c [^b(%1 : i32)]
^b(%r: i32):
  llvm.blocktag "b"
  llvm.return %r : i32
^c:
  llvm.unreachable
}

// CHECK: llvm.mlir.global constant @table : !llvm.array<2 x !llvm.ptr> = #llvm.aggregate<[#llvm.const<!llvm.ptr, #llvm.blockaddress<"f", "a">>, #llvm.const<!llvm.ptr, #llvm.blockaddress<"f", "b">>]>
// CHECK-NEXT: llvm.func @f(%p: !llvm.ptr) -> i32 {
// CHECK-NEXT: %0 = llvm.mlir.constant(1 : i32) : i32
// CHECK-NEXT: %1 = llvm.mlir.constant(2 : i32) : i32
// CHECK-NEXT: llvm.indirectbr %p : !llvm.ptr, [^a, ^b(%0 : i32)]
// CHECK-NEXT: ^a:
// CHECK-NEXT: llvm.blocktag "a"
// CHECK-NEXT: llvm.callbr asm () {inline_asm = {text = "jmp ${0:l}", constraints = "!i"}} : () -> () to ^c [^b(%1 : i32)]
// CHECK-NEXT: ^b(%r: i32):
// CHECK-NEXT: llvm.blocktag "b"
// CHECK-NEXT: llvm.return %r : i32
// CHECK-NEXT: ^c:
// CHECK-NEXT: llvm.unreachable
// CHECK-NEXT: }

// -----

llvm.func @g(f64, !llvm.ptr) -> f64
llvm.func @printf(!llvm.ptr, ...) -> i32
llvm.func @llvm.assume(i1 {noundef}) attributes {fn_attrs = {nocallback, nofree, nosync, nounwind, willreturn, memory = "(inaccessiblemem: write)"}}
llvm.func @f(%x: f64, %p: !llvm.ptr, %c: i1) -> f64 {
  %0 = llvm.mlir.constant(true) : i1
  %1 = llvm.mlir.constant(16 : i64) : i64
  %2 = llvm.mlir.constant(#llvm.expr<"inttoptr", #llvm.flags<>, [#llvm.const<i64, 8 : i64>], {}>) : !llvm.ptr
  %3 = llvm.call tail fast @g(%x {noundef}, %p {noalias, align = "8", dereferenceable = "(8)"}) {res_attrs = {noundef}, fn_attrs = {nounwind, memory = "(none)", "\22x\22" = "y"}} : (f64, !llvm.ptr) -> f64
  %4 = llvm.call notail %p(%3) {cconv = "fastcc"} : (f64) -> f64
  %5 = llvm.call @printf(%p, %4) : (!llvm.ptr, f64) -> i32 as !llvm.func<i32 (!llvm.ptr, ...)>
  llvm.call @llvm.assume(%0) bundles(%p, %1 : !llvm.ptr, i64) {bundle_tags = ["align"], bundle_sizes = array<i32: 2>} : (i1) -> ()
  %6 = llvm.call asm (%5) {inline_asm = {sideeffect, inteldialect, text = "nop $0", constraints = "=r,r,~{flags}"}, fn_attrs = {convergent}} : (i32) -> i32
  llvm.call %2() : () -> ()
  llvm.return %3 : f64
}

// CHECK: llvm.func @g(f64, !llvm.ptr) -> f64
// CHECK-NEXT: llvm.func @printf(!llvm.ptr, ...) -> i32
// CHECK-NEXT: llvm.func @llvm.assume(i1 {noundef}) attributes {fn_attrs = {nocallback, nofree, nosync, nounwind, willreturn, memory = "(inaccessiblemem: write)"}}
// CHECK-NEXT: llvm.func @f(%x: f64, %p: !llvm.ptr, %c: i1) -> f64 {
// CHECK-NEXT: %0 = llvm.mlir.constant(true) : i1
// CHECK-NEXT: %1 = llvm.mlir.constant(16 : i64) : i64
// CHECK-NEXT: %2 = llvm.mlir.constant(#llvm.expr<"inttoptr", #llvm.flags<>, [#llvm.const<i64, 8 : i64>], {}>) : !llvm.ptr
// CHECK-NEXT: %3 = llvm.call tail fast @g(%x {noundef}, %p {noalias, align = "8", dereferenceable = "(8)"}) {res_attrs = {noundef}, fn_attrs = {nounwind, memory = "(none)", "\22x\22" = "y"}} : (f64, !llvm.ptr) -> f64
// CHECK-NEXT: %4 = llvm.call notail %p(%3) {cconv = "fastcc"} : (f64) -> f64
// CHECK-NEXT: %5 = llvm.call @printf(%p, %4) : (!llvm.ptr, f64) -> i32 as !llvm.func<i32 (!llvm.ptr, ...)>
// CHECK-NEXT: llvm.call @llvm.assume(%0) bundles(%p, %1 : !llvm.ptr, i64) {bundle_tags = ["align"], bundle_sizes = array<i32: 2>} : (i1) -> ()
// CHECK-NEXT: %6 = llvm.call asm (%5) {inline_asm = {sideeffect, inteldialect, text = "nop $0", constraints = "=r,r,~{flags}"}, fn_attrs = {convergent}} : (i32) -> i32
// CHECK-NEXT: llvm.call %2() : () -> ()
// CHECK-NEXT: llvm.return %3 : f64
// CHECK-NEXT: }

// -----

llvm.mlir.global external global @t : !llvm.ptr
llvm.func @g(i32)
llvm.func @p(...) -> i32
llvm.func @f(%fp: !llvm.ptr) attributes {personality = #llvm.const<!llvm.ptr, #llvm.symbol<@p>>} {
  %0 = llvm.mlir.constant(3 : i32) : i32
  %1 = llvm.mlir.addressof @t : !llvm.ptr
  %2 = llvm.mlir.zero : !llvm.ptr
  %3 = llvm.mlir.constant(#llvm.aggregate<[#llvm.const<!llvm.ptr, #llvm.symbol<@t>>]>) : !llvm.array<1 x !llvm.ptr>
  %4 = llvm.mlir.zero : !llvm.array<0 x !llvm.ptr>
  llvm.invoke @g(%0 {signext}) {fn_attrs = {nounwind}} : (i32) -> () to ^a unwind ^b
^a:
  llvm.invoke %fp() {cconv = "fastcc"} : () -> () to ^r unwind ^c
^r:
  llvm.return
^b:
  %5 = llvm.landingpad cleanup catch (%1 : !llvm.ptr) catch (%2 : !llvm.ptr) filter (%3 : !llvm.array<1 x !llvm.ptr>) : !llvm.struct<(!llvm.ptr, i32)>
  llvm.br ^r
^c:
  %6 = llvm.landingpad filter (%4 : !llvm.array<0 x !llvm.ptr>) : !llvm.struct<(!llvm.ptr, i32)>
  llvm.resume %6 : !llvm.struct<(!llvm.ptr, i32)>
}

// CHECK: llvm.mlir.global external global @t : !llvm.ptr
// CHECK-NEXT: llvm.func @g(i32)
// CHECK-NEXT: llvm.func @p(...) -> i32
// CHECK-NEXT: llvm.func @f(%fp: !llvm.ptr) attributes {personality = #llvm.const<!llvm.ptr, #llvm.symbol<@p>>} {
// CHECK-NEXT: %0 = llvm.mlir.constant(3 : i32) : i32
// CHECK-NEXT: %1 = llvm.mlir.addressof @t : !llvm.ptr
// CHECK-NEXT: %2 = llvm.mlir.zero : !llvm.ptr
// CHECK-NEXT: %3 = llvm.mlir.constant(#llvm.aggregate<[#llvm.const<!llvm.ptr, #llvm.symbol<@t>>]>) : !llvm.array<1 x !llvm.ptr>
// CHECK-NEXT: %4 = llvm.mlir.zero : !llvm.array<0 x !llvm.ptr>
// CHECK-NEXT: llvm.invoke @g(%0 {signext}) {fn_attrs = {nounwind}} : (i32) -> () to ^a unwind ^b
// CHECK-NEXT: ^a:
// CHECK-NEXT: llvm.invoke %fp() {cconv = "fastcc"} : () -> () to ^r unwind ^c
// CHECK-NEXT: ^r:
// CHECK-NEXT: llvm.return
// CHECK-NEXT: ^b:
// CHECK-NEXT: %5 = llvm.landingpad cleanup catch (%1 : !llvm.ptr) catch (%2 : !llvm.ptr) filter (%3 : !llvm.array<1 x !llvm.ptr>) : !llvm.struct<(!llvm.ptr, i32)>
// CHECK-NEXT: llvm.br ^r
// CHECK-NEXT: ^c:
// CHECK-NEXT: %6 = llvm.landingpad filter (%4 : !llvm.array<0 x !llvm.ptr>) : !llvm.struct<(!llvm.ptr, i32)>
// CHECK-NEXT: llvm.resume %6 : !llvm.struct<(!llvm.ptr, i32)>
// CHECK-NEXT: }

// -----

llvm.func @g()
llvm.func @p(...) -> i32
llvm.func @f() attributes {personality = #llvm.const<!llvm.ptr, #llvm.symbol<@p>>} {
  %0 = llvm.mlir.constant(#llvm.none) : !llvm.token
  %1 = llvm.mlir.zero : !llvm.ptr
  %2 = llvm.mlir.constant(64 : i32) : i32
  llvm.invoke @g() : () -> () to ^done unwind ^switch
^done:
  llvm.return
^switch:
  %s = "llvm.catchswitch"(%0) [^handler, ^cleanup] <{unwinds, edge_segments = array<i32: 0, 0>}> : (!llvm.token) -> !llvm.token
^handler:
  %c = "llvm.catchpad"(%s, %1, %2, %1) : (!llvm.token, !llvm.ptr, i32, !llvm.ptr) -> !llvm.token
  "llvm.catchret"(%c) [^done] <{edge_segments = array<i32: 0>}> : (!llvm.token) -> ()
^cleanup:
  %k = "llvm.cleanuppad"(%0) : (!llvm.token) -> !llvm.token
  llvm.call @g() bundles(%k : !llvm.token) {bundle_tags = ["funclet"], bundle_sizes = array<i32: 1>} : () -> ()
  "llvm.cleanupret"(%k) <{edge_segments = array<i32>}> : (!llvm.token) -> ()
}

// CHECK: llvm.func @g()
// CHECK-NEXT: llvm.func @p(...) -> i32
// CHECK-NEXT: llvm.func @f() attributes {personality = #llvm.const<!llvm.ptr, #llvm.symbol<@p>>} {
// CHECK-NEXT: %0 = llvm.mlir.constant(#llvm.none) : !llvm.token
// CHECK-NEXT: %1 = llvm.mlir.zero : !llvm.ptr
// CHECK-NEXT: %2 = llvm.mlir.constant(64 : i32) : i32
// CHECK-NEXT: llvm.invoke @g() : () -> () to ^done unwind ^switch
// CHECK-NEXT: ^done:
// CHECK-NEXT: llvm.return
// CHECK-NEXT: ^switch:
// CHECK-NEXT: %s = "llvm.catchswitch"(%0) [^handler, ^cleanup] <{unwinds, edge_segments = array<i32: 0, 0>}> : (!llvm.token) -> !llvm.token
// CHECK-NEXT: ^handler:
// CHECK-NEXT: %c = "llvm.catchpad"(%s, %1, %2, %1) : (!llvm.token, !llvm.ptr, i32, !llvm.ptr) -> !llvm.token
// CHECK-NEXT: "llvm.catchret"(%c) [^done] <{edge_segments = array<i32: 0>}> : (!llvm.token) -> ()
// CHECK-NEXT: ^cleanup:
// CHECK-NEXT: %k = "llvm.cleanuppad"(%0) : (!llvm.token) -> !llvm.token
// CHECK-NEXT: llvm.call @g() bundles(%k : !llvm.token) {bundle_tags = ["funclet"], bundle_sizes = array<i32: 1>} : () -> ()
// CHECK-NEXT: "llvm.cleanupret"(%k) <{edge_segments = array<i32>}> : (!llvm.token) -> ()
// CHECK-NEXT: }

// -----

llvm.func @f(%c: i1, %x: f64, %n: i64) -> f64 entry "entry" {
  %0 = llvm.mlir.constant(0 : i64) : i64
  %1 = llvm.mlir.constant(2.000000e+00 : f64) : f64
  %2 = llvm.mlir.constant(1 : i64) : i64
  llvm.cond_br %c, ^loop(%0, %x : i64, f64), ^exit(%x : f64)
^loop(%i: i64, %s: f64):
  llvm.phi_info fast %s : f64
  %t = llvm.fmul %s, %1 : f64
  %j = llvm.add %i, %2 : i64
  %d = llvm.icmp eq %j, %n : i64
  llvm.cond_br %d, ^exit(%t : f64), ^loop(%j, %t : i64, f64)
^exit(%r: f64):
  llvm.return %r : f64
}

// CHECK: llvm.func @f(%c: i1, %x: f64, %n: i64) -> f64 entry "entry" {
// CHECK-NEXT: %0 = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT: %1 = llvm.mlir.constant(2.000000e+00 : f64) : f64
// CHECK-NEXT: %2 = llvm.mlir.constant(1 : i64) : i64
// CHECK-NEXT: llvm.cond_br %c, ^loop(%0, %x : i64, f64), ^exit(%x : f64)
// CHECK-NEXT: ^loop(%i: i64, %s: f64):
// CHECK-NEXT: llvm.phi_info fast %s : f64
// CHECK-NEXT: %t = llvm.fmul %s, %1 : f64
// CHECK-NEXT: %j = llvm.add %i, %2 : i64
// CHECK-NEXT: %d = llvm.icmp eq %j, %n : i64
// CHECK-NEXT: llvm.cond_br %d, ^exit(%t : f64), ^loop(%j, %t : i64, f64)
// CHECK-NEXT: ^exit(%r: f64):
// CHECK-NEXT: llvm.return %r : f64
// CHECK-NEXT: }

// -----

llvm.func @f(%c: i1, %n: i32) -> i32 {
  %0 = llvm.mlir.constant(1 : i32) : i32
  %1 = llvm.mlir.constant(5 : i32) : i32
  %2 = llvm.mlir.constant(2 : i32) : i32
  %3 = llvm.mlir.constant(6 : i32) : i32
  %4 = llvm.mlir.constant(3 : i32) : i32
  %5 = llvm.mlir.constant(4 : i32) : i32
  %6 = llvm.mlir.constant(7 : i32) : i32
  %7 = llvm.mlir.constant(8 : i32) : i32
  llvm.switch %n : i32, ^a [1: ^b, 2: ^c2(%0, %1 : i32, i32)]
^a:
  llvm.br ^c2(%2, %3 : i32, i32)
^b:
  llvm.br ^c2(%4, %5 : i32, i32)
^c2(%x: i32, %y: i32):
  llvm.phi_order [2, 0, 1]
  llvm.cond_br %c, ^d, ^e(%x, %y : i32, i32)
^d:
  llvm.br ^e(%6, %7 : i32, i32)
^e(%p: i32, %q: i32):
  llvm.phi_order [0, 1], [1, 0]
  llvm.return %q : i32
}

// CHECK: llvm.func @f(%c: i1, %n: i32) -> i32 {
// CHECK-NEXT: %0 = llvm.mlir.constant(1 : i32) : i32
// CHECK-NEXT: %1 = llvm.mlir.constant(5 : i32) : i32
// CHECK-NEXT: %2 = llvm.mlir.constant(2 : i32) : i32
// CHECK-NEXT: %3 = llvm.mlir.constant(6 : i32) : i32
// CHECK-NEXT: %4 = llvm.mlir.constant(3 : i32) : i32
// CHECK-NEXT: %5 = llvm.mlir.constant(4 : i32) : i32
// CHECK-NEXT: %6 = llvm.mlir.constant(7 : i32) : i32
// CHECK-NEXT: %7 = llvm.mlir.constant(8 : i32) : i32
// CHECK-NEXT: llvm.switch %n : i32, ^a [1: ^b, 2: ^c2(%0, %1 : i32, i32)]
// CHECK-NEXT: ^a:
// CHECK-NEXT: llvm.br ^c2(%2, %3 : i32, i32)
// CHECK-NEXT: ^b:
// CHECK-NEXT: llvm.br ^c2(%4, %5 : i32, i32)
// CHECK-NEXT: ^c2(%x: i32, %y: i32):
// CHECK-NEXT: llvm.phi_order [2, 0, 1]
// CHECK-NEXT: llvm.cond_br %c, ^d, ^e(%x, %y : i32, i32)
// CHECK-NEXT: ^d:
// CHECK-NEXT: llvm.br ^e(%6, %7 : i32, i32)
// CHECK-NEXT: ^e(%p: i32, %q: i32):
// CHECK-NEXT: llvm.phi_order [0, 1], [1, 0]
// CHECK-NEXT: llvm.return %q : i32
// CHECK-NEXT: }

// -----

llvm.mlir.global global @g$0 : i32 = 0 : i32 attributes {metadata = {a = [#llvm.md<0>, #llvm.md<1>], b = #llvm.md<0>}}
llvm.func @llvm.fake.use(...) attributes {fn_attrs = {nocallback, nofree, nosync, nounwind, willreturn, memory = "(inaccessiblemem: readwrite)"}}
llvm.func @f(%p: !llvm.ptr, %i: i32) {
  %0 = llvm.mlir.constant(#llvm.const<i32, 7 : i32>) : !llvm.metadata
  %1 = llvm.mlir.constant(#llvm.const<!llvm.ptr, #llvm.symbol<@g$0>>) : !llvm.metadata
  %2 = llvm.metadata_of "$0" (%p : !llvm.ptr) : !llvm.metadata
  llvm.call @llvm.fake.use(%2, %0) : (!llvm.metadata, !llvm.metadata) -> () as !llvm.func<!llvm.void (...)>
  %3 = llvm.metadata_of "!DIArgList($0, ptr @\22g$$0\22, $1)" (%p, %i : !llvm.ptr, i32) : !llvm.metadata
  llvm.call @llvm.fake.use(%3, %1) : (!llvm.metadata, !llvm.metadata) -> () as !llvm.func<!llvm.void (...)>
  llvm.return
}
llvm.metadata 0 "!{}"
llvm.metadata 1 "!{i32 1}"

// CHECK: llvm.mlir.global global @g$0 : i32 = 0 : i32 attributes {metadata = {a = [#llvm.md<0>, #llvm.md<1>], b = #llvm.md<0>}}
// CHECK-NEXT: llvm.func @llvm.fake.use(...) attributes {fn_attrs = {nocallback, nofree, nosync, nounwind, willreturn, memory = "(inaccessiblemem: readwrite)"}}
// CHECK-NEXT: llvm.func @f(%p: !llvm.ptr, %i: i32) {
// CHECK-NEXT: %0 = llvm.mlir.constant(#llvm.const<i32, 7 : i32>) : !llvm.metadata
// CHECK-NEXT: %1 = llvm.mlir.constant(#llvm.const<!llvm.ptr, #llvm.symbol<@g$0>>) : !llvm.metadata
// CHECK-NEXT: %2 = llvm.metadata_of "$0" (%p : !llvm.ptr) : !llvm.metadata
// CHECK-NEXT: llvm.call @llvm.fake.use(%2, %0) : (!llvm.metadata, !llvm.metadata) -> () as !llvm.func<!llvm.void (...)>
// CHECK-NEXT: %3 = llvm.metadata_of "!DIArgList($0, ptr @\22g$$0\22, $1)" (%p, %i : !llvm.ptr, i32) : !llvm.metadata
// CHECK-NEXT: llvm.call @llvm.fake.use(%3, %1) : (!llvm.metadata, !llvm.metadata) -> () as !llvm.func<!llvm.void (...)>
// CHECK-NEXT: llvm.return
// CHECK-NEXT: }
// CHECK-NEXT: llvm.metadata 0 "!{}"
// CHECK-NEXT: llvm.metadata 1 "!{i32 1}"

// -----

llvm.func @f(%x: f64, %n: i64) -> f64 metadata {dbg = 3} {
  %0 = llvm.mlir.constant(1 : i32) : i32
  llvm.dbg_record value "$0, !6, !DIExpression(DW_OP_plus_uconst, 8), !8" (%x : f64)
  llvm.dbg_record value "!DIArgList($0, i64 7), !6, !DIExpression(DW_OP_LLVM_arg, 0, DW_OP_LLVM_arg, 1, DW_OP_plus), !8" (%n : i64)
  llvm.dbg_record value "ptr poison, !6, !DIExpression(), !8"
  %a = llvm.alloca %0 x f64 {alignment = 8 : i64} metadata {dbg = 8} : i32 -> !llvm.ptr
  llvm.dbg_record declare "$0, !6, !DIExpression(), !8" (%a : !llvm.ptr)
  llvm.return %x metadata {dbg = 8} : f64
}
llvm.named_metadata "llvm.dbg.cu" "!{!0}"
llvm.named_metadata "llvm.module.flags" "!{!2}"
llvm.metadata 0 "distinct !DICompileUnit(language: DW_LANG_Rust, file: !1, isOptimized: false, runtimeVersion: 0, emissionKind: FullDebug)"
llvm.metadata 1 "!DIFile(filename: \22a.rs\22, directory: \22/\22)"
llvm.metadata 2 "!{i32 2, !\22Debug Info Version\22, i32 3}"
llvm.metadata 3 "distinct !DISubprogram(name: \22f\22, scope: null, file: !1, line: 1, type: !4, spFlags: DISPFlagDefinition, unit: !0)"
llvm.metadata 4 "!DISubroutineType(types: !5)"
llvm.metadata 5 "!{null}"
llvm.metadata 6 "!DILocalVariable(name: \22x\22, scope: !3, file: !1, line: 1, type: !7)"
llvm.metadata 7 "!DIBasicType(name: \22f64\22, size: 64, encoding: DW_ATE_float)"
llvm.metadata 8 "!DILocation(line: 3, column: 5, scope: !3)"

// CHECK: llvm.func @f(%x: f64, %n: i64) -> f64 metadata {dbg = 3} {
// CHECK-NEXT: %0 = llvm.mlir.constant(1 : i32) : i32
// CHECK-NEXT: llvm.dbg_record value "$0, !6, !DIExpression(DW_OP_plus_uconst, 8), !8" (%x : f64)
// CHECK-NEXT: llvm.dbg_record value "!DIArgList($0, i64 7), !6, !DIExpression(DW_OP_LLVM_arg, 0, DW_OP_LLVM_arg, 1, DW_OP_plus), !8" (%n : i64)
// CHECK-NEXT: llvm.dbg_record value "ptr poison, !6, !DIExpression(), !8"
// CHECK-NEXT: %a = llvm.alloca %0 x f64 {alignment = 8 : i64} metadata {dbg = 8} : i32 -> !llvm.ptr
// CHECK-NEXT: llvm.dbg_record declare "$0, !6, !DIExpression(), !8" (%a : !llvm.ptr)
// CHECK-NEXT: llvm.return %x metadata {dbg = 8} : f64
// CHECK-NEXT: }
// CHECK-NEXT: llvm.named_metadata "llvm.dbg.cu" "!{!0}"
// CHECK-NEXT: llvm.named_metadata "llvm.module.flags" "!{!2}"
// CHECK-NEXT: llvm.metadata 0 "distinct !DICompileUnit(language: DW_LANG_Rust, file: !1, isOptimized: false, runtimeVersion: 0, emissionKind: FullDebug)"
// CHECK-NEXT: llvm.metadata 1 "!DIFile(filename: \22a.rs\22, directory: \22/\22)"
// CHECK-NEXT: llvm.metadata 2 "!{i32 2, !\22Debug Info Version\22, i32 3}"
// CHECK-NEXT: llvm.metadata 3 "distinct !DISubprogram(name: \22f\22, scope: null, file: !1, line: 1, type: !4, spFlags: DISPFlagDefinition, unit: !0)"
// CHECK-NEXT: llvm.metadata 4 "!DISubroutineType(types: !5)"
// CHECK-NEXT: llvm.metadata 5 "!{null}"
// CHECK-NEXT: llvm.metadata 6 "!DILocalVariable(name: \22x\22, scope: !3, file: !1, line: 1, type: !7)"
// CHECK-NEXT: llvm.metadata 7 "!DIBasicType(name: \22f64\22, size: 64, encoding: DW_ATE_float)"
// CHECK-NEXT: llvm.metadata 8 "!DILocation(line: 3, column: 5, scope: !3)"

// -----

llvm.func @choose(%x: i32, %y: f64) -> f64 {
  llvm.switch %x : i32, ^b(%y : f64) [1: ^c, -2: ^b(%y : f64)]
^b(%z: f64):
  llvm.return %z : f64
^c:
  llvm.br ^b(%y : f64)
}

// CHECK: llvm.func @choose(%x: i32, %y: f64) -> f64 {
// CHECK-NEXT: llvm.switch %x : i32, ^b(%y : f64) [1: ^c, -2: ^b(%y : f64)]
// CHECK-NEXT: ^b(%z: f64):
// CHECK-NEXT: llvm.return %z : f64
// CHECK-NEXT: ^c:
// CHECK-NEXT: llvm.br ^b(%y : f64)
// CHECK-NEXT: }
