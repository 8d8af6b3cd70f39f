"""What pointers that are kept in one place lead to, where that is not one thing.

The type analysis takes it that all pointers that meet in one place (a word of memory, a phi, a parameter) lead to
memory of one type. Of ``Vec<Box<dyn Shape>>`` that is not so: what the boxes hold has a type for every shape; nor of
one variant's ``Vec<Value>`` and another's ``Vec<(String, Value)>``, whose pointers share a word. So where the types of
what is behind a place contradict each other, the analysis is made again, with every pointer that comes from there
leading to memory of its own, of which nothing is known but what is done by way of it: it is *open*, and *apart*.

What is missed so is an integer that is read through one pointer and written as a float through another, if it has been
taken for an integer for certain: ``TypeInfo.is_apart`` tells, and the activity analysis refuses to pass such on.
"""

from __future__ import annotations

from xdsl.dialects.builtin import ModuleOp

from oxad.passes.types_lattice import FLOATS, SAID, STRONG, VARIANT, is_conflict
from oxad.passes.types_memory import Memory
from oxad.passes.types_nodes import Node
from oxad.passes.types_transfer import Transfer
from oxad.passes.types_values import Join

APART = "autodiff.apart"
"""The module's attribute that asks for this."""


def run_apart(module: ModuleOp) -> Transfer:
    """The analysis of a module, with the places kept apart behind which there would be contradictions."""
    apart: frozenset[Join] = frozenset()
    while True:
        transfer = Transfer(module)
        transfer.apart = apart
        transfer.joins = {}
        transfer.run()
        contradictory: dict[Node, bool] = {}
        found = {
            join for join, (node, _) in transfer.joins.items() if _contradicts(transfer.memory, node, contradictory)
        }
        if found <= apart:
            return transfer
        apart |= found


def _contradicts(memory: Memory, node: Node, known: dict[Node, bool]) -> bool:
    """Whether some byte of an object, or of an array in it, has types that exclude each other."""
    node, _ = memory.root(node, 0)
    if node not in known:
        known[node] = False
        known[node] = any(map(_is_contradiction, node.bytes.values())) or any(
            _contradicts(memory, region.element, known) for region in node.regions
        )
    return known[node]


def _is_contradiction(mask: int) -> bool:
    """Whether a byte is, of all that is known of it, no one thing: a float cannot be a counter as well."""
    if mask & VARIANT:
        return False
    return is_conflict(mask) or bool(mask & FLOATS and mask & (STRONG | SAID))


__all__ = ["APART", "run_apart"]
