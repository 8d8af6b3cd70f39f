"""The whole road: a program's LLVM module in, the same program with its derivatives out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from time import process_time
from typing import TYPE_CHECKING

import llvmlite.binding as llvm

from oxad.dialects.diagnostic import OxadError, fail
from oxad.lowering import native, rustc_llvm
from oxad.tools import splice
from oxad.tools.by_address import called_by_address
from oxad.tools.nested import as_inner, levels, with_meaning
from oxad.tools.sysroot_bodies import find_body

if TYPE_CHECKING:
    from xdsl.dialects.builtin import ModuleOp

MARKER = "__oxad_v1;"
#: What a function marked ``#[oxad::inactive]`` calls, and the attribute by which passes know it.
INACTIVE_MARKER = "__oxad_v1_inactive"
INACTIVE_ATTRIBUTE = '"oxad-inactive"'
#: On functions whose address is taken somewhere in the program, though not in the part that is differentiated.
BY_ADDRESS_ATTRIBUTE = '"oxad-by-address"'


@dataclass
class Requests:
    """What asks for derivatives in a module."""

    #: The functions that call a marker.
    placeholders: list[str] = field(default_factory=list)
    #: The functions that the Rust macro kept apart with ``inline(never)``, for our sake only.
    primals: list[str] = field(default_factory=list)
    #: The functions that no derivative goes through.
    inactive: list[str] = field(default_factory=list)
    #: The functions that they may call by address, and that they do not reach by name.
    by_address: list[str] = field(default_factory=list)
    #: The module's own variables, constants excepted.
    variables: list[str] = field(default_factory=list)

    def of(self, placeholders: list[str], text: str) -> Requests:
        """Some of the requests alone; ``text`` is the module's."""
        return replace(
            self,
            placeholders=placeholders,
            by_address=called_by_address(splice.Functions.of(text), placeholders),
            variables=splice.own_variables(text),
        )


@dataclass
class Trace:
    """Follows ``differentiate``: its stages by name, their seconds of processor time, and where to stop.

    Stages: ``normalise``, ``lift``, the passes, ``lower``, ``optimise``.
    """

    stop_after: str | None = None
    #: Called behind each stage with its name and a function that gives the module's text then.
    watch: Callable[[str, Callable[[], str]], None] | None = None
    seconds: dict[str, float] = field(default_factory=dict)
    _last: float = field(default_factory=process_time)

    def stage(self, name: str, text: Callable[[], str]) -> None:
        """Ends a stage. Raises ``Stopped`` where it is the last one wanted."""
        self.seconds[name] = self.seconds.get(name, 0.0) + process_time() - self._last
        if self.watch is not None:
            self.watch(name, text)
        if self.stop_after == name:
            raise Stopped(text())
        self._last = process_time()


class Stopped(Exception):
    """``Trace.stop_after`` was reached; the argument is the module's text."""


def find_requests(text: str) -> Requests:
    """The placeholders of a module's text, and the functions that they differentiate."""
    functions = splice.Functions.of(text)
    requests = Requests(variables=splice.own_variables(text))
    requests.inactive += [name for name, _ in functions.callers(f" @{INACTIVE_MARKER}()")]
    shims: list[str] = []
    for name, line in functions.callers(f'@"{MARKER}'):
        if name not in requests.placeholders:
            requests.placeholders.append(name)
        shims += [splice.unquoted(n) for n in re.findall(rf"@({splice.NAME})", line.partition('"(')[2])[:1]]
    for shim in dict.fromkeys(shims):
        # Unoptimised, a closure that became a function pointer is `call_once` → closure → function.
        near = [shim]
        for _ in range(2):
            near = [callee for name in near if name in functions for callee in functions.callees(name)]
            for name in near:
                if name in functions and name not in requests.primals and "noinline" in functions.attributes(name):
                    requests.primals.append(name)
    requests.by_address += called_by_address(functions, requests.placeholders)
    return requests


def has_requests(module: native.Module, prefix: str = MARKER) -> bool:
    """Does the module declare a marker?"""
    return any(function.name.startswith(prefix) for function in module.functions)


def extract(module: native.Module, requests: Requests) -> llvm.ModuleRef:
    """``module``, which is used up, with what the requests reach, and no more, as one of llvmlite's."""
    for function in module.functions:
        if not function.is_declaration:
            function.linkage = llvm.Linkage.internal
    for name in (*requests.placeholders, *requests.by_address):
        module.get_function(name).linkage = llvm.Linkage.external
    variables = set(requests.variables)
    for variable in module.global_variables:
        # A variable stays as it is: the rest of the program uses the same one.
        if variable.name in variables:
            variable.linkage = llvm.Linkage.external
    native.prune(module)
    return native.own(module)


