"""Bodies for functions of C's and C++'s libraries: the text is what the C beside it says, and trees stay in order."""

import ctypes
import importlib.util
import random
import shutil
from pathlib import Path

import pytest

from oxad.lowering import native
from oxad.lowering.jit import jit
from oxad.tools import library_bodies
from oxad.tools.library_bodies import BODIES, with_bodies

FOLDER = Path(library_bodies.__file__).resolve().parent / "library"
CLANG = shutil.which("clang-22")


class Node(ctypes.Structure):
    """A node of libstdc++'s trees, and a key."""


Node._fields_ = [  # pyright: ignore[reportAttributeAccessIssue]
    ("black", ctypes.c_int),
    ("parent", ctypes.c_void_p),
    ("left", ctypes.c_void_p),
    ("right", ctypes.c_void_p),
    ("key", ctypes.c_long),
]


def at(address: int) -> Node:
    return Node.from_address(address)


def height(address: int | None, red: bool = True) -> int:
    """The black nodes on every way down; asserts that it is the same on all, and that no red node is below a red."""
    if not address:
        return 1
    node = at(address)
    assert node.black or not red
    below = [height(child, not node.black) for child in (node.left, node.right)]
    assert below[0] == below[1]
    assert all(at(child).parent == address for child in (node.left, node.right) if child)
    return below[0] + (1 if node.black else 0)


def test_trees_stay_balanced_and_ordered() -> None:
    code = jit((FOLDER / "tree.ll").read_text(), 1)
    insert = code.function("oxad.library.tree.insert", "void", ["i8", "ptr", "ptr", "ptr"])
    erase = code.function("oxad.library.tree.erase", "ptr", ["ptr", "ptr"])
    following = code.function("oxad.library.tree.increment", "ptr", ["ptr"])
    before = code.function("oxad.library.tree.decrement", "ptr", ["ptr"])
    choose = random.Random(5)
    header = Node()
    end = ctypes.addressof(header)
    header.left = header.right = end
    nodes: dict[int, Node] = {}
    for _ in range(1500):
        key = choose.randrange(60)
        if key in nodes:
            gone = nodes.pop(key)
            assert erase(ctypes.addressof(gone), end) == ctypes.addressof(gone)
        else:
            node = nodes[key] = Node(key=key)
            parent, place, left = end, header.parent, True
            while place:
                parent, left = place, key < at(place).key
                place = at(place).left if left else at(place).right
            insert(left, ctypes.addressof(node), parent, end)
        height(header.parent)
        assert not nodes or at(header.parent).parent == end
        forwards, backwards = [], []
        place = header.left
        while place != end:
            forwards.append(at(place).key)
            place = following(place)
        for _ in nodes:
            place = before(place)
            backwards.append(at(place).key)
        assert forwards == backwards[::-1] == sorted(nodes)
    assert len(nodes) > 10


def test_declarations_become_calls_of_ours() -> None:
    text = "declare ptr @_ZSt18_Rb_tree_incrementPSt18_Rb_tree_node_base(ptr)\n"
    text += "declare ptr @_ZSt18_Rb_tree_incrementPKSt18_Rb_tree_node_base(ptr)\n"
    text += "define ptr @f(ptr %p) {\n  %q = call ptr @_ZSt18_Rb_tree_incrementPSt18_Rb_tree_node_base(ptr %p)\n"
    text += "  %r = call ptr @_ZSt18_Rb_tree_incrementPKSt18_Rb_tree_node_base(ptr %q)\n  ret ptr %r\n}\n"
    found = str(with_bodies(native.parse(text, "trees")))
    assert "_ZSt18" not in found
    assert found.count("call ptr @oxad.library.tree.increment(") == 2
    assert "define internal ptr @oxad.library.tree.increment(" in found
    own = native.parse("define ptr @qsort(ptr %p) {\n  ret ptr %p\n}\n", "own")
    assert with_bodies(own) is own


def test_every_body_is_there() -> None:
    for file, function in set(BODIES.values()):
        assert f'@"oxad.library.{file}.{function}"(' in (FOLDER / f"{file}.ll").read_text()


@pytest.mark.skipif(CLANG is None, reason="there is no clang-22 here")
def test_text_is_up_to_date() -> None:
    assert CLANG is not None
    specification = importlib.util.spec_from_file_location("oxad_library_make", FOLDER / "make.py")
    assert specification is not None and specification.loader is not None
    make = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(make)
    for source in FOLDER.glob("*.c"):
        assert make.text_of(source, CLANG) == source.with_suffix(".ll").read_text()
