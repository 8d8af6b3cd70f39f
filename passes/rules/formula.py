"""The little language in which the rows of the rule table say partial derivatives.

A formula is a Python expression over an operation's operands and result: ``"-r / b"``, ``"1 / (1 + x * x)"``,
``"where(x < 0, -x, x)"``. It is parsed once, with ``ast``, into a graph of interned nodes (equal
subexpressions are the same object, so that emission shares them), and later emitted as operations of the llvm dialect.

    numbers     1, 0.5, pi, ln2, ln10, log2e, log10e, two_over_sqrt_pi
    arithmetic  + - * /, unary -; on integers (kind ``int``) + - * only; ``float(n)`` converts
    conditions  == != < <= > >=, and, or, isnan(x); false where an operand is NaN, but for != and isnan
    choice      where(condition, a, b): both are evaluated, like a select
    functions   see ``FUNCTIONS``

A formula should be smooth on each side of a ``where``, and take the same value there: it may be differentiated again.
"""

from __future__ import annotations

import ast
import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

RESULT = -1
"""Stands for the result where the operands are meant by their indices."""


class Kind(Enum):
    """What a node, or an operand of an operation, is."""

    FLOAT = "float"
    INT = "int"
    BOOL = "bool"
    POINTER = "ptr"


@dataclass(frozen=True, eq=False, slots=True)
class Node:
    """``op`` is ``value number call neg add sub mul div cmp isnan and or where tofloat``.

    ``payload``: of a ``value`` the operand's index or ``RESULT``, of a ``number`` the number, of a ``call`` the
    function's name, of a ``cmp`` LLVM's predicate for floats.
    """

    op: str
    kind: Kind
    args: tuple[Node, ...] = ()
    payload: int | float | str | None = None

    @property
    def is_zero(self) -> bool:
        return self.op == "number" and self.payload == 0

    def reads(self) -> frozenset[int]:
        """The indices of the values that the formula is made of."""
        if self.op == "value":
            assert isinstance(self.payload, int)
            return frozenset((self.payload,))
        return frozenset().union(*(arg.reads() for arg in self.args))

    def calls(self) -> frozenset[str]:
        """The names of the functions that the formula calls."""
        inner = frozenset[str]().union(*(arg.calls() for arg in self.args))
        return inner | {str(self.payload)} if self.op == "call" else inner

    def is_number(self, value: float) -> bool:
        """Whether the formula is this constant."""
        return self.op == "number" and self.payload == value


@dataclass(frozen=True)
class Function:
    """A function that formulas may call.

    ``intrinsic``: as ``llvm.<name>``, for every float type and vectors. Else a function of libm, or of
    ``passes/rules/support.py`` where ``helper`` is set, for f32 and f64 alone.
    """

    name: str
    parameters: tuple[Kind, ...]
    intrinsic: bool = True
    helper: bool = False


_F, _I = Kind.FLOAT, Kind.INT

FUNCTIONS: dict[str, Function] = {
    function.name: function
    for function in (
        *(Function(name, (_F,)) for name in ["sqrt", "exp", "log", "sin", "cos", "sinh", "cosh", "fabs", "rint"]),
        *(Function(name, (_F, _F)) for name in ["pow", "copysign"]),
        *(Function(name, (_F, _I)) for name in ["powi", "ldexp"]),
        Function("hypot", (_F, _F), intrinsic=False),
        *(Function(name, (_F,), intrinsic=False) for name in ["j0", "j1", "y0", "y1"]),
        *(Function(name, (_I, _F), intrinsic=False) for name in ["jn", "yn"]),
        Function("digamma", (_F,), intrinsic=False, helper=True),
    )
}

CONSTANTS: dict[str, float] = {
    "pi": math.pi,
    "ln2": math.log(2.0),
    "ln10": math.log(10.0),
    "log2e": 1.4426950408889634,
    "log10e": 0.4342944819032518,
    "two_over_sqrt_pi": 1.1283791670955126,
}

REST: dict[float, float] = {
    CONSTANTS["pi"]: 1.2246467991473532e-16,
    CONSTANTS["ln2"]: 2.3190468138462996e-17,
    CONSTANTS["ln10"]: -2.1707562233822494e-16,
    CONSTANTS["log2e"]: 2.0355273740931033e-17,
    CONSTANTS["log10e"]: 1.098319650216765e-17,
    CONSTANTS["two_over_sqrt_pi"]: 1.533545961316588e-17,
}
"""What is missing in a constant: together they have 106 bits, enough for the 64 of ``long double`` on x86-64."""

_BINARY = {ast.Add: "add", ast.Sub: "sub", ast.Mult: "mul", ast.Div: "div"}
_COMPARE = {ast.Eq: "oeq", ast.NotEq: "une", ast.Lt: "olt", ast.LtE: "ole", ast.Gt: "ogt", ast.GtE: "oge"}

_interned: dict[tuple[object, ...], Node] = {}


def node(op: str, kind: Kind, args: tuple[Node, ...] = (), payload: int | float | str | None = None) -> Node:
    """The node of these parts: always the same object for the same parts."""
    key = (op, kind, tuple(map(id, args)), type(payload), repr(payload))
    found = _interned.get(key)
    if found is None:
        found = _interned[key] = Node(op, kind, args, payload)
    return found


class FormulaError(ValueError):
    """A row of the table is ill-formed: a mistake in oxad, found on import."""


