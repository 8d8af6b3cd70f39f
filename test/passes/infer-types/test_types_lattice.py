"""The laws of the lattice of the type analysis, over all elements that one byte can have in practice."""

import itertools

import pytest

from oxad.passes.types_lattice import (
    FLOAT_ATOMS,
    FLOAT_TYPES,
    MOVED,
    POINTER_ATOMS,
    REACH,
    STRONG,
    TAINT,
    WEAK,
    contents,
    float_byte,
    is_conflict,
    join,
    pointer_byte,
)

F32, F64 = FLOAT_ATOMS[2], FLOAT_ATOMS[3]
ATOMS = [WEAK, STRONG, TAINT, REACH, MOVED, F32[0], F32[1], F64[0], F64[1], POINTER_ATOMS[0], POINTER_ATOMS[3]]
ELEMENTS = [0, *(sum(c) for n in (1, 2, 3) for c in itertools.combinations(ATOMS, n))]


def below(a: int, b: int) -> bool:
    return join(a, b) == b


def test_join_is_commutative_and_idempotent():
    for a, b in itertools.product(ELEMENTS, repeat=2):
        assert join(a, b) == join(b, a)
        assert join(a, a) == a


def test_join_is_associative():
    for a, b, c in itertools.product(ELEMENTS[:60], repeat=3):
        assert join(join(a, b), c) == join(a, join(b, c))


def test_nothing_known_is_the_unit():
    assert all(join(0, a) == a for a in ELEMENTS)


def test_join_is_the_least_upper_bound():
    for a, b in itertools.product(ELEMENTS, repeat=2):
        above = join(a, b)
        assert below(a, above) and below(b, above)
        assert all(below(above, c) for c in ELEMENTS if below(a, c) and below(b, c))


def test_conflict_is_never_left_upwards():
    for a, b in itertools.product(ELEMENTS, repeat=2):
        if is_conflict(a):
            assert is_conflict(join(a, b))


def test_atoms_are_distinct():
    atoms = [a for kind in FLOAT_ATOMS for a in kind] + list(POINTER_ATOMS) + [WEAK, STRONG, TAINT, REACH, MOVED]
    assert len(set(atoms)) == len(atoms)
    assert all(a & (a - 1) == 0 for a in atoms)


@pytest.mark.parametrize("kind", range(len(FLOAT_TYPES)))
def test_a_float_is_itself_whatever_is_done_with_its_bits(kind: int):
    for k, atom in enumerate(FLOAT_ATOMS[kind]):
        for integer in (0, WEAK, STRONG, WEAK | STRONG, REACH, MOVED):
            assert float_byte(join(atom, integer)) == (kind, k)
        assert is_conflict(join(atom, TAINT))
        assert is_conflict(join(atom, POINTER_ATOMS[0]))


def test_two_floats_are_a_conflict():
    every = [a for kind in FLOAT_ATOMS for a in kind]
    assert all(is_conflict(join(a, b)) for a, b in itertools.combinations(every, 2))


def test_a_pointer_survives_arithmetic():
    for k, atom in enumerate(POINTER_ATOMS):
        assert pointer_byte(join(atom, WEAK | STRONG | TAINT)) == k
    assert is_conflict(join(POINTER_ATOMS[0], POINTER_ATOMS[1]))


def kinds(masks: list[int], sure: bool = True) -> str:
    return contents(masks, [sure] * len(masks)).kind


def test_kinds_of_values():
    assert kinds(list(F64)) == "float"
    assert kinds([*F32, *F32]) == "float"
    assert kinds([*F32, 0, 0, 0, 0]) == "mixed"
    assert kinds([*F32, 0, 0, 0, 0], sure=False) == "unknown"
    assert kinds([STRONG] * 8) == "int"
    assert kinds(list(POINTER_ATOMS)) == "pointer"
    assert kinds([*F64, *POINTER_ATOMS]) == "mixed"
    assert kinds([0] * 4, sure=False) == "unknown"


def test_incomplete_floats_are_conflicts():
    assert kinds(list(F64[:4])) == "conflict"
    assert kinds(list(F64[4:])) == "conflict"
    assert kinds([*F64[4:], *F64[:4]]) == "conflict"
    assert kinds([*F64[:7], F64[7] | POINTER_ATOMS[0]]) == "conflict"
    assert kinds(list(POINTER_ATOMS[:7])) == "conflict"


def test_text_tells_runs_once():
    found = contents([*F32, STRONG, STRONG, 0, 0, *POINTER_ATOMS], [True] * 6 + [False] * 2 + [True] * 8)
    assert found.text() == "f32@0, int@4x2, unknown@6x2, ptr@8"
