"""``lower-autodiff``: the tape as loads and stores, the arena as calls of a small run time.

Requires: a module after ``batch``. Guarantees: no op of the autodiff dialect and no value of its types is left.

- A record becomes a block of bytes: its fields by descending alignment, at offsets of their own.
- ``save`` and ``restore`` become ``store`` and ``load``. They carry an alias scope of their own (``!alias.scope``),
  and every other load, store and copy in derived functions says ``!noalias`` of it: nobody but the tape reaches the
  tape's memory.
- A boolean takes a byte, so that loops over it vectorise.
- The arena's run time (``passes/arena.py``) is added where it is used.

Refuses (``OX0456`` to ``OX0458``): an autodiff op that should not be here any more, an unknown record or field, a
record that contains itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from xdsl.context import Context
from xdsl.dialects.builtin import (
    DictionaryAttr,
    IntegerAttr,
    IntegerType,
    ModuleOp,
    StringAttr,
    VectorType,
    f32,
    f64,
    i1,
    i8,
    i64,
)
from xdsl.ir import Attribute, Block, Operation, SSAValue
from xdsl.passes import ModulePass

from oxad.dialects import llvm
from oxad.dialects.autodiff import RecordType, shadows, tape
from oxad.dialects.diagnostic import fail
from oxad.dialects.llvm import ArrayType, FuncOp, MetadataRefAttr
from oxad.dialects.llvm.builder import PTR, Builder
from oxad.passes import arena, held_tapes
from oxad.passes.batch import DERIVED, TEMPLATE, WIDTH
from oxad.passes.batch_heap import memory_call
from oxad.passes.calls import callee_name
from oxad.passes.helpers import Helpers, declare_missing
from oxad.passes.layout import align_of, low_bit, round_up, size_of, store_size
from oxad.passes.library_memory import define_library
from oxad.passes.rules.emit import suffix
from oxad.passes.rules.masked import PREFIX, mask_function

MAX_ALIGNMENT = 64
TAPE_SCOPE = "oxad tape"
_MEMORY_INTRINSICS = ("llvm.memcpy.", "llvm.memmove.", "llvm.memset.")


@dataclass(frozen=True)
class RecordLayout:
    """Where the fields of a record lie, in bytes."""

    offsets: dict[str, int]
    types: dict[str, Attribute]
    size: int
    alignment: int


def tape_type(type: Attribute) -> Attribute:
    """The type as which a value is kept: booleans as bytes."""
    if type == i1:
        return i8
    if isinstance(type, VectorType) and type.element_type == i1:
        return VectorType(i8, type.get_shape())
    return type


def tape_alignment(type: Attribute) -> int:
    """What every slot of the type is aligned to: the power of two in its size, for vectors of lanes up to 64."""
    type = tape_type(type)
    if isinstance(type, VectorType):
        return min(MAX_ALIGNMENT, low_bit(store_size(type)))
    return align_of(type)


def tape_stride(type: Attribute) -> int:
    """The bytes from one element of an array to the next."""
    type = tape_type(type)
    if isinstance(type, VectorType):
        return store_size(type)
    return size_of(type)


class LowerAutodiff:
    """The work on one module."""

    def __init__(self, module: ModuleOp):
        self.module = module
        self.helpers = Helpers(module)
        self.records: dict[str, tape.RecordOp] = {}
        self.layouts: dict[str, RecordLayout] = {}
        self.metadata_end = 0
        self.metadata_texts: dict[int, str] = {}
        self.scope: DictionaryAttr | None = None
        self.scope_list: MetadataRefAttr | None = None
        self.extended: dict[int | None, MetadataRefAttr] = {}
        self.stack: Builder = Builder(Block())

    def run(self) -> None:
        """Lower every function, then drop the records."""
        functions: list[FuncOp] = []
        for op in self.module.ops:
            if isinstance(op, tape.RecordOp):
                self.records[op.sym_name.data] = op
            elif isinstance(op, FuncOp):
                functions.append(op)
            elif isinstance(op, llvm.MetadataOp):
                number = op.number.value.data
                self.metadata_texts[number] = op.text.data
                self.metadata_end = max(self.metadata_end, number + 1)
            elif op.name.startswith("autodiff."):
                fail("OX0457", f"`{op.name}` was not resolved before lowering")
        for func in functions:
            if func.body.first_block is None:
                continue
            if TEMPLATE in func.attributes or WIDTH in func.attributes:
                fail("OX0457", f"the template `{func.sym_name.data}` was not batched before lowering")
            self.lower_function(func)
        for func in functions:
            if DERIVED in func.attributes:
                if self.scope_list is not None:
                    self.mark_function(func)
                del func.attributes[DERIVED]
        for record in self.records.values():
            record.detach()
            record.drop_all_references()
        define_library(self.helpers)
        self.define_run_time()
        declare_missing(self.module)

    def define_run_time(self) -> None:
        """Give the run time of inner derivatives its bodies, which the outer ones were not to see."""
        masks = {PREFIX + suffix(type): type for type in (f32, f64)}
        for name in (arena.RESERVE, arena.CLOSE, *masks):
            func = self.helpers.function(name)
            if func is None or not func.is_declaration:
                continue
            self.helpers.forget(func)
            if name in masks:
                mask_function(self.helpers, masks[name])
                continue
            (arena.reserve if name == arena.RESERVE else arena.close)(self.helpers)
            arena.declare_library(self.helpers)

    def lower_function(self, func: FuncOp) -> None:
        """Replace every autodiff op of a function."""
        self.stack = Builder(Block())
        found = False
        for block in func.body.blocks:
            for op in list(block.ops):
                if not op.name.startswith("autodiff."):
                    continue
                handler = _HANDLERS.get(type(op))
                if handler is None:
                    fail("OX0457", f"`{op.name}` was not resolved before lowering")
                found = True
                holder = Block()
                result = handler(self, op, Builder(holder))
                for new in list(holder.ops):
                    new.detach()
                    block.insert_op_before(new, op)
                if op.results:
                    assert result is not None
                    result.name_hint = result.name_hint or op.results[0].name_hint
                    op.results[0].replace_all_uses_with(result)
                op.detach()
                op.drop_all_references()
        if not found:
            return
        entry = func.body.first_block
        assert entry is not None
        first = entry.first_op
        for new in list(self.stack.block.ops):
            new.detach()
            if first is None:
                entry.add_op(new)
            else:
                entry.insert_op_before(new, first)

    # records

    def layout(self, name: str, within: tuple[str, ...] = ()) -> RecordLayout:
        """The layout of a record and, first, of those embedded in it."""
        found = self.layouts.get(name)
        if found is not None:
            return found
        record = self.records.get(name)
        if record is None:
            fail("OX0456", f"no record `{name}`")
        if name in within:
            fail("OX0458", f"the record `{name}` contains itself")
        sized: list[tuple[int, int, str]] = []
        for field, type in record.fields.data.items():
            if isinstance(type, RecordType):
                inner = self.layout(type.record.string_value(), (*within, name))
                sized.append((inner.alignment, inner.size, field))
            else:
                sized.append((tape_alignment(type), tape_stride(type), field))
        sized.sort(key=lambda item: -item[0])
        end, alignment = 0, 1
        offsets: dict[str, int] = {}
        for align, size, field in sized:
            end = round_up(end, align)
            offsets[field] = end
            end += size
            alignment = max(alignment, align)
        found = RecordLayout(offsets, dict(record.fields.data), round_up(end, alignment), alignment)
        self.layouts[name] = found
        return found

    # metadata

    def metadata(self, text: str) -> MetadataRefAttr:
        """A new node of the metadata table. ``{}`` in the text stands for the node itself."""
        number = self.metadata_end
        self.metadata_end += 1
        text = text.replace("{self}", f"!{number}")
        self.metadata_texts[number] = text
        self.module.body.block.add_op(
            llvm.MetadataOp.create(properties={"number": IntegerAttr(number, i64), "text": StringAttr(text)})
        )
        return MetadataRefAttr(number)

    def tape_scope(self) -> DictionaryAttr:
        """The attachments of an access of the tape."""
        if self.scope is None:
            domain = self.metadata(f'distinct !{{{{self}}, !"{TAPE_SCOPE}"}}')
            scope = self.metadata(f'distinct !{{{{self}}, !{domain.data}, !"{TAPE_SCOPE}"}}')
            self.scope_list = self.metadata(f"!{{!{scope.data}}}")
            self.scope = DictionaryAttr({"alias.scope": self.scope_list})
        return self.scope

    def mark_function(self, func: FuncOp) -> None:
        """Say of every access that is not of the tape that it is not of the tape."""
        for block in func.body.blocks:
            for op in block.ops:
                if not isinstance(op, llvm.LoadOp | llvm.StoreOp):
                    name = callee_name(op)
                    if name is None or not name.startswith(_MEMORY_INTRINSICS):
                        continue
                old = op.properties.get("metadata")
                entries = dict(old.data) if isinstance(old, DictionaryAttr) else {}
                if entries.get("alias.scope") == self.scope_list:
                    continue
                entries["noalias"] = self.noalias_list(entries.get("noalias"))
                op.properties["metadata"] = DictionaryAttr(entries)

    def noalias_list(self, old: Attribute | None) -> MetadataRefAttr:
        """The scopes of an attachment ``!noalias`` and the tape's."""
        assert self.scope_list is not None
        if not isinstance(old, MetadataRefAttr):
            return self.scope_list
        found = self.extended.get(old.data)
        if found is None:
            inner = self.metadata_texts[old.data].strip().removeprefix("!{").removesuffix("}")
            ours = self.metadata_texts[self.scope_list.data].removeprefix("!{").removesuffix("}")
            found = self.extended[old.data] = self.metadata(f"!{{{', '.join(filter(None, (inner.strip(), ours)))}}}")
        return found


