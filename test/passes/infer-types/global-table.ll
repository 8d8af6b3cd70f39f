; RUN: %oxad_opt %s -p infer-types | filecheck %s

; A table of floats that is stored as bytes has the type that it is used with; a typed one has its own.

@bytes = private constant [16 x i8] c"\00\00\00\00\00\00\F0?\00\00\00\00\00\00\00@"
@typed = private constant [2 x double] [double 1.0, double 2.0]
define i64 @table(i64 %i, ptr %out) {
  %p = getelementptr inbounds nuw double, ptr @bytes, i64 %i
  %f = load double, ptr %p
  %x = load i64, ptr @bytes
  %q = getelementptr inbounds nuw double, ptr @typed, i64 %i
  %y = load i64, ptr %q
  ret i64 %y
}

; CHECK: %x = llvm.load{{.*}}"f64@0"
; CHECK: %y = llvm.load{{.*}}"f64@0"
