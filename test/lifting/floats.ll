; Float constants come back bit for bit: signed zeros, infinities, subnormals, NaNs with payloads, all formats.
; RUN: %oxad_opt %s | filecheck %s
; RUN: %oxad_opt %s | %oxad_opt -t llvm | filecheck %s --check-prefix=LLVM

@h = global [4 x half] [half 0xH3C00, half 0xH8000, half 0xH7E01, half 0xHFC00]
@b = global [2 x bfloat] [bfloat 0xR3F80, bfloat 0xR7FC1]
@f = global [6 x float] [float 0x3FB99999A0000000, float -0.0, float 0x36A0000000000000, float 0x7FF8000020000000, float 0x7FF0000000000000, float 0x47EFFFFFE0000000]
@d = global [8 x double] [double 0.1, double -0.0, double 4.9e-324, double 0x7FF8000000000000, double 0x7FF0000000000001, double 0xFFF8000000000000, double 0xFFF0000000000000, double 1.0e+300]
@x = global [2 x x86_fp80] [x86_fp80 0xK3FFF8000000000000000, x86_fp80 0xK7FFFC000000000000001]
@q = global fp128 0xL00000000000000003FFF000000000000
@p = global ppc_fp128 0xM3FF00000000000000000000000000000

; CHECK: llvm.mlir.global global @h : !llvm.array<4 x f16> = #llvm.aggregate<[#llvm.const<f16, 1.000000e+00 : f16>, #llvm.const<f16, -0.000000e+00 : f16>, #llvm.const<f16, #llvm.float_bits<"0xH7E01">>, #llvm.const<f16, 0xfc00 : f16>]>
; CHECK: llvm.mlir.global global @b : !llvm.array<2 x bf16> = #llvm.aggregate<[#llvm.const<bf16, 1.000000e+00 : bf16>, #llvm.const<bf16, #llvm.float_bits<"0xR7FC1">>]>
; CHECK: llvm.mlir.global global @f : !llvm.array<6 x f32> = #llvm.aggregate<[#llvm.const<f32, 1.000000e-01 : f32>, #llvm.const<f32, -0.000000e+00 : f32>, #llvm.const<f32, 1.401300e-45 : f32>, #llvm.const<f32, #llvm.float_bits<"0x7FF8000020000000">>, #llvm.const<f32, 0x7f800000 : f32>, #llvm.const<f32, 3.40282347e+38 : f32>]>
; CHECK: llvm.mlir.global global @d : !llvm.array<8 x f64> = #llvm.aggregate<[#llvm.const<f64, 1.000000e-01 : f64>, #llvm.const<f64, -0.000000e+00 : f64>, #llvm.const<f64, 4.940660e-324 : f64>, #llvm.const<f64, 0x7ff8000000000000 : f64>, #llvm.const<f64, #llvm.float_bits<"0x7FF0000000000001">>, #llvm.const<f64, #llvm.float_bits<"0xFFF8000000000000">>, #llvm.const<f64, 0xfff0000000000000 : f64>, #llvm.const<f64, 1.000000e+300 : f64>]>
; CHECK: llvm.mlir.global global @x : !llvm.array<2 x f80> = #llvm.aggregate<[#llvm.const<f80, #llvm.float_bits<"0xK3FFF8000000000000000">>, #llvm.const<f80, #llvm.float_bits<"0xK7FFFC000000000000001">>]>
; CHECK: llvm.mlir.global global @q : f128 = #llvm.float_bits<"0xL00000000000000003FFF000000000000">
; CHECK: llvm.mlir.global global @p : !llvm.target<"ppc_fp128"> = #llvm.float_bits<"0xM3FF00000000000000000000000000000">

; LLVM: @h = global [4 x half] [half 0xH3C00, half 0xH8000, half 0xH7E01, half 0xHFC00]
; LLVM: @b = global [2 x bfloat] [bfloat 0xR3F80, bfloat 0xR7FC1]
; LLVM: @f = global [6 x float] [float 0x3FB99999A0000000, float -0.000000e+00, float 0x36A0000000000000, float 0x7FF8000020000000, float 0x7FF0000000000000, float 0x47EFFFFFE0000000]
; LLVM: @d = global [8 x double] [double 1.000000e-01, double -0.000000e+00, double 4.940660e-324, double 0x7FF8000000000000, double 0x7FF0000000000001, double 0xFFF8000000000000, double 0xFFF0000000000000, double 1.000000e+300]
; LLVM: @x = global [2 x x86_fp80] [x86_fp80 0xK3FFF8000000000000000, x86_fp80 0xK7FFFC000000000000001]
; LLVM: @q = global fp128 0xL00000000000000003FFF000000000000
; LLVM: @p = global ppc_fp128 0xM3FF00000000000000000000000000000
