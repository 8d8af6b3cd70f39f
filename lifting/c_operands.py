"""The operands of a request in C's convention: which function, which mode, and what is passed for each parameter.

A request is a call of an undefined function whose name contains one of ``FAMILIES``. Its operands are the function to
differentiate, then for each parameter an optional *marker* (``enzyme_dup`` …), the primal value and what the marker
asks for behind it. A marker is a load of a global of that name, the global's address, or a metadata string.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from typing import NoReturn

from xdsl.dialects.builtin import AnyFloat, IntegerAttr, IntegerType
from xdsl.ir import Attribute, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.builder import Builder
from oxad.dialects.llvm.layout import size_of
from oxad.dialects.llvm.locations import source_name
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.lifting.c_forms import (
    Passed,
    Refused,
    Request,
    attributes_of,
    default_activity,
    holds_floats,
    type_named,
)
from oxad.lifting.c_parts import may_hold_floats, pairs
from oxad.lifting.c_values import marker, origin, symbol_in, symbol_of

ARGUMENTS = {"const", "dup", "dupnoneed", "out", "dupv", "dupnoneedv"}
WIDEST = 1024
"""Directions of one request: so many lanes are one vector, and LLVM takes time for each."""
_SWITCHES = {"primal_return", "noret", "const_return", "active_return", "dup_return"}
_CONTRADICTIONS = (("primal_return", "noret"), ("const_return", "active_return"), ("const_return", "dup_return"))
_OF_TAPES = {"allocated", "tape", "nofree"}
_REFUSED = {
    "runtime_activity": (
        "activity that is decided while the program runs",
        "leave the marker out, and pass what is its own shadow as enzyme_const",
    ),
    "strong_zero": (
        "derivatives of zero that stay zero whatever they are multiplied by",
        "leave the marker out where no slope is infinite or NaN",
    ),
}


class Reader:
    """Reads the operands of one request."""

    def __init__(self, call: llvm.CallOp | llvm.InvokeOp, symbols: SymbolTable):
        self.call = call
        self.symbols = symbols
        self.operands = list(call.args)
        self.places = list(range(len(self.operands)))
        """Where the operands stand in the call."""
        self.at = 0
        self.last = -1
        """Where the operand that was read last stands in the call."""
        self.apart: list[int] | None = None
        """With ``enzyme_interleave``, where the shadows stand: behind the values of all parameters."""
        self.word = "dup"
        self.marks = False
        """Whether the compiler says ``noundef`` of what is no part of a structure."""

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
        arguments: list[Passed] = []
        self.marks = "noundef" in attributes_of(self.call, 0 if destination is None else 1)
        found, certain = pairs(target, first, self.marks)
        while first + len(arguments) < len(types):
            index = first + len(arguments)
            if index in found and self.is_pair(target, index, mode, certain):
                arguments += self.pair(target, index, mode, width)
            else:
                arguments.append(self.argument(target, index, mode, width))
        self.places += self.apart or []
        self.operands += [self.call.args[place] for place in self.apart or []]
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

    def switches(self, arguments: Set[str] = ARGUMENTS) -> tuple[int, set[str]]:
        """``enzyme_width`` with its number, and the markers that say what is returned; they may stand anywhere.

        ``arguments``: the markers that belong to arguments.
        """
        width, said = 1, set[str]()
        kept: list[int] = []
        places = iter(self.places[self.at :])
        rest = (self.call.args[place] for place in places)
        for place in places:
            word = marker(self.call.args[place], self.symbols)
            if word is None or word in arguments:
                (kept if self.apart is None else self.apart).append(place)
            elif word == "interleave" and self.apart is None and arguments is ARGUMENTS:
                self.apart = []
            elif word == "width":
                width = self.constant(next(rest, None)) or 0
                if width < 1:
                    raise Refused(
                        "OX0154",
                        "`enzyme_width` is not followed by a positive constant",
                        help="write the number itself: enzyme_width, 8",
                    )
                if width > WIDEST:
                    raise Refused(
                        "OX0154",
                        f"`enzyme_width` asks for {width} directions at once, and {WIDEST} are the most",
                        help="ask several times for fewer directions",
                    )
            elif word in _SWITCHES:
                said.add(word)
            elif not self.takes(word, rest):
                self.refuse(word)
        self.places[self.at :] = kept
        self.operands[self.at :] = [self.call.args[place] for place in kept]
        return width, said

    def constant(self, value: SSAValue | None) -> int | None:
        """The number that an operand is, if it is a constant."""
        owner = None if value is None else origin(value, self.symbols).owner
        if isinstance(owner, llvm.TruncOp | llvm.ZExtOp | llvm.SExtOp):
            return self.constant(owner.operands[0])  # a size or a width: its sign and its upper bits are nothing
        literal = owner.value if isinstance(owner, llvm.ConstantOp) else None
        return literal.value.data if isinstance(literal, IntegerAttr) else None

    def takes(self, word: str, rest: Iterator[SSAValue]) -> bool:
        """Whether a marker belongs to this kind of request; its operands are taken from ``rest``."""
        return word == "not_overwritten"  # what is said of memory here, no derivative relies on

    def refuse(self, word: str) -> NoReturn:
        """Raises OX0154, OX0155."""
        if word in _REFUSED:
            why, instead = _REFUSED[word]
            raise Refused("OX0155", f"`enzyme_{word}` is not supported: {why}", help=instead)
        if word in _OF_TAPES:
            raise Refused(
                "OX0154",
                f"`enzyme_{word}` belongs to requests with a tape",
                help="leave it out: this request keeps its tape to itself",
            )
        if word in ARGUMENTS:
            raise Refused("OX0154", f"`enzyme_{word}` does not belong here", help="enzyme_vector and enzyme_scalar do")
        raise Refused(
            "OX0154",
            f"the marker `enzyme_{word}` is not known",
            help="an argument is enzyme_const, enzyme_dup, enzyme_dupv, enzyme_dupnoneed, enzyme_out",
        )

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
        self.last = self.places[self.at]
        self.at += 1
        return value

    def shadow(self, what: str) -> SSAValue:
        """The next shadow of ``what``."""
        if self.apart is None:
            return self.next(f"the shadow of {what}")
        if not self.apart:
            raise Refused(
                "OX0153",
                f"the request ends before the shadow of {what}",
                help="pass the shadows behind enzyme_interleave, in the order of the parameters",
            )
        self.last = self.apart.pop(0)
        return self.call.args[self.last]

    def default(self, type: Attribute, byval: bool, mode: str) -> str:
        """What a parameter without a marker is: with ``enzyme_interleave`` what the one in front of it is."""
        return default_activity(type, byval, mode) if self.apart is None else self.word

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
            word = self.default(type, byval, mode)
        self.word = word
        if word.endswith("v") and self.apart is not None:
            raise Refused("OX0155", f"`enzyme_{word}` together with `enzyme_interleave`", help="list the shadows")
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
            shadow = self.shadow(what)
            if byval and mode == "reverse" and "byval" in self.words():
                raise Refused(
                    "OX0156",
                    f"the shadow of {what} is passed by value, so its gradient would be lost",
                    help="pass the address of the structure and the address of its shadow",
                )
            shadows.append(self.operand(shadow, type, f"the shadow of {what}"))
        return Passed(activity, inner if inner is not None else type, byval, primal, shadows, stride, explicit)

    def is_pair(self, target: llvm.FuncOp, index: int, mode: str, certain: bool) -> bool:
        """Whether the operands are those of a structure in two parts. Raises OX0153 where that cannot be told."""
        first, second = target.function_type.inputs.data[index : index + 2]
        word = self.peek()
        at = self.at + (word is not None)
        given = [value.type for value in self.operands[at : at + 2]]
        whole = at < len(self.places) and "byval" in attributes_of(self.call, self.places[at])
        if (given != [first, second] and not whole) or (word or "").endswith("v"):
            return False
        certain |= whole
        if not certain and any("noundef" in attributes_of(self.call, place) for place in self.places[at : at + 2]):
            return False  # LLVM takes the attribute from parameters that a function does not read
        words = {word or self.default(type, False, mode) for type in (first, second)}
        if certain or (words & {"dup", "dupnoneed"} and first != second):
            return True
        if words <= {"out"} or (word == "const" and self.default(second, False, mode) == "const") or words == {"const"}:
            return False  # read one by one it means the same
        raise Refused(
            "OX0153",
            f"parameter {index + 1} of `{source_name(target)}` may be a structure that C passes in parts, or its first"
            " member alone",
            help="compile with debug information (-g), or pass the structure by its address",
        )

    def pair(self, target: llvm.FuncOp, index: int, mode: str, width: int) -> list[Passed]:
        """What is passed for a structure in two parts: both of the primal, then both of each shadow."""
        parts = list(target.body.blocks[0].args[index : index + 2])
        what = f"parameter {index + 1} of `{source_name(target)}`"
        word, types = self.peek(), [part.type for part in parts]
        self.at += word is not None
        pointers = [isinstance(type, llvm.PointerType) for type in types]
        active = [pointer or holds_floats(type) for pointer, type in zip(pointers, types, strict=True)]
        if word is None:
            by_address = mode == "forward" or any(pointers)
            word = "const" if not any(active) else "dup" if by_address else "out"
            word = word if self.apart is None else self.word
        self.word = word
        activity = "dup" if word == "dupnoneed" else word
        if activity != "const":
            lost = mode == "reverse" if activity == "dup" else any(pointers) or mode == "forward"
            for part, pointer, is_active in zip(parts, pointers, active, strict=True):
                hidden = isinstance(part.type, IntegerType) and may_hold_floats(part)
                if hidden or (lost and is_active and pointer != (activity == "dup")):
                    raise Refused(
                        "OX0156",
                        f"{what} is a structure passed by value, so it cannot be `enzyme_{word}`",
                        help="pass it by its address",
                    )
        primal = self.both(types, what, self.next)
        lanes = [self.both(types, what, self.shadow) for _ in range(width if activity == "dup" else 0)]
        return [
            Passed(activity, types[k], False, primal[k], [lane[k] for lane in lanes])
            if active[k]
            else Passed("const", types[k], False, primal[k])
            for k in range(2)
        ]

    def both(self, types: list[Attribute], what: str, read: Callable[[str], SSAValue]) -> list[SSAValue]:
        """The two parts of a structure, which comes as a copy where the registers of the call do not suffice."""
        first = read(what)
        if "byval" not in self.words():
            return [self.operand(first, types[0], what), self.operand(read(what), types[1], what)]
        block = self.call.parent
        assert block is not None
        b = Builder(block, self.call)
        return [b.load(b.offset(first, 8 * k), type, 1) for k, type in enumerate(types)]

    def words(self) -> dict[str, Attribute]:
        """The attributes at the call of the operand that was read last."""
        return attributes_of(self.call, self.last)

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
        if self.marks and "noundef" not in self.words() and size_of(given) == size_of(type) == 8:
            # A structure in one register; on the stack, where registers do not suffice, it comes as an integer.
            if isinstance(type, llvm.PointerType):
                return b.emit(llvm.IntToPtrOp, (value,), type)
            return b.emit(llvm.PtrToIntOp if isinstance(given, llvm.PointerType) else llvm.BitCastOp, (value,), type)
        raise Refused(
            "OX0153",
            f"{what} is of type {type}, and the request passes {given}",
            help="pass a value of the parameter's own type",
        )


def _bits(type: Attribute) -> int:
    return getattr(type, "bitwidth", 0)
