"""``infer-activity``: prints what the activity analysis finds, as attributes.

Requires: requests, or functions with the string attribute ``autodiff.signature`` (one letter per parameter, ``d`` or
``c``; printed with an ``h`` behind them where the caller has shadows for what the function allocates). Changes nothing
but attributes: of every function that is reached, ``autodiff.activity`` maps each signature with which it is reached to
a word per parameter and a word for the result; of every operation with a result, to the result's word: ``active`` (with
``+`` where it is useful as well), ``shadow`` or ``-``; block arguments are listed on the last operation of their block.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from xdsl.context import Context
from xdsl.dialects.builtin import ArrayAttr, DictionaryAttr, ModuleOp, StringAttr
from xdsl.ir import Attribute, Operation, SSAValue
from xdsl.passes import ModulePass

from oxad.dialects import llvm
from oxad.dialects.autodiff import ShadowType, requests
from oxad.dialects.diagnostic import fail
from oxad.dialects.llvm.locations import source_name
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.passes.activity import ActivityAnalysis
from oxad.passes.activity_result import Activity, Wanted
from oxad.passes.types import infer_types

ATTRIBUTE = "autodiff.activity"
ARGUMENTS = "autodiff.arguments"
SIGNATURE = "autodiff.signature"


@dataclass(frozen=True)
class InferActivityPass(ModulePass):
    """``infer-activity``."""

    name = "infer-activity"

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        infer_activity(op)


def infer_activity(module: ModuleOp) -> None:
    """Writes the attributes. Raises ``OxadError`` where the analysis does."""
    symbols = SymbolTable(module)
    analysis = ActivityAnalysis(symbols, infer_types(module))
    work: list[tuple[llvm.FuncOp, str, Wanted]] = []
    for func in module.body.block.ops:
        if not isinstance(func, llvm.FuncOp):
            continue
        if isinstance(signature := func.attributes.get(SIGNATURE), StringAttr):
            work.append((func, signature.data, frozenset()))
        for block in func.body.blocks:
            for op in block.ops:
                if isinstance(op, requests.RequestOp):
                    callee = symbols.definition(op.callee.string_value())
                    if callee is not None:
                        letters = ("c" if word.data == "const" else "d" for word in op.activities.data)
                        work.append((callee, "".join(letters), frozenset()))
    done: set[tuple[llvm.FuncOp, str, Wanted]] = set()
    while work:
        key = func, signature, wanted = work.pop()
        if key in done:
            continue
        done.add(key)
        count = len(func.function_type.inputs.data)
        if len(signature) != count or signature.strip("cd"):
            fail("OX0106", f"`{source_name(func)}` has {count} arguments, which `{signature}` does not fit")
        activity = analysis.of(func, signature, wanted)
        _write(func, signature + "h" * bool(wanted), activity)
        work.extend((info.callee, info.signature, info.wanted) for info in activity.calls.values())


def _write(func: llvm.FuncOp, signature: str, activity: Activity) -> None:
    result = "d" if activity.returns_derivative else "-"
    words = [*_words(func.body.blocks[0].args, activity), result]
    _note(func, ATTRIBUTE, signature, ArrayAttr([StringAttr(word) for word in words]))
    for block in func.body.blocks:
        for op in block.ops:
            if op.results and not isinstance(op, llvm.ConstantOp | llvm.ZeroOp | llvm.UndefOp | llvm.PoisonOp):
                _note(op, ATTRIBUTE, signature, StringAttr(_word(op.results[0], activity)))
        if block.args and block is not func.body.blocks[0] and block.last_op is not None:
            listed = ArrayAttr([StringAttr(word) for word in _words(block.args, activity)])
            _note(block.last_op, ARGUMENTS, signature, listed)


def _words(values: Iterable[SSAValue], activity: Activity) -> list[str]:
    return [_word(value, activity) for value in values]


def _word(value: SSAValue, activity: Activity) -> str:
    kind = activity.derivative(value)
    if kind is None:
        return "-"
    if isinstance(kind, ShadowType):
        return "shadow"
    return "active+" if activity.cotangent(value) is not None else "active"


def _note(op: Operation, name: str, signature: str, value: Attribute) -> None:
    known = op.attributes.get(name)
    entries = dict(known.data) if isinstance(known, DictionaryAttr) else {}
    op.attributes[name] = DictionaryAttr({**entries, signature: value})
