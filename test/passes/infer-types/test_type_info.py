"""The questions that the engine asks of the type analysis."""

import pytest
from xdsl.dialects.builtin import ModuleOp, VectorType, f32, f64
from xdsl.ir import SSAValue

from oxad.dialects import llvm
from oxad.dialects.diagnostic import OxadError
from oxad.lifting import lift_text
from oxad.lowering.native import parse
from oxad.passes.types import TypeInfo, infer_types


def analyse(text: str) -> tuple[TypeInfo, dict[str, SSAValue], ModuleOp]:
    """The analysis of LLVM text, and its values by name (of the last function that has one of that name)."""
    module = lift_text(str(parse(text)))
    values: dict[str, SSAValue] = {}
    for func in module.body.block.ops:
        if isinstance(func, llvm.FuncOp) and not func.is_declaration:
            for block in func.body.blocks:
                for value in (*block.args, *(r for op in block.ops for r in op.results)):
                    if value.name_hint:
                        values[value.name_hint] = value
    return infer_types(module), values, module


def test_carried_of_scalars():
    info, v, _ = analyse("""
define void @f(ptr %p, ptr %q, i64 %n) {
  %x = load i64, ptr %p
  %f = load double, ptr %p
  %y = load i32, ptr %q
  %g = load float, ptr %q
  %m = mul i64 %n, %n
  ret void
}""")
    assert info.carried(v["x"]) == f64
    assert info.carried(v["y"]) == f32
    assert info.carried(v["m"]) is None
    assert info.carried(v["n"]) is None
    assert info.carried(v["p"]) is None
    assert info.carried(v["f"]) == f64
    assert [info.kind(v[n]) for n in ("x", "y", "m", "p", "f")] == ["float", "float", "int", "pointer", "float"]


def test_carried_of_several_floats():
    info, v, _ = analyse("""
define void @f(<2 x float> %a, <2 x double> %b) {
  %x = bitcast <2 x float> %a to i64
  %y = bitcast <2 x double> %b to i128
  %z = lshr i64 %x, 32
  ret void
}""")
    assert info.carried(v["x"]) == VectorType(f32, [2])
    assert info.carried(v["y"]) == VectorType(f64, [2])
    assert info.lanes(v["x"]) == (True, True)
    assert info.carried(v["z"]) == VectorType(f32, [2])
    assert info.lanes(v["z"]) == (True, False)
    assert info.kind(v["z"]) == "mixed"


def test_unknown_is_refused_with_what_to_do():
    info, v, _ = analyse("""
define void @f(ptr %p, ptr %q) {
  %x = load i64, ptr %p
  store i64 %x, ptr %q
  ret void
}""")
    assert info.kind(v["x"]) == "unknown"
    with pytest.raises(OxadError) as error:
        info.carried(v["x"])
    (diagnostic,) = error.value.diagnostics
    assert diagnostic.code == "OX0201"
    assert diagnostic.help is not None and "-C debuginfo=2" in diagnostic.help


def test_conflict_is_refused_with_both_places():
    info, v, _ = analyse("""
define void @f(ptr %p) {
  %a = load double, ptr %p
  %b = load float, ptr %p
  %x = load i64, ptr %p
  ret void
}""")
    assert info.kind(v["x"]) == "conflict"
    with pytest.raises(OxadError) as error:
        info.carried(v["x"])
    (diagnostic,) = error.value.diagnostics
    assert diagnostic.code == "OX0202"
    assert diagnostic.notes


def test_a_mixture_without_tangent_type_is_refused():
    info, v, _ = analyse("""
define void @f(ptr %p, double %x) {
  %i = ptrtoint ptr %p to i64
  %b = bitcast double %x to i64
  %wi = zext i64 %i to i128
  %wb = zext i64 %b to i128
  %hi = shl nuw i128 %wb, 64
  %m = or disjoint i128 %hi, %wi
  ret void
}""")
    assert info.kind(v["m"]) == "mixed"
    with pytest.raises(OxadError) as error:
        info.carried(v["m"])
    assert error.value.diagnostics[0].code == "OX0202"


