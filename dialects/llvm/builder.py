"""Appends llvm operations to a block: the one way in which passes emit code."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from xdsl.dialects.builtin import (
    ArrayAttr,
    DenseArrayBase,
    DictionaryAttr,
    FloatAttr,
    IntegerAttr,
    IntegerType,
    StringAttr,
    SymbolRefAttr,
    VectorType,
    i1,
    i8,
    i32,
    i64,
)
from xdsl.ir import Attribute, Block, Operation, SSAValue

from oxad.dialects.llvm.arithmetic import (
    AddOp,
    AndOp,
    FAddOp,
    FCmpOp,
    FDivOp,
    FMulOp,
    FNegOp,
    FSubOp,
    ICmpOp,
    MulOp,
    OrOp,
    SelectOp,
    SubOp,
    XorOp,
)
from oxad.dialects.llvm.attributes import FlagsAttr, PositionAttr, SplatAttr, TypedConstantAttr
from oxad.dialects.llvm.control import BrOp, CallOp, CondBrOp, ReturnOp
from oxad.dialects.llvm.memory import DYNAMIC_INDEX, ExtractValueOp, GEPOp, InsertValueOp, LoadOp, StoreOp
from oxad.dialects.llvm.module_level import AddressOfOp, ConstantOp, PoisonOp, UndefOp, ZeroOp
from oxad.dialects.llvm.types import FunctionType, PointerType, VoidType

_Op = TypeVar("_Op", bound=Operation)

PTR = PointerType()
VOID = VoidType()


class Builder:
    """Creates operations at the end of ``block``, or in front of the operation ``before`` in it.

    Both may be changed at any time. Nothing is verified while building; the verifier runs between passes.
    """

    def __init__(self, block: Block, before: Operation | None = None):
        self.block = block
        self.before = before

    def add(self, op: _Op) -> _Op:
        """Inserts an operation that the caller made."""
        if self.before is None:
            self.block.add_op(op)
        else:
            self.block.insert_op_before(op, self.before)
        return op

    def emit(
        self,
        kind: type[Operation],
        operands: Sequence[SSAValue] = (),
        result_type: Attribute | None = None,
        **properties: Attribute,
    ) -> SSAValue:
        """Appends ``kind``; returns its result (of an operation without one: do not use what is returned)."""
        op = kind.create(
            operands=operands,
            result_types=() if result_type is None else (result_type,),
            properties=properties,
        )
        self.add(op)
        return op.results[0] if op.results else None  # pyright: ignore[reportReturnType]

    # constants

    def constant(self, value: Attribute, type: Attribute) -> SSAValue:
        return self.emit(ConstantOp, (), type, value=value)

    def integer(self, value: int, type: IntegerType = i64) -> SSAValue:
        return self.constant(IntegerAttr(value, type), type)

    def float(self, value: float, type: Attribute) -> SSAValue:
        """A float constant of a float type, or the same in every lane of a vector type."""
        if isinstance(type, VectorType):
            element = type.element_type
            return self.constant(SplatAttr(TypedConstantAttr(element, FloatAttr(value, element))), type)  # pyright: ignore
        return self.constant(FloatAttr(value, type), type)  # pyright: ignore

    def zero(self, type: Attribute) -> SSAValue:
        return self.emit(ZeroOp, (), type)

    def undef(self, type: Attribute) -> SSAValue:
        return self.emit(UndefOp, (), type)

    def poison(self, type: Attribute) -> SSAValue:
        return self.emit(PoisonOp, (), type)

    def address_of(self, symbol: str) -> SSAValue:
        return self.emit(AddressOfOp, (), PTR, global_name=SymbolRefAttr(symbol))

    # floats

    def fadd(self, a: SSAValue, b: SSAValue) -> SSAValue:
        return self.emit(FAddOp, (a, b), a.type)

    def fsub(self, a: SSAValue, b: SSAValue) -> SSAValue:
        return self.emit(FSubOp, (a, b), a.type)

    def fmul(self, a: SSAValue, b: SSAValue) -> SSAValue:
        return self.emit(FMulOp, (a, b), a.type)

    def fdiv(self, a: SSAValue, b: SSAValue) -> SSAValue:
        return self.emit(FDivOp, (a, b), a.type)

    def fneg(self, a: SSAValue) -> SSAValue:
        return self.emit(FNegOp, (a,), a.type)

    def fcmp(self, predicate: str, a: SSAValue, b: SSAValue) -> SSAValue:
        return self.emit(FCmpOp, (a, b), _boolean(a.type), predicate=StringAttr(predicate))

    def select(self, cond: SSAValue, a: SSAValue, b: SSAValue) -> SSAValue:
        return self.emit(SelectOp, (cond, a, b), a.type)

    # integers

    def iadd(self, a: SSAValue, b: SSAValue) -> SSAValue:
        return self.emit(AddOp, (a, b), a.type)

    def isub(self, a: SSAValue, b: SSAValue) -> SSAValue:
        return self.emit(SubOp, (a, b), a.type)

    def imul(self, a: SSAValue, b: SSAValue) -> SSAValue:
        return self.emit(MulOp, (a, b), a.type)

    def iand(self, a: SSAValue, b: SSAValue) -> SSAValue:
        return self.emit(AndOp, (a, b), a.type)

    def ior(self, a: SSAValue, b: SSAValue) -> SSAValue:
        return self.emit(OrOp, (a, b), a.type)

    def ixor(self, a: SSAValue, b: SSAValue) -> SSAValue:
        return self.emit(XorOp, (a, b), a.type)

    def icmp(self, predicate: str, a: SSAValue, b: SSAValue) -> SSAValue:
        return self.emit(ICmpOp, (a, b), _boolean(a.type), predicate=StringAttr(predicate))

    # memory

    def load(self, addr: SSAValue, type: Attribute, align: int | None = None) -> SSAValue:
        properties = {} if align is None else {"alignment": IntegerAttr(align, i64)}
        return self.emit(LoadOp, (addr,), type, **properties)

    def store(self, value: SSAValue, addr: SSAValue, align: int | None = None) -> None:
        properties = {} if align is None else {"alignment": IntegerAttr(align, i64)}
        self.emit(StoreOp, (value, addr), None, **properties)

    def gep(self, base: SSAValue, elem_type: Attribute, indices: Sequence[int | SSAValue], *flags: str) -> SSAValue:
        dynamic = [i for i in indices if not isinstance(i, int)]
        constant = [i if isinstance(i, int) else DYNAMIC_INDEX for i in indices]
        properties: dict[str, Attribute] = {
            "elem_type": elem_type,
            "constant_indices": DenseArrayBase.from_list(i32, constant),
        }
        if flags:
            properties["flags"] = FlagsAttr(flags)
        return self.emit(GEPOp, (base, *dynamic), PTR, **properties)

    def offset(self, base: SSAValue, bytes: int | SSAValue) -> SSAValue:
        """``base`` plus so many bytes, in bounds."""
        return base if isinstance(bytes, int) and bytes == 0 else self.gep(base, i8, [bytes], "inbounds")

    # aggregates

    def extract(self, container: SSAValue, position: Sequence[int], type: Attribute) -> SSAValue:
        return self.emit(ExtractValueOp, (container,), type, position=PositionAttr(tuple(position)))

    def insert(self, container: SSAValue, value: SSAValue, position: Sequence[int]) -> SSAValue:
        return self.emit(InsertValueOp, (container, value), container.type, position=PositionAttr(tuple(position)))

    # calls and control flow

    def call(
        self,
        callee: str,
        args: Sequence[SSAValue],
        result_type: Attribute | None,
        *,
        fn_attrs: DictionaryAttr | None = None,
        arg_attrs: ArrayAttr[DictionaryAttr] | None = None,
    ) -> SSAValue:
        properties: dict[str, Attribute] = {
            "callee": SymbolRefAttr(callee),
            "function_type": FunctionType([a.type for a in args], VOID if result_type is None else result_type),
            "operandSegmentSizes": DenseArrayBase.from_list(i32, [0, len(args), 0]),
        }
        if fn_attrs is not None:
            properties["fn_attrs"] = fn_attrs
        if arg_attrs is not None:
            properties["arg_attrs"] = arg_attrs
        return self.emit(CallOp, tuple(args), result_type, **properties)

    def ret(self, value: SSAValue | None = None) -> None:
        self.emit(ReturnOp, () if value is None else (value,))

    def br(self, dest: Block, args: Sequence[SSAValue] = ()) -> None:
        self.add(BrOp.create(operands=args, successors=(dest,)))

    def cond_br(
        self,
        cond: SSAValue,
        true_dest: Block,
        false_dest: Block,
        true_args: Sequence[SSAValue] = (),
        false_args: Sequence[SSAValue] = (),
    ) -> None:
        self.add(
            CondBrOp.create(
                operands=(cond, *true_args, *false_args),
                successors=(true_dest, false_dest),
                properties={"operandSegmentSizes": DenseArrayBase.from_list(i32, [1, len(true_args), len(false_args)])},
            )
        )


def _boolean(type: Attribute) -> Attribute:
    return VectorType(i1, type.get_shape()) if isinstance(type, VectorType) else i1
