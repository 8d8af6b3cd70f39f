"""Everything is in the table, once, and found by class, name and signature."""

from __future__ import annotations

import pytest
from xdsl.dialects.builtin import (
    ArrayAttr,
    BoolAttr,
    DenseArrayBase,
    DictionaryAttr,
    StringAttr,
    VectorType,
    f32,
    f64,
    i32,
    i64,
)
from xdsl.ir import Block

from oxad.dialects import llvm
from oxad.dialects.autodiff.types import TangentType
from oxad.dialects.llvm.builder import PTR, Builder
from oxad.passes import rules
from oxad.passes.rules import MINUS_ONE, ONE, RESULT, ZERO, Engine, FormulaError, Inactive, Rule, Unsupported
from oxad.passes.rules.formula import Kind, node, parse

ROWS = {row.name: row for row in rules.all_rules()}

SCALABLE = VectorType(f64, [4], ArrayAttr([BoolAttr.from_bool(True)]))

# Every function that Rust's float methods, and every loop that rustc's optimiser leaves, come down to.
INTRINSICS = """
    lifetime.start lifetime.end assume expect is.constant experimental.noalias.scope.decl memcpy memmove memset
    umin umax usub.sat uadd.with.overflow sadd.with.overflow usub.with.overflow ssub.with.overflow
    umul.with.overflow smul.with.overflow ucmp scmp fptosi.sat fptoui.sat is.fpclass ctpop fshl
    threadlocal.address sqrt sin cos tan asin acos atan atan2 sinh cosh tanh exp exp2 exp10 log log2 log10 pow
    powi fabs copysign floor ceil trunc round rint roundeven nearbyint fma fmuladd maxnum minnum maximum minimum
    maximumnum minimumnum ldexp sincos modf frexp
"""
LIBM = """
    sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh exp exp2 exp10 expm1 log log2 log10 log1p
    pow sqrt cbrt hypot fmod remainder fdim fmin fmax fabs floor ceil trunc round rint lgamma tgamma erf erfc
    ldexp fma copysign
"""


def test_every_operation_is_in_the_table():
    missing = [kind.name for kind in llvm.LLVM.operations if kind not in rules.OPERATIONS]
    assert not missing, f"say in passes/rules/instructions.py what these are: {missing}"
    for kind, entry in rules.OPERATIONS.items():
        assert isinstance(entry, Rule | Inactive | Engine | Unsupported), kind


def test_every_known_function_is_in_the_table():
    for name in INTRINSICS.split():
        assert rules.classify_callee(f"llvm.{name}") is not None, name
    libm = LIBM.split()
    for name in [*libm, *(name + "f" for name in libm), "lgamma_r", "lgammaf_r"]:
        assert rules.classify_callee(name) is not None, name
    assert len(rules.FUNCTIONS_BY_NAME) > 600


def test_reasons_are_given():
    for entry in (*rules.OPERATIONS.values(), *rules.FUNCTIONS_BY_NAME.values()):
        match entry:
            case Inactive(reason) | Unsupported(reason) | Engine(reason):
                assert reason.strip() == reason and reason


@pytest.mark.parametrize(
    ("name", "base"),
    [
        ("llvm.sqrt.f64", "llvm.sqrt"),
        ("llvm.sqrt.nxv4f32", "llvm.sqrt"),
        ("llvm.powi.f64.i32", "llvm.powi"),
        ("llvm.fptosi.sat.i32.v4f64", "llvm.fptosi.sat"),
        ("llvm.memcpy.p0.p0.i64", "llvm.memcpy"),
        ("llvm.memcpy.inline.p0.p0.i64", "llvm.memcpy.inline"),
        ("llvm.lifetime.start.p0", "llvm.lifetime.start"),
        ("llvm.smul.fix.sat.i32", "llvm.smul.fix.sat"),
        ("llvm.exp2.bf16", "llvm.exp2"),
        ("llvm.eh.return.i64", "llvm.eh.return.i64"),
        ("sinf", "sinf"),
    ],
)
def test_types_are_no_part_of_a_name(name: str, base: str):
    assert rules.base_name(name) == base
    assert rules.classify_callee(name) is rules.FUNCTIONS_BY_NAME[base]


