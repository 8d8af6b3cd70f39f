; Kernels of four doubles over memory: copies, erasures, what is read after it was written, tables, atomics.

@table = private constant [4 x double] [double 1.0, double 2.0, double -1.0, double 0.5]
@pointers = private constant [2 x ptr] [ptr @table, ptr @table]

define double @store_to_load(ptr %x) {
  %m = alloca double
  %a = load double, ptr %x
  store double %a, ptr %m
  %b = load double, ptr %m
  %c = fmul double %a, %b
  store double %c, ptr %m
  %d = load double, ptr %m
  %r = fmul double %d, %b
  ret double %r
}

define double @overwritten_argument(ptr %x) {
  %a = load double, ptr %x
  %s = fmul double %a, %a
  store double %s, ptr %x
  %q = getelementptr double, ptr %x, i64 1
  %b = load double, ptr %q
  %t = load double, ptr %x
  %u = fmul double %t, %b
  store double 2.0, ptr %q
  %v = load double, ptr %q
  %r = fmul double %u, %v
  ret double %r
}

define double @copied(ptr %x) {
  %m = alloca [4 x double]
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %m, ptr align 8 %x, i64 32, i1 false)
  %q = getelementptr [4 x double], ptr %m, i64 0, i64 2
  %a = load double, ptr %q
  %b = load double, ptr %m
  %r = fmul double %a, %b
  ret double %r
}

define double @moved(ptr %x) {
  %q = getelementptr double, ptr %x, i64 1
  call void @llvm.memmove.p0.p0.i64(ptr align 8 %q, ptr align 8 %x, i64 24, i1 false)
  %l = getelementptr double, ptr %x, i64 3
  %a = load double, ptr %l
  %b = load double, ptr %q
  %c = load double, ptr %x
  %m = fmul double %a, %b
  %r = fmul double %m, %c
  ret double %r
}

define double @erased(ptr %x) {
  %a = load double, ptr %x
  call void @llvm.memset.p0.i64(ptr align 8 %x, i8 0, i64 16, i1 false)
  %b = load double, ptr %x
  %q = getelementptr double, ptr %x, i64 2
  %c = load double, ptr %q
  %s = fadd double %b, %c
  %r = fmul double %s, %a
  ret double %r
}

define double @copied_twice(ptr %x) {
  %m = alloca [4 x double]
  %n = alloca [4 x double]
  call void @llvm.memset.p0.i64(ptr %n, i8 0, i64 32, i1 false)
  call void @llvm.memcpy.p0.p0.i64(ptr %m, ptr %x, i64 32, i1 false)
  %p = getelementptr i8, ptr %m, i64 8
  %o = getelementptr i8, ptr %n, i64 16
  call void @llvm.memcpy.p0.p0.i64(ptr %o, ptr %p, i64 16, i1 false)
  %q = getelementptr double, ptr %n, i64 3
  %a = load double, ptr %q
  %b = load double, ptr %o
  %c = load double, ptr %n
  %s = fmul double %a, %b
  %r = fadd double %s, %c
  ret double %r
}

define double @matrix(ptr %x) {
  %m = alloca [3 x [4 x double]]
  %r0 = getelementptr [3 x [4 x double]], ptr %m, i64 0, i64 0
  %r1 = getelementptr [3 x [4 x double]], ptr %m, i64 0, i64 1
  call void @llvm.memcpy.p0.p0.i64(ptr %r0, ptr %x, i64 32, i1 false)
  call void @llvm.memcpy.p0.p0.i64(ptr %r1, ptr %x, i64 32, i1 false)
  %e = getelementptr [3 x [4 x double]], ptr %m, i64 0, i64 1, i64 1
  %f = getelementptr [3 x [4 x double]], ptr %m, i64 0, i64 0, i64 2
  %a = load double, ptr %e
  %b = load double, ptr %f
  %g = getelementptr [3 x [4 x double]], ptr %m, i64 0, i64 2, i64 3
  %p = fmul double %a, %b
  store double %p, ptr %g
  %c = load double, ptr %g
  %r = fmul double %c, %a
  ret double %r
}

