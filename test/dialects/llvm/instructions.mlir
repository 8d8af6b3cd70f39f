// The plain instructions, and those of memory and aggregates: each reads back as it is printed.
// RUN: %oxad_opt %s --split-input-file > %t.mlir; filecheck %s < %t.mlir
// RUN: %oxad_opt %s --split-input-file --print-op-generic | %oxad_opt -f mlir --split-input-file | diff %t.mlir -

llvm.func @f(%a: i32, %b: i32) -> i32 {
  %0 = llvm.mlir.constant(7 : i32) : i32
  %1 = llvm.mlir.constant(-3 : i32) : i32
  %2 = llvm.mlir.constant(2 : i32) : i32
  %3 = llvm.mlir.constant(1 : i32) : i32
  %4 = llvm.mlir.constant(-1 : i32) : i32
  %5 = llvm.add nuw nsw %a, %b : i32
  %6 = llvm.sub nsw %5, %0 : i32
  %7 = llvm.mul nuw %6, %1 : i32
  %8 = llvm.udiv exact %7, %b : i32
  %9 = llvm.sdiv %8, %b : i32
  %10 = llvm.urem %9, %b : i32
  %11 = llvm.srem %10, %b : i32
  %12 = llvm.shl nuw nsw %11, %2 : i32
  %13 = llvm.lshr exact %12, %3 : i32
  %14 = llvm.ashr %13, %3 : i32
  %15 = llvm.and %14, %a : i32
  %16 = llvm.or disjoint %15, %b : i32
  %17 = llvm.xor %16, %4 : i32
  llvm.return %17 : i32
}

// CHECK: llvm.func @f(%a: i32, %b: i32) -> i32 {
// CHECK-NEXT: %0 = llvm.mlir.constant(7 : i32) : i32
// CHECK-NEXT: %1 = llvm.mlir.constant(-3 : i32) : i32
// CHECK-NEXT: %2 = llvm.mlir.constant(2 : i32) : i32
// CHECK-NEXT: %3 = llvm.mlir.constant(1 : i32) : i32
// CHECK-NEXT: %4 = llvm.mlir.constant(-1 : i32) : i32
// CHECK-NEXT: %5 = llvm.add nuw nsw %a, %b : i32
// CHECK-NEXT: %6 = llvm.sub nsw %5, %0 : i32
// CHECK-NEXT: %7 = llvm.mul nuw %6, %1 : i32
// CHECK-NEXT: %8 = llvm.udiv exact %7, %b : i32
// CHECK-NEXT: %9 = llvm.sdiv %8, %b : i32
// CHECK-NEXT: %10 = llvm.urem %9, %b : i32
// CHECK-NEXT: %11 = llvm.srem %10, %b : i32
// CHECK-NEXT: %12 = llvm.shl nuw nsw %11, %2 : i32
// CHECK-NEXT: %13 = llvm.lshr exact %12, %3 : i32
// CHECK-NEXT: %14 = llvm.ashr %13, %3 : i32
// CHECK-NEXT: %15 = llvm.and %14, %a : i32
// CHECK-NEXT: %16 = llvm.or disjoint %15, %b : i32
// CHECK-NEXT: %17 = llvm.xor %16, %4 : i32
// CHECK-NEXT: llvm.return %17 : i32
// CHECK-NEXT: }

// -----

llvm.func @f(%a: f64, %b: f64) -> f64 {
  %0 = llvm.mlir.constant(1.500000e+00 : f64) : f64
  %1 = llvm.fadd fast %a, %b : f64
  %2 = llvm.fsub nnan ninf %1, %0 : f64
  %3 = llvm.fmul nsz arcp %2, %b : f64
  %4 = llvm.fdiv contract afn %3, %a : f64
  %5 = llvm.frem reassoc %4, %a : f64
  %6 = llvm.fneg nnan %5 : f64
  llvm.return %6 : f64
}