def parse(text: str, names: Mapping[str, Node]) -> Node:
    """The graph of a formula of kind float, in which ``names`` are known. Raises ``FormulaError``."""
    result = _float(_Parser(text, names).node(_expression(text)))
    if result.kind is not Kind.FLOAT:
        raise FormulaError(f"`{text}` is not a float")
    return result


def parse_let(text: str, names: dict[str, Node]) -> None:
    """Reads ``"t = x / h; u = t * t"`` and adds the names to ``names``."""
    for part in filter(None, (p.strip() for p in text.split(";"))):
        name, _, value = part.partition("=")
        names[name.strip()] = _Parser(value.strip(), names).node(_expression(value.strip()))


def _expression(text: str) -> ast.expr:
    try:
        return ast.parse(text, mode="eval").body
    except SyntaxError as error:
        raise FormulaError(f"`{text}`: {error.msg}") from error


def _float(value: Node) -> Node:
    """An integer literal in a place where a float is expected becomes one."""
    if value.kind is Kind.INT and value.op == "number":
        assert isinstance(value.payload, int)
        return node("number", Kind.FLOAT, (), float(value.payload))
    return value


class _Parser:
    def __init__(self, text: str, names: Mapping[str, Node]):
        self.text = text
        self.names = names

    def error(self, why: str) -> FormulaError:
        return FormulaError(f"`{self.text}`: {why}")

    def node(self, tree: ast.expr) -> Node:
        match tree:
            case ast.Constant(value=bool()):
                raise self.error("a truth value")
            case ast.Constant(value=int(value)):
                return node("number", Kind.INT, (), value)
            case ast.Constant(value=float(value)):
                return node("number", Kind.FLOAT, (), value)
            case ast.Name(id=name):
                if name in self.names:
                    return self.names[name]
                if name in CONSTANTS:
                    return node("number", Kind.FLOAT, (), CONSTANTS[name])
                raise self.error(f"unknown name `{name}`")
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return self.negated(self.node(operand))
            case ast.BinOp(left=left, op=op, right=right) if type(op) in _BINARY:
                return self.binary(_BINARY[type(op)], *self.alike(left, right))
            case ast.Compare(left=left, ops=[op], comparators=[right]) if type(op) in _COMPARE:
                return node("cmp", Kind.BOOL, self.alike(left, right), _COMPARE[type(op)])
            case ast.BoolOp(op=op, values=values):
                name = "and" if isinstance(op, ast.And) else "or"
                result = self.condition(values[0])
                for value in values[1:]:
                    result = node(name, Kind.BOOL, (result, self.condition(value)))
                return result
            case ast.Call(func=ast.Name(id=name), args=args, keywords=[]):
                return self.call(name, args)
            case _:
                raise self.error(f"`{ast.unparse(tree)}` is not part of the language")

    def condition(self, tree: ast.expr) -> Node:
        value = self.node(tree)
        if value.kind is not Kind.BOOL:
            raise self.error(f"`{ast.unparse(tree)}` is not a condition")
        return value

    def alike(self, left: ast.expr, right: ast.expr) -> tuple[Node, Node]:
        """Two operands of one kind: literals follow the other; two literals are floats."""
        a, b = self.node(left), self.node(right)
        if (a.op == "number" and b.op == "number") or a.kind is not b.kind:
            a, b = _float(a), _float(b)
        if a.kind is not b.kind or a.kind not in (Kind.FLOAT, Kind.INT):
            raise self.error(f"`{ast.unparse(left)}` and `{ast.unparse(right)}` are of different kinds")
        return a, b

    def negated(self, value: Node) -> Node:
        if value.op == "number" and isinstance(value.payload, int | float):
            # An integer zero has no sign: as the float that it may become, it would lose it.
            return node("number", value.kind, (), -value.payload)
        if value.op == "neg":
            return value.args[0]
        if value.kind is not Kind.FLOAT:
            raise self.error("negation of what is not a float")
        return node("neg", Kind.FLOAT, (value,))

    def binary(self, op: str, a: Node, b: Node) -> Node:
        if a.kind is Kind.INT and op == "div":
            raise self.error("division of integers")
        if a.op == "number" and b.op == "number":
            raise self.error("arithmetic on two constants: write the constant")
        return node(op, a.kind, (a, b))

    def call(self, name: str, trees: list[ast.expr]) -> Node:
        if name == "where" and len(trees) == 3:
            branches = tuple(_float(self.node(tree)) for tree in trees[1:])
            if any(branch.kind is not Kind.FLOAT for branch in branches):
                raise self.error("`where` chooses between floats")
            return node("where", Kind.FLOAT, (self.condition(trees[0]), *branches))
        args = tuple(self.node(tree) for tree in trees)
        if name == "float" and len(args) == 1 and args[0].kind is Kind.INT:
            return node("tofloat", Kind.FLOAT, args)
        if name == "isnan" and len(args) == 1 and args[0].kind is Kind.FLOAT:
            return node("isnan", Kind.BOOL, args)
        function = FUNCTIONS.get(name)
        if function is None:
            raise self.error(f"unknown function `{name}`")
        args = tuple(
            _float(arg) if kind is Kind.FLOAT else arg for arg, kind in zip(args, function.parameters, strict=False)
        )
        if tuple(arg.kind for arg in args) != function.parameters or len(trees) != len(function.parameters):
            raise self.error(f"`{name}` takes ({', '.join(k.value for k in function.parameters)})")
        return node("call", Kind.FLOAT, args, name)
