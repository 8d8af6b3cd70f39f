"""The augmented primal and the reverse sweep of a function that brings its gradient along (``custom_rules.py``).

What a gradient reads by its pointers is what they led to right after the call: see ``custom_snapshots.py``.
"""

from __future__ import annotations

from collections.abc import Sequence

from xdsl.dialects.builtin import (
    AnyFloat,
    ArrayAttr,
    DictionaryAttr,
    IntegerAttr,
    StringAttr,
    SymbolRefAttr,
    UnitAttr,
    i1,
    i8,
    i64,
)
from xdsl.ir import Attribute, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff import ShadowType, TangentType, shadows, tape
from oxad.dialects.llvm import FuncOp, FunctionType, PointerType, StructType, VoidType
from oxad.dialects.llvm.builder import PTR, Builder
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.passes.custom_rules import copied_parameters, each_lane
from oxad.passes.helpers import integers
from oxad.passes.reverse_values import shadow_gep

SHADOW = ShadowType()
COPY = "llvm.memcpy.p0.p0.i64"


class ReverseRule:
    """The augmented primal and the reverse sweep of a function with a gradient of its own.

    Augmented: ``(the parameters, frame, arena, the shadows of the pointers, for each of copied_parameters the start and
    the size of what is to be copied: 0 for nothing)``. Sweep: ``(frame, [cotangent], the shadows of the pointers, the
    parameters that are no pointers)``.
    """

    def __init__(self, func: FuncOp, rule: DictionaryAttr, symbols: SymbolTable, names: Sequence[str]):
        self.func = func
        self.rule = rule
        self.symbols = symbols
        self.augmented, self.sweep, self.record = names
        self.types = list(func.function_type.inputs.data)
        self.pointers = [i for i, t in enumerate(self.types) if isinstance(t, PointerType)]
        self.numbers = [i for i, t in enumerate(self.types) if not isinstance(t, PointerType)]
        self.floats = [i for i, t in enumerate(self.types) if isinstance(t, AnyFloat)]
        self.copied = copied_parameters(rule)
        result = func.function_type.result
        self.result = result
        self.seed = TangentType(result) if isinstance(result, AnyFloat) else None
        size = rule.data["tape"]
        assert isinstance(size, IntegerAttr)
        self.tape_size = size.value.data
        gives = [TangentType(self.types[i]) for i in self.floats]
        self.gives_type = StructType(gives) if gives else None
        self.parameters = (*((True, i) for i in self.pointers), *((False, i) for i in self.numbers))

    def build(self) -> list[FuncOp]:
        """Both functions; the frame's record goes into the module, too."""
        fields: dict[str, Attribute] = {f"at{i}": PTR for i in self.pointers}
        if self.tape_size:
            fields["tape"] = SHADOW
        properties = {"sym_name": StringAttr(self.record), "fields": DictionaryAttr(fields)}
        self.symbols.insert(tape.RecordOp.create(properties=properties))
        return [self._augmented(), self._sweep()]

    def _function(self, name: str, inputs: list[Attribute], result: Attribute | None) -> FuncOp:
        made = FuncOp.define(name, FunctionType(inputs, result or VoidType()), linkage="internal")
        made.attributes["autodiff.template"] = UnitAttr()
        self.symbols.insert(made)
        return made

    def _augmented(self) -> FuncOp:
        inputs = [*self.types, PTR, PTR, *[SHADOW] * len(self.pointers), *[PTR, i64] * len(self.copied)]
        result = None if isinstance(self.result, VoidType) else self.result
        func = self._function(self.augmented, inputs, result)
        block = func.body.blocks[0]
        count = len(self.types)
        frame, arena = block.args[count], block.args[count + 1]
        shadow: dict[int, SSAValue] = dict(zip(self.pointers, block.args[count + 2 :], strict=False))
        rest = list(block.args[count + 2 + len(self.pointers) :])
        b = Builder(block)
        operands = self._arguments(list(block.args[:count]), shadow)
        if self.tape_size:
            room = b.emit(shadows.ArenaShadowOp, (arena, b.integer(self.tape_size)), SHADOW)
            b.emit(tape.SaveOp, (room, self._field(b, frame, "tape")), None)
            operands.append(room)
        found = each_lane(b, self.rule, "augmented", operands, [] if result is None else [result], self.symbols)
        for i in self.pointers:
            pointer: SSAValue = block.args[i]
            if i in self.copied:
                at = 2 * list(self.copied).index(i)
                pointer = self._copied(b, arena, pointer, rest[at], rest[at + 1])
            b.emit(tape.SaveOp, (pointer, self._field(b, frame, f"at{i}")), None)
        b.ret(*found)
        return func

    def _copied(self, b: Builder, arena: SSAValue, pointer: SSAValue, start: SSAValue, size: SSAValue) -> SSAValue:
        """``pointer`` into a copy of the ``size`` bytes at ``start``; as it is where there is nothing to copy."""
        if self.symbols.get(COPY) is None:
            self.symbols.insert(FuncOp.define(COPY, FunctionType([PTR, PTR, i64, i1], VoidType()), body=False))
        room = b.emit(tape.ReserveOp, (arena, size), PTR, elem_type=i8)
        b.call(COPY, [room, start, size, b.integer(0, i1)], None)
        into = b.isub(b.emit(llvm.PtrToIntOp, (pointer,), i64), b.emit(llvm.PtrToIntOp, (start,), i64))
        nothing = b.icmp("eq", size, b.integer(0))
        return b.select(nothing, pointer, b.gep(room, i8, [into]))

    def _sweep(self) -> FuncOp:
        seed = [] if self.seed is None else [self.seed]
        inputs = [PTR, *seed, *[SHADOW] * len(self.pointers), *(self.types[i] for i in self.numbers)]
        func = self._function(self.sweep, inputs, self.gives_type)
        block = func.body.blocks[0]
        frame = block.args[0]
        rest = list(block.args[1 + len(seed) :])
        shadow: dict[int, SSAValue] = dict(zip(self.pointers, rest, strict=False))
        number = dict(zip(self.numbers, rest[len(self.pointers) :], strict=True))
        b = Builder(block)
        primal: list[SSAValue] = [
            number[i] if i in number else b.emit(tape.RestoreOp, (self._field(b, frame, f"at{i}"),), PTR)
            for i in range(len(self.types))
        ]
        operands = [*self._arguments(primal, shadow), *block.args[1 : 1 + len(seed)]]
        if self.tape_size:
            operands.append(b.emit(tape.RestoreOp, (self._field(b, frame, "tape"),), SHADOW))
        gives = [] if self.gives_type is None else list(self.gives_type.elements.data)
        found = each_lane(b, self.rule, "gradient", operands, gives, self.symbols)
        self._clear(b, shadow)
        if self.gives_type is None:
            b.ret()
            return func
        whole = b.undef(self.gives_type)
        for i, value in enumerate(found):
            whole = b.insert(whole, value, [i])
        b.ret(whole)
        return func

    def _clear(self, b: Builder, shadow: dict[int, SSAValue]) -> None:
        """What the function overwrites has no cotangent before it, also where the gradient leaves it standing."""
        ranges = self.rule.data["overwritten"]
        assert isinstance(ranges, ArrayAttr)
        for i, pointer in shadow.items():
            numbers = integers(ranges.data[i])
            for offset, size in zip(numbers[::2], numbers[1::2], strict=True):
                place = pointer if offset == 0 else shadow_gep(b, pointer, b.integer(offset))
                b.emit(shadows.ClearOp, (place, b.integer(size)), None)

    def _arguments(self, primal: list[SSAValue], shadow: dict[int, SSAValue]) -> list[SSAValue]:
        found: list[SSAValue] = []
        for i, value in enumerate(primal):
            found += [value, shadow[i]] if i in shadow else [value]
        return found

    def _field(self, b: Builder, frame: SSAValue, name: str) -> SSAValue:
        return b.emit(tape.FieldOp, (frame,), PTR, record=SymbolRefAttr(self.record), field=StringAttr(name))
