"""Which loads the reverse sweep may simply do again.

A load is *stable* if nothing can have changed or freed what it read by the time of the reverse sweep: the memory
belongs to the caller, who promises (a capital letter in the signature) to leave it alone until then, and no write
in the function that may come after the load can touch it.
"""

from __future__ import annotations

from xdsl.ir import Block, Operation

from oxad.dialects import llvm
from oxad.dialects.llvm.symbols import SymbolTable, callee_name
from oxad.passes.custom_rules import GRADIENT, rule_of, written_arguments
from oxad.passes.inactive_callees import C_FORMATTING, is_inactive_callee
from oxad.passes.loops import ControlFlow, edge_target
from oxad.passes.points_to import MemoryObject, PointsTo
from oxad.passes.rules import Inactive, Rule, classify


class Stability:
    """Answers for one function. ``stable_parameters``: the indices that the caller promises not to change.

    ``own``: the promise is for the memory of these parameters alone, not for what pointers in it lead to.
    """

    def __init__(
        self,
        flow: ControlFlow,
        points: PointsTo,
        symbols: SymbolTable,
        stable_parameters: frozenset[int],
        own: bool = False,
    ):
        self.flow = flow
        self.points = points
        self.symbols = symbols
        stable = {points.parameters[i] for i in stable_parameters if i in points.parameters}
        self.stable_objects = stable if own else {o for o in self._all_objects() if o.root in stable}
        self._writes = self._collect_writes()
        self._after = self._reachability()
        self._order = {op: i for block in flow.order for i, op in enumerate(block.ops)}
        self._memo: dict[Operation, bool] = {}

    def load(self, op: llvm.LoadOp) -> bool:
        """Whether the reverse sweep may repeat this load."""
        found = self._memo.get(op)
        if found is None:
            found = self._memo[op] = not (op.flags and op.flags.data) and self._unchanged_after(
                op, self.points.of(op.addr), None
            )
        return found

    def argument(self, call: llvm.CallOp | llvm.InvokeOp, index: int) -> bool:
        """Whether what argument ``index`` leads to is left alone between the end of the call and its reverse.

        What the call itself does to it is for the callee to mind.
        """
        attrs = self.symbols.argument_attributes(call, index)
        own = call if "noalias" in attrs and ("readonly" in attrs or "readnone" in attrs) else None
        roots = self.points.of(call.args[index])
        if not roots:
            return False
        return self._unchanged_after(call, frozenset(self.points.reachable(roots)), own)

    def is_repeated(self, op: Operation) -> bool:
        """Whether an operation is in a loop."""
        assert op.parent is not None
        return self.flow.loop_of(op.parent) is not None

    def _unchanged_after(self, op: Operation, objects: frozenset[MemoryObject], ignore: Operation | None) -> bool:
        if not objects:
            return False
        for target in objects:
            if not target.constant and target not in self.stable_objects:
                return False
        block = op.parent
        assert block is not None
        after = self._after[block]
        for write, touched in self._writes:
            if write is ignore:
                continue
            where = write.parent
            assert where is not None
            later = bool(after >> self.flow.position[where] & 1) or (
                where is block and self._order[write] >= self._order[op] and write is not op
            )
            if later and any(
                not t.constant and self.points.may_alias(t, o) for t in touched for o in objects if not o.constant
            ):
                return False
        return True

    def _all_objects(self) -> set[MemoryObject]:
        found: set[MemoryObject] = set(self.points.contents)
        for held in self.points.contents.values():
            found |= held
        return found

    def _reachability(self) -> dict[Block, int]:
        """Block → bit set (by position) of the blocks that one or more edges lead to."""
        after = dict.fromkeys(self.flow.order, 0)
        changed = True
        while changed:
            changed = False
            for block in reversed(self.flow.order):
                terminator = block.last_op
                assert terminator is not None
                found = after[block]
                for i in range(len(terminator.successors)):
                    target = edge_target((terminator, i))
                    found |= after[target] | 1 << self.flow.position[target]
                if found != after[block]:
                    after[block] = found
                    changed = True
        return after

    def _collect_writes(self) -> list[tuple[Operation, frozenset[MemoryObject]]]:
        found: list[tuple[Operation, frozenset[MemoryObject]]] = []
        for block in self.flow.order:
            for op in block.ops:
                if isinstance(op, llvm.StoreOp | llvm.AtomicRMWOp | llvm.CmpXchgOp):
                    found.append((op, self.points.of(op.addr)))
                elif isinstance(op, llvm.CallOp | llvm.InvokeOp) and (touched := self._written_by(op)):
                    found.append((op, touched))
        return found

    def _written_by(self, op: llvm.CallOp | llvm.InvokeOp) -> frozenset[MemoryObject]:
        name = callee_name(op)
        if (rule := rule_of(self.symbols.function(name), GRADIENT)) is not None:
            written = (self.points.of(arg) for arg in written_arguments(op, rule))
            return frozenset(self.points.reachable(frozenset[MemoryObject]().union(*written)))
        if name is not None and name.startswith(("llvm.memcpy.", "llvm.memmove.", "llvm.memset.")):
            return self.points.of(op.args[0])
        if (moved := self.symbols.reallocation(op)) is not None:
            return self.points.of(op.args[moved.pointer])
        known = classify(op)
        if isinstance(known, Rule | Inactive):
            return frozenset[MemoryObject]().union(*(self.points.of(op.args[i]) for i in known.writes))
        if name in C_FORMATTING:
            return self.points.of(op.args[0])
        if is_inactive_callee(op, self.symbols) or self.symbols.is_allocation(op):
            return frozenset()
        memory = self.symbols.attributes(op).get("memory")
        text = getattr(memory, "data", "")
        if "readnone" in text or text in ("(none)", "(read)", "(argmem: read)"):
            return frozenset()
        touched: set[MemoryObject] = set()
        for i, arg in enumerate(op.args):
            attrs = self.symbols.argument_attributes(op, i)
            objects = self.points.of(arg)
            if "readonly" in attrs or "readnone" in attrs:
                # What the memory leads to may still be written.
                touched |= self.points.reachable(objects) - objects
            else:
                touched |= self.points.reachable(objects)
        if self.symbols.is_deallocation(op) or text.startswith("(argmem"):
            return frozenset(touched)
        for target in self._all_objects():
            # A function that we cannot see into may write whatever it could have got hold of.
            if target.kind in ("deref", "unknown") or (target.kind == "global" and not target.constant):
                touched.add(target)
        return frozenset(touched)
