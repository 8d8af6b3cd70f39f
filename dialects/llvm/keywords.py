"""LLVM's keywords, by what they say."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of ``text``."""
    return frozenset(text.split())


LINKAGES = words(
    "private internal available_externally linkonce weak common appending extern_weak linkonce_odr weak_odr external"
)
PREEMPTIONS = frozenset(("dso_local", "dso_preemptable"))
VISIBILITIES = frozenset(("default", "hidden", "protected"))
DLL_STORAGE = frozenset(("dllimport", "dllexport"))
UNNAMED = frozenset(("unnamed_addr", "local_unnamed_addr"))
TAIL_KINDS = frozenset(("tail", "musttail", "notail"))
ORDERINGS = frozenset(("unordered", "monotonic", "acquire", "release", "acq_rel", "seq_cst"))
CALLING_CONVENTIONS = words(
    "ccc fastcc coldcc ghccc anyregcc preserve_mostcc preserve_allcc preserve_nonecc "
    "cxx_fast_tlscc tailcc swiftcc swifttailcc cfguard_checkcc x86_stdcallcc x86_fastcallcc "
    "x86_thiscallcc x86_vectorcallcc x86_regcallcc x86_intrcc x86_64_sysvcc win64cc "
    "intel_ocl_bicc arm_apcscc arm_aapcscc arm_aapcs_vfpcc aarch64_vector_pcs "
    "aarch64_sve_vector_pcs aarch64_sme_preservemost_from_x0 aarch64_sme_preservemost_from_x1 "
    "aarch64_sme_preservemost_from_x2 msp430_intrcc avr_intrcc avr_signalcc ptx_kernel "
    "ptx_device spir_func spir_kernel amdgpu_vs amdgpu_hs amdgpu_es amdgpu_gs amdgpu_ps "
    "amdgpu_cs amdgpu_ls amdgpu_kernel amdgpu_gfx amdgpu_gfx_whole_wave amdgpu_cs_chain "
    "amdgpu_cs_chain_preserve hhvmcc hhvm_ccc m68k_rtdcc graalcc riscv_vector_cc "
    "cheriot_compartmentcallcc cheriot_compartmentcalleecc cheriot_librarycallcc"
)
"""Keywords; ``cc N`` is a calling convention as well."""

TYPE_ATTRIBUTES = frozenset(("byval", "byref", "sret", "inalloca", "preallocated", "elementtype"))
"""Attributes whose argument is a type."""
