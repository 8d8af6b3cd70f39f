"""LLVM modules with requests in C's convention, made fit to differentiate: LLVM's own passes, run with some care."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress

import llvmlite.binding as llvm

from oxad.dialects.diagnostic import OxadError, fail
from oxad.lowering import native
from oxad.tools import splice
from oxad.tools.by_address import called_by_address, signature_of
from oxad.tools.differentiate import BY_ADDRESS_ATTRIBUTE, Requests, Trace, derive, extract
from oxad.tools.library_bodies import misses_texts, with_bodies
from oxad.tools.nested import as_inner, levels, said_of_calls, with_meaning
from oxad.tools.variadic import VARIABLE_ARGUMENTS, without_variable_arguments

_REQUEST = re.compile(r'^declare [^\n]*@"?[^\n("]*__enzyme_', re.M)
_REGISTRATION = re.compile(r'^@"?[^\n" ]*__enzyme_[^\n]*$', re.M)
_REGISTRATION_NAME = re.compile(r'^@("[^"\n]*__enzyme_[^"\n]*"|[-\w$.]*__enzyme_[-\w$.]*) = ', re.M)
_ANNOTATIONS = re.compile(r"^@llvm\.global\.annotations = [^\n]*$", re.M)
_ANNOTATION = re.compile(r'\{ ptr @("[^"]*"|[-\w$.]+), ptr @("[^"]*"|[-\w$.]+),')
_DECLARED = re.compile(r'^declare [^\n]*?@("[^"\n]*__enzyme_[^"\n]*"|[-\w$.]*__enzyme_[-\w$.]*)\(', re.M)
_SYMBOL = re.compile(r'@("(?:[^"\\]|\\.)*"|[-\w$.]+)')
#: The first operand of a request, behind the memory for its result: the function itself?
_NAMES_FUNCTION = re.compile(r'^"?\((?:ptr [^,]*?sret\([^,]*, )?ptr [^,%@]*@')
#: What is said of a value, and names no function.
_OF_A_VALUE = re.compile("__enzyme_(?:double|float|integer|pointer|ignore_derivatives)")
#: What is said where a value or a call stands, and asks for no derivative.
_IS_REMARK = re.compile(_OF_A_VALUE.pattern + "|__enzyme_(?:call_inactive|batch)")
_SHADOWED = re.compile(r'^@("[^"]*"|[-\w$.]+) = [^\n]*, !enzyme_shadow !(\d+)', re.M)
_MARKER = re.compile(r'(%[-\w$.]+) = load [^,\n]+, ptr @"?[^",\s]*?(?<!_)enzyme_[a-z]')
_CALL = re.compile(rf"(?:call|invoke) [^\n]*?@({splice.NAME})\(([^\n]*)")
_LOCAL = re.compile(r"%[-\w$.]+")
#: How many functions may stand between a request and the place where the function is named.
_LEVELS = 30
_GROUP = re.compile(r"^(attributes #\d+ = \{)([^\n]*)$", re.M)


def asks_in_c(text: str) -> bool:
    """Does LLVM text hold a request in C's convention?"""
    return "__enzyme_" in text and _REQUEST.search(text) is not None


def optimisable(text: str) -> str:
    """``text`` whose functions LLVM may optimise: clang's -O0 forbids it, together with inlining."""

    def changed(match: re.Match[str]) -> str:
        words = match[2]
        if " optnone" in words:
            words = words.replace(" optnone", "").replace(" noinline", "")
        return match[1] + words

    return _GROUP.sub(changed, text)


def registered(text: str) -> Iterator[str]:
    """The functions that registrations (``__enzyme_register_…`` and their like) are about."""
    for line in _REGISTRATION.findall(text):
        variable, _, value = line.partition(" = ")
        names = [name.strip('"') for name in _SYMBOL.findall(value)]
        # Behind a function stand its derivatives, which are functions like any other.
        yield from names[:1] if "__enzyme_register_" in variable else names
    for name, words in _annotated(text):
        if words.startswith("enzyme_"):
            yield name


def _annotated(text: str) -> Iterator[tuple[str, str]]:
    """What clang's attribute ``annotate`` says: names and words."""
    table = _ANNOTATIONS.search(text)
    for name, place in _ANNOTATION.findall(table[0]) if table else ():
        words = re.search(rf'^@{re.escape(place)} = [^\n]*? c"([^"]*?)(?:\\00)?"', text, re.M)
        if words:
            yield name.strip('"'), words[1]


