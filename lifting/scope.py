"""The values, constants and blocks of one function while it is read."""

from __future__ import annotations

from xdsl.dialects.builtin import StringAttr, SymbolRefAttr
from xdsl.ir import Attribute, Block, Operation, SSAValue

from oxad.dialects.llvm import (
    AddressOfOp,
    ConstantOp,
    MetadataOfOp,
    MetadataRefAttr,
    MetadataType,
    PoisonAttr,
    PoisonOp,
    SymbolAttr,
    UndefAttr,
    UndefOp,
    ZeroAttr,
    ZeroOp,
)
from oxad.dialects.llvm.names import hint_of, unquoted
from oxad.lifting.constants import EXPRESSIONS, WORDS, ConstantReader
from oxad.lifting.templates import read_template
from oxad.lifting.tokens import CLOSERS, OPENERS, Line

_ENDINGS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
"""A name in front of which quotes need not be, and which ends so, is its own hint."""
_PLAIN_OPS: dict[type[Attribute], type[Operation]] = {ZeroAttr: ZeroOp, UndefAttr: UndefOp, PoisonAttr: PoisonOp}
_NESTED = (
    OPENERS | EXPRESSIONS | WORDS - frozenset(("true", "false", "null", "zeroinitializer", "undef", "poison", "none"))
)


def _argument_end(line: Line) -> int:
    """The token behind the argument at the cursor."""
    depth = 0
    for i in range(line.i, len(line.tokens)):
        token = line.tokens[i]
        if not token or (depth == 0 and (token == "," or token in CLOSERS)):
            return i
        depth += (token in OPENERS) - (token in CLOSERS)
    return len(line.tokens) - 1


class Scope:
    """Names of one function. A name that is used before its line is read gets a stand-in, replaced later."""

    def __init__(self, constants: ConstantReader):
        self.constants = constants
        self.values: dict[str, SSAValue] = {}
        self.blocks: dict[str, Block] = {}
        self.constant_ops: list[Operation] = []
        self.before: list[Operation] = []
        """What is to stand in front of the instruction that is being read."""
        self._by_text: dict[tuple[int, str], SSAValue] = {}
        self._by_value: dict[tuple[Attribute, Attribute], SSAValue] = {}
        self._forward: dict[str, tuple[SSAValue, Line, int]] = {}

    def value(self, line: Line, type: Attribute) -> SSAValue:
        """The value or constant of ``type`` at the cursor."""
        token = line.tokens[line.i]
        if token[:1] == "%" and type.__class__ is not MetadataType:
            line.i += 1
            value = self.values.get(token)
            if value is None:
                return self._stand_in(line, token, type)
            if value.type is not type and value.type != type:
                line.i -= 1
                line.error("the value has another type")
            return value
        following = line.tokens[line.i + 1]
        if (following == "(" or token in _NESTED or not token) or type.__class__ is MetadataType:
            return self._nested(line, type)
        key = (id(type), token)
        value = self._by_text.get(key)
        if value is None:
            value = self._by_text[key] = self._nested(line, type)
        else:
            line.i += 1
        return value

    def _nested(self, line: Line, type: Attribute) -> SSAValue:
        return (
            self._metadata(line, type)
            if type.__class__ is MetadataType
            else self.constant(self.constants.read(line, type), type)
        )

    def constant(self, attr: Attribute, type: Attribute) -> SSAValue:
        """The constant's value, made once in the function."""
        value = self._by_value.get((attr, type))
        if value is None:
            plain = _PLAIN_OPS.get(attr.__class__)
            if plain is not None:
                op = plain.create(result_types=(type,))
            elif isinstance(attr, SymbolAttr):
                op = AddressOfOp.create(result_types=(type,), properties={"global_name": SymbolRefAttr(attr.symbol)})
            else:
                op = ConstantOp.create(result_types=(type,), properties={"value": attr})
            self.constant_ops.append(op)
            value = self._by_value[(attr, type)] = op.results[0]
        return value

    def _metadata(self, line: Line, type: Attribute) -> SSAValue:
        """``!N``, a node or a string in line, a constant with its type, or what holds values of the function."""
        token = line.peek()
        if token[:1] == "!" and token[1:].isdigit():
            line.i += 1
            return self.constant(MetadataRefAttr(int(token[1:])), type)
        stop = _argument_end(line)
        if not any(t[:1] == "%" for t in line.tokens[line.i : stop]):
            if token[:1] != "!":
                return self.constant(self.constants.typed(line), type)
            text = line.slice(line.i, stop)
            line.i = stop
            return self.constant(StringAttr(text), type)
        text, values = read_template(line, stop, self.constants.types, self.value)
        if not values:
            return self.constant(StringAttr(text.replace("$$", "$")), type)
        op = MetadataOfOp.create(operands=values, result_types=(type,), properties={"text": StringAttr(text)})
        self.before.append(op)
        return op.results[0]

    def _stand_in(self, line: Line, token: str, type: Attribute) -> SSAValue:
        known = self._forward.get(token)
        if known is not None:
            if known[0].type != type:
                line.i -= 1
                line.error("the value has another type")
            return known[0]
        value = UndefOp.create(result_types=(type,)).results[0]
        self._forward[token] = (value, line, line.i - 1)
        return value

    def define(self, line: Line, token: str, value: SSAValue) -> None:
        """Binds ``%name``. Raises OX0110 where the name is taken."""
        if token in self.values:
            line.i = 0
            line.error("defined twice")
        self.values[token] = value
        second = token[1]
        if second != '"' and not second.isdigit():
            value._name = token[1:] if token[-1] in _ENDINGS else hint_of(token[1:])
        elif second == '"':
            value._name = hint_of(unquoted(token))
        if self._forward:
            stand_in = self._forward.pop(token, None)
            if stand_in is not None:
                if stand_in[0].type != value.type:
                    stand_in[1].i = stand_in[2]
                    stand_in[1].error("the value has another type")
                stand_in[0].replace_all_uses_with(value)

    def block(self, line: Line) -> tuple[str, Block]:
        """``label %name`` at the cursor."""
        line.expect("label")
        token = line.next()
        block = self.blocks.get(token)
        if block is None:
            line.i -= 1
            line.error("no such block")
        return token, block

    def finish(self) -> None:
        """Raises OX0110 where a name was used and never defined."""
        for _, line, i in self._forward.values():
            line.i = i
            line.error("used, but not defined")
