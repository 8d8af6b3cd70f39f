; RUN: %oxad_opt %s -p infer-types | filecheck %s

; Two structures that hold the address of the same constant bytes, until they get memory of their own, are not one.

@empty = private constant [16 x i8] c"\FF\FF\FF\FF\FF\FF\FF\FF\FF\FF\FF\FF\FF\FF\FF\FF"
@start = private constant { ptr, i64 } { ptr @empty, i64 0 }
declare noalias ptr @malloc(i64) allockind("alloc,uninitialized") allocsize(0)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)

define i64 @two(double %x, i64 %n) {
  %a = alloca [16 x i8]
  %b = alloca [16 x i8]
  call void @llvm.memcpy.p0.p0.i64(ptr %a, ptr @start, i64 16, i1 false)
  call void @llvm.memcpy.p0.p0.i64(ptr %b, ptr @start, i64 16, i1 false)
  %floats = call ptr @malloc(i64 64)
  %numbers = call ptr @malloc(i64 64)
  store ptr %floats, ptr %a
  store ptr %numbers, ptr %b
  %p = load ptr, ptr %a
  %q = load ptr, ptr %b
  store double %x, ptr %p
  store i64 %n, ptr %q
  %bits = load i64, ptr %p
  %number = load i64, ptr %q
  %both = add i64 %bits, %number
  ret i64 %number
}

; CHECK: %bits = llvm.load %p {{.*}}oxad.type = "f64@0"}
; CHECK: %number = llvm.load %q {alignment = 4 : i64, oxad.type = "unknown@0x8"}
