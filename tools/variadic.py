"""Functions with variable arguments, made functions of as many arguments as a call passes.

A function that reads its arguments by ``va_arg`` has no signature that a derivative could follow. For every list of
types that a call passes behind the fixed arguments, the function gets a copy with a parameter for each. The copy lays
them out in a block as the System V ABI of x86-64 lays out arguments that do not fit into registers any more, and starts
its ``va_list`` as one of which all registers have been read: so ``va_arg``, which front ends write out in the function,
takes one after the other from that block, and LLVM promotes the list to registers.

Requires: text as LLVM prints it, for x86-64. Leaves alone: functions without a body, calls by address, ``musttail``
calls, and arguments of types that the front end passes in another way. A derivative refuses those (OX0303).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from oxad.tools import splice

VARIABLE_ARGUMENTS = "@llvm.va_start"
"""What the text of a module has whose functions read variable arguments."""
_TARGET = re.compile(r'^target triple = "x86_64-(?!.*windows|.*darwin|.*apple)', re.M)
_LIST = r"ptr (?:[a-z]+ )*([^\s,)]+)"
_START = re.compile(rf"^( *)(?:tail |notail )?call void @llvm\.va_start(?:\.p0)?\({_LIST}\)[^\n]*\n", re.M)
_COPY = re.compile(rf"^( *)(?:tail |notail )?call void @llvm\.va_copy(?:\.p0)?\({_LIST}, {_LIST}\)[^\n]*\n", re.M)
_END = re.compile(r"^ *(?:tail |notail )?call void @llvm\.va_end(?:\.p0)?\([^\n]*\n", re.M)
_CALL = re.compile(rf"\.\.\.\) @({splice.NAME})\(")
_ENTRY = re.compile(r"^define [^\n]*\{\n(?:[^\s;][^\n]*:[^\n]*\n)?")
_DEBUG = re.compile(
    r", !(?:dbg|DIAssignID) !\d+| !dbg !\d+(?= \{\n)|^ *#dbg_[^\n]*\n|^ *(?:tail )?call void @llvm\.dbg\.[^\n]*\n", re.M
)
_ATTRIBUTE = re.compile(r"(align \d+|[a-z_]+)(?:\((?:[^()]|\([^()]*\))*\))? +(?=\S)")
#: Words with which constant expressions begin.
_VALUES = frozenset("getelementptr inttoptr ptrtoint bitcast addrspacecast trunc splat add sub xor".split())  # noqa: SIM905
#: How clang before 18 aligns what is longer than a slot: by arithmetic of integers.
_ALIGNED = re.compile(
    r"^ *(%[^\s]+) = ptrtoint ptr ([^\s]+) to i64[^\n]*\n *(%[^\s]+) = add i64 \1, 15[^\n]*\n"
    r" *(%[^\s]+) = and i64 \3, -16[^\n]*\n",
    re.M,
)
_COMDAT = re.compile(r" comdat(?:\([^)]*\))?(?= )")
_DECLARED = {
    "llvm.memcpy.p0.p0.i64": "declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1 immarg)\n",
    "llvm.ptrmask.p0.i64": "declare ptr @llvm.ptrmask.p0.i64(ptr, i64)\n",
}
#: What a slot of the block is for a value of a type: one of 8 bytes, or one of 16 with that alignment.
_SLOTS = {
    **dict.fromkeys(("i1", "i8", "i16", "i32", "i64", "float", "half"), "i64"),
    **{type: type for type in ("double", "ptr", "x86_fp80", "i128", "fp128", "<2 x float>")},
    **{type: type for type in ("<4 x float>", "<2 x double>", "<4 x i32>", "<2 x i64>", "<8 x i16>", "<16 x i8>")},
}
#: The offsets at which all registers for integers, and for floats, have been read.
_NO_INTEGERS, _NO_FLOATS = 48, 176
_LIST_SIZE = 24
#: How many copies a module may get: each has calls of its own, which may ask for further ones.
_MOST = 200


@dataclass(frozen=True)
class Argument:
    """An argument behind the fixed ones. ``record``: the type of the structure that it points to a copy of."""

    type: str
    attributes: str
    value: str
    record: str | None

    @property
    def key(self) -> tuple[str, str | None, bool]:
        return self.type, self.record, self._is_wide

    @property
    def _is_wide(self) -> bool:
        return self.record is not None and re.search(r"align 16\b", self.attributes) is not None

    def fields(self) -> list[str]:
        """The fields of the block for it: the last one holds it."""
        if self.record is None:
            return [_SLOTS[self.type]]
        return ["[0 x i128]" if self._is_wide else "[0 x i64]", self.record]


@dataclass
class _Call:
    """A call of a variadic function: where its signature, its callee and its arguments stand in the text."""

    callee: str
    signature: slice
    arguments: slice
    fixed: list[str]
    more: list[Argument]


@dataclass
class _Work:
    text: str
    copies: dict[tuple[str, tuple[object, ...]], str] = field(default_factory=dict)
    added: list[str] = field(default_factory=list)


def without_variable_arguments(text: str) -> str:
    """``text`` with a copy of each variadic function for every list of arguments that is passed to it by name."""
    if VARIABLE_ARGUMENTS not in text or not _TARGET.search(text):
        return text
    functions = splice.Functions.of(text)
    variadic = {
        name: functions.body(name)
        for name in functions.spans
        if _is_variadic(functions.body(name)) and _START.search(functions.body(name))
    }
    work = _Work(text)
    bare: set[str] = set()

    def changed(part: str) -> str:
        out, at = [], 0
        for call in _calls(part, variadic):
            key = (call.callee, tuple(argument.key for argument in call.more))
            name = work.copies.get(key)
            if name is None:
                if len(work.copies) >= _MOST:
                    continue
                name = work.copies[key] = f'@"{call.callee}.with.{len(work.copies)}"'
                keeps = call.callee not in bare
                bare.add(call.callee)
                work.added.append(_copy(variadic[call.callee], name, call.more, keeps))
            listed = ", ".join([*call.fixed, *(_passed(argument) for argument in call.more)])
            out += [part[at : call.signature.start], f"{name}({listed})"]
            at = call.arguments.stop
        return "".join([*out, part[at:]])

    text = changed(text)
    done = 0
    while done < len(work.added):
        work.added[done] = changed(work.added[done])
        done += 1
    if not work.added:
        return text
    # Debug information belongs to one function: the first copy has it.
    functions = splice.Functions.of(text)
    for name in bare:
        text = text.replace(functions.body(name), _DEBUG.sub("", functions.body(name)))
    text += "\n" + "\n".join(work.added)
    text = _COPY.sub(rf"\1call void @llvm.memcpy.p0.p0.i64(ptr \2, ptr \3, i64 {_LIST_SIZE}, i1 false)\n", text)
    text = _END.sub("", text)
    for name, declaration in _DECLARED.items():
        if f"@{name}(" in text and not re.search(rf"^declare [^\n]*@{re.escape(name)}\(", text, re.M):
            text += "\n" + declaration
    return text


def _is_variadic(definition: str) -> bool:
    head = definition.partition("\n")[0]
    opening = re.search(rf"@{splice.NAME}\(", head)
    return opening is not None and head[: _closing(head, opening.end())].endswith("...")


def _calls(text: str, variadic: dict[str, str]) -> Iterator[_Call]:
    for match in _CALL.finditer(text):
        name = splice.unquoted(match[1])
        start = text.rfind("\n", 0, match.start()) + 1
        opening = _opening(text, match.start() + 3)
        end = _closing(text, match.end())
        head = text[start:opening]
        if name not in variadic or not re.search(r"(?:^|= | )(?:call|invoke) ", head) or "musttail" in head:
            continue
        given = list(_parts(text[match.end() : end]))
        count = len(list(_parts(text[opening + 1 : match.start()].rstrip().rstrip(","))))
        more = [_argument(part) for part in given[count:]]
        known = [argument for argument in more if argument is not None]
        if len(known) == len(more):
            yield _Call(name, slice(opening, match.end()), slice(match.end(), end + 1), given[:count], known)


def _argument(text: str) -> Argument | None:
    """An argument of a call, if it is of a type that the block has slots for."""
    if text[0] in "<{[":
        end = _matching(text, 0)
        type, rest = text[:end], text[end:].strip()
    else:
        type, _, rest = text.partition(" ")
    record = None
    at = rest.find("byval(")
    if at >= 0:
        close = _closing(rest, at + len("byval("))
        record = rest[at + len("byval(") : close]
    if record is None and type not in _SLOTS:
        return None
    # In front of the value stand its attributes.
    begin = 0
    while (word := _ATTRIBUTE.match(rest, begin)) is not None and word[1] not in _VALUES:
        begin = word.end()
    return Argument(type, rest[:begin].strip(), rest[begin:].strip(), record)


def _passed(argument: Argument) -> str:
    return " ".join(part for part in (argument.type, argument.attributes, argument.value) if part)


def _copy(definition: str, name: str, more: list[Argument], keeps: bool) -> str:
    """The function with a parameter for each of ``more``, which lie in a block. ``keeps``: its debug information."""
    head, _, rest = definition.partition("\n")
    opening = re.search(rf"@{splice.NAME}\(", head)
    assert opening is not None
    end = _closing(head, opening.end())
    fixed = head[opening.end() : end].removesuffix("...").rstrip().rstrip(",")
    parameters = [f"{a.type}{f' byval({a.record})' if a.record else ''} %oxad.more.{k}" for k, a in enumerate(more)]
    result = re.sub(
        r"^define (?:(?:internal|private|external|weak|weak_odr|linkonce|linkonce_odr|dso_local|hidden|protected) )*",
        "define internal ",
        head[: opening.start()],
    )
    tail = _COMDAT.sub("", head[end:])
    text = f"{result}{name}({', '.join([*([fixed] if fixed else []), *parameters])}{tail}\n{rest}"
    fields = [argument.fields() for argument in more]
    block = "{ " + ", ".join(f for listed in fields for f in listed) + " }" if more else "{ i64 }"
    lines = [f"  %oxad.more = alloca {block}, align 16\n"]
    index = -1
    for k, (argument, listed) in enumerate(zip(more, fields, strict=True)):
        index += len(listed)
        place = f"%oxad.more.at.{k}"
        lines.append(f"  {place} = getelementptr inbounds {block}, ptr %oxad.more, i32 0, i32 {index}\n")
        if argument.record is None:
            lines.append(f"  store {argument.type} %oxad.more.{k}, ptr {place}\n")
        else:
            size = f"ptrtoint (ptr getelementptr ({argument.record}, ptr null, i32 1) to i64)"
            lines.append(f"  call void @llvm.memcpy.p0.p0.i64(ptr {place}, ptr %oxad.more.{k}, i64 {size}, i1 false)\n")
    entry = _ENTRY.match(text)
    assert entry is not None
    text = text[: entry.end()] + "".join(lines) + text[entry.end() :]
    count = 0

    def started(match: re.Match[str]) -> str:
        nonlocal count
        count += 1
        at = f"%oxad.list.{count}"
        stores = [f"store i32 {_NO_INTEGERS}, ptr {match[2]}"]
        for k, (offset, value) in enumerate(((4, f"i32 {_NO_FLOATS}"), (8, "ptr %oxad.more"), (16, "ptr %oxad.more"))):
            stores.append(f"{at}.{k} = getelementptr inbounds i8, ptr {match[2]}, i64 {offset}")
            stores.append(f"store {value}, ptr {at}.{k}")
        return "".join(f"{match[1]}{line}\n" for line in stores)

    text = _aligned_as_pointers(_START.sub(started, text))
    return text if keeps else _DEBUG.sub("", text)


def _aligned_as_pointers(text: str) -> str:
    """``text``, in which pointers that are aligned by way of integers stay pointers."""
    for k, (_, pointer, _, number) in enumerate(_ALIGNED.findall(text)):
        moved = f"%oxad.moved.{k}"
        made = re.compile(rf"^( *)(%[^\s]+) = inttoptr i64 {re.escape(number)} to ptr[^\n]*\n", re.M)

        def masked(match: re.Match[str], moved: str = moved) -> str:
            return f"{match[1]}{match[2]} = call ptr @llvm.ptrmask.p0.i64(ptr {moved}, i64 -16)\n"

        at = re.search(rf"^ *{re.escape(number)} = and [^\n]*\n", text, re.M)
        assert at is not None
        line = f"  {moved} = getelementptr i8, ptr {pointer}, i64 15\n"
        text = text[: at.end()] + line + made.sub(masked, text[at.end() :])
    return text


_OPEN, _CLOSE = "([{<", ")]}>"


def _parts(text: str) -> Iterator[str]:
    """What stands between the commas that no bracket encloses."""
    depth = at = 0
    quoted = False
    for i, c in enumerate(text):
        quoted ^= c == '"'
        if quoted:
            continue
        depth += (c in _OPEN) - (c in _CLOSE)
        if c == "," and depth == 0:
            yield text[at:i].strip()
            at = i + 1
    if text[at:].strip():
        yield text[at:].strip()


def _closing(text: str, at: int) -> int:
    """Where the bracket is closed that was opened in front of ``at``."""
    return _matching(text, at - 1) - 1


def _matching(text: str, at: int) -> int:
    """Behind the bracket that closes the one at ``at``."""
    depth, quoted = 0, False
    for i in range(at, len(text)):
        quoted ^= text[i] == '"'
        if not quoted:
            depth += (text[i] in _OPEN) - (text[i] in _CLOSE)
            if depth == 0:
                return i + 1
    return len(text)


def _opening(text: str, at: int) -> int:
    """Where the bracket was opened that is closed at ``at``."""
    depth = 0
    for i in range(at, -1, -1):
        depth += (text[i] in _CLOSE) - (text[i] in _OPEN)
        if depth == 0:
            return i
    return 0


__all__ = ["VARIABLE_ARGUMENTS", "without_variable_arguments"]
