"""What the user asked for: the request operations, made by lifting or written by hand."""

from __future__ import annotations

from xdsl.dialects.builtin import ArrayAttr, IntegerAttr, StringAttr, SymbolRefAttr, UnitAttr
from xdsl.ir import Attribute
from xdsl.irdl import (
    IRDLOperation,
    ParsePropInAttrDict,
    irdl_op_definition,
    opt_prop_def,
    opt_result_def,
    prop_def,
    var_operand_def,
)

from oxad.dialects.llvm import MetadataRefAttr

ARGUMENT_ACTIVITIES = ("const", "dup", "duponly", "dupv", "duponlyv", "active")
PHASES = ("augment", "sweep", "keep")
RESULT_ACTIVITIES = ("const", "dual", "dualonly", "active", "activeonly", "none")

MAX_WIDTH = 4096
"""More lanes than this nobody means: every one is an operand, and a part of every vector."""

SHARED_SHADOWS = "autodiff.shared_shadows"
"""On the function of a request: the shadows that its user passes for different arguments may be the same memory."""


class RequestOp(IRDLOperation):
    """The derivative of ``callee``.

    ``activities``: one word per argument. Operands in order, for each argument the primal value, then

    - ``const``, ``active``: nothing (``active`` is for floats passed by value, in reverse mode only);
    - ``dup``, ``duponly``: ``width`` shadows: a pointer for a pointer, a float for a float;
    - ``dupv``, ``duponlyv``: a pointer and an ``i64``: lane k's shadow lies k times that many bytes behind it.
    """

    callee = prop_def(SymbolRefAttr)
    activities = prop_def(ArrayAttr[StringAttr])
    width = prop_def(IntegerAttr)
    result_activity = prop_def(StringAttr)
    dbg = opt_prop_def(MetadataRefAttr)
    args = var_operand_def()
    res = opt_result_def()


@irdl_op_definition
class ForwardOp(RequestOp):
    """Forward mode. ``result_activity`` ``const``: the primal's result; ``dualonly``: its tangent (``array<N x T>``

    where N > 1); ``dual``: a structure of both; ``none``: no result."""

    name = "autodiff.forward"
    assembly_format = "$callee `(` $args `)` attr-dict `:` functional-type(operands, results)"
    irdl_options = (ParsePropInAttrDict(),)


@irdl_op_definition
class ReverseOp(RequestOp):
    """Reverse mode. With ``result_activity`` ``active`` or ``activeonly`` ``width`` seeds come last.

    The result is a structure: the primal's result, unless ``activeonly`` or ``none``, then one gradient per ``active``
    argument (``array<N x T>`` where N > 1). Without any of these there is none.

    With a ``phase`` it is one of two calls that share a *tape*, a pointer that the program holds between them. There is
    one operand more, behind all others: for ``augment``, which runs the augmented primal, the address where the pointer
    goes; for ``sweep`` and ``keep``, which run the sweep and give the tape back or leave it as it was, the pointer
    itself, or, with ``indirect``, the address where it is. ``slots``: per argument, the type of what lies at its
    address and at those of its shadows, of which the tape takes copies; the last ``variables`` arguments are the
    addresses of variables, and their shadows (of which the request passes none that matter) are the tape's own.
    ``result_activity`` is ``none``."""

    name = "autodiff.reverse"
    assembly_format = "$callee `(` $args `)` attr-dict `:` functional-type(operands, results)"
    irdl_options = (ParsePropInAttrDict(),)
    phase = opt_prop_def(StringAttr)
    slots = opt_prop_def(ArrayAttr[Attribute])
    variables = opt_prop_def(IntegerAttr)
    indirect = opt_prop_def(UnitAttr)

    @property
    def trailing(self) -> int:
        """How many operands stand behind those of the arguments: seeds, or the tape."""
        if self.phase is not None:
            return 1
        return self.width.value.data if self.result_activity.data in ("active", "activeonly") else 0
