"""What ends a process ends a child's, and is told in words."""

import os
import signal

import pytest

from oxad.dialects.diagnostic import OxadError, fail
from oxad.dialects.isolation import Died, isolated


def test_a_result_comes_back() -> None:
    assert isolated(lambda: "x" * 1_000_000) == "x" * 1_000_000
    assert isolated(lambda: b"\0\xff") == b"\0\xff"


def test_an_error_comes_back() -> None:
    def refuse() -> str:
        fail("OX0113", "words", help="do")

    with pytest.raises(OxadError) as found:
        isolated(refuse)
    assert str(found.value) == "error[OX0113]: words\n   = help: do"


def test_the_end_of_the_process() -> None:
    def end() -> str:
        os.write(2, b"LLVM ERROR: no\n")
        os.abort()

    with pytest.raises(Died) as found:
        isolated(end)
    assert (found.value.reason, found.value.words) == ("it was ended by SIGABRT", ("LLVM ERROR: no",))
    with pytest.raises(Died, match="SIGSEGV"):
        isolated(lambda: str(os.kill(os.getpid(), signal.SIGSEGV)))
    with pytest.raises(Died, match="without a word"):
        isolated(lambda: os._exit(3))


def test_time_and_memory_have_an_end() -> None:
    with pytest.raises(Died, match="too long"):
        isolated(lambda: str(max(iter(int, 1))), seconds=1)
    with pytest.raises(Died, match="memory"):
        isolated(lambda: bytes(1 << 33), memory=1 << 28)
