// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// A pointer that travels as an integer keeps its shadow.

builtin.module {
  llvm.func @f(%x: !llvm.ptr, %n: i64, %o: !llvm.ptr) attributes {autodiff.signature = "dcd"} {
    %0 = llvm.mlir.constant(8 : i64) : i64
    %i = llvm.ptrtoint %x : !llvm.ptr to i64
    llvm.br ^bb1(%i : i64)
  ^bb1(%k: i64):
    %p = llvm.inttoptr %k : i64 to !llvm.ptr
    %v = llvm.load %p : !llvm.ptr -> f64
    llvm.store %v, %o : f64, !llvm.ptr
    %next = llvm.add %k, %0 : i64
    %more = llvm.icmp ult %next, %n : i64
    llvm.cond_br %more, ^bb1(%next : i64), ^bb2
  ^bb2:
    llvm.return
  }
}

// CHECK: %i = {{.*}}autodiff.activity = {dcd = "shadow"}
// CHECK: %p = {{.*}}autodiff.activity = {dcd = "shadow"}
// CHECK: %v = {{.*}}autodiff.activity = {dcd = "active+"}
