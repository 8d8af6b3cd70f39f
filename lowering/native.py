"""LLVM itself: parse, normalise, optimise, emit.

Modules are llvmlite's, or, of programs that are compiled as a whole, those of rustc's own LLVM, which is faster
(``rustc_llvm.py``): every function here takes both. Passes run in place. Errors of LLVM become ``OxadError``.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import NoReturn

import llvmlite
import llvmlite.binding as llvm
from llvmlite.binding.newpassmanagers import NewPassManager, PassBuilder

from oxad.dialects.diagnostic import Span, fail
from oxad.lowering import rustc_llvm

Module = llvm.ModuleRef | rustc_llvm.Module


def llvm_version() -> tuple[int, int, int]:
    """The version of the LLVM that llvmlite brings."""
    return llvm.llvm_version_info


@functools.cache
def initialise() -> None:
    """Makes the host's target known to LLVM; needed once per process."""
    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    llvm.initialize_native_asmparser()


def parse(source: str | bytes, name: str = "<ir>") -> llvm.ModuleRef:
    """LLVM text or bitcode as a verified module of llvmlite's.

    Raises OX0421 with LLVM's own words where it cannot be read, at its line where LLVM names one.
    """
    initialise()
    try:
        # A context of its own for each module would keep link_in from working: all share the global one.
        module = llvm.parse_assembly(source) if isinstance(source, str) else llvm.parse_bitcode(source)
        module.verify()
    except RuntimeError as error:
        _fail_to_read(str(error).strip(), name)
    module.name = name
    return module


def parse_program(source: str | bytes, name: str = "<ir>") -> Module:
    """Like ``parse``, by rustc's LLVM where that can be had. Modules of the two kinds cannot be linked together."""
    library = rustc_llvm.library()
    if library is None:
        return parse(source, name)
    try:
        module = rustc_llvm.Module.parse(library, source, name)
        module.verify()
    except RuntimeError as error:
        _fail_to_read(str(error).strip(), name)
    return module


def own(module: Module) -> llvm.ModuleRef:
    """The same module as one of llvmlite's."""
    return module if isinstance(module, llvm.ModuleRef) else parse(module.as_bitcode(), module.name)


def _fail_to_read(text: str, name: str) -> NoReturn:
    position = re.search(r"^[^\n]*?:(\d+):(\d+): error: (.*)", text, re.M)
    if position:
        line, column, message = position.groups()
        fail("OX0421", f"LLVM cannot read this module: {message}", Span(name, int(line), int(column)))
    fail(
        "OX0421",
        f"LLVM cannot read this module: {text}",
        Span(name),
        help=f"this oxad has LLVM {'.'.join(map(str, llvm_version()))} (llvmlite {llvmlite.__version__}); "
        "a compiler with a newer LLVM writes bitcode that it does not know",
    )


def verify(module: Module, stage: str) -> None:
    """Raises OX0420 if LLVM's verifier refuses what ``stage`` has made: a bug in oxad, said as such."""
    try:
        module.verify()
    except RuntimeError as error:
        fail(
            "OX0420",
            f"LLVM's verifier refuses the module after {stage}: {str(error).strip()}",
            help="this is a defect in oxad: please report it with the source file",
        )


@functools.cache
def target_machine(level: int = 3, reloc: str = "pic", code_model: str = "default") -> llvm.TargetMachine:
    """The host's machine. Functions keep their own ``target-cpu`` and ``target-features``."""
    initialise()
    target = llvm.Target.from_triple(llvm.get_process_triple())
    return target.create_target_machine(cpu="", features="", opt=level, reloc=reloc, codemodel=code_model)


def _run(pass_manager: NewPassManager, module: llvm.ModuleRef, builder: PassBuilder) -> None:
    pass_manager.run(module, builder)  # pyright: ignore[reportAttributeAccessIssue]


