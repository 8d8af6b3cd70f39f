"""Type trees of Rust's debug information, against a stored listing and against what the compiler says of layouts."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from oxad.dialects.autodiff.type_tree import FLOAT_BYTES, Reference, Repeated, Scalar, Tree, parse_tree

sys.path.insert(0, str(Path(__file__).parent))
from show import FORMS, INPUTS, trees

FILES = [FORMS, INPUTS / "types.rs"]

pytestmark = pytest.mark.skipif(shutil.which("rustc") is None, reason="needs rustc")


def listing(found: dict[str, dict[str, str]]) -> list[str]:
    return [f"{function} {place}: {tree}" for function, rows in sorted(found.items()) for place, tree in rows.items()]


@pytest.fixture(scope="module")
def plain() -> dict[str, dict[str, str]]:
    return trees(0)


@pytest.mark.parametrize("edition", ["2021", "2024"])
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_listing(file: Path, edition: str):
    expected = file.with_suffix(".expected")
    found = listing(trees(0, edition, file))
    assert found == expected.read_text().splitlines(), f"show.py {file.name} 0 > {expected.name} stores a new listing"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_optimised_code_says_the_same_or_nothing(file: Path):
    """LLVM may remove parameters; then the trees of that function are left out, but none is ever another."""
    known = {tuple(sorted(rows.items())) for rows in trees(0, file=file).values()}
    optimised = trees(3, file=file)
    certain = {name: rows for name, rows in optimised.items() if "?" not in rows.values()}
    assert 3 * len(certain) > len(optimised)
    for name, rows in certain.items():
        assert tuple(sorted(rows.items())) in known, name


def size(tree: Tree) -> int:
    """The end of the last item."""

    def extent(item: Scalar | Reference | Repeated) -> int:
        if isinstance(item, Scalar):
            return item.size
        return 8 if isinstance(item, Reference) else item.stride * (item.count or 0)

    return max(offset + extent(item) for offset, item in tree.items)


def parameter(found: dict[str, dict[str, str]], place: str) -> Tree:
    """The tree behind the reference that is called ``function.a`` or ``function.b`` in the program's output."""
    function, letter = place.split(".")
    rows = [tree for key, tree in found[function].items() if key.isdigit()]
    index = min("abc".index(letter), len(rows) - 1)
    while True:
        item = parse_tree(rows[index]).items[0][1]
        if isinstance(item, Reference) and isinstance(item.target, Tree):
            return item.target
        index += 1


def test_layouts_are_the_compilers(plain: dict[str, dict[str, str]], tmp_path: Path):
    program = tmp_path / "forms"
    subprocess.run(
        ["rustc", "--edition", "2021", "-Awarnings", "--crate-name", "forms", "-o", str(program), str(FORMS)],
        check=True,
    )
    output = subprocess.run([program], check=True, capture_output=True, text=True).stdout
    checked = 0
    for line in output.splitlines():
        if match := re.fullmatch(r"(\w+\.\w) (\d+)", line):
            place, expected = match.groups()
            if place == "small.a" or place == "tuple_nested.a":
                continue
            assert size(parameter(plain, place)) == int(expected), line
            checked += 1
        elif match := re.fullmatch(r"(\w+\.\w) (\w+) (\d+)", line):
            place, kind, offset = match.groups()
            found = {
                (o, item.kind if isinstance(item, Scalar) else "ptr" if isinstance(item, Reference) else "array")
                for o, item in parameter(plain, place).items
            }
            assert (int(offset), kind) in found, line
            checked += 1
    assert checked > 30


def test_trees_print_and_parse_back(plain: dict[str, dict[str, str]]):
    for line in listing(plain):
        text = line.split(": ", 1)[1]
        if text != "?":
            assert str(parse_tree(text)) == text


@pytest.mark.parametrize(
    "text", ["", "{", "{0}", "{0: f65}", "{0: ptr}", "{0: array 3 8 {}}", "{0: f64} x", "{-1: f64}"]
)
def test_what_is_no_tree_is_refused(text: str):
    with pytest.raises(ValueError):
        parse_tree(text)


def test_float_sizes():
    assert FLOAT_BYTES["f64"] == 8 and set(FLOAT_BYTES) == {"f16", "bf16", "f32", "f64", "f80", "f128"}
