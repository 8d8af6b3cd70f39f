"""The instructions of the dialect as LLVM text: one small function each."""

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
    VectorType,
    i32,
)
from xdsl.ir import Attribute, Operation, SSAValue

from oxad.dialects.llvm import (
    DYNAMIC_INDEX,
    AllocaOp,
    AtomicRMWOp,
    BinaryOp,
    BrOp,
    CallBase,
    CallBrOp,
    CallOp,
    CastOp,
    CatchPadOp,
    CatchRetOp,
    CatchSwitchOp,
    CleanupPadOp,
    CleanupRetOp,
    CmpXchgOp,
    CondBrOp,
    ConstantOp,
    DebugRecordOp,
    ExtractElementOp,
    ExtractValueOp,
    FCmpOp,
    FenceOp,
    FlagsAttr,
    FNegOp,
    FreezeOp,
    FunctionType,
    GEPOp,
    ICmpOp,
    IndirectBrOp,
    InsertElementOp,
    InsertValueOp,
    InvokeOp,
    LandingpadOp,
    LoadOp,
    PointerType,
    ResumeOp,
    ReturnOp,
    SelectOp,
    ShuffleVectorOp,
    StoreOp,
    SwitchOp,
    UnreachableOp,
    VAArgOp,
)
from oxad.dialects.llvm.attributes import integers
from oxad.dialects.llvm.forms import MNEMONIC, default_index_types
from oxad.dialects.llvm.keywords import TAIL_KINDS
from oxad.dialects.llvm.names import name_text
from oxad.lowering.ir_function import COMMON, FunctionPrinter, Handler, flags_text
from oxad.lowering.ir_types import unsupported

_PREDICATE = COMMON | {"predicate"}
_POSITION = COMMON | {"position"}


