; RUN: %oxad_opt %s -p expand-library | filecheck %s

; Memory under a mask: every lane by itself, in a block of its own where the mask is not known.

declare <2 x double> @llvm.masked.load.v2f64.p0(ptr, <2 x i1>, <2 x double>)
declare void @llvm.masked.store.v2f64.p0(<2 x double>, ptr, <2 x i1>)
declare <4 x float> @llvm.masked.gather.v4f32.v4p0(<4 x ptr>, <4 x i1>, <4 x float>)
declare void @llvm.masked.scatter.v2f64.v2p0(<2 x double>, <2 x ptr>, <2 x i1>)

; CHECK-LABEL: llvm.func @load
; CHECK:       [[OTHER:%.*]] = llvm.extractelement %d
; CHECK:       [[BIT:%.*]] = llvm.extractelement %m
; CHECK:       llvm.cond_br [[BIT]], [[IN:.*]], [[OUT:.*]]([[OTHER]] : f64)
; CHECK:       [[IN]]:
; CHECK:       [[X:%.*]] = llvm.load %p {alignment = 16 : i64}
; CHECK:       llvm.br [[OUT]]([[X]] : f64)
; CHECK:       [[OUT]]([[FIRST:%.*]]: f64):
; CHECK:       [[PLACE:%.*]] = llvm.getelementptr inbounds %p[1]
; CHECK:       llvm.load [[PLACE]] {alignment = 8 : i64}
; CHECK:       llvm.insertelement {{%.*}}, [[FIRST]]
define <2 x double> @load(ptr %p, <2 x i1> %m, <2 x double> %d) {
  %v = call <2 x double> @llvm.masked.load.v2f64.p0(ptr align 16 %p, <2 x i1> %m, <2 x double> %d)
  ret <2 x double> %v
}

; CHECK-LABEL: llvm.func @store
; CHECK:       llvm.cond_br
; CHECK:       llvm.store {{.*}} {alignment = 1 : i64}
; CHECK:       llvm.cond_br
; CHECK:       llvm.store {{.*}} {alignment = 1 : i64}
; CHECK:       llvm.return
define void @store(ptr %p, <2 x i1> %m, <2 x double> %v) {
  call void @llvm.masked.store.v2f64.p0(<2 x double> %v, ptr %p, <2 x i1> %m)
  ret void
}

; What is known of the mask takes no branch.
; CHECK-LABEL: llvm.func @gather
; CHECK-NOT:   llvm.cond_br
; CHECK-COUNT-3: llvm.load {{.*}} {alignment = 4 : i64}
; CHECK-NOT:   llvm.load
; CHECK:       llvm.return
define <4 x float> @gather(<4 x ptr> %p, <4 x float> %d) {
  %v = call <4 x float> @llvm.masked.gather.v4f32.v4p0(<4 x ptr> align 4 %p, <4 x i1> <i1 1, i1 1, i1 0, i1 1>, <4 x float> %d)
  ret <4 x float> %v
}

; CHECK-LABEL: llvm.func @scatter
; CHECK-NOT:   llvm.cond_br
; CHECK-COUNT-2: llvm.store {{.*}} {alignment = 8 : i64}
; CHECK-NOT:   masked
; CHECK:       llvm.return
define void @scatter(<2 x ptr> %p, <2 x double> %v) {
  call void @llvm.masked.scatter.v2f64.v2p0(<2 x double> %v, <2 x ptr> align 8 %p, <2 x i1> splat (i1 true))
  ret void
}
