"""Calls that pass no derivative on: functions of Rust's library that print, format, lock, tell the time or panic.

They are known by their paths, the same for both manglings. None of them stores floats, or keeps a pointer that it was
given: a formatter's arguments are borrowed for the call. What they read may well be active.
"""

from __future__ import annotations

import re
from functools import cache

from xdsl.dialects.builtin import DictionaryAttr, StringAttr
from xdsl.ir import Operation

from oxad.dialects import llvm
from oxad.dialects.llvm.demangle import demangle
from oxad.dialects.llvm.symbols import SymbolTable, callee_name
from oxad.passes.points_to import may_hold_pointer

#: Formats into memory that the program can read, or into a file.
FORMATTING = "core::fmt core::num::fmt core::num::flt2dec alloc::fmt alloc::string"
#: Prints, or ends in a panic: what was formatted is out of the program's reach.
PRINTING = """
    std::io::stdio std::panicking core::panicking core::result::unwrap_failed core::slice::index
    core::option::unwrap_failed core::option::expect_failed core::cell::panic_already_borrowed
    core::cell::panic_already_mutably_borrowed core::str::slice_error_fail
    alloc::raw_vec::handle_error alloc::raw_vec::capacity_overflow alloc::alloc::handle_alloc_error
"""
#: Strings, the time, locks, threads' names, the environment: what they touch holds none of the program's floats.
NEUTRAL = """
    core::str core::time::Duration::fmt std::time std::sys::time std::env std::sys::env
    std::thread::functions::sleep std::thread::functions::yield_now std::thread::current
    std::sys::sync::mutex std::sys::sync::rwlock std::sys::sync::condvar std::sys::sync::thread_parking
"""
#: Makes a float from text.
PARSING = "core::num::dec2flt"

#: The same of C's library: whole names. Nothing that these write is read as the program's own memory.
C_PRINTING = frozenset(
    """printf vprintf fprintf vfprintf __printf_chk __fprintf_chk puts fputs putchar fputc putc _IO_putc fwrite fflush
    fopen fclose perror clock time clock_gettime gettimeofday getenv rand srand random drand48 usleep sleep
    __errno_location pthread_self getpid __cxa_guard_acquire __cxa_guard_release __cxa_atexit atexit""".split()  # noqa: SIM905
)
#: Puts text where the program can read it: behind the first argument.
C_FORMATTING = frozenset("snprintf sprintf vsnprintf vsprintf __snprintf_chk __sprintf_chk".split())  # noqa: SIM905
#: Makes numbers from text.
C_PARSING = frozenset(
    "atof strtod strtof strtold sscanf vsscanf __isoc99_sscanf __isoc23_sscanf".split()  # noqa: SIM905
)
#: Puts bytes or text into files, from where the program can read them; and reads files.
C_WRITING = frozenset("fprintf vfprintf __fprintf_chk __vfprintf_chk fwrite".split())  # noqa: SIM905
C_READING = frozenset(
    """fread fgets getline fscanf vfscanf __isoc99_fscanf __isoc23_fscanf scanf __isoc99_scanf __isoc23_scanf
    read pread __fread_chk __fgets_chk __read_chk""".split()  # noqa: SIM905
)
#: The same of `std::ostream` and `std::istream`: beginnings of names.
STREAM_WRITING = ("_ZNSo", "_ZStlsI")
STREAM_READING = ("_ZNSi", "_ZStrsI")
#: C++'s streams, `std::ostream` and what belongs to it: beginnings of names.
STREAMS = (
    "_ZNSo",
    "_ZSt16__ostream_insert",
    "_ZStlsI",
    "_ZSt4endlI",
    "_ZSt5flushI",
    "_ZNKSt5ctypeI",
    "_ZNSt8ios_base",
    "_ZNSt9basic_iosI",
    "_ZNKSt9basic_iosI",
    "_ZNSt6chrono",
)

#: `std::to_string` of a float: a function with a body, which hands its last arguments to `vsnprintf`.
TEXT_OF_NUMBERS = "_ZN9__gnu_cxx12__to_xstring"
#: What libstdc++ computes of hash tables: sizes and hashes, no addresses, even where the type would allow it.
HASH_NUMBERS = ("_ZNKSt8__detail20_Prime_rehash_policy", "_ZSt11_Hash_bytes")
#: The same, and what it computes of texts; of these it is an address where the type allows it.
CXX_NUMBERS = (*HASH_NUMBERS, "_ZNKSt7__cxx1112basic_stringIc")
#: Whether an object is of a class, where this is asked as a number (`tools/library/cast.c`).
CLASS_QUERY = "__dynamic_cast"

INACTIVE = '"oxad-inactive"'
INACTIVE_VARIABLE = "autodiff.inactive"

_NO_SHIM = "rust_no_alloc_shim_is_unstable"


def _matcher(paths: str) -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(map(re.escape, paths.split())) + r")(?:::|$)")


