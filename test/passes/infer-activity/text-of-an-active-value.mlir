// RUN: %oxad_opt %s -p infer-activity | filecheck %s

// `format!` passes nothing on.

builtin.module {
  llvm.func @f(%x: f64, %o: !llvm.ptr {noalias}) attributes {autodiff.signature = "dd"} {
    %0 = llvm.mlir.constant(1 : i32) : i32
    %s = llvm.alloca %0 x f64 {alignment = 8 : i64} : i32 -> !llvm.ptr
    %t = llvm.alloca %0 x !llvm.array<24 x i8> {alignment = 8 : i64} : i32 -> !llvm.ptr
    llvm.store %x, %s : f64, !llvm.ptr
    llvm.call @_RNvNvNtCslNYArtu3iFV_5alloc3fmt6format12format_inner(%t {sret = "([24 x i8])"}, %s) : (!llvm.ptr, !llvm.ptr) -> ()
    %n = llvm.load %t : !llvm.ptr -> i64
    llvm.store %x, %o : f64, !llvm.ptr
    llvm.return
  }
  llvm.func @_RNvNvNtCslNYArtu3iFV_5alloc3fmt6format12format_inner(!llvm.ptr {sret = "([24 x i8])"}, !llvm.ptr)
  llvm.func @_RNvXs2_NtNtCsgEmfK2I1SDS_4core3num7dec2fltdNtNtNtB9_3str6traits7FromStr8from_str(!llvm.ptr) -> f64
}

// CHECK: %s = {{.*}}autodiff.activity = {dd = "-"}
// CHECK: %t = {{.*}}autodiff.activity = {dd = "-"}
// CHECK: %n = {{.*}}autodiff.activity = {dd = "-"}
