// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// Assembly without instructions, as `black_box` uses it, does nothing.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.constant(1 : i32) : i32
    %a = llvm.alloca %0 x f64 {alignment = 8 : i64} : i32 -> !llvm.ptr
    llvm.store %x, %a : f64, !llvm.ptr
    llvm.call asm (%a) {inline_asm = {sideeffect, text = "", constraints = "r,~{memory}"}} : (!llvm.ptr) -> ()
    %v = llvm.load %a : !llvm.ptr -> f64
    llvm.store %v, %o : f64, !llvm.ptr
    llvm.return
  }
}

// CHECK: %a = {{.*}}autodiff.activity = {dd = "shadow"}
// CHECK: %v = {{.*}}autodiff.activity = {dd = "active+"}
