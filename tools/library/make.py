"""Makes the LLVM text of this folder from the C beside it: by hand, when that changed. Wants clang (22).

.venv/bin/python tools/library/make.py [clang-22]
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
FLAGS = ["-Oz", "-fno-strict-aliasing", "-fno-vectorize", "-S", "-emit-llvm", "-o", "-"]
_NOISE = re.compile(r"^(;|!|source_filename|target |attributes )[^\n]*\n", re.M)
_WORDS = re.compile(
    r" (?:(?:captures|initializes|range)\((?:[^()]|\([^()]*\))*\)"
    r"|(?:dso_local|local_unnamed_addr|unnamed_addr|noundef|allocptr|readonly|writeonly|noalias|returned|fastcc|#\d+)\b)"
)


def text_of(source: Path, clang: str) -> str:
    """The functions of a C file as ``oxad.library.FILE.NAME``, with nothing of the machine that made them."""
    text = subprocess.run([clang, *FLAGS, str(source)], check=True, capture_output=True, text=True).stdout
    text = _WORDS.sub("", re.sub(r", !\w[\w.]* !\d+", "", _NOISE.sub("", text)))
    own = re.findall(r"^define (?:\w+ )+@(\w+)\(", text, re.M)
    for name in own:
        text = re.sub(rf"@{name}\b", f'@"oxad.library.{source.stem}.{name}"', text)
    return f"; Made of {source.name} by make.py.\n\n" + re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


if __name__ == "__main__":
    for path in sorted(HERE.glob("*.c")):
        path.with_suffix(".ll").write_text(text_of(path, sys.argv[1] if len(sys.argv) > 1 else "clang-22"))
