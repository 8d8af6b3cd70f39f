"""Every operation and attribute of both dialects goes round here, every rule of the verifier refuses one."""

import ast
import re
from pathlib import Path

from oxad.dialects.autodiff import AUTODIFF
from oxad.dialects.llvm import LLVM

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
CHECK = re.compile(r"^// CHECK[A-Z-]*: (.*)$", re.MULTILINE)
VERIFIER = ("llvm/verify.py", "llvm/verify_ops.py", "llvm/intrinsics.py", "autodiff/verify_ops.py")
#: Functions of the verifier that put messages together, and make none.
NO_RULES = ("check_module", "wrong", "_return")


def round_trips() -> str:
    """What the round-trip tests look for, of all of them."""
    texts = [path.read_text() for path in sorted(HERE.rglob("*.mlir"))]
    return "\n".join(line for text in texts if "--print-op-generic" in text for line in CHECK.findall(text))


def test_every_operation_goes_round() -> None:
    text = round_trips()
    missing = [
        op.name
        for op in (*LLVM.operations, *AUTODIFF.operations)
        if not re.search(rf'(?<![\w.#!]){re.escape(op.name)}(?=[ ("]|$)', text, re.MULTILINE)
    ]
    assert not missing, f"no round trip in test/dialects: {missing}"


def test_every_attribute_goes_round() -> None:
    text = round_trips()
    # A function's type is printed as its parts; in full it stands at a call of variable arguments.
    missing = [
        attribute.name
        for attribute in (*LLVM.attributes, *AUTODIFF.attributes)
        if not re.search(rf"[#!]{re.escape(attribute.name)}(?![\w.])", text)
    ]
    assert not missing, f"no round trip in test/dialects: {missing}"


def test_every_operation_of_derivatives_has_a_rule() -> None:
    from oxad.dialects.autodiff.verify_ops import RULES

    assert set(RULES) == set(AUTODIFF.operations)


def template(node: ast.expr) -> list[str]:
    """The texts that an expression may give, with ``{}`` where a value goes; empty where it is no text."""
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.JoinedStr():
            return ["".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)]  # pyright: ignore
        case ast.IfExp():
            return template(node.body) + template(node.orelse)
        case _:
            return []


def messages() -> dict[str, str]:
    """Every message of the verifier, and where it is made: what is given to ``wrong``, and what a rule gives back."""
    found: dict[str, str] = {}
    for name in VERIFIER:
        path = ROOT / "dialects" / name
        for node in ast.walk(ast.parse(path.read_text())):
            texts: list[str] = []
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "wrong":
                texts = template(node.args[1])
            elif (
                isinstance(node, ast.FunctionDef)
                and node.name not in NO_RULES
                and "None" in ast.unparse(node.returns or ast.Constant(value=""))
            ):
                inner = [n for n in ast.walk(node) if isinstance(n, ast.Return | ast.Assign)]
                values = [n.value for n in inner if n.value is not None and not _named(n, ("fits", "wanted_result"))]
                texts = [text for value in values for text in template(value)]
            found |= {text: f"{name}:{node.lineno}" for text in texts if " " in text}  # pyright: ignore
    return found


def _named(node: ast.AST, names: tuple[str, ...]) -> bool:
    return isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id in names for t in node.targets)


def test_every_rule_of_the_verifier_refuses_something() -> None:
    """The message's own words stand behind a module that breaks the rule, made by text or as a pass makes it."""
    texts = [path.read_text() for path in sorted(HERE.rglob("invalid-*.mlir"))]
    shown = [line for text in texts for line in CHECK.findall(text) if "error[OX0020]" in line]
    made = ast.parse((HERE / "llvm" / "test_verify.py").read_text())
    shown += [node.value for node in ast.walk(made) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    rules = messages()
    assert len(rules) > 110
    missing = []
    for text, place in rules.items():
        pattern = ".+".join(re.escape(part) for part in text.split("{}"))
        if not any(re.search(rf": {pattern}$", line) or line.endswith(text.split("{}")[0]) for line in shown):
            missing.append(f"{place}: {text}")
    assert not missing, "no module shows these:\n" + "\n".join(missing)
