declare <16 x float> @llvm.x86.avx512.sqrt.ps.512(<16 x float>, i32 immarg)
define <16 x float> @f(<16 x float> %x) {
  %y = call <16 x float> @llvm.x86.avx512.sqrt.ps.512(<16 x float> %x, i32 4)
  ret <16 x float> %y
}