def _record_alloca(lower: LowerAutodiff, op: Operation, b: Builder) -> SSAValue:
    assert isinstance(op, tape.RecordAllocaOp)
    layout = lower.layout(op.record.string_value())
    return _stack(lower, layout.size, layout.alignment)


def _stack(lower: LowerAutodiff, size: int, alignment: int) -> SSAValue:
    b = lower.stack
    return b.emit(
        llvm.AllocaOp,
        (b.integer(1),),
        PTR,
        elem_type=ArrayType(size, i8),
        alignment=IntegerAttr(alignment, i64),
    )


def _reserve(lower: LowerAutodiff, b: Builder, handle: SSAValue, size: SSAValue, alignment: int) -> SSAValue:
    arena.reserve(lower.helpers)
    arena.declare_library(lower.helpers)
    return b.call(arena.RESERVE, (handle, size, b.integer(max(16, alignment))), PTR)


def _record_new(lower: LowerAutodiff, op: Operation, b: Builder) -> SSAValue:
    assert isinstance(op, tape.RecordNewOp)
    layout = lower.layout(op.record.string_value())
    return _reserve(lower, b, op.arena, b.integer(layout.size), layout.alignment)


def _field(lower: LowerAutodiff, op: Operation, b: Builder) -> SSAValue:
    assert isinstance(op, tape.FieldOp)
    layout = lower.layout(op.record.string_value())
    offset = layout.offsets.get(op.field.data)
    if offset is None:
        fail("OX0456", f"the record `{op.record.string_value()}` has no field `{op.field.data}`")
    return b.offset(op.base, offset)