def shadowed_variables(text: str) -> Iterator[str]:
    """The variables that ``!enzyme_shadow`` is about, and the shadows."""
    for name, node in _SHADOWED.findall(text):
        yield splice.unquoted(name)
        if (said := re.search(rf"^!{node} = ([^\n]*)$", text, re.M)) is not None:
            yield from map(splice.unquoted, _SYMBOL.findall(said[1]))


def normalised(text: str, name: str, texts: bool = False) -> str:
    """The text of a module that asks in C's convention, after ``native.normalise``.

    ``texts``: as for ``with_bodies``. A registered function is neither inlined nor looked into: a call of it means
    more than its body says.
    """
    module = native.parse(optimisable(text), name)
    if VARIABLE_ARGUMENTS in text:
        module = native.parse(without_variable_arguments(str(module)), name)
    module = with_bodies(module, texts)
    # So is a variable with a shadow of its own: LLVM sees neither that it changes, nor that the shadow is used.
    given = set(shadowed_variables(text))
    defined = {function.name for function in module.functions if not function.is_declaration}
    opaque = dict.fromkeys(symbol for symbol in (*registered(text), *with_meaning(text)) if symbol in defined)
    shadowed = [(v, v.linkage) for v in module.global_variables if v.name in given]
    for variable, _ in shadowed:
        variable.linkage = llvm.Linkage.weak_any
    native.normalise(module, opaque=opaque)
    for variable, linkage in shadowed:
        variable.linkage = linkage
    return str(module)


def inline_requests(text: str, name: str) -> str:
    """``text`` where a request of a function that was passed as an argument stands where the function is named.

    So it is with an interface of templates around the requests. Functions that another file may call stay. A request
    with a marker that was passed as an argument comes to where the marker is read.
    """
    if not asks_in_c(text):
        return text
    declared = {splice.unquoted(n) for n in _DECLARED.findall(text)}
    done: set[str] = set()
    for _ in range(_LEVELS):
        functions = splice.Functions.of(text)
        marked = _given_markers(functions)
        found = {
            caller
            for request in declared
            if "__enzyme_" in request and not _OF_A_VALUE.search(request)
            for caller, line in functions.callers(f"{request}")
            if _is_own(functions.body(caller))
            and (caller in marked or not _NAMES_FUNCTION.search(line.partition(request)[2]))
        }
        if found <= done:
            break
        done |= found
        module = native.parse(text, name)
        for caller in found:
            module.get_function(caller).add_function_attribute("alwaysinline")
        native.inline_marked(module)
        text = str(module)
    return text


def _given_markers(functions: splice.Functions) -> set[str]:
    """The functions that are called with a marker as an argument, and those that these call: they may pass it on."""
    found: set[str] = set()
    for name in functions.spans:
        body = functions.body(name)
        values = set(_MARKER.findall(body)) if "enzyme_" in body else set[str]()
        for callee, arguments in _CALL.findall(body) if values else ():
            if "__enzyme_" not in callee and values & set(_LOCAL.findall(arguments)):
                found.add(splice.unquoted(callee))
    work = list(found & functions.spans.keys())
    while work:
        for callee in functions.callees(work.pop()):
            if callee in functions and callee not in found:
                found.add(callee)
                work.append(callee)
    return found


def _is_own(definition: str) -> bool:
    """Whether no other file needs a function, and nothing forbids to inline it."""
    head = definition.partition("\n")[0]
    return re.match(r"define (?:[a-z_]+ )*?(?:internal|private|linkonce_odr|linkonce) ", head) is not None


def differentiate_c(module: llvm.ModuleRef, debuginfo: str = "2") -> llvm.ModuleRef:
    """A module that no pass has optimised, with every derivative that it asks for in C's convention.

    What no request reaches stays as it was. ``debuginfo``: how much of it to keep: ``0`` nothing, ``1`` line tables,
    ``2`` all. The module given is used up. Raises ``OxadError``.
    """
    text = inline_requests(optimisable(str(module)), module.name)
    limited = text
    if debuginfo != "2":
        limited = splice.strip_debug_info(text) if debuginfo == "0" else splice.line_tables_only(text)
    if not asks_in_c(text):
        return module if debuginfo == "2" else native.parse(limited, module.name)
    declared = {splice.unquoted(name) for name in _DECLARED.findall(text)}
    *inner, outermost = request_levels(text)
    for callers in inner:
        lowered = _derive_requests(text, callers, module.name, again=True)
        limited, text = splice.graft(limited, lowered, callers), graft_inner(text, lowered, callers)
    lowered = _derive_requests(text, outermost, module.name)
    whole = native.parse(splice.graft(limited, lowered, outermost), module.name)
    for function in whole.functions:
        if function.name in declared and "__enzyme_" in function.name:
            _refuse_left(str(whole), function.name)
    return whole


