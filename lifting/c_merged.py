"""Requests in C's convention that LLVM has merged are taken apart again.

A program that asks for the derivative of ``f`` in one branch and of ``g`` in another has one call behind LLVM's
optimiser: its function is a phi, a ``select`` or an entry of a constant table, and so may be its markers. What a
program chooses itself looks the same. Here such a call becomes one call for each choice: a ``select`` and an entry of a
table become branches, and what stands in a block before the call moves onto the edges that lead there.

Guarantees: the same behaviour. What is left of choices (more than ``MOST`` functions, a function out of memory, an
invoke), the reader of requests refuses (OX0151, OX0154).
"""

from __future__ import annotations

from collections.abc import Iterable

from xdsl.ir import Block, BlockArgument, Operation, Region, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.annotations import AnnotationOp
from oxad.dialects.llvm.builder import Builder
from oxad.dialects.llvm.cfg import append_edge_operand, edge_operands, set_edge_operands
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.lifting.c_values import marker, origin, symbol_in, symbol_of

MOST = 64
"""Choices of one operand."""
_ROUNDS = 200


def take_apart(calls: Iterable[llvm.CallOp], symbols: SymbolTable) -> None:
    """Gives every call among ``calls``, which are requests, the function and the markers that it is meant for."""
    work = list(calls)
    for _ in range(_ROUNDS):
        if not work:
            return
        call = work.pop()
        for index, operand in enumerate(call.args):
            choice = _choice(operand, symbols)
            if choice is None:
                continue
            if isinstance(choice, BlockArgument) and choice.block is call.parent:
                work += _on_every_edge(call)
                break
            if isinstance(choice.owner, llvm.SelectOp) or _candidates(choice, symbols):
                _branch(call, index, choice, symbols)
                work.append(call)
                break


def _choice(value: SSAValue, symbols: SymbolTable) -> SSAValue | None:
    """The value behind an operand that is one function or marker or another; ``None`` where it is not known so."""
    value = origin(value, symbols)
    if symbol_of(value, symbols) is not None or marker(value, symbols) is not None:
        return None
    if isinstance(value.owner, llvm.LoadOp) and not _candidates(value, symbols):
        value = origin(value.owner.addr, symbols)  # a marker is read
    if isinstance(value, BlockArgument):
        values = _incoming(value)
        return value if len(values) <= MOST and any(_is_known(v, symbols) for v in values) else None
    if isinstance(value.owner, llvm.SelectOp):
        return value if any(_is_known(v, symbols) for v in value.owner.operands[1:]) else None
    return value if _candidates(value, symbols) else None


def _incoming(argument: BlockArgument) -> list[SSAValue]:
    return [edge_operands(*edge)[argument.index] for edge in _edges(argument.block)]


def _is_known(value: SSAValue, symbols: SymbolTable) -> bool:
    """Whether a value is a function, a marker, or once more a choice among such."""
    value = origin(value, symbols)
    name = symbol_of(value, symbols)
    if name is not None and isinstance(symbols.get(name), llvm.FuncOp | llvm.AliasOp):
        return True
    if marker(value, symbols) is not None:
        return True
    op = value.owner
    return isinstance(op, llvm.SelectOp) and any(_is_known(v, symbols) for v in op.operands[1:])


def _candidates(value: SSAValue, symbols: SymbolTable) -> list[str]:
    """The functions that a value may be, where these are all: entries of a constant table, or values of a phi."""
    op = value.owner
    names: Iterable[str | None] = ()
    if isinstance(value, BlockArgument):
        names = [symbol_of(v, symbols) for v in _incoming(value)]
    elif isinstance(op, llvm.LoadOp):
        address = op.addr
        while isinstance(address.owner, llvm.GEPOp):
            address = address.owner.base
        name = symbol_of(address, symbols)
        table = symbols.get(name) if name is not None else None
        if isinstance(table, llvm.GlobalOp) and table.constant is not None:
            names = map(symbol_in, table.value.elements.data if isinstance(table.value, llvm.AggregateAttr) else ())
    distinct = dict.fromkeys(names)
    found = [name for name in distinct if name is not None and isinstance(symbols.get(name), llvm.FuncOp)]
    return found if len(found) == len(distinct) <= MOST else []


def _edges(block: Block) -> list[tuple[Operation, int]]:
    """The edges that lead to a block, as terminators and places among their successors."""
    region = block.parent
    assert isinstance(region, Region)
    return [
        (op, i)
        for other in region.blocks
        if (op := other.last_op) is not None
        for i, successor in enumerate(op.successors)
        if successor is block
    ]


def _branch(call: llvm.CallOp, index: int, choice: SSAValue, symbols: SymbolTable) -> None:
    """Makes argument ``index`` of a call an argument of the call's block, behind branches that decide what it is."""
    before = call.parent
    assert before is not None
    behind = before.split_before(call, arg_types=[choice.type])
    operands = list(call.operands)
    operands[index] = behind.args[0]  # the callee is a name, so that the arguments come first
    call.operands = operands
    region = before.parent
    assert region is not None
    b = Builder(before)
    if isinstance(choice.owner, llvm.SelectOp):
        op = choice.owner
        b.cond_br(op.cond, behind, behind, (op.true_value,), (op.false_value,))
        return
    *tested, last = _candidates(choice, symbols)
    for name in tested:
        following = Block()
        region.insert_block_before(following, behind)
        function = b.address_of(name)
        b.cond_br(b.icmp("eq", choice, function), behind, following, (function,), ())
        b = Builder(following)
    b.br(behind, (b.address_of(last),))


def _on_every_edge(call: llvm.CallOp) -> list[llvm.CallOp]:
    """Puts a call, with what stands before it in its block, onto every edge that leads there; the new calls."""
    block = call.parent
    assert block is not None and call.next_op is not None
    region = block.parent
    assert region is not None
    behind = block.split_before(call.next_op)
    moved = [op for op in block.ops if not isinstance(op, AnnotationOp)]
    for op in list(block.ops):
        if isinstance(op, AnnotationOp):
            op.detach()
            op.erase()
    inside = set(moved)
    escaping = [
        value
        for value in (*block.args, *(result for op in moved for result in op.results))
        if any(use.operation not in inside for use in value.uses)
    ]
    for value in escaping:
        argument = behind.insert_arg(value.type, len(behind.args))
        argument.name_hint = value.name_hint
        value.replace_uses_with_if(argument, lambda use: use.operation not in inside)
    made: list[llvm.CallOp] = []
    for terminator, index in _edges(block):
        place = Block()
        region.insert_block_before(place, behind)
        values: dict[SSAValue, SSAValue] = dict(zip(block.args, edge_operands(terminator, index), strict=True))
        for op in moved:
            copy = op.clone(values)
            place.add_op(copy)
            if op is call:
                assert isinstance(copy, llvm.CallOp)
                made.append(copy)
        place.add_op(llvm.BrOp.create(successors=(behind,)))
        for value in escaping:
            last = place.last_op
            assert last is not None
            append_edge_operand(last, 0, values[value])
        set_edge_operands(terminator, index, ())
        successors = list(terminator.successors)
        successors[index] = place
        terminator.successors = tuple(successors)
    region.detach_block(block)
    block.erase(safe_erase=False)
    return made
