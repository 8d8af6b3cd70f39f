"""``oxad-opt``: xDSL's opt tool with LLVM and Rust as inputs, LLVM, assembly and objects as outputs, and oxad's passes.

Everything that xDSL's own tool offers is there; its ``llvm`` dialect is replaced by ours.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, TYPE_CHECKING, TypeVar

from xdsl.context import Context
from xdsl.dialects.builtin import ModuleOp, UnitAttr
from xdsl.ir import Dialect, Operation
from xdsl.passes import ModulePass, PassPipeline
from xdsl.utils.exceptions import ArgSpecParseError, DiagnosticException, ParseError, VerifyException
from xdsl.utils.target import Target
from xdsl.xdsl_opt_main import xDSLOptMain

from oxad.dialects.diagnostic import Diagnostic, OxadError, Span, fail

if TYPE_CHECKING:
    from llvmlite.binding import ModuleRef

_Code = TypeVar("_Code", str, bytes)
_OURS = ("llvm", "autodiff", "builtin")


@dataclass(frozen=True)
class FindRequestsPass(ModulePass):
    """The requests in lifted code: calls of markers become ``autodiff.forward`` and ``autodiff.reverse``."""

    name = "find-requests"

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        from oxad.lifting import find_requests

        find_requests(op)


class OxadOptMain(xDSLOptMain):
    """The tool; ``main`` below is its command."""

    version_format = "oxad-opt, on xDSL {xdsl_version}"

    def __init__(self, description: str = "oxad's modular optimiser driver", args: Sequence[str] | None = None):
        self._lines_before = 0
        super().__init__(description, args)

    # what there is

    def register_all_dialects(self) -> None:
        from xdsl.universe import Universe

        for name, factory in Universe.get_multiverse().all_dialects.items():
            if name not in ("llvm", "autodiff"):
                self.ctx.register_dialect(name, factory)
        self.ctx.register_dialect("llvm", _llvm_dialect)
        self.ctx.register_dialect("autodiff", _autodiff_dialect)

    def register_all_frontends(self) -> None:
        super().register_all_frontends()
        self.available_frontends["mlir"] = self._read_mlir
        self.available_frontends["ll"] = self._read_llvm
        self.available_frontends["bc"] = self._read_llvm
        self.available_frontends["rs"] = self._read_rust

    def register_all_passes(self) -> None:
        from oxad.passes import PASSES

        super().register_all_passes()
        for name, factory in PASSES.items():
            self.available_passes[name] = factory
        self.available_passes[FindRequestsPass.name] = lambda: FindRequestsPass

    def register_all_targets(self) -> None:
        for target in (LLVMTarget, AssemblyTarget, ObjectTarget):
            self.available_targets[target.name] = _always(target)
        super().register_all_targets()

    def register_all_arguments(self, arg_parser: argparse.ArgumentParser) -> None:
        super().register_all_arguments(arg_parser)
        arg_parser.prog = "oxad-opt"
        arg_parser.add_argument(
            "--roots",
            metavar="NAMES",
            help="lift only these functions (separated by commas) and what they reach",
        )
        arg_parser.add_argument(
            "--rustc-arg", action="append", default=[], metavar="ARG", help="an argument for rustc, for a .rs input"
        )
        for action in arg_parser._actions:
            if "--passes" in action.option_strings:
                action.help = (
                    f"passes separated by commas, each with its options in braces; @FILE reads them from a file;"
                    f" pipelines by name: {', '.join(pipelines())}; passes: {', '.join(self.available_passes)}"
                )

    # input

    def _read_mlir(self, io: IO[bytes]) -> ModuleOp:
        from oxad.tools.mlir_text import parse_mlir

        return parse_mlir(
            self.ctx, io.read(), self.get_input_name(), self._lines_before, not self.args.no_implicit_module
        )

    def _roots(self) -> list[str] | None:
        return [name for name in self.args.roots.split(",") if name] if self.args.roots else None

    def _read_llvm(self, io: IO[bytes]) -> ModuleOp:
        from oxad.lifting import canonical_text, lift_bytes, lift_text
        from oxad.lifting.debug_types import attach_types
        from oxad.lifting.local_variants import attach_variants
        from oxad.lifting.member_tags import tag_members
        from oxad.passes.types_apart import APART
        from oxad.passes.types_extent import AGAIN, UNIONS
        from oxad.tools.c_prepare import asks_in_c, inline_requests, normalised, optimisable, without_inner_requests
        from oxad.tools.differentiate import has_unions

        name = self.get_input_name()
        if not self.normalises:
            module = lift_bytes(io.read(), self._roots(), name)
            attach_types(module)
            return module
        text = canonical_text(io.read(), name)
        in_c = asks_in_c(text)
        if in_c:
            text = inline_requests(optimisable(tag_members(text) if self.again else text), name)
            text = normalised(without_inner_requests(text, name), name, texts=self.again)
        module = lift_text(text, self._roots(), name)
        attach_types(module)
        if in_c:
            unions = self.unions and has_unions(text)
            attach_variants(module, references=self.apart, unions=unions)
            if unions:
                module.attributes[UNIONS] = UnitAttr()
            if self.apart:
                module.attributes[APART] = UnitAttr()
            if self.again:
                module.attributes[AGAIN] = UnitAttr()
        return module

    def _read_rust(self, io: IO[bytes]) -> ModuleOp:
        from oxad.lifting import lift_text
        from oxad.lifting.debug_types import attach_types
        from oxad.tools.rustc import compile_to_ir

        if self.args.input_file is None:
            fail("OX0023", "Rust is read from a file, not from standard input", help="name the file")
        text = compile_to_ir(self.args.input_file, self.args.rustc_arg)
        module = lift_text(text, self._roots(), self.args.input_file)
        attach_types(module)
        return module

    # the pipeline

    def setup_pipeline(self) -> None:
        # The whole road begins with LLVM's own passes, for requests that come as any compiler has written them.
        self.normalises = "autodiff" in self.args.passes.split(",")
        self.args.passes = expand_pipeline(self.args.passes)
        super().setup_pipeline()
        passes = [step.name for step in self.pipeline.passes]
        if "infer-activity" in passes and FindRequestsPass.name not in passes:
            # Activity is a matter of what is asked for.
            self.pipeline = PassPipeline((FindRequestsPass(), *self.pipeline.passes), self.pipeline.callback)
        printed = self.pipeline.callback
        verify = not self.args.disable_verify
        self.args.disable_verify = True  # xDSL's own verifier is not linear; ours runs in its place

        def callback(previous: ModulePass | None, module: ModuleOp, following: ModulePass | None) -> None:
            if verify:
                check(module, "" if previous is None else previous.name)
            if printed is not None:
                printed(previous, module, following)

        self.pipeline = PassPipeline(self.pipeline.passes, callback)

    # output: complete or not at all

    def run(self) -> None:
        chunks, extension = self.prepare_input()
        binary = self.args.target.split("{")[0] == ObjectTarget.name
        if binary and self.args.output_file is None and sys.stdout.isatty():
            fail("OX0023", "an object file cannot be shown on a terminal", help="give its name with -o")
        pieces: list[str] = []
        for i, (chunk, offset) in enumerate(chunks):
            if i:
                pieces.append("// -----\n")
            with chunk:
                text = self._one(chunk, extension, offset)
            if self.args.output_file is None and not binary:
                sys.stdout.write("".join(pieces))
                sys.stdout.write(text)
                sys.stdout.flush()
                pieces.clear()
            else:
                pieces.append(text)
        data = "".join(pieces).encode("latin-1" if binary else "utf-8", "strict" if binary else "surrogateescape")
        if self.args.output_file is not None:
            write_whole(Path(self.args.output_file), data)
        elif binary:
            sys.stdout.buffer.write(data)

    def _one(self, chunk: IO[bytes], extension: str, offset: int) -> str:
        """What one chunk of the input becomes."""
        self._lines_before = offset
        try:
            return self._attempts(chunk, extension, offset)
        except ParseError as error:
            error = _moved(error, offset)
            if not self.args.parsing_diagnostics:
                raise error from None
            return str(error)
        except (DiagnosticException, OxadError, ValueError, OverflowError, RecursionError, MemoryError) as error:
            ours = isinstance(error, OxadError)
            if not ours and os.environ.get("OXAD_BACKTRACE"):
                raise
            problem = self._with_place(error) if ours else failure(error, Span(self.get_input_name()))
            if self.args.verify_diagnostics and isinstance(error, DiagnosticException | OxadError):
                return f"{problem}\n"
            raise problem from None

    def _attempts(self, chunk: IO[bytes], extension: str, offset: int) -> str:
        """What the passes make of a chunk; of the whole road, where types are refused, once more with a look at what
        flows where, and unions as variants, or the objects of every class looked at apart. Where that is of no use, it
        is the first error that is raised."""
        from oxad.tools.differentiate import OF_TYPES, OF_UNIONS, TOLD_BY_VARIABLES
        from oxad.tools.library_bodies import misses_texts

        start = chunk.tell() if self.normalises and chunk.seekable() else None
        self.again = self.apart = self.unions = False
        try:
            return self._attempt(chunk, extension, offset)
        except OxadError as error:
            codes = {diagnostic.code for diagnostic in error.diagnostics}
            if start is None or (codes.isdisjoint(TOLD_BY_VARIABLES) and not misses_texts(error)):
                raise
            self.again = True
            ways = [(False, codes == OF_UNIONS), *([] if codes.isdisjoint(OF_TYPES) else [(True, False)])]
            for self.apart, self.unions in ways:
                chunk.seek(start)
                with suppress(OxadError):
                    return self._attempt(chunk, extension, offset)
            raise

    def _attempt(self, chunk: IO[bytes], extension: str, offset: int) -> str:
        module = self.parse_chunk(chunk, extension, offset)
        if module is None:
            return ""
        self.apply_passes(module)
        return self.output_resulting_program(module)

    def _with_place(self, error: OxadError) -> OxadError:
        """What has no place of its own is at least in this file; wrong use (OX0023) has none."""
        file = Span(self.get_input_name())
        placed = [d if d.span or d.code == "OX0023" else replace(d, span=file) for d in error.diagnostics]
        return OxadError(placed)


def _moved(error: ParseError, offset: int) -> ParseError:
    error.span = replace(error.span, line_offset=offset)
    return error


def _always(target: type[Target]) -> Callable[[], type[Target]]:
    return lambda: target


def _llvm_dialect() -> Dialect:
    from oxad.dialects.llvm import LLVM

    return LLVM


def _autodiff_dialect() -> Dialect:
    from oxad.dialects.autodiff import AUTODIFF

    return AUTODIFF


@dataclass(frozen=True)
class LLVMTarget(Target):
    """LLVM text."""

    name = "llvm"

    def emit(self, ctx: Context, module: ModuleOp, output: IO[str]) -> None:
        from oxad.lifting import canonical_text
        from oxad.lowering import lower_text

        output.write(canonical_text(lower_text(module).encode("utf-8", "surrogateescape"), "the lowered module"))


@dataclass(frozen=True)
class AssemblyTarget(Target):
    """The host's assembly, after LLVM's O3."""

    name = "asm"

    def emit(self, ctx: Context, module: ModuleOp, output: IO[str]) -> None:
        from oxad.lowering import native

        output.write(_compiled(module, native.emit_assembly))


@dataclass(frozen=True)
class ObjectTarget(Target):
    """An object file of the host, after LLVM's O3; its bytes as characters 0 to 255."""

    name = "obj"

    def emit(self, ctx: Context, module: ModuleOp, output: IO[str]) -> None:
        from oxad.lowering import native

        output.write(_compiled(module, native.emit_object).decode("latin-1"))


