"""derive-reverse: every ``autodiff.reverse`` request becomes an augmented primal and a reverse sweep.

Requires: nothing but verified functions; runs the analyses itself. Guarantees: no ``autodiff.reverse`` is left; the
new functions are templates, and the wrapper of each request has ``autodiff.width``. Refuses: irreducible control
flow, operations and calls without a derivative (docs/errors.md, OX02xx and OX03xx).

A *signature* has one letter per parameter: ``d`` with tangent or shadow, ``c`` without; a capital letter promises
that the memory behind the parameter is left alone until the reverse sweep has run. A last ``h``: see ``activity.py``.
"""

from __future__ import annotations

from dataclasses import dataclass

from xdsl.context import Context
from xdsl.dialects.builtin import (
    ArrayAttr,
    DenseArrayBase,
    DictionaryAttr,
    ModuleOp,
    StringAttr,
    SymbolRefAttr,
    UnitAttr,
    i32,
)
from xdsl.ir import Block, BlockArgument, Operation, SSAValue
from xdsl.passes import ModulePass

from oxad.dialects import llvm
from oxad.dialects.autodiff import TangentType, requests, shadows, tape
from oxad.dialects.diagnostic import fail
from oxad.dialects.llvm.builder import PTR, Builder
from oxad.dialects.llvm.locations import called_by, span_near
from oxad.dialects.llvm.symbols import SymbolTable, callee_name
from oxad.passes.activity import Activity, ActivityAnalysis, Wanted
from oxad.passes.copied_types import CopiedTypes
from oxad.passes.induction import integer_constant
from oxad.passes.memory_objects import may_hold_pointer
from oxad.passes.nested_requests import refuse_nested_requests
from oxad.passes.plan import Need, choose_saved
from oxad.passes.program_end import stop
from oxad.passes.reverse_augment import AugmentedShadows, part_of, pointer_parts
from oxad.passes.reverse_control import ReverseControl
from oxad.passes.reverse_mask import masked_values
from oxad.passes.reverse_memory import Stability
from oxad.passes.reverse_needs import Needs
from oxad.passes.reverse_prepare import Prepared, prepare
from oxad.passes.reverse_storage import Storage
from oxad.passes.reverse_sweep import SHADOW, ReverseCallee, Sweep, layout_properties
from oxad.passes.reverse_values import Recorder, Restorer, shadow_gep
from oxad.passes.rules import add_support
from oxad.passes.types import TypeInfo, infer_types

OUTLIVED = ("captures", "returned", "dead_on_return", "dead_on_unwind")
"""Parameter attributes that do not hold of an augmented primal: the reverse sweep comes after it."""


@dataclass(frozen=True)
class Derived:
    """The augmented primal and the reverse sweep of one function and signature.

    Augmented primal: ``(the primal's parameters, frame, arena, shadows of augmented_shadows)``, result as the
    primal's. ``returned_shadows``: the positions of the pointers in the result whose shadows it leaves in its frame.
    Reverse sweep: see ``ReverseCallee``.
    """

    augmented_name: str
    augmented_shadows: tuple[int, ...]
    returned_shadows: tuple[tuple[int, ...], ...]
    returned_nulls: frozenset[tuple[int, ...]]
    """The positions of pointers in the result that lead nowhere or to constants: their shadow is null."""
    restores_shadows: bool
    """Whether the sweep reaches memory of the caller by shadows that were saved, and not by its parameters."""
    reverse: ReverseCallee


class ReverseDeriver:
    """Derives functions of one module, each signature once."""

    def __init__(self, module: ModuleOp):
        self.module = module
        self.symbols = SymbolTable(module)
        self.types: TypeInfo = infer_types(module)
        self.activities = ActivityAnalysis(self.symbols, self.types)
        self.done: dict[tuple[str, str, bool, Wanted], Derived] = {}
        self.made: list[llvm.FuncOp] = []
        self.names: set[str] = set()

    def name(self, wanted: str) -> str:
        """A symbol of that name, or with a number behind it, that is given only once."""
        found, number = self.symbols.fresh(wanted), 0
        while found in self.names:
            number += 1
            found = self.symbols.fresh(f"{wanted}.{number}")
        self.names.add(found)
        return found

    def derive(self, func: llvm.FuncOp, signature: str, masked: bool = False, wanted: Wanted = frozenset()) -> Derived:
        """The derivative of a function. ``masked``: the cotangent of its result may be zero because the result is not
        used (``reverse_mask``). ``wanted``: the allocations that need shadows."""
        key = (func.sym_name.data, signature, masked, wanted)
        found = self.done.get(key)
        if found is None:
            work = _FunctionReverse(self, func, signature, masked, wanted)
            if self.activities.is_recursive(func):
                self.done[key] = work.interface()
            found = self.done[key] = work.run()
        return found


