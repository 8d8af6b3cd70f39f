"""The plain instructions as data: one row says LLVM's mnemonic, the operation and the keywords that may follow.

The reader (``lifting``) and the printer (``lowering``) are both made from these tables.
"""

from __future__ import annotations

from collections.abc import Sequence

from xdsl.dialects.builtin import IntegerType, VectorType, i32, i64
from xdsl.ir import Attribute

from oxad.dialects.llvm import arithmetic as a
from oxad.dialects.llvm.base import Instruction
from oxad.dialects.llvm.keywords import words
from oxad.dialects.llvm.types import ArrayType, StructType

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


def default_index_types(elem_type: Attribute, indices: Sequence[int]) -> list[IntegerType]:
    """The integer type that each index of a ``getelementptr`` has unless it says otherwise.

    A field of a structure is i32, as LLVM requires; every other index is i64.
    """
    types: list[IntegerType] = [i64] if indices else []
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
