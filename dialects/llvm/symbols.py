"""The symbols of a module, and what is known of the functions among them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from xdsl.dialects.builtin import DictionaryAttr, ModuleOp, StringAttr, SymbolRefAttr, i64
from xdsl.ir import Attribute, Operation

from oxad.dialects.llvm.control import CallOp, InvokeOp
from oxad.dialects.llvm.module_level import AliasOp, FuncOp, GlobalOp


def callee_name(op: Operation) -> str | None:
    """The name of the function that a call names directly, else None."""
    if op.__class__ is CallOp or op.__class__ is InvokeOp:
        callee = op.properties.get("callee")
        return callee.string_value() if isinstance(callee, SymbolRefAttr) else None
    return None


@lru_cache(maxsize=256)
def _words(text: str) -> frozenset[str]:
    """The words of ``("alloc,zeroed")``."""
    match = re.search(r'"([^"]*)"', text)
    return frozenset(match.group(1).split(",")) if match else frozenset()


@dataclass(frozen=True)
class Reallocation:
    """Which arguments of a reallocating call are the block, its new size in bytes and, where it is passed, the old."""

    pointer: int
    size: int
    old_size: int | None


class SymbolTable:
    """Name → operation, built once; ``insert`` and ``fresh`` keep it true while passes add functions."""

    def __init__(self, module: ModuleOp):
        self.module = module
        self._by_name: dict[str, Operation] = {}
        for op in module.body.block.ops:
            if (name := op.properties.get("sym_name")) is not None and isinstance(name, StringAttr):
                self._by_name[name.data] = op

    def get(self, name: str) -> Operation | None:
        return self._by_name.get(name)

    def function(self, name: str | None) -> FuncOp | None:
        """The function of this name, declared or defined."""
        found = self._by_name.get(name) if name is not None else None
        return found if isinstance(found, FuncOp) else None

    def definition(self, name: str | None) -> FuncOp | None:
        """The function of this name if it has a body."""
        found = self.function(name)
        return None if found is None or found.is_declaration else found

    def insert(self, op: FuncOp | GlobalOp | AliasOp | Operation) -> None:
        """Adds a new symbol at the end of the module."""
        name = op.properties["sym_name"]
        assert isinstance(name, StringAttr) and name.data not in self._by_name
        self._by_name[name.data] = op
        self.module.body.block.add_op(op)

    def adopt(self, op: FuncOp) -> None:
        """Takes note of a function that is in the module already."""
        self._by_name[op.sym_name.data] = op

    def __contains__(self, name: object) -> bool:
        return name in self._by_name

    def erase(self, name: str) -> None:
        op = self._by_name.pop(name)
        op.detach()
        op.erase(safe_erase=False)

    def fresh(self, name: str) -> str:
        """``name``, or ``name`` with a number behind it if it is taken."""
        if name not in self._by_name:
            return name
        n = 1
        while f"{name}.{n}" in self._by_name:
            n += 1
        return f"{name}.{n}"

    # Facts about callees: attributes of the declaration and of the call site together.

    def attributes(self, op: CallOp | InvokeOp) -> dict[str, Attribute]:
        """The function attributes that hold for a call."""
        func = self.function(callee_name(op))
        found: dict[str, Attribute] = {}
        if func is not None and func.fn_attrs is not None:
            found |= func.fn_attrs.data
        if op.fn_attrs is not None:
            found |= op.fn_attrs.data
        return found

    def argument_attributes(self, op: CallOp | InvokeOp, index: int) -> dict[str, Attribute]:
        """The attributes of argument ``index`` of a call."""
        func = self.function(callee_name(op))
        found: dict[str, Attribute] = {}
        for owner in (func, op):
            attrs = owner.arg_attrs if owner is not None else None
            if attrs is not None and index < len(attrs.data) and isinstance(attrs.data[index], DictionaryAttr):
                found |= attrs.data[index].data
        return found

    def allocation_kinds(self, op: CallOp | InvokeOp) -> frozenset[str]:
        """The words of LLVM's ``allockind`` attribute: ``alloc``, ``zeroed``, ``realloc``, ``free`` …, if any."""
        kind = None if op.fn_attrs is None else op.fn_attrs.data.get("allockind")
        if kind is None:
            func = self.function(callee_name(op))
            kind = None if func is None or func.fn_attrs is None else func.fn_attrs.data.get("allockind")
        return _words(kind.data) if isinstance(kind, StringAttr) else frozenset()

    def is_allocation(self, op: CallOp | InvokeOp) -> bool:
        """Whether a call returns fresh memory (alloc or realloc)."""
        return bool(self.allocation_kinds(op) & {"alloc", "realloc"})

    def is_deallocation(self, op: CallOp | InvokeOp) -> bool:
        return "free" in self.allocation_kinds(op)

    def family(self, op: CallOp | InvokeOp) -> str:
        """The name of the allocator that a call belongs to (LLVM's ``alloc-family``), or nothing."""
        family = self.attributes(op).get('"alloc-family"')
        return family.data if isinstance(family, StringAttr) else ""

    def size_indices(self, op: CallOp | InvokeOp) -> tuple[int, ...]:
        """The arguments whose product is the size in bytes of an allocation (LLVM's ``allocsize``); none: not known."""
        size = self.attributes(op).get("allocsize")
        return tuple(int(n) for n in re.findall(r"\d+", size.data)) if isinstance(size, StringAttr) else ()

    def reallocation(self, op: CallOp | InvokeOp) -> Reallocation | None:
        """The arguments of a call that moves a block to one of another size; ``None`` for any other call."""
        if "realloc" not in self.allocation_kinds(op):
            return None
        pointer = next((i for i in range(len(op.args)) if "allocptr" in self.argument_attributes(op, i)), 0)
        sizes = self.size_indices(op)
        if len(sizes) != 1:
            return None
        (size,) = sizes
        # Rust's: (block, old size, alignment, new size). C's: (block, new size).
        old = pointer + 1
        return Reallocation(pointer, size, old if old != size and op.args[old].type == i64 else None)