def _compiled(module: ModuleOp, emit: Callable[[ModuleRef], _Code]) -> _Code:
    """What ``emit`` makes of the optimised module. LLVM works in a process of its own: it ends that process where

    the machine does not have what an intrinsic stands for. Raises OX0459."""
    from oxad.dialects.isolation import Died, isolated
    from oxad.lowering import lower_text, native

    text = lower_text(module)

    def compile() -> _Code:
        parsed = native.parse(text, "the lowered module")
        native.optimise(parsed)
        return emit(parsed)

    try:
        return isolated(compile)
    except Died as death:
        fail(
            "OX0459",
            f"LLVM cannot compile this module: {death.reason}",
            notes=death.words,
            help="mostly an intrinsic that this machine does not have: look for the function that calls it",
        )


def pipelines() -> dict[str, tuple[str, ...]]:
    """The pipelines that have a name."""
    from oxad.passes import AUTODIFF_PIPELINE

    return {"autodiff": (FindRequestsPass.name, *AUTODIFF_PIPELINE)}


def expand_pipeline(spec: str) -> str:
    """A pipeline with ``@FILE`` read (``#`` begins a comment, a line end is a comma) and named pipelines spelt out.

    Raises OX0001 where the file cannot be read.
    """
    if spec.startswith("@"):
        try:
            lines = Path(spec[1:]).read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeError) as error:
            fail("OX0001", f"cannot use `{spec[1:]}`: {getattr(error, 'strerror', None) or error}")
        parts = [line.split("#", 1)[0].strip().strip(",") for line in lines]
        spec = ",".join(part for part in parts if part)
    named = pipelines()
    result: list[str] = []
    depth = 0
    word = ""
    for character in spec + ",":
        depth += (character == "{") - (character == "}")
        if character == "," and depth == 0:
            word = word.strip()
            if word:
                result += named.get(word, (word,))
            word = ""
        else:
            word += character
    word = word.strip(", ")  # left where a brace is not closed: the parser of pipelines says so
    return ",".join([*result, word] if word else result)


