"""Thousands of damaged files through `oxad-opt`, in this process: each gives a result, or an error with its place.

    python test/fuzz/fuzz.py [--count 10000] [--seed 0] [--keep FOLDER] [--one FILE -- ARGUMENTS]

The files are the lit tests' inputs, what they become as bitcode, as the dialect's text, and behind each pass of
`autodiff`. A failure is a traceback, a "defect in oxad", the end of the process, more than LIMIT seconds, more than
MEMORY bytes, or an error without a place. Failures are printed, and kept with --keep. Status 1 where there are any.
"""

from __future__ import annotations

import argparse
import contextlib
import functools
import io
import os
import re
import resource
import signal
import sys
import tempfile
import time
import warnings
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent))
from mutate import mutate

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 20
"""Seconds that one file may take."""
MEMORY = 3 << 30
"""Bytes that the process may take in all."""
BATCH = 50
REQUESTS = 15
"""How often a program with requests stands among the files: it is one, and large."""
PIPELINE = ("find-requests", "derive-forward", "derive-reverse", "batch", "lower-autodiff")


@dataclass(frozen=True)
class Seed:
    """A valid file: its name, its bytes, and the arguments that it may be given to the tool with."""

    name: str
    data: bytes
    arguments: tuple[tuple[str, ...], ...]


def _parts(path: Path) -> list[bytes]:
    """The inputs in a lit test, without its comments."""
    text = re.sub(r"^\s*(?://|;)(?! -----).*\n", "", path.read_text(), flags=re.M)
    return [part.encode() for part in re.split(r"^\s*(?://|;) -----.*\n", text, flags=re.M) if part.strip()]


@functools.cache
def seeds() -> tuple[Seed, ...]:
    """All valid inputs, in a fixed order."""
    import llvmlite.binding as llvm

    from oxad.lifting import canonical_text

    found: list[Seed] = []
    whole = ("-p", "autodiff", "-t", "llvm")
    for path in sorted((ROOT / "test").rglob("*.ll")):
        if {"files", "Output"} & set(path.parts):
            continue
        for i, data in enumerate(_parts(path)):
            status, out, _ = answer(data, "ll", ())
            if status:
                continue
            name = f"{path.stem}.{i}"
            found.append(Seed(f"{name}.ll", data, ((), ("-t", "llvm"), whole)))
            found.append(Seed(f"{name}.mlir", out, ((), ("-t", "llvm"), whole, ("-p", "infer-types"))))
            bitcode = llvm.parse_assembly(canonical_text(data), llvm.create_context()).as_bitcode()
            found.append(Seed(f"{name}.bc", bitcode, ((), ("-t", "llvm"))))
    for path in sorted((ROOT / "test").rglob("*.mlir")):
        if {"files", "Output"} & set(path.parts):
            continue
        for i, data in enumerate(_parts(path)):
            name = f"{path.parent.name}-{path.stem}.{i}"
            for k, step in enumerate(("", *PIPELINE)):
                if step:
                    status, data, _ = answer(data, "mlir", ("-p", step))
                else:
                    status, _, _ = answer(data, "mlir", ())
                if status:
                    break
                rest = ",".join(PIPELINE[k:])
                choices: list[tuple[str, ...]] = [(), ("-t", "llvm")]
                if rest:
                    choices += [("-p", rest, "-t", "llvm"), ("-p", PIPELINE[k])]
                if not k:
                    choices += [("-p", "infer-types"), ("-p", "infer-activity")]
                if not found or found[-1].data != data:
                    found.append(Seed(f"{name}.{step or 'input'}.mlir", data, tuple(choices)))
    requests = _requests()
    _, lifted, _ = answer(requests, "ll", ())
    for name, data in (("requests.ll", requests), ("requests.mlir", lifted)):
        found += [Seed(name, data, (("-p", "autodiff", "-t", "llvm"), ()))] * REQUESTS
    return tuple(found)


def _requests() -> bytes:
    """What rustc has written for a file with three requests, as the driver lifts it."""
    from oxad.lowering import native
    from oxad.tools.differentiate import find_requests, normalise_for_requests

    module = native.parse((ROOT / "examples/ir/rosenbrock.ll").read_text())
    return normalise_for_requests(module, find_requests(str(module))).encode()


@functools.cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory()


