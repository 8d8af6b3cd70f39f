"""The operands of a request in C's convention: which function, which mode, and what is passed for each parameter.

A request is a call of an undefined function whose name contains one of ``FAMILIES``. Its operands are the function to
differentiate, then for each parameter an optional *marker* (``enzyme_dup`` …), the primal value and what the marker
asks for behind it. A marker is a load of a global of that name, the global's address, or a metadata string.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass, field

from xdsl.dialects.builtin import AnyFloat, DictionaryAttr, IntegerAttr, IntegerType, StringAttr, UnitAttr, VectorType
from xdsl.ir import Attribute, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.builder import Builder
from oxad.dialects.llvm.locations import source_name
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.lifting.tokens import Line
from oxad.lifting.types import TypeReader

FAMILIES = {
    "__enzyme_autodiff": "reverse",
    "__enzyme_fwddiff": "forward",
    "__enzyme_batch": "batch",
    "__enzyme_augmentfwd": "split",
    "__enzyme_augmentsize": "split",
    "__enzyme_reverse": "split",
    "__enzyme_fwdsplit": "split",
    "__enzyme_virtualreverse": "split",
    "__enzyme_call_inactive": "inactive",
    "__enzyme_integer": "types",
    "__enzyme_float": "types",
    "__enzyme_double": "types",
    "__enzyme_pointer": "types",
    "__enzyme_ignore_derivatives": "constant",
}
"""Part of a declared function's name → what a call of it asks for."""

_WORD = re.compile(r"(?<![A-Za-z])enzyme_([a-z_]+?)_?(?=\.|$|E$)")
_ARGUMENTS = {"const", "dup", "dupnoneed", "out", "dupv", "dupnoneedv"}
WIDEST = 1024
"""Directions of one request: so many lanes are one vector, and LLVM takes time for each."""
_SWITCHES = {"primal_return", "noret", "const_return", "active_return", "dup_return"}
_CONTRADICTIONS = (("primal_return", "noret"), ("const_return", "active_return"), ("const_return", "dup_return"))
_REFUSED = {
    "allocated": "a tape of the caller's own size",
    "tape": "a tape that the caller holds",
    "nofree": "a tape that outlives the call",
    "runtime_activity": "activity that is decided while the program runs",
    "interleave": "interleaved shadows",
    "strong_zero": "derivatives of zero that stay zero whatever they are multiplied by",
}


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


def origin(value: SSAValue, symbols: SymbolTable) -> SSAValue:
    """``value`` without casts, and without the way through a local variable that is written once or a constant."""
    for _ in range(100):
        op = value.owner
        if isinstance(op, llvm.BitCastOp | llvm.AddrSpaceCastOp | llvm.PtrToIntOp | llvm.IntToPtrOp | llvm.FreezeOp):
            value = op.operands[0]
        elif isinstance(op, llvm.LoadOp) and isinstance(op.addr.owner, llvm.AllocaOp):
            stored = _only_store(op.addr)
            if stored is None:
                return value
            value = stored
        else:
            return value
    return value


def _only_store(address: SSAValue) -> SSAValue | None:
    """The one value ever stored in a local variable of which nothing but loads and that store are known."""
    found: SSAValue | None = None
    for use in address.uses:
        op = use.operation
        if isinstance(op, llvm.StoreOp) and op.addr is address and op.value is not address and found is None:
            found = op.value
        elif not isinstance(op, llvm.LoadOp):
            return None
    return found


def symbol_of(value: SSAValue, symbols: SymbolTable) -> str | None:
    """The name of the symbol that a pointer is the address of; constants that hold such an address are read."""
    value = origin(value, symbols)
    op = value.owner
    if isinstance(op, llvm.AddressOfOp):
        return op.global_name.string_value()
    if isinstance(op, llvm.ConstantOp):
        text = op.value
        if isinstance(text, StringAttr):
            found = re.fullmatch(r'ptr @"?([^"]*)"?', text.data)
            return found[1] if found else None
    if isinstance(op, llvm.LoadOp):
        name = symbol_of(op.addr, symbols)
        variable = symbols.get(name) if name is not None else None
        if isinstance(variable, llvm.GlobalOp) and variable.constant is not None:
            return symbol_in(variable.value)
    return None


