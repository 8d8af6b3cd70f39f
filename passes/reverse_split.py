"""Reverse requests in two calls, with a tape between them that the program holds.

Both calls become calls of one *wrapper*, whose first argument says what to do (``autodiff.reverse`` with a ``phase``):

- ``augment``: take a block of memory, the tape; copy into it what lies at the addresses that the request passes, so
  that the augmented primal and the sweep find it at the same place; run the augmented primal; copy back the result;
- ``sweep``: copy the shadows into the tape, run the sweep, copy them back (gradients of what is passed by value), give
  the tape back; ``keep``: leave the tape as it was instead.

It is one function, since shadows that the augmented primal saves must be held as the sweep takes them, which ``batch``
finds for a function at a time. The signature ends with ``o``: what lies in the tape is left alone between the calls,
what pointers there lead to may be written by the program, and is saved where the sweep needs it.

A block begins with the address of its wrapper's mark, so that a sweep over anything else ends the program. So does a
sweep that is given another shadow than the augmented primal, where the latter has kept it; otherwise a sweep uses the
shadow that it is given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from xdsl.dialects.builtin import StringAttr, SymbolRefAttr, UnitAttr, i8, i32
from xdsl.dialects.builtin import i1 as boolean
from xdsl.ir import Attribute, Block, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff import ShadowType, requests, shadows, tape
from oxad.dialects.llvm import ArrayType, BytesAttr, VoidType
from oxad.dialects.llvm.builder import PTR, Builder
from oxad.dialects.llvm.locations import called_by, source_name
from oxad.passes.held_tapes import ARENA_AT, copy_bytes, head_of
from oxad.passes.layout import is_float, leaves, round_up, size_and_alignment, size_of
from oxad.passes.program_end import stop_if
from oxad.passes.reverse_function import OWN, Derived
from oxad.passes.reverse_request import Argument, CheckedRequest, Wrapper, put_call

if TYPE_CHECKING:
    from oxad.passes.derive_reverse import ReverseDeriver

AUGMENT, SWEEP, KEEP = 0, 1, 2
INDIRECT = 4
"""What to do, as the wrapper's first argument says it; with ``INDIRECT`` where the tape is given by its address."""
SLOTS_AT = ARENA_AT + 24


def lower_phase(deriver: ReverseDeriver, checked: CheckedRequest) -> None:
    """Derives what one of the two calls asks for, and replaces it. Raises ``OxadError``."""
    request, primal = checked.request, checked.primal
    assert request.phase is not None and request.slots is not None
    variables = 0 if request.variables is None else request.variables.value.data
    kept = len(checked.letters) - variables
    letters = checked.letters[:kept] + checked.letters[kept:].lower()
    key = (primal.sym_name.data, letters, request.width.value.data, request.slots, variables)
    wrapper = deriver.held.get(key)
    if wrapper is None:
        with called_by(request):
            derived = deriver.derive(primal, letters + OWN)
        made = _SplitWrapper(deriver, request, primal, checked.arguments, derived).build()
        wrapper = deriver.held[key] = made.sym_name.data
    what = {"augment": AUGMENT, "sweep": SWEEP, "keep": KEEP}[request.phase.data]
    if request.indirect is not None:
        what += INDIRECT
    block = request.parent
    assert block is not None
    *given, where = request.args
    put_call(request, wrapper, [Builder(block, request).integer(what, i32), where, *given])


