"""What a row of the rule table is, and how rows are found.

Every operation of the llvm dialect, and every function known by name, is exactly one of four things. They say what
to do where an operand or the result of the operation is *active*; anything else is copied as it is.

- `Rule`: the partial derivatives are formulas;
- `Inactive`: the derivative is zero by nature;
- `Engine`: handled once per mode by the derive passes (memory, control flow, calls, aggregates, conversions);
- `Unsupported`: no derivative is known; the caller reports the reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from xdsl.dialects.builtin import (
    AnyFloat,
    DictionaryAttr,
    Float32Type,
    Float64Type,
    IntegerType,
    StringAttr,
    VectorType,
)
from xdsl.ir import Attribute, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.builder import Builder
from oxad.passes.calls import PRIMAL_ONLY
from oxad.passes.rules.emit import Cache, Values, emit
from oxad.passes.rules.formula import FUNCTIONS, RESULT, FormulaError, Kind, Node, node, parse, parse_let


class Constant(Enum):
    """A partial derivative that costs no arithmetic."""

    ZERO = 0.0
    ONE = 1.0
    MINUS_ONE = -1.0


ZERO, ONE, MINUS_ONE = Constant.ZERO, Constant.ONE, Constant.MINUS_ONE

_CONSTANTS = {constant.value: constant for constant in Constant}


@dataclass(frozen=True)
class Rule:
    """The partial derivatives of one operation or function, for every float width.

    ``operands`` are the indices of the arguments that are floats: the differentiable ones. ``partials`` has one formula
    per entry of ``operands``, and ``formulas`` the text that it was parsed from. ``writes`` are the indices of pointer
    arguments through which the function stores something without a derivative: such a call must not be made twice.

    For people and tests: ``at``, points at which the formulas are easily got wrong; ``domain``, an interval per float
    argument, from which tests draw; ``tolerance``, the relative error (f64, f32) that the formulas keep there;
    ``note``, what holds at the edges.
    """

    name: str
    arguments: tuple[str, ...]
    kinds: tuple[Kind, ...]
    operands: tuple[int, ...]
    partials: tuple[Node, ...]
    formulas: tuple[str, ...]
    let: str = ""
    at: tuple[tuple[float, ...], ...] = ()
    domain: tuple[tuple[float, float], ...] = ()
    tolerance: tuple[float, float] = (1e-13, 2e-6)
    note: str = ""
    writes: tuple[int, ...] = ()
    names: tuple[str, ...] = ()

    @property
    def arity(self) -> int:
        """The number of arguments, the ones without a derivative included."""
        return len(self.arguments)

    def formula(self, i: int) -> Node:
        """The partial derivative with respect to argument ``i``, one of ``operands``."""
        return self.partials[self.operands.index(i)]

    def needs(self, i: int) -> frozenset[int]:
        """Which primal values partial ``i`` reads: indices of arguments, and ``RESULT``."""
        return self.formula(i).reads()

    def partial(
        self, i: int, builder: Builder, values: Values, type: Attribute, cache: Cache | None = None
    ) -> SSAValue | Constant:
        """The partial derivative of the result, of float (or vector) type ``type``, with respect to argument ``i``.

        ``values`` gives the primal values, and is asked only for those of ``needs(i)``. Partials of one operation that
        are emitted in one place may share a ``cache``, and with it what they have in common.
        Raises ``OxadError`` (OX0380) where the formula has no meaning for ``type``.
        """
        formula = self.formula(i)
        if formula.op == "number":
            constant = _CONSTANTS.get(formula.payload)  # pyright: ignore[reportArgumentType, reportCallIssue]
            if constant is not None:
                return constant
        return emit(formula, builder, values, type, cache)


@dataclass(frozen=True)
class Inactive:
    """The derivative is zero: the result is an integer, or piecewise constant, or there is none.

    ``bits``: operands are integers, and the bits of a float may reach the result (shifts, ``or`` …). Where the type
    analysis says that an operand does carry a float, the caller must handle or refuse the operation.
    ``writes``: the arguments through which a call stores something without a derivative.
    """

    reason: str
    bits: bool = False
    writes: tuple[int, ...] = ()


@dataclass(frozen=True)
class Engine:
    """Handled by the derive passes themselves. ``what`` says as what."""

    what: str


@dataclass(frozen=True)
class Unsupported:
    """No derivative; ``reason`` is a phrase for the error message."""

    reason: str


Entry = Rule | Inactive | Engine | Unsupported

_operations: dict[type[Operation], Entry] = {}
_functions: dict[str, Entry] = {}
_widths: dict[str, type[Attribute]] = {}
_idioms: dict[str, Callable[[llvm.CallOp | llvm.InvokeOp], Rule | None]] = {}

OPERATIONS: Mapping[type[Operation], Entry] = MappingProxyType(_operations)
"""Every known operation."""

FUNCTIONS_BY_NAME: Mapping[str, Entry] = MappingProxyType(_functions)
"""Every known function: ``llvm.sin`` without the types behind it, ``sinf``."""


def register(key: str | type[Operation], entry: Entry, width: type[Attribute] | None = None) -> None:
    """Adds a row for an operation class or a function's name (an intrinsic's without its types).

    ``width``: the only float type for which a function of this name is meant. Raises ``FormulaError`` where there is a
    row already.
    """
    table = _functions if isinstance(key, str) else _operations
    if key in table:
        raise FormulaError(f"two rows for {key}")
    table[key] = entry  # pyright: ignore[reportArgumentType]
    if isinstance(key, str) and width is not None:
        _widths[key] = width
    _classified.clear()


def register_idiom(function: str, recognise: Callable[[llvm.CallOp | llvm.InvokeOp], Rule | None]) -> None:
    """Lets ``recognise`` look at every call of ``function``: its row, if it gives one, goes before the function's."""
    _idioms[function] = recognise


