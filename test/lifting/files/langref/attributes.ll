%T = type { i32, %U }
%U = type { ptr }
%V = type { i8 }
%W = type { i16 }
%X = type opaque
declare void @llvm.foo(metadata)
declare noundef nonnull align 8 dereferenceable(16) noalias ptr @ret1()
declare dereferenceable_or_null(4) ptr @ret2()
declare signext inreg i8 @ret3()
declare zeroext alignstack(8) i8 @ret4()
declare range(i32 -5, 7) i32 @ret5()
declare nofpclass(nan pinf nzero) double @ret6()
declare noext "k"="v" "alone" i8 @ret7()
declare "x"="\22" ptr @ret8()
declare range(i8 1, 0) <4 x i8> @ret9()
declare align 4294967296 ptr @ret10()
declare nofpclass(all) { double } @ret11()
declare void @params(i8 zeroext, i8 signext, i8 noext, i8 inreg, ptr byval(%T) align 8, ptr byref([2 x %U]), ptr nest, i32 "attr" %x, ptr noalias nofree noundef readonly captures(none) dereferenceable(8) nonnull align 16)
declare void @params2(ptr sret(%V) align 1 writable dead_on_unwind initializes((0, 1)), ptr swiftself, ptr swifterror, ptr swiftasync, ptr writeonly captures(address, read_provenance), ptr readnone, ptr allocptr, i64 allocalign, i32 range(i32 0, 10))
declare void @params3(ptr captures(address_is_null), ptr captures(ret: address, provenance), ptr captures(address, ret: none), ptr dead_on_return, float nofpclass(nan inf), ptr alignstack(16), i32 alignstack(4), ptr initializes((-4, 0), (8, 16)), ptr captures(provenance), ptr "a"="b" "c")
declare void @params4(ptr inalloca(%W))
declare void @params5(ptr preallocated({ %U, i8 }))
declare i8 @"mem"() memory(none)
declare i8 @mem2() memory(read, argmem: readwrite, inaccessiblemem: none)
declare i8 @mem3() memory(argmem: write)
declare i8 @mem4() memory(errnomem: write)
declare i8 @mem5() memory(target_mem0: read, target_mem1: write)
declare ptr @al(i64, i64) allocsize(0) allockind("alloc,uninitialized,aligned")
declare ptr @al2(i64, i64) allocsize(0, 1) allockind("realloc,zeroed") "alloc-family"="x"
define void @vs() vscale_range(1, 16) uwtable alignstack(16) { ret void }
define void @vs2() vscale_range(2) uwtable(sync) { ret void }
define void @vs3() vscale_range(4, 0) uwtable(async) { ret void }
declare void @fn.preal() preallocated(%T)
define void @caller(ptr %p, i32 %i) {
  %r = call noundef align 4 "rk"="rv" ptr @ret1() #0
  %s = call signext i8 @ret3() nounwind "call"="site" "lone"
  call void @params4(ptr inalloca(%W) %p)
  call void @x(ptr byval(%V) align 4 %p, i32 inreg %i, ptr noundef null, i32 range(i32 1, 3) 2, <2 x i8> zeroinitializer, ptr nonnull inttoptr (i64 8 to ptr), i1 true, i8 zeroext -1, double nofpclass(nan) 1.0, ptr align 8 @g, ptr "u"="v" undef, ptr "w" poison, {} zeroinitializer, [1 x i8] c"a")
  call void @fab() builtin
  call void asm sideeffect "", "=*m"(ptr elementtype(%U) %p)
  %z = call ptr asm alignstack inteldialect unwind "mov $0, \22x\22\0A", "=r,~{dirflag}"() nounwind
  ret void
}
declare void @x(ptr, i32, ptr, i32, <2 x i8>, ptr, i1, i8, double, ptr, ptr, ptr, {}, [1 x i8])
@g = external global i8
declare void @fa1() alwaysinline
declare void @fab()
declare void @fa3() cold
declare void @fa4() convergent
declare void @fa5() coro_only_destroy_when_complete
declare void @fa6() coro_elide_safe
declare void @fa7() disable_sanitizer_instrumentation
declare void @fa8() fn_ret_thunk_extern
declare void @fa9() hot
declare void @fa10() hybrid_patchable
declare void @fa11() inlinehint
declare void @fa12() unnamed_addr jumptable
declare void @fa13() minsize
declare void @fa14() mustprogress
declare void @fa15() naked
declare void @fa16() nobuiltin
declare void @fa17() nocallback
declare void @fa18() nocf_check
declare void @fa19() nocreateundeforpoison
declare void @fa20() nodivergencesource
declare void @fa21() noduplicate
declare void @fa22() nofree
declare void @fa23() noimplicitfloat
declare void @fa24() noinline
declare void @fa25() nomerge
declare void @fa26() noprofile
declare void @fa27() norecurse
declare void @fa28() noredzone
declare void @fa29() noreturn
declare void @fa30() nosanitize_bounds
declare void @fa31() nosanitize_coverage
declare void @fa32() nosync
declare void @fa33() nounwind
declare void @fa34() nonlazybind
declare void @fa35() null_pointer_is_valid
declare void @fa36() optforfuzzing
declare void @fa37() optdebug
declare void @fa38() optsize
declare void @fa39() noinline optnone
declare void @fa40() presplitcoroutine
declare void @fa41() returns_twice
declare void @fa42() safestack
declare void @fa43() sanitize_address
declare void @fa44() sanitize_alloc_token
declare void @fa45() sanitize_hwaddress
declare void @fa46() sanitize_memtag
declare void @fa47() sanitize_memory
declare void @fa48() sanitize_numerical_stability
declare void @fa49() sanitize_realtime
declare void @fa50() sanitize_realtime_blocking
declare void @fa51() sanitize_thread
declare void @fa52() sanitize_type
declare void @fa53() shadowcallstack
declare void @fa54() skipprofile
declare void @fa55() speculatable
declare void @fa56() speculative_load_hardening
declare void @fa57() ssp
declare void @fa58() sspreq
declare void @fa59() sspstrong
declare void @fa60() strictfp
declare void @fa61() willreturn
declare void @fa62() "less-precise-fpmad"="true"
declare void @fa63() "denormal-fp-math"="ieee,preserve-sign"
declare void @fa64() "target-features"="+a,-b"
declare void @fa65() "odd key!"="val\22\5C\0A"
declare void @fa66() "\01"
attributes #0 = { nounwind memory(none) "p"="q" }
declare ptr @rr(ptr returned)
