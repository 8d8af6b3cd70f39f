"""``batch``: from templates, whose tangents and shadows have no width, to functions of one.

Requires: derived functions as ``derive-forward`` and ``derive-reverse`` leave them: templates (discardable attribute
``autodiff.template``), and wrappers, which carry their width as ``autodiff.width``.

Guarantees: no value of type ``!autodiff.tangent`` or ``!autodiff.shadow`` is left and no op on them. A wrapper is
rewritten at its width. Of every template that it reaches there is one instance per width and representation of
shadows, named ``<template>.w<N>[.<repr>]``: one letter per shadow parameter, ``s`` separate, ``i`` interleaved,
``u`` interleaved in memory that the primal's own allocator aligned (``passes/batch_shadows.py`` says how this is
found), and a number where that does not tell instances apart. Templates are gone. Tape ops stay, with plain types;
records have an instance per width. Instances carry ``autodiff.derived``.

At width 1 a tangent is the primal's type and a shadow is a pointer. At width N the tangent of a float is ``vector<N
x T>``.

Refuses: what cannot be said at the width (``OX0165``, ``OX0452`` to ``OX0455``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from xdsl.context import Context
from xdsl.dialects.builtin import (
    ArrayAttr,
    DenseArrayBase,
    DictionaryAttr,
    IntegerAttr,
    ModuleOp,
    StringAttr,
    SymbolRefAttr,
    UnitAttr,
    i32,
)
from xdsl.ir import Attribute, Block, Operation, SSAValue
from xdsl.passes import ModulePass

from oxad.dialects import llvm
from oxad.dialects.autodiff import RecordType, ShadowType, tape
from oxad.dialects.diagnostic import fail
from oxad.dialects.llvm import ArrayType, FuncOp, FunctionType
from oxad.dialects.llvm.builder import PTR
from oxad.passes import batch_calls, batch_emit, batch_memory
from oxad.passes.batch_emit import Emitter
from oxad.passes.batch_shadows import POINTER_WORDS, FunctionShadows, Key, Node, analyse, copied
from oxad.passes.batch_types import (
    batched,
    batched_record_field,
    flattened,
    holds_shadow,
    needs_conversion,
    record_name,
)
from oxad.passes.calls import callee_name, reachable_blocks, strongly_connected
from oxad.passes.helpers import Helpers, declare_missing, integers

TEMPLATE = "autodiff.template"
WIDTH = "autodiff.width"
DERIVED = "autodiff.derived"
SEGMENTS = "operandSegmentSizes"

_HANDLERS = {**batch_emit.HANDLERS, **batch_memory.HANDLERS, **batch_calls.HANDLERS}
_RECORD_OPS = (
    tape.RecordAllocaOp,
    tape.RecordNewOp,
    tape.FieldOp,
    tape.TapeNewOp,
    tape.TapeRecordOp,
    tape.TapeKeepOp,
    tape.TapeRewindOp,
)
_BY_VALUE_ONLY = ("zeroext", "signext", "range", "inreg", "nofpclass", "returned")
"""Attributes of a float parameter that do not hold for a vector of its lanes."""
_ONE_LANE_ONLY = ("dereferenceable", "dereferenceable_or_null", "align", "initializes")
"""Attributes of a pointer that do not hold for its interleaved shadow."""


@dataclass
class Instance:
    """A template at a width: its name, what is known of its shadows, and how often it is called."""

    template: FuncOp
    name: str
    width: int
    key: tuple[Key, ...]
    calls: int = 0
    from_wrapper: bool = False
    func: FuncOp | None = None


class Batch:
    """The work on one module."""

    def __init__(self, module: ModuleOp):
        self.module = module
        self.words = module.attributes.pop(POINTER_WORDS, None) is not None
        self.helpers = Helpers(module)
        self.templates: dict[str, FuncOp] = {}
        self.wrappers: list[FuncOp] = []
        self.records: dict[str, tape.RecordOp] = {}
        self.used_records: dict[tuple[str, int], None] = {}
        self.instances: dict[tuple[str, int, tuple[Key, ...]], Instance] = {}
        self.pending: list[Instance] = []
        self.summaries: dict[str, list[Node | None]] | None = None
        for op in module.ops:
            if isinstance(op, tape.RecordOp):
                self.records[op.sym_name.data] = op
            elif isinstance(op, FuncOp):
                if TEMPLATE in op.attributes:
                    self.templates[op.sym_name.data] = op
                if WIDTH in op.attributes:
                    self.wrappers.append(op)

    def run(self) -> None:
        """Rewrite the wrappers, make what they need, drop the templates."""
        for wrapper in self.wrappers:
            self.rewrite_wrapper(wrapper)
        while self.pending:
            instance = self.pending.pop()
            width = instance.width
            shadows = (
                None if width == 1 else analyse(instance.template, self.fresh_summary, instance.key, words=self.words)
            )
            instance.func = self.rebuild(instance.template, instance.name, width, shadows, None)
            self.finish_instance(instance)
        for name, width in self.used_records:
            self.instantiate_record(name, width)
        for op in (*self.templates.values(), *self.records.values()):
            op.detach()
            op.drop_all_references()
        declare_missing(self.module)

    def rewrite_wrapper(self, wrapper: FuncOp) -> None:
        """Put the wrapper at its width in the place of the wrapper."""
        width_attr = wrapper.attributes[WIDTH]
        if not isinstance(width_attr, IntegerAttr) or width_attr.value.data < 1:
            fail("OX0455", f"`{WIDTH}` of `{wrapper.sym_name.data}` is not a positive integer")
        width = width_attr.value.data
        shadows = None if width == 1 else analyse(wrapper, self.fresh_summary, words=self.words)
        func = self.rebuild(wrapper, wrapper.sym_name.data, width, shadows, wrapper)
        block = self.module.body.block
        block.insert_op_before(func, wrapper)
        wrapper.detach()
        wrapper.drop_all_references()
        self.helpers.symbols[func.sym_name.data] = func

    # summaries

    def fresh_summary(self, name: str) -> list[Node | None] | None:
        """Fresh nodes for a call of template ``name``, which say what the call does to shadows."""
        if name not in self.templates:
            return None
        if self.summaries is None:
            self.summaries = {}
            self.summarise(self.summaries)
        return copied(self.summaries[name])

    def summarise(self, summaries: dict[str, list[Node | None]]) -> None:
        """The summaries of all templates, callees first; functions that call each other are done together."""
        called = {
            name: [c for op in _calls(func) if (c := callee_name(op)) in self.templates]
            for name, func in self.templates.items()
        }
        for component in strongly_connected(self.templates, lambda name: called[name]):
            together = {name: FunctionShadows(self.templates[name], words=self.words) for name in component}

            def roots(name: str, together: dict[str, FunctionShadows] = together) -> list[Node | None] | None:
                if name in together:
                    return together[name].roots()
                return copied(summaries[name]) if name in summaries else None

            for name, shadows in together.items():
                analyse(self.templates[name], roots, into=shadows)
            for name, shadows in together.items():
                summaries[name] = shadows.roots()

    # instances

    def instance(self, name: str, width: int, key: tuple[Key, ...], from_wrapper: bool) -> Instance:
        """The instance of a template, made later if it is new."""
        template = self.templates[name]
        found = self.instances.get((name, width, key))
        if found is None:
            letters = "" if width == 1 else _letters(template, key)
            instance_name = self.helpers.unused(f"{name}.w{width}{'.' if letters else ''}{letters}")
            found = Instance(template, instance_name, width, key)
            self.helpers.symbols[instance_name] = template
            self.instances[(name, width, key)] = found
            self.pending.append(found)
        found.calls += 1
        found.from_wrapper |= from_wrapper
        return found

    def finish_instance(self, instance: Instance) -> None:
        """Put the new function behind its template."""
        func = instance.func
        assert func is not None
        func.properties["linkage"] = StringAttr("internal")
        for name in ("comdat", "visibility", "section", "dll_storage", "preemption"):
            func.properties.pop(name, None)
        func.attributes[DERIVED] = UnitAttr()
        if instance.from_wrapper and instance.calls == 1:
            attrs = dict(func.fn_attrs.data) if func.fn_attrs is not None else {}
            if "optnone" not in attrs:
                for name in ("noinline", "inlinehint"):
                    attrs.pop(name, None)
                attrs["alwaysinline"] = UnitAttr()
                func.properties["fn_attrs"] = DictionaryAttr(attrs)
        self.module.body.block.insert_op_before(func, instance.template)
        self.helpers.symbols[instance.name] = func

    def instantiate_record(self, name: str, width: int) -> None:
        """The record with the types of its fields at a width."""
        fields = {k: batched_record_field(t, width) for k, t in self.records[name].fields.data.items()}
        properties = {"sym_name": StringAttr(record_name(name, width)), "fields": DictionaryAttr(fields)}
        self.module.body.block.insert_op_before(tape.RecordOp.create(properties=properties), self.records[name])

    def use_record(self, name: str, width: int) -> str:
        """Note that a record, and those embedded in it, are needed at a width."""
        work = [name]
        while work:
            current = work.pop()
            if (current, width) in self.used_records:
                continue
            if current not in self.records:
                fail("OX0456", f"no record `{current}`")
            self.used_records[(current, width)] = None
            for type in self.records[current].fields.data.values():
                if isinstance(type, RecordType):
                    work.append(type.record.string_value())
        return record_name(name, width)

    # functions

    def rebuild(
        self, func: FuncOp, name: str, width: int, shadows: FunctionShadows | None, wrapper: FuncOp | None
    ) -> FuncOp:
        """A copy of ``func`` at a width."""
        e = Emitter(width, shadows, self.helpers)
        result_separate = shadows is not None and shadows.result is not None and shadows.result.find().separate
        entry = func.body.first_block
        assert entry is not None
        inputs: list[Attribute] = []
        attrs: list[DictionaryAttr] = []
        old_attrs = func.arg_attrs.data if func.arg_attrs is not None else (DictionaryAttr({}),) * len(entry.args)
        for arg, attr in zip(entry.args, old_attrs, strict=True):
            separate = e.separate(arg)
            types = flattened(arg.type, width, separate)
            inputs.extend(types)
            attrs.extend([_parameter_attrs(arg.type, attr, width, separate)] * len(types))
        function_type = FunctionType(inputs, batched(func.function_type.result, width, result_separate))
        properties = {
            **func.properties,
            "sym_name": StringAttr(name),
            "function_type": function_type,
        }
        _set_arg_attrs(properties, attrs)
        if width > 1 and needs_conversion(func.function_type.result):
            properties.pop("res_attrs", None)
        attributes = {k: v for k, v in func.attributes.items() if k not in (TEMPLATE, WIDTH)}
        attributes[DERIVED] = UnitAttr()
        new = FuncOp.create(properties=properties, attributes=attributes, regions=[_empty_region()])
        order = reachable_blocks(func)
        for block in order:
            types = [t for arg in block.args for t in flattened(arg.type, width, e.separate(arg))]
            clone = e.blocks[block] = Block(arg_types=types)
            remaining = iter(clone.args)
            for arg in block.args:
                count = len(flattened(arg.type, width, e.separate(arg)))
                mapped = tuple(next(remaining) for _ in range(count))
                e.values[arg] = mapped if count > 1 else mapped[0]
                if count == 1:
                    mapped[0]._name = arg._name  # the setter cuts names like `_1`
        for block in order:
            e.enter(e.blocks[block])
            for op in block.ops:
                handler = _HANDLERS.get(type(op))
                if handler is not None:
                    handler(e, op)
                else:
                    self.clone(e, op, wrapper is not None)
        new.body.add_block([e.blocks[block] for block in order])
        first = e.blocks[order[0]].first_op
        head = e.prologue.block
        for op in list(head.ops):
            op.detach()
            if first is None:
                e.blocks[order[0]].add_op(op)
            else:
                e.blocks[order[0]].insert_op_before(op, first)
        return new

    def clone(self, e: Emitter, op: Operation, in_wrapper: bool) -> None:
        """An operation that is not of this dialect, or a tape op: the same with its values mapped."""
        kind = type(op)
        if isinstance(op, llvm.CallBase) and callee_name(op) in self.templates:
            self.clone_call(e, op, in_wrapper)
            return
        if kind in _SHADOW_AGGREGATES and (any(map(_shadowy, op.operands)) or any(map(_shadowy, op.results))):
            _SHADOW_AGGREGATES[kind](e, op)
            return
        properties = op.properties
        if isinstance(op, _RECORD_OPS):
            record = self.use_record(op.record.string_value(), e.width)
            properties = {**properties, "record": SymbolRefAttr(record)}
        elif isinstance(op, tape.ReserveOp | tape.ElementOp):
            if isinstance(op.elem_type, RecordType):
                self.use_record(op.elem_type.record.string_value(), e.width)
            properties = {**properties, "elem_type": batched_record_field(op.elem_type, e.width)}
        operands: list[SSAValue] = []
        flat = True
        for operand in op.operands:
            mapped = e.values[operand]
            if isinstance(mapped, tuple):
                flat = False
                operands.extend(mapped)
            else:
                operands.append(mapped)
        if not flat:
            properties = _resegmented(e, op, dict(properties))
        result_types = [e.type_of(r) for r in op.results] if op.results else ()
        clone = kind.create(
            operands=operands,
            result_types=result_types,
            properties=properties,
            attributes=op.attributes,
            successors=[e.blocks[s] for s in op.successors],
        )
        e.builder.block.add_op(clone)
        for old, new in zip(op.results, clone.results, strict=True):
            new._name = old._name  # the setter cuts names like `_1`
            e.values[old] = new

    def clone_call(self, e: Emitter, op: llvm.CallBase, in_wrapper: bool) -> None:
        """A call of a template becomes a call of its instance."""
        template = self.templates[callee_name(op) or ""]
        key: tuple[Key, ...] = ()
        if e.shadows is not None:
            types = [*template.function_type.inputs.data, template.function_type.result]
            key = e.shadows.call_key(op, types)
        instance = self.instance(template.sym_name.data, e.width, key, in_wrapper)
        arguments = list(op.args)  # pyright: ignore[reportAttributeAccessIssue]
        old_attrs = op.arg_attrs.data if op.arg_attrs is not None else (DictionaryAttr({}),) * len(arguments)
        attrs: list[DictionaryAttr] = []
        inputs: list[Attribute] = []
        for argument, attr in zip(arguments, old_attrs, strict=True):
            separate = e.separate(argument)
            types = flattened(argument.type, e.width, separate)
            inputs.extend(types)
            attrs.extend([_parameter_attrs(argument.type, attr, e.width, separate)] * len(types))
        operands = [v for operand in op.operands for v in e.pointers(operand)]
        result_types = [e.type_of(r) for r in op.results]
        properties = _resegmented(e, op, dict(op.properties))
        properties["callee"] = SymbolRefAttr(instance.name)
        _set_arg_attrs(properties, attrs)
        result = batched(op.function_type.result, e.width, bool(op.results) and e.separate(op.results[0]))
        properties["function_type"] = FunctionType(inputs, result)
        clone = type(op).create(
            operands=operands,
            result_types=result_types,
            properties=properties,
            attributes=op.attributes,
            successors=[e.blocks[s] for s in op.successors],
        )
        e.builder.block.add_op(clone)
        for old, new in zip(op.results, clone.results, strict=True):
            e.values[old] = new
            if isinstance(old.type, ShadowType) and isinstance(new.type, ArrayType):
                if op.successors:
                    fail("OX0457", "the result of an invoke is a bare shadow; it must be a structure")
                e.values[old] = e.unpacked(new)


def _calls(func: FuncOp):
    for block in func.body.blocks:
        for op in block.ops:
            if isinstance(op, llvm.CallBase):
                yield op


def _empty_region():
    from xdsl.ir import Region

    return Region()


def _letters(template: FuncOp, key: Sequence[Key]) -> str:
    """One letter per parameter (and result) that holds shadows."""
    types = [*template.function_type.inputs.data, template.function_type.result]
    return "".join(str(k[0]) if k is not None else "i" for t, k in zip(types, key, strict=True) if holds_shadow(t))


def _parameter_attrs(type: Attribute, attrs: DictionaryAttr, width: int, separate: bool) -> DictionaryAttr:
    """The attributes of a template's parameter that hold at a width."""
    if width == 1 or not attrs.data or not needs_conversion(type):
        return attrs
    drop = _BY_VALUE_ONLY if not isinstance(type, ShadowType) else () if separate else _ONE_LANE_ONLY
    return DictionaryAttr({k: v for k, v in attrs.data.items() if k not in drop})