def test_unknown_names_are_nothing():
    for name in ("bessel", "sinus", "llvm.x86.sse2.sqrt.pd", "_RNvCs1_3lib4tanh", "llvm.sqrtx.f64"):
        assert rules.classify_callee(name) is None


def call(name: str, args, result):
    builder = Builder(Block(arg_types=args))
    builder.call(name, builder.block.args, result)
    op = builder.block.last_op
    assert op is not None
    return op


@pytest.mark.parametrize(
    ("name", "args", "result", "row"),
    [
        ("sin", [f64], f64, "sin"),
        ("sinf", [f32], f32, "sin"),
        ("llvm.sin.f32", [f32], f32, "sin"),
        ("llvm.powi.f64.i32", [f64, i32], f64, "powi"),
        ("lgammaf_r", [f32, PTR], f32, "lgamma_r"),
        # The name of a function of libm, but not its type: somebody's own function.
        ("sin", [f32], f32, None),
        ("sinf", [f64], f64, None),
        ("sin", [f64, f64], f64, None),
        ("hypot", [f64, i64], f64, None),
        ("ldexp", [f64, f64], f64, None),
        ("erf", [i32], i32, None),
        ("lgamma_r", [f64, i64], f64, None),
        ("erf", [f64], None, None),
        ("unheard_of", [f64], f64, None),
        ("llvm.sin.nxv4f64", [SCALABLE], SCALABLE, None),
    ],
)
def test_calls_are_known_by_name_and_signature(name, args, result, row):
    entry = rules.classify(call(name, args, result))
    if row is None:
        assert isinstance(entry, Unsupported) and f"no rule for `{name}`" in entry.reason
    else:
        assert entry is ROWS[row]


def test_function_pointers_have_no_rule():
    op = call("sin", [f64], f64)
    del op.properties["callee"]
    assert rules.classify(op) == Unsupported("a call through a function pointer")


def test_operands_and_needs():
    assert ROWS["powi"].operands == (0,) and ROWS["powi"].arity == 2
    assert ROWS["lgamma_r"].operands == (0,) and ROWS["lgamma_r"].writes == (1,)
    assert ROWS["fmul"].needs(0) == {1} and ROWS["fmul"].needs(1) == {0}
    assert ROWS["exp"].needs(0) == {RESULT}
    assert ROWS["fdiv"].needs(0) == {1} and ROWS["fdiv"].needs(1) == {1, RESULT}
    assert ROWS["fadd"].needs(0) == frozenset()
    assert ROWS["fma"].needs(2) == frozenset()


@pytest.mark.parametrize("swapped", [False, True])
@pytest.mark.parametrize("change", ["", "fabs(x)", "log1p", "hypot", "1.0", "1/a", "a + a"])
def test_the_formula_of_asinh_is_known_and_nothing_near_it(change: str, swapped: bool) -> None:
    block = Block(arg_types=[f64, f64])
    b, (x, other) = Builder(block), block.args

    def add(u, v):
        return b.emit(llvm.FAddOp, (v, u) if swapped else (u, v), f64)

    absolute = b.call("llvm.fabs.f64", [other if change == "fabs(x)" else x], f64)
    one = b.float(2.0 if change == "1.0" else 1.0, f64)
    inverse = b.emit(llvm.FDivOp, (one, other if change == "1/a" else absolute), f64)
    root = b.call("fmax" if change == "hypot" else "hypot", [one, inverse], f64)
    quotient = b.emit(llvm.FDivOp, (absolute, add(inverse, root)), f64)
    total = add(quotient if change == "a + a" else absolute, quotient)
    b.call("llvm.copysign.f64", [b.call("log" if change == "log1p" else "log1p", [total], f64), x], f64)
    assert block.last_op is not None
    row = rules.classify(block.last_op)
    assert isinstance(row, Rule) and row.name == ("copysign" if change else "asinh of Rust's library")


@pytest.mark.parametrize(("text", "kind"), [("", Inactive), (" ", Inactive), ("nop", Unsupported)])
def test_assembly_without_text_does_nothing(text: str, kind: type) -> None:
    words = DictionaryAttr({"text": StringAttr(text), "constraints": StringAttr("r,~{memory}")})
    block = Block(arg_types=[PTR])
    properties = {
        "inline_asm": words,
        "function_type": llvm.FunctionType([PTR], llvm.VoidType()),
        "operandSegmentSizes": DenseArrayBase.from_list(i32, [0, 1, 0]),
    }
    assert isinstance(rules.classify(llvm.CallOp.create(operands=block.args, properties=properties)), kind)


