"""``resolve-calls``: a call by address becomes a choice among the functions that it may reach, each called by name.

Requires: verified functions. Where there are requests, only the functions that they reach are changed, else all.

Guarantees: ``call %p(…)`` compares ``%p`` with every function of the call's type that has a body here, or a rule,
and whose address is taken, and calls the one that it is: by name, and with the unit attribute ``autodiff.candidate``
if there are several. What is left over, a function that is not in this program, is called by its address still, and
that call has the unit attribute ``autodiff.unresolved``: the derive passes make it the end of the program, with a
message, where a derivative would have to go through it. So no derivative is lost without a word.

A function that makes requests itself, or calls one that does, is no candidate where there are others: derivatives of
derivatives are refused, and mostly it only has the type by chance. Should it be meant, the program ends as above.

A function whose address is nowhere but in vtables of rustc is a candidate only where the pointer was loaded from that
place of a vtable. A drop function that no vtable has (there is nothing to drop in any of the types: the call stands
behind a comparison with null) is ``autodiff.unresolved`` as well.

A function without a way to return is marked ``noreturn``.

Leaves alone: other calls that have no candidate, inline assembly, variadic calls, ``callbr``.
"""

from __future__ import annotations

from dataclasses import dataclass

from xdsl.context import Context
from xdsl.dialects.builtin import DenseArrayBase, DictionaryAttr, ModuleOp, SymbolRefAttr, UnitAttr, i32
from xdsl.ir import Block, Operation, SSAValue
from xdsl.passes import ModulePass

from oxad.dialects import llvm
from oxad.dialects.autodiff.requests import RequestOp
from oxad.dialects.llvm.builder import Builder
from oxad.dialects.llvm.symbols import SymbolTable, callee_name
from oxad.passes.alternatives import make_room, place
from oxad.passes.calls import CANDIDATE, UNRESOLVED
from oxad.passes.function_tables import addresses, function_table, is_vtable
from oxad.passes.helpers import integers
from oxad.passes.rules import Rule, classify_callee
from oxad.passes.rules.table import LIKE
from oxad.passes.types_address import steps_of
from oxad.passes.types_transfer import concerned

BY_ADDRESS = '"oxad-by-address"'
"""The attribute of a function whose address is taken in a part of the program that is not in the module."""


@dataclass(frozen=True)
class ResolveCallsPass(ModulePass):
    """``resolve-calls``."""

    name = "resolve-calls"

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        resolve_calls(op)


def resolve_calls(module: ModuleOp) -> None:
    """Rewrites the functions that requests reach, and those that they reach then, or all where there is no request."""
    symbols = SymbolTable(module)
    functions = [op for op in module.body.block.ops if isinstance(op, llvm.FuncOp)]
    _mark_endless(functions)
    if not any(_is_indirect(op) for func in functions for block in func.body.blocks for op in block.ops):
        return
    taken = AddressTaken(symbols, functions)
    done: set[llvm.FuncOp] = set()
    while work := [func for func in concerned(functions) if func not in done]:
        for func in work:
            done.add(func)
            for block in list(func.body.blocks):
                for op in list(block.ops):
                    if _is_indirect(op) and UNRESOLVED not in op.attributes:
                        assert isinstance(op, llvm.CallOp | llvm.InvokeOp)
                        candidates = taken.candidates(op)
                        if candidates:
                            _choose(func, op, candidates)
                        elif taken.is_null(op):
                            op.attributes[UNRESOLVED] = UnitAttr()


def _mark_endless(functions: list[llvm.FuncOp]) -> None:
    """A function that never returns says so: what deletes an object of an abstract class is a trap in C++."""
    for func in functions:
        if not func.is_declaration and not any(isinstance(block.last_op, llvm.ReturnOp) for block in func.body.blocks):
            known = func.fn_attrs.data if func.fn_attrs is not None else {}
            func.fn_attrs = DictionaryAttr({**known, "noreturn": UnitAttr()})


def _is_indirect(op: Operation) -> bool:
    return (
        isinstance(op, llvm.CallOp | llvm.InvokeOp)
        and op.callee_operand is not None
        and op.inline_asm is None
        and not op.function_type.is_vararg
    )


