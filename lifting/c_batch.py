"""``__enzyme_batch``: the function itself, for several arguments at once.

``__enzyme_batch(f, enzyme_width, N, enzyme_vector, x1, …, xN, enzyme_scalar, a)`` is ``f(x1, a)``, …, ``f(xN, a)``, in
this order, and returns the N results as a structure. Without a marker a parameter is a vector.
"""

from __future__ import annotations

from xdsl.ir import SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.layout import align_of
from oxad.dialects.llvm.locations import source_name
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.lifting.c_forms import Refused, Request, attributes_of
from oxad.lifting.c_operands import Reader
from oxad.lifting.c_shims import Piece, Replacement, land_alone, result_of

_WORDS = {"vector", "scalar"}


def replace_batch(call: llvm.CallOp | llvm.InvokeOp, symbols: SymbolTable) -> None:
    """Puts the calls in the place of the request. Raises ``Refused``."""
    reader = Reader(call, symbols)
    destination, destination_type = reader.destination()
    target = reader.target()
    width, said = reader.switches(_WORDS)
    if said:
        raise Refused("OX0154", f"`enzyme_{min(said)}` does not belong to a batch", help="there is no derivative here")
    attributes = {} if target.fn_attrs is None else target.fn_attrs.data
    through = "sret" in attributes_of(target, 0)
    types = list(target.function_type.inputs.data)[through:]
    if target.function_type.is_vararg or any("byval" in attributes_of(target, i) for i in range(len(types) + through)):
        raise Refused(
            "OX0153",
            f"`{source_name(target)}` takes a structure by value, or a variable number of arguments",
            help="pass structures by their address",
        )
    if isinstance(call, llvm.InvokeOp) and "nounwind" not in attributes:
        raise Refused(
            "OX0155",
            f"`{source_name(target)}` may throw where something has to be cleaned up",
            help="declare it noexcept",
        )
    lanes: list[list[SSAValue]] = [[] for _ in range(width)]
    for index, type in enumerate(types):
        what = f"parameter {index + 1} of `{source_name(target)}`"
        word = reader.peek()
        if word is not None and word not in _WORDS:
            raise Refused("OX0154", f"`enzyme_{word}` does not belong to a batch", help="enzyme_vector, enzyme_scalar")
        reader.at += word is not None
        count = 1 if word == "scalar" else width
        values = [reader.operand(reader.next(what), type, what) for _ in range(count)]
        for k, lane in enumerate(lanes):
            lane.append(values[k % count])
    reader.check_end(target)
    if isinstance(call, llvm.InvokeOp):
        land_alone(call)
    request = Request(call, "batch", target, width, [], False, False, destination, destination_type)
    _Batch(request, symbols).write(lanes)


class _Batch(Replacement):
    def write(self, lanes: list[list[SSAValue]]) -> None:
        target, call = self.request.target, self.call
        type = result_of(target)
        through = "sret" in attributes_of(target, 0)
        result = target.function_type.result
        pieces: list[Piece] = []
        for lane in lanes:
            place = None if type is None else self.slot(type)
            value = self.b.call(
                target.sym_name.data,
                [place, *lane] if through and place is not None else lane,
                None if isinstance(result, llvm.VoidType) else result,
                arg_attrs=target.arg_attrs,
            )
            if target.cconv is not None and (made := call.prev_op) is not None:
                made.properties["cconv"] = target.cconv
            if type is not None and place is not None:
                pieces.append(Piece(type, place))
                if not through:
                    self.b.store(value, place, align_of(type))
        self.hand_back(pieces)
        if isinstance(call, llvm.InvokeOp):
            self.b.br(call.normal, call.normal_operands)
        call.detach()
        call.erase()