def _binary(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    lhs, rhs = op._operands
    return f"{MNEMONIC[op.__class__]} {flags_text(op)}{f.typed(lhs)}, {f.value(rhs)}", COMMON  # pyright: ignore


def _cast(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    to = f.type_text(op.results[0].type)
    return f"{MNEMONIC[op.__class__]} {flags_text(op)}{f.typed(op._operands[0])} to {to}", COMMON  # pyright: ignore


def _unary(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    return f"{MNEMONIC[op.__class__]} {flags_text(op)}{f.typed(op._operands[0])}", COMMON  # pyright: ignore


def _compare(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    assert isinstance(op, ICmpOp | FCmpOp)
    predicate = op.predicate.data
    lhs, rhs = op._operands
    return f"{MNEMONIC[op.__class__]} {flags_text(op)}{predicate} {f.typed(lhs)}, {f.value(rhs)}", _PREDICATE


def _select(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    return f"select {flags_text(op)}{', '.join(map(f.typed, op._operands))}", COMMON


def _alignment(op: Operation) -> str:
    alignment = op.properties.get("alignment")
    return f", align {alignment.value.data}" if isinstance(alignment, IntegerAttr) else ""


def _alloca(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    assert isinstance(op, AllocaOp)
    size = op.array_size
    text = f"alloca {flags_text(op)}{f.type_text(op.elem_type)}"
    owner = size.owner
    one = isinstance(owner, ConstantOp) and size.type == i32 and owner.value == IntegerAttr(1, i32)
    if not one:
        text += f", {f.typed(size)}"
    text += _alignment(op)
    if isinstance(op.res.type, PointerType) and op.res.type.addrspace.data:
        text += f", addrspace({op.res.type.addrspace.data})"
    return text, COMMON | {"elem_type", "alignment"}


_ACCESS = COMMON | {"alignment", "ordering", "syncscope"}


def _sync(op: Operation) -> str:
    scope = op.properties.get("syncscope")
    ordering = op.properties.get("ordering")
    text = f' syncscope("{scope.data}")' if isinstance(scope, StringAttr) else ""
    return text + (f" {ordering.data}" if isinstance(ordering, StringAttr) else "")


def _access_flags(op: Operation) -> str:
    """``atomic volatile``: LLVM wants this order."""
    flags = op.properties.get("flags")
    if not isinstance(flags, FlagsAttr):
        return ""
    return "".join(f"{word} " for word in sorted(flags.data))


def _load(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    type = f.type_text(op.results[0].type)
    return f"load {_access_flags(op)}{type}, {f.typed(op._operands[0])}{_sync(op)}{_alignment(op)}", _ACCESS


def _store(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    value, address = op._operands
    return f"store {_access_flags(op)}{f.typed(value)}, {f.typed(address)}{_sync(op)}{_alignment(op)}", _ACCESS


def _getelementptr(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    assert isinstance(op, GEPOp)
    constants = integers(op.constant_indices)
    types: Sequence[Attribute]
    index_types = op.index_types
    types = index_types.data if isinstance(index_types, ArrayAttr) else default_index_types(op.elem_type, constants)
    operands = op._operands
    dynamic = iter(operands[1:])
    parts = [f.type_text(op.elem_type), f.typed(operands[0])]
    for constant, type in zip(constants, types, strict=True):
        if constant == DYNAMIC_INDEX:
            index = next(dynamic, None)
            if index is None:
                unsupported("a getelementptr with fewer operands than indices")
            parts.append(f.typed(index))
        else:
            parts.append(f"{f.type_text(type)} {constant}")
    if next(dynamic, None) is not None:
        unsupported("a getelementptr with more operands than indices")
    return (
        f"getelementptr {flags_text(op)}{', '.join(parts)}",
        COMMON | {"elem_type", "constant_indices", "index_types"},
    )


def _atomicrmw(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    assert isinstance(op, AtomicRMWOp)
    text = (
        f"atomicrmw {flags_text(op)}{op.bin_op.data} {f.typed(op.addr)}, {f.typed(op.value)}{_sync(op)}{_alignment(op)}"
    )
    return text, _ACCESS | {"bin_op"}


def _cmpxchg(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    assert isinstance(op, CmpXchgOp)
    orderings = f"{op.success_ordering.data} {op.failure_ordering.data}"
    operands = ", ".join(map(f.typed, op._operands))
    text = f"cmpxchg {flags_text(op)}{operands}{_sync(op)} {orderings}{_alignment(op)}"
    return text, COMMON | {"alignment", "syncscope", "success_ordering", "failure_ordering"}


def _fence(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    return f"fence{_sync(op)}", _ACCESS


def _va_arg(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    return f"va_arg {f.typed(op._operands[0])}, {f.type_text(op.results[0].type)}", COMMON


def _aggregate(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    assert isinstance(op, ExtractValueOp | InsertValueOp)
    word = "extractvalue" if isinstance(op, ExtractValueOp) else "insertvalue"
    parts = [*map(f.typed, op._operands), *map(str, op.position.data)]
    return f"{word} {', '.join(parts)}", _POSITION


def _extractelement(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    return f"extractelement {', '.join(map(f.typed, op._operands))}", COMMON


def _insertelement(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    return f"insertelement {', '.join(map(f.typed, op._operands))}", COMMON


def _shufflevector(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    assert isinstance(op, ShuffleVectorOp)
    lanes = integers(op.mask)
    result = op.res.type
    assert isinstance(result, VectorType)
    type = f.type_text(VectorType(i32, result.shape.data, result.scalable_dims))
    if all(lane == 0 for lane in lanes):
        mask = "zeroinitializer"
    elif all(lane == -1 for lane in lanes):
        mask = "poison"
    else:
        mask = "<" + ", ".join("i32 poison" if lane == -1 else f"i32 {lane}" for lane in lanes) + ">"
    return f"shufflevector {f.typed(op.v1)}, {f.typed(op.v2)}, {type} {mask}", COMMON | {"mask", "zero_mask"}


def _ret(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    return f"ret {f.typed(op._operands[0])}" if op._operands else "ret void", COMMON


def _br(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    return f"br {f.label(op, 0)}", COMMON


def _cond_br(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    return f"br {f.typed(op._operands[0])}, {f.label(op, 0)}, {f.label(op, 1)}", COMMON


def _switch(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    assert isinstance(op, SwitchOp)
    type = op.value.type
    lines = [f"switch {f.typed(op.value)}, {f.label(op, 0)} ["]
    for i, case in enumerate(op.case_values.data, 1):
        lines.append(f"    {f.type_text(type)} {f.printers.constants.text(case, type)}, {f.label(op, i)}")
    return "\n".join([*lines, "  ]"]), COMMON | {"case_values", "case_operand_segments"}


def _indirectbr(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    labels = ", ".join(f.label(op, i) for i in range(len(op.successors)))
    return f"indirectbr {f.typed(op._operands[0])}, [{labels}]", COMMON | {"operand_segments"}


def _resume(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    return f"resume {f.typed(op._operands[0])}", COMMON


def _unreachable(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    return "unreachable", COMMON


def _landingpad(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    assert isinstance(op, LandingpadOp)
    lines = [f"landingpad {f.type_text(op.res.type)}"]
    if op.cleanup is not None:
        lines.append("          cleanup")
    for kind, clause in zip(op.clause_kinds.data, op.clauses, strict=True):
        lines.append(f"          {kind.data} {f.typed(clause)}")
    return "\n".join(lines), COMMON | {"cleanup", "clause_kinds"}


_CALL = COMMON | {
    "callee",
    "function_type",
    "cconv",
    "arg_attrs",
    "res_attrs",
    "fn_attrs",
    "addrspace",
    "bundle_tags",
    "bundle_sizes",
    "inline_asm",
}


def _callee(f: FunctionPrinter, op: CallBase) -> str:
    callee = op.properties.get("callee")
    if isinstance(callee, SymbolRefAttr):
        return name_text("@", callee.string_value())
    asm = op.inline_asm
    if isinstance(asm, DictionaryAttr):
        words = "".join(f"{name} " for name, value in asm.data.items() if isinstance(value, UnitAttr))
        text, constraints = asm.data.get("text"), asm.data.get("constraints")
        if isinstance(text, StringAttr) and isinstance(constraints, StringAttr):
            return f'asm {words}"{text.data}", "{constraints.data}"'
    pointer = op.callee_operand  # pyright: ignore[reportAttributeAccessIssue]
    if pointer is None:
        unsupported(f"`{op.name}` without a callee")
    return f.value(pointer)


def _call_site(f: FunctionPrinter, op: CallBase) -> str:
    """From the calling convention to the bundles. The properties are read in one go: calls are many."""
    attributes = f.printers.attributes
    known = op.properties.get
    parts: list[str] = []
    if (cconv := known("cconv")) is not None:
        parts.append(cconv.data)  # pyright: ignore[reportAttributeAccessIssue]
    if (result := known("res_attrs")) is not None and result.data:  # pyright: ignore[reportAttributeAccessIssue]
        parts.append(attributes.inline(result))  # pyright: ignore[reportArgumentType]
    if op.addrspace is not None:
        parts.append(f"addrspace({op.addrspace.data})")
    function_type: FunctionType = op.function_type
    parts.append(f.type_text(function_type if function_type.is_vararg else function_type.result))
    inner = _arguments(f, op)
    if f.is_vararg and op.has_flag("musttail"):
        inner += ", ..." if inner else "..."
    parts.append(f"{_callee(f, op)}({inner})")
    if (group := known("fn_attrs")) is not None and group.data:  # pyright: ignore[reportAttributeAccessIssue]
        parts.append(attributes.group(group))  # pyright: ignore[reportArgumentType]
    if op.bundle_tags is not None:
        parts.append(_bundles(f, op))
    return " ".join(parts)


def _arguments(f: FunctionPrinter, op: CallBase) -> str:
    plain = op.__class__ is CallOp and op.callee is not None and op.bundle_tags is None
    # What the segments of nearly every call say need not be looked up.
    arguments: Sequence[SSAValue] = op._operands if plain else op.args  # pyright: ignore[reportAttributeAccessIssue]
    if op.arg_attrs is None:
        return ", ".join([f.typed(a) for a in arguments])
    inline = f.printers.attributes.inline
    return ", ".join(
        [
            f"{f.type_text(a.type)} {inline(d)} {f.value(a)}" if d.data else f.typed(a)
            for a, d in zip(arguments, op.arg_attrs.data, strict=True)
        ]
    )


def _bundles(f: FunctionPrinter, op: CallBase) -> str:
    operands = iter(op.bundle_operands)  # pyright: ignore[reportAttributeAccessIssue]
    sizes = op.bundle_sizes
    assert op.bundle_tags is not None and isinstance(sizes, DenseArrayBase)
    bundles = [
        f'"{tag.data}"({", ".join(f.typed(next(operands)) for _ in range(size))})'
        for tag, size in zip(op.bundle_tags.data, integers(sizes), strict=True)
    ]
    return f"[ {', '.join(bundles)} ]"


def _call(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    assert isinstance(op, CallOp)
    flags = op.flags
    if flags is None or not flags.data:
        return f"call {_call_site(f, op)}", _CALL
    tail = "".join([f"{word} " for word in flags.data if word in TAIL_KINDS])
    math = "".join([f"{word} " for word in flags.data if word not in TAIL_KINDS])
    return f"{tail}call {math}{_call_site(f, op)}", _CALL


def _invoke(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    assert isinstance(op, InvokeOp)
    text = f"invoke {_call_site(f, op)}\n          to {f.label(op, 0)} unwind {f.label(op, 1)}"
    return text, _CALL


def _callbr(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    assert isinstance(op, CallBrOp)
    others = ", ".join(f.label(op, i) for i in range(1, len(op.successors)))
    text = f"callbr {_call_site(f, op)}\n          to {f.label(op, 0)} [{others}]"
    return text, _CALL | {"indirect_segments"}


def _debug_record(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    assert isinstance(op, DebugRecordOp)
    return f"  #dbg_{op.kind.data}({f.template(op.text.data, op.values)})", frozenset(("kind", "text"))


_SEGMENTS = COMMON | {"edge_segments", "unwinds"}


def _pad(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    assert isinstance(op, CatchPadOp | CleanupPadOp)
    word = "catchpad" if isinstance(op, CatchPadOp) else "cleanuppad"
    return f"{word} within {f.value(op.parent_pad)} [{', '.join(map(f.typed, op.args))}]", COMMON


def _catchswitch(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    assert isinstance(op, CatchSwitchOp)
    count = len(op.successors) - (op.unwinds is not None)
    unwind = "to caller" if op.unwinds is None else f.label(op, count)
    handlers = ", ".join(f.label(op, i) for i in range(count))
    return f"catchswitch within {f.value(op.pad)} [{handlers}] unwind {unwind}", _SEGMENTS


def _funclet_return(f: FunctionPrinter, op: Operation) -> tuple[str, frozenset[str]]:
    assert isinstance(op, CatchRetOp | CleanupRetOp)
    if isinstance(op, CatchRetOp):
        return f"catchret from {f.value(op.pad)} to {f.label(op, 0)}", _SEGMENTS
    return f"cleanupret from {f.value(op.pad)} unwind {f.label(op, 0) if op.successors else 'to caller'}", _SEGMENTS


HANDLERS: dict[type[Operation], Handler] = {
    **{kind: _binary for kind in MNEMONIC if issubclass(kind, BinaryOp)},
    **{kind: _cast for kind in MNEMONIC if issubclass(kind, CastOp)},
    FNegOp: _unary,
    FreezeOp: _unary,
    ICmpOp: _compare,
    FCmpOp: _compare,
    SelectOp: _select,
    AllocaOp: _alloca,
    LoadOp: _load,
    StoreOp: _store,
    GEPOp: _getelementptr,
    AtomicRMWOp: _atomicrmw,
    CmpXchgOp: _cmpxchg,
    FenceOp: _fence,
    VAArgOp: _va_arg,
    ExtractValueOp: _aggregate,
    InsertValueOp: _aggregate,
    ExtractElementOp: _extractelement,
    InsertElementOp: _insertelement,
    ShuffleVectorOp: _shufflevector,
    ReturnOp: _ret,
    BrOp: _br,
    CondBrOp: _cond_br,
    SwitchOp: _switch,
    IndirectBrOp: _indirectbr,
    ResumeOp: _resume,
    UnreachableOp: _unreachable,
    LandingpadOp: _landingpad,
    CallOp: _call,
    InvokeOp: _invoke,
    CallBrOp: _callbr,
    DebugRecordOp: _debug_record,
    CatchPadOp: _pad,
    CleanupPadOp: _pad,
    CatchSwitchOp: _catchswitch,
    CatchRetOp: _funclet_return,
    CleanupRetOp: _funclet_return,
}
