"""One function under forward mode: the primal cloned op by op, with tangents and shadows beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from xdsl.dialects.builtin import DenseArrayBase, DictionaryAttr, IntegerAttr, IntegerType, i32, i64
from xdsl.ir import Attribute, Block, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff import ShadowType, TangentType, shadows, tangents
from oxad.dialects.diagnostic import fail
from oxad.dialects.llvm import FuncOp, PointerType
from oxad.dialects.llvm.annotations import AnnotationOp
from oxad.dialects.llvm.builder import Builder
from oxad.dialects.llvm.locations import span_of
from oxad.dialects.llvm.nearest_variable import nearest
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.passes.activity_errors import refuse_mixed
from oxad.passes.activity_result import Activity, Wanted
from oxad.passes.calls import reachable_blocks
from oxad.passes.layout import size_of
from oxad.passes.reverse_needs import constant_data
from oxad.passes.reverse_values import shadow_gep
from oxad.passes.types import TypeInfo

SHADOW = ShadowType()
DROPPED_METADATA = ("dbg", "heapallocsite", "DIAssignID")


Kind = TangentType | ShadowType | None


@dataclass(frozen=True)
class Template:
    """A forward derivative: its name, what it takes behind each parameter, and the derivative of its result."""

    name: str
    kinds: list[Kind]
    result: Kind


class Templates(Protocol):
    """What a function asks of the pass: the module's facts, and templates of callees."""

    symbols: SymbolTable
    types: TypeInfo

    def template(
        self, func: FuncOp, signature: str, wanted: Wanted = frozenset(), call: Operation | None = None
    ) -> Template:
        """The forward derivative of a function for a signature and the allocations that need shadows."""
        ...

    def result_kind(self, activity: Activity) -> Kind:
        """The type of the derivative of a function's result."""
        ...

    def parameter_kinds(self, activity: Activity) -> list[Kind]:
        """For each parameter of a function the type of the derivative that its template takes behind it."""
        ...