def test_aggregate_tells_every_leaf():
    info, v, _ = analyse("""
define void @f(i64 %t, ptr %p, double %d) {
  %x = load i64, ptr %p
  %f = load double, ptr %p
  %a = insertvalue { i64, { i64, double }, ptr } poison, i64 %x, 1, 0
  %b = insertvalue { i64, { i64, double }, ptr } %a, double %d, 1, 1
  %m = mul i64 %t, 3
  %c = insertvalue { i64, { i64, double }, ptr } %b, i64 %t, 0
  ret void
}""")
    found = {leaf.path: carried for leaf, carried in info.aggregate(v["c"])}
    assert found == {(0,): None, (1, 0): f64, (1, 1): f64, (2,): None}


def test_floats_of_memory():
    info, v, _ = analyse("""
define void @f(ptr %p, ptr %a, ptr %s, ptr %o, i64 %i) {
  store double 0.0, ptr %p
  %p1 = getelementptr inbounds nuw i8, ptr %p, i64 8
  store ptr %a, ptr %p1
  %q = getelementptr inbounds nuw double, ptr %a, i64 %i
  store double 0.0, ptr %q
  %e = getelementptr inbounds nuw [16 x i8], ptr %s, i64 %i
  store float 0.0, ptr %e
  %e1 = getelementptr inbounds nuw i8, ptr %e, i64 8
  store double 0.0, ptr %e1
  %e2 = getelementptr inbounds nuw i8, ptr %e, i64 4
  %n = load i32, ptr %e2
  %m = mul i32 %n, 3
  ret void
}""")
    record = info.floats(v["p"], 16)
    assert (record.period, record.offsets, record.types, record.pointers) == (0, (0,), (f64,), (8,))
    assert record.complete
    array = info.floats(v["a"], None)
    assert (array.period, array.offsets, array.types, array.complete) == (8, (0,), (f64,), True)
    assert info.floats(v["a"], 24).period == 8
    one = info.floats(v["a"], 8)
    assert (one.period, one.offsets) == (0, (0,))
    structures = info.floats(v["s"], None)
    assert (structures.period, structures.offsets, structures.types) == (16, (0, 8), (f32, f64))
    inside = info.floats(v["e1"], None)
    assert (inside.period, inside.offsets, inside.types) == (16, (0, 8), (f64, f32))
    unknown = info.floats(v["o"], 8)
    assert not unknown.complete and unknown.problem is not None
    assert not info.floats(v["p"], None).complete


def test_a_copy_of_half_a_float_is_incomplete():
    info, v, _ = analyse("""
define void @f(ptr %p) {
  store double 0.0, ptr %p
  ret void
}""")
    assert not info.floats(v["p"], 4).complete
    assert info.floats(v["p"], 8).complete


def test_constants_carry_nothing():
    info, _, module = analyse("""
define void @f(ptr %p) {
  store i64 4607182418800017408, ptr %p
  %x = load double, ptr %p
  ret void
}""")
    for func in module.body.block.ops:
        assert isinstance(func, llvm.FuncOp)
        for block in func.body.blocks:
            for op in block.ops:
                if isinstance(op, llvm.ConstantOp):
                    assert info.carried(op.res) is None


def test_bit_tricks_are_known_by_operation():
    info, v, _ = analyse("""
define double @f(double %x, i64 %n) {
  %b = bitcast double %x to i64
  %a = and i64 %b, 9223372036854775807
  %r = bitcast i64 %a to double
  %m = mul i64 %n, 5
  ret double %r
}""")
    trick, plain = v["a"].owner, v["m"].owner
    assert isinstance(trick, llvm.AndOp) and isinstance(plain, llvm.MulOp)
    assert info.is_bit_trick(trick)
    assert not info.is_bit_trick(plain)


def test_growth_is_about_linear():
    """Ten times as many instructions may not cost a hundred times as long."""
    import time

    def seconds(n: int) -> float:
        body = "".join(
            f"  %x{i} = load i64, ptr %p\n  %q{i} = getelementptr inbounds nuw i8, ptr %p, i64 {8 * i}\n"
            f"  store i64 %x{i}, ptr %q{i}\n"
            for i in range(n)
        )
        module = lift_text(str(parse(f"define void @f(ptr %p) {{\n{body}  %f = load double, ptr %p\n  ret void\n}}")))
        start = time.process_time()
        infer_types(module)
        return time.process_time() - start

    seconds(50)
    # The shortest of several: other tests run beside this one.
    few, many = (min(seconds(n) for _ in range(5)) for n in (200, 2000))
    assert many < 40 * few, (few, many)
