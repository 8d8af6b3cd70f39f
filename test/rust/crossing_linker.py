"""oxad's linker with another engine: a request runs the function itself, once, on the primals.

So a test sees whether arguments and results cross from the derivative to the function and back, whatever their types.
"""

import re
import sys

from oxad.tools import differentiate, linker


def call_the_shim(call: re.Match[str]) -> str:
    """``call void @"__oxad_v1;mode;width;activities"(shim, addresses)`` as a call of the shim on the primals."""
    _, mode, width, *activities = call[2].split(";")
    assert mode in ("forward", "reverse")
    shim, *addresses = call[3].split(", ptr ")
    primals = []
    for activity in activities:
        primals.append(addresses.pop(0))
        if activity == "dup":
            del addresses[: int(width)]
    assert not addresses, call[0]
    target = re.search(r"@\S+", shim)
    assert target
    return f"{call[1]} void {target[0]}({', '.join('ptr ' + p for p in primals)})"


def derive(text: str, _placeholders: list[str], _trace: object, _again: bool = False) -> str:
    return re.sub(r'(call|invoke) void @"(__oxad_v1[^"]*)"\(([^\n]*?)\)(?= #| to|,|\n)', call_the_shim, text)


differentiate.derive = derive
if __name__ == "__main__":
    sys.exit(linker.main())
