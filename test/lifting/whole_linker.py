"""oxad's linker with another engine: the whole program, std included, goes through lifting and lowering.

Prints how much that was on standard error.
"""

import sys
from collections.abc import Callable, Sequence

import llvmlite.binding as llvm
from roundtrip import difference

from oxad.lifting import canonical_text, lift_text
from oxad.lowering import lower_text, native
from oxad.tools import linker


def build_object(modules: Sequence[llvm.ModuleRef], debuginfo: str, private: Callable[[str], bool] | None) -> bytes:
    whole = linker.link_modules(modules)
    linker.internalise(whole, lambda name: name != "main")
    native.prune(whole)
    text = canonical_text(str(whole).encode("utf-8", "surrogateescape"))
    lowered = lower_text(lift_text(text))
    wrong = difference(text, canonical_text(lowered.encode("utf-8", "surrogateescape")))
    if wrong:
        raise SystemExit("\n".join(["not the same module:", *wrong]))
    module = native.parse(lowered, "whole")
    functions = [f for f in module.functions if not f.is_declaration]
    print(f"{len(functions)} functions through lifting and lowering", file=sys.stderr)
    return native.emit_object(module, 1)


linker.build_object = build_object
if __name__ == "__main__":
    sys.exit(linker.main())
