// RUN: %oxad_opt %s -p batch,lower-autodiff -t llvm | filecheck %s

// Lanes of long double are a vector too, ten bytes apart: the memory of a derivative's own has room for that.

builtin.module {
  llvm.func @w3(%a: !llvm.ptr, %b: !llvm.ptr, %c: !llvm.ptr) -> !autodiff.tangent<f80> attributes {autodiff.width = 3 : i64} {
    %s = autodiff.lanes %a, %b, %c : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> !autodiff.shadow
    %p = autodiff.alloca {elem_type = f80} : !autodiff.shadow
    %0 = autodiff.load %s {alignment = 16 : i64} : (!autodiff.shadow) -> !autodiff.tangent<f80>
    autodiff.accumulate %0, %p {alignment = 16 : i64} : !autodiff.tangent<f80>, !autodiff.shadow
    %1 = autodiff.take %p {alignment = 16 : i64} : (!autodiff.shadow) -> !autodiff.tangent<f80>
    llvm.return %1 : !autodiff.tangent<f80>
  }
}

// CHECK: define <3 x x86_fp80> @w3(ptr %a, ptr %b, ptr %c)
// CHECK: alloca <3 x x86_fp80>
// CHECK: load x86_fp80, ptr %a, align 16
// CHECK: load x86_fp80, ptr %b, align 16
// CHECK: load x86_fp80, ptr %c, align 16
// CHECK: fadd <3 x x86_fp80>