def _reserve_array(lower: LowerAutodiff, op: Operation, b: Builder) -> SSAValue:
    assert isinstance(op, tape.ReserveOp)
    size, alignment = _element_layout(lower, op.elem_type)
    return _reserve(lower, b, op.arena, arena.saturating_bytes(b, op.count, size), alignment)


def _element_layout(lower: LowerAutodiff, type: Attribute) -> tuple[int, int]:
    """The stride and the alignment of an array's elements."""
    if isinstance(type, RecordType):
        layout = lower.layout(type.record.string_value())
        return layout.size, layout.alignment
    return tape_stride(type), tape_alignment(type)


def _element(lower: LowerAutodiff, op: Operation, b: Builder) -> SSAValue:
    assert isinstance(op, tape.ElementOp)
    type = op.elem_type
    if isinstance(type, RecordType | VectorType):
        type = ArrayType(_element_layout(lower, type)[0], i8)
    return b.gep(op.base, tape_type(type), [op.index], "inbounds")


def _save(lower: LowerAutodiff, op: Operation, b: Builder) -> SSAValue | None:
    assert isinstance(op, tape.SaveOp)
    value = op.value
    kept = tape_type(value.type)
    alignment = tape_alignment(value.type)
    if kept != value.type:
        value = b.emit(llvm.ZExtOp, (value,), kept)
    b.emit(
        llvm.StoreOp,
        (value, op.addr),
        None,
        alignment=IntegerAttr(alignment, i64),
        metadata=lower.tape_scope(),
    )
    return None


