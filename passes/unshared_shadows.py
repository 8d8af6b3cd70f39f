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
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.passes.activity import ActivityAnalysis
from oxad.passes.pass_globals import operations
from oxad.passes.points_to import MemoryObject, PointsTo


class UnsharedShadows:
    """Answers for the functions of a module, as it was before any function was derived; memoised.

    ``activities`` has analysed what every request asks for: a sweep is called where the primal's call passes
    derivatives on, and nowhere else.
    """

    def __init__(self, symbols: SymbolTable, activities: ActivityAnalysis):
        self.memory = activities.memory
        self._known: dict[tuple[llvm.FuncOp, int], bool] = {}
        self._calls: dict[str, dict[Operation, llvm.FuncOp]] = {}
        for activity in activities.all():
            for op, info in activity.calls.items():
                self._calls.setdefault(info.callee.sym_name.data, {})[op] = activity.func
        self._requested: dict[str, bool] = {}
        """Functions of requests: whether the shadows that a user passes for different arguments are different."""
        for func in symbols.module.body.block.ops:
            if isinstance(func, llvm.FuncOp):
                for op in operations(func):
                    if isinstance(op, requests.ForwardOp | requests.ReverseOp):
                        name = op.callee.string_value()
                        shim = symbols.function(name)
                        self._requested[name] = shim is not None and requests.SHARED_SHADOWS not in shim.attributes

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
            calls = self._calls.get(func.sym_name.data, {})
            self._known[key] = all(self._apart(caller, op, index) for op, caller in calls.items())
        return self._known[key]

    def _apart(self, caller: llvm.FuncOp, op: Operation, index: int) -> bool:
        """Whether argument ``index`` of a call leads to other memory than all other arguments."""
        assert isinstance(op, llvm.CallOp | llvm.InvokeOp)
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