def _set_arg_attrs(properties: dict[str, Attribute], attrs: Sequence[DictionaryAttr]) -> None:
    """One dictionary per parameter, unless all are empty."""
    if any(attr.data for attr in attrs):
        properties["arg_attrs"] = ArrayAttr(attrs)
    else:
        properties.pop("arg_attrs", None)


def _shadowy(value: SSAValue) -> bool:
    return holds_shadow(value.type)


def _resegmented(e: Emitter, op: Operation, properties: dict[str, Attribute]) -> dict[str, Attribute]:
    """Operand segment sizes after separate shadows took more operands than one."""
    lengths = [len(e.pointers(v)) for v in op.operands]

    def summed(sizes: DenseArrayBase, start: int) -> DenseArrayBase:
        counts: list[int] = []
        for size in integers(sizes):
            counts.append(sum(lengths[start : start + size]))
            start += size
        return DenseArrayBase.from_list(i32, counts)

    segments = properties.get(SEGMENTS)
    if isinstance(segments, DenseArrayBase):
        properties[SEGMENTS] = summed(segments, 0)
        if isinstance(op, llvm.SwitchOp):
            sizes = integers(segments)
            properties["case_operand_segments"] = summed(op.case_operand_segments, sizes[0] + sizes[1])
    if isinstance(op, llvm.IndirectBrOp):
        properties["operand_segments"] = summed(op.operand_segments, 1)
    return properties


