"""The LLVM that rustc itself is made with, by its C interface: what a program is compiled with where it can be loaded.

It is the same LLVM as llvmlite's, built for speed: its passes take about a third of the time. ``Module`` has the part
of llvmlite's ``ModuleRef`` that the tools use, with the same names, so that they need not know which of the two they
hold; ``oxad.lowering.native`` does.
"""

from __future__ import annotations

import ctypes
import functools
import os
import weakref
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import llvmlite.binding as llvm

#: Names the library; set by what calls rustc. Empty or not set: llvmlite is used.
LIBRARY_VARIABLE = "OXAD_LLVM"

_KINDS: dict[str, Any] = {
    "v": None,
    "i": ctypes.c_int,
    "n": ctypes.c_size_t,
    "s": ctypes.c_char_p,
    "p": ctypes.c_void_p,
    # Where a result is left.
    "U": ctypes.POINTER(ctypes.c_uint),
    "N": ctypes.POINTER(ctypes.c_size_t),
    "P": ctypes.POINTER(ctypes.c_void_p),
}

#: The C functions: the result's kind, then the arguments'. Their meaning stands in LLVM's headers in ``llvm-c``.
_SIGNATURES = {
    "CloneModule": "pp",
    "ContextCreate": "p",
    "ContextSetDiagnosticHandler": "vppp",
    "CreateMemoryBufferWithMemoryRangeCopy": "psns",
    "CreatePassBuilderOptions": "p",
    "CreateTargetMachine": "pppssiii",
    "DisposeMemoryBuffer": "vp",
    "DisposeMessage": "vp",
    "DisposeModule": "vp",
    "DisposePassBuilderOptions": "vp",
    "GetBufferSize": "np",
    "GetBufferStart": "pp",
    "GetDefaultTargetTriple": "p",
    "GetDiagInfoDescription": "pp",
    "GetDiagInfoSeverity": "ip",
    "GetErrorMessage": "pp",
    "GetFirstFunction": "pp",
    "GetFirstGlobal": "pp",
    "GetLinkage": "ip",
    "GetNamedFunction": "pps",
    "GetNextFunction": "pp",
    "GetNextGlobal": "pp",
    "GetTargetFromTriple": "ipPP",
    "GetValueName2": "spN",
    "GetVersion": "vUUU",
    "GetVisibility": "ip",
    "IsDeclaration": "ip",
    "LinkModules2": "ipp",
    "ParseIRInContext": "ippPP",
    "PassBuilderOptionsSetLoopInterleaving": "vpi",
    "PassBuilderOptionsSetLoopUnrolling": "vpi",
    "PrintModuleToString": "pp",
    "RunPasses": "ppspp",
    "SetLinkage": "vpi",
    "SetVisibility": "vpi",
    "StripModuleDebugInfo": "ip",
    "TargetMachineEmitToMemoryBuffer": "ippiPP",
    "VerifyModule": "ipiP",
    "WriteBitcodeToMemoryBuffer": "pp",
}

#: LLVM's names of the targets, by the first word of a triple.
_TARGETS = {"x86_64": "X86", "i686": "X86", "aarch64": "AArch64", "arm64": "AArch64", "riscv64gc": "RISCV"}
_RELOCATION = {"default": 0, "static": 1, "pic": 2, "dynamicnopic": 3}
_CODE_MODEL = {"default": 0, "jitdefault": 1, "tiny": 2, "small": 3, "kernel": 4, "medium": 5, "large": 6}


