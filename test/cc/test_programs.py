"""The C and C++ programs of this folder, each at one level of clang's, which moves on from program to program.

``product.py`` runs all of them at all levels.
"""

import subprocess
from pathlib import Path

import product
import pytest
from wanted_clang import CLANG, wants_clang

from oxad.tools import cc, oxad_opt

HERE = Path(__file__).resolve().parent
pytestmark = wants_clang


def numbered() -> list[tuple[int, Path]]:
    return list(enumerate(product.programs()))


@pytest.mark.parametrize(("number", "source"), numbered(), ids=[path.name for _, path in numbered()])
def test_program(number: int, source: Path, tmp_path: Path) -> None:
    level = "0123v"[number % 5]
    driver = [CLANG, *(["--driver-mode=g++"] if source.suffix == ".cpp" else [])]
    program = tmp_path / "program"
    if number % 2:
        assert (
            cc.run([f"--compiler={CLANG}", *product.flags_of(level, source), str(source), "-o", str(program), "-lm"])
            == 0
        )
    else:
        text, derived = tmp_path / "program.ll", tmp_path / "derived.ll"
        flags = product.flags_of(level, source)
        subprocess.run([*driver, *flags, "-S", "-emit-llvm", str(source), "-o", str(text)], check=True)
        oxad_opt.OxadOptMain(args=[str(text), "-p", "autodiff", "-t", "llvm", "-o", str(derived)]).run()
        link = [*driver, "-O1", "-Wno-override-module", str(derived), "-o", str(program), "-lm"]
        subprocess.run(link, check=True)
    done = subprocess.run([str(program)], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, f"-O{level}: {done.stdout[-1000:]}"


def test_watched_by_the_sanitizer(tmp_path: Path) -> None:
    """What it reports passes no derivative on; the program goes on behind a report."""
    source, program = HERE / "programs" / "watched_operations.c", tmp_path / "program"
    assert cc.run([f"--compiler={CLANG}", "-O1", "-fsanitize=undefined", str(source), "-o", str(program), "-lm"]) == 0
    done = subprocess.run([str(program)], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0 and "runtime error" not in done.stderr, done.stdout[-1000:]


def test_sorted_without_tags() -> None:
    """Records that the library sorts are known as such where LLVM IR alone says how large they are."""
    assert CLANG is not None
    assert product.trial(HERE / "programs" / "callbacks_with_context.c", "0", "ir", CLANG) == ""


FOR_THIS_MACHINE = ("blocks_in_callees", "heaps_and_rings", "outputs", "realloc_in_a_loop", "three_loops")


@pytest.mark.parametrize("name", FOR_THIS_MACHINE)
def test_for_this_machine(name: str) -> None:
    """With all the vectors that the machine has: memory under masks, and accesses that want a strict alignment."""
    assert CLANG is not None
    (source,) = product.programs([name])
    assert not product.trial(source, "3", "ir", CLANG, ["-march=native"])


@pytest.mark.parametrize("name", ["memcpy_memset", "recursive_sorts"])
def test_fortified(name: str) -> None:
    """As distributions build their programs: functions of the library that check the sizes of buffers."""
    assert CLANG is not None
    (source,) = product.programs([name])
    assert not product.trial(source, "2", "ir", CLANG, ["-D_FORTIFY_SOURCE=2", "-fstack-protector-strong", "-fPIC"])
