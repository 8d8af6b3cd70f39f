"""Requests in C's convention: calls of functions whose names contain ``__enzyme_autodiff`` or ``__enzyme_fwddiff``.

``c_operands`` reads what a call asks for, ``c_shims`` writes the request operation, ``c_split`` those of requests in
two calls with a tape between them, ``c_byval`` makes the copies of
structures explicit, ``c_registrations`` reads what the program says of its functions. Only undefined functions ask: a
function with a body is called as it stands, whatever its name.
"""

from __future__ import annotations

from collections.abc import Callable

from xdsl.dialects.builtin import ModuleOp
from xdsl.ir import Operation

from oxad.dialects import llvm
from oxad.dialects.autodiff.requests import RequestOp
from oxad.dialects.diagnostic import Diagnostic, OxadError
from oxad.dialects.llvm.locations import span_near
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.lifting.c_batch import replace_batch
from oxad.lifting.c_byval import make_copies_explicit
from oxad.lifting.c_forms import FAMILIES, Refused, family
from oxad.lifting.c_merged import take_apart
from oxad.lifting.c_operands import Reader
from oxad.lifting.c_registrations import register
from oxad.lifting.c_remarks import call_inactive, ignore_derivatives, leave_out
from oxad.lifting.c_shims import replace
from oxad.lifting.c_split import replace_phase, tape_size

_UNSUPPORTED = {
    "forward split": ("forward mode that takes the function's values from a tape", "use __enzyme_fwddiff"),
    "virtual": ("a pointer to the derivative of a function that a virtual call finds", "call the function by its name"),
    "unknown": ("nothing is known of it", "use __enzyme_autodiff or __enzyme_fwddiff"),
}
_REMARKS: dict[str, Callable[[llvm.CallOp | llvm.InvokeOp, SymbolTable], None]] = {
    "batch": replace_batch,
    "inactive": call_inactive,
    "constant": ignore_derivatives,
    "types": leave_out,
    "size": tape_size,
}


def find_c_requests(module: ModuleOp) -> list[RequestOp]:
    """Replaces every request of the C convention. Raises OX0150 to OX0157, for all wrong requests at once."""
    if not module.body.first_block:
        return []
    symbols = SymbolTable(module)
    register(module, symbols)
    declared = {
        op.sym_name.data: op
        for op in module.body.block.ops
        if isinstance(op, llvm.FuncOp) and op.is_declaration and family(op.sym_name.data) is not None
    }
    if not declared:
        return []
    take_apart((op for op in _mentions(module, declared) if isinstance(op, llvm.CallOp)), symbols)
    requests: list[RequestOp] = []
    wrong: list[Diagnostic] = []
    # The size of a tape is an operand of other requests, which ask for a constant.
    for op in sorted(_mentions(module, declared), key=lambda op: not _asks_for_size(op)):
        try:
            if not isinstance(op, llvm.CallOp | llvm.InvokeOp):
                raise Refused(
                    "OX0150", "a function that asks for derivatives is used in another way than called", help="call it"
                )
            if (made := _take(op, symbols)) is not None:
                requests.append(made)
        except Refused as refused:
            span = span_near(op)
            wrong.append(Diagnostic(refused.code, refused.message, span, help=refused.help, notes=refused.notes))
    if wrong:
        raise OxadError(wrong)
    for name in declared:
        symbols.erase(name)
    make_copies_explicit(module, symbols)
    return requests


def _mentions(module: ModuleOp, declared: dict[str, llvm.FuncOp]) -> list[Operation]:
    """Calls of the declared functions, and whatever else names one."""
    found: list[Operation] = []
    for function in module.body.block.ops:
        if not isinstance(function, llvm.FuncOp):
            continue
        for block in function.body.blocks:
            for op in block.ops:
                if isinstance(op, llvm.CallBase):
                    if op.callee is not None and op.callee.string_value() in declared:
                        found.append(op)
                elif isinstance(op, llvm.AddressOfOp) and op.global_name.string_value() in declared:
                    found.append(op)
    return found


def _asks_for_size(op: Operation) -> bool:
    return (
        isinstance(op, llvm.CallBase) and op.callee is not None and "__enzyme_augmentsize" in op.callee.string_value()
    )


def _take(op: llvm.CallOp | llvm.InvokeOp, symbols: SymbolTable) -> RequestOp | None:
    """The request operation in the place of a call; ``None`` where nothing is to be derived."""
    assert op.callee is not None
    name = op.callee.string_value()
    part = family(name)
    assert part is not None
    mode = FAMILIES.get(part, "unknown")
    if mode in _REMARKS:
        _REMARKS[mode](op, symbols)
        return None
    if mode in ("augment", "sweep"):
        return replace_phase(op, symbols, mode)
    if mode not in ("forward", "reverse"):
        what, help = _UNSUPPORTED[mode]
        raise Refused("OX0155", f"`{part}` is not supported: {what}", help=help)
    return replace(Reader(op, symbols).read(mode), symbols)