def normalise(module: llvm.ModuleRef, keep: Iterable[str] = (), opaque: Iterable[str] = ()) -> None:
    """LLVM's O2 without unrolling, vectorising, SLP and interleaving; then loop-simplify and lcssa.

    What derivatives are made from: few, large functions whose loops still are the user's. The functions named in
    ``keep`` have the signatures afterwards that they had before; none of them is removed. ``opaque``: functions of
    which a call means more than their bodies say, so that LLVM neither inlines them nor looks into them. LLVM's C
    interface cannot switch the vectorisers off, so that this is llvmlite's work in any case.
    """
    initialise()
    restore = []
    # What may be replaced by another function when the program is linked, nobody may look into.
    hidden = dict.fromkeys(opaque, llvm.Linkage.weak_any)
    for name, linkage in (dict.fromkeys(keep, llvm.Linkage.external) | hidden).items():
        function = module.get_function(name)
        if name in hidden or function.linkage in (llvm.Linkage.internal, llvm.Linkage.private):
            restore.append((name, function.linkage))
            function.linkage = linkage
    for function in module.functions:
        # What the source marks for inlining (closures among it) is inlined: a call that stays costs its derivative
        # a frame, and hides the loop that it stands in.
        if not function.is_declaration and any(b"inlinehint" in a for a in function.attributes):
            function.add_function_attribute("alwaysinline")
    options = llvm.create_pipeline_tuning_options(speed_level=2)
    options.loop_unrolling = False
    options.loop_vectorization = False
    options.slp_vectorization = False
    options.loop_interleaving = False
    builder = llvm.create_pass_builder(target_machine(), options)
    _run(builder.getModulePassManager(), module, builder)
    loops = llvm.create_new_function_pass_manager()
    loops.add_loop_simplify_pass()
    loops.add_lcssa_pass()
    for function in module.functions:
        if not function.is_declaration:
            loops.run(function, builder)
    for name, linkage in restore:
        module.get_function(name).linkage = linkage


def inline_marked(module: llvm.ModuleRef) -> None:
    """Inlines what is marked ``alwaysinline``, and drops what nothing reaches then."""
    initialise()
    passes = llvm.create_new_module_pass_manager()
    passes.add_always_inliner_pass()
    passes.add_global_dead_code_eliminate_pass()
    passes.run(module, llvm.create_pass_builder(target_machine(), llvm.create_pipeline_tuning_options()))


def prune(module: Module) -> None:
    """Drops functions and variables that nothing reaches, and the debug info of what is dropped."""
    if isinstance(module, rustc_llvm.Module):
        module.run("globaldce,strip-dead-prototypes,strip-dead-debug-info")
        return
    initialise()
    passes = llvm.create_new_module_pass_manager()
    passes.add_global_dead_code_eliminate_pass()
    passes.add_strip_dead_prototype_pass()
    passes.add_strip_dead_debug_info_pass()
    passes.run(module, llvm.create_pass_builder(target_machine(), llvm.create_pipeline_tuning_options()))


def optimise(module: Module, level: int = 3) -> None:
    """LLVM's pipeline of ``level`` (0 to 3), with loop and SLP vectorisation from level 2 on."""
    if isinstance(module, rustc_llvm.Module):
        module.run(f"default<O{level}>", level)
        return
    initialise()
    options = llvm.create_pipeline_tuning_options(speed_level=level)
    options.loop_unrolling = level >= 2
    options.loop_vectorization = level >= 2
    options.slp_vectorization = level >= 2
    options.loop_interleaving = level >= 2
    builder = llvm.create_pass_builder(target_machine(level), options)
    _run(builder.getModulePassManager(), module, builder)


def emit_object(module: Module, level: int = 3, reloc: str = "pic", code_model: str = "default") -> bytes:
    """The module as an object file of the host's format."""
    if isinstance(module, rustc_llvm.Module):
        return module.emit(False, level, reloc, code_model)
    return target_machine(level, reloc, code_model).emit_object(module)


def emit_assembly(module: Module, level: int = 3, reloc: str = "pic", code_model: str = "default") -> str:
    """The module as the host's assembly."""
    if isinstance(module, rustc_llvm.Module):
        return module.emit(True, level, reloc, code_model).decode()
    return target_machine(level, reloc, code_model).emit_assembly(module)
