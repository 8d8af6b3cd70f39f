"""Which ``noalias`` pointer parameters have shadows that nothing else leads to.

``noalias`` promises that what is *written* behind a parameter is reached through it alone: memory that is only read may
be passed twice (``dot(x, x)``, with ``&[f64]`` in Rust as with ``const double *restrict`` in C). Its shadow is the same
twice, then, and reverse mode writes it. So the shadow of a parameter that is only read is unshared only if all callers
pass different memory.
"""

from __future__ import annotations

from xdsl.ir import Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff import requests
from oxad.dialects.llvm.symbols import SymbolTable, callee_name
from oxad.passes.memory_objects import MemoryAnalysis, MemoryObject, PointsTo


class UnsharedShadows:
    """Answers for the functions of a module, as it was before any function was derived; memoised."""

    def __init__(self, symbols: SymbolTable, memory: MemoryAnalysis):
        self.memory = memory
        self._known: dict[tuple[llvm.FuncOp, int], bool] = {}
        self._calls: dict[str, list[tuple[llvm.FuncOp, llvm.CallOp | llvm.InvokeOp]]] = {}
        self._requested: dict[str, bool] = {}
        """Functions of requests: whether the shadows that a user passes for different arguments are different."""
        for func in symbols.module.body.block.ops:
            if isinstance(func, llvm.FuncOp):
                for op in func.walk():
                    self._note(func, op)
        for name in self._requested:
            shim = symbols.function(name)
            self._requested[name] = shim is not None and requests.SHARED_SHADOWS not in shim.attributes

    def _note(self, func: llvm.FuncOp, op: Operation) -> None:
        if isinstance(op, llvm.CallOp | llvm.InvokeOp) and (name := callee_name(op)) is not None:
            self._calls.setdefault(name, []).append((func, op))
        elif isinstance(op, requests.ForwardOp | requests.ReverseOp):
            self._requested[op.callee.string_value()] = True

    def of(self, func: llvm.FuncOp, index: int) -> bool:
        """Whether nothing but the shadow of ``noalias`` parameter ``index`` leads to its memory."""
        attrs = func.arg_attrs.data[index].data if func.arg_attrs else {}
        if "noalias" not in attrs:
            return False
        if "readonly" not in attrs and "readnone" not in attrs:
            return True
        key = (func, index)
        if key not in self._known:
            self._known[key] = False  # what calls itself is not followed
            calls = self._calls.get(func.sym_name.data, [])
            self._known[key] = all(self._apart(caller, op, index) for caller, op in calls)
        return self._known[key]

    def _apart(self, caller: llvm.FuncOp, op: llvm.CallOp | llvm.InvokeOp, index: int) -> bool:
        """Whether argument ``index`` of a call leads to other memory than all other arguments."""
        points = self.memory.of(caller)
        arguments: list[SSAValue] = list(op.args)
        return all(
            self._different(caller, points, a, b)
            for k, other in enumerate(arguments)
            if k != index and isinstance(other.type, llvm.PointerType)
            for a in points.of(arguments[index])
            for b in points.of(other)
        )

    def _different(self, caller: llvm.FuncOp, points: PointsTo, a: MemoryObject, b: MemoryObject) -> bool:
        if a is b:
            return False
        if a.is_local or b.is_local:
            return not points.may_alias(a, b)
        if self._requested.get(caller.sym_name.data) and a.kind == b.kind == "deref" and a.root is not b.root:
            return True  # what different arguments of a request lead to
        return any(
            x.kind == "parameter" and points.parameters.get(k) is x and self.of(caller, k)
            for x in (a, b)
            for k in points.parameters
        )
