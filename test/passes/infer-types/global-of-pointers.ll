; RUN: %oxad_opt %s -p infer-types | filecheck %s

; A constant structure of addresses leads to what they lead to.

@value = internal global double 1.0
@table = private constant { ptr, i64 } { ptr @value, i64 3 }
define i64 @through() {
  %p = load ptr, ptr @table
  %x = load i64, ptr %p
  ret i64 %x
}

; CHECK: %x = llvm.load{{.*}}"f64@0"
