// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// A float that is read from other text is a constant.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.addressof @text : !llvm.ptr
    %v = llvm.call @_RNvXs2_NtNtCsgEmfK2I1SDS_4core3num7dec2fltdNtNtNtB9_3str6traits7FromStr8from_str(%0) : (!llvm.ptr) -> f64
    %r = llvm.fmul %v, %x : f64
    llvm.store %r, %o : f64, !llvm.ptr
    llvm.return
  }
  llvm.func @_RNvNvNtCslNYArtu3iFV_5alloc3fmt6format12format_inner(!llvm.ptr {sret = "([24 x i8])"}, !llvm.ptr)
  llvm.func @_RNvXs2_NtNtCsgEmfK2I1SDS_4core3num7dec2fltdNtNtNtB9_3str6traits7FromStr8from_str(!llvm.ptr) -> f64
  llvm.mlir.global internal constant @text : !llvm.array<4 x i8> = #llvm.zero
}

// CHECK: %v = {{.*}}autodiff.activity = {dd = "-"}
// CHECK: %r = {{.*}}autodiff.activity = {dd = "active+"}
