"""The verifier: types, dominance, edges, calls and terminators of a whole module, in linear time.

Also for modules in the middle of the pipeline: the autodiff dialect adds rules of its own
(``dialects/autodiff/verify_ops.py``); of other operations only structure and dominance are checked.
"""

from __future__ import annotations

from contextlib import suppress

from xdsl.dialects.builtin import ModuleOp, StringAttr
from xdsl.ir import Block, BlockArgument, Operation, OpResult, Region, SSAValue
from xdsl.traits import IsTerminator

from oxad.dialects.diagnostic import Diagnostic, OxadError
from oxad.dialects.llvm.annotations import AnnotationOp, DebugRecordOp
from oxad.dialects.llvm.cfg import Dominators, edge_ranges, predecessors
from oxad.dialects.llvm.control import CallBase, CallBrOp, InvokeOp, LandingpadOp, ReturnOp
from oxad.dialects.llvm.funclets import CatchPadOp, CatchSwitchOp, CleanupPadOp
from oxad.dialects.llvm.intrinsics import constant_parameters, signature_fits
from oxad.dialects.llvm.locations import source_name, span_near
from oxad.dialects.llvm.module_level import AddressOfOp, AliasOp, ConstantOp, FuncOp, GlobalOp, MetadataOp, ZeroOp
from oxad.dialects.llvm.types import VoidType
from oxad.dialects.llvm.verify_ops import COUNTS, RULES, constant_fits

MAX_DIAGNOSTICS = 50
"""More errors than this are not collected: a broken pass would give thousands."""


class _Full(Exception):
    """Enough errors were found."""


def verify_module(module: ModuleOp) -> list[Diagnostic]:
    """What is wrong with ``module`` (OX0020 each); empty where nothing is."""
    verifier = _Verifier()
    with suppress(_Full):
        verifier.module(module)
    return verifier.diagnostics


def check_module(module: ModuleOp, after: str = "") -> None:
    """Raises ``OxadError`` with what ``verify_module`` finds. ``after`` names the step that made the module."""
    found = verify_module(module)
    if found and after:
        note = f"found after `{after}`"
        found = [Diagnostic(d.code, d.message, d.span, (*d.notes, note), d.help) for d in found]
    if found:
        raise OxadError(found)


