"""From LLVM text and bitcode to the llvm dialect, and from markers to request operations."""

from oxad.lifting.reader import canonical_text, lift_bytes, lift_file, lift_text

__all__ = ["canonical_text", "lift_bytes", "lift_file", "lift_text"]
