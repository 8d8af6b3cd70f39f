"""Readers of Windows' exception handling."""

from __future__ import annotations

from xdsl.dialects.builtin import UnitAttr
from xdsl.ir import Attribute, Block, SSAValue

from oxad.dialects.llvm import CatchPadOp, CatchRetOp, CatchSwitchOp, CleanupPadOp, CleanupRetOp, TokenType
from oxad.lifting.function import FunctionReader, Handler, Made
from oxad.lifting.tokens import Line

_TOKEN = "token"


def _pad_value(f: FunctionReader, line: Line) -> SSAValue:
    """A pad, or ``none``."""
    return f.value(line, f.types.read(Line(_TOKEN, line.number, line.file)))


def _pad(kind: type[CatchPadOp] | type[CleanupPadOp]) -> Handler:
    """``within %parent [T v, …]``"""

    def read(f: FunctionReader, line: Line) -> Made:
        line.expect("within")
        operands = [_pad_value(f, line)]
        line.expect("[")
        while not line.accept("]"):
            if len(operands) > 1:
                line.expect(",")
            operands.append(f.typed_value(line))
        return kind, operands, TokenType(), {}, []

    return read


def _catchswitch(f: FunctionReader, line: Line) -> Made:
    line.expect("within")
    operands = [_pad_value(f, line)]
    line.expect("[")
    blocks: list[Block] = []
    sizes: list[int] = []

    def edge() -> None:
        block, values = f.edge(line)
        blocks.append(block)
        sizes.append(len(values))
        operands.extend(values)

    while not line.accept("]"):
        if blocks:
            line.expect(",")
        edge()
    properties: dict[str, Attribute] = {}
    line.expect("unwind")
    if line.accept("to"):
        line.expect("caller")
    else:
        properties["unwinds"] = UnitAttr()
        edge()
    properties["edge_segments"] = f.module.segments(*sizes)
    return CatchSwitchOp, operands, TokenType(), properties, blocks


def _catchret(f: FunctionReader, line: Line) -> Made:
    line.expect("from")
    pad = _pad_value(f, line)
    line.expect("to")
    block, values = f.edge(line)
    return CatchRetOp, [pad, *values], None, {"edge_segments": f.module.segments(len(values))}, [block]


def _cleanupret(f: FunctionReader, line: Line) -> Made:
    line.expect("from")
    pad = _pad_value(f, line)
    line.expect("unwind")
    if line.accept("to"):
        line.expect("caller")
        return CleanupRetOp, [pad], None, {"edge_segments": f.module.segments()}, []
    block, values = f.edge(line)
    return CleanupRetOp, [pad, *values], None, {"edge_segments": f.module.segments(len(values))}, [block]


HANDLERS: dict[str, Handler] = {
    "catchpad": _pad(CatchPadOp),
    "cleanuppad": _pad(CleanupPadOp),
    "catchswitch": _catchswitch,
    "catchret": _catchret,
    "cleanupret": _cleanupret,
}
