"""Integer arithmetic on the sign bits of floats, as the operations on floats that do the same, bit by bit.

``xor`` with the sign bit negates (LLVM's ``fneg``), clearing it is ``fabs``, setting it ``fneg (fabs)``, and putting
another's in its place ``copysign`` (LLVM's language reference: none of these looks at the other bits).
"""

from __future__ import annotations

from xdsl.dialects.builtin import AnyFloat, IntegerType
from xdsl.ir import SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.builder import Builder
from oxad.passes.rules.emit import suffix
from oxad.passes.types_facts import integer_constant


def with_float_operation(cast: llvm.BitCastOp) -> None:
    """Replaces a ``bitcast`` of such an integer to a float by an operation on floats."""
    type = cast.res.type
    if not isinstance(type, AnyFloat) or not isinstance(cast.arg.type, IntegerType) or cast.parent is None:
        return
    value = _as_float(Builder(cast.parent, cast), cast.arg, type)
    if value is None:
        return
    value.name_hint = cast.res.name_hint
    cast.res.replace_all_uses_with(value)
    cast.detach()
    cast.erase()


def _as_float(b: Builder, value: SSAValue, type: AnyFloat) -> SSAValue | None:
    """The float whose bits ``value`` computes; ``None`` for other arithmetic."""
    owner = value.owner

    def cast(bits: SSAValue) -> SSAValue:
        return b.emit(llvm.BitCastOp, (bits,), type)

    def call(name: str, *args: SSAValue) -> SSAValue:
        return b.call(f"llvm.{name}.{suffix(type)}", args, type)

    if isinstance(owner, llvm.XorOp) and _is_sign(owner.rhs):
        return b.fneg(cast(owner.lhs))
    if (magnitude := _without_sign(value)) is not None:
        return call("fabs", cast(magnitude))
    if isinstance(owner, llvm.OrOp):
        if _is_sign(owner.rhs):
            return b.fneg(call("fabs", cast(owner.lhs)))
        for first, second in (owner.operands, reversed(owner.operands)):
            magnitude, sign = _without_sign(first), _sign_alone(second)
            if magnitude is not None and sign is not None:
                return call("copysign", cast(magnitude), cast(sign))
    return None


def _is_sign(value: SSAValue) -> bool:
    """Whether a constant is the sign bit of a float of its size."""
    constant = integer_constant(value)
    width = value.type.width.data if isinstance(value.type, IntegerType) else 0
    return constant is not None and width > 1 and constant % (1 << width) == 1 << (width - 1)


def _is_rest(value: SSAValue) -> bool:
    """Whether a constant has all bits but that one."""
    constant = integer_constant(value)
    width = value.type.width.data if isinstance(value.type, IntegerType) else 0
    return constant is not None and width > 1 and constant % (1 << width) == (1 << (width - 1)) - 1


def _without_sign(value: SSAValue) -> SSAValue | None:
    owner = value.owner
    return owner.lhs if isinstance(owner, llvm.AndOp) and _is_rest(owner.rhs) else None


def _sign_alone(value: SSAValue) -> SSAValue | None:
    owner = value.owner
    return owner.lhs if isinstance(owner, llvm.AndOp) and _is_sign(owner.rhs) else None


__all__ = ["with_float_operation"]