// CHECK: llvm.func @f(%a: f64, %b: f64) -> f64 {
// CHECK-NEXT: %0 = llvm.mlir.constant(1.500000e+00 : f64) : f64
// CHECK-NEXT: %1 = llvm.fadd fast %a, %b : f64
// CHECK-NEXT: %2 = llvm.fsub nnan ninf %1, %0 : f64
// CHECK-NEXT: %3 = llvm.fmul nsz arcp %2, %b : f64
// CHECK-NEXT: %4 = llvm.fdiv contract afn %3, %a : f64
// CHECK-NEXT: %5 = llvm.frem reassoc %4, %a : f64
// CHECK-NEXT: %6 = llvm.fneg nnan %5 : f64
// CHECK-NEXT: llvm.return %6 : f64
// CHECK-NEXT: }

// -----

llvm.func @f(%a: i32, %p: !llvm.ptr, %x: f64, %v: vector<2xf32>) -> i1 {
  %0 = llvm.mlir.constant(4 : i32) : i32
  %1 = llvm.mlir.zero : !llvm.ptr
  %2 = llvm.mlir.constant(0.000000e+00 : f64) : f64
  %3 = llvm.mlir.zero : vector<2xf32>
  %4 = llvm.mlir.constant(#llvm.splat<#llvm.const<f32, 2.000000e+00 : f32>>) : vector<2xf32>
  %5 = llvm.icmp samesign ult %a, %0 : i32
  %6 = llvm.icmp eq %p, %1 : !llvm.ptr
  %7 = llvm.fcmp nnan oge %x, %2 : f64
  %8 = llvm.fcmp uno %v, %3 : vector<2xf32>
  %9 = llvm.select %5, %6, %7 : i1, i1
  %10 = llvm.select nsz %8, %v, %4 : vector<2xi1>, vector<2xf32>
  %11 = llvm.freeze %9 : i1
  llvm.return %11 : i1
}

// CHECK: llvm.func @f(%a: i32, %p: !llvm.ptr, %x: f64, %v: vector<2xf32>) -> i1 {
// CHECK-NEXT: %0 = llvm.mlir.constant(4 : i32) : i32
// CHECK-NEXT: %1 = llvm.mlir.zero : !llvm.ptr
// CHECK-NEXT: %2 = llvm.mlir.constant(0.000000e+00 : f64) : f64
// CHECK-NEXT: %3 = llvm.mlir.zero : vector<2xf32>
// CHECK-NEXT: %4 = llvm.mlir.constant(#llvm.splat<#llvm.const<f32, 2.000000e+00 : f32>>) : vector<2xf32>
// CHECK-NEXT: %5 = llvm.icmp samesign ult %a, %0 : i32
// CHECK-NEXT: %6 = llvm.icmp eq %p, %1 : !llvm.ptr
// CHECK-NEXT: %7 = llvm.fcmp nnan oge %x, %2 : f64
// CHECK-NEXT: %8 = llvm.fcmp uno %v, %3 : vector<2xf32>
// CHECK-NEXT: %9 = llvm.select %5, %6, %7 : i1, i1
// CHECK-NEXT: %10 = llvm.select nsz %8, %v, %4 : vector<2xi1>, vector<2xf32>
// CHECK-NEXT: %11 = llvm.freeze %9 : i1
// CHECK-NEXT: llvm.return %11 : i1
// CHECK-NEXT: }

// -----

llvm.func @f(%i: i32, %j: i64, %x: f32, %y: f64, %p: !llvm.ptr, %q: !llvm.ptr<1>) {
  %0 = llvm.trunc nuw nsw %j : i64 to i8
  %1 = llvm.zext nneg %i : i32 to i64
  %2 = llvm.sext %i : i32 to i64
  %3 = llvm.fptrunc %y : f64 to f32
  %4 = llvm.fpext %x : f32 to f64
  %5 = llvm.fptoui %y : f64 to i32
  %6 = llvm.fptosi %y : f64 to i32
  %7 = llvm.uitofp nneg %i : i32 to f64
  %8 = llvm.sitofp %i : i32 to f64
  %9 = llvm.ptrtoint %p : !llvm.ptr to i64
  %10 = llvm.inttoptr %j : i64 to !llvm.ptr
  %11 = llvm.bitcast %y : f64 to i64
  %12 = llvm.addrspacecast %q : !llvm.ptr<1> to !llvm.ptr
  %13 = llvm.ptrtoaddr %p : !llvm.ptr to i64
  llvm.return
}

// CHECK: llvm.func @f(%i: i32, %j: i64, %x: f32, %y: f64, %p: !llvm.ptr, %q: !llvm.ptr<1>) {
// CHECK-NEXT: %0 = llvm.trunc nuw nsw %j : i64 to i8
// CHECK-NEXT: %1 = llvm.zext nneg %i : i32 to i64
// CHECK-NEXT: %2 = llvm.sext %i : i32 to i64
// CHECK-NEXT: %3 = llvm.fptrunc %y : f64 to f32
// CHECK-NEXT: %4 = llvm.fpext %x : f32 to f64
// CHECK-NEXT: %5 = llvm.fptoui %y : f64 to i32
// CHECK-NEXT: %6 = llvm.fptosi %y : f64 to i32
// CHECK-NEXT: %7 = llvm.uitofp nneg %i : i32 to f64
// CHECK-NEXT: %8 = llvm.sitofp %i : i32 to f64
// CHECK-NEXT: %9 = llvm.ptrtoint %p : !llvm.ptr to i64
// CHECK-NEXT: %10 = llvm.inttoptr %j : i64 to !llvm.ptr
// CHECK-NEXT: %11 = llvm.bitcast %y : f64 to i64
// CHECK-NEXT: %12 = llvm.addrspacecast %q : !llvm.ptr<1> to !llvm.ptr
// CHECK-NEXT: %13 = llvm.ptrtoaddr %p : !llvm.ptr to i64
// CHECK-NEXT: llvm.return
// CHECK-NEXT: }

// -----

llvm.func @f(%p: !llvm.ptr, %n: i64) -> f64 {
  %0 = llvm.mlir.constant(1 : i32) : i32
  %a = llvm.alloca %0 x !llvm.array<4 x f64> {alignment = 16 : i64} : i32 -> !llvm.ptr
  %b = llvm.alloca %n x i8 {alignment = 1 : i64} : i64 -> !llvm.ptr
  %c = llvm.alloca %0 x i32 {alignment = 4 : i64} : i32 -> !llvm.ptr<5>
  %x = llvm.load volatile %p {alignment = 4 : i64} metadata {noundef = 0} : !llvm.ptr -> f64
  %y = llvm.load %p {alignment = 8 : i64} metadata {range = 1, "invariant.load" = 0} : !llvm.ptr -> i64
  llvm.store %x, %a {alignment = 8 : i64} : f64, !llvm.ptr
  llvm.store volatile %y, %b {alignment = 1 : i64} : i64, !llvm.ptr
  llvm.return %x : f64
}
llvm.metadata 0 "!{}"
llvm.metadata 1 "!{i64 0, i64 10}"

// CHECK: llvm.func @f(%p: !llvm.ptr, %n: i64) -> f64 {
// CHECK-NEXT: %0 = llvm.mlir.constant(1 : i32) : i32
// CHECK-NEXT: %a = llvm.alloca %0 x !llvm.array<4 x f64> {alignment = 16 : i64} : i32 -> !llvm.ptr
// CHECK-NEXT: %b = llvm.alloca %n x i8 {alignment = 1 : i64} : i64 -> !llvm.ptr
// CHECK-NEXT: %c = llvm.alloca %0 x i32 {alignment = 4 : i64} : i32 -> !llvm.ptr<5>
// CHECK-NEXT: %x = llvm.load volatile %p {alignment = 4 : i64} metadata {noundef = 0} : !llvm.ptr -> f64
// CHECK-NEXT: %y = llvm.load %p {alignment = 8 : i64} metadata {range = 1, "invariant.load" = 0} : !llvm.ptr -> i64
// CHECK-NEXT: llvm.store %x, %a {alignment = 8 : i64} : f64, !llvm.ptr
// CHECK-NEXT: llvm.store volatile %y, %b {alignment = 1 : i64} : i64, !llvm.ptr
// CHECK-NEXT: llvm.return %x : f64
// CHECK-NEXT: }
// CHECK-NEXT: llvm.metadata 0 "!{}"
// CHECK-NEXT: llvm.metadata 1 "!{i64 0, i64 10}"

// -----

llvm.func @f(%p: !llvm.ptr, %v: i32) -> i32 {
  %0 = llvm.mlir.constant(0 : i32) : i32
  %1 = llvm.load atomic volatile acquire %p {syncscope = "singlethread", alignment = 4 : i64} : !llvm.ptr -> i32
  llvm.store atomic release %v, %p {alignment = 4 : i64} : i32, !llvm.ptr
  %2 = llvm.atomicrmw volatile add acq_rel %p, %v {syncscope = "agent", alignment = 4 : i64} : !llvm.ptr, i32 -> i32
  %3 = llvm.atomicrmw xchg monotonic %p, %v {alignment = 8 : i64} : !llvm.ptr, i32 -> i32
  %4 = llvm.cmpxchg weak volatile seq_cst acquire %p, %v, %0 {alignment = 4 : i64} : !llvm.ptr, i32, i32 -> !llvm.struct<(i32, i1)>
  llvm.fence seq_cst {syncscope = "singlethread"}
  %5 = llvm.extractvalue %4[0] : !llvm.struct<(i32, i1)> -> i32
  llvm.return %5 : i32
}

// CHECK: llvm.func @f(%p: !llvm.ptr, %v: i32) -> i32 {
// CHECK-NEXT: %0 = llvm.mlir.constant(0 : i32) : i32
// CHECK-NEXT: %1 = llvm.load atomic volatile acquire %p {syncscope = "singlethread", alignment = 4 : i64} : !llvm.ptr -> i32
// CHECK-NEXT: llvm.store atomic release %v, %p {alignment = 4 : i64} : i32, !llvm.ptr
// CHECK-NEXT: %2 = llvm.atomicrmw volatile add acq_rel %p, %v {syncscope = "agent", alignment = 4 : i64} : !llvm.ptr, i32 -> i32
// CHECK-NEXT: %3 = llvm.atomicrmw xchg monotonic %p, %v {alignment = 8 : i64} : !llvm.ptr, i32 -> i32
// CHECK-NEXT: %4 = llvm.cmpxchg weak volatile seq_cst acquire %p, %v, %0 {alignment = 4 : i64} : !llvm.ptr, i32, i32 -> !llvm.struct<(i32, i1)>
// CHECK-NEXT: llvm.fence seq_cst {syncscope = "singlethread"}
// CHECK-NEXT: %5 = llvm.extractvalue %4[0] : !llvm.struct<(i32, i1)> -> i32
// CHECK-NEXT: llvm.return %5 : i32
// CHECK-NEXT: }

// -----

llvm.func @f(%s: !llvm.struct<(i32, !llvm.array<2 x f32>)>, %v: vector<4xf32>, %i: i64) -> f32 {
  %0 = llvm.mlir.poison : !llvm.struct<(i32, !llvm.array<2 x f32>)>
  %1 = llvm.mlir.constant(3 : i32) : i32
  %2 = llvm.mlir.constant(1 : i64) : i64
  %3 = llvm.mlir.poison : vector<4xf32>
  %4 = llvm.mlir.constant(0 : i64) : i64
  %5 = llvm.extractvalue %s[1, 0] : !llvm.struct<(i32, !llvm.array<2 x f32>)> -> f32
  %6 = llvm.insertvalue %5, %s[1, 1] : f32, !llvm.struct<(i32, !llvm.array<2 x f32>)>
  %7 = llvm.insertvalue %1, %0[0] : i32, !llvm.struct<(i32, !llvm.array<2 x f32>)>
  %8 = llvm.extractelement %v, %i : vector<4xf32>, i64 -> f32
  %9 = llvm.insertelement %v, %8, %2 : vector<4xf32>, f32, i64 -> vector<4xf32>
  %10 = llvm.shufflevector %9, %3 [3, -1] : vector<4xf32> -> vector<2xf32>
  %11 = llvm.shufflevector %9, %v [0, 0, 0, 0] : vector<4xf32> -> vector<4xf32>
  %12 = llvm.extractelement %10, %4 : vector<2xf32>, i64 -> f32
  llvm.return %12 : f32
}

// CHECK: llvm.func @f(%s: !llvm.struct<(i32, !llvm.array<2 x f32>)>, %v: vector<4xf32>, %i: i64) -> f32 {
// CHECK-NEXT: %0 = llvm.mlir.poison : !llvm.struct<(i32, !llvm.array<2 x f32>)>
// CHECK-NEXT: %1 = llvm.mlir.constant(3 : i32) : i32
// CHECK-NEXT: %2 = llvm.mlir.constant(1 : i64) : i64
// CHECK-NEXT: %3 = llvm.mlir.poison : vector<4xf32>
// CHECK-NEXT: %4 = llvm.mlir.constant(0 : i64) : i64
// CHECK-NEXT: %5 = llvm.extractvalue %s[1, 0] : !llvm.struct<(i32, !llvm.array<2 x f32>)> -> f32
// CHECK-NEXT: %6 = llvm.insertvalue %5, %s[1, 1] : f32, !llvm.struct<(i32, !llvm.array<2 x f32>)>
// CHECK-NEXT: %7 = llvm.insertvalue %1, %0[0] : i32, !llvm.struct<(i32, !llvm.array<2 x f32>)>
// CHECK-NEXT: %8 = llvm.extractelement %v, %i : vector<4xf32>, i64 -> f32
// CHECK-NEXT: %9 = llvm.insertelement %v, %8, %2 : vector<4xf32>, f32, i64 -> vector<4xf32>
// CHECK-NEXT: %10 = llvm.shufflevector %9, %3 [3, -1] : vector<4xf32> -> vector<2xf32>
// CHECK-NEXT: %11 = llvm.shufflevector %9, %v [0, 0, 0, 0] : vector<4xf32> -> vector<4xf32>
// CHECK-NEXT: %12 = llvm.extractelement %10, %4 : vector<2xf32>, i64 -> f32
// CHECK-NEXT: llvm.return %12 : f32
// CHECK-NEXT: }

// -----

llvm.func @f(%p: !llvm.ptr, %i: i64, %k: i32, %v: vector<2x!llvm.ptr>) {
  %0 = llvm.mlir.constant(4611686018427387904 : i64) : i64
  %1 = llvm.getelementptr inbounds %p[%i] : (!llvm.ptr, i64) -> !llvm.ptr, f64
  %2 = llvm.getelementptr inbounds nuw %p[%i, 1, 3] : (!llvm.ptr, i64) -> !llvm.ptr, !llvm.struct<(i32, !llvm.array<4 x f64>)>
  %3 = llvm.getelementptr nusw %p[0, %k] {index_types = [i32, i32]} : (!llvm.ptr, i32) -> !llvm.ptr, !llvm.array<4 x i32>
  %4 = llvm.getelementptr %p[-8] : (!llvm.ptr) -> !llvm.ptr, i8
  %5 = llvm.getelementptr %p[%0] : (!llvm.ptr, i64) -> !llvm.ptr, i8
  %6 = llvm.getelementptr %p[2] {index_types = [i16]} : (!llvm.ptr) -> !llvm.ptr, i8
  %7 = llvm.getelementptr %v[1] : (vector<2x!llvm.ptr>) -> vector<2x!llvm.ptr>, f32
  llvm.return
}

// CHECK: llvm.func @f(%p: !llvm.ptr, %i: i64, %k: i32, %v: vector<2x!llvm.ptr>) {
// CHECK-NEXT: %0 = llvm.mlir.constant(4611686018427387904 : i64) : i64
// CHECK-NEXT: %1 = llvm.getelementptr inbounds %p[%i] : (!llvm.ptr, i64) -> !llvm.ptr, f64
// CHECK-NEXT: %2 = llvm.getelementptr inbounds nuw %p[%i, 1, 3] : (!llvm.ptr, i64) -> !llvm.ptr, !llvm.struct<(i32, !llvm.array<4 x f64>)>
// CHECK-NEXT: %3 = llvm.getelementptr nusw %p[0, %k] {index_types = [i32, i32]} : (!llvm.ptr, i32) -> !llvm.ptr, !llvm.array<4 x i32>
// CHECK-NEXT: %4 = llvm.getelementptr %p[-8] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK-NEXT: %5 = llvm.getelementptr %p[%0] : (!llvm.ptr, i64) -> !llvm.ptr, i8
// CHECK-NEXT: %6 = llvm.getelementptr %p[2] {index_types = [i16]} : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK-NEXT: %7 = llvm.getelementptr %v[1] : (vector<2x!llvm.ptr>) -> vector<2x!llvm.ptr>, f32
// CHECK-NEXT: llvm.return
// CHECK-NEXT: }
