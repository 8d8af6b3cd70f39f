"""Forward mode for calls: rules, memory intrinsics, allocation, and functions with a body."""

from __future__ import annotations

from collections.abc import Sequence

from xdsl.dialects.builtin import (
    ArrayAttr,
    DenseArrayBase,
    DictionaryAttr,
    IntegerAttr,
    StringAttr,
    SymbolRefAttr,
    UnitAttr,
    i32,
    i64,
)
from xdsl.ir import Attribute, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff import ShadowType, TangentType, shadows, tangents
from oxad.dialects.diagnostic import fail
from oxad.dialects.llvm import FunctionType, StructType
from oxad.dialects.llvm.locations import span_of
from oxad.dialects.llvm.symbols import callee_name
from oxad.passes.activity_errors import refuse_call
from oxad.passes.forward_function import SHADOW, ForwardFunction, cleaned, segments
from oxad.passes.inactive_callees import is_inactive_callee
from oxad.passes.layout import size_of
from oxad.passes.library_memory import usable_bytes
from oxad.passes.program_end import stop
from oxad.passes.rules import Inactive, Rule, Unsupported, classify
from oxad.passes.rules.masked import MASK

NO_ATTRS = DictionaryAttr({})


def call(f: ForwardFunction, op: Operation) -> None:
    """A call or an invoke. What follows an invoke goes into a block of its own on the normal edge."""
    assert isinstance(op, llvm.CallOp | llvm.InvokeOp)
    name = callee_name(op)
    entry = classify(op)
    touched = any(f.active(a) for a in op.args) or (op.res is not None and f.active(op.res))
    if op in f.activity.calls:
        _defined(f, op)
    elif op in f.activity.unresolved:
        stop(f.builder, f.templates.symbols, op)
        _plain(f, op)
        _finish(f, op)
    elif entry is MASK:
        _mask(f, op)
    elif isinstance(entry, Rule):
        _plain(f, op)
        from oxad.passes.forward_ops import by_rule

        by_rule(f, op, entry, op.args)
        _finish(f, op)
    elif not touched or isinstance(entry, Inactive):
        _plain(f, op)
        _finish(f, op)
    elif (name is not None and name.startswith(("llvm.memcpy.", "llvm.memmove."))) or name in ("memcpy", "memmove"):
        _plain(f, op)
        _copy(f, op)
        _finish(f, op)
    elif (name is not None and name.startswith("llvm.memset.")) or name == "memset":
        _plain(f, op)
        _set(f, op)
        _finish(f, op)
    elif f.symbols.is_allocation(op):
        _allocation(f, op)
        _finish(f, op)
    elif f.symbols.is_deallocation(op):
        _deallocation(f, op)
        _finish(f, op)
    elif is_inactive_callee(op, f.symbols) or f.symbols.definition(name) is not None:
        # Without a derivative coming in, a function with a body is as inactive as one that only prints.
        _plain(f, op)
        _clear_result(f, op)
        _finish(f, op)
    elif name is not None and name.startswith("llvm."):
        reason = entry.reason if isinstance(entry, Unsupported) else "it is not handled in forward mode"
        fail("OX0302", f"`{name}` cannot be differentiated: {reason}", span_of(op))
    else:
        refuse_call(op, name, entry)


def _mask(f: ForwardFunction, op: llvm.CallOp | llvm.InvokeOp) -> None:
    """A masked cotangent of another derivative, which may be zero by chance: see ``passes/rules/masked.py``."""
    _plain(f, op)
    assert op.res is not None
    kind = f.kind(op.res)
    if isinstance(kind, TangentType):
        key, value = op.args
        zero = f.zero(kind.of)
        tangent = f.derivative(value, op, kind) if f.active(value) else zero
        masked = f.derivative(key, op, kind) if f.active(key) else zero
        masked = f.builder.emit(tangents.MaskOp, (masked, tangent), kind)
        is_zero = f.builder.fcmp("oeq", f.primal[key], f.builder.float(0.0, kind.of))
        f.set(op.res, f.builder.emit(tangents.SelectOp, (is_zero, masked, tangent), kind))
    _finish(f, op)