class Library:
    """The loaded library, and one context in which all modules are.

    Raises ``OSError`` or ``AttributeError`` where the file is not LLVM or lacks a function.
    """

    def __init__(self, path: str):
        self._library = ctypes.CDLL(path)
        for name, signature in _SIGNATURES.items():
            function = getattr(self._library, f"LLVM{name}")
            function.restype, *function.argtypes = (_KINDS[kind] for kind in signature)
            setattr(self, name, function)
        self.context = self.ContextCreate()
        #: What LLVM has said since ``check`` was last called, if it was an error.
        self.errors: list[str] = []
        self._handler = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p)(self._on_diagnostic)
        self.ContextSetDiagnosticHandler(self.context, self._handler, None)
        triple = self.GetDefaultTargetTriple()
        self.triple = ctypes.string_at(triple)
        target = _TARGETS[self.triple.decode().partition("-")[0]]
        for part in ("TargetInfo", "Target", "TargetMC", "AsmPrinter", "AsmParser"):
            getattr(self._library, f"LLVMInitialize{target}{part}")()
        self.target = ctypes.c_void_p()
        message = ctypes.c_void_p()
        if self.GetTargetFromTriple(triple, ctypes.byref(self.target), ctypes.byref(message)):
            raise OSError(self.text_of(message.value))

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(name)  # what is there has been set: this tells a type checker of the C functions

    def _on_diagnostic(self, info: int, _: object) -> None:
        if self.GetDiagInfoSeverity(info) == 0:  # an error; the others are remarks and warnings
            self.errors.append(self.text_of(self.GetDiagInfoDescription(info)))

    def check(self, message: str | None = None) -> None:
        """Raises ``RuntimeError`` with ``message`` and the errors that LLVM has reported, if there are any."""
        said, self.errors = [*([message] if message is not None else []), *self.errors], []
        if said:
            raise RuntimeError("\n".join(said))

    @property
    def version(self) -> tuple[int, ...]:
        """Major, minor, patch."""
        numbers = [ctypes.c_uint() for _ in range(3)]
        self.GetVersion(*map(ctypes.byref, numbers))
        return tuple(number.value for number in numbers)

    def text_of(self, message: int | None) -> str:
        """A message that LLVM has allocated; frees it."""
        if not message:
            return ""
        text = ctypes.string_at(message).decode("utf-8", "replace")
        self.DisposeMessage(message)
        return text

    def bytes_of(self, buffer: int) -> bytes:
        """A memory buffer's content; frees it."""
        content = ctypes.string_at(self.GetBufferStart(buffer), self.GetBufferSize(buffer))
        self.DisposeMemoryBuffer(buffer)
        return content

    @functools.cache  # noqa: B019  # a library lives as long as the process
    def machine(self, level: int, reloc: str, code_model: str) -> int:
        """The host's machine. Functions keep their own ``target-cpu`` and ``target-features``."""
        model = _CODE_MODEL[code_model]
        return self.CreateTargetMachine(self.target, self.triple, b"", b"", level, _RELOCATION[reloc], model)


@functools.cache
def library() -> Library | None:
    """The library that the environment names; ``None`` where there is none, or none of the version that oxad reads."""
    path = os.environ.get(LIBRARY_VARIABLE)
    if not path:
        return None
    try:
        found = Library(path)
        return found if found.version[0] == llvm.llvm_version_info[0] else None
    except (OSError, AttributeError, KeyError):
        return None


@dataclass(slots=True)
class Value:
    """A function or a variable of a module. Valid as long as it is in there."""

    library: Library
    reference: int

    @property
    def name(self) -> str:
        length = ctypes.c_size_t()
        return self.library.GetValueName2(self.reference, ctypes.byref(length)).decode()

    @property
    def is_declaration(self) -> bool:
        return bool(self.library.IsDeclaration(self.reference))

    @property
    def linkage(self) -> llvm.Linkage:
        return llvm.Linkage(self.library.GetLinkage(self.reference))

    @linkage.setter
    def linkage(self, linkage: llvm.Linkage) -> None:
        self.library.SetLinkage(self.reference, linkage.value)

    @property
    def visibility(self) -> llvm.Visibility:
        return llvm.Visibility(self.library.GetVisibility(self.reference))

    @visibility.setter
    def visibility(self, visibility: llvm.Visibility) -> None:
        self.library.SetVisibility(self.reference, visibility.value)


