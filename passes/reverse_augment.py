"""The augmented primal: shadows of pointers beside the pointers, where the original code needs them.

They are needed where a pointer to shadowed memory is stored in shadowed memory, returned, or passed to an augmented
callee that needs it, and where a shadow itself has to be saved. All other shadows exist in the reverse sweep only.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn

from xdsl.dialects.builtin import i64
from xdsl.ir import Attribute, Block, BlockArgument, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff import shadows
from oxad.dialects.diagnostic import fail
from oxad.dialects.llvm.builder import Builder
from oxad.dialects.llvm.cfg import append_edge_operand, edge_operands, set_edge_operands
from oxad.dialects.llvm.locations import source_name, span_near
from oxad.dialects.llvm.symbols import SymbolTable, callee_name
from oxad.passes.activity_result import SHADOW, Activity
from oxad.passes.induction import signed_constant, static_count
from oxad.passes.layout import size_of
from oxad.passes.library_memory import usable_bytes
from oxad.passes.plan import Need
from oxad.passes.points_to import may_hold_pointer
from oxad.passes.reverse_adjoints import F64, layout_properties, one_by_one, refuse_many_variants
from oxad.passes.reverse_needs import CONSTANTS, constant_data, moved_address, refuse_unshadowed
from oxad.passes.reverse_storage import Storage
from oxad.passes.reverse_values import kept_size, make_shadow, shadow_at, shadow_gep
from oxad.passes.variant_bits import pointer_part


def refuse_variant_of_caller(op: Operation) -> NoReturn:
    """Raises OX0205 for a choice among enumerations of which one is the caller's: it may hold cotangents already."""
    fail(
        "OX0205",
        "which enumeration is moved here is decided as the program runs, and it has an active float or a pointer in "
        "the same bytes",
        span_near(op),
        help="move it in the branch that decides",
    )