# the call itself


def _plain(f: ForwardFunction, op: llvm.CallOp | llvm.InvokeOp) -> None:
    """The primal call. An invoke goes on in a new block, where the derivative of its result can be computed."""
    if isinstance(op, llvm.CallOp):
        f.clone(op)
        return
    new = _invoke(f, op, [f.primal[v] for v in op.args], dict(cleaned(op.properties)), [r.type for r in op.results])
    if op.res is not None:
        f.primal[op.res] = new.results[0]


def _invoke(
    f: ForwardFunction,
    op: llvm.InvokeOp,
    args: Sequence[SSAValue],
    properties: dict[str, Attribute],
    result_types: Sequence[Attribute],
) -> Operation:
    """An invoke with other arguments, whose normal edge leads to a new block; the builder goes on there."""
    landing = f.new_block()
    unwind = f.edge_values(op, op.unwind, list(op.unwind_operands))
    callee = () if op.callee_operand is None else (f.primal[op.callee_operand],)
    bundles = [f.primal[v] for v in op.bundle_operands]
    properties["operandSegmentSizes"] = segments(len(callee), len(args), len(bundles), 0, len(unwind))
    new = llvm.InvokeOp.create(
        operands=[*callee, *args, *bundles, *unwind],
        result_types=result_types,
        properties=properties,
        attributes=op.attributes,
        successors=[landing, f.blocks[op.unwind]],
    )
    f.builder.add(new)
    f.builder.block = landing
    return new


def _finish(f: ForwardFunction, op: llvm.CallOp | llvm.InvokeOp) -> None:
    """Behind an invoke: go on to where its normal edge led."""
    if isinstance(op, llvm.InvokeOp):
        f.builder.br(f.blocks[op.normal], f.edge_values(op, op.normal, list(op.normal_operands)))


def _defined(f: ForwardFunction, op: llvm.CallOp | llvm.InvokeOp) -> None:
    """A function with a body: its own forward derivative."""
    info = f.activity.calls[op]
    template = f.templates.template(info.callee, info.signature, info.wanted, op)
    result_kind = template.result
    args: list[SSAValue] = []
    attrs: list[DictionaryAttr] = []
    old_attrs = op.arg_attrs.data if op.arg_attrs is not None else (NO_ATTRS,) * len(op.args)
    for arg, attr, kind in zip(op.args, old_attrs, template.kinds, strict=True):
        args.append(f.primal[arg])
        attrs.append(kept_parameter_attrs(attr))
        if kind is not None:
            args.append(f.followed(arg, op) if isinstance(kind, ShadowType) else f.derivative(arg, op, kind))
            attrs.append(NO_ATTRS)
    primal_result = info.callee.function_type.result
    result_type = primal_result if result_kind is None else StructType([primal_result, result_kind])
    properties: dict[str, Attribute] = {
        k: v for k, v in cleaned(op.properties).items() if k in ("cconv", "fn_attrs", "addrspace")
    }
    properties["callee"] = SymbolRefAttr(template.name)
    properties["function_type"] = FunctionType([a.type for a in args], result_type)
    if any(attr.data for attr in attrs):
        properties["arg_attrs"] = ArrayAttr(attrs)
    if result_kind is None and op.res_attrs is not None:
        properties["res_attrs"] = op.res_attrs
    fn_attrs = op.fn_attrs
    if fn_attrs is not None:
        kept = {k: v for k, v in fn_attrs.data.items() if k in KEPT_CALL_ATTRS}
        properties["fn_attrs"] = DictionaryAttr(kept)
    result_types = () if op.res is None else (result_type,)
    if isinstance(op, llvm.InvokeOp):
        new = _invoke(f, op, args, properties, result_types)
    else:
        properties["operandSegmentSizes"] = segments(0, len(args), 0)
        new = llvm.CallOp.create(operands=args, result_types=result_types, properties=properties)
        f.builder.add(new)
    if op.res is not None:
        result = new.results[0]
        if result_kind is None:
            f.primal[op.res] = result
            _without_derivative(f, op)
        else:
            f.primal[op.res] = f.builder.extract(result, [0], primal_result)
            f.set(op.res, f.builder.extract(result, [1], result_kind))
    _finish(f, op)


