"""A partial derivative times a tangent or cotangent: the step that forward and reverse have in common."""

from __future__ import annotations

from xdsl.dialects.builtin import VectorType
from xdsl.ir import Attribute, SSAValue

from oxad.dialects.autodiff.tangents import NegOp, ScaleOp, SelectOp, ZeroTangentOp
from oxad.dialects.llvm.builder import Builder
from oxad.passes.rules.emit import Cache, Values, emit, emit_condition
from oxad.passes.rules.formula import Node
from oxad.passes.rules.table import ZERO, Constant, Rule


def apply(
    rule: Rule,
    i: int,
    builder: Builder,
    values: Values,
    type: Attribute,
    tangent: SSAValue,
    cache: Cache | None = None,
) -> SSAValue | Constant:
    """Partial ``i`` of ``rule`` times ``tangent`` (a ``tangent<type>``): a tangent of the same type, or ``ZERO``.

    Arguments as of `Rule.partial`. Better than scaling by the partial: 1 and -1 cost no multiplication, and where the
    formula chooses zero (``max``), the tangent is chosen and not multiplied, so that an infinite one leaves no NaN.
    """
    return _Product(builder, values, type, tangent, {} if cache is None else cache).times(rule.formula(i))


class _Product:
    def __init__(self, builder: Builder, values: Values, type: Attribute, tangent: SSAValue, cache: Cache):
        self.builder = builder
        self.values = values
        self.type = type
        self.tangent = tangent
        self.cache = cache

    def times(self, partial: Node) -> SSAValue | Constant:
        if partial.is_number(0.0):
            return ZERO
        if partial.is_number(1.0):
            return self.tangent
        if partial.is_number(-1.0):
            return self.builder.emit(NegOp, (self.tangent,), self.tangent.type)
        # autodiff.select has one condition for all elements of a vector.
        if _chooses_zero(partial) and not isinstance(self.type, VectorType):
            cond, a, b = partial.args
            chosen = emit_condition(cond, self.builder, self.values, self.type, self.cache)
            return self.builder.emit(SelectOp, (chosen, self.value(a), self.value(b)), self.tangent.type)
        factor = emit(partial, self.builder, self.values, self.type, self.cache)
        return self.builder.emit(ScaleOp, (factor, self.tangent), self.tangent.type)

    def value(self, partial: Node) -> SSAValue:
        product = self.times(partial)
        if isinstance(product, SSAValue):
            return product
        return self.builder.emit(ZeroTangentOp, (), self.tangent.type)


def _chooses_zero(partial: Node) -> bool:
    """Whether the formula is a choice, and one of its ends is the constant zero."""
    return partial.op == "where" and any(arg.is_number(0.0) or _chooses_zero(arg) for arg in partial.args[1:])
