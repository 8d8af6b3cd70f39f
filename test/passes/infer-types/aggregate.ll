; RUN: %oxad_opt %s -p infer-types | filecheck %s

; Parts of a structure, in and out.

define { i64, double } @pair(i64 %tag, double %x, ptr %p) {
  %bits = load i64, ptr %p
  %a = insertvalue { i64, double } poison, i64 %tag, 0
  %b = insertvalue { i64, double } %a, double %x, 1
  %c = insertvalue { i64, i64 } poison, i64 %bits, 1
  %d = extractvalue { i64, i64 } %c, 1
  %f = bitcast i64 %d to double
  %u = sdiv i64 %tag, 3
  store double %f, ptr %p
  ret { i64, double } %b
}

; CHECK: %bits ={{.*}}"f64@0"
; CHECK: %b = llvm.insertvalue{{.*}}"int@0x8, f64@8"
; CHECK: %c = llvm.insertvalue{{.*}}"int@0x8, f64@8"
; CHECK: %d = llvm.extractvalue{{.*}}"f64@0"
