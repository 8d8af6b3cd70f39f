"""What a pass can make and a text cannot say: the verifier refuses it too, in its own words."""

import re

import pytest
from xdsl.context import Context
from xdsl.dialects.builtin import Builtin, IntegerAttr, ModuleOp, StringAttr, f64, i32
from xdsl.ir import Block, Operation
from xdsl.parser import Parser

from oxad.dialects import llvm
from oxad.dialects.diagnostic import OxadError
from oxad.dialects.llvm.intrinsics import ROWS, base_name, constant_parameters, signature_fits
from oxad.dialects.llvm.verify import MAX_DIAGNOSTICS, check_module, verify_module
from oxad.lifting import canonical_text, lift_text

TEXT = """
llvm.func @f(%x: f64, %c: i1) -> f64 {
  %y = llvm.fadd %x, %x : f64
  llvm.cond_br %c, ^bb1, ^bb2(%y : f64)
^bb1:
  llvm.br ^bb2(%x : f64)
^bb2(%z: f64):
  llvm.return %z : f64
}
llvm.func @g() {
  llvm.return
}
"""


def parsed(text: str = TEXT) -> ModuleOp:
    context = Context()
    context.load_dialect(Builtin)
    context.load_dialect(llvm.LLVM)
    return Parser(context, text).parse_module()


def functions(module: ModuleOp) -> list[llvm.FuncOp]:
    return [op for op in module.body.block.ops if isinstance(op, llvm.FuncOp)]


def only(module: ModuleOp) -> str:
    """The one message of the verifier, without what stands in front of each."""
    (found,) = verify_module(module)
    assert found.code == "OX0020"
    return found.message.removeprefix("invalid IR: ")


def first(module: ModuleOp, kind: type[Operation]) -> Operation:
    return next(op for op in module.walk() if isinstance(op, kind))


def test_what_is_right() -> None:
    assert verify_module(parsed()) == []
    assert verify_module(ModuleOp([])) == []


def test_operands() -> None:
    module = parsed()
    add = first(module, llvm.FAddOp)
    add.operands = [*add.operands, add.operands[0]]
    assert only(module) == "`llvm.fadd` in `f`: 3 operands instead of 2"


def test_properties() -> None:
    module = parsed()
    del first(module, llvm.FuncOp).properties["function_type"]
    with pytest.raises(KeyError):  # of a function the verifier reads the type itself: `oxad-opt` looks at it before
        verify_module(module)
    module = parsed("llvm.func @f(%x: i32) { %c = llvm.icmp eq %x, %x : i32 llvm.return }")
    del first(module, llvm.ICmpOp).properties["predicate"]
    assert only(module).startswith("`llvm.icmp` in `f`: properties that cannot be read (")


def test_segments() -> None:
    module = parsed()
    del first(module, llvm.CondBrOp).properties["operandSegmentSizes"]
    assert "`llvm.cond_br` in `f`: segment sizes that cannot be read" in [
        d.message.removeprefix("invalid IR: ") for d in verify_module(module)
    ]


def test_symbols() -> None:
    module = parsed()
    functions(module)[1].sym_name = StringAttr("f")
    assert only(module) == "`llvm.func`: a second symbol `f`"


def test_a_terminator_inside_a_block() -> None:
    module = parsed()
    block = functions(module)[1].body.block
    block.insert_op_before(llvm.UnreachableOp.create(), block.last_op)  # pyright: ignore[reportArgumentType]
    assert only(module) == "`llvm.unreachable` in `g`: a terminator inside a block"


def test_a_block_of_another_function() -> None:
    module = parsed()
    f, g = functions(module)
    branch = first(module, llvm.BrOp)
    branch.operands = ()
    branch.successors = [g.body.block]
    assert only(module) == "`llvm.br` in `f`: a branch to a block of another function"
    assert f.body.last_block is not None


def test_a_value_of_another_function() -> None:
    module = parsed()
    f, g = functions(module)
    value = f.body.blocks[0].args[0]
    block = g.body.block
    block.insert_op_before(llvm.FNegOp.create(operands=[value], result_types=[f64]), block.last_op)  # pyright: ignore
    assert only(module) == "`llvm.fneg` in `g`: operand 0 is not defined on every way that leads here"


def test_an_empty_block() -> None:
    module = parsed()
    functions(module)[1].body.add_block(Block())
    assert only(module) == "`llvm.func` in `g`: a block that does not end in a terminator"


def test_the_step_that_made_it_is_named() -> None:
    module = parsed()
    functions(module)[1].sym_name = StringAttr("f")
    with pytest.raises(OxadError) as problem:
        check_module(module, "batch")
    assert "   = note: found after `batch`" in str(problem.value)