def check(module: ModuleOp, after: str) -> None:
    """Verifies in linear time; a module that also holds other dialects goes through xDSL's verifier too.

    Raises OX0020, and xDSL's ``VerifyException``.
    """
    from oxad.dialects.llvm.verify import check_module

    if any(op.dialect_name() not in _OURS for op in module.walk()):
        module.verify()
        return
    if not after:  # made by hand or by another tool: look at what its operations are defined to have
        for op in module.walk():
            _check_definition(op)
    check_module(module, after)


def _check_definition(op: Operation) -> None:
    definition = getattr(type(op), "get_irdl_definition", None)
    if definition is None:
        return
    try:
        definition().verify(op)
    except (VerifyException, ValueError, KeyError, AttributeError, TypeError) as error:
        from oxad.dialects.llvm.locations import span_near

        message = str(error).strip().splitlines()[0] if str(error).strip() else "not as defined"
        fail("OX0020", f"invalid IR: `{op.name}`: {message}", span_near(op))


def write_whole(path: Path, data: bytes) -> None:
    """Writes a file so that it is there completely or not at all. Raises OX0001."""
    try:
        if path.exists() and not path.is_file():  # a device or a pipe: there is nothing to replace
            path.write_bytes(data)
            return
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            mask = os.umask(0)
            os.umask(mask)
            os.chmod(temporary, 0o666 & ~mask)
            os.replace(temporary, path)
        except BaseException:
            os.unlink(temporary)
            raise
    except OSError as error:
        fail("OX0001", f"cannot use `{path}`: {error.strerror}")