KEPT_CALL_ATTRS = ("nounwind", "cold", "inlinehint", "alwaysinline", "noreturn")

_NOT_KEPT_PARAMETER_ATTRS = ("returned", "sret", "dead_on_return", "writable", "dead_on_unwind", "inreg")


def kept_parameter_attrs(attrs: DictionaryAttr) -> DictionaryAttr:
    """The attributes of a primal parameter (or argument) that hold in the derivative."""
    if not any(name in attrs.data for name in _NOT_KEPT_PARAMETER_ATTRS):
        return attrs
    kept = {k: v for k, v in attrs.data.items() if k not in _NOT_KEPT_PARAMETER_ATTRS}
    if "sret" in attrs.data:
        kept.setdefault("noalias", UnitAttr())
    return DictionaryAttr(kept)


def _without_derivative(f: ForwardFunction, op: llvm.CallOp | llvm.InvokeOp) -> None:
    """The callee says that its result is inactive where the caller thought that it might not be."""
    assert op.res is not None
    kind = f.kind(op.res)
    if isinstance(kind, TangentType):
        f.set(op.res, f.zero(kind.of))
    elif isinstance(kind, ShadowType):
        f.no_shadow[op.res] = "the function returns a pointer to memory without a derivative"


# memory


def _copy(f: ForwardFunction, op: llvm.CallOp | llvm.InvokeOp) -> None:
    """Copies of the shadows; where the source has none, the floats that were written have tangent zero."""
    dst, src, size = list(op.args)[:3]
    if f.kind(dst) is None:
        return
    target = f.followed(dst, op)
    if f.kind(src) is not None:
        properties: dict[str, Attribute] = _all_floats(f, dst, size)
        if "memmove" in (callee_name(op) or ""):
            properties["flags"] = llvm.flags("move")
        f.builder.emit(shadows.CopyOp, (target, f.followed(src, op), f.primal[size]), None, **properties)
        return
    f.builder.emit(shadows.ClearOp, (target, f.primal[size]))


def _all_floats(f: ForwardFunction, pointer: SSAValue, size: SSAValue) -> dict[str, Attribute]:
    """The layout of ``size`` bytes as properties of ``autodiff.copy``, if they are floats and nothing else."""
    constant = size.owner.value if isinstance(size.owner, llvm.ConstantOp) else None
    length = constant.value.data if isinstance(constant, IntegerAttr) else None
    layout = f.types.floats(pointer, length)
    period = layout.period or length
    if not layout.complete or layout.shared or not period or sum(size_of(t) for t in layout.types) != period:
        return {}
    return {
        "period": IntegerAttr(period, i64),
        "offsets": DenseArrayBase.from_list(i64, list(layout.offsets)),
        "types": ArrayAttr(layout.types),
    }


def _set(f: ForwardFunction, op: llvm.CallOp | llvm.InvokeOp) -> None:
    """The floats that were set to a constant have tangent zero."""
    dst, _value, size = list(op.args)[:3]
    if f.kind(dst) is not None:
        f.builder.emit(shadows.ClearOp, (f.followed(dst, op), f.primal[size]))


def _clear_result(f: ForwardFunction, op: llvm.CallOp | llvm.InvokeOp) -> None:
    """What an inactive function puts where its result belongs has no derivative, whatever lay there before."""
    for i, arg in enumerate(op.args):
        attributes = f.symbols.argument_attributes(op, i)
        size = attributes.get("dereferenceable")
        if "sret" in attributes and isinstance(size, StringAttr) and f.kind(arg) is not None:
            f.builder.emit(shadows.ClearOp, (f.followed(arg, op), f.builder.integer(int(size.data.strip("()")))))


def _argument_index(f: ForwardFunction, op: llvm.CallOp | llvm.InvokeOp, attribute: str) -> int | None:
    for i in range(len(op.args)):
        if attribute in f.symbols.argument_attributes(op, i):
            return i
    return None


