"""What trait objects hold.

The type analysis takes it that all pointers that meet in one place (a word of memory, a phi, a parameter) lead to
memory of one type. Of ``Vec<Box<dyn Shape>>`` that is not so: what the boxes hold has a type for every shape. So where
the types of what is behind pointers to trait objects contradict each other, the analysis is made again, with every such
pointer leading to memory of its own, *apart*: it is open, and nothing is known of it but what is done by way of it.

A pointer to a trait object is one that lies in memory in front of the address of a vtable, or is the first argument of
functions of vtables, and all that it is made of or passed on as. Other pointers stay together: between the bytes of a
``Vec`` and the floats that are read from them there must be a contradiction.

What is missed so is a float that is written through one pointer and read through another, as what is an integer for
certain there. Whether that may be says the first analysis, in which all are one: ``TypeInfo.may_be_another_float`` asks
it, and the activity analysis refuses to hand such an integer on.
"""

from __future__ import annotations

from xdsl.dialects.builtin import ModuleOp
from xdsl.ir import Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.symbols import SymbolTable, callee_name
from oxad.passes.calls import CANDIDATE
from oxad.passes.function_tables import function_table, is_vtable
from oxad.passes.types_lattice import FLOATS, INTEGERS, POINTER_SIZE, VARIANT, VTABLE, is_conflict
from oxad.passes.types_memory import Memory
from oxad.passes.types_nodes import Node
from oxad.passes.types_transfer import Transfer
from oxad.passes.types_values import Join

APART = "autodiff.apart"
"""The module's attribute that asks for this."""


def run_apart(module: ModuleOp) -> Transfer:
    """The analysis of a module, with the trait objects kept apart behind which there would be contradictions."""
    apart: frozenset[Join] = frozenset()
    together: Transfer | None = None
    objects: set[SSAValue] = set()
    while True:
        transfer = Transfer(module)
        transfer.apart, transfer.joins, transfer.together = apart, {}, together
        transfer.run()
        if together is None:
            objects = _trait_objects(transfer)
        contradictory: dict[Node, bool] = {}
        found = {
            join
            for join, meeting in transfer.joins.items()
            if not objects.isdisjoint(_pointers(join))
            and _contradicts(transfer.memory, meeting.target[0], contradictory)
        }
        if found <= apart:
            return transfer
        apart |= found
        together = together or transfer


def _pointers(join: Join) -> list[SSAValue]:
    """The pointers that meet: a step by some bytes is one of its base."""
    place, value = join
    if isinstance(place, llvm.GEPOp):
        return [place.base]
    return [value, place] if isinstance(place, SSAValue) else [value]


def _trait_objects(transfer: Transfer) -> set[SSAValue]:
    """The pointers to trait objects."""
    assert transfer.joins is not None
    memory, joins = transfer.memory, transfer.joins
    flows = [(place, value) for place, value in joins if isinstance(place, SSAValue)]
    words = [(value, meeting.word) for (_, value), meeting in joins.items() if meeting.word is not None]
    vtables: set[SSAValue] = set()
    count = -1
    while count != len(vtables):
        count = len(vtables)
        vtables |= {value for value, (node, offset) in words if memory.mask(node, offset) & VTABLE}
        _spread(vtables, flows, both=False)
        for value, (node, offset) in words:
            if value in vtables:
                memory.add(node, offset, VTABLE)
        memory.drain()
    found = {value for value, (node, offset) in words if memory.mask(node, offset + POINTER_SIZE) & VTABLE}
    methods = _methods(transfer)
    for operations in transfer.operations.values():
        for op in operations:
            if CANDIDATE in op.attributes and callee_name(op) in methods:
                found.update(_receiver(op, transfer.symbols))
    _spread(found, flows, both=True)
    return found


def _methods(transfer: Transfer) -> set[str]:
    """The functions that stand in vtables."""
    tables = [op for op in transfer.module.body.block.ops if isinstance(op, llvm.GlobalOp) and is_vtable(op)]
    return {name for t in tables for name in function_table(transfer.symbols, t.sym_name.data).values()}


def _receiver(op: Operation, symbols: SymbolTable) -> list[SSAValue]:
    """The first argument of a call, but for the place of the result."""
    assert isinstance(op, llvm.CallOp | llvm.InvokeOp)
    args = [arg for i, arg in enumerate(op.args) if "sret" not in symbols.argument_attributes(op, i)][:1]
    return [arg for arg in args if isinstance(arg.type, llvm.PointerType)]


def _spread(found: set[SSAValue], flows: list[tuple[SSAValue, SSAValue]], both: bool) -> None:
    """Adds what the values flow into, and (``both``) come from."""
    near: dict[SSAValue, list[SSAValue]] = {}
    for target, source in flows:
        near.setdefault(source, []).append(target)
        if both:
            near.setdefault(target, []).append(source)
    work = list(found)
    while work:
        for value in near.get(work.pop(), ()):
            if value not in found:
                found.add(value)
                work.append(value)


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
    return is_conflict(mask) or bool(mask & FLOATS and mask & INTEGERS)


__all__ = ["APART", "run_apart"]