define double @structure_in_memory(ptr %x) {
  %s = alloca { i32, double, { float, double }, ptr }
  %n = getelementptr { i32, double, { float, double }, ptr }, ptr %s, i32 0, i32 0
  store i32 2, ptr %n
  %a = load double, ptr %x
  %d = getelementptr { i32, double, { float, double }, ptr }, ptr %s, i32 0, i32 1
  store double %a, ptr %d
  %e = getelementptr { i32, double, { float, double }, ptr }, ptr %s, i32 0, i32 2, i32 1
  %t = fmul double %a, 2.0
  store double %t, ptr %e
  %p = getelementptr { i32, double, { float, double }, ptr }, ptr %s, i32 0, i32 3
  store ptr %x, ptr %p
  %y = load ptr, ptr %p
  %q = getelementptr double, ptr %y, i64 1
  %b = load double, ptr %q
  %c = load double, ptr %e
  %m = fmul double %b, %c
  %k = load i32, ptr %n
  %f = sitofp i32 %k to double
  %r = fmul double %m, %f
  ret double %r
}

define double @constants(ptr %x) {
  %p = load ptr, ptr getelementptr ([2 x ptr], ptr @pointers, i64 0, i64 1)
  %q = getelementptr double, ptr %p, i64 1
  %c = load double, ptr %q
  %d = load double, ptr getelementptr ([4 x double], ptr @table, i64 0, i64 3)
  %a = load double, ptr %x
  %m = fmul double %a, %c
  %n = fmul double %m, %a
  %r = fmul double %n, %d
  ret double %r
}

define double @atomic_sum(ptr %x) {
  %m = alloca double
  store double 1.0, ptr %m
  %a = load double, ptr %x
  %q = getelementptr double, ptr %x, i64 1
  %b = load double, ptr %q
  %o = atomicrmw fadd ptr %m, double %a seq_cst
  %t = fmul double %o, %b
  %s = load double, ptr %m
  %r = fmul double %t, %s
  ret double %r
}

define double @atomic_exchange(ptr %x) {
  %a = load double, ptr %x
  %q = getelementptr double, ptr %x, i64 1
  %s = fmul double %a, %a
  %o = atomicrmw xchg ptr %q, double %s seq_cst
  %n = load double, ptr %q
  %r = fmul double %o, %n
  ret double %r
}

define double @atomic_load(ptr %x) {
  %a = load atomic double, ptr %x seq_cst, align 8
  %m = alloca double, align 8
  store atomic double %a, ptr %m release, align 8
  %b = load atomic double, ptr %m acquire, align 8
  %r = fmul double %a, %b
  ret double %r
}

define double @volatile(ptr %x) {
  %m = alloca double
  %a = load volatile double, ptr %x
  store volatile double %a, ptr %m
  %b = load volatile double, ptr %m
  %r = fmul double %a, %b
  ret double %r
}

define double @swapped_as_words(ptr %x) {
  %q = getelementptr double, ptr %x, i64 1
  %a = load i64, ptr %x
  %b = load i64, ptr %q
  store i64 %b, ptr %x
  store i64 %a, ptr %q
  %c = load double, ptr %x
  %d = load double, ptr %q
  %m = fmul double %c, %c
  %r = fmul double %m, %d
  ret double %r
}

define double @heap(ptr %x) {
  %m = call ptr @malloc(i64 16)
  %a = load double, ptr %x
  store double %a, ptr %m
  %q = getelementptr double, ptr %m, i64 1
  %s = fmul double %a, %a
  store double %s, ptr %q
  %b = load double, ptr %m
  %c = load double, ptr %q
  call void @free(ptr %m)
  %r = fmul double %b, %c
  ret double %r
}

define double @address_as_number(ptr %x) {
  %n = ptrtoint ptr %x to i64
  %m = add i64 %n, 8
  %q = inttoptr i64 %m to ptr
  %a = load double, ptr %q
  %r = fmul double %a, %a
  ret double %r
}

