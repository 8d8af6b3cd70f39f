"""Run what may end the process in a child of its own.

LLVM ends the process on some input that is not valid: a fatal error, an address that leads nowhere, memory without
end. In a child of its own that becomes an exception here.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import tempfile
from collections.abc import Callable
from typing import IO, NoReturn, TypeVar

from oxad.dialects.diagnostic import OxadError

_Result = TypeVar("_Result", str, bytes)


class Died(Exception):
    """The child did not come back. ``reason`` is for the user; ``words`` is what was left on its standard error."""

    def __init__(self, reason: str, words: tuple[str, ...]):
        super().__init__(reason)
        self.reason = reason
        self.words = words


def isolated(work: Callable[[], _Result], memory: int = 0, seconds: int = 0) -> _Result:
    """The result of ``work``, run in a child process. Raises ``Died``, and the ``OxadError`` that ``work`` raised.

    ``memory``: bytes that the child may take beyond what this process has; ``seconds``: its processor time; 0 is no
    limit. Where processes cannot fork, ``work`` runs here.
    """
    if not hasattr(os, "fork"):
        return work()
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    with tempfile.TemporaryFile() as words:
        source, sink = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(source)
            _child(work, sink, words, memory, seconds)
        os.close(sink)
        with open(source, "rb") as pipe:
            answer = pipe.read()
        _, status = os.waitpid(child, 0)
        if os.WIFEXITED(status) and os.WEXITSTATUS(status) == 0:
            good, value = pickle.loads(answer)
            if good:
                return value
            if isinstance(value, OxadError):
                raise value
            raise Died("no memory was left", ())
        words.seek(0)
        lines = words.read(4096).decode("utf-8", "replace").splitlines()
    raise Died(_reason(status), tuple(line.strip() for line in lines if line.strip())[:3])


def _child(work: Callable[[], _Result], sink: int, words: IO[bytes], memory: int, seconds: int) -> NoReturn:
    """Never returns: what the parent registered to run at its end is not for the child to run."""
    status = 1
    try:
        os.dup2(words.fileno(), 2)
        _limit(memory, seconds)
        try:
            answer = (True, work())
        except (OxadError, MemoryError) as error:
            answer = (False, error)
        with open(sink, "wb") as pipe:
            pickle.dump(answer, pipe, pickle.HIGHEST_PROTOCOL)
        status = 0
    except Exception as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
    finally:
        try:
            sys.stderr.flush()
        finally:
            os._exit(status)


def _limit(memory: int, seconds: int) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for signal_ in (signal.SIGABRT, signal.SIGSEGV, signal.SIGBUS, signal.SIGXCPU):
        signal.signal(signal_, signal.SIG_DFL)

    def lower(which: int, value: int) -> None:
        hard = resource.getrlimit(which)[1]
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(which, (value, hard))

    if memory and sys.platform == "linux":
        with open("/proc/self/statm", "rb") as file:
            taken = int(file.read().split()[0]) * resource.getpagesize()
        lower(resource.RLIMIT_AS, taken + memory)
    if seconds:
        used = resource.getrusage(resource.RUSAGE_SELF)  # a child begins at nothing
        lower(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + seconds)


def _reason(status: int) -> str:
    if not os.WIFSIGNALED(status):
        return "it ended without a word"
    number = os.WTERMSIG(status)
    if number == signal.SIGXCPU:
        return "it took too long"
    try:
        return f"it was ended by {signal.Signals(number).name}"
    except ValueError:
        return f"it was ended by signal {number}"


__all__ = ["Died", "isolated"]