_FORMATTING, _PARSING = _matcher(FORMATTING), _matcher(PARSING)
_ANY = _matcher(FORMATTING + PRINTING + NEUTRAL)
#: `Display` and `Debug` of the library's own types, its errors above all.
_FORMATTER = re.compile(r"(?:core|alloc|std)::.*::fmt$")


@cache
def _path(name: str) -> str:
    """The path of a Rust function; of one of an ``impl`` of a trait in Rust's library that of the implementation."""
    return demangle(name) if name.startswith(("_R", "_ZN", "__ZN")) else ""


def is_inactive_callee(op: llvm.CallOp | llvm.InvokeOp, symbols: SymbolTable) -> bool:
    """A call that cannot pass a derivative on: it does not return, or is one of the functions above, or is no code."""
    if "noreturn" in symbols.attributes(op) or is_empty_assembly(op):
        return True
    name = callee_name(op)
    if name is None or symbols.definition(name) is not None:
        return name is not None and name.startswith(TEXT_OF_NUMBERS)
    if name.startswith(CXX_NUMBERS):
        return op.res is None or not may_hold_pointer(op.res.type)
    if name == CLASS_QUERY:
        return op.res is not None and not isinstance(op.res.type, llvm.PointerType)
    if name in C_PRINTING or name in C_FORMATTING or name.startswith(STREAMS):
        return True
    return any(known.match(_path(name)) for known in (_ANY, _FORMATTER)) or _NO_SHIM in name


def is_marked(op: llvm.CallOp | llvm.InvokeOp, symbols: SymbolTable) -> bool:
    """Whether a call is of a function marked ``#[oxad::inactive]``."""
    return INACTIVE in symbols.attributes(op)


def is_inactive_variable(symbol: Operation | None) -> bool:
    """Whether a variable is marked: what it holds is constant for every derivative."""
    return symbol is not None and INACTIVE_VARIABLE in symbol.attributes


def makes_text(op: llvm.CallOp | llvm.InvokeOp) -> bool:
    """Whether an inactive callee puts its arguments, as text, where the program can read them."""
    name = callee_name(op) or ""
    if name in C_FORMATTING or name.startswith(TEXT_OF_NUMBERS):
        return True
    return any(known.match(_path(name)) for known in (_FORMATTING, _FORMATTER))


def makes_numbers(op: llvm.CallOp | llvm.InvokeOp, symbols: SymbolTable) -> bool:
    """Whether the integers that a call returns are no addresses: of Rust's library, given no pointer.

    The library keeps addresses as pointers; what it computes from sizes are sizes (``Layout``).
    """
    path = _path(callee_name(op) or "")
    of_library = path.startswith(("core::", "alloc::")) and symbols.definition(callee_name(op)) is None
    return of_library and not any(isinstance(arg.type, llvm.PointerType) for arg in op.args)


def is_writer(name: str) -> bool:
    """Whether a function is a method of ``fmt::Write``: it keeps text in its own memory."""
    return _path(name).rpartition("::")[2] in ("write_str", "write_char", "write_fmt")


def reads_text(op: llvm.CallOp | llvm.InvokeOp) -> bool:
    """Whether a call makes a float from text."""
    return callee_name(op) in C_PARSING or _PARSING.match(_path(callee_name(op) or "")) is not None


def writes_stream(op: llvm.CallOp | llvm.InvokeOp) -> bool:
    """Whether an inactive callee puts what it is given into a file or stream, which may be read again."""
    name = callee_name(op) or ""
    return name in C_WRITING or name.startswith(STREAM_WRITING)


def reads_stream(op: llvm.CallOp | llvm.InvokeOp) -> bool:
    """Whether a call reads a file or stream."""
    name = callee_name(op) or ""
    return name in C_READING or name.startswith(STREAM_READING)


def assembly_text(op: llvm.CallOp | llvm.InvokeOp) -> str | None:
    """The instructions of inline assembly, in AT&T's syntax and without comments; ``None`` for another call."""
    words = op.inline_asm
    text = words.data.get("text") if isinstance(words, DictionaryAttr) else None
    if not isinstance(text, StringAttr) or (isinstance(words, DictionaryAttr) and "inteldialect" in words.data):
        return None
    lines = (line.strip() for line in text.data.replace("\\0A", "\n").replace("\\09", " ").split("\n"))
    return "\n".join(line for line in lines if line and not line.startswith("#"))


def is_empty_assembly(op: llvm.CallOp | llvm.InvokeOp) -> bool:
    """Inline assembly of no instructions and no result: how ``black_box`` hides a value from the optimiser."""
    return op.res is None and assembly_text(op) == ""


__all__ = [
    "assembly_text",
    "is_empty_assembly",
    "is_inactive_callee",
    "is_inactive_variable",
    "is_marked",
    "is_writer",
    "makes_numbers",
    "makes_text",
    "reads_stream",
    "reads_text",
    "writes_stream",
]
