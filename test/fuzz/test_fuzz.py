"""Damaged files, some hundreds of a fixed seed: `python test/fuzz/fuzz.py` tries ten thousand. And the judge judges."""

import os

import pytest
from fuzz import answer, batch, case, failures, judge, seeds, verdict

GOOD = b"define double @f(double %x) {\n  ret double %x\n}\n"


def test_damaged_files() -> None:
    assert len(seeds()) > 300
    assert {seed.name.rpartition(".")[2] for seed in seeds()} == {"ll", "bc", "mlir"}
    assert failures(400) == []


def test_a_case_is_always_the_same() -> None:
    assert case(0, 17) == case(0, 17) != case(1, 17)


@pytest.mark.parametrize(
    ("status", "out", "words", "wrong"),
    [
        (0, b"x", "", ""),
        (1, b"", "error[OX0021]: no\n  --> f:1:2\n", ""),
        (1, b"", "error[OX0021]: no\n", "no place"),
        (1, b"x", "error[OX0021]: no\n  --> f:1:2\n", "half an output"),
        (1, b"", "error[OX0012]: this is a defect in oxad\n  --> f\n", "a defect in oxad"),
        (1, b"", "Traceback (most recent call last):\n", "no error in our manner"),
        (2, b"", "", "status 2"),
    ],
)
def test_the_judge(status: int, out: bytes, words: str, wrong: str) -> None:
    assert verdict(status, out, words) == wrong


def test_the_end_of_the_process_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    import fuzz

    monkeypatch.setattr(fuzz, "judge", lambda *_: os._exit(7))
    assert [number for number, _ in batch(0, range(3))] == [0, 1, 2]


def test_an_exception_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    import fuzz

    assert judge(GOOD, "ll", ()) == ""
    assert answer(GOOD, "ll", ("-t", "llvm"))[0] == 0

    def broken(*_: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr(fuzz, "answer", broken)
    assert "KeyError" in judge(GOOD, "ll", ())