def _constant(e: Emitter, op: Operation) -> None:
    """zero, undef or poison of a type with shadows."""
    result = op.results[0]
    if isinstance(result.type, ShadowType) and e.separate(result):
        e.values[result] = (e.builder.emit(type(op), (), PTR),) * e.width
    else:
        e.values[result] = e.builder.emit(type(op), (), e.type_of(result))


def _extract_value(e: Emitter, op: Operation) -> None:
    assert isinstance(op, llvm.ExtractValueOp)
    container = e.one(op.container)
    if isinstance(op.res.type, ShadowType) and e.separate(op.res):
        e.values[op.res] = e.unpacked(container, op.position.data)
    else:
        e.values[op.res] = e.builder.extract(container, op.position.data, e.type_of(op.res))


def _insert_value(e: Emitter, op: Operation) -> None:
    assert isinstance(op, llvm.InsertValueOp)
    part = e.packed(e.values[op.value])
    e.values[op.res] = e.builder.insert(e.one(op.container), part, op.position.data)


def _return(e: Emitter, op: Operation) -> None:
    e.builder.ret(*(e.packed(e.values[v]) for v in op.operands))


def _select(e: Emitter, op: Operation) -> None:
    batch_emit.select(e, op)


_SHADOW_AGGREGATES = {
    llvm.ZeroOp: _constant,
    llvm.UndefOp: _constant,
    llvm.PoisonOp: _constant,
    llvm.ExtractValueOp: _extract_value,
    llvm.InsertValueOp: _insert_value,
    llvm.ReturnOp: _return,
    llvm.SelectOp: _select,
}


def batch(module: ModuleOp) -> None:
    """Resolve every tangent and shadow of ``module`` at the widths of its wrappers."""
    Batch(module).run()


@dataclass(frozen=True)
class BatchPass(ModulePass):
    """See the module's text."""

    name = "batch"

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        batch(op)