def request_levels(text: str) -> list[list[str]]:
    """The functions that ask for derivatives in C's convention, the inner ones of nested derivatives first."""
    functions = splice.Functions.of(text)
    declared = {splice.unquoted(name) for name in _DECLARED.findall(text)}
    callers = {name: set(_named(functions.body(name), declared)) for name in functions.spans}
    remarks = [name for name, named in callers.items() if named and all(map(_IS_REMARK.search, named))]
    found = levels(functions, [name for name, named in callers.items() if named and name not in remarks])
    for inner in (name for level in found[:-1] for name in level):
        if any("__enzyme_augmentfwd" in name or "__enzyme_reverse" in name for name in callers[inner]):
            fail(
                "OX0322",
                f"`{inner}` asks for a derivative in two calls, and other derivatives are made of it or beside it",
                help="use __enzyme_autodiff in what is differentiated again",
            )
    return [*found[:-1], [*found[-1], *remarks]]


def without_inner_requests(text: str, name: str) -> str:
    """``text``, of which only requests are left that no other derivative is made of."""
    for callers in request_levels(text)[:-1]:
        lowered = _derive_requests(text, callers, name, again=True)
        text = graft_inner(text, lowered, callers)
    return text


def graft_inner(text: str, lowered: str, callers: list[str]) -> str:
    """``text`` with the derivatives in ``lowered``, of which others are going to be made.

    What the program says of a function has to hold of the calls in derivatives, too: so these call the function itself.
    Raises OX0322 where that is not possible.
    """
    mine, theirs = splice.Functions.of(text), splice.Functions.of(lowered)
    if any(True for _ in said_of_calls(lowered)):
        fail(
            "OX0322",
            "a call that is inactive at this place alone is part of a derivative that is differentiated again",
            help="register the function: void *__enzyme_inactivefn_f[] = {(void *)f};",
        )
    same = {name for name in registered(text) if name in mine and name in theirs}
    for name in same:
        if signature_of(mine, name) != signature_of(theirs, name):
            fail(
                "OX0322",
                f"the registered function `{name}` uses variables of the program, and is called in a derivative that "
                "is differentiated again",
                help="hand the variables to it as arguments",
            )
    return as_inner(splice.graft(text, lowered, callers, same=same))


def _derive_requests(text: str, callers: list[str], name: str, again: bool = False) -> str:
    """The lowered text of what the requests in ``callers`` reach. ``again``: other derivatives are made of it.

    Members of ``std::string`` get bodies where one is missed; where that is of no use, the first error is raised.
    """
    by_address = called_by_address(splice.Functions.of(text), callers)
    requests = Requests(placeholders=callers, by_address=by_address, variables=splice.own_variables(text))

    def attempt(texts: bool) -> str:
        part = normalised(str(extract(native.parse(text, name), requests)), name, texts)
        part = splice.add_attribute(part, by_address, BY_ADDRESS_ATTRIBUTE)
        said = [splice.unquoted(n) for n in _REGISTRATION_NAME.findall(part)]
        if any(words.startswith("enzyme_") for _, words in _annotated(part)):
            said.append("llvm.global.annotations")
        return derive(part, [*callers, *by_address, *said], Trace(), again)

    try:
        return attempt(False)
    except OxadError as error:
        if misses_texts(error):
            with suppress(OxadError):
                return attempt(True)
        raise


def _named(body: str, declared: set[str]) -> Iterator[str]:
    """The declared functions that ask for derivatives and are named in a definition's text."""
    for name in _SYMBOL.findall(body):
        if "__enzyme_" in name and splice.unquoted(name) in declared:
            yield splice.unquoted(name)


def _refuse_left(text: str, name: str) -> None:
    """Raises OX0423 if a request is left: such a program must not be linked."""
    for caller, _ in splice.Functions.of(text).callers(f"{name}"):
        fail("OX0423", f"no pass has resolved the request in `{caller}`", help="this is a defect in oxad: report it")
