; RUN: %oxad_opt %s -p infer-types | filecheck %s

; A float that is only copied moves as an integer; the store of a float elsewhere tells.

define void @swap(ptr %a, ptr %b) {
  %x = load i64, ptr %a
  %y = load double, ptr %b
  store double %y, ptr %a
  store i64 %x, ptr %b
  ret void
}

; CHECK: @swap{{.*}}oxad.arguments = ["ptr -> {f64@0}", "ptr -> {f64@0}"]
; CHECK: %x = llvm.load{{.*}}oxad.type = "f64@0"
; CHECK: llvm.store %x{{.*}}oxad.memory = "f64@0"
