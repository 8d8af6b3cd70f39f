"""Words that are moved as pointers or floats, and may be either: what is known of one end is known of the other.

Optimised code moves an enumeration word by word, and gives the word that is a float in one variant and a pointer in
another (``enum E { Real(f64), Text(String) }``) either type. Types in registers are believed, so nothing follows from
such a move by itself. But where a word is loaded from bytes that hold both, a float may arrive where it is stored.

``spread_words`` tells the other end, until nothing is new: bytes that no debug information calls a pointer alone are a
variant's, too. Without that the float would be lost on its way through memory that nobody reads floats from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from xdsl.dialects.builtin import Float64Type, i64
from xdsl.ir import BlockArgument, Operation, SSAValue

from oxad.dialects import llvm
from oxad.passes.types_facts import is_constant
from oxad.passes.types_lattice import FLOAT_ATOMS, FLOATS, POINTERS, TYPED, VARIANT
from oxad.passes.types_nodes import Pointer
from oxad.passes.types_transfer import Transfer

Incoming = Callable[[BlockArgument], Sequence[SSAValue] | None]
_F64 = FLOAT_ATOMS[3]


def spread_words(transfer: Transfer) -> None:
    """Follows words from loads of pointers and ``f64`` to stores, in all functions that are looked at."""
    moves = [move for ops in transfer.operations.values() for move in _moves(transfer, ops)]
    memory = transfer.memory
    changed = bool(moves)
    while changed:
        changed = False
        for source, target in moves:
            here, there = memory.mask(*source), memory.mask(*target)
            if not (here & FLOATS and here & POINTERS):
                continue
            atoms: tuple[int, ...] = ()
            if not there & (FLOATS | TYPED) and (here | there) & VARIANT:
                atoms = tuple(atom | VARIANT for atom in _F64)
            elif there & FLOATS and there & POINTERS and (here ^ there) & VARIANT:
                atoms = (VARIANT,) * len(_F64)
                memory.add_atoms(*source, atoms)
            if atoms:
                memory.add_atoms(*target, atoms)
                memory.drain()
                changed = True


def _moves(transfer: Transfer, ops: Iterable[Operation]) -> Iterable[tuple[Pointer, Pointer]]:
    """From where to where a pointer or ``f64`` is moved, unchanged."""
    for op in ops:
        if not isinstance(op, llvm.StoreOp) or is_constant(op.value) or not is_word(op.value) or is_constant(op.addr):
            continue
        for source in word_sources(op.value, transfer.incoming):
            if isinstance(source.owner, llvm.LoadOp) and not is_constant(source.owner.addr):
                yield transfer.pointer(source.owner.addr), transfer.pointer(op.addr)


def is_word(value: SSAValue) -> bool:
    """Whether a value is a pointer or an ``f64``."""
    return isinstance(value.type, llvm.PointerType | Float64Type)


def is_word_cast(op: Operation) -> bool:
    """Whether an operation makes a pointer, an ``f64`` or an ``i64`` of the bits of another of these."""
    if not isinstance(op, llvm.PtrToIntOp | llvm.IntToPtrOp | llvm.BitCastOp):
        return False
    return all(is_word(value) or value.type == i64 for value in (op.operands[0], op.results[0]))


def word_sources(value: SSAValue, incoming: Incoming) -> list[SSAValue]:
    """The values that block arguments, selects, ``freeze`` and casts between pointers and integers hand on."""
    found: list[SSAValue] = []
    seen: set[SSAValue] = set()
    work = [value]
    while work:
        value = work.pop()
        if value in seen:
            continue
        seen.add(value)
        owner = value.owner
        if isinstance(owner, llvm.SelectOp):
            work += (owner.true_value, owner.false_value)
        elif isinstance(owner, llvm.FreezeOp) or (isinstance(owner, Operation) and is_word_cast(owner)):
            work.append(owner.operands[0])
        elif isinstance(value, BlockArgument) and (given := incoming(value)) is not None:
            work += given
        else:
            found.append(value)
    return found
