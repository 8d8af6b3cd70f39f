"""The result of the type analysis as attributes, for ``infer-types`` and its tests."""

from __future__ import annotations

from xdsl.dialects.builtin import ArrayAttr, IntegerType, ModuleOp, StringAttr, UnitAttr, VectorType
from xdsl.ir import Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.symbols import callee_name
from oxad.passes.layout import store_size
from oxad.passes.types import TypeInfo
from oxad.passes.types_facts import integer_constant, is_constant
from oxad.passes.types_lattice import FLOAT_NAMES, float_index
from oxad.passes.types_memory import Memory
from oxad.passes.types_nodes import Node, Pointer
from oxad.passes.types_values import is_float

DEPTH = 4
WIDEST = 256


def annotate(module: ModuleOp, info: TypeInfo) -> None:
    """Sets the attributes of ``InferTypesPass``."""
    for func in module.body.block.ops:
        if not isinstance(func, llvm.FuncOp) or func.is_declaration:
            continue
        arguments = [_value(info, arg) for arg in func.body.blocks[0].args]
        if any(text != "" for text in arguments):
            func.attributes["oxad.arguments"] = ArrayAttr([StringAttr(text) for text in arguments])
        for block in func.body.blocks:
            for op in block.ops:
                _annotate(info, op)


def _annotate(info: TypeInfo, op: Operation) -> None:
    if info.is_bit_trick(op):
        op.attributes["oxad.bit_trick"] = UnitAttr()
    if info.is_variant_arithmetic(op):
        op.attributes["oxad.variant_arithmetic"] = UnitAttr()
    for res in op.results:
        if not is_constant(res) and _is_carrier(res) and (text := info.contents(res).text()) and _interesting(text):
            op.attributes["oxad.type"] = StringAttr(text)
    name = callee_name(op)
    if isinstance(op, llvm.CallOp | llvm.InvokeOp) and name is not None:
        if name.startswith(("llvm.memcpy.", "llvm.memmove.", "llvm.memset.")):
            op.attributes["oxad.memory"] = StringAttr(layout_text(info, op.args[0], integer_constant(op.args[2])))
    elif isinstance(op, llvm.StoreOp) and _is_carrier(op.value):
        text = layout_text(info, op.addr, store_size(op.value.type))
        if text != "no floats":
            op.attributes["oxad.memory"] = StringAttr(text)


def _is_carrier(value: SSAValue) -> bool:
    type = value.type
    if is_float(type) or type == IntegerType(1):
        return False
    return isinstance(type, IntegerType | VectorType | llvm.StructType | llvm.ArrayType)


def _interesting(text: str) -> bool:
    return any(word in text for word in ("f", "ptr", "unknown", "conflict"))


def layout_text(info: TypeInfo, pointer: SSAValue, size: int | None) -> str:
    """``TypeInfo.floats`` in one line: ``every 16: f64@0, ptr@8``."""
    layout = info.floats(pointer, size)
    parts = [(o, f"{FLOAT_NAMES[float_index(t) or 0]}@{o}") for o, t in zip(layout.offsets, layout.types, strict=True)]
    parts += [(o, f"ptr@{o}") for o in layout.pointers]
    text = ", ".join(part for _, part in sorted(parts)) or "no floats"
    if layout.period:
        text = f"every {layout.period}: {text}"
    return text if layout.complete else f"{text}; {layout.problem}"


def _value(info: TypeInfo, value: SSAValue) -> str:
    transfer = info.transfer
    if isinstance(value.type, llvm.PointerType):
        where = transfer.pointers.get(value)
        return "ptr" if where is None else f"ptr -> {tree_text(transfer.memory, where)}"
    return info.contents(value).text() if _is_carrier(value) else ""


def tree_text(memory: Memory, where: Pointer, depth: int = DEPTH) -> str:
    """What is known of the memory behind a pointer: ``{f64@0, [{every 24: f64@0}]@8}``, without the integers."""
    return _node_text(memory, *memory.root(*where), depth)


def _node_text(memory: Memory, node: Node, offset: int, depth: int) -> str:
    if depth == 0:
        return "..."
    parts: list[tuple[int, str]] = []
    period = node.period
    for byte, mask in node.bytes.items():
        at = (byte - offset) % period if period else byte - offset
        kind = next((name for name, atom in _FIRST if mask & atom), None)
        if kind == "ptr":
            target = node.targets.get(byte)
            inner = "" if target is None else f" -> {tree_text(memory, target, depth - 1)}"
            parts.append((at, f"ptr@{at}{inner}"))
        elif kind is not None:
            parts.append((at, f"{kind}@{at}"))
    for region in node.regions:
        at = (region.start - offset) % period if period else region.start - offset
        element, phase = memory.root(region.element, region.phase)
        end = "" if region.end is None else f" x{(region.end - region.start) // max(element.period, 1)}"
        if region.has(offset) and not period:
            # The pointer leads into the array.
            at, phase = 0, phase + offset - region.start
        parts.append((at, f"[{_node_text(memory, element, phase, depth)}{end}]@{at}"))
    text = ", ".join(part for _, part in sorted(parts))
    return f"{{every {period}: {text}}}" if period else f"{{{text}}}"


def _first_atoms() -> tuple[tuple[str, int], ...]:
    from oxad.passes.types_lattice import FLOAT_ATOMS, POINTER_ATOMS

    return (*((FLOAT_NAMES[i], atoms[0]) for i, atoms in enumerate(FLOAT_ATOMS)), ("ptr", POINTER_ATOMS[0]))


_FIRST = _first_atoms()