def rule(
    name: str,
    signature: str,
    d: Iterable[str],
    *,
    op: type[Operation] | None = None,
    names: str | None = None,
    let: str = "",
    at: Iterable[float | tuple[float, ...]] = (),
    domain: Iterable[tuple[float, float]] = (),
    tolerance: tuple[float, float] = (1e-13, 2e-6),
    note: str = "",
) -> Rule:
    """A row: the partials ``d``, one per float argument of ``signature`` (``"x, n: int -> r"``), in order.

    ``op`` is the operation it is for, or ``names`` the functions, blank-separated: ``llvm.maxnum fmax`` (a name of libm
    stands for its f32 form too: with an f behind it, or behind a slash; and for its `long double` form, with an l, if
    the partials are made of intrinsics, which exist for every type). Without both, ``name`` is an intrinsic and a
    function of libm. ``let`` names common subexpressions. Raises ``FormulaError``.
    """
    arguments, kinds, result = _signature(signature)
    known = {a: node("value", kind, (), i) for i, (a, kind) in enumerate(zip(arguments, kinds, strict=True))}
    known[result] = node("value", Kind.FLOAT, (), RESULT)
    parse_let(let, known)
    operands = tuple(i for i, kind in enumerate(kinds) if kind is Kind.FLOAT)
    formulas = tuple(d)
    if len(formulas) != len(operands):
        raise FormulaError(f"{name}: {len(operands)} float arguments and {len(formulas)} partials")
    functions = () if op is not None else tuple((f"llvm.{name} {name}" if names is None else names).split())
    row = Rule(
        name=name,
        arguments=arguments,
        kinds=kinds,
        operands=operands,
        partials=tuple(parse(text, known) for text in formulas),
        formulas=formulas,
        let=let,
        at=tuple(p if isinstance(p, tuple) else (p,) for p in at),
        domain=tuple(domain),
        tolerance=tolerance,
        note=note,
        writes=tuple(i for i, kind in enumerate(kinds) if kind is Kind.POINTER),
        names=functions,
    )
    if op is not None:
        register(op, row)
    for function in functions:
        if function.startswith("llvm."):
            if any(not FUNCTIONS[called].intrinsic for partial in row.partials for called in partial.calls()):
                raise FormulaError(f"{name}: an intrinsic takes vectors, so its partials must be made of intrinsics")
            register(function, row)
        else:
            double, _, single = function.partition("/")
            register(double, row, Float64Type)
            register(single or double + "f", row, Float32Type)
            if all(FUNCTIONS[called].intrinsic for partial in row.partials for called in partial.calls()):
                # `long double` is another type on every machine: the types of the call must fit, whatever they are.
                register(double + "l", row)
    return row


def _signature(text: str) -> tuple[tuple[str, ...], tuple[Kind, ...], str]:
    match = re.fullmatch(r"(\w+(?:: \w+)?(?:, \w+(?:: \w+)?)*) -> (\w+)", text)
    if match is None:
        raise FormulaError(f"`{text}` is not a signature")
    arguments, kinds = [], []
    for argument in match[1].split(", "):
        name, _, kind = argument.partition(": ")
        arguments.append(name)
        kinds.append(Kind(kind) if kind else Kind.FLOAT)
    return tuple(arguments), tuple(kinds), match[2]