class _SplitWrapper(Wrapper):
    """``void (what, where the tape is or goes, operands of the request)``."""

    def __init__(
        self,
        deriver: ReverseDeriver,
        request: requests.ReverseOp,
        primal: llvm.FuncOp,
        arguments: list[Argument],
        derived: Derived,
    ):
        super().__init__(deriver, request, primal, arguments, derived)
        assert request.slots is not None
        self.types: list[Attribute] = list(request.slots.data)
        self.variables = 0 if request.variables is None else request.variables.value.data
        self.places: dict[tuple[int, int | None], int] = {}
        """Argument and lane (``None``: the primal value) → where in the tape."""
        end = SLOTS_AT
        for i, argument in enumerate(arguments):
            lanes: list[int | None] = list(range(len(argument.shadows)))
            size, alignment = size_and_alignment(self.types[i])
            for lane in lanes if self.is_variable(i) else [None, *lanes]:
                self.places[i, lane] = end = round_up(end, max(8, alignment))
                end += size
        self.record = SymbolRefAttr(derived.reverse.record)
        self.head = head_of(end)

    def is_variable(self, index: int) -> bool:
        return index >= len(self.arguments) - self.variables

    def is_result(self, index: int) -> bool:
        """Whether an argument is where the result goes: what is only read is none."""
        attrs = self.primal.arg_attrs.data[index].data if self.primal.arg_attrs else {}
        return "readonly" not in attrs and not self.is_variable(index)

    def build(self) -> llvm.FuncOp:
        *operands, _ = self.request.args
        self.define("split", [i32, PTR, *(v.type for v in operands)], VoidType())
        self.mark = self.make_mark()
        entry = self.func.body.blocks[0]
        what, where, *self.values = entry.args
        make, given, ready, augment, sweep = (Block(), Block(), Block(arg_types=[PTR]), Block(), Block())
        self.func.body.add_block([make, given, ready, augment, sweep])
        self.builder = b = Builder(entry)
        augments = b.icmp("eq", what, b.integer(AUGMENT, i32))
        b.cond_br(augments, make, given)
        b.block = make
        fresh = b.emit(tape.TapeNewOp, (), PTR, record=self.record, head=self.head)
        b.store(b.address_of(self.mark), fresh, 8)
        b.br(ready, (fresh,))
        b.block = given
        b.br(ready, (self.held_tape(what, where),))
        b.block = ready
        self.block: SSAValue = ready.args[0]
        self.frame = b.emit(tape.TapeRecordOp, (self.block,), PTR, record=self.record, head=self.head)
        self.primals, self.shadows = self.slots(b)
        b.cond_br(augments, augment, sweep)
        b.block = augment
        self.augment()
        self.builder.store(self.block, where, 1)
        self.builder.ret()
        self.builder = Builder(sweep)
        self.sweep(what, where)
        self.deriver.symbols.insert(self.func)
        return self.func

    def make_mark(self) -> str:
        """A constant whose address is this wrapper's own."""
        symbols = self.deriver.symbols
        name = symbols.fresh(f"{self.func.sym_name.data}.mark")
        text = f"oxad: a tape of {source_name(self.primal)}".encode()
        symbols.insert(
            llvm.GlobalOp.create(
                properties={
                    "sym_name": StringAttr(name),
                    "global_type": ArrayType(len(text), i8),
                    "value": BytesAttr(text),
                    "constant": UnitAttr(),
                    "linkage": StringAttr("internal"),
                }
            )
        )
        return name

    def held_tape(self, what: SSAValue, where: SSAValue) -> SSAValue:
        """The tape that the program passes, or whose address it passes; anything else ends the program."""
        b, symbols = self.builder, self.deriver.symbols
        word, found = Block(), Block(arg_types=[PTR])
        self.func.body.add_block([word, found])
        b.cond_br(self.is_indirect(what), word, found, (), (where,))
        b.block = word
        held = b.load(where, PTR, 1)
        mark = b.address_of(self.mark)
        # Who passes the tape itself where its address is asked for means it all the same.
        b.br(found, (b.select(b.icmp("eq", held, mark), where, held),))
        b.block = found
        block = found.args[0]
        name = source_name(self.primal)
        stop_if(b, symbols, b.icmp("eq", block, b.zero(PTR)), f"a tape of `{name}` is used that there is not")
        text = f"what is passed as a tape of `{name}` is none that this request has made"
        stop_if(b, symbols, b.icmp("ne", b.load(block, PTR, 8), b.address_of(self.mark)), text)
        return block

    def is_indirect(self, what: SSAValue) -> SSAValue:
        b = self.builder
        return b.icmp("ne", b.iand(what, b.integer(INDIRECT, i32)), b.integer(0, i32))

    def slots(self, b: Builder) -> tuple[list[SSAValue], dict[int, SSAValue]]:
        """The addresses in the tape, for the augmented primal and for the sweep."""
        primals: list[SSAValue] = []
        made: dict[int, SSAValue] = {}
        for i, argument in enumerate(self.arguments):
            variable = self.is_variable(i)
            primals.append(self.values[argument.primal] if variable else self.place(b, i, None))
            if argument.shadows:
                lanes = tuple(self.place(b, i, k) for k in range(len(argument.shadows)))
                made[i] = b.emit(shadows.LanesOp, lanes, ShadowType())
        return primals, made

    def place(self, b: Builder, index: int, lane: int | None) -> SSAValue:
        return b.offset(self.block, self.places[index, lane])

    def copy(self, index: int, lane: int | None, back: bool = False) -> None:
        """Copies what the request passes the address of into the tape, or back."""
        b, argument = self.builder, self.arguments[index]
        there = self.values[argument.primal if lane is None else argument.shadows[lane]]
        here = self.place(b, index, lane)
        size = b.integer(size_of(self.types[index]))
        copy_bytes(b, *((there, here) if back else (here, there)), size)

    def clear(self, index: int, lane: int) -> None:
        b = self.builder
        operands = (self.place(b, index, lane), b.integer(0, i8), b.integer(size_of(self.types[index])))
        b.call("llvm.memset.p0.i64", (*operands, b.integer(0, boolean)), None)

    def augment(self) -> None:
        wanted = self.derived.augmented_shadows
        for i, argument in enumerate(self.arguments):
            lanes = range(len(argument.shadows))
            if not self.is_variable(i) and not self.is_result(i):
                self.copy(i, None)
            for lane in lanes:
                if self.is_result(i) or self.is_variable(i):
                    self.clear(i, lane)
                elif i in wanted:
                    self.copy(i, lane)
        extra = [self.frame, self.block_arena(), *(self.shadows[i] for i in wanted)]
        self.call(self.derived.augmented_name, [*self.primals, *extra], None)
        for i, argument in enumerate(self.arguments):
            if self.is_result(i):
                self.copy(i, None, back=True)
                for lane in range(len(argument.shadows)):
                    self.copy(i, lane, back=True)

    def block_arena(self) -> SSAValue:
        return self.builder.offset(self.block, ARENA_AT)

    def sweep(self, what: SSAValue, where: SSAValue) -> None:
        b = self.builder
        keep, run, rewind, release, forget, out = (
            Block(),
            Block(arg_types=[PTR]),
            *(Block() for _ in range(4)),
        )
        self.func.body.add_block([keep, run])
        keeps = b.icmp("eq", b.iand(what, b.integer(INDIRECT - 1, i32)), b.integer(KEEP, i32))
        b.cond_br(keeps, keep, run, (), (b.zero(PTR),))
        b.block = keep
        b.br(run, (b.emit(tape.TapeKeepOp, (self.block,), PTR, record=self.record, head=self.head),))
        b.block = run
        for i, argument in enumerate(self.arguments):
            for lane in range(len(argument.shadows)):
                self.pass_shadow(i, lane)
        reverse = self.derived.reverse
        primals = dict(enumerate(self.primals))
        operands = [(self.shadows if shadow else primals)[i] for shadow, i in reverse.parameters]
        self.call(reverse.reverse_name, [self.frame, *operands], None)
        for i, argument in enumerate(self.arguments):
            if not self.is_variable(i) and not self.is_result(i):
                for lane in range(len(argument.shadows)):
                    self.copy(i, lane, back=True)
        b = self.builder
        self.func.body.add_block([rewind, release, forget, out])
        b.cond_br(keeps, rewind, release)
        b.block = rewind
        b.emit(tape.TapeRewindOp, (self.block, run.args[0]), None, record=self.record, head=self.head)
        b.br(out)
        b.block = release
        b.emit(tape.TapeFreeOp, (self.block,), None)
        b.cond_br(b.iand(self.is_indirect(what), b.icmp("ne", where, self.block)), forget, out)
        b.block = forget
        b.store(b.zero(PTR), where, 1)
        b.br(out)
        b.block = out
        b.ret()

    def pass_shadow(self, index: int, lane: int) -> None:
        """What the sweep finds in the tape as the shadow of an argument."""
        if self.is_variable(index):
            self.clear(index, lane)  # what a variable holds in the end is constant
            return
        if self.is_result(index):
            # The seed. The shadows of pointers in a result are what the augmented primal has left there.
            if is_float(self.types[index]):
                self.copy(index, lane)
            return
        if index in self.derived.augmented_shadows:
            b = self.builder
            there = self.values[self.arguments[index].shadows[lane]]
            for leaf in leaves(self.types[index]):
                if isinstance(leaf.type, llvm.PointerType):
                    before = b.load(b.offset(self.place(b, index, lane), leaf.offset), PTR, 1)
                    now = b.load(b.offset(there, leaf.offset), PTR, 1)
                    text = (
                        f"the reverse sweep of `{source_name(self.primal)}` is given another shadow for argument "
                        f"{index + 1} than its augmented primal"
                    )
                    stop_if(b, self.deriver.symbols, b.icmp("ne", before, now), text)
        self.copy(index, lane)

    def give_back(self, builder: Builder) -> None:
        builder.emit(tape.TapeFreeOp, (self.block,), None)


__all__ = ["lower_phase"]
