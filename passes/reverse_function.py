"""The augmented primal and the reverse sweep of one function and signature, step by step (docs/architecture.md)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from xdsl.dialects.builtin import ArrayAttr, DictionaryAttr, StringAttr, UnitAttr
from xdsl.ir import Block, BlockArgument, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff import TangentType, shadows
from oxad.dialects.diagnostic import fail
from oxad.dialects.llvm.builder import PTR, Builder
from oxad.dialects.llvm.locations import called_by, span_near
from oxad.dialects.llvm.symbols import callee_name
from oxad.passes.activity_errors import refuse_mixed_accesses
from oxad.passes.activity_result import SHADOW, Activity, Wanted
from oxad.passes.copied_types import CopiedTypes
from oxad.passes.custom_snapshots import Snapshots
from oxad.passes.derived_attributes import OUTLIVED, append_arguments, inherited_attributes
from oxad.passes.plan import Need, choose_saved
from oxad.passes.program_end import stop
from oxad.passes.reverse_augment import AugmentedShadows
from oxad.passes.reverse_control import ReverseControl
from oxad.passes.reverse_mask import masked_values
from oxad.passes.reverse_memory import Stability
from oxad.passes.reverse_needs import Needs
from oxad.passes.reverse_prepare import Prepared, prepare
from oxad.passes.reverse_results import leave_shadows, left_shadow, returned_nulls, returned_pointers
from oxad.passes.reverse_storage import Storage
from oxad.passes.reverse_sweep import ReverseCallee, Sweep
from oxad.passes.reverse_values import Recorder, Restorer

if TYPE_CHECKING:
    from oxad.passes.derive_reverse import ReverseDeriver


OWN = "o"
"""At the end of a signature: its promises are for the memory of the parameters, not for what pointers in it lead to."""


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
    copied: dict[int, int] = field(default_factory=dict)
    """Of a gradient that the program brings along: see ``custom_rules.copied_parameters``."""


class FunctionReverse:
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
        letters = signature.removesuffix(OWN)
        self.activity: Activity = deriver.activities.of(func, letters.lower(), wanted, types=self.types)
        refuse_mixed_accesses(self.activity)
        stable = frozenset(i for i, letter in enumerate(letters) if letter.isupper())
        own = letters != signature
        self.stability = Stability(self.prepared.flow, self.activity.points, self.symbols, stable, own)
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
        returned = tuple(position for position, _ in returned_pointers(self.prepared, self.activity))
        nulls = returned_nulls(self.prepared, self.activity)
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
            self.returned_shadows,
            returned_nulls(self.prepared, self.activity),
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
        """What still holds of a parameter. A shadow is as unshared as its primal, if nothing else leads to it
        (``unshared_shadows.py``)."""
        unshared = self.deriver.unshared
        alone = alone and (not shadow or (unshared is not None and unshared.of(self.primal, index)))
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
        self.snapshots = Snapshots(self.stability, self.activity.points, self.types, self.symbols, self.storage.behind)
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
        for block in self.prepared.flow.order:
            if block in self.prepared.flow.returning:
                for op in [op for op in block.ops if op in self.activity.unresolved or op in self.activity.nowhere]:
                    stop(Builder(block, op), self.symbols, op)
        self.shadows.store_shadows()
        self.returned_shadows = leave_shadows(self.storage, self.activity, self.shadows)
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
        assert isinstance(op, llvm.CallOp | llvm.InvokeOp) and op.res is not None
        derived = self.callees.get(op)
        if op in self.activity.unresolved or (derived is not None and position in derived.returned_nulls):
            return self.storage.behind(op.res).emit(shadows.NullShadowOp, (), SHADOW)
        if derived is None or op not in self.storage.homes or position not in derived.returned_shadows:
            fail("OX0342", f"`{callee_name(op)}` returns a pointer to memory that has no shadow", span_near(op))
        return left_shadow(self.storage, op, derived.reverse.record, position)

    def augment_call(self, op: Operation, derived: Derived) -> None:
        """Calls the augmented callee instead, with its frame and the shadows that it needs."""
        assert isinstance(op, llvm.CallOp | llvm.InvokeOp) and op.parent is not None
        if op in self.storage.homes:
            frame = self.storage.frame_of(op, derived.reverse.record)
        else:
            frame = Builder(op.parent, op).poison(PTR)
        extra = [frame, self.storage.arena, *(self.shadows.of(op.args[i]) for i in derived.augmented_shadows)]
        if derived.copied:
            extra += self.snapshots.operands(Builder(op.parent, op), op, derived.copied)
        append_arguments(op, derived.augmented_name, extra)

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