class _FunctionReverse:
    """Derives one function. The order of the steps is that of ``run``."""

    def __init__(self, deriver: ReverseDeriver, primal: llvm.FuncOp, signature: str, masked: bool, wanted: Wanted):
        self.deriver = deriver
        self.result_masked = masked
        self.symbols = deriver.symbols
        self.positions: dict[Operation, int] = {}
        self.primal = primal
        self.signature = signature
        name = primal.sym_name.data
        self.augmented_name = deriver.name(f"{name}.aug.{signature}")
        self.reverse_name = deriver.name(f"{name}.rev.{signature}")
        self.frame_name = deriver.name(f"{name}.frame.{signature}")
        self.recursive = deriver.activities.is_recursive(primal)
        self.prepared: Prepared = prepare(self.primal, self.augmented_name)
        func = self.prepared.func
        self.symbols.insert(func)
        self.types = CopiedTypes(deriver.types, self.prepared.origin)
        self.activity: Activity = deriver.activities.of(func, signature.lower(), wanted, types=self.types)
        stable = frozenset(i for i, letter in enumerate(self.signature) if letter.isupper())
        self.stability = Stability(self.prepared.flow, self.activity.points, self.symbols, stable)
        self.entry_block: Block = func.body.blocks[0]
        self.parameters = list(self.entry_block.args)
        self.masked = masked_values(self.prepared.flow, self.activity, self.result_masked)
        self.result_type = self.result_tangent()

    def interface(self) -> Derived:
        """What callers of a recursive function know of it before it is derived.

        Its sweep takes nothing but the frame, which the augmented primal was given from the arena.
        """
        shadowed = [p for p in self.parameters if self.activity.derivative(p) == SHADOW]
        gives = [p for p in self.parameters if self.activity.cotangent(p) is not None]
        reverse = ReverseCallee(
            self.reverse_name,
            self.frame_name,
            (),
            self.result_type is not None,
            tuple(p.index for p in gives),
            self.gives_type(gives),
            self.result_type,
            recursive=True,
        )
        returned = tuple(position for position, _ in self.returned_pointers())
        nulls = self.returned_nulls()
        return Derived(self.augmented_name, tuple(p.index for p in shadowed), returned, nulls, True, reverse)

    def run(self) -> Derived:
        self.derive_callees()
        self.control = ReverseControl(self.prepared, self.activity, self.symbols)
        self.needs = Needs(self.prepared, self.activity, self.stability, self.symbols, self.recursive)
        recorder = Recorder(self.needs)
        self.emit_sweep(recorder, scratch=True)
        self.augment(recorder)
        reverse = self.emit_sweep(None, scratch=False)
        self.finish_augmented()
        return Derived(
            self.augmented_name,
            tuple(self.shadow_parameters),
            tuple(self.returned_shadows),
            self.returned_nulls(),
            self.recursive or self.restores_shadows(),
            reverse,
        )

    # callees

    def derive_callees(self) -> None:
        self.callees: dict[Operation, Derived] = {}
        for op, info in self.activity.calls.items():
            assert isinstance(op, llvm.CallOp | llvm.InvokeOp)
            if op.parent not in self.prepared.flow.returning:
                # On the way to a panic: nothing is reversed, so the primal itself is called.
                continue
            letters = [
                letter.upper() if isinstance(arg.type, llvm.PointerType) and self.stability.argument(op, i) else letter
                for i, (letter, arg) in enumerate(zip(info.signature, op.args, strict=True))
            ]
            masked = op.res is not None and op.res in self.masked
            with called_by(op):
                self.callees[op] = self.deriver.derive(info.callee, "".join(letters), masked, info.wanted)

    def result_tangent(self) -> TangentType | None:
        """The type of the seed: the tangent type of what is returned, if that is active."""
        for block in self.prepared.flow.order:
            op = block.last_op
            if isinstance(op, llvm.ReturnOp) and op.value is not None:
                return self.activity.cotangent(op.value)
        return None

    # the sweep

    def emit_sweep(self, recorder: Recorder | None, scratch: bool) -> ReverseCallee:
        name = self.reverse_name
        func = llvm.FuncOp.define(name, llvm.FunctionType([], llvm.VoidType()), linkage="internal")
        block = func.body.blocks[0]
        entry = Builder(block)
        attrs: list[DictionaryAttr] = []
        frame = block.insert_arg(PTR, 0)
        attrs.append(DictionaryAttr({}))
        seed = None
        if self.result_type is not None:
            seed = block.insert_arg(self.result_type, 1)
            attrs.append(DictionaryAttr({}))
        shared = not scratch and self.restores_shadows()
        wanted: list[tuple[bool, int]] = []
        made: dict[tuple[bool, int], SSAValue] = {}

        def parameter(value: SSAValue, shadow: bool) -> SSAValue:
            index = self.parameters.index(value)  # pyright: ignore[reportArgumentType]
            found = made.get((shadow, index))
            if found is None:
                found = block.insert_arg(SHADOW if shadow else value.type, len(block.args))
                made[shadow, index] = found
                wanted.append((shadow, index))
                attrs.append(self.parameter_attributes(index, shadow, alone=not shared))
            return found

        values = recorder or Restorer(self.needs, self.storage, frame, entry, parameter)
        sweep = Sweep(
            self.prepared,
            self.activity,
            self.control,
            self.symbols,
            self.types,
            {op: derived.reverse for op, derived in self.callees.items()},
            self.masked,
            values,
        )
        gives = [p for p in self.parameters if self.activity.cotangent(p) is not None]
        results = sweep.run(func, entry, seed, list[SSAValue](gives))
        builder = sweep.builder
        gives_type = self.gives_type(gives)
        if gives_type is not None:
            whole = builder.undef(gives_type)
            for i, (result, type) in enumerate(zip(results, gives_type.elements.data, strict=True)):
                assert isinstance(type, TangentType)
                whole = builder.insert(whole, sweep.zero(type) if result is None else result, [i])
            builder.ret(whole)
        else:
            builder.ret()
        if scratch:
            func.erase(safe_erase=False)
        else:
            func.properties["function_type"] = llvm.FunctionType(
                [a.type for a in block.args], gives_type or llvm.VoidType()
            )
            func.properties["arg_attrs"] = ArrayAttr(attrs)
            self.mark(func)
            self.symbols.insert(func)
            self.deriver.made.append(func)
        return ReverseCallee(
            name,
            self.frame_name,
            tuple(wanted),
            self.result_type is not None,
            tuple(p.index for p in gives),
            gives_type,
            self.result_type,
            self.recursive,
        )

    def gives_type(self, gives: list[BlockArgument]) -> llvm.StructType | None:
        """What the sweep returns: the cotangents of these parameters."""
        types = [type for p in gives if (type := self.activity.cotangent(p)) is not None]
        return llvm.StructType(types) if types else None

    def restores_shadows(self) -> bool:
        """Whether the sweep, or that of a callee, follows saved shadows into memory that is not the function's own.

        Then no shadow parameter is the only way to its memory, as ``noalias`` would say.
        """
        if any(derived.restores_shadows for derived in self.callees.values()):
            return True
        return any(
            isinstance(need, Need) and need.shadow and not all(o.is_local for o in self.activity.points.of(need.value))
            for need in self.storage.homes
        )

    def parameter_attributes(self, index: int, shadow: bool, alone: bool = True) -> DictionaryAttr:
        """What still holds of a parameter. A shadow is as unshared as its primal, if nothing else leads to it."""
        attrs = self.primal.arg_attrs.data[index].data if self.primal.arg_attrs else {}
        kept = (
            {"align", "nonnull"} | (set() if shadow else {"noundef"}) | ({"noalias"} if alone or not shadow else set())
        )
        return DictionaryAttr({k: v for k, v in attrs.items() if k in kept})

    # the augmented primal

    def augment(self, recorder: Recorder) -> None:
        frame = self.entry_block.insert_arg(PTR, len(self.entry_block.args))
        arena = self.entry_block.insert_arg(PTR, len(self.entry_block.args))
        self.shadow_parameters: list[int] = []
        self.storage = Storage(self.prepared, self.frame_name, frame, arena)
        self.shadows = AugmentedShadows(
            self.storage, self.activity, self.symbols, self.shadow_parameter, self.shadow_of_call
        )
        if self.recursive:
            # In the order in which the callers were told.
            for parameter in self.parameters:
                if self.activity.derivative(parameter) == SHADOW:
                    self.shadows.of(parameter)
        saved = choose_saved(recorder.found, self.needs.recipe, self.needs.cost)
        for call, callee in recorder.frames.items():
            self.storage.provide_frame(call, callee.record, callee.recursive)
        for block in self.prepared.flow.order:
            self.positions.update((op, i) for i, op in enumerate(block.ops))
        for need in sorted(saved, key=self._order):
            self.save(need)
        for op, derived in self.callees.items():
            self.augment_call(op, derived)
        for op in self.activity.unresolved:
            if op.parent in self.prepared.flow.returning:
                assert op.parent is not None
                stop(Builder(op.parent, op), self.symbols, op)
        self.store_shadows()
        self.leave_result_shadows()
        self.provide_links(recorder)

    def _order(self, need: Need) -> tuple[int, int, bool]:
        """Saves are emitted in the order of the program, so that the output is the same every time."""
        owner = need.value.owner
        block = owner if isinstance(owner, Block) else owner.parent
        assert block is not None
        if isinstance(need.value, BlockArgument):
            index = need.value.index - len(block.args)
        else:
            assert isinstance(owner, Operation)
            index = self.positions[owner]
        return self.prepared.flow.position[block], index, need.shadow

    def save(self, need: Need) -> None:
        if need in self.storage.homes:
            return
        self.storage.save(need, self.shadows.of(need.value) if need.shadow else need.value)

    def provide_links(self, recorder: Recorder) -> None:
        """Saves what leads the sweep to records and arrays, which may take records and arrays of outer loops."""
        homes = -1
        while homes != len(self.storage.homes):
            homes = len(self.storage.homes)
            for loop, block in recorder.entered:
                if loop in self.storage.records:
                    self.save(self.needs.need(self.storage.record_values[loop], False, block))
            self.provide_required()

    def provide_required(self) -> None:
        """Bases and counts of arrays have to be at hand as well: saved, unless they can be computed again."""
        while self.storage.required:
            need = self.storage.required.pop()
            if not self.available(need):
                self.save(need)

    def available(self, need: Need) -> bool:
        """Whether the sweep can have a need from what is saved so far."""
        seen = {need}
        work = [need]
        while work:
            current = work.pop()
            if current in self.storage.homes:
                continue
            recipe = self.needs.recipe(current)
            if recipe is None:
                return False
            for other in recipe.inputs:
                if other not in seen:
                    seen.add(other)
                    work.append(other)
        return True

    def shadow_parameter(self, index: int) -> SSAValue:
        self.shadow_parameters.append(index)
        return self.entry_block.insert_arg(SHADOW, len(self.entry_block.args))

    def shadow_of_call(self, op: Operation, position: tuple[int, ...]) -> SSAValue:
        """The shadow of a pointer that an augmented callee returned: it lies in the callee's frame."""
        derived, home = self.callees.get(op), self.storage.homes.get(op)
        if derived is not None and position in derived.returned_nulls:
            assert isinstance(op, llvm.CallOp | llvm.InvokeOp) and op.res is not None
            return self.storage.behind(op.res).emit(shadows.NullShadowOp, (), SHADOW)
        if derived is None or home is None or position not in derived.returned_shadows:
            fail("OX0342", f"`{callee_name(op)}` returns a pointer to memory that has no shadow", span_near(op))
        assert isinstance(op, llvm.CallOp | llvm.InvokeOp) and op.res is not None
        frame = self.storage.frame_of(op, derived.reverse.record)
        builder = self.storage.behind(op.res)
        record = SymbolRefAttr(derived.reverse.record)
        field = StringAttr(result_field(position))
        address = builder.emit(tape.FieldOp, (frame,), PTR, record=record, field=field)
        return builder.emit(tape.RestoreOp, (address,), SHADOW)

    def leave_result_shadows(self) -> None:
        """The shadows of returned pointers go into the frame, where the caller finds them."""
        self.returned_shadows: list[tuple[int, ...]] = []
        for position, pointer in self.returned_pointers():
            op = self.exit
            assert op.parent is not None
            builder = Builder(op.parent, op)
            layout = self.storage.frame_layout
            layout.fields[result_field(position)] = SHADOW
            field = StringAttr(result_field(position))
            address = builder.emit(tape.FieldOp, (self.storage.frame,), PTR, record=layout.symbol, field=field)
            builder.emit(tape.SaveOp, (self.shadows.of(pointer), address), None)
            self.returned_shadows.append(position)

    @property
    def exit(self) -> llvm.ReturnOp:
        (found,) = [b.last_op for b in self.prepared.flow.order if isinstance(b.last_op, llvm.ReturnOp)]
        assert isinstance(found, llvm.ReturnOp)
        return found

    def returned_pointers(self) -> list[tuple[tuple[int, ...], SSAValue]]:
        """The pointers with shadows in the result: where they stand in it, and they themselves."""
        value = self.exit.value
        if value is None or not self.activity.points.of(value) & self.activity.shadowed:
            return []
        found = [(p, part_of(value, p, self.exit) if p else value) for p in pointer_parts(value.type)]
        return [(position, pointer) for position, pointer in found if self.activity.has_shadow(pointer)]

    def returned_nulls(self) -> frozenset[tuple[int, ...]]:
        """The positions of pointers in the result that have no shadow and need none."""
        value = self.exit.value
        if value is None or not self.activity.points.of(value) & self.activity.shadowed:
            return frozenset()
        found = [(p, part_of(value, p, self.exit) if p else value) for p in pointer_parts(value.type)]
        return frozenset(
            position
            for position, pointer in found
            if not self.activity.has_shadow(pointer)
            and all(o.constant or o.is_number for o in self.activity.points.of(pointer))
        )

    def augment_call(self, op: Operation, derived: Derived) -> None:
        """Calls the augmented callee instead, with its frame and the shadows that it needs."""
        assert isinstance(op, llvm.CallOp | llvm.InvokeOp) and op.parent is not None
        if op in self.storage.homes:
            frame = self.storage.frame_of(op, derived.reverse.record)
        else:
            frame = Builder(op.parent, op).poison(PTR)
        extra = [frame, self.storage.arena, *(self.shadows.of(op.args[i]) for i in derived.augmented_shadows)]
        append_arguments(op, derived.augmented_name, extra)

    def store_shadows(self) -> None:
        """Beside a pointer that is stored in shadowed memory, its shadow is stored in the shadow memory."""
        for block in self.prepared.flow.order:
            if block not in self.prepared.flow.returning:
                continue
            for op in list(block.ops):
                if isinstance(op, llvm.StoreOp):
                    if self.stores_shadow(op):
                        properties = {} if op.alignment is None else {"alignment": op.alignment}
                        stored = (self.shadows.of(op.value), self.shadows.of(op.addr))
                        Builder(block, op).emit(shadows.StoreOp, stored, None, **properties)
                elif (callee_name(op) or "").startswith(("llvm.memcpy.", "llvm.memmove.")):
                    assert isinstance(op, llvm.CallOp)
                    if self.activity.has_shadow(op.args[0]) and self.activity.has_shadow(op.args[1]):
                        self.copy_shadows(block, op)

    def stores_shadow(self, op: llvm.StoreOp) -> bool:
        pointer = isinstance(op.value.type, llvm.PointerType) or op.value in self.activity.laundered
        if not pointer and self.activity.has_shadow(op.addr) and may_hold_pointer(op.value.type):
            fail("OX0341", "an aggregate with pointers to active memory is stored at once", span_near(op))
        return pointer and self.activity.has_shadow(op.addr) and self.activity.has_shadow(op.value)

    def copy_shadows(self, block: Block, op: llvm.CallOp) -> None:
        """A copy of memory with pointers in it: their shadows are copied as well, the cotangents are not."""
        dst, src, length = op.args[0], op.args[1], op.args[2]
        size = integer_constant(length)
        layout = self.types.floats(dst, size)
        if not layout.pointers:
            return
        builder = Builder(block, op)
        to, start = self.shadows.of(dst), self.shadows.of(src)
        if size is not None and not layout.period:
            moved = [
                (self.at(builder, to, at), builder.emit(shadows.LoadOp, (self.at(builder, start, at),), SHADOW))
                for at in layout.pointers
            ]
            for address, value in moved:
                builder.emit(shadows.StoreOp, (value, address), None)
            return
        if any(not o.is_local for o in self.activity.points.of(dst)) or not layout.complete:
            fail("OX0343", "many pointers to active memory are copied into memory of the caller", span_near(op))
        builder.emit(shadows.CopyOp, (to, start, length), None)
        if layout.offsets:
            builder.emit(shadows.ClearOp, (to, length), None, **layout_properties(layout, size))

    def at(self, builder: Builder, shadow: SSAValue, offset: int) -> SSAValue:
        return shadow if offset == 0 else shadow_gep(builder, shadow, builder.integer(offset))

    def finish_augmented(self) -> None:
        func = self.prepared.func
        self.symbols.insert(self.storage.frame_layout.declare())
        for record in self.storage.records.values():
            self.symbols.insert(record.declare())
        for block in func.body.blocks:
            for op in block.ops:
                op.properties.pop("metadata", None)
        args = self.entry_block.args
        attrs = [self.augmented_attributes(i) for i in range(len(self.parameters))]
        attrs += [DictionaryAttr({})] * 2
        attrs += [self.parameter_attributes(i, True) for i in self.shadow_parameters]
        func.properties["arg_attrs"] = ArrayAttr(attrs)
        func.properties["function_type"] = llvm.FunctionType([a.type for a in args], self.primal.function_type.result)
        for name in ("metadata", "comdat", "visibility", "section"):
            func.properties.pop(name, None)
        func.properties["linkage"] = StringAttr("internal")
        self.mark(func)

    def augmented_attributes(self, index: int) -> DictionaryAttr:
        """What is saved in the frame may lead to the memory of a parameter: it is captured."""
        attrs = self.primal.arg_attrs.data[index].data if self.primal.arg_attrs else {}
        return DictionaryAttr({k: v for k, v in attrs.items() if k not in OUTLIVED})

    def mark(self, func: llvm.FuncOp) -> None:
        func.attributes["autodiff.template"] = UnitAttr()
        func.properties["fn_attrs"] = inherited_attributes(self.primal)


