"""Run LLVM text in this process: for tests and for the interactive use of the pipeline."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence
from typing import Any

import llvmlite.binding as llvm

from oxad.dialects.diagnostic import fail
from oxad.lowering import native

CTYPES: dict[str, Any] = {
    "void": None,
    "i1": ctypes.c_bool,
    "i8": ctypes.c_int8,
    "i32": ctypes.c_int32,
    "i64": ctypes.c_int64,
    "float": ctypes.c_float,
    "double": ctypes.c_double,
    "ptr": ctypes.c_void_p,
}


class Engine:
    """Compiled code. It lives as long as this object; so do the functions taken from it."""

    def __init__(self, module: llvm.ModuleRef, level: int):
        self.module = module
        # The engine owns and frees its machine: not the cached one.
        machine = native.target_machine.__wrapped__(level, "default", "jitdefault")
        self._engine = llvm.create_mcjit_compiler(module, machine)
        self._engine.finalize_object()
        self._engine.run_static_constructors()

    def address(self, name: str) -> int:
        """Where ``name`` lies. Raises OX0422 if the module does not define it."""
        address = self._engine.get_function_address(name)
        if not address:
            fail("OX0422", f"the module does not define `{name}`")
        return address

    def function(self, name: str, result: Any = None, arguments: Sequence[Any] = ()) -> Callable[..., Any]:
        """``name`` as a Python function. Types are ctypes, or LLVM's words for scalars and pointers (``"double"``)."""
        kinds = [CTYPES[t] if isinstance(t, str) else t for t in (result, *arguments)]
        function = ctypes.CFUNCTYPE(*kinds)(self.address(name))
        function.engine = self  # pyright: ignore[reportAttributeAccessIssue]  # keeps the code alive
        return function


def jit(source: str | native.Module, optimise: int = 3) -> Engine:
    """Compiles LLVM text, or a module that the engine then owns, at an optimisation level from 0 to 3."""
    module = native.parse(source) if isinstance(source, str) else native.own(source)
    if optimise:
        native.optimise(module, optimise)
    return Engine(module, optimise)
