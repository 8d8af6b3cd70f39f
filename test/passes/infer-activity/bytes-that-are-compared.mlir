// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// Bytes that are only compared, a vector of them at once, need no types: a hash table's.

// CHECK-LABEL: llvm.func @f
// CHECK: %b = llvm.load %x {{.*}}dc = "-"
llvm.func @f(%x: !llvm.ptr, %n: i8) -> f64 attributes {autodiff.signature = "dc"} {
  %zero = llvm.mlir.constant(0 : i64) : i64
  %b = llvm.load %x {alignment = 8 : i64} : !llvm.ptr -> vector<16xi8>
  %first = llvm.extractelement %b, %zero : vector<16xi8>, i64 -> i8
  %c = llvm.icmp eq %first, %n : i8
  %v = llvm.load %x {alignment = 8 : i64} : !llvm.ptr -> f64
  %z = llvm.fmul %v, %v : f64
  %r = llvm.select %c, %z, %v : i1, f64
  llvm.return %r : f64
}