def normalise_for_requests(
    module: native.Module, requests: Requests, bodies: Mapping[str, llvm.ModuleRef] | None = None
) -> str:
    """The text of what the module's requests reach, normalised; the functions that take part keep their signatures.

    ``bodies``: by name, modules with functions that ``module`` only declares. ``module`` is used up.
    """
    part = extract(module, requests)
    for name, body in (bodies or {}).items():
        part.link_in(body.clone())
        part.get_function(name).linkage = llvm.Linkage.internal
    inside = {function.name for function in part.functions if not function.is_declaration}
    native.normalise(
        part,
        keep=inside.intersection([*requests.placeholders, *requests.primals]),
        opaque=inside.intersection([*requests.inactive, *with_meaning(str(part))]),
    )
    text = splice.drop_calls(str(part), INACTIVE_MARKER)
    text = splice.add_attribute(text, requests.by_address, BY_ADDRESS_ATTRIBUTE)
    return splice.add_attribute(text, requests.inactive, INACTIVE_ATTRIBUTE)


def differentiate(module: native.Module, debuginfo: str = "2", trace: Trace | None = None) -> native.Module:
    """A whole program, not yet optimised, with every derivative that it asks for; not yet optimised either.

    ``debuginfo``: how much to keep: ``0`` nothing, ``1`` line tables, ``2`` all. The module given is used up. Raises
    ``OxadError``, also where a request is left.
    """
    trace = trace or Trace()
    if not has_requests(module, "__oxad_v1"):
        return module if debuginfo == "2" else native.parse_program(_text(module, debuginfo), module.name)
    # Derivatives are made with all debug info: it tells types and lines.
    whole = module.clone()
    text = _text(module, debuginfo)
    requests = find_requests(text)
    text = splice.drop_calls(text, INACTIVE_MARKER)
    if requests.placeholders:
        whole, outermost, inner = without_inner_requests(whole, requests, trace)
        for placeholders, lowered in (*inner, (outermost.placeholders, _derive_with_bodies(whole, outermost, trace))):
            text = splice.graft(text, lowered, placeholders)
        text = splice.drop_declarations(text, MARKER)
    text = splice.allow_inlining(text, [*requests.placeholders, *requests.primals, *requests.inactive])
    refuse_unresolved(text)
    result = native.parse_program(text, module.name)
    trace.stage("lower", lambda: str(result))
    return result


def without_inner_requests(
    whole: native.Module, requests: Requests, trace: Trace | None = None
) -> tuple[native.Module, Requests, list[tuple[list[str], str]]]:
    """The module, of which only requests are left that no other derivative is made of, and these; and the lowered texts
    that the others' placeholders come from. ``whole`` is used up."""
    *inner, outermost = levels(splice.Functions.of(str(whole)), requests.placeholders)
    made: list[tuple[list[str], str]] = []
    for placeholders in inner:
        level = requests.of(placeholders, str(whole))
        lowered = _derive_with_bodies(whole.clone(), level, trace or Trace(), again=True)
        made.append((placeholders, lowered))
        whole = native.parse_program(as_inner(splice.graft(str(whole), lowered, placeholders)), whole.name)
    return whole, requests.of(outermost, str(whole)) if inner else requests, made


def _derive_with_bodies(whole: native.Module, requests: Requests, trace: Trace, again: bool = False) -> str:
    """The lowered text of what the requests reach. ``again``: as for ``derive``.

    A derivative that wants the body of a function of a library gets it: the work is done again with it. Where that is
    of no use, it is the first error that is raised: the nearest to the program.
    """
    found: dict[str, llvm.ModuleRef] = {}
    first: OxadError | None = None
    while True:
        normalised = normalise_for_requests(whole.clone(), requests, found)
        trace.stage("normalise", lambda: normalised)  # noqa: B023  # called at once
        try:
            return derive(normalised, [*requests.placeholders, *requests.by_address], trace, again)
        except OxadError as error:
            first = first or error
            missing = {d.bodyless for d in error.diagnostics if d.bodyless} - found.keys()
            new = {symbol: body for symbol in missing if (body := find_body(symbol)) is not None}
            if not new:
                raise first from None
            found |= new


TOLD_BY_VARIABLES = (
    *("OX0201", "OX0202", "OX0203", "OX0205", "OX0223", "OX0305", "OX0307", "OX0310", "OX0331", "OX0332", "OX0350"),
)
"""Errors that tell the variable, or that its type may avert: for these the work is done again, with the records of
where variables live, and what of them are integers and enumerations, and with a look at what flows where."""

OF_TYPES = ("OX0201", "OX0202", "OX0205", "OX0310", "OX0331")
"""Errors that may go away where what pointers of one place lead to is looked at apart, or where a word that is used as
a float and as a pointer counts as one that variants share: then that is done."""


OF_UNIONS = {"OX0202"}
"""The error that may go away where C's unions of floats and integers count as variants.

Then it is not known at compile time that the bits of a float are not taken for an integer: the derivative is NaN there
(``passes/variant_bits.py``)."""


_UNIONS = ("DW_TAG_union_type", "%union.", '%"union.', "omnipotent char")


