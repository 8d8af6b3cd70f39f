"""Functions that formulas call: the digamma function, and declarations."""

from __future__ import annotations

import random

from mpmath import mp, mpf
from rule_code import evaluate
from xdsl.dialects.builtin import ModuleOp, f32, f64

from oxad.dialects import llvm
from oxad.dialects.llvm.builder import Builder
from oxad.lowering import lower_text
from oxad.passes import rules
from oxad.passes.rules import RESULT

ROWS = {row.name: row for row in rules.all_rules()}


def digamma(x: float, width: str = "f64") -> float:
    """Through the derivative of lgamma."""
    return evaluate(ROWS["lgamma"], width, (x,))[1]


def test_digamma_has_fourteen_digits():
    """Relative, for positive arguments, up to its root."""
    random_points = random.Random(1)
    root = 1.4616321449683622
    points = [10.0 ** random_points.uniform(-10, 8) for _ in range(300)]
    points += [random_points.uniform(0.9, 12) for _ in range(400)]
    points += [root + 10.0 ** random_points.uniform(-15, -1) * random_points.choice((-1, 1)) for _ in range(100)]
    points += [1.0, 2.0, 10.0, 9.999999999999998, 0.9999999999999999, 2.0000000000000004, root, 1e-300, 1e300]
    for x in points:
        truth = mp.digamma(mpf(x))
        assert abs((mpf(digamma(x)) - truth) / truth) < 1e-14, x


def test_digamma_of_negative_arguments():
    """There, relative to the terms of the reflection formula."""
    random_points = random.Random(2)
    for _ in range(300):
        x = -(10.0 ** random_points.uniform(-8, 4))
        if x == round(x):
            continue
        truth = mp.digamma(mpf(x))
        size = abs(truth) + abs(mp.pi / mp.tan(mp.pi * mpf(x)))
        assert abs((mpf(digamma(x)) - truth) / size) < 1e-14, x


def test_digamma_in_single_precision_is_the_rounded_double():
    for x in (0.25, 1.5, 3.0, 100.0):
        assert abs(mpf(digamma(x, "f32")) / mp.digamma(mpf(x)) - 1) < 2**-24


def module_of(row: str, type) -> ModuleOp:
    function = llvm.FuncOp.define("f", llvm.FunctionType([type] * ROWS[row].arity, type))
    builder = Builder(function.body.block)
    args = function.body.block.args
    partial = ROWS[row].partial(0, builder, lambda i: args[0] if i == RESULT else args[i], type)
    assert not isinstance(partial, rules.Constant)
    builder.ret(partial)
    return ModuleOp([function])


def names(module: ModuleOp) -> list[str]:
    return [op.sym_name.data for op in module.ops if isinstance(op, llvm.FuncOp)]


def test_support_is_what_the_module_calls_and_no_more():
    module = module_of("sin", f64)
    rules.add_support(module)
    assert names(module) == ["f", "llvm.cos.f64"]
    module = module_of("asinh", f32)
    rules.add_support(module)
    assert names(module) == ["f", "hypotf"]
    module = module_of("fmul", f64)
    rules.add_support(module)
    assert names(module) == ["f"]


def test_support_is_added_once():
    module = module_of("lgamma", f32)
    rules.add_support(module)
    first = names(module)
    assert first[0] == "f" and set(first) == {"f", "oxad.digamma", "llvm.log.f64", "llvm.tan.f64", "llvm.rint.f64"}
    rules.add_support(module)
    assert names(module) == first
    assert "define internal double @oxad.digamma(double" in lower_text(module)


def test_libm_calls_promise_that_errno_is_not_read():
    module = module_of("asinh", f64)
    rules.add_support(module)
    call = next(line for line in lower_text(module).splitlines() if "call" in line)
    assert "@hypot(" in call
    module.verify()
