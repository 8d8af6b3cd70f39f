"""What every instruction of the llvm dialect has: flags and metadata attachments."""

from __future__ import annotations

from xdsl.dialects.builtin import DictionaryAttr
from xdsl.irdl import IRDLOperation, opt_prop_def

from oxad.dialects.llvm.attributes import FlagsAttr


class Instruction(IRDLOperation):
    """An LLVM instruction. ``flags``: its keywords; ``metadata``: attachment name → ``MetadataRefAttr``."""

    flags = opt_prop_def(FlagsAttr)
    metadata = opt_prop_def(DictionaryAttr)

    def has_flag(self, name: str) -> bool:
        """Whether the instruction carries the keyword ``name``."""
        return self.flags is not None and name in self.flags.data
