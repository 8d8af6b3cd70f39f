; RUN: %oxad_opt %s -p expand-library | filecheck %s

; Inline assembly without instructions leaves its operands as they are; maxpd and its like are comparisons, of which the
; second source (in AT&T's syntax the first operand) is the result where neither number is greater.

; CHECK-LABEL: llvm.func @hidden
; CHECK-NOT:   asm
; CHECK:       llvm.return %x
define double @hidden(double %x) {
  %r = call double asm sideeffect "", "=x,0,~{dirflag},~{fpsr},~{flags}"(double %x)
  ret double %r
}

; CHECK-LABEL: llvm.func @two_hidden
; CHECK-NOT:   asm
; CHECK:       [[FIRST:%.*]] = llvm.insertvalue %y, {{%.*}}[0]
; CHECK:       llvm.insertvalue %x, [[FIRST]][1]
define { double, double } @two_hidden(double %x, double %y) {
  %r = call { double, double } asm "# nothing", "=x,=x,1,0"(double %x, double %y)
  ret { double, double } %r
}

; CHECK-LABEL: llvm.func @greater
; CHECK:       [[IS:%.*]] = llvm.fcmp ogt %a, %b
; CHECK:       llvm.select [[IS]], %a, %b
define <2 x double> @greater(<2 x double> %a, <2 x double> %b) {
  %r = call <2 x double> asm "maxpd $1, $0", "=x,x,0,~{flags}"(<2 x double> %b, <2 x double> %a)
  ret <2 x double> %r
}

; CHECK-LABEL: llvm.func @lesser
; CHECK:       [[IS:%.*]] = llvm.fcmp olt %a, %b
; CHECK:       llvm.select [[IS]], %a, %b
define <4 x float> @lesser(<4 x float> %a, <4 x float> %b) {
  %r = call <4 x float> asm "vminps ${2}, $1, $0", "=x,x,x"(<4 x float> %a, <4 x float> %b)
  ret <4 x float> %r
}

; Other instructions, another syntax, results that nothing goes into, and one lane of several stay.

; CHECK-LABEL: llvm.func @others
; CHECK-COUNT-4: llvm.call asm
define double @others(double %x, <2 x double> %v) {
  %a = call double asm "addsd $0, $0", "=x,0"(double %x)
  %b = call double asm inteldialect "", "=x,0"(double %x)
  %c = call double asm "", "=x"()
  %d = call <2 x double> asm "maxsd $1, $0", "=x,x,0"(<2 x double> %v, <2 x double> %v)
  ret double %a
}
