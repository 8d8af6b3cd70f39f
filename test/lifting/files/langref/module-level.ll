source_filename = "a\22b\5Cc.ll"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"
module asm ".globl quoted\22name"
module asm "\09nop"
$c1 = comdat any
$c2 = comdat exactmatch
$c3 = comdat largest
$c4 = comdat nodeduplicate
$c5 = comdat samesize
$"odd comdat" = comdat any
$wo = comdat any
@private = private global i32 0
@internal = internal global i32 0
@ae = available_externally global i32 0
@linkonce = linkonce global i32 0
@weak = weak global i32 0
@common = common global i32 0
@app = appending global [1 x ptr] [ptr @weak]
@ew = extern_weak global i32
@lo = linkonce_odr global i32 0
@wo = weak_odr global i32 0, comdat
@ex = external global i32
@hid = hidden global i32 0
@prot = protected global i32 0
@imp = external dllimport global i32
@exp = dllexport global i32 0
@dl = dso_local global i32 0
@dp = dso_preemptable global i32 0
@t1 = thread_local global i32 0
@t2 = thread_local(localdynamic) global i32 0
@t3 = thread_local(initialexec) global i32 0
@t4 = thread_local(localexec) global i32 0
@ua = unnamed_addr constant i32 1
@la = local_unnamed_addr constant i32 1
@as = addrspace(5) global i32 0
@ei = externally_initialized global i32 0
@sec = global i32 0, section "a b\22c", comdat($c1), align 16
@part = global i32 0, partition "p1"
@cm1 = global i32 0, code_model "tiny"
@cm2 = global i32 0, code_model "small"
@cm3 = global i32 0, code_model "kernel"
@cm4 = global i32 0, code_model "medium"
@cm5 = global i32 0, code_model "large", align 8
@san1 = global i32 0, no_sanitize_address
@san2 = global i32 0, no_sanitize_hwaddress
@san3 = global i32 0, sanitize_memtag
@san4 = global i32 0, sanitize_address_dyninit, no_sanitize_hwaddress, align 4
@attr = global i32 0 #0
@attr2 = global i32 0, align 4, !foo !0 #0
@md = global i32 0, align 4, !foo !0, !foo !1, !bar !{}
@multi = external hidden thread_local(localdynamic) unnamed_addr addrspace(1) externally_initialized constant i32, section "s", align 4
@"0" = global i32 5
@"12" = private global i32 5
@0 = global ptr @"0"
@1 = private constant i8 1
@"a b" = global i8 0
@"a\22b" = global i8 0
@"a\\b" = global i8 0
@"é" = global i8 0
@"\01raw" = global i8 0
@"$dollar$1" = global i8 0
@-dash.-x$ = global i8 0
@"" = global i8 1
@"comdatted" = global i32 0, comdat($"odd comdat")
@al1 = alias i32, ptr @wo
@al2 = internal alias i32, ptr @hid
@al3 = weak hidden thread_local(localexec) unnamed_addr alias i32, ptr @t4
@al4 = dllexport alias i32, ptr @exp, partition "p"
@al5 = alias i8, getelementptr inbounds (i8, ptr @sec, i64 1)
@al6 = alias i32, addrspacecast (ptr addrspace(5) @as to ptr)
@al7 = alias i32, ptr addrspace(5) @as
@al8 = alias i8, getelementptr (i8, ptr addrspace(5) @as, i32 2)
@al9 = alias i32, inttoptr (i64 add (i64 ptrtoint (ptr @sec to i64), i64 8) to ptr)
@"alias 10" = private alias void (), ptr @fn
@al11 = linkonce_odr dso_local local_unnamed_addr alias i32, ptr @al1
@al12 = alias ptr addrspace(5), ptr @sec
@al13 = alias i32, addrspacecast (ptr @sec to ptr addrspace(5))
@if1 = ifunc void (), ptr @resolve
@if2 = internal ifunc i32 (i32, ...), ptr @resolve, partition "p"
@if3 = weak_odr hidden ifunc void (), ptr @al14
@al14 = alias ptr (), ptr @resolve
@llvm.used = appending global [1 x ptr] [ptr @private], section "llvm.metadata"
@llvm.global_ctors = appending global [1 x { i32, ptr, ptr }] [{ i32, ptr, ptr } { i32 65535, ptr @fn, ptr null }]
define ptr @resolve() { ret ptr @fn }
define void @fn() { ret void }
define private void @f.private() { ret void }
define internal fastcc void @f.internal() { ret void }
define available_externally void @f.ae() { ret void }
define linkonce void @f.linkonce() { ret void }
define weak void @f.weak() { ret void }
define linkonce_odr hidden void @f.lo() comdat($c2) { ret void }
define weak_odr protected void @f.wo() comdat($c3) { ret void }
define dllexport void @f.exp() { ret void }
declare dllimport void @f.imp()
declare extern_weak void @f.ew()
define dso_local void @f.dl() section "x y" comdat($c4) align 32 { ret void }
define dso_preemptable void @f.dp() partition "q" comdat($c5) { ret void }
define void @f.ua() unnamed_addr { ret void }
define void @f.la() local_unnamed_addr { ret void }
define void @f.as() addrspace(3) { ret void }
define void @f.gc() gc "shadow-stack" { ret void }
define void @f.pre() prefix i32 123 { ret void }
define void @f.pre2() prefix <{ i8, [2 x i8], ptr }> <{ i8 -21, [2 x i8] c"\06\90", ptr @fn }> prologue i8 -112 personality ptr @pers { ret void }
define void @f.all(i32 %x) unnamed_addr addrspace(2) #1 section "s" partition "p" comdat align 16 gc "g" prefix i8 1 prologue i8 2 personality ptr @pers !foo !0 !bar !1 { ret void }
$f.all = comdat any
declare i32 @pers(...)
declare !foo !0 void @decl.md()
declare !foo !0 !bar !1 void @decl.md2() #1
define void @3() { ret void }
define void @"77"() { ret void }
define void @"f g"(i32 %"a b", i32 %"0", i32 %x_1, i32 %x$) {
"entry block":
  %"1" = add i32 %"a b", %"0"
  %y_12 = add i32 %x_1, %x$
  br label %"0b"
"0b":
  br label %bb7
bb7:
  br label %_3
_3:
  br label %-x-
-x-:
  ret void
}
define void @unnamed(i32 %0, i32, ptr %2) {
  %4 = add i32 %0, %1
  br label %5
5:
  br i1 true, label %bb5, label %bb4
bb5:
  br label %bb4
bb4:
  %p = phi i32 [ 1, %bb5 ], [ 2, %5 ]
  %q = phi i32 [ 3, %5 ], [ 4, %bb5 ]
  ret void
}
attributes #0 = { "a"="b" "c" "q"="v\\w" }
attributes #1 = { nounwind }
!named = !{!0, !1}
!odd\2Dname\20x = !{!0}
!llvm.module.flags = !{!2, !3}
!0 = !{}
!1 = distinct !{!1, !"s\22\\", i32 5, ptr @fn, null, !0}
!2 = !{i32 1, !"wchar_size", i32 4}
!3 = !{i32 2, !"Debug Info Version", i32 3}
