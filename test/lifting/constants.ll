; Constants that are not plain numbers, in initialisers and as operands.
; RUN: %oxad_opt %s | filecheck %s
; RUN: %oxad_opt %s | %oxad_opt -t llvm | filecheck %s --check-prefix=LLVM

@x = global ptr getelementptr inbounds nuw (i8, ptr @y, i64 4)
@y = global i64 sub (i64 ptrtoint (ptr @x to i64), i64 ptrtoint (ptr @y to i64))
@z = global { ptr, <2 x ptr>, [2 x i1], i128 } { ptr inttoptr (i64 8 to ptr), <2 x ptr> <ptr null, ptr @x>, [2 x i1] [i1 true, i1 false], i128 -170141183460469231731687303715884105728 }
@v = constant [1 x ptr] [ptr getelementptr inrange(-8, 8) (i8, ptr @x, i64 8)]
define ptr @f(i1 %c) {
  store i64 ptrtoint (ptr @x to i64), ptr @y, align 8
  store { i32, double } { i32 poison, double undef }, ptr @z, align 8
  store <2 x i32> <i32 1, i32 -2>, ptr @z, align 8
  store <2 x i32> splat (i32 9), ptr @z, align 8
  %1 = select i1 %c, ptr addrspacecast (ptr addrspace(1) null to ptr), ptr no_cfi @f
  ret ptr %1
}

; CHECK: llvm.mlir.global global @x : !llvm.ptr = #llvm.expr<"getelementptr", #llvm.flags<inbounds, nuw>, [#llvm.const<!llvm.ptr, #llvm.symbol<@y>>, #llvm.const<i64, 4 : i64>], {elem_type = i8}>
; CHECK: llvm.mlir.global global @y : i64 = #llvm.expr<"sub", #llvm.flags<>, [#llvm.const<i64, #llvm.expr<"ptrtoint", #llvm.flags<>, [#llvm.const<!llvm.ptr, #llvm.symbol<@x>>], {}>>, #llvm.const<i64, #llvm.expr<"ptrtoint", #llvm.flags<>, [#llvm.const<!llvm.ptr, #llvm.symbol<@y>>], {}>>], {}>
; CHECK: llvm.mlir.global global @z : !llvm.struct<(!llvm.ptr, vector<2x!llvm.ptr>, !llvm.array<2 x i1>, i128)> = #llvm.aggregate<[#llvm.const<!llvm.ptr, #llvm.expr<"inttoptr", #llvm.flags<>, [#llvm.const<i64, 8 : i64>], {}>>, #llvm.const<vector<2x!llvm.ptr>, #llvm.aggregate<[#llvm.const<!llvm.ptr, #llvm.zero>, #llvm.const<!llvm.ptr, #llvm.symbol<@x>>]>>, #llvm.const<!llvm.array<2 x i1>, #llvm.aggregate<[#llvm.const<i1, true>, #llvm.const<i1, false>]>>, #llvm.const<i128, -170141183460469231731687303715884105728 : i128>]>
; CHECK: llvm.mlir.global constant @v : !llvm.array<1 x !llvm.ptr> = #llvm.aggregate<[#llvm.const<!llvm.ptr, #llvm.expr<"getelementptr", #llvm.flags<>, [#llvm.const<!llvm.ptr, #llvm.symbol<@x>>, #llvm.const<i64, 8 : i64>], {inrange = "(-8, 8)", elem_type = i8}>>]>
; CHECK: llvm.func @f(%c: i1) -> !llvm.ptr {
; CHECK-NEXT: %0 = llvm.mlir.constant(#llvm.expr<"ptrtoint", #llvm.flags<>, [#llvm.const<!llvm.ptr, #llvm.symbol<@x>>], {}>) : i64
; CHECK-NEXT: %1 = llvm.mlir.addressof @y : !llvm.ptr
; CHECK-NEXT: %2 = llvm.mlir.constant(#llvm.aggregate<[#llvm.const<i32, #llvm.poison>, #llvm.const<f64, #llvm.undef>]>) : !llvm.struct<(i32, f64)>
; CHECK-NEXT: %3 = llvm.mlir.addressof @z : !llvm.ptr
; CHECK-NEXT: %4 = llvm.mlir.constant(#llvm.aggregate<[#llvm.const<i32, 1 : i32>, #llvm.const<i32, -2 : i32>]>) : vector<2xi32>
; CHECK-NEXT: %5 = llvm.mlir.constant(#llvm.splat<#llvm.const<i32, 9 : i32>>) : vector<2xi32>
; CHECK-NEXT: %6 = llvm.mlir.constant(#llvm.expr<"addrspacecast", #llvm.flags<>, [#llvm.const<!llvm.ptr<1>, #llvm.zero>], {}>) : !llvm.ptr
; CHECK-NEXT: %7 = llvm.mlir.constant(#llvm.expr<"no_cfi", #llvm.flags<>, [#llvm.const<!llvm.ptr, #llvm.symbol<@f>>], {}>) : !llvm.ptr
; CHECK-NEXT: llvm.store %0, %1 {alignment = 8 : i64} : i64, !llvm.ptr
; CHECK-NEXT: llvm.store %2, %3 {alignment = 8 : i64} : !llvm.struct<(i32, f64)>, !llvm.ptr
; CHECK-NEXT: llvm.store %4, %3 {alignment = 8 : i64} : vector<2xi32>, !llvm.ptr
; CHECK-NEXT: llvm.store %5, %3 {alignment = 8 : i64} : vector<2xi32>, !llvm.ptr
; CHECK-NEXT: %8 = llvm.select %c, %6, %7 : i1, !llvm.ptr
; CHECK-NEXT: llvm.return %8 : !llvm.ptr

; LLVM: @x = global ptr getelementptr inbounds nuw (i8, ptr @y, i64 4)
; LLVM: @y = global i64 sub (i64 ptrtoint (ptr @x to i64), i64 ptrtoint (ptr @y to i64))
; LLVM: @z = global { ptr, <2 x ptr>, [2 x i1], i128 } { ptr inttoptr (i64 8 to ptr), <2 x ptr> <ptr null, ptr @x>, [2 x i1] [i1 true, i1 false], i128 -170141183460469231731687303715884105728 }
; LLVM: @v = constant [1 x ptr] [ptr getelementptr inrange(-8, 8) (i8, ptr @x, i64 8)]
; LLVM: define ptr @f(i1 %c) {
; LLVM: store i64 ptrtoint (ptr @x to i64), ptr @y, align 8
; LLVM: store { i32, double } { i32 poison, double undef }, ptr @z, align 8
; LLVM: store <2 x i32> <i32 1, i32 -2>, ptr @z, align 8
; LLVM: store <2 x i32> splat (i32 9), ptr @z, align 8
; LLVM: %1 = select i1 %c, ptr addrspacecast (ptr addrspace(1) null to ptr), ptr no_cfi @f
; LLVM: ret ptr %1
