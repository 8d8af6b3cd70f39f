"""Prints the type trees of the functions of a file in Inputs, one line per parameter and result.

usage: show.py FILE LEVEL [EDITION]   (LEVEL 0: as rustc writes it; else after LLVM's own passes at that level)
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from xdsl.dialects.builtin import ArrayAttr

from oxad.dialects import llvm
from oxad.dialects.autodiff.type_tree import TreeAttr
from oxad.lifting import lift_bytes
from oxad.lifting.debug_types import attach_types

INPUTS = Path(__file__).parent / "Inputs"
FORMS = INPUTS / "forms.rs"


def trees(level: int, edition: str = "2021", file: Path = FORMS) -> dict[str, dict[str, str]]:
    """Function → parameter (by number, ``result``) → tree, for a compilation of a file."""
    with tempfile.TemporaryDirectory() as folder:
        bitcode = Path(folder) / "forms.bc"
        command = ["rustc", "--crate-type", "lib", "--emit=llvm-bc", "-Cdebuginfo=2", f"-Copt-level={level}"]
        command += ["--edition", edition, "-Ccodegen-units=1", "-Awarnings", "-o", str(bitcode), str(file)]
        if level == 0:
            command.insert(1, "-Cno-prepopulate-passes")
        subprocess.run(command, check=True)
        module = lift_bytes(bitcode.read_bytes())
    attach_types(module)
    found: dict[str, dict[str, str]] = {}
    for func in module.body.block.ops:
        if not isinstance(func, llvm.FuncOp) or func.is_declaration:
            continue
        name = re.match(rf"_ZN5{file.stem}(\d+)(\w+?)17h[0-9a-f]{{16}}E$", func.sym_name.data)
        if name is None:
            continue
        rows: dict[str, str] = {}
        attribute = func.attributes.get("oxad.types")
        if isinstance(attribute, ArrayAttr):
            rows = {str(i): str(t.data) if isinstance(t, TreeAttr) else "?" for i, t in enumerate(attribute.data)}
        elif func.function_type.inputs.data:
            rows = {"0": "?"}
        result = func.attributes.get("oxad.result_type")
        if isinstance(result, TreeAttr):
            rows["result"] = str(result.data)
        key = name.group(2)
        while key in found:
            key += "'"
        found[key] = rows
    return found


if __name__ == "__main__":
    source, level, edition = [*sys.argv[1:], "2021"][:3]
    for function, rows in sorted(trees(int(level), edition, Path(source)).items()):
        for place, tree in rows.items():
            print(f"{function} {place}: {tree}")
