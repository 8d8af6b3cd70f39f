"""Every program in `files` is refused. A comment `//~ CODE words` stands on the line that the error must name, and its
words in the error's text; `//~^` means the line above. Where it is in the standard library that something is wrong, the
line is the one that calls it, and the library's is in a note.
Nothing may be written, and nobody may see a traceback."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

FILES = Path(__file__).resolve().parent / "files"
EXPECTED = re.compile(r"//~(\^*) (OX\d{4}) (.+)$", re.MULTILINE)
FOUND = re.compile(r"^error\[(OX\d{4})\]: (.*)\n(?:  --> (.*?)(?::(\d+))?(?::(\d+))?\n)?", re.MULTILINE)

pytestmark = pytest.mark.skipif(shutil.which("rustc") is None, reason="wants rustc")


def expected_errors(source: Path) -> list[tuple[int, str, str]]:
    """Line, code and words of every error that the file announces."""
    errors = []
    for number, line in enumerate(source.read_text().splitlines(), 1):
        if match := EXPECTED.search(line):
            errors.append((number - len(match[1]), match[2], match[3].strip()))
    return errors


@pytest.mark.parametrize("source", sorted(FILES.glob("*.rs")), ids=lambda path: path.stem)
def test_refused_at_its_line(source: Path, tmp_path: Path) -> None:
    expected = expected_errors(source)
    assert expected, "the file announces no error"
    program = tmp_path / "program"
    build = [sys.executable, "-m", "oxad.tools.oxad", "rustc", "-O", str(source), "-o", str(program)]
    result = subprocess.run(build, capture_output=True, text=True)
    assert result.returncode == 1, f"status {result.returncode}\n{result.stderr}"
    assert "Traceback" not in result.stderr
    assert "= help: " in result.stderr, result.stderr
    assert not program.exists()
    found = [(int(line or 0), code, message, file) for code, message, file, line, _ in FOUND.findall(result.stderr)]
    for line, code, words in expected:
        at = [f for f in found if f[1] == code]
        assert at, f"no {code} in\n{result.stderr}"
        assert any(f[0] == line and f[3].endswith(source.name) for f in at), (
            f"{code} not at line {line}:\n{result.stderr}"
        )
        assert any(words in f[2] for f in at), f"`{words}` is not what {code} says:\n{result.stderr}"