def _restore(lower: LowerAutodiff, op: Operation, b: Builder) -> SSAValue:
    assert isinstance(op, tape.RestoreOp)
    type = op.res.type
    kept = tape_type(type)
    value = b.emit(
        llvm.LoadOp,
        (op.addr,),
        kept,
        alignment=IntegerAttr(tape_alignment(type), i64),
        metadata=lower.tape_scope(),
    )
    return value if kept == type else b.emit(llvm.TruncOp, (value,), type)


def _arena_open(lower: LowerAutodiff, op: Operation, b: Builder) -> SSAValue:
    handle = _stack(lower, size_of(arena.ARENA), 8)
    for k in range(3):
        b.store(b.zero(PTR), b.offset(handle, 8 * k), 8)
    return handle


def _arena_close(lower: LowerAutodiff, op: Operation, b: Builder) -> SSAValue | None:
    assert isinstance(op, tape.ArenaCloseOp)
    arena.close(lower.helpers)
    arena.declare_library(lower.helpers)
    b.call(arena.CLOSE, (op.arena,), None)
    return None


def _arena_shadow(lower: LowerAutodiff, op: Operation, b: Builder) -> SSAValue:
    assert isinstance(op, shadows.ArenaShadowOp)
    size = op.size
    if isinstance(size.type, IntegerType) and size.type.width.data < 64:
        size = b.emit(llvm.ZExtOp, (size,), i64)
    block = _reserve(lower, b, op.arena, size, MAX_ALIGNMENT)
    memory_call(b, "llvm.memset.p0.i64", (block, b.integer(0, i8)), size, MAX_ALIGNMENT)
    return block


_HANDLERS: dict[type[Operation], Callable[[LowerAutodiff, Operation, Builder], SSAValue | None]] = {
    tape.RecordAllocaOp: _record_alloca,
    tape.RecordNewOp: _record_new,
    tape.FieldOp: _field,
    tape.ReserveOp: _reserve_array,
    tape.ElementOp: _element,
    tape.SaveOp: _save,
    tape.RestoreOp: _restore,
    tape.ArenaOpenOp: _arena_open,
    tape.ArenaCloseOp: _arena_close,
    shadows.ArenaShadowOp: _arena_shadow,
    tape.TapeNewOp: held_tapes.new_block,
    tape.TapeRecordOp: held_tapes.record_of_block,
    tape.TapeFreeOp: held_tapes.free_block,
    tape.TapeKeepOp: held_tapes.keep_block,
    tape.TapeRewindOp: held_tapes.rewind_block,
}


def lower_autodiff(module: ModuleOp) -> None:
    """Lower every op of the autodiff dialect that ``batch`` leaves."""
    LowerAutodiff(module).run()


@dataclass(frozen=True)
class LowerAutodiffPass(ModulePass):
    """See the module's text."""

    name = "lower-autodiff"

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        lower_autodiff(op)