def test_there_is_an_end() -> None:
    module = parsed("\n".join(f'llvm.metadata {i} "!{{}}"' for i in range(3)))
    for op in module.body.block.ops:
        op.properties["number"] = IntegerAttr(1, i32)
    assert len(verify_module(module)) == 2
    many = parsed("\n".join(f'llvm.metadata {i} "!{{}}"' for i in range(2 * MAX_DIAGNOSTICS)))
    for op in many.body.block.ops:
        op.properties["number"] = IntegerAttr(1, i32)
    assert len(verify_module(many)) == MAX_DIAGNOSTICS


SCALARS = {"F": ("double", "f64"), "I": ("i64", "i64"), "P": ("ptr", "p0"), "A": ("i64", "i64")}
SMALL, LARGE, FLOATS = ("<2 x i32>", "v2i32"), ("<4 x i32>", "v4i32"), ("<4 x float>", "v4f32")


def declaration(base: str, row: str) -> str:
    """One declaration, in LLVM's text, that keeps to a row of the table."""
    floats = "reduce.f" in base
    suffixes: dict[int, str] = {}

    def type_of(word: str) -> str:
        word = word.rstrip("!")
        if word == "e0":
            return "float" if floats else "i32"
        if word == "b0":
            return "i1"
        if word == "f64":
            return "double"
        if len(word) != 2 or word[0] not in "FIPVA":
            return word
        number = int(word[1])
        if word[0] != "V":
            text, suffixes[number] = SCALARS[word[0]]
        elif floats:
            text, suffixes[number] = FLOATS
        else:  # the smaller one is what is extracted, and what is inserted
            small = number == (1 if base.endswith("insert") else 0 if base.endswith("extract") else -1)
            text, suffixes[number] = SMALL if small else LARGE
        return text

    result, _, rest = row.partition("(")
    words = [word for word in rest.rstrip(")").split(",") if word]
    parts = [type_of(word) for word in result.strip("{}").split(",")]
    parameters = [type_of(word) for word in words]
    whole = "{ " + ", ".join(parts) + " }" if len(parts) > 1 else parts[0]
    name = ".".join([base, *(suffixes[number] for number in sorted(suffixes))])
    lines = [f"declare {whole} @{name}({', '.join(parameters)})"]
    if "metadata" not in words and base not in UNCALLED:
        pairs = list(zip(words, parameters, strict=True))
        values = [CONSTANTS[type] if word.endswith("!") else f"%a{i}" for i, (word, type) in enumerate(pairs)]
        given = ", ".join(f"{type} %a{i}" for i, (word, type) in enumerate(pairs) if not word.endswith("!"))
        arguments = ", ".join(f"{type} {value}" for type, value in zip(parameters, values, strict=True))
        lines.append(f'define void @"use {base}"({given}) {{\n  call {whole} @{name}({arguments})\n  ret void\n}}')
    return "\n".join(lines)


CONSTANTS = {"i1": "true", "i8": "1", "i32": "1", "i64": "0", "double": "0.5"}
#: LLVM takes calls of these only in places that this test does not make: variable arguments, allocas, thread locals.
UNCALLED = {
    "llvm.va_start",
    "llvm.lifetime.start",
    "llvm.lifetime.end",
    "llvm.threadlocal.address",
    "llvm.memcpy.element.unordered.atomic",
    "llvm.memmove.element.unordered.atomic",
}


def test_the_table_of_intrinsics() -> None:
    """LLVM agrees: calls that keep to a row it takes under the row's name, and neither adds nor renames anything."""
    lines = [declaration(base, row) for base, row in ROWS.items()]
    module = lift_text(canonical_text("\n".join(lines).encode()))
    assert verify_module(module) == []
    intrinsics = [f for f in functions(module) if f.is_declaration]
    assert {base_name(f.sym_name.data) for f in intrinsics} == ROWS.keys()
    immediate = re.compile(r"\bimmarg\b")
    for function in intrinsics:  # LLVM adds the attributes of its intrinsics to their declarations
        name = function.sym_name.data
        assert signature_fits(name, function.function_type) is None
        attributes = [] if function.arg_attrs is None else function.arg_attrs.data
        constants = {i for i, a in enumerate(attributes) if any(immediate.search(word) for word in a.data)}
        assert constants == constant_parameters(name), name


def test_intrinsics_without_a_row_are_left_alone() -> None:
    assert base_name("llvm.x86.avx512.sqrt.ps.512") is None
    assert signature_fits("llvm.x86.sse.max", llvm.FunctionType([f64], f64)) is None
    assert constant_parameters("llvm.memcpy.p0.p0.i64") == {3}
