"""Tapes in the program's hands that are used wrongly: the program ends with a message, and gives no number."""

import shutil
import subprocess
from pathlib import Path

import pytest

from oxad.tools import cc

CLANG = next((name for name in ("clang-22", "clang") if shutil.which(name)), None)
NEWEST = 22
pytestmark = [
    pytest.mark.skipif(CLANG is None, reason="there is no clang here"),
    pytest.mark.skipif(CLANG is not None and (cc.clang_version(CLANG) or 99) > NEWEST, reason="this clang is too new"),
]

PRELUDE = """
#include <stdio.h>
#include <stdlib.h>
extern void *__enzyme_augmentfwd(void *, ...);
extern double __enzyme_reverse(void *, ...);
extern int enzyme_tape, enzyme_nofree, enzyme_const, enzyme_out, enzyme_dup;
static double cube(double x) { return x * x * x; }
static double fourth(double x) { return x * x * x * x; }
typedef struct { double *data; int n; } view;
static double sum(view *v) {
  view copy = *v;
  double s = 0;
  for (int i = 0; i < copy.n; i++) s += copy.data[i] * copy.data[i];
  v->data[0] = s;
  return s;
}
static double scaled(const double *x, double y) { return x[0] * y; }
static double x[2] = {1, 2}, dx[2], other[2];
static view v = {x, 2}, dv = {dx, 2}, dw = {other, 2};
"""

WRONG = {
    "a tape of another function": (
        "none that this request has made",
        "void *t = __enzyme_augmentfwd((void *)cube, 2.0); __enzyme_reverse((void *)fourth, 2.0, 1.0, t);",
    ),
    "a tape of other activities": (
        "none that this request has made",
        "void *t = __enzyme_augmentfwd((void *)scaled, enzyme_dup, x, dx, enzyme_const, 2.0);"
        " __enzyme_reverse((void *)scaled, enzyme_dup, x, dx, enzyme_out, 2.0, 1.0, t);",
    ),
    "other memory than a tape": (
        "none that this request has made",
        "static double t[100]; __enzyme_reverse((void *)cube, 2.0, 1.0, (void *)t);",
    ),
    "no tape": ("that there is not", "__enzyme_reverse((void *)cube, 2.0, 1.0, (void *)0);"),
    "a tape that was given back": (
        "that there is not",
        "void *t; __enzyme_augmentfwd((void *)cube, enzyme_tape, &t, 2.0);"
        " for (int k = 0; k < 2; k++) __enzyme_reverse((void *)cube, enzyme_tape, &t, 2.0, 1.0);",
    ),
    "another shadow than the one that was kept": (
        "another shadow for argument 1",
        "void *t = __enzyme_augmentfwd((void *)sum, &v, &dv); __enzyme_reverse((void *)sum, &v, &dw, 1.0, t);",
    ),
}


@pytest.mark.parametrize("name", WRONG)
@pytest.mark.parametrize("level", ["0", "2"])
def test_ends_with_a_message(name: str, level: str, tmp_path: Path) -> None:
    assert CLANG is not None
    said, body = WRONG[name]
    source, program = tmp_path / "a.c", tmp_path / "a"
    source.write_text(f'{PRELUDE}\nint main(void) {{ {body}\nputs("went on"); return 0; }}\n')
    assert cc.run([f"--compiler={CLANG}", f"-O{level}", str(source), "-o", str(program), "-lm"]) == 0
    done = subprocess.run([str(program)], capture_output=True, text=True, timeout=60)
    assert done.returncode < 0, done
    assert done.stderr.startswith("oxad: ") and said in done.stderr
    assert "went on" not in done.stdout


@pytest.mark.skipif(shutil.which("valgrind") is None, reason="there is no valgrind here")
@pytest.mark.parametrize("program", ["held_tapes.c", "held_tapes_of_memory.c", "held_tapes_of_objects.cpp"])
def test_nothing_is_left(program: str, tmp_path: Path) -> None:
    """All that a tape takes is given back, and only what was written is read."""
    source, made = Path(__file__).parent / "programs" / program, tmp_path / "a"
    assert cc.run([f"--compiler={CLANG}", "-O1", "-mno-avx512f", str(source), "-o", str(made), "-lm"]) == 0
    command = ["valgrind", "-q", "--leak-check=full", "--error-exitcode=9", str(made)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr[-3000:]
