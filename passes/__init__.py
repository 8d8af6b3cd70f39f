"""The passes, by name, and the pipeline that turns requests into plain LLVM."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xdsl.dialects.builtin import ModuleOp
    from xdsl.passes import ModulePass


def _scalarize() -> type[ModulePass]:
    from oxad.passes.scalarize import ScalarizePass

    return ScalarizePass


def _infer_types() -> type[ModulePass]:
    from oxad.passes.types import InferTypesPass

    return InferTypesPass


def _infer_activity() -> type[ModulePass]:
    from oxad.passes.infer_activity import InferActivityPass

    return InferActivityPass


def _derive_forward() -> type[ModulePass]:
    from oxad.passes.derive_forward import DeriveForwardPass

    return DeriveForwardPass


def _derive_reverse() -> type[ModulePass]:
    from oxad.passes.derive_reverse import DeriveReversePass

    return DeriveReversePass


def _batch() -> type[ModulePass]:
    from oxad.passes.batch import BatchPass

    return BatchPass


def _lower_autodiff() -> type[ModulePass]:
    from oxad.passes.lower_autodiff import LowerAutodiffPass

    return LowerAutodiffPass


def _strip_debug_info() -> type[ModulePass]:
    from oxad.passes.strip_debug_info import StripDebugInfoPass

    return StripDebugInfoPass


def _strip_to_line_tables() -> type[ModulePass]:
    from oxad.passes.strip_to_line_tables import StripToLineTablesPass

    return StripToLineTablesPass


def _expand_library() -> type[ModulePass]:
    from oxad.passes.expand_library import ExpandLibraryPass

    return ExpandLibraryPass


def _resolve_calls() -> type[ModulePass]:
    from oxad.passes.resolve_calls import ResolveCallsPass

    return ResolveCallsPass


def _pass_globals() -> type[ModulePass]:
    from oxad.passes.pass_globals import PassGlobalsPass

    return PassGlobalsPass


def _unroll_swaps() -> type[ModulePass]:
    from oxad.passes.unroll_swaps import UnrollSwapsPass

    return UnrollSwapsPass


def _reload_bits() -> type[ModulePass]:
    from oxad.passes.reload_bits import ReloadBitsPass

    return ReloadBitsPass


def _move_variants() -> type[ModulePass]:
    from oxad.passes.move_variants import MoveVariantsPass

    return MoveVariantsPass


def _store_pointers() -> type[ModulePass]:
    from oxad.passes.store_pointers import StorePointersPass

    return StorePointersPass


def _split_aggregates() -> type[ModulePass]:
    from oxad.passes.split_aggregates import SplitAggregatesPass

    return SplitAggregatesPass


def _fix_irreducible() -> type[ModulePass]:
    from oxad.passes.fix_irreducible import FixIrreduciblePass

    return FixIrreduciblePass


def _split_pointers() -> type[ModulePass]:
    from oxad.passes.split_pointers import SplitPointersPass

    return SplitPointersPass


PASSES: dict[str, Callable[[], type[ModulePass]]] = {
    "expand-library": _expand_library,
    "resolve-calls": _resolve_calls,
    "pass-globals": _pass_globals,
    "fix-irreducible": _fix_irreducible,
    "split-aggregates": _split_aggregates,
    "scalarize": _scalarize,
    "split-pointers": _split_pointers,
    "unroll-swaps": _unroll_swaps,
    "reload-bits": _reload_bits,
    "move-variants": _move_variants,
    "store-pointers": _store_pointers,
    "infer-types": _infer_types,
    "infer-activity": _infer_activity,
    "derive-forward": _derive_forward,
    "derive-reverse": _derive_reverse,
    "batch": _batch,
    "lower-autodiff": _lower_autodiff,
    "strip-debug-info": _strip_debug_info,
    "strip-to-line-tables": _strip_to_line_tables,
}
"""Pass name → what imports its class. Importing this package imports no pass."""

AUTODIFF_PIPELINE: tuple[str, ...] = (
    "expand-library",
    "resolve-calls",
    "pass-globals",
    "fix-irreducible",
    "split-aggregates",
    "scalarize",
    "unroll-swaps",
    "reload-bits",
    "move-variants",
    "store-pointers",
    "split-pointers",
    "derive-forward",
    "derive-reverse",
    "batch",
    "lower-autodiff",
)
"""The passes between requests and plain LLVM. The derive passes run the analyses that they need themselves."""


def run_pipeline(module: ModuleOp, names: Iterable[str] = AUTODIFF_PIPELINE) -> None:
    """Run passes over ``module`` by name, with their default options. Raises ``OxadError``."""
    import gc

    from xdsl.context import Context

    context = Context(allow_unregistered=False)
    collecting = gc.isenabled()
    # Operations refer to each other: collecting would walk all of the module again and again, and free nothing.
    gc.disable()
    try:
        for name in names:
            PASSES[name]()().apply(context, module)
    finally:
        if collecting:
            gc.enable()


__all__ = ["AUTODIFF_PIPELINE", "PASSES", "run_pipeline"]
