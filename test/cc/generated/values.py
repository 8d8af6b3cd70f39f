"""Expressions of random C functions, and the structures that hold their floats."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

#: Where a float is: how to write it, and its type.
Place = tuple[str, str]


@dataclass
class Scope:
    """What one block of C has declared: floats by place, integers, arrays of doubles with their length, structures."""

    floats: list[Place] = field(default_factory=list)
    integers: list[str] = field(default_factory=list)
    arrays: list[tuple[str, int]] = field(default_factory=list)
    structs: list[tuple[str, int]] = field(default_factory=list)


#: The floats, arrays and integers of the structures that every function has, under its number.
STRUCTS = (
    ("double a; int k; double b;", [("a", "double"), ("b", "double")], [], ["k"]),
    ("float a; float b; double c;", [("a", "float"), ("b", "float"), ("c", "double")], [], []),
    ("int k; float a; double v[3];", [("a", "float")], [("v", 3)], ["k"]),
    (
        "struct { double a, b; } in; char k; double c;",
        [("in.a", "double"), ("in.b", "double"), ("c", "double")],
        [],
        ["k"],
    ),
    ("double v[4]; int k;", [], [("v", 4)], ["k"]),
    ("double a, b;", [("a", "double"), ("b", "double")], [], []),
    ("int k; float a;", [("a", "float")], [], ["k"]),
    ("float a, b, c;", [("a", "float"), ("b", "float"), ("c", "float")], [], []),
    ("double a; char k;", [("a", "double")], [], ["k"]),
    ("float a; short k; struct { float b; int j; } in;", [("a", "float"), ("in.b", "float")], [], ["k", "in.j"]),
)  # fmt: skip


class Writer:
    """What a random function has declared so far, and expressions that use it."""

    def __init__(self, random: Random, number: int):
        self.random = random
        self.number = number
        self.items: list[str] = []
        self.scopes: list[Scope] = []
        self.fresh = 0
        self.single = False
        self.depth = 0
        self.loops = 0

    def name(self, letter: str) -> str:
        self.fresh += 1
        return f"{letter}{self.fresh}"

    def chance(self, probability: float) -> bool:
        return self.random.random() < probability

    def everything(self, what: str) -> list:
        return [item for scope in self.scopes for item in getattr(scope, what)]

    def place(self) -> Place:
        """A float that may be read and written."""
        floats = [(text, "double") for text in self.elements()] + self.everything("floats")
        text, type = self.random.choice(floats)
        return text, type

    def elements(self) -> list[str]:
        """One element of every array, by a constant or a computed index."""
        return [f"{name}[{self.index(length)}]" for name, length in self.everything("arrays")]

    def index(self, length: int) -> str:
        integers = self.everything("integers")
        if integers and self.chance(0.6):
            sum = f"({self.random.choice(integers)} + {self.random.randrange(8)})"
            return f"{sum} & {length - 1}" if length in (1, 2, 4, 8) else f"(unsigned){sum} % {length}"
        return str(self.random.randrange(length))

    def expression(self, depth: int = 2) -> str:
        """A float, bounded for bounded operands."""
        if depth == 0 or self.chance(0.15):
            return self.place()[0] if self.chance(0.85) else f"{self.random.randrange(1, 20) / 8}"
        a, b = self.expression(depth - 1), self.expression(depth - 1)
        if len(a) + len(b) > 80:  # some forms write an operand twice
            a, b = self.place()[0], self.place()[0]
        choice = self.random.choice
        forms = [
            f"({a} + {b})", f"({a} - {b})", f"({a} * {b})", f"{a} / (1.5 + ({b}) * ({b}))", f"sin({a})", f"cos({a})",
            f"tanh({a})", f"sqrt(1.0 + ({a}) * ({a}))", f"exp(-({a}) * ({a}))", f"log(2.0 + ({a}) *"
            f" ({a}))", f"-({a})",
            f"fabs({a})", f"fmax({a}, {b})", f"fmin({a}, {b})", f"({a} > {b} ? {a} : {b} *"
            f" 0.5)", f"atan2({a}, 2.0 + sin({b}))",
            f"pow(1.25 + ({a}) * ({a}), 0.75)", f"({a}) * {choice(self.everything('integers') or ['2'])}"
            f" * 0.25", f"(double)(float)({a})",
            f"(({a}) * ({b}) + 0.5 * ({a}))", f"fma({a}, {b}, 0.25)", f"hypot({a}, 1.0 + ({b}) *"
            f" ({b}))", f"(n > 2 && {a} < 0.4 ? {a} : {b})",
            f"floor({a}) * ({b})", f"(int)(({a}) * 3.0) * ({b})",
        ]  # fmt: skip
        return choice(forms)

    def bounded(self) -> str:
        e = self.expression(self.random.choice((1, 1, 2, 3)))
        if len(e) > 80:
            return f"sin({e})"
        return self.random.choice((f"sin({e})", f"0.5 * ({e})", f"tanh({e})", f"({e}) / (1.0 + ({e}) * ({e}))"))

    def condition(self) -> str:
        integers = self.everything("integers")
        a = self.expression(1)
        return self.random.choice(
            (
                f"{a} < {self.random.randrange(-4, 8) / 5}",
                f"{a} > {self.expression(1)}",
                f"{self.random.choice(integers)} % 2 == 0",
                f"{self.random.choice(integers)} > 1 || {a} < 0.1",
                f"n > {self.random.randrange(5)}",
            )
        )

    def struct_type(self, form: int) -> str:
        name = f"struct f{self.number}_s{form}"
        item = f"{name} {{ {STRUCTS[form][0]} }};"
        if item not in self.items:
            self.items.append(item)
        return name

    def declare(self, name: str, form: int, arrow: str = ".") -> None:
        """Makes the parts of a structure known."""
        _, floats, arrays, integers = STRUCTS[form]
        scope = self.scopes[-1]
        scope.floats += [(f"{name}{arrow}{path}", type) for path, type in floats]
        scope.arrays += [(f"{name}{arrow}{path}", length) for path, length in arrays]
        scope.integers += [f"{name}{arrow}{path}" for path in integers]
        if arrow == ".":
            scope.structs.append((name, form))

    def fill(self, name: str, form: int, arrow: str = ".") -> list[str]:
        """Statements that give every part of a structure a value."""
        _, floats, arrays, integers = STRUCTS[form]
        lines = [f"{name}{arrow}{path} = {self.bounded()};" for path, _ in floats]
        lines += [f"{name}{arrow}{path}[{i}] = {self.bounded()};" for path, length in arrays for i in range(length)]
        return lines + [f"{name}{arrow}{path} = n + {self.random.randrange(3)};" for path in integers]

    def helper(self, text: str) -> str:
        name = f"f{self.number}_h{len(self.items)}"
        inline = self.random.choice(("static ", "static ", "__attribute__((noinline)) static ", "static inline "))
        self.items.append(inline + text.replace("NAME", name))
        return name

    def part(self, form: int, prefix: str) -> str:
        """A statement on some float of a structure, with the double ``a`` at hand."""
        _, floats, arrays, integers = STRUCTS[form]
        places = [f"{prefix}{path}" for path, _ in floats]
        places += [f"{prefix}{path}[{i}]" for path, length in arrays for i in range(length)]
        text = ""
        for _ in range(self.random.randrange(1, 3)):
            target, source = self.random.choice(places), self.random.choice(places)
            text += f"{target} = {source} * a + 0.25 * {target}; "
        if integers and self.chance(0.5):
            text += f"{prefix}{integers[0]} += 1; "
        return text
