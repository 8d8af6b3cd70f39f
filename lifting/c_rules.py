"""Rules for derivatives that a program brings along, by registrations of C's convention.

``__enzyme_register_gradient… {f, augmented, gradient}`` and ``__enzyme_register_derivative… {f, derivative}`` say that
a call of ``f`` is differentiated by other functions of the program, in reverse and in forward mode. Here ``f`` gets the
attributes ``autodiff.gradient`` and ``autodiff.derivative`` (``docs/architecture.md``), which name *adapters*:
functions that take and give what the passes know of, and call the program's own in C's way:

- ``f.derivative(for each parameter: x, and behind a float dx, behind a pointer its shadow)``: ``f``'s result, where it
  is a float as a structure with its tangent;
- ``f.augmented(for each parameter: x, and behind a pointer its shadow; where to put the tape)``: ``f``'s result;
- ``f.gradient(as ``f.augmented``; the cotangent of a float result behind the parameters; the tape)``: the gradients of
  all float parameters, several as a structure.

The convention is the published one: floats by value are active, pointers are duplicated, integers are constant; the
augmented function returns its tape and, behind it, ``f``'s result; the gradient returns a number for every float.
"""

from __future__ import annotations

from collections.abc import Sequence

from xdsl.dialects.builtin import (
    AnyFloat,
    ArrayAttr,
    DenseArrayBase,
    DictionaryAttr,
    IntegerAttr,
    IntegerType,
    StringAttr,
    i64,
)
from xdsl.dialects.builtin import SymbolRefAttr as Symbol
from xdsl.ir import Attribute, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.diagnostic import Span, fail
from oxad.dialects.llvm.builder import PTR, Builder
from oxad.dialects.llvm.layout import align_of, size_of
from oxad.dialects.llvm.locations import source_name
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.lifting.c_effects import BOTH, WRITE, constant_step, effects_of, overwritten
from oxad.lifting.c_forms import attributes_of, type_named
from oxad.lifting.c_layout import layout_of, scalars_of

GRADIENT = "autodiff.gradient"
DERIVATIVE = "autodiff.derivative"

_INHERITED = ('"target-cpu"', '"target-features"', '"tune-cpu"', "uwtable", "nounwind")