def _allocation(f: ForwardFunction, op: llvm.CallOp | llvm.InvokeOp) -> None:
    """The same allocation again for the shadow, zeroed; realloc moves the shadow as well."""
    _plain(f, op)
    if op.res is None or f.kind(op.res) is None:
        return
    name = callee_name(op)
    kinds = f.symbols.allocation_kinds(op)
    sizes = f.symbols.size_indices(op)
    if name is None or not sizes:
        fail("OX0314", f"the size of what `{name}` allocates is not known", span_of(op))
    args = [f.primal[a] for a in op.args]
    function_type = op.function_type
    attrs: dict[str, Attribute] = {} if op.arg_attrs is None else {"arg_attrs": op.arg_attrs}
    moved = f.symbols.reallocation(op)
    usable = usable_bytes(f.builder, f.symbols, op, f.primal[op.res])
    if moved is not None:
        if moved.old_size is None:
            # C's realloc does not say how large the block was.
            fail(
                "OX0314",
                f"`{name}` moves active values to a larger block without saying how large the old one was",
                span_of(op),
                help="allocate with the capacity that is needed in the end",
            )
        shadow = f.derivative(op.args[moved.pointer], op, SHADOW)
        if usable is not None:
            args[moved.size] = usable
        result = f.builder.emit(
            shadows.HeapReallocOp,
            (shadow, *(a for i, a in enumerate(args) if i != moved.pointer)),
            SHADOW,
            callee=SymbolRefAttr(name),
            function_type=function_type,
            pointer_index=IntegerAttr(moved.pointer, i64),
            old_size_index=IntegerAttr(moved.old_size, i64),
            size_index=IntegerAttr(moved.size, i64),
            **attrs,
        )
        f.set(op.res, result)
        return
    size, *units = sizes
    properties: dict[str, Attribute] = {"size_index": IntegerAttr(size, i64), **attrs}
    if units:
        properties["unit_index"] = IntegerAttr(units[0], i64)
    if usable is not None:
        args[size] = usable
        for index in units:
            args[index] = f.builder.integer(1)
    if "zeroed" in kinds:
        properties["zeroed"] = UnitAttr()
    shadow = f.builder.emit(
        shadows.HeapAllocOp, args, SHADOW, callee=SymbolRefAttr(name), function_type=function_type, **properties
    )
    f.set(op.res, shadow)


def _deallocation(f: ForwardFunction, op: llvm.CallOp | llvm.InvokeOp) -> None:
    """The shadow is freed where the primal is."""
    index = _argument_index(f, op, "allocptr")
    name = callee_name(op)
    if index is None:
        index = next((i for i, a in enumerate(op.args) if isinstance(a.type, llvm.PointerType)), None)
    if index is not None and name is not None and f.kind(op.args[index]) is not None:
        # Rust's deallocator takes the size behind the pointer; free takes none.
        sizes = [i for i, a in enumerate(op.args) if i > index and a.type == i64]
        attrs: dict[str, Attribute] = {} if op.arg_attrs is None else {"arg_attrs": op.arg_attrs}
        f.builder.emit(
            shadows.HeapFreeOp,
            (f.derivative(op.args[index], op), *(f.primal[a] for i, a in enumerate(op.args) if i != index)),
            None,
            callee=SymbolRefAttr(name),
            function_type=op.function_type,
            pointer_index=IntegerAttr(index, i64),
            size_index=IntegerAttr(sizes[0] if sizes else -1, i64),
            **attrs,
        )
    _plain(f, op)


def edge_segments(op: Operation, lengths: Sequence[int]) -> dict[str, Attribute]:
    """The properties of a terminator whose edges carry ``lengths`` values."""
    properties = dict(cleaned(op.properties))
    if isinstance(op, llvm.CondBrOp):
        properties["operandSegmentSizes"] = segments(1, *lengths)
    elif isinstance(op, llvm.SwitchOp):
        properties["operandSegmentSizes"] = segments(1, lengths[0], sum(lengths[1:]))
        properties["case_operand_segments"] = DenseArrayBase.from_list(i32, list(lengths[1:]))
    return properties


__all__ = ["call", "edge_segments", "kept_parameter_attrs"]
