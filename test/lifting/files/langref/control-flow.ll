%s = type { i32 }
declare i32 @pers(...)
declare void @may(i32)
declare ptr @getp()
declare void @va(i32, ...)
declare token @llvm.experimental.gc.statepoint.p0(i64 immarg, i32 immarg, ptr, i32 immarg, i32 immarg, ...)
@dispatch = constant [2 x ptr] [ptr blockaddress(@ind, %b), ptr blockaddress(@ind, %"c d")]
@numbered = constant ptr blockaddress(@ind2, %2)
define void @ind(ptr %p, i32 %i) {
entry:
  %q = select i1 true, ptr %p, ptr blockaddress(@ind, %b)
  indirectbr ptr %q, [label %b, label %"c d", label %b]
b:
  %x = phi i32 [ %i, %entry ], [ 7, %"c d" ], [ %i, %entry ]
  call void @may(i32 %x)
  br label %"c d"
"c d":
  %y = phi i32 [ %x, %b ], [ 9, %entry ]
  switch i32 %y, label %out [
    i32 1, label %b
    i32 -2, label %out
    i32 2147483647, label %out
  ]
out:
  switch i128 -170141183460469231731687303715884105728, label %dead [
  ]
dead:
  unreachable
}
define void @ind2(ptr %p) {
  indirectbr ptr %p, [label %2]
2:
  ret void
}
define i32 @eh(i32 %a) personality ptr @pers {
start:
  %r = invoke i32 @eh(i32 %a)
          to label %ok unwind label %bad, !prof !0
ok:
  invoke void @may(i32 %r) #0 [ "deopt"(i32 %a, ptr null), "x"() ]
          to label %ok2 unwind label %bad2
ok2:
  ret i32 %r
bad:
  %lp = landingpad { ptr, i32 }
          cleanup
  resume { ptr, i32 } %lp
bad2:
  %lp2 = landingpad { ptr, i32 }
          cleanup
          catch ptr null
          catch ptr @pers
          filter [0 x ptr] zeroinitializer
          filter [2 x ptr] [ptr @pers, ptr null]
  resume { ptr, i32 } %lp2
}
define i32 @cbr(i32 %a) {
  %r = callbr i32 asm sideeffect "jmp ${1:l}", "=r,r,!i,!i"(i32 %a)
          to label %d [label %i1, label %i2], !srcloc !0
d:
  ret i32 %r
i1:
  %p = phi i32 [ 3, %0 ]
  callbr void asm "", "!i"() nounwind
          to label %i2 [label %i1x]
i1x:
  br label %i2
i2:
  ret i32 %a
}
define void @calls(i32 %a, ptr %f, ptr %g) gc "statepoint-example" {
  tail call void @may(i32 %a)
  notail call void @may(i32 1)
  call void (i32, ...) @va(i32 %a, double 1.0, ptr null, i64 3)
  call void (...) %f()
  call i32 %f(i32 7, %s { i32 4 }, [2 x i8] c"ab", <2 x i1> <i1 true, i1 false>)
  call fastcc void %f(ptr @may)
  call void inttoptr (i64 64 to ptr)(i32 2)
  call void null()
  call void poison(i32 poison)

  call void no_cfi @may(i32 3)
  call void ptrauth (ptr @may, i32 1, i64 5)(i32 3) [ "ptrauth"(i32 1, i64 5) ]
  %m = call ptr @getp() [ "align"(ptr %f, i32 8), "cold"(), "kcfi"(i32 5) ]
  %t = call token (i64, i32, ptr, i32, i32, ...) @llvm.experimental.gc.statepoint.p0(i64 0, i32 0, ptr elementtype(void ()) @gcf, i32 0, i32 0, i32 0, i32 0) [ "gc-live"(ptr %f) ]
  %m2 = call fast nofpclass(nan) double @fd(double 0.0) #1, !fpmath !1
  musttail call void @calls(i32 %a, ptr %f, ptr %g)
  ret void
}
declare void @gcf()
declare double @fd(double)
define void @vm(i32 %a, ...) {
  musttail call void (i32, ...) @va(i32 %a, ...)
  ret void
}
define void @as(ptr addrspace(42) %p) addrspace(3) {
  call addrspace(42) void %p(i32 4)
  call addrspace(42) void inttoptr (i64 1 to ptr addrspace(42))()
  call addrspace(3) void @as(ptr addrspace(42) null)
  ret void
}
define { i32, %s } @ret() { ret { i32, %s } { i32 1, %s { i32 2 } } }
define <2 x ptr> @ret2() { ret <2 x ptr> <ptr null, ptr @may> }
define void @selfloop(i1 %c) {
e:
  br label %l
l:
  %i = phi i32 [ %j, %l ], [ 0, %e ]
  %k = phi i32 [ 1, %e ], [ %i, %l ]
  %j = add i32 %i, %k
  br i1 %c, label %l, label %m
m:
  br i1 %c, label %n, label %n
n:
  %z = phi i32 [ %j, %m ], [ %j, %m ]
  ret void
u:
  br label %u2
u2:
  %zz = phi i32 [ 4, %u ]
  br label %u
}
attributes #0 = { "a"="b" }
attributes #1 = { cold }
!0 = !{!"branch_weights", i32 1, i32 2}
!1 = !{float 2.5}
