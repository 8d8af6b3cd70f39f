"""Random C programs that check their own gradients: one trial of one, and many by hand."""

from __future__ import annotations

import argparse
import random
import subprocess
import tempfile
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from trials import LIMIT, derived, flags_of

from oxad.dialects.diagnostic import OxadError

CHECK = Path(__file__).resolve().parents[1] / "programs"
OTHER = "/* another file */\n"
"""What follows is compiled by itself, without derivatives: nothing in it tells of the types in the first."""


class Program(ABC):
    """The text of one program, made of types, a function and what calls it."""

    def __init__(self, seed: int):
        self.random = random.Random(seed)

    def text(self) -> str:
        parts = ["#include <math.h>", '#include "check.h"', self._types(), self._function(), self._main()]
        return "\n".join(parts) + "\n"

    def _any(self, choices):
        return self.random.choice(choices)

    @abstractmethod
    def _types(self) -> str: ...

    @abstractmethod
    def _function(self) -> str: ...

    @abstractmethod
    def _main(self) -> str: ...


def trial(text: str, source: Path, flags: list[str], compiler: str) -> tuple[str, str]:
    """``right``, ``wrong``, ``crash`` or an error's code, and words about it."""
    text, _, other = text.partition(OTHER)
    source.write_text(text)
    beside = source.with_name(f"{source.stem}_other.c")
    beside.write_text(other)
    try:
        result = derived(source, [*flags, f"-I{CHECK}"], compiler)
    except OxadError as error:
        return error.diagnostics[0].code or "crash", str(error)
    except Exception as error:
        return "crash", f"{type(error).__name__}: {error}"
    binary = source.with_suffix("")
    subprocess.run(["cc", f"-I{CHECK}", "-w", str(result), str(beside), "-o", str(binary), "-lm"], check=True)
    done = subprocess.run([str(binary)], capture_output=True, text=True, timeout=LIMIT)
    return ("wrong" if done.returncode else "right"), done.stdout


def main(text: Callable[[int], str]) -> int:
    """The tool around a generator: ``text`` makes a program of a seed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seeds", default="1-20")
    parser.add_argument("--levels", default="0123v")
    parser.add_argument("--compiler", default="clang-22")
    parser.add_argument("--debug", action="store_true")
    args = parser.parse_args()
    first, last = map(int, args.seeds.split("-"))
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(first, last + 1):
            source = Path(folder) / f"seed_{seed}.c"
            for level in args.levels:
                kind, words = trial(text(seed), source, flags_of(level, args.debug), args.compiler)
                counts[kind] += 1
                if kind in ("wrong", "crash"):
                    print(f"{seed} -O{level}: {kind} {words}"[:400], flush=True)
    print(dict(counts))
    return 1 if counts["wrong"] or counts["crash"] else 0


__all__ = ["OTHER", "Program", "main", "trial"]
