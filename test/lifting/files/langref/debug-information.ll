%T = type { i32 }
%OnlyDbg = type { i64 }
@g = global i32 0, !dbg !30
@"sym$0$1" = global i32 0
declare void @llvm.write_register.i64(metadata, i64)
declare i64 @llvm.read_register.i64(metadata)
declare void @llvm.foo(metadata, metadata)
declare i1 @llvm.type.test(ptr, metadata)
declare double @llvm.experimental.constrained.fptrunc.f64.f128(fp128, metadata, metadata)
define i32 @f(i32 %a, ptr %p, %T %t, [2 x %T] %arr, <2 x i32> %v) !dbg !6 {
entry:
    #dbg_value(i32 %a, !9, !DIExpression(), !11)
    #dbg_value(%T %t, !9, !DIExpression(DW_OP_LLVM_fragment, 0, 32), !11)
    #dbg_value([2 x %T] %arr, !9, !DIExpression(), !11)
    #dbg_value({ i32, [2 x %T] } { i32 1, [2 x %T] zeroinitializer }, !9, !DIExpression(), !11)
    #dbg_value(%OnlyDbg zeroinitializer, !9, !DIExpression(), !11)
    #dbg_value(ptr @"sym$0$1", !9, !DIExpression(), !11)
    #dbg_value(!DIArgList(i32 %a, ptr %p, i32 7), !9, !DIExpression(DW_OP_LLVM_arg, 0, DW_OP_LLVM_arg, 1, DW_OP_plus, DW_OP_stack_value), !11)
    #dbg_value(!DIArgList(), !9, !DIExpression(), !11)
    #dbg_value(i32 undef, !9, !DIExpression(), !11)
    #dbg_value(i32 poison, !9, !DIExpression(), !11)
    #dbg_value(ptr null, !9, !DIExpression(), !11)
    #dbg_value(!{}, !9, !DIExpression(), !11)
    #dbg_value(i32 %later, !9, !DIExpression(), !11)
    #dbg_declare(ptr %p, !9, !DIExpression(DW_OP_deref, DW_OP_plus_uconst, 8, DW_OP_LLVM_convert, 8, DW_ATE_signed), !11)
    #dbg_assign(i32 %a, !9, !DIExpression(), !12, ptr %p, !DIExpression(), !11)
    #dbg_assign(!DIArgList(i32 %a), !9, !DIExpression(), !12, ptr %p, !DIExpression(), !11)
    #dbg_label(!13, !11)
    #dbg_value(<2 x i32> %v, !9, !DIExpression(), !11)
    #dbg_value(ptr getelementptr (i8, ptr @"sym$0$1", i64 4), !9, !DIExpression(), !11)
  store i32 %a, ptr %p, align 4, !dbg !11, !DIAssignID !12
  br label %next, !dbg !11
next:
  %x = phi i32 [ %a, %entry ], !dbg !14
    #dbg_value(i32 %x, !15, !DIExpression(), !14)
  %later = add i32 %x, 1, !dbg !14
  %r = call i64 @llvm.read_register.i64(metadata !20)
  call void @llvm.write_register.i64(metadata !20, i64 %r)
  ret i32 %x, !dbg !14
}
!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2, !3}
!0 = distinct !DICompileUnit(language: DW_LANG_C11, file: !1, producer: "x \22 y", isOptimized: true, flags: "-a", runtimeVersion: 0, emissionKind: FullDebug, enums: !21, retainedTypes: !21, globals: !22, splitDebugInlining: false, nameTableKind: None)
!1 = !DIFile(filename: "a.c", directory: "/d", checksumkind: CSK_MD5, checksum: "00000000000000000000000000000000", source: "int x;\0A")
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !{i32 7, !"Dwarf Version", i32 5}
!6 = distinct !DISubprogram(name: "f", linkageName: "f", scope: !1, file: !1, line: 1, type: !7, scopeLine: 1, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !16, declaration: !23, targetFuncName: "q")
!7 = !DISubroutineType(cc: DW_CC_normal, types: !8)
!8 = !{!10, !10, null}
!9 = !DILocalVariable(name: "a", arg: 1, scope: !6, file: !1, line: 1, type: !10, flags: DIFlagArtificial, align: 32)
!10 = !DIBasicType(name: "int", size: 32, encoding: DW_ATE_signed)
!11 = !DILocation(line: 1, column: 2, scope: !6)
!12 = distinct !DIAssignID()
!13 = !DILabel(scope: !17, name: "l", file: !1, line: 3)
!14 = distinct !DILocation(line: 2, column: 3, scope: !17, inlinedAt: !18, isImplicitCode: true)
!15 = !DILocalVariable(name: "b", scope: !17, file: !1, line: 1, type: !24)
!16 = !{!9}
!17 = distinct !DILexicalBlock(scope: !6, file: !1, line: 2, column: 3)
!18 = distinct !DILocation(line: 9, scope: !6)
!20 = !{!"rsp"}
!21 = !{}
!22 = !{!30}
!23 = !DISubprogram(name: "f", scope: !25, file: !1, line: 1, type: !7, spFlags: 0)
!24 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "S", scope: !25, file: !1, line: 4, size: 64, align: 32, flags: DIFlagTypePassByValue, elements: !26, templateParams: !27, identifier: "_ZTS1S")
!25 = !DINamespace(name: "ns", scope: null, exportSymbols: true)
!26 = !{!28, !29, !31, !24}
!27 = !{!32, !33}
!28 = !DIDerivedType(tag: DW_TAG_member, name: "m", scope: !24, file: !1, baseType: !10, size: 32, offset: 32, flags: DIFlagBitField, extraData: i64 0)
!29 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !24, size: 64, dwarfAddressSpace: 1, ptrAuthKey: 2, ptrAuthIsAddressDiscriminated: true, ptrAuthExtraDiscriminator: 1234)
!30 = !DIGlobalVariableExpression(var: !34, expr: !DIExpression())
!31 = !DICompositeType(tag: DW_TAG_array_type, baseType: !10, size: 64, elements: !35, dataLocation: !36, rank: !DIExpression(DW_OP_push_object_address))
!32 = !DITemplateTypeParameter(name: "T", type: !10, defaulted: true)
!33 = !DITemplateValueParameter(name: "v", type: !10, value: i32 8)
!34 = distinct !DIGlobalVariable(name: "g", scope: !0, file: !1, line: 1, type: !10, isLocal: false, isDefinition: true, annotations: !41)
!35 = !{!DISubrange(count: 2), !DISubrange(lowerBound: -1, upperBound: !36), !DIGenericSubrange(lowerBound: !DIExpression(), stride: !DIExpression())}
!36 = !DILocalVariable(name: "n", scope: !6, type: !10)
!37 = !DIEnumerator(name: "E", value: -3, isUnsigned: false)
!38 = !DIImportedEntity(tag: DW_TAG_imported_module, scope: !0, entity: !25, file: !1, line: 3, elements: !21)
!39 = !DIMacroFile(line: 9, file: !1, nodes: !{!40})
!40 = !DIMacro(type: DW_MACINFO_define, line: 9, name: "M", value: "1 \22")
!41 = !{!42}
!42 = !{!"btf_decl_tag", !"x"}
!43 = !DIModule(scope: null, name: "M", configMacros: "-D", includePath: "/i", apinotes: "n", line: 3, isDecl: true)
!44 = !DICommonBlock(scope: !6, declaration: null, name: "c", file: !1, line: 3)
!45 = !DIObjCProperty(name: "p", file: !1, line: 1, setter: "s", getter: "g", attributes: 7, type: !10)
!46 = !DIStringType(name: "s", stringLength: !36, stringLengthExpression: !DIExpression(), size: 32)
!47 = !DILexicalBlockFile(scope: !6, file: !1, discriminator: 2)
!48 = !DIFixedPointType(name: "fp", size: 32, encoding: DW_ATE_signed_fixed, kind: Binary, factor: -4)
!49 = !DISubrangeType(name: "sr", file: !1, size: 32, lowerBound: i64 1, upperBound: i64 7)
!50 = !GenericDINode(tag: DW_TAG_member, header: "h", operands: {!1, null})
!51 = distinct !{!51, !"self", double 1.5, ptr @g, %T { i32 4 }, i1 true, !52}
!52 = !{!51}
!named = !{!37, !38, !39, !43, !44, !45, !46, !47, !48, !49, !50, !51}
declare i64 @llvm.read_volatile_register.i64(metadata)
declare void @llvm.experimental.noalias.scope.decl(metadata)
declare ptr @llvm.ssa.copy.p0(ptr returned)
declare i1 @llvm.is.constant.i32(i32)
declare i1 @llvm.experimental.constrained.fcmp.f32(float, float, metadata, metadata)
declare void @llvm.fake.use(...)
define void @md(ptr %p, i32 %a, [2 x %T] %arr, %T %t, float %x) {
  %1 = call i1 @llvm.type.test(ptr %p, metadata !"str$0$$")
  %2 = call i1 @llvm.type.test(ptr %p, metadata !51)
  %3 = call i1 @llvm.experimental.constrained.fcmp.f32(float %x, float 1.0, metadata !"oeq", metadata !"fpexcept.ignore")
  call void (...) @llvm.fake.use(metadata ptr %p, metadata i32 %a)
  call void (...) @llvm.fake.use(metadata i32 7, metadata ptr @g)
  call void (...) @llvm.fake.use(metadata !{}, metadata !"str$0")
  call void (...) @llvm.fake.use(metadata %T %t, metadata %OnlyDbg { i64 4 })
  call void (...) @llvm.fake.use(metadata !DIArgList(ptr %p, i32 5), metadata !DIExpression(DW_OP_deref))
  call void (...) @llvm.fake.use(metadata [2 x %T] %arr, metadata ptr null)
  call void (...) @llvm.fake.use(metadata ptr @"sym$0$1", metadata !{!"inline", i32 4})
  ret void
}
