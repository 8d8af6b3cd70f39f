"""The plain instructions as data: one row says LLVM's mnemonic, the operation and the keywords that may follow.

The reader (``lifting``) and the printer (``lowering``) are both made from these tables.
"""

from __future__ import annotations

from collections.abc import Sequence

from xdsl.dialects.builtin import IntegerType, VectorType, i32, i64
from xdsl.ir import Attribute

from oxad.dialects.llvm import arithmetic as a
from oxad.dialects.llvm.base import Instruction
from oxad.dialects.llvm.types import ArrayType, StructType


def words(text: str) -> frozenset[str]:
    """The words of ``text``."""
    return frozenset(text.split())


FAST_MATH = ("fast", "reassoc", "nnan", "ninf", "nsz", "arcp", "contract", "afn")
_WRAP = ("nuw", "nsw")

BINARY: dict[str, tuple[type[a.BinaryOp], tuple[str, ...]]] = {
    "add": (a.AddOp, _WRAP),
    "sub": (a.SubOp, _WRAP),
    "mul": (a.MulOp, _WRAP),
    "shl": (a.ShlOp, _WRAP),
    "udiv": (a.UDivOp, ("exact",)),
    "sdiv": (a.SDivOp, ("exact",)),
    "lshr": (a.LShrOp, ("exact",)),
    "ashr": (a.AShrOp, ("exact",)),
    "urem": (a.URemOp, ()),
    "srem": (a.SRemOp, ()),
    "and": (a.AndOp, ()),
    "or": (a.OrOp, ("disjoint",)),
    "xor": (a.XorOp, ()),
    "fadd": (a.FAddOp, FAST_MATH),
    "fsub": (a.FSubOp, FAST_MATH),
    "fmul": (a.FMulOp, FAST_MATH),
    "fdiv": (a.FDivOp, FAST_MATH),
    "frem": (a.FRemOp, FAST_MATH),
}
"""``[flags] type lhs, rhs``"""

CASTS: dict[str, tuple[type[a.CastOp], tuple[str, ...]]] = {
    "trunc": (a.TruncOp, _WRAP),
    "zext": (a.ZExtOp, ("nneg",)),
    "sext": (a.SExtOp, ()),
    "fptrunc": (a.FPTruncOp, FAST_MATH),
    "fpext": (a.FPExtOp, FAST_MATH),
    "fptoui": (a.FPToUIOp, ()),
    "fptosi": (a.FPToSIOp, ()),
    "uitofp": (a.UIToFPOp, ("nneg", *FAST_MATH)),
    "sitofp": (a.SIToFPOp, FAST_MATH),
    "ptrtoint": (a.PtrToIntOp, ()),
    "ptrtoaddr": (a.PtrToAddrOp, ()),
    "inttoptr": (a.IntToPtrOp, ()),
    "bitcast": (a.BitCastOp, ()),
    "addrspacecast": (a.AddrSpaceCastOp, ()),
}
"""``[flags] type value to type``"""

UNARY: dict[str, tuple[type[Instruction], tuple[str, ...]]] = {
    "fneg": (a.FNegOp, FAST_MATH),
    "freeze": (a.FreezeOp, ()),
}
"""``[flags] type value``"""

COMPARES: dict[str, tuple[type[Instruction], tuple[str, ...], frozenset[str]]] = {
    "icmp": (a.ICmpOp, ("samesign",), words("eq ne ugt uge ult ule sgt sge slt sle")),
    "fcmp": (
        a.FCmpOp,
        FAST_MATH,
        words("false oeq ogt oge olt ole one ord ueq ugt uge ult ule une uno true"),
    ),
}
"""``[flags] predicate type lhs, rhs``: the operation, its flags, its predicates."""

MNEMONIC: dict[type[Instruction], str] = {
    op: mnemonic for table in (BINARY, CASTS, UNARY, COMPARES) for mnemonic, (op, *_) in table.items()
}
"""Operation → LLVM's mnemonic, for all tables above."""

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

LOCAL_NAME = r"[-a-zA-Z$._][-a-zA-Z$._0-9]*"
"""LLVM's identifiers that need no quotes, as a regular expression."""


def default_index_types(elem_type: Attribute, indices: Sequence[int]) -> list[IntegerType]:
    """The integer type that each index of a ``getelementptr`` has unless it says otherwise.

    A field of a structure is i32, as LLVM requires; every other index is i64.
    """
    types = [i64]
    current: Attribute | None = elem_type
    for index in indices[1:]:
        if isinstance(current, StructType):
            types.append(i32)
            fields = current.elements.data
            current = fields[index] if 0 <= index < len(fields) else None
        else:
            types.append(i64)
            current = (
                current.element
                if isinstance(current, ArrayType)
                else current.element_type
                if isinstance(current, VectorType)
                else None
            )
    return types
