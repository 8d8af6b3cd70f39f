; RUN: %oxad_opt %s -p infer-types | filecheck %s

; An atomic exchange moves a float as an integer.

define double @exchange(ptr %p, double %x) {
  %b = bitcast double %x to i64
  %o = atomicrmw xchg ptr %p, i64 %b seq_cst, align 8
  %f = bitcast i64 %o to double
  ret double %f
}

; CHECK: ["ptr -> {f64@0}", ""]
; CHECK: %o = llvm.atomicrmw{{.*}}"f64@0"
