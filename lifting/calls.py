"""Readers of ``call`` and ``invoke``: callee, argument attributes, bundles, inline assembly."""

from __future__ import annotations

from xdsl.dialects.builtin import ArrayAttr, DenseArrayBase, DictionaryAttr, StringAttr, SymbolRefAttr, UnitAttr, i32
from xdsl.ir import Attribute, Block, SSAValue

from oxad.dialects.llvm import CallBrOp, CallOp, InvokeOp, MetadataType, VoidType
from oxad.dialects.llvm.forms import FAST_MATH
from oxad.dialects.llvm.keywords import CALLING_CONVENTIONS, TAIL_KINDS
from oxad.dialects.llvm.names import unquoted
from oxad.lifting.attributes import EMPTY
from oxad.lifting.function import FunctionReader, Handler, Made
from oxad.lifting.tokens import Line

_UNIT = UnitAttr()
_FAST_MATH = frozenset(FAST_MATH)
_ASM_WORDS = ("sideeffect", "alignstack", "inteldialect", "unwind")


def calling_convention(line: Line) -> str | None:
    """The calling convention at the cursor: a keyword or ``cc N``."""
    token = line.peek()
    if token in CALLING_CONVENTIONS:
        line.i += 1
        return token
    if token == "cc":
        line.i += 1
        return f"cc {line.integer()}"
    return None


def _call_site(
    f: FunctionReader, line: Line, properties: dict[str, Attribute], must: bool = False
) -> tuple[list[SSAValue], list[SSAValue], list[SSAValue], Attribute | None]:
    """Everything from the calling convention to the bundles: (callee operand), arguments, bundle operands, result.

    ``must``: whether it is a ``musttail`` call, which hands on the variable arguments of its function: ``, ...``.
    """
    module = f.module
    convention = calling_convention(line)
    if convention is not None:
        properties["cconv"] = module.string(convention)
    result_attributes = module.attributes.result(line)
    if result_attributes.data:
        properties["res_attrs"] = result_attributes
    if line.accept("addrspace"):
        line.expect("(")
        properties["addrspace"] = StringAttr(line.next())
        line.expect(")")
    result = f.types.read(line)
    explicit: list[Attribute] | None = None
    vararg = False
    if line.peek() == "(":
        explicit, vararg = parameter_types(f, line)
    callee: list[SSAValue] = []
    token = line.peek()
    if token[:1] == "@":
        line.i += 1
        properties["callee"] = SymbolRefAttr(module.string(unquoted(token)))
    elif token == "asm":
        line.i += 1
        words: dict[str, Attribute] = {}
        while line.peek() in _ASM_WORDS:
            words[line.next()] = _UNIT
        words["text"] = StringAttr(line.string())
        line.expect(",")
        words["constraints"] = StringAttr(line.string())
        properties["inline_asm"] = DictionaryAttr(words)
    else:
        space = properties.get("addrspace")
        text = f"ptr addrspace({space.data})" if isinstance(space, StringAttr) else "ptr"
        callee.append(f.value(line, f.types.read(Line(text, line.number, line.file))))
    line.expect("(")
    arguments: list[SSAValue] = []
    attributes: list[DictionaryAttr] = []
    if not line.accept(")"):
        while True:
            if must and f.vararg and line.accept("..."):
                line.expect(")")
                break
            type = f.types.read(line)
            attributes.append(EMPTY if type.__class__ is MetadataType else module.attributes.parameter(line))
            arguments.append(f.scope.value(line, type))
            if line.accept(")"):
                break
            line.expect(",")
    dictionaries = module.dictionaries(attributes)
    if dictionaries is not None:
        properties["arg_attrs"] = dictionaries
    types = [a.type for a in arguments] if explicit is None else explicit
    properties["function_type"] = module.function_type(types, result, vararg)
    token = line.peek()
    if token and token != "," and token != "[" and token != "to":
        function_attributes = module.attributes.function(line)
        if function_attributes.data:
            properties["fn_attrs"] = function_attributes
    bundles = _bundles(f, line, properties) if line.peek() == "[" else []
    return callee, arguments, bundles, None if isinstance(result, VoidType) else result


