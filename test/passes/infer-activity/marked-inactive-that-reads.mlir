// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// A function marked inactive may read what is active, and write what is not.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    llvm.call @log(%o) : (!llvm.ptr) -> ()
    llvm.store %x, %o : f64, !llvm.ptr
    llvm.return
  }
  llvm.func @log(%p: !llvm.ptr) attributes {fn_attrs = {"\22oxad-inactive\22"}} {
    %0 = llvm.mlir.addressof @count : !llvm.ptr
    %v = llvm.load %p : !llvm.ptr -> f64
    %n = llvm.fptosi %v : f64 to i64
    llvm.store %n, %0 : i64, !llvm.ptr
    llvm.return
  }
  llvm.mlir.global internal global @count : i64 = 0 : i64
}

// CHECK: llvm.call @log(%o)