def failure(error: BaseException, file: Span | None = None) -> OxadError:
    """What xDSL or Python raises, in our manner; at ``file`` where it has no place of its own."""
    if isinstance(error, ParseError):
        place = error.span.get_location()
        span = Span(place.file, place.line, place.col)
        return OxadError([Diagnostic("OX0021", f"not understood: {error.msg.strip()}", span)])
    text = str(error).strip()
    first, _, rest = text.partition("\n")
    notes = tuple(line for line in rest.splitlines() if line.strip())
    if isinstance(error, DiagnosticException):
        return OxadError([Diagnostic("OX0020", f"invalid IR: {first}", file, notes=notes)])
    if isinstance(error, RecursionError):
        return OxadError([Diagnostic("OX0022", "the input is nested too deeply", file)])
    if isinstance(error, MemoryError):
        help = "ask for less at a time, or raise the limit (`ulimit -v`) where there is one"
        return OxadError([Diagnostic("OX0024", "this needs more memory than there is", file, help=help)])
    return OxadError([Diagnostic("OX0023", first or type(error).__name__, file, notes=notes)])


def main(args: Sequence[str] | None = None) -> None:
    """The command ``oxad-opt``; ends the process with status 1 where something is wrong."""
    from oxad.tools.report import run

    def command() -> int:
        try:
            OxadOptMain(args=args).run()
        except (ParseError, DiagnosticException, ArgSpecParseError, ValueError, OverflowError, RecursionError) as error:
            if os.environ.get("OXAD_BACKTRACE"):
                raise
            raise failure(error) from None
        return 0

    sys.exit(run(command))


if __name__ == "__main__":
    main()