class AddressTaken:
    """The functions, with a body or with a rule, that may be called by address."""

    def __init__(self, symbols: SymbolTable, functions: list[llvm.FuncOp]):
        self.symbols = symbols
        self.anywhere: dict[str, None] = {}
        self.slots: dict[int, dict[str, None]] = {}
        """Byte offset in a vtable → the functions that stand there."""
        self.without_drop = False
        """Whether there is a vtable without a drop function."""
        self.asking = _asking(functions)
        for func in functions:
            if func.fn_attrs is not None and BY_ADDRESS in func.fn_attrs.data:
                self._take(func.sym_name.data)
            for block in func.body.blocks:
                for op in block.ops:
                    if isinstance(op, llvm.AddressOfOp):
                        self._take(op.global_name.string_value())
                    elif isinstance(op, llvm.ConstantOp):
                        for _, name in addresses(op.value, op.res.type):
                            self._take(name)
        for table in list(symbols.module.body.block.ops):
            if not isinstance(table, llvm.GlobalOp):
                continue
            if is_vtable(table):
                held = function_table(symbols, table.sym_name.data)
                self.without_drop |= 0 not in held
                for at, name in held.items():
                    if symbols.definition(name) is not None:
                        self.slots.setdefault(at, {})[name] = None
                continue
            for _, name in addresses(table.value, table.global_type):
                self._take(name)

    def _take(self, name: str) -> None:
        if self.symbols.definition(name) is not None or isinstance(classify_callee(name), Rule):
            self.anywhere[name] = None

    def candidates(self, op: llvm.CallOp | llvm.InvokeOp) -> list[llvm.FuncOp]:
        """The functions that a call by address may reach."""
        assert op.callee_operand is not None
        names = dict(self.anywhere)
        slot = _slot(op.callee_operand)
        for at, functions in self.slots.items():
            if slot is None or at == slot:
                names |= functions
        found = [
            func
            for func in map(self.symbols.function, names)
            if func is not None and func.function_type == op.function_type and func.cconv == op.cconv
        ]
        return [func for func in found if func.sym_name.data not in self.asking] or found

    def is_null(self, op: llvm.CallOp | llvm.InvokeOp) -> bool:
        """Whether a call without candidates is of a drop function that is compared with null before."""
        pointer = op.callee_operand
        assert pointer is not None
        return (
            self.without_drop
            and _slot(pointer) == 0
            and any(
                isinstance(use.operation, llvm.ICmpOp) and isinstance(use.operation.rhs.owner, llvm.ZeroOp)
                for use in pointer.uses
            )
        )


def _asking(functions: list[llvm.FuncOp]) -> set[str]:
    """The names of the functions that make requests, and of those that call such by their names."""
    callers: dict[str, list[str]] = {}
    found: set[str] = set()
    for func in functions:
        name = func.sym_name.data
        for block in func.body.blocks:
            for op in block.ops:
                if isinstance(op, RequestOp):
                    found.add(name)
                elif (callee := callee_name(op)) is not None:
                    callers.setdefault(callee, []).append(name)
    work = list(found)
    while work:
        for caller in callers.get(work.pop(), ()):
            if caller not in found:
                found.add(caller)
                work.append(caller)
    return found


def _slot(pointer: SSAValue) -> int | None:
    """The constant offset from which a pointer was loaded; ``None`` where there is none."""
    if not isinstance(pointer.owner, llvm.LoadOp):
        return None
    address = pointer.owner.addr
    if not isinstance(address.owner, llvm.GEPOp):
        return 0
    if any(index == llvm.DYNAMIC_INDEX for index in integers(address.owner.constant_indices)):
        return None
    offset = sum(step.offset for step in steps_of(address.owner, lambda _: []))
    return offset


def _choose(func: llvm.FuncOp, op: llvm.CallOp | llvm.InvokeOp, candidates: list[llvm.FuncOp]) -> None:
    """Puts the comparisons and the calls by name in front of ``op``, which stays as the last choice."""
    block = op.parent
    assert block is not None and op.callee_operand is not None
    pointer = op.callee_operand
    join = make_room(func, op)
    builder = Builder(block)
    for candidate in candidates:
        chosen, other = Block(), Block()
        func.body.insert_block_before([chosen, other], join)
        symbol = candidate.sym_name.data
        builder.cond_br(builder.icmp("eq", pointer, builder.address_of(symbol)), chosen, other)
        call, _ = place(chosen, op, join, func)
        assert isinstance(call, llvm.CallOp | llvm.InvokeOp)
        _name(call, symbol)
        if len(candidates) > 1:
            call.attributes[CANDIDATE] = UnitAttr()
        if candidate.fn_attrs is not None and LIKE in candidate.fn_attrs.data:
            old = call.properties.get("fn_attrs")
            known = old.data if isinstance(old, DictionaryAttr) else {}
            call.properties["fn_attrs"] = DictionaryAttr({**known, LIKE: candidate.fn_attrs.data[LIKE]})
        builder = Builder(other)
    unknown, _ = place(builder.block, op, join, func)
    unknown.attributes[UNRESOLVED] = UnitAttr()
    op.erase(safe_erase=False)


def _name(call: llvm.CallOp | llvm.InvokeOp, symbol: str) -> None:
    """Makes a call by address one of ``symbol``."""
    sizes = integers(call.properties["operandSegmentSizes"])  # pyright: ignore[reportArgumentType]
    call.operands = call.operands[sizes[0] :]
    call.properties["operandSegmentSizes"] = DenseArrayBase.from_list(i32, [0, *sizes[1:]])
    call.properties["callee"] = SymbolRefAttr(symbol)


__all__ = ["UNRESOLVED", "ResolveCallsPass", "resolve_calls"]