class _Verifier:
    def __init__(self) -> None:
        self.diagnostics: list[Diagnostic] = []
        self.symbols: dict[str, Operation] = {}
        self.function: FuncOp | None = None
        self._signatures: dict[str, str | None] = {}

    def wrong(self, op: Operation, message: str) -> None:
        where = "" if self.function is None else f" in `{source_name(self.function)}`"
        self.diagnostics.append(Diagnostic("OX0020", f"invalid IR: `{op.name}`{where}: {message}", span_near(op)))
        if len(self.diagnostics) >= MAX_DIAGNOSTICS:
            raise _Full

    def module(self, module: ModuleOp) -> None:
        if module.body.first_block is None:
            return
        numbers: set[int] = set()
        for op in module.body.block.ops:
            if isinstance(op, MetadataOp):
                number: int = op.number.value.data  # pyright: ignore[reportAttributeAccessIssue]
                if number in numbers:
                    self.wrong(op, f"a second node !{number}")
                numbers.add(number)
                continue
            name = op.properties.get("sym_name")
            if isinstance(name, StringAttr) and isinstance(op, FuncOp | GlobalOp | AliasOp):
                if name.data in self.symbols:
                    self.wrong(op, f"a second symbol `{name.data}`")
                self.symbols[name.data] = op
        for op in module.body.block.ops:
            if isinstance(op, FuncOp):
                self.function = op
                self.check_function(op)
                self.function = None
            elif isinstance(op, GlobalOp) and op.value is not None:
                message = constant_fits(op.value, op.global_type)
                if message is not None:
                    self.wrong(op, message)
            else:
                self._rule(op)

    def check_function(self, function: FuncOp) -> None:
        type = function.function_type
        if function.sym_name.data.startswith("llvm.") and not function.is_declaration:
            self.wrong(function, "an intrinsic with a body")
            return
        if function.arg_attrs is not None and len(function.arg_attrs.data) != len(type.inputs.data):
            self.wrong(function, f"attributes for {len(function.arg_attrs.data)} of {len(type.inputs.data)} parameters")
        body = function.body
        entry = body.first_block
        if entry is None:
            return
        if tuple(entry.arg_types) != type.inputs.data:
            self.wrong(function, "the entry block does not have the function's parameters")
        if not self._terminators(body):
            return
        before = predecessors(body)
        if before[entry]:
            self.wrong(before[entry][0][0], "the entry block is branched to")
        dominators = Dominators(body)
        order: dict[Operation, int] = {}
        for block in body.blocks:
            for i, op in enumerate(block.ops):
                order[op] = i
        self._order = order
        for block in body.blocks:
            for op in block.ops:
                self._operation(op, block, dominators, before)
            self._edges(block)

    def _terminators(self, body: Region) -> bool:
        """Whether every block ends, and only ends, with a terminator and its edges can be read."""
        good = True
        for block in body.blocks:
            last = block.last_op
            if last is None or not (last.successors or last.has_trait(IsTerminator)):
                at = last or (block.parent_op() if block.parent_op() is not None else None)
                assert at is not None
                self.wrong(at, "a block that does not end in a terminator")
                good = False
                continue
            for op in block.ops:
                if op is not last and (op.successors or op.has_trait(IsTerminator)):
                    self.wrong(op, "a terminator inside a block")
                    good = False
            for successor in last.successors:
                if successor.parent is not body:
                    self.wrong(last, "a branch to a block of another function")
                    good = False
        return good

    def _operation(
        self,
        op: Operation,
        block: Block,
        dominators: Dominators,
        before: dict[Block, list[tuple[Operation, int]]],
    ) -> None:
        kind = op.__class__
        count = COUNTS.get(kind)
        if count is not None and len(op._operands) != count:
            self.wrong(op, f"{len(op._operands)} operands instead of {count}")
            return
        if kind is DebugRecordOp:  # a debugger shows nothing where the value is not there; LLVM allows that
            return
        for i, operand in enumerate(op._operands):
            if not self._dominates(operand, op, block, dominators, before):
                self.wrong(op, f"operand {i} is not defined on every way that leads here")
        if not self._rule(op):
            return
        if isinstance(op, CallBase):
            self._callee(op)
        elif isinstance(op, AddressOfOp):
            if op.global_name.string_value() not in self.symbols:
                self.wrong(op, f"no symbol `{op.global_name.string_value()}`")
        elif isinstance(op, ReturnOp):
            self._return(op)
        elif isinstance(op, LandingpadOp) and any(not isinstance(t, InvokeOp) or i != 1 for t, i in before[block]):
            self.wrong(op, "its block is reached without unwinding")

    def _rule(self, op: Operation) -> bool:
        """Whether the operation's own rule, if it has one, holds."""
        rule = RULES.get(op.__class__)
        if rule is None:
            return True
        try:
            message = rule(op)
        except Exception as error:  # a property of the wrong kind or missing: the op cannot be read at all
            message = f"properties that cannot be read ({error})"
        if message is not None:
            self.wrong(op, message)
        return message is None

    def _dominates(
        self,
        value: SSAValue,
        user: Operation,
        block: Block,
        dominators: Dominators,
        before: dict[Block, list[tuple[Operation, int]]],
    ) -> bool:
        if isinstance(value, BlockArgument):
            owner = value.block
            return owner is block or (owner.parent is block.parent and dominators.dominates(owner, block))
        assert isinstance(value, OpResult)
        definition = value.op
        home = definition.parent
        if home is None or home.parent is not block.parent:
            return False
        if isinstance(definition, InvokeOp):
            return self._invoke_dominates(definition, value, user, block, dominators, before)
        if user is definition and isinstance(definition, CallBrOp):  # its result is there on all edges
            inputs = definition._operands[: edge_ranges(definition)[0][0]]
            return not any(v is value for v in inputs)
        if home is block:
            return self._order[definition] < self._order[user] or not dominators.reachable(block)
        return dominators.dominates(home, block)

    def _invoke_dominates(
        self,
        invoke: InvokeOp,
        value: SSAValue,
        user: Operation,
        block: Block,
        dominators: Dominators,
        before: dict[Block, list[tuple[Operation, int]]],
    ) -> bool:
        """The result of an invoke is there on its normal edge, and behind that edge where no other leads around it."""
        if not dominators.reachable(block):
            return True
        if user is invoke:
            ranges = edge_ranges(invoke)
            start, stop = ranges[0]
            return not any(v is value and not start <= i < stop for i, v in enumerate(invoke._operands))
        normal = invoke.normal
        if not dominators.dominates(normal, block):
            return False
        return all(
            (terminator is invoke and i == 0) or dominators.dominates(normal, terminator.parent)  # pyright: ignore
            for terminator, i in before[normal]
        )

    def _edges(self, block: Block) -> None:
        terminator = block.last_op
        if terminator is None or not terminator.successors:
            return
        try:
            ranges = edge_ranges(terminator)
        except (ValueError, KeyError, AssertionError, IndexError):
            self.wrong(terminator, "segment sizes that cannot be read")
            return
        if len(ranges) != len(terminator.successors) or any(stop > len(terminator._operands) for _, stop in ranges):
            self.wrong(terminator, "segment sizes that do not fit its operands")
            return
        for (start, stop), successor in zip(ranges, terminator.successors, strict=True):
            values = terminator._operands[start:stop]
            if len(values) != len(successor.args):
                self.wrong(terminator, f"{len(values)} values for a block with {len(successor.args)} arguments")
                continue
            for i, (value, argument) in enumerate(zip(values, successor.args, strict=True)):
                if value.type is not argument.type and value.type != argument.type:
                    self.wrong(terminator, f"value {i} has type {value.type}, the block's argument {argument.type}")
        if isinstance(terminator, InvokeOp):
            first = next((op for op in terminator.unwind.ops if not isinstance(op, AnnotationOp)), None)
            if not isinstance(first, LandingpadOp | CleanupPadOp | CatchPadOp | CatchSwitchOp):
                self.wrong(terminator, "its unwind block does not begin with a landing pad")

    def _callee(self, op: CallBase) -> None:
        if op.callee is None:
            return
        name = op.callee.string_value()
        callee = self.symbols.get(name)
        if callee is None:
            self.wrong(op, f"no function `{name}`")
        elif isinstance(callee, GlobalOp):
            self.wrong(op, f"`{name}` is no function")
        elif (  # a declaration may be less exact than the call (C); code in this module is called as it is defined
            isinstance(callee, FuncOp)
            and not callee.is_declaration
            and callee.function_type is not op.function_type
            and callee.function_type != op.function_type
        ):
            self.wrong(op, f"`{name}` has the type {callee.function_type}, it is called as {op.function_type}")
        elif name.startswith("llvm.") and isinstance(callee, FuncOp):
            self._intrinsic_call(op, name, callee)

    def _intrinsic_call(self, op: CallBase, name: str, callee: FuncOp) -> None:
        if callee.function_type != op.function_type:
            self.wrong(op, f"the intrinsic `{name}` is called as {op.function_type}")
            return
        # Only where it is called: LLVM leaves declarations of intrinsics behind that had other types once.
        if name not in self._signatures:
            self._signatures[name] = signature_fits(name, callee.function_type)
        message = self._signatures[name]
        if message is not None:
            self.wrong(op, message)
            return
        for i in constant_parameters(name):
            owner = op.args[i].owner  # pyright: ignore[reportAttributeAccessIssue]
            if not isinstance(owner, ConstantOp | ZeroOp):
                self.wrong(op, f"argument {i} of `{name}` is no constant")

    def _return(self, op: ReturnOp) -> None:
        assert self.function is not None
        wanted = self.function.function_type.result
        if isinstance(wanted, VoidType):
            if op.value is not None:
                self.wrong(op, "a value from a function without result")
        elif op.value is None or op.value.type != wanted:
            given = "no value" if op.value is None else f"a value of type {op.value.type}"
            self.wrong(op, f"{given} from a function whose result has type {wanted}")


__all__ = ["MAX_DIAGNOSTICS", "check_module", "verify_module"]