def answer(data: bytes, extension: str, arguments: tuple[str, ...]) -> tuple[int, bytes, str]:
    """The status of `oxad-opt` on a file, its standard output and its standard error."""
    from oxad.tools.oxad_opt import main

    file = Path(_folder().name, f"x.{extension}")
    file.write_bytes(data)
    out, words = io.TextIOWrapper(io.BytesIO(), "utf-8", "surrogateescape"), io.StringIO()
    status = 0
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(words):
        try:
            main([str(file), *arguments])
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else 2
    out.flush()
    return status, out.buffer.getvalue(), words.getvalue()  # pyright: ignore[reportAttributeAccessIssue]


def verdict(status: int, out: bytes, words: str) -> str:
    """What is wrong with an answer; empty where nothing is."""
    if status == 0:
        return ""
    if status != 1:
        return f"status {status}"
    if not words.startswith("error[OX"):
        return "no error in our manner"
    if "OX0012" in words or "Traceback" in words:
        return "a defect in oxad"
    if "\n  --> " not in words:
        return "no place"
    if out:
        return "half an output"
    return ""


def case(seed: int, number: int) -> tuple[bytes, str, tuple[str, ...], str]:
    """Number ``number`` of the cases of ``seed``: file, its extension, arguments, and what it was made from."""
    random = Random(f"{seed} {number}")
    origin = random.choice(seeds())
    extension = origin.name.rpartition(".")[2]
    return mutate(random, origin.data, extension != "bc"), extension, random.choice(origin.arguments), origin.name


class _TooLong(BaseException):
    pass


def judge(data: bytes, extension: str, arguments: tuple[str, ...]) -> str:
    """What is wrong with the tool's answer to a file; empty where nothing is."""

    def stop(*_: object) -> None:
        raise _TooLong

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(LIMIT)
    start = time.monotonic()
    try:
        status, out, words = answer(data, extension, arguments)
        wrong = verdict(status, out, words)
        return f"{wrong}: {words.strip()[:600]}" if wrong else ""
    except _TooLong:
        return f"more than {LIMIT} s"
    except BaseException as error:
        import traceback

        return "".join(traceback.format_exception(error))[-1500:]
    finally:
        signal.alarm(0)
        if time.monotonic() - start > LIMIT + 10:  # something does not let itself be stopped
            print("slow", time.monotonic() - start)


def batch(seed: int, numbers: range) -> Iterator[tuple[int, str]]:
    """The failures among some cases. They run in a child, so that one that ends the process is seen."""
    start = numbers.start
    while start < numbers.stop:
        source, sink = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(source)
            with contextlib.suppress(BaseException):
                resource.setrlimit(resource.RLIMIT_AS, (MEMORY * 4, resource.RLIM_INFINITY))
                with open(sink, "w") as pipe:
                    for number in range(start, numbers.stop):
                        wrong = judge(*case(seed, number)[:3])
                        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
                        if peak > MEMORY and not wrong:
                            wrong = f"{peak >> 20} MiB"
                        print(number, repr(wrong), file=pipe, flush=True)
            os._exit(0)
        os.close(sink)
        last = start - 1
        with open(source) as pipe:
            for line in pipe:
                number, _, wrong = line.partition(" ")
                last = int(number)
                if wrong.strip() != "''":
                    yield last, wrong.strip().encode().decode("unicode_escape")
        _, status = os.waitpid(child, 0)
        if last + 1 < numbers.stop:
            yield last + 1, f"the process ended with status {status}"
        start = last + 2 if last + 1 < numbers.stop else numbers.stop


def failures(count: int, seed: int = 0, first: int = 0) -> list[tuple[int, str]]:
    """The failures among ``count`` cases: number of the case, what is wrong."""
    warnings.simplefilter("ignore", DeprecationWarning)  # fork beside threads: there are none of ours
    seeds()
    found: list[tuple[int, str]] = []
    for start in range(first, first + count, BATCH):
        found += batch(seed, range(start, min(start + BATCH, first + count)))
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=0, help="the number of the first case")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path, help="a folder for the files that fail")
    options = parser.parse_args()
    found = failures(options.count, options.seed, options.first)
    kinds = Counter(wrong.partition("\n")[0][:150] for _, wrong in found)
    for number, wrong in found:
        data, extension, arguments, origin = case(options.seed, number)
        print(f"--- case {number}, from {origin}, {' '.join(arguments)}\n{wrong}\n")
        if options.keep:
            options.keep.mkdir(parents=True, exist_ok=True)
            (options.keep / f"{number}.{extension}").write_bytes(data)
    for kind, times in kinds.most_common():
        print(f"{times:5} {kind}")
    print(f"{options.count} files, {len(found)} failures")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