class Rule:
    """One registration about ``function``; ``span`` is where it stands. Raises OX0162 to OX0164."""

    def __init__(self, function: llvm.FuncOp, symbols: SymbolTable, span: Span | None):
        self.function = function
        self.symbols = symbols
        self.span = span
        self.name = source_name(function)
        self.types = list(function.function_type.inputs.data)
        result = function.function_type.result
        self.result = None if isinstance(result, llvm.VoidType) else result
        plain = (AnyFloat, IntegerType, llvm.PointerType)
        odd = [t for t in self.types if not isinstance(t, plain)]
        by_copy = any({"byval", "sret"} & set(attributes_of(function, i)) for i in range(len(self.types)))
        if odd or by_copy or function.function_type.is_vararg or not isinstance(result, (*plain[:2], llvm.VoidType)):
            fail(
                "OX0162",
                f"`{self.name}` has a derivative of its own, and takes or returns more than numbers and pointers",
                span,
                help="pass structures by their address, and return a number, or nothing",
            )

    # adapters

    def derivative(self, rule: llvm.FuncOp) -> None:
        """Forward mode."""
        inputs = [(i, part) for i, t in enumerate(self.types) for part in _parts(t, forward=True)]
        self.check(rule, [self.types[i] for i, _ in inputs], 0)
        result = self.result
        active = isinstance(result, AnyFloat)
        given = llvm.StructType([result, result]) if active else result
        b, arguments = self.adapter("derivative", [self.types[i] for i, _ in inputs], given)
        if active and self.returned(rule) == result:
            # The rule gives the tangent alone. It sees the arguments as they were.
            if any(word != "read" for word in self.effects(rule, inputs)):
                fail(
                    "OX0163",
                    f"the derivative of `{self.name}` returns its tangent alone, and may write where a pointer leads",
                    self.span,
                    help="return a structure of the result and its tangent",
                )
            tangent = self.call(b, rule, arguments)
            assert tangent is not None
            primal = b.call(
                self.function.sym_name.data,
                [a for a, (_, part) in zip(arguments, inputs, strict=True) if part == "primal"],
                result,
                arg_attrs=self.function.arg_attrs,
            )
            b.ret(b.insert(b.insert(b.undef(given), primal, [0]), b.load(tangent, result, 1), [1]))  # pyright: ignore
        else:
            found = self.call(b, rule, arguments)
            wanted = [] if result is None else [result] * (2 if active else 1)
            b.ret(self.read(b, rule, found, wanted, given))
        self.note(DERIVATIVE, {"function": Symbol(f"{self.function.sym_name.data}.derivative")}, rule, inputs)

    def gradient(self, augmented: llvm.FuncOp, gradient: llvm.FuncOp) -> None:
        """Reverse mode."""
        inputs = [(i, part) for i, t in enumerate(self.types) for part in _parts(t, forward=False)]
        types = [self.types[i] for i, _ in inputs]
        self.check(augmented, types, 0)
        tape, size = self.tape(augmented)
        place = [PTR] if tape else []
        b, arguments = self.adapter("augmented", [*types, *place], self.result)
        whole = self.call(b, augmented, arguments[: len(types)], into=arguments[-1] if tape else None)
        if self.result is None:
            b.ret()
        else:
            assert whole is not None
            b.ret(b.load(b.offset(whole, tape), self.result, 1))

        seed = [self.result] if self.result is not None and isinstance(self.result, AnyFloat) else []
        self.check(gradient, [*types, *seed], tape)
        floats: list[Attribute] = [t for t in self.types if isinstance(t, AnyFloat)]
        given = None if not floats else floats[0] if len(floats) == 1 else llvm.StructType(floats)
        b, arguments = self.adapter("gradient", [*types, *seed, *place], given)
        count = len(types) + len(seed)
        operands = [*arguments[:count], *self.tape_operands(b, gradient, count, arguments[-1], tape)]
        found = self.call(b, gradient, operands)
        b.ret(self.read(b, gradient, found, floats, given))
        name = self.function.sym_name.data
        reads = [
            self.extent(gradient, position) if part == "primal" and isinstance(self.types[i], llvm.PointerType) else 0
            for position, (i, part) in enumerate(inputs)
        ]
        properties = {
            "augmented": Symbol(f"{name}.augmented"),
            "gradient": Symbol(f"{name}.gradient"),
            "tape": IntegerAttr(size, i64),
            "overwritten": ArrayAttr(
                [DenseArrayBase.from_list(i64, self.overwritten(augmented, i)) for i in range(len(self.types))]
            ),
            "reads": ArrayAttr(
                [IntegerAttr(n, i64) for n, (_, part) in zip(reads, inputs, strict=True) if part == "primal"]
            ),
        }
        self.note(GRADIENT, properties, augmented, inputs)

    def adapter(
        self, word: str, inputs: Sequence[Attribute], result: Attribute | None
    ) -> tuple[Builder, list[SSAValue]]:
        """A new function of the module and its arguments."""
        attrs = {} if self.function.fn_attrs is None else self.function.fn_attrs.data
        made = llvm.FuncOp.define(
            f"{self.function.sym_name.data}.{word}",
            llvm.FunctionType(list(inputs), llvm.VoidType() if result is None else result),
            linkage="internal",
            fn_attrs=DictionaryAttr({k: v for k, v in attrs.items() if k in _INHERITED}),
        )
        if made.sym_name.data in self.symbols:
            fail("OX0164", f"`{self.name}` has two registrations of one kind", self.span, help="leave one out")
        self.symbols.insert(made)
        block = made.body.blocks[0]
        return Builder(block), list(block.args)

    # C's calling convention

    def check(self, rule: llvm.FuncOp, types: Sequence[Attribute], tape: int) -> None:
        """Raises OX0164 unless ``rule`` takes ``types``, and behind them no more than a tape of so many bytes."""
        given = list(rule.function_type.inputs.data)[self.first(rule) :]
        rest = given[len(types) :]
        fits = not rest or (tape and (len(rest) == 1 or sum(map(size_of, rest)) <= tape))
        if fits and given[: len(types)] == list(types) and not rule.function_type.is_vararg:
            return
        expected = ", ".join(map(str, types)) or "nothing"
        fail(
            "OX0164",
            f"`{source_name(rule)}`, which is registered for `{self.name}`, does not take what it should",
            self.span,
            notes=(
                f"expected: {expected}" + (", the tape" if tape else ""),
                f"found: {', '.join(map(str, given)) or 'nothing'}",
            ),
            help="behind every pointer its shadow; forward: behind every float its tangent; a gradient takes the"
            " cotangent of a float result behind the arguments, and the tape last",
        )

    def first(self, rule: llvm.FuncOp) -> int:
        return 1 if "sret" in attributes_of(rule, 0) else 0

    def returned(self, rule: llvm.FuncOp) -> Attribute | None:
        """The type of what a function returns, in registers or in memory."""
        through = type_named(rule, attributes_of(rule, 0).get("sret"))
        result = rule.function_type.result
        return through if through is not None else None if isinstance(result, llvm.VoidType) else result

    def call(
        self, b: Builder, rule: llvm.FuncOp, arguments: Sequence[SSAValue], into: SSAValue | None = None
    ) -> SSAValue | None:
        """Calls a function of the program; gives the address of what it returned: ``into``, if that is given."""
        type = self.returned(rule)
        through = self.first(rule) == 1
        if type is not None and into is None:
            count = b.integer(1)
            alignment = IntegerAttr(max(16, align_of(type)), i64)
            into = b.emit(llvm.AllocaOp, (count,), PTR, elem_type=type, alignment=alignment)
        result = rule.function_type.result
        value = b.call(
            rule.sym_name.data,
            [into, *arguments] if through and into is not None else arguments,
            None if isinstance(result, llvm.VoidType) else result,
            arg_attrs=rule.arg_attrs,
        )
        if rule.cconv is not None:
            call = b.block.last_op
            assert call is not None
            call.properties["cconv"] = rule.cconv
        if into is not None and not through and not isinstance(result, llvm.VoidType):
            b.store(value, into, 1)
        return None if type is None else into

    def read(
        self,
        b: Builder,
        rule: llvm.FuncOp,
        address: SSAValue | None,
        wanted: Sequence[Attribute],
        given: Attribute | None,
    ) -> SSAValue | None:
        """The members that C has put into what a rule returned. Raises OX0164 if these are others."""
        type = self.returned(rule)
        placed, size = layout_of(list(wanted))
        inside = (
            type is not None and size_of(type) >= size and all(map(lambda at, t: _holds(type, at, t), placed, wanted))
        )
        if (type is None) != (not wanted) or (wanted and not inside):
            fail(
                "OX0164",
                f"`{source_name(rule)}`, which is registered for `{self.name}`, does not return what it should",
                self.span,
                notes=(f"expected: {', '.join(map(str, wanted)) or 'nothing'}", f"found: {type or 'nothing'}"),
                help="a derivative returns the result and its tangent, a gradient one number for every float",
            )
        if given is None or address is None:
            return None
        values = [b.load(b.offset(address, at), t, 1) for at, t in zip(placed, wanted, strict=True)]
        if not isinstance(given, llvm.StructType):
            return values[0]
        whole = b.undef(given)
        for i, value in enumerate(values):
            whole = b.insert(whole, value, [i])
        return whole

    def tape(self, augmented: llvm.FuncOp) -> tuple[int, int]:
        """How many bytes of what the augmented function returns are the tape, and the size of the whole."""
        type = self.returned(augmented)
        whole = 0 if type is None else -(-size_of(type) // 16) * 16
        if self.result is None or type == self.result:
            return (0, 0) if type is None or self.result is not None else (size_of(type), whole)
        found = None
        if type is not None:
            last, end = self.result, size_of(type)
            scalars = scalars_of(type)
            found = next((at for at, t in reversed(scalars[-1:]) if t == last), None)
            if found is None and _holds(type, end - size_of(last), last):
                found = end - size_of(last)
        if not found:
            fail(
                "OX0164",
                f"`{source_name(augmented)}`, which is registered for `{self.name}`, does not return its result last",
                self.span,
                notes=(f"`{self.name}` returns {self.result}, this {type or 'nothing'}",),
                help="return a structure of the tape and the result, or, without a tape, the result",
            )
        return found, whole

    def tape_operands(
        self, b: Builder, gradient: llvm.FuncOp, count: int, place: SSAValue, tape: int
    ) -> list[SSAValue]:
        """The tape as the gradient takes it: by its address, or in registers of eight bytes each."""
        start = self.first(gradient) + count
        types = list(gradient.function_type.inputs.data)[start:]
        if len(types) == 1 and "byval" in attributes_of(gradient, start):
            return [place]
        return [b.load(b.offset(place, 8 * k), type, 1) for k, type in enumerate(types)]

    # what a rule does with memory

    def effects(self, rule: llvm.FuncOp, inputs: Sequence[tuple[int, str]]) -> list[str]:
        """What the rule does to the memory behind each parameter of ``f``: ``read``, ``write``, or ``change`` it."""
        words: list[str] = []
        for position, (i, part) in enumerate(inputs):
            if part == "primal" and not isinstance(self.types[i], llvm.PointerType):
                words.append("read")
            elif part == "primal":
                found = effects_of(rule, self.first(rule) + position, self.symbols)
                words.append("change" if found == BOTH else "write" if WRITE in found else "read")
        return words

    def overwritten(self, augmented: llvm.FuncOp, index: int) -> list[int]:
        """Offset and size in turn of the bytes behind a parameter that ``f`` writes whatever they were."""
        inputs = [(i, part) for i, t in enumerate(self.types) for part in _parts(t, forward=False)]
        if not isinstance(self.types[index], llvm.PointerType) or self.effects(augmented, inputs)[index] != "write":
            return []
        position = self.first(augmented) + inputs.index((index, "primal"))
        ranges = sorted(set(overwritten(augmented, position, self.symbols)))
        return [number for pair in ranges if pair[0] >= 0 for number in pair]

    def extent(self, gradient: llvm.FuncOp, position: int) -> int:
        """How many bytes behind a pointer a gradient reads: 0 for none, -1 where that is not known."""
        index = self.first(gradient) + position
        if gradient.is_declaration:
            return 0 if "readnone" in attributes_of(gradient, index) else -1
        end = 0
        work: list[tuple[SSAValue, int]] = [(gradient.body.blocks[0].args[index], 0)]
        while work:
            value, offset = work.pop()
            for use in value.uses:
                reached = _reached(use.operation, value, offset)
                if reached is None:
                    return -1
                last, passed = reached
                end = max(end, last)
                if passed is not None:
                    work.append((use.operation.results[0], passed))
        return end

    def note(
        self, name: str, properties: dict[str, Attribute], rule: llvm.FuncOp, inputs: Sequence[tuple[int, str]]
    ) -> None:
        """Writes the attribute. ``once``: why the rule must not be called for one direction after the other."""
        effects = self.effects(rule, inputs)
        properties = {**properties, "effects": ArrayAttr([StringAttr(word) for word in effects])}
        if "change" in effects:
            text = f"`{source_name(rule)}` may change memory that it reads, so it cannot be called once per direction"
            properties = {**properties, "once": StringAttr(text)}
        self.function.attributes[name] = DictionaryAttr(properties)


def _parts(type: Attribute, forward: bool) -> tuple[str, ...]:
    """What is passed for a parameter."""
    doubled = isinstance(type, llvm.PointerType) or (forward and isinstance(type, AnyFloat))
    return ("primal", "derivative") if doubled else ("primal",)


def _holds(type: Attribute, at: int, wanted: Attribute) -> bool:
    """Whether C may have put a ``wanted`` at so many bytes of a ``type``: as itself, or within an integer register."""
    return any(
        (offset == at and scalar == wanted)
        or (
            isinstance(scalar, IntegerType)
            and size_of(scalar) > size_of(wanted)
            and offset <= at <= offset + size_of(scalar) - size_of(wanted)
        )
        for offset, scalar in scalars_of(type)
    )


def _reached(op: Operation, pointer: SSAValue, offset: int) -> tuple[int, int | None] | None:
    """How far an operation on ``pointer`` reads, and the offset of the pointer that it makes; ``None``: not known."""
    if isinstance(op, llvm.LoadOp):
        function = op.parent_op()
        always = isinstance(function, llvm.FuncOp) and op.parent is function.body.first_block
        return (
            (offset + size_of(op.res.type), None) if always and not isinstance(op.res.type, llvm.PointerType) else None
        )
    if isinstance(op, llvm.GEPOp) and (step := constant_step(op)) is not None and offset + step >= 0:
        return 0, offset + step
    if isinstance(op, llvm.CallOp) and op.callee is not None:
        name = op.callee.string_value()
        return (0, None) if name.startswith(("llvm.lifetime.", "llvm.dbg.")) else None
    return None