# Looking up

_TYPE_IN_NAME = re.compile(r"(nx)?(v\d+)?(i\d+|f\d+|bf16|ppcf128|p\d+)|isVoid|Metadata|token|[as]l?_.*|a\d+.*")

_classified: dict[str, Entry | None] = {}


def base_name(name: str) -> str:
    """A function's name as the table knows it: an intrinsic's without the types that it is overloaded for."""
    if not name.startswith("llvm.") or name in _functions:
        return name
    parts = name.split(".")
    while len(parts) > 2 and _TYPE_IN_NAME.fullmatch(parts[-1]):
        parts.pop()
        if ".".join(parts) in _functions:
            break
    return ".".join(parts)


def classify_callee(name: str) -> Entry | None:
    """The row of a function by its name, or ``None`` where nothing is known of it: then its body, if any, decides.

    The name alone: `classify` looks at the signature of the call as well.
    """
    if name not in _classified:
        _classified[name] = _functions.get(base_name(name))
    return _classified[name]


LIKE = '"oxad-like"'
"""A function that the program says works like another one, whose name this attribute of it and of its calls has."""


def classify(op: Operation) -> Entry:
    """What the table says about an operation of a function's body.

    A call of a function without a row is `Unsupported`: look first whether the callee has a body (`classify_callee`
    gives ``None``), which makes it the engine's.
    """
    if isinstance(op, llvm.CallOp | llvm.InvokeOp):
        return _classify_call(op)
    entry = _operations.get(type(op))
    return Unsupported(f"the operation `{op.name}`") if entry is None else entry


def _classify_call(op: llvm.CallOp | llvm.InvokeOp) -> Entry:
    if op.inline_asm is not None:
        if is_empty_assembly(op):
            return Inactive("a fence for the optimiser: assembly without text, as in `black_box`")
        return Unsupported("inline assembly")
    if op.callee is None:
        return Unsupported("a call through a function pointer")
    if op.fn_attrs is not None and PRIMAL_ONLY in op.fn_attrs.data:
        pointers = tuple(i for i, arg in enumerate(op.args) if isinstance(arg.type, llvm.PointerType))
        return Inactive("its derivative is computed beside it", writes=pointers)
    like = None if op.fn_attrs is None else op.fn_attrs.data.get(LIKE)
    name = like.data if isinstance(like, StringAttr) else op.callee.string_value()
    entry = classify_callee(name)
    if entry is None:
        return Unsupported(f"no rule for `{name}`")
    recognise = _idioms.get(base_name(name))
    if recognise is not None and (found := recognise(op)) is not None:
        return found
    if isinstance(entry, Rule) and not _fits(entry, name, op.function_type):
        return Unsupported(f"no rule for `{name}` with the types of this call")
    return entry


def is_empty_assembly(op: llvm.CallOp | llvm.InvokeOp) -> bool:
    """Is this inline assembly without instructions and without a result: a call that does nothing?"""
    words = op.inline_asm.data if isinstance(op.inline_asm, DictionaryAttr) else {}
    text = words.get("text")
    return isinstance(text, StringAttr) and not text.data.strip() and op.res is None


def _fits(row: Rule, name: str, type: llvm.FunctionType) -> bool:
    """Whether the function called is the one that the row is about: a name alone proves little."""
    result = type.result
    scalar = result.element_type if isinstance(result, VectorType) else result
    width = _widths.get(name)
    if isinstance(result, VectorType) and result.get_num_scalable_dims():
        return False
    if not isinstance(scalar, AnyFloat) or (width is not None and not isinstance(result, width)):
        return False
    if type.is_vararg or len(type.inputs) != row.arity:
        return False
    for kind, given in zip(row.kinds, type.inputs, strict=True):
        if kind is Kind.FLOAT and given != result:
            return False
        element = given.element_type if isinstance(given, VectorType) else given
        if kind is Kind.INT and not isinstance(element, IntegerType):
            return False
        if kind is Kind.POINTER and not isinstance(given, llvm.PointerType):
            return False
    return True


def all_rules() -> list[Rule]:
    """Every rule once, in the order of the table."""
    seen: dict[int, Rule] = {}
    for entry in (*_operations.values(), *_functions.values()):
        if isinstance(entry, Rule):
            seen.setdefault(id(entry), entry)
    return list(seen.values())
