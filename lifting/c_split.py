"""Requests in C's convention that are two calls, with a *tape* between them that the program holds.

- ``__enzyme_augmentfwd(f, [enzyme_allocated, SIZE,] [enzyme_tape, &tape,] x, dx, …)`` calls ``f`` and gives a tape and
  what ``f`` returns, a pointer with its shadow behind it; with ``enzyme_tape`` the tape goes where that says, with
  ``enzyme_noret`` the tape is all.
- ``__enzyme_reverse(f, x, dx, …, [seed,] [tape])`` runs the reverse sweep, and gives what ``__enzyme_autodiff`` gives;
  the tape comes last, or by ``enzyme_tape, &tape``. It is given back, but for ``enzyme_nofree``.
- ``__enzyme_augmentsize(f, activities…)`` is the size of a tape in bytes.

A tape is a pointer, whatever it is of: so a buffer of the program's (``enzyme_allocated``) holds a pointer as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import replace as changed

from xdsl.dialects.builtin import AnyFloat, ArrayAttr, IntegerType, StringAttr, UnitAttr
from xdsl.ir import Attribute, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff.requests import RequestOp
from oxad.dialects.llvm.builder import PTR, Builder
from oxad.dialects.llvm.layout import size_of
from oxad.dialects.llvm.locations import source_name
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.lifting.c_forms import Refused, Request, attributes_of
from oxad.lifting.c_layout import layout_of
from oxad.lifting.c_operands import ARGUMENTS, Reader
from oxad.lifting.c_shims import Piece, Replacement, result_of
from oxad.lifting.c_values import marker

TAPE_BYTES = 8


def tape_size(op: llvm.CallOp | llvm.InvokeOp, symbols: SymbolTable) -> None:
    """Puts the size of a tape in the place of a call of ``__enzyme_augmentsize``. Raises ``Refused``."""
    reader = Reader(op, symbols)
    target = reader.target()
    reader.switches()
    left = reader.operands[reader.at :]
    parameters = len(target.function_type.inputs.data) - ("sret" in attributes_of(target, 0))
    if len(left) != parameters or any(marker(value, symbols) is None for value in left):
        raise Refused(
            "OX0153",
            f"the request of a size names {len(left)} activities for the {parameters} parameters of"
            f" `{source_name(target)}`",
            help="write one marker per parameter: __enzyme_augmentsize(f, enzyme_dup, enzyme_const)",
        )
    block = op.parent
    assert block is not None
    if op.res is not None:
        if not isinstance(op.res.type, IntegerType):
            raise Refused("OX0157", f"a size is declared to be {op.res.type}", help="declare it to return size_t")
        op.res.replace_all_uses_with(Builder(block, op).integer(TAPE_BYTES, op.res.type))
    if isinstance(op, llvm.InvokeOp):
        Builder(block, op).br(op.normal, list(op.normal_operands))
    op.detach()
    op.erase()


def replace_phase(op: llvm.CallOp | llvm.InvokeOp, symbols: SymbolTable, phase: str) -> RequestOp:
    """Puts the request operation in the place of one of the two calls. Raises ``Refused``."""
    reader = _SplitReader(op, symbols, phase)
    request = reader.read("reverse")
    return _SplitReplacement(request, symbols, reader).run()


class _SplitReader(Reader):
    """Reads the operands of one of the two calls."""

    def __init__(self, call: llvm.CallOp | llvm.InvokeOp, symbols: SymbolTable, phase: str):
        super().__init__(call, symbols)
        self.phase = phase
        self.size: int | None = None
        self.place: SSAValue | None = None
        """What ``enzyme_tape`` says: where the tape is, or goes."""
        self.held: SSAValue | None = None
        """The tape that ends the operands."""
        self.seeds: list[SSAValue] = []
        self.keep = False
        self.width = 1
        self.inactive_result = False

    def takes(self, word: str, rest: Iterator[SSAValue]) -> bool:
        if word == "allocated":
            self.size = self.constant(next(rest, None))
            if self.size is None or self.size < TAPE_BYTES:
                given = "nothing that is constant" if self.size is None else f"{self.size} bytes"
                raise Refused(
                    "OX0154",
                    f"`enzyme_allocated` gives the tape {given}, and it takes {TAPE_BYTES} bytes",
                    help="write enzyme_allocated, __enzyme_augmentsize(f, …) itself, or a constant of it",
                )
        elif word == "tape":
            self.place = next(rest, None)
            if self.place is None or not isinstance(self.place.type, llvm.PointerType):
                raise Refused(
                    "OX0154",
                    "`enzyme_tape` is not followed by an address",
                    help="pass the address where the tape goes and is found again: enzyme_tape, &tape",
                )
        elif word == "nofree":
            if self.phase == "augment":
                raise Refused("OX0154", "`enzyme_nofree` belongs to __enzyme_reverse", help="leave it out here")
            self.keep = True
        else:
            return super().takes(word, rest)
        return True

    def switches(self, arguments: Set[str] = ARGUMENTS) -> tuple[int, set[str]]:
        self.width, said = super().switches(arguments)
        self.inactive_result = "const_return" in said
        if "primal_return" in said:
            raise Refused(
                "OX0154",
                "`enzyme_primal_return` does not belong to a request with a tape",
                help="__enzyme_augmentfwd returns the function's own result, and __enzyme_reverse has none",
            )
        self.without_result = "noret" in said
        return self.width, said

    def check_end(self, target: llvm.FuncOp) -> None:
        """Behind the arguments of a sweep come the seeds, and the tape."""
        if self.phase == "sweep":
            self.read_seeds(target)
            if self.place is None:
                self.read_tape(target)
        super().check_end(target)

    def read_seeds(self, target: llvm.FuncOp) -> None:
        result = target.function_type.result
        if not isinstance(result, AnyFloat) or self.inactive_result:
            return
        while len(self.seeds) < self.width and self.at < len(self.operands):
            if not isinstance(self.operands[self.at].type, AnyFloat):
                break
            self.seeds.append(self.operand(self.next("the seed"), result, "the seed"))
        if self.seeds and len(self.seeds) != self.width:
            raise Refused(
                "OX0153",
                f"the request passes {len(self.seeds)} seeds, and asks for {self.width} directions",
                help="pass one seed per direction, or none: each is 1 then",
            )

    def read_tape(self, target: llvm.FuncOp) -> None:
        if self.at < len(self.operands):
            tape = self.next("the tape")
            if "byval" in self.words():
                self.place = tape  # a structure that begins with the pointer
                return
            if isinstance(tape.type, llvm.PointerType):
                self.held = tape
                return
            if isinstance(tape.type, IntegerType) and size_of(tape.type) == TAPE_BYTES:
                block = self.call.parent
                assert block is not None
                self.held = Builder(block, self.call).emit(llvm.IntToPtrOp, (tape,), PTR)
                return
        raise Refused(
            "OX0153",
            f"the reverse sweep of `{source_name(target)}` is passed no tape",
            help="pass what __enzyme_augmentfwd has returned behind all other operands, or enzyme_tape, &tape",
        )


class _SplitReplacement(Replacement):
    """One of the two calls, and what comes in its place."""

    def __init__(self, request: Request, symbols: SymbolTable, reader: _SplitReader):
        super().__init__(request, symbols)
        self.reader = reader
        self.augments = reader.phase == "augment"
        if self.augments:
            # Gradients are what the sweep gives.
            self.request = changed(request, primal_return=not reader.without_result)

    def finish(self, operands: list[SSAValue], properties: dict[str, Attribute], pieces: list[Piece]) -> None:
        reader = self.reader
        result = result_of(self.request.target)
        types = [argument.type for argument in self.request.arguments]
        properties["slots"] = ArrayAttr([*types, *([] if result is None else [result])])
        phase = "augment" if self.augments else "keep" if reader.keep else "sweep"
        properties["phase"] = StringAttr(phase)
        if self.augments:
            del pieces[self.results :]
            where = reader.place
            if where is None:
                where = self.slot(PTR)
                pieces.insert(0, Piece(PTR, where))
            operands.append(where)
        elif reader.place is not None:
            properties["indirect"] = UnitAttr()
            operands.append(reader.place)
        else:
            assert reader.held is not None
            operands.append(reader.held)

    results = 0
    """How many pieces are what the function returns, with shadows."""

    def result(self, type: Attribute, pieces: list[Piece]) -> tuple[str, list[SSAValue]]:
        request, width = self.request, self.request.width
        if not self.augments and isinstance(type, AnyFloat) and not request.inactive_result and self.reader.seeds:
            return "dup", [self.slot(type), *map(self.filled, self.reader.seeds)]
        if not isinstance(type, llvm.PointerType) or not self.augments:
            word, found = super().result(type, pieces)
            self.results = len(pieces)
            return word, found
        lanes = [self.zeroed(type) for _ in range(width)]
        primal = self.slot(type)
        if request.primal_return:
            pieces += [Piece(type, place) for place in (primal, *lanes)]
            self.results = len(pieces)
        return "dup", [primal, *lanes]

    def hand_back(self, pieces: list[Piece]) -> None:
        """A tape may be taken alone, or with the result alone: then it is declared so."""
        wanted = self.call.res.type if self.call.res is not None else self.request.destination_type
        if self.augments and wanted is not None:
            sizes = [layout_of([piece.type for piece in pieces[:n]])[1] for n in range(len(pieces) + 1)]
            fitting = [n for n in range(1, len(pieces)) if sizes[n] == size_of(wanted)]
            if sizes[-1] > size_of(wanted) and fitting:
                pieces = pieces[: fitting[0]]
        super().hand_back(pieces)