def symbol_in(value: Attribute | None) -> str | None:
    """The symbol that a constant initialiser is the address of, through casts."""
    while True:
        if isinstance(value, llvm.TypedConstantAttr):
            value = value.value
        elif isinstance(value, llvm.ExprAttr) and value.opcode.data in ("bitcast", "addrspacecast"):
            value = value.operands.data[0]
        else:
            break
    return value.symbol.data if isinstance(value, llvm.SymbolAttr) else None


def marker(value: SSAValue, symbols: SymbolTable) -> str | None:
    """The word behind ``enzyme_`` that a value is the marker of."""
    value = origin(value, symbols)
    op = value.owner
    if isinstance(op, llvm.ConstantOp) and isinstance(op.value, StringAttr):
        found = re.fullmatch(r'!?"?(enzyme_\w+)"?', op.value.data)
        name = found[1] if found else None
    else:
        if isinstance(op, llvm.LoadOp):
            op = origin(op.addr, symbols).owner
        name = op.global_name.string_value() if isinstance(op, llvm.AddressOfOp) else None
        if name is not None and isinstance(symbols.get(name), llvm.FuncOp):
            return None
    found = _WORD.search(name) if name is not None else None
    return found[1] if found else None


class Reader:
    """Reads the operands of one request."""

    def __init__(self, call: llvm.CallOp | llvm.InvokeOp, symbols: SymbolTable):
        self.call = call
        self.symbols = symbols
        self.operands = list(call.args)
        self.at = 0

    def read(self, mode: str) -> Request:
        """Raises ``Refused``."""
        destination, destination_type = self.destination()
        target = self.target()
        width, said = self.switches()
        self.check_result(said, target, mode)
        types = list(target.function_type.inputs.data)
        if target.function_type.is_vararg:
            raise Refused(
                "OX0153",
                f"`{source_name(target)}`, which is to be differentiated, takes a variable number of arguments",
                help="write a function with a fixed number of arguments that calls it",
            )
        first = 1 if "sret" in attributes_of(target, 0) else 0
        arguments = [self.argument(target, i, mode, width) for i in range(first, len(types))]
        self.check_end(target)
        self.check_split(arguments, mode)
        return Request(
            self.call,
            mode,
            target,
            width,
            arguments,
            "primal_return" in said,
            "const_return" in said,
            destination,
            destination_type,
        )

    def destination(self) -> tuple[SSAValue | None, Attribute | None]:
        """Where the call's result goes, and its type, if it is returned through a pointer."""
        sret = attributes_of(self.call, 0).get("sret")
        if sret is None:
            return None, None
        self.at = 1
        return self.operands[0], type_named(self.call, sret)

    def check_end(self, target: llvm.FuncOp) -> None:
        """Raises OX0153 where operands are left over."""
        if self.at != len(self.operands):
            raise Refused(
                "OX0153",
                f"the request passes {len(self.operands) - self.at} operands more than `{source_name(target)}` takes",
                help="pass for each parameter its value, and behind a duplicated one its shadow",
            )

    def check_split(self, arguments: list[Passed], mode: str) -> None:
        """C passes a small structure as several values, and nothing but its shadow's place tells that from values."""
        if mode != "forward":
            return
        marked = False
        for argument in arguments:
            by_value = not isinstance(argument.type, llvm.PointerType) and not argument.byval
            if by_value and argument.explicit and argument.activity == "dup":
                marked = True
            elif by_value and marked and not argument.explicit and argument.activity == "dup":
                raise Refused(
                    "OX0153",
                    "a float without a marker follows one with a marker: the structure that C passes in parts"
                    " and two floats look alike here",
                    help="give every float its own marker, or pass the structure by its address",
                )

    def target(self) -> llvm.FuncOp:
        if self.at >= len(self.operands):
            raise Refused("OX0151", "the request names no function", help="pass the function to differentiate first")
        value = self.operands[self.at]
        self.at += 1
        name = symbol_of(value, self.symbols)
        seen = 0
        while name is not None and isinstance(alias := self.symbols.get(name), llvm.AliasOp) and seen < 100:
            name, seen = symbol_in(alias.value), seen + 1
        if name is None:
            raise Refused(
                "OX0151",
                "the function to differentiate is not known when the program is compiled",
                help="differentiate a function by its name, not through a pointer",
            )
        target = self.symbols.definition(name)
        if target is None:
            raise Refused(
                "OX0152",
                f"the body of `{source_name(name)}`, which is to be differentiated, is not there",
                help="compile the file that defines it together with this one: `oxad cc a.c b.c`",
            )
        return target

    def peek(self) -> str | None:
        return marker(self.operands[self.at], self.symbols) if self.at < len(self.operands) else None

    def check_result(self, said: set[str], target: llvm.FuncOp, mode: str) -> None:
        """What a request says of the result must be possible. Raises OX0154, OX0156."""
        for first, second in _CONTRADICTIONS:
            if {first, second} <= said:
                raise Refused(
                    "OX0154",
                    f"`enzyme_{first}` and `enzyme_{second}` contradict each other",
                    help="leave one of them out",
                )
        result = target.function_type.result
        word = next((w for w in ("active_return", "dup_return") if w in said), None)
        fits = isinstance(result, AnyFloat) if mode == "reverse" else holds_floats(result)
        if word is None or (fits and (word == "active_return") == (mode == "reverse")):
            return
        if word == "dup_return" and mode == "forward" and isinstance(result, llvm.PointerType | llvm.VoidType):
            return  # a structure in memory, or memory of its own
        raise Refused(
            "OX0156",
            f"the result of `{source_name(target)}` cannot be `enzyme_{word}` in {mode} mode",
            help="in reverse mode a float is enzyme_active_return, in forward mode a result is enzyme_dup_return",
        )

    def switches(self, arguments: Set[str] = _ARGUMENTS) -> tuple[int, set[str]]:
        """``enzyme_width`` with its number, and the markers that say what is returned; they may stand anywhere.

        ``arguments``: the markers that belong to arguments.
        """
        width, said = 1, set[str]()
        kept: list[SSAValue] = []
        rest = iter(self.operands[self.at :])
        for value in rest:
            word = marker(value, self.symbols)
            if word is None or word in arguments:
                kept.append(value)
            elif word == "width":
                number = next(rest, None)
                constant = None if number is None else origin(number, self.symbols).owner
                literal = constant.value if isinstance(constant, llvm.ConstantOp) else None
                if not isinstance(literal, IntegerAttr) or literal.value.data < 1:
                    raise Refused(
                        "OX0154",
                        "`enzyme_width` is not followed by a positive constant",
                        help="write the number itself: enzyme_width, 8",
                    )
                width = literal.value.data
                if width > WIDEST:
                    raise Refused(
                        "OX0154",
                        f"`enzyme_width` asks for {width} directions at once, and {WIDEST} are the most",
                        help="ask several times for fewer directions",
                    )
            elif word in _SWITCHES:
                said.add(word)
            elif word in _REFUSED:
                raise Refused(
                    "OX0155",
                    f"`enzyme_{word}` is not supported: {_REFUSED[word]}",
                    help="leave the marker out: __enzyme_autodiff keeps its tape to itself",
                )
            elif word in _ARGUMENTS:
                raise Refused(
                    "OX0154", f"`enzyme_{word}` does not belong here", help="enzyme_vector and enzyme_scalar do"
                )
            else:
                raise Refused(
                    "OX0154",
                    f"the marker `enzyme_{word}` is not known",
                    help="an argument is enzyme_const, enzyme_dup, enzyme_dupv, enzyme_dupnoneed, enzyme_out",
                )
        self.operands[self.at :] = kept
        return width, said

    def next(self, what: str) -> SSAValue:
        if self.at >= len(self.operands):
            raise Refused("OX0153", f"the request ends before {what}", help="pass a value for each parameter")
        if self.peek() is not None:
            raise Refused(
                "OX0153",
                f"the marker `enzyme_{self.peek()}` stands where {what} belongs",
                help="pass for each parameter its value, and behind a duplicated one its shadow",
            )
        value = self.operands[self.at]
        self.at += 1
        return value

    def argument(self, target: llvm.FuncOp, index: int, mode: str, width: int) -> Passed:
        type = target.function_type.inputs.data[index]
        attributes = attributes_of(target, index)
        inner = type_named(target, attributes.get("byval"))
        byval = inner is not None
        what = f"parameter {index + 1} of `{source_name(target)}`"
        if "inalloca" in attributes or "preallocated" in attributes:
            raise Refused("OX0153", f"{what} is passed in a way that is not supported", help="pass it by its address")
        word = self.peek()
        explicit = word is not None
        if word is not None:
            self.at += 1
        else:
            word = _default(type, byval, mode)
        stride: SSAValue | None = None
        if word.endswith("v"):
            stride = self.next(f"the distance of the shadows of {what}")
            if not isinstance(stride.type, IntegerType):
                raise Refused(
                    "OX0153",
                    f"the distance of the shadows of {what} is no integer",
                    help="pass the bytes from one lane's shadow to the next: enzyme_dupv, sizeof(double) * n, x, dx",
                )
        primal = self.operand(self.next(what), type, what)
        activity = {"dupnoneed": "dup", "dupnoneedv": "dupv"}.get(word, word)
        floats = holds_floats(inner if inner is not None else type)
        pointer = isinstance(type, llvm.PointerType) and not byval
        if activity == "out" and (mode == "forward" or pointer or not floats):
            raise Refused(
                "OX0156",
                f"{what} cannot be `enzyme_out`" + (" in forward mode" if mode == "forward" else f": it is {type}"),
                help="enzyme_out is for floats passed by value, in reverse mode",
            )
        if activity in ("dup", "dupv") and not pointer and ((mode == "reverse" and not byval) or activity == "dupv"):
            raise Refused(
                "OX0156",
                f"{what} is passed by value, so it cannot be `enzyme_{word}`"
                + (" in reverse mode" if activity == "dup" else ""),
                help="pass it as enzyme_out, or by its address"
                if mode == "reverse"
                else "list its shadows: enzyme_dup",
            )
        shadows: list[SSAValue] = []
        for _ in range({"dup": width, "dupv": 1}.get(activity, 0)):
            position = self.at
            shadow = self.next(f"the shadow of {what}")
            if byval and mode == "reverse" and "byval" in self.attributes_at(position, shadow):
                raise Refused(
                    "OX0156",
                    f"the shadow of {what} is passed by value, so its gradient would be lost",
                    help="pass the address of the structure and the address of its shadow",
                )
            shadows.append(self.operand(shadow, type, f"the shadow of {what}"))
        return Passed(activity, inner if inner is not None else type, byval, primal, shadows, stride, explicit)

    def attributes_at(self, position: int, value: SSAValue) -> dict[str, Attribute]:
        """The call-site attributes of an operand; taken-out switches have moved the operands forward."""
        for index, operand in enumerate(self.call.args):
            if operand is value:
                found = attributes_of(self.call, index)
                if "byval" in found:
                    return found
        return {}

    def operand(self, value: SSAValue, type: Attribute, what: str) -> SSAValue:
        """``value`` as ``type``: C promotes ``float`` to ``double`` and small integers to ``int`` on the way."""
        given = value.type
        if given == type:
            return value
        block = self.call.parent
        assert block is not None
        b = Builder(block, self.call)
        if isinstance(given, AnyFloat) and isinstance(type, AnyFloat):
            narrower = _bits(type) < _bits(given)
            return b.emit(llvm.FPTruncOp if narrower else llvm.FPExtOp, (value,), type)
        if isinstance(given, IntegerType) and isinstance(type, IntegerType):
            if type.width.data < given.width.data:
                return b.emit(llvm.TruncOp, (value,), type)
            constant = value.owner.value if isinstance(value.owner, llvm.ConstantOp) else None
            if isinstance(constant, IntegerAttr) and constant.value.data >= 0:
                return b.integer(constant.value.data, type)
        raise Refused(
            "OX0153",
            f"{what} is of type {type}, and the request passes {given}",
            help="pass a value of the parameter's own type",
        )


def _bits(type: Attribute) -> int:
    return getattr(type, "bitwidth", 0)


def _default(type: Attribute, byval: bool, mode: str) -> str:
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
