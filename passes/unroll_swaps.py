"""``unroll-swaps``: loops that swap a few words of memory become straight-line code.

``mem::swap`` of a structure, and ``slice::swap`` of two, compile to a loop over words: one instruction moves all its
fields in turn, floats and integers alike, so that no type fits it. Unrolled, every word is moved by an instruction of
its own, which has the type of the field.

Requires: counters as ``types_counters.py`` knows them. Guarantees: a loop of one block and at most ``MOST`` iterations,
which does nothing but load and store integers through addresses of its counter and other values, is unrolled in full.
Its accesses lose their alias scopes: what holds within an iteration need not hold between two. All else is left alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from xdsl.context import Context
from xdsl.dialects.builtin import DictionaryAttr, IntegerType, ModuleOp
from xdsl.ir import Block, BlockArgument, Operation, SSAValue
from xdsl.passes import ModulePass

from oxad.dialects import llvm
from oxad.dialects.llvm.annotations import AnnotationOp
from oxad.dialects.llvm.builder import Builder
from oxad.dialects.llvm.cfg import edge_operands, edges
from oxad.dialects.llvm.symbols import callee_name
from oxad.passes.types_counters import Counter, counter_of
from oxad.passes.types_transfer import concerned

MOST = 32
"""Iterations; a value of more words is copied, and its loop stays."""
SCOPES = ("alias.scope", "noalias")
SCOPE_DECLARATION = "llvm.experimental.noalias.scope.decl"


@dataclass(frozen=True)
class UnrollSwapsPass(ModulePass):
    """``unroll-swaps``."""

    name = "unroll-swaps"

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        for func in concerned([f for f in op.body.block.ops if isinstance(f, llvm.FuncOp)]):
            for block in list(func.body.blocks):
                if (count := iterations(block)) is not None:
                    unroll(block, count)


def iterations(block: Block) -> int | None:
    """How often a block that is such a loop runs; ``None`` for any other block."""
    branch = block.last_op
    if not isinstance(branch, llvm.CondBrOp) or (branch.true_dest is block) == (branch.false_dest is block):
        return None
    stores = 0
    for op in block.ops:
        if isinstance(op, llvm.LoadOp):
            moved = op.res
        elif isinstance(op, llvm.StoreOp):
            moved = op.value
            stores += 1
        else:
            moved = None
            if not isinstance(op, llvm.GEPOp | llvm.AddOp | llvm.ICmpOp | llvm.CondBrOp | AnnotationOp) and not (
                isinstance(op, llvm.CallOp) and callee_name(op) == SCOPE_DECLARATION
            ):
                return None
        if moved is not None and (not isinstance(moved.type, IntegerType) or op.has_flag("volatile")):  # pyright: ignore
            return None
    values = [*block.args, *(res for op in block.ops for res in op.results)]
    inside = all(use.operation.parent_block() is block for value in values for use in value.uses)
    if stores < 2 or not inside:
        return None
    return _trips(block)


def _counters(block: Block) -> dict[BlockArgument, tuple[IntegerType, Counter]]:
    """The arguments of the block that count."""

    def incoming(arg: BlockArgument) -> list[SSAValue] | None:
        if arg.block is not block:
            return None
        return [operands[arg.index] for use in block.uses for dest, operands in edges(use.operation) if dest is block]

    found: dict[BlockArgument, tuple[IntegerType, Counter]] = {}
    for arg in block.args if len(list(block.uses)) == 2 else ():
        counter = counter_of(arg, incoming)
        if counter is not None and isinstance(arg.type, IntegerType):
            found[arg] = (arg.type, counter)
    return found


def _trips(block: Block) -> int | None:
    """From the counter of the loop that the branch tests."""
    branch = block.last_op
    assert isinstance(branch, llvm.CondBrOp)
    test = branch.cond.owner
    if not isinstance(test, llvm.ICmpOp) or test.predicate.data not in ("eq", "ne"):
        return None
    for arg, (_, counter) in _counters(block).items():
        own = edge_operands(branch, 0 if branch.true_dest is block else 1)[arg.index]
        if counter.last is not None and (test.lhs is own or test.lhs is arg):
            count = (counter.last - counter.start) // counter.step + 1
            return count if count <= MOST else None
    return None


def unroll(block: Block, count: int) -> None:
    """Writes the block's operations ``count`` times, each with what the one before hands to it."""
    branch = block.last_op
    assert isinstance(branch, llvm.CondBrOp)
    around = 0 if branch.true_dest is block else 1
    body = [op for op in block.ops if op is not branch]
    for op in body:
        _forget_scopes(op)
    body = [op for op in body if callee_name(op) != SCOPE_DECLARATION]
    for op in list(block.ops):
        if callee_name(op) == SCOPE_DECLARATION:
            op.detach()
            op.erase()
    counters = _counters(block)
    first = Builder(block, block.first_op)
    values: dict[SSAValue, SSAValue] = {}
    for k in range(1, count):
        handed = [values.get(v, v) for v in edge_operands(branch, around)]
        values = dict(zip(block.args, handed, strict=True))
        values.update({a: first.integer(c.start + k * c.step, type) for a, (type, c) in counters.items()})
        for op in body:
            copy = op.clone_without_regions(values)
            block.insert_op_before(copy, branch)
            values.update(zip(op.results, copy.results, strict=True))
    for arg, (type, counter) in counters.items():
        arg.replace_all_uses_with(first.integer(counter.start, type))
    out = branch.successors[1 - around]
    passed = [values.get(v, v) for v in edge_operands(branch, 1 - around)]
    block.insert_op_before(llvm.BrOp.create(operands=passed, successors=[out], properties={}), branch)
    branch.detach()
    branch.erase()


def _forget_scopes(op: Operation) -> None:
    metadata = op.properties.get("metadata")
    if isinstance(metadata, DictionaryAttr) and any(scope in metadata.data for scope in SCOPES):
        op.properties["metadata"] = DictionaryAttr({k: v for k, v in metadata.data.items() if k not in SCOPES})


__all__ = ["MOST", "UnrollSwapsPass", "iterations", "unroll"]