class Module:
    """A module; freed with this object. Errors of LLVM are ``RuntimeError``s."""

    def __init__(self, library: Library, reference: int, name: str):
        self.library, self.reference, self.name = library, reference, name
        self._free = weakref.finalize(self, library.DisposeModule, reference)
        self._free.atexit = False  # the end of the process frees all

    @staticmethod
    def parse(library: Library, source: str | bytes, name: str) -> Module:
        """LLVM text or bitcode, not verified."""
        data = source.encode() if isinstance(source, str) else source
        buffer = library.CreateMemoryBufferWithMemoryRangeCopy(data, len(data), name.encode())
        module, message = ctypes.c_void_p(), ctypes.c_void_p()
        failed = library.ParseIRInContext(library.context, buffer, ctypes.byref(module), ctypes.byref(message))
        if failed:
            library.check(library.text_of(message.value))
        assert module.value is not None
        return Module(library, module.value, name)

    def __str__(self) -> str:
        return self.library.text_of(self.library.PrintModuleToString(self.reference))

    def verify(self) -> None:
        """Raises ``RuntimeError`` if LLVM's verifier refuses the module."""
        message = ctypes.c_void_p()
        return_status = 2
        failed = self.library.VerifyModule(self.reference, return_status, ctypes.byref(message))
        text = self.library.text_of(message.value)
        if failed:
            self.library.check(text)

    @property
    def functions(self) -> Iterator[Value]:
        return self._values(self.library.GetFirstFunction, self.library.GetNextFunction)

    @property
    def global_variables(self) -> Iterator[Value]:
        return self._values(self.library.GetFirstGlobal, self.library.GetNextGlobal)

    def _values(self, first: Callable[[int], int], following: Callable[[int], int]) -> Iterator[Value]:
        reference = first(self.reference)
        while reference:
            yield Value(self.library, reference)
            reference = following(reference)

    def get_function(self, name: str) -> Value:
        """Raises ``NameError`` where there is none of this name."""
        reference = self.library.GetNamedFunction(self.reference, name.encode())
        if not reference:
            raise NameError(name)
        return Value(self.library, reference)

    def clone(self) -> Module:
        """A copy."""
        return Module(self.library, self.library.CloneModule(self.reference), self.name)

    def link_in(self, other: object) -> None:
        """Moves what ``other`` has into this module; ``other``, a module of this library too, is used up."""
        assert isinstance(other, Module)
        other._free.detach()
        failed = self.library.LinkModules2(self.reference, other.reference)
        self.library.check("linking failed" if failed and not self.library.errors else None)

    def strip_debug_info(self) -> None:
        """Drops debug records, locations and the metadata that only they reach."""
        self.library.StripModuleDebugInfo(self.reference)

    def run(self, pipeline: str, level: int = 3) -> None:
        """Runs passes, as ``opt -passes`` names them; ``level`` is the machine's."""
        options = self.library.CreatePassBuilderOptions()
        # Vectorising is what the name of a whole pipeline says: no option changes it.
        self.library.PassBuilderOptionsSetLoopUnrolling(options, level >= 2)
        self.library.PassBuilderOptionsSetLoopInterleaving(options, level >= 2)
        machine = self.library.machine(level, "pic", "default")
        error = self.library.RunPasses(self.reference, pipeline.encode(), machine, options)
        self.library.DisposePassBuilderOptions(options)
        self.library.check(self.library.text_of(self.library.GetErrorMessage(error)) if error else None)

    def emit(self, assembly: bool, level: int, reloc: str, code_model: str) -> bytes:
        """The module as assembly or as an object file."""
        buffer, message = ctypes.c_void_p(), ctypes.c_void_p()
        machine = self.library.machine(level, reloc, code_model)
        failed = self.library.TargetMachineEmitToMemoryBuffer(
            machine, self.reference, 0 if assembly else 1, ctypes.byref(message), ctypes.byref(buffer)
        )
        self.library.check(self.library.text_of(message.value) if failed else None)
        assert buffer.value is not None
        return self.library.bytes_of(buffer.value)

    def as_bitcode(self) -> bytes:
        """The module as bitcode."""
        return self.library.bytes_of(self.library.WriteBitcodeToMemoryBuffer(self.reference))