class AugmentedShadows:
    """Makes shadows in the augmented primal on demand, each once.

    ``parameter(index)`` gives the shadow of a parameter; ``call_shadow(op, position)`` what an augmented callee left
    as the shadow of its result, or of the part of it at ``position``.
    """

    def __init__(
        self,
        storage: Storage,
        activity: Activity,
        symbols: SymbolTable,
        parameter: Callable[[int], SSAValue],
        call_shadow: Callable[[Operation, tuple[int, ...]], SSAValue],
    ):
        self.storage = storage
        self.prepared = storage.prepared
        self.flow = storage.flow
        self.activity = activity
        self.symbols = symbols
        self.parameter = parameter
        self.call_shadow = call_shadow
        self._made: dict[SSAValue, SSAValue] = {}

    def of(self, value: SSAValue) -> SSAValue:
        """The shadow of a pointer, defined right behind the pointer itself."""
        found = self._made.get(value)
        if found is None:
            found = self._made[value] = self._make(value)
        return found

    def _make(self, value: SSAValue) -> SSAValue:
        if isinstance(value, BlockArgument):
            refuse_unshadowed(self.activity, value)
            return self._argument(value)
        op = value.owner
        assert isinstance(op, Operation)
        builder = self.storage.behind(value)
        if isinstance(op, CONSTANTS):
            return self._constant(op, builder)
        if self.activity.is_dangling(value):
            return builder.emit(shadows.NullShadowOp, (), SHADOW)
        refuse_unshadowed(self.activity, value)
        if isinstance(op, llvm.AllocaOp):
            return self._alloca(op, builder)
        if isinstance(op, llvm.CallOp | llvm.InvokeOp):
            if self.symbols.is_allocation(op):
                return self._allocation(op, builder)
            return self.call_shadow(op, ())
        inputs: list[SSAValue]
        if isinstance(op, llvm.GEPOp):
            inputs = [self.of(op.base), *op.indices]
        elif isinstance(op, llvm.SelectOp):
            inputs = [op.cond, self.of(op.true_value), self.of(op.false_value)]
        elif isinstance(op, llvm.FreezeOp | llvm.CastOp):
            inputs = [self.of(op.operands[0])]
        elif isinstance(op, llvm.LoadOp):
            if self.activity.types.may_be_pointer(value) and not self.is_local(op.addr):
                refuse_variant_of_caller(op)
            inputs = [self.of(op.addr)]
        elif isinstance(op, llvm.ExtractValueOp):
            source = op.container.owner
            if isinstance(source, llvm.CallOp | llvm.InvokeOp):
                return self.call_shadow(source, op.position.data)
            return self.of(part_of(op.container, op.position.data, op))
        else:
            base, amount = moved_address(self.activity, op)
            inputs = [self.of(base), amount]
        return make_shadow(builder, op, inputs)

    def _constant(self, op: Operation, builder: Builder) -> SSAValue:
        """Null for a pointer that is never followed; memory of its own for constant data.

        Cotangents that reach the latter are of no use to anybody, but they need a place.
        """
        found = constant_data(op, self.symbols)
        if found is None:
            return builder.emit(shadows.NullShadowOp, (), SHADOW)
        definition, offset = found
        refuse_unshadowed(self.activity, op.results[0])
        size = builder.integer(size_of(definition.global_type))
        shadow = builder.emit(shadows.ArenaShadowOp, (self.storage.arena, size), SHADOW)
        return shadow if offset == 0 else shadow_gep(builder, shadow, builder.integer(offset))

    def _argument(self, value: BlockArgument) -> SSAValue:
        block = value.block
        if block is self.prepared.func.body.blocks[0]:
            return self.parameter(value.index)
        shadow = block.insert_arg(SHADOW, len(block.args))
        self._made[value] = shadow
        edges = self.flow.predecessors[block]
        # What reaches this argument may need the shadow of another argument of the same block, which is then appended
        # behind this one: so the place on every edge is taken first.
        for terminator, index in edges:
            append_edge_operand(terminator, index, shadow)
        for terminator, index in edges:
            reaching = self._reaching(edge_operands(terminator, index)[value.index], terminator)
            operands = list(edge_operands(terminator, index))
            operands[shadow.index] = reaching
            set_edge_operands(terminator, index, operands)
        return shadow

    def _reaching(self, operand: SSAValue, terminator: Operation) -> SSAValue:
        if isinstance(operand.owner, CONSTANTS) and constant_data(operand.owner, self.symbols) is None:
            assert terminator.parent is not None
            return self._constant(operand.owner, Builder(terminator.parent, terminator))
        return self.of(operand)

    def _alloca(self, op: llvm.AllocaOp, builder: Builder) -> SSAValue:
        """Lives in the arena, because the reverse sweep runs when this function's stack is gone."""
        count = static_count(op)
        if count is None:
            # One block for every time that control comes by.
            elements = op.array_size
            if elements.type != i64:
                elements = builder.emit(llvm.ZExtOp, (elements,), i64)
            size = builder.imul(elements, builder.integer(size_of(op.elem_type)))
            return builder.emit(shadows.ArenaShadowOp, (self.storage.arena, size), SHADOW)
        size = builder.integer(count * size_of(op.elem_type))
        shadow = builder.emit(shadows.ArenaShadowOp, (self.storage.arena, size), SHADOW)
        self._made[op.res] = shadow
        self.storage.save(Need(op.res, True, None), shadow)
        return shadow

    def _allocation(self, op: llvm.CallOp | llvm.InvokeOp, builder: Builder) -> SSAValue:
        indices = self.symbols.size_indices(op)
        moved = self.symbols.reallocation(op)
        if not indices:
            fail(
                "OX0314",
                f"the size of what `{source_name(callee_name(op) or '?')}` allocates is not known",
                span_near(op),
            )
        assert op.res is not None
        size = usable_bytes(builder, self.symbols, op, op.res)
        if size is None:
            size = op.args[indices[0]]
            for index in indices[1:]:
                size = builder.imul(size, op.args[index])
        shadow = builder.emit(shadows.ArenaShadowOp, (self.storage.arena, size), SHADOW)
        if moved is not None:
            # The shadows of pointers move along; cotangents there are none yet.
            old = op.args[moved.pointer]
            if not self.activity.points.of(old) or not self.activity.has_shadow(old):
                return shadow
            size = kept_size(builder, op, moved, lambda value: value)
            builder.emit(shadows.CopyOp, (shadow, self.of(old), size), None)
        return shadow

    # moves of pointers

    def is_local(self, pointer: SSAValue) -> bool:
        """Whether a pointer leads to memory of this function, where there are no cotangents yet."""
        return all(o.is_local for o in self.activity.points.of(pointer))

    def store_shadows(self) -> None:
        """Beside a pointer that is stored in shadowed memory, its shadow is stored in the shadow memory."""
        for block in self.flow.order:
            if block not in self.flow.returning:
                continue
            for op in list(block.ops):
                if isinstance(op, llvm.StoreOp):
                    if self.activity.types.may_be_pointer(op.value):
                        self.store_variant(block, op)
                    elif self.stores_shadow(op):
                        properties = {} if op.alignment is None else {"alignment": op.alignment}
                        stored = (self.of(op.value), self.of(op.addr))
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

    def store_variant(self, block: Block, op: llvm.StoreOp) -> None:
        """An integer is stored that is a float, or a pointer, by the variant of an enumeration."""
        if not self.activity.has_shadow(op.addr) or not self.activity.has_shadow(op.value):
            return
        load = op.value.owner
        if isinstance(load, llvm.LoadOp) and self.activity.has_shadow(load.addr):
            assert load.parent is not None
            there = Builder(load.parent, load)
            word = there.emit(shadows.LoadOp, (self.of(load.addr),), F64)
            stored = pointer_part(there, word)
        elif isinstance(load, Operation) and self.activity.types.is_variant_arithmetic(load):
            stored = Builder(block, op).emit(shadows.NullShadowOp, (), SHADOW)  # the integer's variant
        else:
            stored = self.of(op.value)
        Builder(block, op).emit(shadows.StoreOp, (stored, self.of(op.addr)), None)

    def copy_shadows(self, block: Block, op: llvm.CallOp) -> None:
        """A copy of memory with pointers in it: their shadows are copied as well, the cotangents are not."""
        dst, src, length = op.args[0], op.args[1], op.args[2]
        size = signed_constant(length)
        layout = self.activity.types.floats(dst, size)
        if not layout.pointers and not layout.shared:
            return
        if layout.shared:
            layout = one_by_one(layout, size)
        builder = Builder(block, op)
        to, start = self.of(dst), self.of(src)
        if size is not None and not layout.period:
            moved = [
                (shadow_at(builder, to, at), builder.emit(shadows.LoadOp, (shadow_at(builder, start, at),), SHADOW))
                for at in layout.pointers
            ]
            for at in layout.shared:
                word = builder.emit(shadows.LoadOp, (shadow_at(builder, start, at),), F64)
                moved.append((shadow_at(builder, to, at), pointer_part(builder, word)))
            for address, value in moved:
                builder.emit(shadows.StoreOp, (value, address), None)
            return
        if layout.shared:
            refuse_many_variants(op)
        if not layout.complete or (layout.offsets and not self.is_local(dst)):
            fail("OX0343", "many pointers to active memory are copied into memory of the caller", span_near(op))
        builder.emit(shadows.CopyOp, (to, start, length), None)
        if layout.offsets:
            builder.emit(shadows.ClearOp, (to, length), None, **layout_properties(layout, size))


def part_of(whole: SSAValue, position: tuple[int, ...], user: Operation) -> SSAValue:
    """The value that was inserted into an aggregate at ``position``. Raises OX0342 where that is not known."""
    while isinstance(whole.owner, llvm.InsertValueOp):
        insert = whole.owner
        if insert.position.data == position:
            return insert.value
        whole = insert.container
    fail("OX0342", "a pointer to active memory comes out of an aggregate, unknown how", span_near(user))


def pointer_parts(type: Attribute, position: tuple[int, ...] = ()) -> list[tuple[int, ...]]:
    """The positions of all pointers in a type; the empty position for a pointer itself."""
    if isinstance(type, llvm.PointerType):
        return [position]
    if isinstance(type, llvm.StructType):
        return [p for i, t in enumerate(type.elements.data) for p in pointer_parts(t, (*position, i))]
    if isinstance(type, llvm.ArrayType):
        return [p for i in range(type.size.data) for p in pointer_parts(type.element, (*position, i))]
    return []