def result_field(position: tuple[int, ...]) -> str:
    """The field of a frame with the shadow of the result, or of the part of it at ``position``."""
    return "-".join(["result", *map(str, position)])


def inherited_attributes(primal: llvm.FuncOp) -> DictionaryAttr:
    """The function attributes that a derivative shares with its primal: the target and the ABI, no facts of memory."""
    attrs = {} if primal.fn_attrs is None else primal.fn_attrs.data
    dropped = ("memory", "norecurse", "nofree", "nosync", "willreturn", "noinline", "speculatable", "mustprogress")
    dropped += ("alwaysinline", "inlinehint", "optnone", "allockind", "allocsize", "alloc-family", "nocallback")
    return DictionaryAttr({k: v for k, v in attrs.items() if k.strip('"') not in dropped})


def append_arguments(op: llvm.CallOp | llvm.InvokeOp, callee: str, extra: list[SSAValue]) -> None:
    """Redirects a call to ``callee`` with further arguments behind its own."""
    sizes = [int(s) for s in op.properties["operandSegmentSizes"].get_values()]  # pyright: ignore
    count = sizes[0] + sizes[1]
    operands = list(op.operands)
    op.operands = [*operands[:count], *extra, *operands[count:]]
    sizes[1] += len(extra)
    op.properties["operandSegmentSizes"] = DenseArrayBase.from_list(i32, sizes)
    op.properties["callee"] = SymbolRefAttr(callee)
    old = op.function_type
    op.properties["function_type"] = llvm.FunctionType(
        [*old.inputs.data, *(v.type for v in extra)], old.result, old.vararg
    )
    if op.arg_attrs is not None:
        kept = [DictionaryAttr({k: v for k, v in a.data.items() if k not in OUTLIVED}) for a in op.arg_attrs.data]
        op.properties["arg_attrs"] = ArrayAttr([*kept, *[DictionaryAttr({})] * len(extra)])
    for name in ("fn_attrs",):
        op.properties.pop(name, None)
    flags = tuple(f for f in (op.flags.data if op.flags else ()) if f not in ("tail", "musttail"))
    if flags:
        op.properties["flags"] = llvm.FlagsAttr(flags)
    else:
        op.properties.pop("flags", None)


@dataclass(frozen=True)
class DeriveReversePass(ModulePass):
    """``derive-reverse``."""

    name = "derive-reverse"

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        derive_reverse(op)


def derive_reverse(module: ModuleOp) -> None:
    """Replaces every ``autodiff.reverse`` of a module. Raises ``OxadError``."""
    from oxad.passes.reverse_request import lower_request

    found = [
        op
        for func in module.body.block.ops
        if isinstance(func, llvm.FuncOp)
        for block in func.body.blocks
        for op in block.ops
        if isinstance(op, requests.ReverseOp)
    ]
    if not found:
        return
    refuse_nested_requests(module)
    deriver = ReverseDeriver(module)
    for request in found:
        lower_request(deriver, request)
    add_support(module, deriver.made)
