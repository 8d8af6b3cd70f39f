"""From the llvm dialect to LLVM text and to native code."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from oxad.lowering.text import lower_text

__all__ = ["lower_text"]


def __getattr__(name: str) -> object:
    # Loaded when first asked for: what only compiles or links needs no dialects, and they take a while.
    if name == "lower_text":
        from oxad.lowering.text import lower_text

        return lower_text
    raise AttributeError(name)