def has_unions(text: str) -> bool:
    """Whether LLVM text that is not Rust's tells of unions: by debug information, types, or tags."""
    return "DW_LANG_Rust" not in text and any(sign in text for sign in _UNIONS)


def derive(text: str, roots: Iterable[str], trace: Trace, again: bool = False) -> str:
    """What the normalised text's ``roots`` reach, lifted, differentiated and lowered again.

    ``again``: other derivatives are going to be made of these.
    """
    from xdsl.dialects.builtin import UnitAttr

    from oxad.lifting import find_requests as requests_to_operations
    from oxad.lifting import lift_text
    from oxad.lifting.debug_types import attach_types
    from oxad.lifting.local_variants import attach_variants
    from oxad.lowering import lower_text
    from oxad.passes import AUTODIFF_PIPELINE, run_pipeline
    from oxad.passes.nested_requests import DIFFERENTIATED_AGAIN
    from oxad.passes.types_apart import APART
    from oxad.passes.types_extent import AGAIN, UNIONS, WORDS_OF_EITHER

    entries = list(roots)

    def lift(text: str, slots: bool) -> ModuleOp:
        module = lift_text(text, roots=entries)
        requests_to_operations(module)
        attach_types(module, slots)
        return module

    def run(
        text: str, variables: bool = False, mark: str | None = None, slots: bool = True, unions: bool = False
    ) -> str:
        module = lift(text, slots)
        if variables:
            attach_variants(module, references=mark == APART, unions=unions)
            module.attributes[AGAIN] = UnitAttr()
        if mark is not None:
            module.attributes[mark] = UnitAttr()
        if unions:
            module.attributes[UNIONS] = UnitAttr()
        if again:
            module.attributes[DIFFERENTIATED_AGAIN] = UnitAttr()
        trace.stage("lift", lambda: str(module))
        for name in AUTODIFF_PIPELINE:
            run_pipeline(module, [name])
            trace.stage(name, lambda: str(module))
        return lower_text(module)

    def codes(error: OxadError) -> set[str | None]:
        return {diagnostic.code for diagnostic in error.diagnostics}

    # Where the variables of the source live is most of the text, and seldom of use to a derivative.
    try:
        return run(splice.drop_debug_records(text))
    except OxadError as error:
        if codes(error).isdisjoint(TOLD_BY_VARIABLES):
            raise
        try:
            return run(text, variables=True)
        except OxadError as told:
            if codes(told) == OF_UNIONS and has_unions(text):
                with suppress(OxadError):
                    return run(text, variables=True, unions=True)
            if not codes(told).isdisjoint(OF_TYPES):
                # What records tell of arrays in memory may itself be what contradicts the rest.
                for mark, slots in ((APART, True), (WORDS_OF_EITHER, True), (WORDS_OF_EITHER, False)):
                    with suppress(OxadError):
                        return run(text, variables=True, mark=mark, slots=slots)
            raise


def refuse_unresolved(text: str) -> None:
    """Raises OX0423 if a request is left in LLVM text: such a program must not be linked."""
    for name, _ in splice.Functions.of(text).callers(f'@"{MARKER}'):
        fail(
            "OX0423", f"no pass has resolved the request in `{name}`", help="this is a defect in oxad: please report it"
        )


def _text(module: native.Module, debuginfo: str) -> str:
    """The module's text, with as much debug info as ``differentiate`` is to keep; the module is used up."""
    if debuginfo == "0" and isinstance(module, rustc_llvm.Module):
        module.strip_debug_info()
        return str(module)
    if debuginfo == "0":
        return splice.strip_debug_info(str(module))
    return splice.line_tables_only(str(module)) if debuginfo == "1" else str(module)


def show_stage(module: native.Module, form: str, after: str | None, debuginfo: str = "2") -> str:
    """The module's text behind stage ``after`` (without it: the last one), as ``mlir`` or ``llvm``.

    Raises OX0008 where there is no such stage, or no such form of it.
    """
    from oxad.passes import AUTODIFF_PIPELINE

    dialect = ("lift", *AUTODIFF_PIPELINE)
    plain = ("normalise", "lower", "optimise")
    stages = dialect if form == "mlir" else plain
    after = after or stages[-1]
    if after not in stages:
        if after in dialect + plain:
            other = "llvm" if form == "mlir" else "mlir"
            fail("OX0008", f"behind `{after}` there is no {form} text", help=f"write --emit={other} --after={after}")
        fail("OX0008", f"there is no stage `{after}`", help=f"--emit={form} knows: {', '.join(stages)}")
    if not has_requests(module):
        fail(
            "OX0009",
            "this program asks for no derivative",
            help="say so with #[autodiff_forward] or #[autodiff_reverse]",
        )
    try:
        result = differentiate(module, debuginfo, Trace(stop_after=after))
    except Stopped as stopped:
        return stopped.args[0]
    native.optimise(result)
    return str(result)
