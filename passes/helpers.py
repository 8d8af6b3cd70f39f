"""Functions that a pass adds to a module once, however often they are used."""

from __future__ import annotations

from collections.abc import Callable

from xdsl.dialects.builtin import DenseArrayBase, ModuleOp, StringAttr
from xdsl.ir import Operation

from oxad.dialects.llvm import CallBase, FuncOp


class Helpers:
    """The symbols of a module; new functions go to its end."""

    def __init__(self, module: ModuleOp):
        self.module = module
        self.symbols: dict[str, Operation] = {}
        for op in module.ops:
            name = op.properties.get("sym_name")
            if isinstance(name, StringAttr):
                self.symbols[name.data] = op

    def function(self, name: str) -> FuncOp | None:
        """The function of that name."""
        op = self.symbols.get(name)
        return op if isinstance(op, FuncOp) else None

    def add(self, op: Operation) -> None:
        """Append an operation that defines a symbol."""
        name = op.properties["sym_name"]
        assert isinstance(name, StringAttr)
        block = self.module.body.block
        block.add_op(op)
        self.symbols[name.data] = op

    def replace(self, old: Operation, new: Operation) -> None:
        """Append ``new`` instead of ``old``, which has the same name."""
        self.forget(old)
        self.add(new)

    def forget(self, op: Operation) -> None:
        """Remove an operation that defines a symbol."""
        name = op.properties["sym_name"]
        assert isinstance(name, StringAttr)
        op.detach()
        op.erase(safe_erase=False)
        del self.symbols[name.data]

    def get(self, name: str, build: Callable[[], Operation]) -> str:
        """``name``, after ``build`` made that symbol if the module does not have it."""
        if name not in self.symbols:
            self.add(build())
        return name

    def unused(self, name: str) -> str:
        """``name``, or ``name`` with a number behind it that no symbol has."""
        if name not in self.symbols:
            return name
        number = 1
        while f"{name}.{number}" in self.symbols:
            number += 1
        return f"{name}.{number}"


def declare_missing(module: ModuleOp) -> None:
    """Declare every function that is called by name and that the module does not have (intrinsics, libm)."""
    symbols = Helpers(module)
    for func in list(module.ops):
        if not isinstance(func, FuncOp):
            continue
        for block in func.body.blocks:
            for op in block.ops:
                if isinstance(op, CallBase) and op.callee is not None:
                    name = op.callee.string_value()
                    if name not in symbols.symbols:
                        symbols.add(FuncOp.define(name, op.function_type, body=False))


def integers(array: DenseArrayBase) -> list[int]:
    """The elements of a dense array of integers."""
    return [int(value) for value in array.get_values()]  # pyright: ignore[reportAttributeAccessIssue]