def test_constant_partials_cost_nothing():
    def never(index: int):
        raise AssertionError(index)

    builder = Builder(Block())
    assert ROWS["fadd"].partial(1, builder, never, f64) is ONE
    assert ROWS["fsub"].partial(1, builder, never, f64) is MINUS_ONE
    assert ROWS["copysign"].partial(1, builder, never, f64) is ZERO
    assert builder.block.is_empty


def test_partials_share_what_they_have_in_common():
    block = Block(arg_types=[f64, f64])
    builder, cache = Builder(block), {}
    for i in (0, 1):
        ROWS["atan2"].partial(i, builder, lambda index: block.args[index], f64, cache)
    # Two quotients by h, and one that is t.
    assert [op.name for op in block.ops].count("llvm.fdiv") == 3


def applied(row: str, i: int, type=f64):
    """The operations that a product with a tangent takes, and the product."""
    args = [type if kind is Kind.FLOAT else i32 for kind in ROWS[row].kinds]
    block = Block(arg_types=[*args, type, TangentType(type)])
    *given, result, tangent = block.args
    product = rules.apply(
        ROWS[row], i, Builder(block), lambda index: result if index == RESULT else given[index], type, tangent
    )
    return [op.name for op in block.ops if op.name != "llvm.mlir.constant"], product, tangent


def test_apply():
    assert applied("fmul", 0)[0] == ["autodiff.scale"]
    assert applied("fsub", 1)[0] == ["autodiff.neg"]
    names, product, tangent = applied("fadd", 0)
    assert names == [] and product is tangent
    names, product, _ = applied("copysign", 1)
    assert names == [] and product is ZERO
    # The operand that lost is chosen away, not multiplied by zero: an infinite tangent would leave NaN.
    names, _, _ = applied("maxnum", 0)
    assert names.count("autodiff.select") == 1 and names[-1] == "autodiff.select" and "autodiff.zero" in names
    names, _, _ = applied("maxnum", 1)
    assert names.count("autodiff.select") == 2


def test_no_name_has_two_rows():
    with pytest.raises(FormulaError, match="two rows"):
        rules.register("sin", Inactive("nothing"))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("a +", "invalid syntax"),
        ("c", "unknown name `c`"),
        ("sine(a)", "unknown function `sine`"),
        ("pow(a)", "`pow` takes"),
        ("powi(a, a)", "`powi` takes"),
        ("a == 0", "is not a float"),
        ("where(a, 1, 2)", "is not a condition"),
        ("where(a > 0, n, 2)", "chooses between floats"),
        ("a * n", "different kinds"),
        ("a ** 2", "not part of the language"),
        ("float(n / 2)", "division of integers"),
        ("a[0]", "not part of the language"),
        ("1 < a < 2", "not part of the language"),
        ("n", "is not a float"),
        ("a * (1 + 2)", "two constants"),
    ],
)
def test_malformed_formulas(text: str, why: str):
    names = {"a": node("value", Kind.FLOAT, (), 0), "n": node("value", Kind.INT, (), 1)}
    with pytest.raises(FormulaError, match=why):
        parse(text, names)


def test_equal_formulas_are_one():
    names = {"a": node("value", Kind.FLOAT, (), 0)}
    assert parse("1 / (1 + a * a)", names) is parse("1.0 / (1.0 + a * a)", names)
    assert parse("a * 0.0", names) is not parse("a * -0.0", names)


def test_malformed_rows():
    with pytest.raises(FormulaError, match="2 float arguments and 1 partials"):
        rules.rule("test", "a, b -> r", ("1",), names="test_two")
    with pytest.raises(FormulaError, match="is not a signature"):
        rules.rule("test", "a, b", ("1",), names="test_signature")
    with pytest.raises(FormulaError, match="made of intrinsics"):
        rules.rule("test", "a -> r", ("hypot(a, 1)",), names="llvm.test")