class ForwardFunction:
    """The state while one template is written. ``primal`` and ``tangent`` map the values of the function."""

    def __init__(self, templates: Templates, activity: Activity):
        self.templates = templates
        self.activity = activity
        self.symbols = templates.symbols
        self.types = templates.types
        self.primal: dict[SSAValue, SSAValue] = {}
        self.tangents: dict[SSAValue, SSAValue] = {}
        self.blocks: dict[Block, Block] = {}
        self.new_blocks: list[Block] = []
        self.builder = Builder(Block())
        self.result_kind = templates.result_kind(activity)
        self.no_shadow: dict[SSAValue, str] = {}
        """Pointers that a callee gave no shadow for, though one was expected."""
        self.addresses = _addresses(activity)
        self._kinds: dict[SSAValue, TangentType | ShadowType | None] = {}

    # what has a derivative

    def kind(self, value: SSAValue) -> TangentType | ShadowType | None:
        """The type of a value's tangent or shadow; ``None``: it has none."""
        if value in self._kinds:
            return self._kinds[value]
        found = SHADOW if value in self.addresses else self.activity.derivative(value)
        if found == SHADOW and is_only_called(value):
            found = None
        if (
            found is None
            and isinstance(value.type, IntegerType)
            and value.type.width.data == 64
            and self.activity.has_shadow(value)
            and isinstance(value.owner, llvm.LoadOp | llvm.PtrToIntOp | llvm.SelectOp | llvm.FreezeOp | Block)
            and self.types.kind(value) == "pointer"
        ):
            # A pointer that is moved as an integer.
            found = SHADOW
        self._kinds[value] = found
        return found

    def active(self, value: SSAValue) -> bool:
        """Whether the value has a tangent or a shadow."""
        return self.kind(value) is not None

    # derivatives

    def set(self, value: SSAValue, derivative: SSAValue) -> None:
        """Give ``value`` its tangent or shadow, converted to its type."""
        kind = self.kind(value)
        if kind is None:
            return
        self.tangents[value] = self.cast(derivative, kind, value)

    def cast(self, derivative: SSAValue, type: TangentType | ShadowType, where: SSAValue | Operation) -> SSAValue:
        """``derivative`` as ``type``, where the two carry the same floats."""
        if derivative.type == type:
            return derivative
        if isinstance(type, ShadowType) or isinstance(derivative.type, ShadowType):
            owner = where if isinstance(where, Operation) else where.owner
            fail(
                "OX0331",
                "a pointer and a float share a place here, and which of them it holds is not known",
                span_of(owner) if isinstance(owner, Operation) else None,
                notes=nearest(where),
            )
        return self.builder.emit(tangents.CastOp, (derivative,), type)

    def derivative(self, value: SSAValue, user: Operation, as_type: Attribute | None = None) -> SSAValue:
        """The tangent or shadow of an operand; of an inactive one the zero of ``as_type``."""
        kind = self.kind(value)
        if kind is None:
            if isinstance(value.type, PointerType) or isinstance(as_type, ShadowType):
                return self.shadow_of_inactive()
            type = as_type if as_type is not None else TangentType(value.type)
            return self.builder.emit(tangents.ZeroTangentOp, (), type)
        found = self.tangents.get(value)
        if found is None and value in self.no_shadow:
            return self.shadow_of_inactive()
        if found is None:
            fail(
                "OX0331",
                "the derivative of a value is needed that no operation gives",
                span_of(user),
                notes=(f"the value comes from `{getattr(value.owner, 'name', 'a block argument')}`", *nearest(value)),
            )
        if as_type is not None and found.type != as_type:
            assert isinstance(as_type, TangentType | ShadowType)
            return self.cast(found, as_type, user)
        return found

    def shadow_of_inactive(self) -> SSAValue:
        """Null: the shadow of a pointer behind which nothing is active, where one with a shadow might stand too."""
        return self.builder.emit(shadows.NullShadowOp, (), SHADOW)

    def shadow_of_constant(self, op: Operation) -> SSAValue:
        """Zeros for constant data that is reached by a way that leads to memory with a shadow."""
        data = constant_data(op, self.symbols)
        if data is None or size_of(data[0].global_type) == 0:
            return self.shadow_of_inactive()
        definition, offset = data
        size = IntegerAttr(size_of(definition.global_type), i64)
        shadow = self.builder.emit(shadows.ZerosOp, (), SHADOW, size=size)
        return shadow if offset == 0 else shadow_gep(self.builder, shadow, self.builder.integer(offset))

    def followed(self, pointer: SSAValue, user: Operation) -> SSAValue:
        """The shadow of a pointer that is about to be followed. It must not be null then.

        Raises OX0332 where the pointer may lead to memory without a derivative as well.
        """
        shadow = self.derivative(pointer, user)
        refuse_mixed(self.activity, pointer, user)
        return shadow

    def zero(self, of: Attribute) -> SSAValue:
        """The zero tangent of an ``of``."""
        return self.builder.emit(tangents.ZeroTangentOp, (), TangentType(of))

    # cloning

    def new_block(self, types: Sequence[Attribute] = ()) -> Block:
        """A block behind the others."""
        block = Block(arg_types=types)
        self.new_blocks.append(block)
        return block

    def clone(self, op: Operation, **changes: Attribute) -> Operation:
        """The primal operation, without what ties it to the debug info of its function."""
        primal = self.primal
        properties = cleaned(op.properties)
        if changes:
            properties = {**properties, **changes}
        new = type(op).create(
            operands=[primal[v] for v in op.operands],
            result_types=[r.type for r in op.results],
            properties=properties,
            attributes=op.attributes,
            successors=[self.blocks[s] for s in op.successors],
        )
        self.builder.block.add_op(new)
        for old, result in zip(op.results, new.results, strict=True):
            result.name_hint = old.name_hint
            primal[old] = result
        return new

    def edge_values(self, op: Operation, destination: Block, operands: Sequence[SSAValue]) -> list[SSAValue]:
        """The values for a block's arguments and their derivatives, in the order of the doubled arguments."""
        values: list[SSAValue] = []
        for operand, arg in zip(operands, destination.args, strict=True):
            values.append(self.primal[operand])
            kind = self.kind(arg)
            if kind is not None:
                values.append(self.derivative(operand, op, kind))
        return values

    def run(self, new: FuncOp, handle: Callable[[ForwardFunction, Operation], None]) -> None:
        """Write the body of the template ``new``."""
        func = self.activity.func
        order = reachable_blocks(func)
        for number, block in enumerate(order):
            kinds = self.templates.parameter_kinds(self.activity) if number == 0 else [self.kind(a) for a in block.args]
            types: list[Attribute] = []
            for arg, kind in zip(block.args, kinds, strict=True):
                types.append(arg.type)
                if kind is not None:
                    types.append(kind)
            clone = self.blocks[block] = self.new_block(types)
            remaining = iter(clone.args)
            for arg, kind in zip(block.args, kinds, strict=True):
                copy = self.primal[arg] = next(remaining)
                copy.name_hint = arg.name_hint
                if kind is not None:
                    derivative = self.tangents[arg] = next(remaining)
                    if arg.name_hint is not None:
                        derivative.name_hint = f"{arg.name_hint}.d"
        for block in order:
            self.builder.block = self.blocks[block]
            for op in block.ops:
                if not isinstance(op, AnnotationOp):
                    handle(self, op)
        # Blocks in the order of the primal; what was split off stands behind.
        new.body.add_block(self.new_blocks)


def is_only_called(pointer: SSAValue) -> bool:
    """Whether a pointer is a function's: it is called and compared, never followed."""
    return isinstance(pointer.owner, llvm.LoadOp) and all(
        isinstance(use.operation, llvm.ICmpOp)
        or (isinstance(use.operation, llvm.CallOp | llvm.InvokeOp) and use.operation.callee_operand is pointer)
        for use in pointer.uses
    )


def _addresses(activity: Activity) -> set[SSAValue]:
    """Integers that are moved by so many bytes on the way from a pointer with shadow to a pointer again."""
    found: set[SSAValue] = set()
    work = list(activity.laundered)
    while work:
        owner = work.pop().owner
        if not isinstance(owner, llvm.AddOp | llvm.SubOp):
            continue
        for operand in owner.operands[:1] if isinstance(owner, llvm.SubOp) else owner.operands:
            if operand not in found and operand not in activity.laundered and activity.has_shadow(operand):
                found.add(operand)
                work.append(operand)
    return found


def cleaned(properties: dict[str, Attribute]) -> dict[str, Attribute]:
    """Properties without the attachments that only the original function can have."""
    metadata = properties.get("metadata")
    if not isinstance(metadata, DictionaryAttr) or not any(name in metadata.data for name in DROPPED_METADATA):
        return properties
    kept = {k: v for k, v in metadata.data.items() if k not in DROPPED_METADATA}
    result = dict(properties)
    if kept:
        result["metadata"] = DictionaryAttr(kept)
    else:
        del result["metadata"]
    return result


def segments(*sizes: int) -> DenseArrayBase:
    """Operand segment sizes."""
    return DenseArrayBase.from_list(i32, list(sizes))


__all__ = ["SHADOW", "ForwardFunction", "Templates", "cleaned", "segments"]
