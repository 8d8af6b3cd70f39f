"""From the llvm dialect to LLVM text and to native code."""

from oxad.lowering.text import lower_text

__all__ = ["lower_text"]
