target datalayout = "e-P200-A5-G1-p:64:64-p5:32:32-p200:16:16"
%"t, x" = type { i32 }
%"u;v" = type { %"t, x" }
%OnlyTarget = type { i8 }
$"c;omdat = x" = comdat any
@"a;b" = addrspace(1) global i32 1
@"x = alias y" = addrspace(1) global i32 2, section "an alias, global constant ifunc @q #0 !1", comdat($"c;omdat = x")
@"p(q" = addrspace(1) constant ptr addrspace(200) @"f(x"
@"brace}" = addrspace(1) global %"u;v" zeroinitializer
@str = addrspace(1) constant [20 x i8] c"; \22 } ] ) @x %y !0 #", align 1
@"comma, name" = alias i32, ptr addrspace(1) @"a;b"
@ff = addrspace(1) global ptr addrspace(200) null
@"i f" = ifunc void (), ptr addrspace(200) @"res olve"
define ptr addrspace(200) @"res olve"() addrspace(200) { ret ptr addrspace(200) @"f(x" }
define void @"f(x"() addrspace(200) { ret void }
define void @"g)"(ptr addrspace(200) %"fn, (", i32 %"], [", %"t, x" %"t, x") addrspace(200) #0 {
"entry: x":
  %"a, b" = alloca i32, align 4, addrspace(5)
  %"c]" = add i32 %"], [", 1
  call addrspace(200) void %"fn, ("()
  call addrspace(0) void null()
  call addrspace(200) void @"f(x"()
  br label %"}"
"}":
  %"label" = phi i32 [ %"c]", %"entry: x" ], [ %"label", %"}" ]
  %"phi" = phi %"t, x" [ %"t, x", %"entry: x" ], [ { i32 5 }, %"}" ]
  switch i32 %"label", label %"} ret" [
    i32 1, label %"}"
  ]
"} ret":
  %ext = extractvalue %"t, x" %"t, x", 0
  %x = load ptr addrspace(200), ptr addrspace(1) @"p(q"
  ret void
}
define void @keywords(i32 %to, i32 %unwind, i32 %label, i32 %align) addrspace(200) {
define:
  %phi = add i32 %to, %unwind
  br label %attributes
attributes:
  br label %source_filename
source_filename:
  br label %declare
declare:
  br label %to.b
to2:
  unreachable
to.b:
  ret void
}
define { i32, i64 } @agg(target("spv.X", %OnlyTarget, 3) %x, [0 x i8] %z, {} %e, <1 x i1> %v, { { { i1 } } } %n) addrspace(200) {
  %a = insertvalue { i32, i64 } undef, i32 1, 0
  %b = insertvalue [3 x { i8, [2 x i16] }] zeroinitializer, [2 x i16] [i16 1, i16 -1], 2, 1
  %c = extractvalue { { { i1 } } } %n, 0, 0, 0
  %d = select i1 %c, { i32, i64 } %a, { i32, i64 } { i32 5, i64 undef }
  ret { i32, i64 } %d
}
define i32 @"много\FF\09\22"() addrspace(200) { ret i32 -2147483648 }
define void @"mixed"(i32 %0, i32 %named, i32 %1) addrspace(200) {
  %3 = add i32 %0, %1
  %x = add i32 %3, 1
  %4 = add i32 %x, 2
  br label %5
5:
  br label %blk
blk:
  br label %6
6:
  %7 = phi i32 [ %4, %blk ]
  ret void
}
attributes #0 = { "k;}" = "v #1 !2 ; }" "frame-pointer"="all" }

