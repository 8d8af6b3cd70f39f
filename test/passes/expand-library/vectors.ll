; RUN: %oxad_opt %s -p expand-library | filecheck %s

; x86's own operations on vectors of floats.

declare <2 x double> @llvm.x86.sse2.max.pd(<2 x double>, <2 x double>)
declare <4 x float> @llvm.x86.sse.min.ss(<4 x float>, <4 x float>)
declare <4 x double> @llvm.x86.avx.hadd.pd.256(<4 x double>, <4 x double>)
declare <4 x float> @llvm.x86.sse3.hsub.ps(<4 x float>, <4 x float>)
declare <4 x float> @llvm.x86.sse.rcp.ps(<4 x float>)

; CHECK-LABEL: llvm.func @greater
; CHECK:       [[IS:%.*]] = llvm.fcmp ogt %a, %b
; CHECK:       llvm.select [[IS]], %a, %b
define <2 x double> @greater(<2 x double> %a, <2 x double> %b) {
  %r = call <2 x double> @llvm.x86.sse2.max.pd(<2 x double> %a, <2 x double> %b)
  ret <2 x double> %r
}

; CHECK-LABEL: llvm.func @first_alone
; CHECK:       [[A:%.*]] = llvm.extractelement %a
; CHECK:       [[B:%.*]] = llvm.extractelement %b
; CHECK:       [[IS:%.*]] = llvm.fcmp olt [[A]], [[B]]
; CHECK:       [[R:%.*]] = llvm.select [[IS]], [[A]], [[B]]
; CHECK:       llvm.insertelement %a, [[R]]
define <4 x float> @first_alone(<4 x float> %a, <4 x float> %b) {
  %r = call <4 x float> @llvm.x86.sse.min.ss(<4 x float> %a, <4 x float> %b)
  ret <4 x float> %r
}

; Each half by itself: a0 + a1, b0 + b1, a2 + a3, b2 + b3.
; CHECK-LABEL: llvm.func @sums
; CHECK:       [[L:%.*]] = llvm.shufflevector %a, %b [0, 4, 2, 6]
; CHECK:       [[R:%.*]] = llvm.shufflevector %a, %b [1, 5, 3, 7]
; CHECK:       llvm.fadd [[L]], [[R]]
define <4 x double> @sums(<4 x double> %a, <4 x double> %b) {
  %r = call <4 x double> @llvm.x86.avx.hadd.pd.256(<4 x double> %a, <4 x double> %b)
  ret <4 x double> %r
}

; CHECK-LABEL: llvm.func @differences
; CHECK:       [[L:%.*]] = llvm.shufflevector %a, %b [0, 2, 4, 6]
; CHECK:       [[R:%.*]] = llvm.shufflevector %a, %b [1, 3, 5, 7]
; CHECK:       llvm.fsub [[L]], [[R]]
define <4 x float> @differences(<4 x float> %a, <4 x float> %b) {
  %r = call <4 x float> @llvm.x86.sse3.hsub.ps(<4 x float> %a, <4 x float> %b)
  ret <4 x float> %r
}

; An approximation is none of these.
; CHECK-LABEL: llvm.func @reciprocal
; CHECK:       llvm.call @llvm.x86.sse.rcp.ps
define <4 x float> @reciprocal(<4 x float> %a) {
  %r = call <4 x float> @llvm.x86.sse.rcp.ps(<4 x float> %a)
  ret <4 x float> %r
}
