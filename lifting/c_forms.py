"""What a request in C's convention is, once it is read; and what its operands' types and attributes say."""

from __future__ import annotations

from dataclasses import dataclass, field

from xdsl.dialects.builtin import AnyFloat, DictionaryAttr, StringAttr, UnitAttr, VectorType
from xdsl.ir import Attribute, Operation, SSAValue

from oxad.dialects import llvm
from oxad.lifting.tokens import Line
from oxad.lifting.types import TypeReader

FAMILIES = {
    "__enzyme_autodiff": "reverse",
    "__enzyme_fwddiff": "forward",
    "__enzyme_batch": "batch",
    "__enzyme_augmentfwd": "augment",
    "__enzyme_augmentsize": "size",
    "__enzyme_reverse": "sweep",
    "__enzyme_fwdsplit": "forward split",
    "__enzyme_virtualreverse": "virtual",
    "__enzyme_call_inactive": "inactive",
    "__enzyme_integer": "types",
    "__enzyme_float": "types",
    "__enzyme_double": "types",
    "__enzyme_pointer": "types",
    "__enzyme_ignore_derivatives": "constant",
}
"""Part of a declared function's name → what a call of it asks for."""


class Refused(Exception):
    """A request that cannot be taken; all of them are reported together."""

    def __init__(self, code: str, message: str, help: str | None = None, notes: tuple[str, ...] = ()):
        super().__init__(message)
        self.code = code
        self.message = message
        self.help = help
        self.notes = notes


@dataclass
class Passed:
    """What is passed for one parameter. ``stride`` (``dupv``): the distance of the lanes' shadows in bytes."""

    activity: str
    """``const``, ``dup``, ``dupv`` or ``out``."""
    type: Attribute
    """The parameter's type; what it points to where it is ``byval``."""
    byval: bool
    primal: SSAValue
    shadows: list[SSAValue] = field(default_factory=list)
    stride: SSAValue | None = None
    explicit: bool = True


@dataclass
class Request:
    """A call in C's convention, understood."""

    call: llvm.CallOp | llvm.InvokeOp
    mode: str
    target: llvm.FuncOp
    width: int
    arguments: list[Passed]
    primal_return: bool
    inactive_result: bool
    destination: SSAValue | None
    """Where the call's result goes if it is returned through a pointer (``sret``)."""
    destination_type: Attribute | None


def family(name: str) -> str | None:
    """The part of a symbol's name that makes it a request; all of it for one that is not known."""
    return next((part for part in FAMILIES if part in name), name) if "__enzyme_" in name else None


def attributes_of(owner: llvm.FuncOp | llvm.CallOp | llvm.InvokeOp, index: int) -> dict[str, Attribute]:
    """The attributes of a parameter or argument."""
    attrs = owner.arg_attrs
    if attrs is None or index >= len(attrs.data):
        return {}
    found = attrs.data[index]
    return dict(found.data) if isinstance(found, DictionaryAttr) else {}


def type_named(owner: Operation, attribute: Attribute | None) -> Attribute | None:
    """The type in ``byval(T)`` or ``sret(T)``, whose text LLVM's reader has kept."""
    if not isinstance(attribute, StringAttr):
        return None
    text = attribute.data.strip()[1:-1]
    if text.startswith("%"):
        name = text[1:].strip('"')
        top = owner
        while (parent := top.parent_op()) is not None:
            top = parent
        for op in top.regions[0].block.ops:
            if isinstance(op, llvm.NamedTypeOp):
                identifier = op.type.identifier
                if isinstance(identifier, StringAttr) and identifier.data == name:
                    return op.type
    return TypeReader({}).read(Line(text, 0, "<attribute>"))


def default_activity(type: Attribute, byval: bool, mode: str) -> str:
    if isinstance(type, llvm.PointerType) and not byval:
        return "dup"
    if byval or holds_floats(type):
        return "out" if mode == "reverse" else "dup"
    return "const"


def holds_floats(type: Attribute) -> bool:
    """Whether a value of this type has floats in it."""
    if isinstance(type, VectorType):
        return holds_floats(type.element_type)
    if isinstance(type, llvm.ArrayType):
        return holds_floats(type.element)
    if isinstance(type, llvm.StructType):
        return not isinstance(type.opaque, UnitAttr) and any(holds_floats(t) for t in type.elements.data)
    return isinstance(type, AnyFloat)