define double @addresses_in_an_array(ptr %x) {
  %t = alloca [2 x ptr]
  %y = getelementptr double, ptr %x, i64 1
  store ptr %y, ptr %t
  %u = getelementptr ptr, ptr %t, i64 1
  store ptr %x, ptr %u
  %p = load ptr, ptr %t
  %q = load ptr, ptr %u
  %a = load double, ptr %p
  %b = load double, ptr %q
  %m = fmul double %a, %a
  %r = fmul double %m, %b
  ret double %r
}

define double @size_by_the_run(ptr %x) {
  %a = load double, ptr %x
  %n = fptoui double %a to i64
  %k = add i64 %n, 3
  %m = alloca double, i64 %k
  %q = getelementptr double, ptr %m, i64 1
  %s = fmul double %a, %a
  store double %s, ptr %q
  %b = load double, ptr %q
  %r = fmul double %a, %b
  ret double %r
}

declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare void @llvm.memmove.p0.p0.i64(ptr, ptr, i64, i1)
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
declare ptr @malloc(i64) allockind("alloc,uninitialized") allocsize(0) "alloc-family"="malloc"
declare void @free(ptr allocptr) allockind("free") "alloc-family"="malloc"

; A pointer that is stored as one and read as an integer, by another function; with a mark in its low bits.

define double @pointer_as_integer(ptr %x) {
  %place = alloca ptr
  %copy = alloca double
  %a = load double, ptr %x
  store double %a, ptr %copy
  store ptr %copy, ptr %place
  %r = call double @read_as_integer(ptr %place)
  ret double %r
}

define internal double @read_as_integer(ptr %place) noinline {
  %bits = load i64, ptr %place
  %p = inttoptr i64 %bits to ptr
  %v = load double, ptr %p
  %w = fmul double %v, %v
  ret double %w
}

define double @marked_pointer(ptr %x) {
  %place = alloca ptr
  %copy = alloca double
  %a = load double, ptr %x
  store double %a, ptr %copy
  %marked = getelementptr i8, ptr %copy, i64 1
  store ptr %marked, ptr %place
  %r = call double @read_marked(ptr %place)
  ret double %r
}

define internal double @read_marked(ptr %place) noinline {
  %bits = load i64, ptr %place
  %address = and i64 %bits, -8
  %p = inttoptr i64 %address to ptr
  %v = load double, ptr %p
  %w = fmul double %v, %v
  ret double %w
}

; A pair of pointers, one of which may be null.

define double @pair_of_pointers(ptr %x) {
  %copy = alloca [2 x double]
  %a = load double, ptr %x
  store double %a, ptr %copy
  %second = getelementptr double, ptr %copy, i64 1
  %q = getelementptr double, ptr %x, i64 1
  %b = load double, ptr %q
  store double %b, ptr %second
  %pair = call { ptr, ptr } @greater_first(ptr %copy, ptr %second)
  %one = extractvalue { ptr, ptr } %pair, 0
  %other = extractvalue { ptr, ptr } %pair, 1
  %v = load double, ptr %one
  %none = icmp eq ptr %other, null
  %w = fmul double %v, %v
  br i1 %none, label %end, label %both
both:
  %u = load double, ptr %other
  %t = fmul double %w, %u
  br label %end
end:
  %r = phi double [ %w, %0 ], [ %t, %both ]
  ret double %r
}

define internal { ptr, ptr } @greater_first(ptr %p, ptr %q) noinline {
  %a = load double, ptr %p
  %b = load double, ptr %q
  %c = fcmp ogt double %a, %b
  br i1 %c, label %alone, label %swapped
alone:
  br label %end
swapped:
  br label %end
end:
  %one = phi ptr [ %p, %alone ], [ %q, %swapped ]
  %other = phi ptr [ null, %alone ], [ %p, %swapped ]
  %s = insertvalue { ptr, ptr } poison, ptr %one, 0
  %t = insertvalue { ptr, ptr } %s, ptr %other, 1
  ret { ptr, ptr } %t
}
