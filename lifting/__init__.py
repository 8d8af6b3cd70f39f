"""From LLVM text and bitcode to the llvm dialect, and from markers to request operations."""

from oxad.lifting.reader import canonical_text, lift_bytes, lift_file, lift_text
from oxad.lifting.requests import find_requests

__all__ = ["canonical_text", "find_requests", "lift_bytes", "lift_file", "lift_text"]
