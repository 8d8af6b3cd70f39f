"""Random programs with structured control flow, as LLVM text: ``double @f(ptr %x, double %y, i64 %n)``.

Variables and arrays are stack slots, as a front end leaves them; what LLVM makes of that is up to who uses the text.
Every program is smooth away from its (rare) jumps and stays in the range of a few units, because each value goes
through a sine before it is kept.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field

ARRAY = 8
"""Floats in every array, and behind ``%x``."""


@dataclass
class Scope:
    """The function being written. ``loops``: the labels that ``break`` and ``continue`` lead to."""

    name: str
    lines: list[str] = field(default_factory=list)
    arrays: list[str] = field(default_factory=list)
    integers: list[str] = field(default_factory=list)
    loops: list[tuple[str, str]] = field(default_factory=list)
    callees: list[str] = field(default_factory=list)


class Programs:
    """Writes one program. The same seed gives the same text."""

    def __init__(self, seed: int):
        self.random = random.Random(seed)
        self.counter = 0

    def program(self) -> str:
        helpers = [f"g{k}" for k in range(self.random.randrange(3))]
        text = []
        for k, name in enumerate(helpers):
            text.append(self.function(name, helpers[:k], depth=2, statements=4, kind="define internal"))
        text.append(self.function("f", helpers, depth=3, statements=6, kind="define"))
        return "\n".join(text)

    # pieces of text

    def fresh(self, stem: str = "t") -> str:
        self.counter += 1
        return f"{stem}{self.counter}"

    def emit(self, scope: Scope, text: str) -> str:
        name = "%" + self.fresh()
        scope.lines.append(f"  {name} = {text}")
        return name

    def do(self, scope: Scope, text: str) -> None:
        scope.lines.append(f"  {text}")

    def label(self, scope: Scope, name: str) -> None:
        scope.lines.append(f"{name}:")

    def function(self, name: str, callees: list[str], depth: int, statements: int, kind: str) -> str:
        scope = Scope(name, callees=callees)
        noinline = " noinline" if kind != "define" and self.random.random() < 0.7 else ""
        header = f"{kind} double @{name}(ptr noalias %x, double %y, i64 %n){noinline} {{\nentry:"
        for k in range(3):
            self.do(scope, f"%v{k} = alloca double, align 8")
        for k in range(2):
            self.do(scope, f"%a{k} = alloca [{ARRAY} x double], align 8")
        self.do(scope, "%result = alloca double, align 8")
        self.do(scope, "%pointer = alloca ptr, align 8")
        heap = self.random.random() < 0.3
        if heap:
            self.do(scope, f"%h = call ptr @malloc(i64 {8 * ARRAY})")
        scope.arrays = ["%x", "%a0", "%a1", *(["%h"] if heap else [])]
        self.do(scope, "store double %y, ptr %v0, align 8")
        self.do(scope, "store double 0.25, ptr %v1, align 8")
        self.do(scope, "store double -0.5, ptr %v2, align 8")
        for array in scope.arrays[1:]:
            self.do(scope, f"call void @llvm.memcpy.p0.p0.i64(ptr {array}, ptr %x, i64 {8 * ARRAY}, i1 false)")
        self.do(scope, "store ptr %a0, ptr %pointer, align 8")
        scope.integers = ["%n"]
        self.statements(scope, depth, statements)
        total = self.expression(scope, 2)
        for array in scope.arrays[1:]:
            total = self.emit(scope, f"fadd double {total}, {self.element(scope, array)}")
        self.do(scope, f"store double {total}, ptr %result, align 8")
        self.do(scope, "br label %exit")
        self.label(scope, "exit")
        if heap:
            self.do(scope, "call void @free(ptr %h)")
        self.do(scope, "%value = load double, ptr %result, align 8")
        self.do(scope, "ret double %value")
        return "\n".join([header, *scope.lines, "}"])

    # expressions

    def integer(self, scope: Scope) -> str:
        """An integer: a counter, a constant, or a sum."""
        draw = self.random.random()
        first = self.random.choice(scope.integers)
        if draw < 0.5:
            return first
        if draw < 0.8:
            return self.emit(scope, f"add i64 {first}, {self.random.randrange(4)}")
        return str(self.random.randrange(ARRAY))

    def address(self, scope: Scope, array: str | None = None) -> str:
        array = array or self.random.choice(scope.arrays)
        if array == "%a1" and self.random.random() < 0.4:
            array = self.emit(scope, "load ptr, ptr %pointer, align 8")
        index = self.emit(scope, f"and i64 {self.integer(scope)}, {ARRAY - 1}")
        return self.emit(scope, f"getelementptr inbounds double, ptr {array}, i64 {index}")

    def element(self, scope: Scope, array: str | None = None) -> str:
        return self.emit(scope, f"load double, ptr {self.address(scope, array)}, align 8")

    def leaf(self, scope: Scope) -> str:
        draw = self.random.random()
        if draw < 0.5:
            return self.emit(scope, f"load double, ptr %v{self.random.randrange(3)}, align 8")
        if draw < 0.85:
            return self.element(scope)
        if draw < 0.93:
            return "%y"
        number = self.emit(scope, f"sitofp i64 {self.integer(scope)} to double")
        return self.emit(scope, f"fmul double {number}, 0.125")

    def expression(self, scope: Scope, depth: int = 2) -> str:
        if depth == 0 or self.random.random() < 0.2:
            return self.leaf(scope)
        a, b = self.expression(scope, depth - 1), self.expression(scope, depth - 1)
        kind = self.random.choice(["fadd", "fsub", "fmul", "fmul", "fdiv", "select", "sin"])
        if kind == "fdiv":
            square = self.emit(scope, f"fmul double {b}, {b}")
            return self.emit(scope, f"fdiv double {a}, {self.emit(scope, f'fadd double {square}, 1.5')}")
        if kind == "select":
            return self.emit(scope, f"select i1 {self.condition(scope)}, double {a}, double {b}")
        if kind == "sin":
            return self.emit(scope, f"call double @llvm.sin.f64(double {a})")
        return self.emit(scope, f"{kind} double {a}, {b}")

    def condition(self, scope: Scope) -> str:
        if self.random.random() < 0.5:
            low = self.emit(scope, f"and i64 {self.integer(scope)}, {self.random.choice([1, 2, 3])}")
            return self.emit(scope, f"icmp {self.random.choice(['eq', 'ne', 'ult'])} i64 {low}, 1")
        # Away from the values that arrays start with and from each other's: a jump there would be seen by differences.
        limit = self.random.choice([0.1234567, -0.3456789, 0.5678912])
        return self.emit(scope, f"fcmp {self.random.choice(['olt', 'ogt'])} double {self.leaf(scope)}, {limit}")

    def kept(self, scope: Scope) -> str:
        """An expression, brought back into range."""
        return self.emit(scope, f"call double @llvm.sin.f64(double {self.expression(scope)})")

    # statements

    def statements(self, scope: Scope, depth: int, count: int) -> None:
        for _ in range(self.random.randrange(1, count + 1)):
            self.statement(scope, depth)

    def statement(self, scope: Scope, depth: int) -> None:
        kinds = ["assign"] * 4 + ["store"] * 4 + ["copy", "clear", "bits", "swap", "aim"]
        if depth:
            kinds += ["branch"] * 3 + ["counted"] * 4 + ["searching"] * 2 + ["switch"]
        if scope.callees:
            kinds += ["call"] * 2
        if scope.loops:
            kinds += ["leave"] * 2
        if depth < 3:
            kinds += ["return_"]
        getattr(self, self.random.choice(kinds))(scope, depth)

    def assign(self, scope: Scope, depth: int) -> None:
        self.do(scope, f"store double {self.kept(scope)}, ptr %v{self.random.randrange(3)}, align 8")

    def store(self, scope: Scope, depth: int) -> None:
        value = self.kept(scope)
        self.do(scope, f"store double {value}, ptr {self.address(scope)}, align 8")

    def copy(self, scope: Scope, depth: int) -> None:
        a, b = self.random.choices(scope.arrays, k=2)
        count = self.random.randrange(1, ARRAY)
        kind = "move" if a == b else "cpy"
        to = self.emit(scope, f"getelementptr inbounds double, ptr {a}, i64 {self.random.randrange(ARRAY - count + 1)}")
        start = self.emit(scope, f"getelementptr inbounds double, ptr {b}, i64 {ARRAY - count}")
        self.do(scope, f"call void @llvm.mem{kind}.p0.p0.i64(ptr {to}, ptr {start}, i64 {8 * count}, i1 false)")

    def clear(self, scope: Scope, depth: int) -> None:
        array = self.random.choice(scope.arrays)
        count = self.random.randrange(1, ARRAY)
        self.do(scope, f"call void @llvm.memset.p0.i64(ptr {array}, i8 0, i64 {8 * count}, i1 false)")

    def bits(self, scope: Scope, depth: int) -> None:
        bits = self.emit(scope, f"load i64, ptr {self.address(scope)}, align 8")
        self.do(scope, f"store i64 {bits}, ptr {self.address(scope)}, align 8")

    def swap(self, scope: Scope, depth: int) -> None:
        first, second = self.address(scope), self.address(scope)
        a = self.emit(scope, f"load i64, ptr {first}, align 8")
        b = self.emit(scope, f"load double, ptr {second}, align 8")
        self.do(scope, f"store double {b}, ptr {first}, align 8")
        self.do(scope, f"store i64 {a}, ptr {second}, align 8")

    def aim(self, scope: Scope, depth: int) -> None:
        target = self.emit(scope, f"select i1 {self.condition(scope)}, ptr %a0, ptr %a1")
        self.do(scope, f"store ptr {target}, ptr %pointer, align 8")

    def branch(self, scope: Scope, depth: int) -> None:
        yes, no, end = self.fresh("yes"), self.fresh("no"), self.fresh("end")
        both = self.random.random() < 0.6
        self.do(scope, f"br i1 {self.condition(scope)}, label %{yes}, label %{no if both else end}")
        self.label(scope, yes)
        self.statements(scope, depth - 1, 3)
        self.do(scope, f"br label %{end}")
        if both:
            self.label(scope, no)
            self.statements(scope, depth - 1, 3)
            self.do(scope, f"br label %{end}")
        self.label(scope, end)

    def switch(self, scope: Scope, depth: int) -> None:
        arms = [self.fresh("arm") for _ in range(3)]
        end = self.fresh("end")
        value = self.emit(scope, f"and i64 {self.integer(scope)}, 3")
        cases = " ".join(f"i64 {k}, label %{arm}" for k, arm in enumerate(arms[1:]))
        self.do(scope, f"switch i64 {value}, label %{arms[0]} [{cases}]")
        for k, arm in enumerate(arms):
            self.label(scope, arm)
            self.statements(scope, depth - 1, 2)
            through = k + 1 < len(arms) and self.random.random() < 0.3
            self.do(scope, f"br label %{arms[k + 1] if through else end}")
        self.label(scope, end)

    def counted(self, scope: Scope, depth: int) -> None:
        """Up or down, by one or more, to a constant, ``n`` or an outer counter; tested first or last."""
        head, body, step, end = (self.fresh(s) for s in ("head", "body", "step", "end"))
        slot = "%" + self.fresh("slot")
        bound = self.random.choice([str(self.random.randrange(1, 5)), *scope.integers])
        down = self.random.random() < 0.25
        stride = self.random.choice([1, 1, 1, 2])
        scope.lines.insert(0, f"  {slot} = alloca i64, align 8")
        start = bound if down else "0"
        self.do(scope, f"store i64 {start}, ptr {slot}, align 8")
        self.do(scope, f"br label %{head}")
        self.label(scope, head)
        i = self.emit(scope, f"load i64, ptr {slot}, align 8")
        test = f"icmp sgt i64 {i}, 0" if down else f"icmp {self.random.choice(['slt', 'ult'])} i64 {i}, {bound}"
        self.do(scope, f"br i1 {self.emit(scope, test)}, label %{body}, label %{end}")
        self.label(scope, body)
        self.inside(scope, depth, i, step, end)
        self.do(scope, f"br label %{step}")
        self.label(scope, step)
        flags = "nsw" if down else "nuw nsw"
        following = self.emit(scope, f"{'sub nsw' if down else 'add ' + flags} i64 {i}, {stride}")
        self.do(scope, f"store i64 {following}, ptr {slot}, align 8")
        self.do(scope, f"br label %{head}")
        self.label(scope, end)

    def searching(self, scope: Scope, depth: int) -> None:
        """As long as a float says so, at most a few times."""
        body, step, end = (self.fresh(s) for s in ("body", "step", "end"))
        slot = "%" + self.fresh("slot")
        scope.lines.insert(0, f"  {slot} = alloca i64, align 8")
        self.do(scope, f"store i64 0, ptr {slot}, align 8")
        self.do(scope, f"br label %{body}")
        self.label(scope, body)
        i = self.emit(scope, f"load i64, ptr {slot}, align 8")
        self.inside(scope, depth, i, step, end)
        self.do(scope, f"br label %{step}")
        self.label(scope, step)
        following = self.emit(scope, f"add i64 {i}, 1")
        self.do(scope, f"store i64 {following}, ptr {slot}, align 8")
        few = self.emit(scope, f"icmp ult i64 {following}, {self.random.randrange(2, 6)}")
        more = self.emit(scope, f"select i1 {few}, i1 {self.condition(scope)}, i1 false")
        self.do(scope, f"br i1 {more}, label %{body}, label %{end}")
        self.label(scope, end)

    def inside(self, scope: Scope, depth: int, counter: str, again: str, end: str) -> None:
        scope.loops.append((again, end))
        scope.integers.append(counter)
        self.statements(scope, depth - 1, 4)
        scope.integers.pop()
        scope.loops.pop()

    def leave(self, scope: Scope, depth: int) -> None:
        """break, continue, or out of an outer loop."""
        out, on = self.fresh("out"), self.fresh("on")
        target = self.random.choice(self.random.choice(scope.loops))
        self.do(scope, f"br i1 {self.condition(scope)}, label %{out}, label %{on}")
        self.label(scope, out)
        self.assign(scope, depth)
        self.do(scope, f"br label %{target}")
        self.label(scope, on)

    def return_(self, scope: Scope, depth: int) -> None:
        """An early return."""
        out, on = self.fresh("out"), self.fresh("on")
        self.do(scope, f"br i1 {self.condition(scope)}, label %{out}, label %{on}")
        self.label(scope, out)
        self.do(scope, f"store double {self.expression(scope)}, ptr %result, align 8")
        self.do(scope, "br label %exit")
        self.label(scope, on)

    def call(self, scope: Scope, depth: int) -> None:
        callee = self.random.choice(scope.callees)
        array = self.random.choice(scope.arrays)
        value = self.leaf(scope)
        count = self.emit(scope, f"and i64 {self.integer(scope)}, 3")
        found = self.emit(scope, f"call double @{callee}(ptr {array}, double {value}, i64 {count})")
        kept = self.emit(scope, f"call double @llvm.sin.f64(double {found})")
        self.do(scope, f"store double {kept}, ptr %v{self.random.randrange(3)}, align 8")