def parameter_types(f: FunctionReader, line: Line) -> tuple[list[Attribute], bool]:
    """``(T, T, ...)``: the types, and whether more may follow."""
    line.expect("(")
    types: list[Attribute] = []
    if line.accept(")"):
        return types, False
    while True:
        if line.accept("..."):
            line.expect(")")
            return types, True
        types.append(f.types.read(line))
        if line.accept(")"):
            return types, False
        line.expect(",")


def _bundles(f: FunctionReader, line: Line, properties: dict[str, Attribute]) -> list[SSAValue]:
    """``[ "tag"(T v, …), … ]``"""
    line.expect("[")
    tags: list[StringAttr] = []
    sizes: list[int] = []
    operands: list[SSAValue] = []
    while True:
        tags.append(StringAttr(line.string()))
        line.expect("(")
        count = 0
        while not line.accept(")"):
            if count:
                line.expect(",")
            operands.append(f.typed_value(line))
            count += 1
        sizes.append(count)
        if line.accept("]"):
            break
        line.expect(",")
    properties["bundle_tags"] = ArrayAttr(tags)
    properties["bundle_sizes"] = DenseArrayBase.from_list(i32, sizes)
    return operands


def _call(f: FunctionReader, line: Line, tail: str = "") -> Made:
    properties: dict[str, Attribute] = {}
    if tail:  # `tail call fast …`: one list of keywords
        line.expect("call")
        line.i -= 1
        line.tokens[line.i] = tail
        flags = f.module.flags(line, _FAST_MATH | TAIL_KINDS)
    else:
        flags = f.module.flags(line, _FAST_MATH)
    if flags is not None:
        properties["flags"] = flags
    callee, arguments, bundles, result = _call_site(f, line, properties, tail == "musttail")
    properties["operandSegmentSizes"] = f.module.segments(len(callee), len(arguments), len(bundles))
    return CallOp, [*callee, *arguments, *bundles], result, properties, []


def _tail(kind: str) -> Handler:
    return lambda f, line: _call(f, line, kind)


def _invoke(f: FunctionReader, line: Line) -> Made:
    properties: dict[str, Attribute] = {}
    callee, arguments, bundles, result = _call_site(f, line, properties)
    line.expect("to")
    normal, normal_values = f.edge(line)
    line.expect("unwind")
    unwind, unwind_values = f.edge(line)
    properties["operandSegmentSizes"] = f.module.segments(
        len(callee), len(arguments), len(bundles), len(normal_values), len(unwind_values)
    )
    operands = [*callee, *arguments, *bundles, *normal_values, *unwind_values]
    return InvokeOp, operands, result, properties, [normal, unwind]


def _callbr(f: FunctionReader, line: Line) -> Made:
    properties: dict[str, Attribute] = {}
    callee, arguments, bundles, result = _call_site(f, line, properties)
    line.expect("to")
    fallthrough, values = f.edge(line)
    blocks: list[Block] = [fallthrough]
    indirect: list[SSAValue] = []
    sizes: list[int] = []
    line.expect("[")
    while not line.accept("]"):
        if sizes:
            line.expect(",")
        block, more = f.edge(line)
        blocks.append(block)
        indirect += more
        sizes.append(len(more))
    properties["indirect_segments"] = DenseArrayBase.from_list(i32, sizes)
    properties["operandSegmentSizes"] = f.module.segments(
        len(callee), len(arguments), len(bundles), len(values), len(indirect)
    )
    return CallBrOp, [*callee, *arguments, *bundles, *values, *indirect], result, properties, blocks


HANDLERS: dict[str, Handler] = {
    "call": _call,
    "invoke": _invoke,
    "callbr": _callbr,
    **{kind: _tail(kind) for kind in TAIL_KINDS},
}
