"""Inline assembly whose meaning is known: no instructions at all, and the greater or the lesser of two numbers.

Programs hide values from the optimiser by assembly without instructions (``asm volatile("" : "+x"(v))``), and ask for
x86's ``maxpd`` and its like, which compilers do not always make of ``a > b ? a : b``.

Constraints: LLVM's language reference, "Inline Asm Constraint String". Instructions: Intel 64 and IA-32 Architectures
Software Developer's Manual, volume 2, MAXPD (the second source where the two are equal or one is NaN).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from xdsl.dialects.builtin import AnyFloat, DictionaryAttr, StringAttr, VectorType
from xdsl.ir import Attribute, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.builder import Builder
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.passes.inactive_callees import assembly_text
from oxad.passes.library_memory import Call, Expansion
from oxad.passes.library_x86 import extremum

_OPERAND = r"\$(?:\{)?(\d+)(?:\})?"
_EXTREMUM = re.compile(rf"(v?)(max|min)([ps])([ds])\s+{_OPERAND}\s*,\s*{_OPERAND}(?:\s*,\s*{_OPERAND})?")


@dataclass(frozen=True)
class Operands:
    """The operands of inline assembly, by their numbers: the values that go in, and which one each result starts as."""

    values: dict[int, SSAValue]
    results: tuple[int, ...]
    tied: dict[int, SSAValue]

    def before(self, number: int) -> SSAValue | None:
        """What operand ``number`` is when the assembly begins."""
        return self.tied.get(number, self.values.get(number))


def operands_of(op: Call) -> Operands | None:
    """The operands of inline assembly; ``None`` for constraints of another kind."""
    words = op.inline_asm
    constraints = words.data.get("constraints") if isinstance(words, DictionaryAttr) else None
    if not isinstance(constraints, StringAttr):
        return None
    values: dict[int, SSAValue] = {}
    results: list[int] = []
    tied: dict[int, SSAValue] = {}
    args = list(op.args)
    parts = [part for part in constraints.data.split(",") if part and part[0] not in "~!"]
    for number, part in enumerate(parts):
        if part.startswith("=") and "*" not in part:
            results.append(number)
            continue
        if not args:
            return None
        values[number] = args.pop(0)
        if part.isdigit():
            tied[int(part)] = values[number]
    return None if args else Operands(values, tuple(results), tied)


def assembly_expansion(op: Call) -> Expansion | None:
    """What assembly of one of these kinds becomes; ``None`` for all else."""
    text = assembly_text(op)
    if text is None or op.res is None:
        return None
    return _unchanged if not text else _extremum if _EXTREMUM.fullmatch(text) else None


def _unchanged(op: Call, b: Builder, symbols: SymbolTable) -> SSAValue | None:
    """No instructions: every result is what it started as."""
    operands = operands_of(op)
    if operands is None or op.res is None:
        return None
    found = [operands.tied.get(number) for number in operands.results]
    values = [value for value in found if value is not None]
    if len(values) < len(found):
        return None
    if len(values) == 1:
        return values[0] if values[0].type == op.res.type else None
    type = op.res.type
    if not isinstance(type, llvm.StructType) or [value.type for value in values] != list(type.elements.data):
        return None
    whole = b.emit(llvm.PoisonOp, (), type)
    for i, value in enumerate(values):
        whole = b.insert(whole, value, (i,))
    return whole


def _extremum(op: Call, b: Builder, symbols: SymbolTable) -> SSAValue | None:
    """``maxpd`` and its like, as the AT&T syntax has them: sources first, the second source in front."""
    operands = operands_of(op)
    match = _EXTREMUM.fullmatch(assembly_text(op) or "")
    if operands is None or match is None or op.res is None:
        return None
    which, packed, precision = match[2], match[3] == "p", match[4]
    numbers = [int(number) for number in match.groups()[4:] if number is not None]
    if bool(match[1]) != (len(numbers) == 3) or operands.results != (numbers[-1],):
        return None
    second, first = operands.before(numbers[0]), operands.before(numbers[1])
    type = op.res.type
    if first is None or second is None or first.type != type or second.type != type or not _is(type, packed, precision):
        return None
    return extremum(b, which, first, second)


def _is(type: Attribute, packed: bool, precision: str) -> bool:
    """Whether an instruction works on all of a value of this type."""
    element = type.element_type if isinstance(type, VectorType) else type
    width = {"d": 64, "s": 32}[precision]
    return packed == isinstance(type, VectorType) and isinstance(element, AnyFloat) and element.bitwidth == width


__all__ = ["assembly_expansion", "operands_of"]
