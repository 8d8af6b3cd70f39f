"""Random C functions over loops, structures, arrays, pointers, calls and allocations, with their checks.

``program(seed, numbers)`` is a whole program: functions of four numbers, each differentiated in reverse mode, in
forward mode and in forward mode at width 3, many in reverse mode at width 2, and a ``main`` that compares reverse with
forward (dot products) and with central differences of fourth order. Where two steps of the differences do not agree
(a kink is near) they judge nothing. The same seed gives the same text. Function ``k`` depends on the seed and ``k``
alone.

usage: writer.py SEED COUNT [K…]   prints the program, or one with these functions alone
"""

from __future__ import annotations

import random
import sys

from carriers import Carriers
from kinds import KINDS, MAIN, PRELUDE
from values import STRUCTS, Scope

SIMPLE = """assign assign update array structure scalar copy swap call call bits integer slide pointer heap
    choose exchange variadic extended grown narrow""".split()  # noqa: SIM905
NESTED = """counted counted counted unknown branch select backwards list recursion leave rows walk union erase table
    escape particles indirect singles callback""".split()  # noqa: SIM905
"""The methods that write statements, as often as each is to be taken; inside of three blocks only the first."""


class Function(Carriers):
    """Writes one function and what it needs."""

    def __init__(self, seed: int, number: int):
        super().__init__(random.Random(f"{seed}/{number}"), number)
        self.kind = self.random.choice(KINDS)

    def text(self) -> str:
        self.scopes.append(Scope())
        top = self.scopes[-1]
        top.floats += self.kind.places
        if not self.kind.places:
            top.arrays.append(("x", 4))
        top.integers.append("n")
        lines = self.kind.opening
        for _ in range(self.random.randrange(3, 8)):
            lines += self.statement()
        lines += self.kind.closing(self)
        body = "\n  ".join(lines)
        items = "\n".join(self.items)
        linkage = self.random.choice(("static ", "", "__attribute__((noinline)) static "))
        head = f"{linkage}{self.kind.result} f{self.number}({self.kind.parameters})"
        self.single = "float" in body + items + head or any(type == "float" for _, type in self.kind.places)
        return f"{items}\n{head} {{\n  {body}\n}}\n{self.kind.wrappers(self.number)}"

    def block(self, statements: int, *, integer: str | None = None, loop: bool = False) -> list[str]:
        """The lines of a block with a scope of its own."""
        self.scopes.append(Scope(integers=[integer] if integer else []))
        self.depth += 1
        self.loops += loop
        lines = []
        for _ in range(statements):
            lines += self.statement()
        self.loops -= loop
        self.depth -= 1
        self.scopes.pop()
        return ["  " + line for line in lines]

    def statement(self) -> list[str]:
        if self.depth > 2 or self.chance(0.45):
            return getattr(self, self.random.choice(SIMPLE))()
        return getattr(self, self.random.choice(NESTED))()

    def assign(self) -> list[str]:
        place, _ = self.place()
        return [f"{place} = {self.bounded()};"]

    def update(self) -> list[str]:
        place, _ = self.place()
        operator = self.random.choice(("+=", "-=", "*="))
        return [f"{place} {operator} {self.bounded()};"]

    def scalar(self) -> list[str]:
        type = self.random.choice(("double", "double", "double", "float"))
        value = self.bounded()
        name = self.name("t")
        self.scopes[-1].floats.append((name, type))
        return [f"{type} {name} = {value};"]

    def integer(self) -> list[str]:
        name = self.name("k")
        value = self.random.choice((f"n + {self.random.randrange(4)}", f"(int)(2.0 + 2.0 *"
        f" sin({self.expression(1)}))",
                                    f"{self.random.choice(self.everything('integers'))} * 3 % 5"))  # fmt: skip
        self.scopes[-1].integers.append(name)
        return [f"int {name} = {value};"]

    def array(self) -> list[str]:
        length = self.random.choice((2, 3, 4, 4, 5))
        values = ", ".join(self.bounded() for _ in range(length))
        name = self.name("a")
        self.scopes[-1].arrays.append((name, length))
        return [f"double {name}[{length}] = {{{values}}};"]

    def structure(self) -> list[str]:
        form = self.random.randrange(len(STRUCTS))
        name = self.name("s")
        lines = [f"{self.struct_type(form)} {name};", *self.fill(name, form)]
        if self.chance(0.3):
            lines.insert(1, f"memset(&{name}, 0, sizeof {name});")
        self.declare(name, form)
        return lines

    def copy(self) -> list[str]:
        """A structure or array from another one, by assignment, memcpy or memmove."""
        structs, arrays = self.everything("structs"), self.everything("arrays")
        if structs and self.chance(0.6):
            other, form = self.random.choice(structs)
            name = self.name("s")
            way = self.random.choice((f" = {other};", f"; memcpy(&{name}, &{other}, sizeof {name});"))
            self.declare(name, form)
            return [f"{self.struct_type(form)} {name}{way}"]
        if arrays:
            other, length = self.random.choice(arrays)
            name = self.name("a")
            self.scopes[-1].arrays.append((name, length))
            ways = (
                f"memcpy({name}, {other}, sizeof {name});",
                f"memmove({name}, {other}, sizeof {name}); memmove({name}, {name} + 1, sizeof {name} - 8);",
                f"for (int i = 0; i < {length}; i++) {name}[i] = {other}[{length} - 1 - i];",
            )
            return [f"double {name}[{length}]; {self.random.choice(ways)}"]
        return self.scalar()

    def swap(self) -> list[str]:
        arrays = self.everything("arrays")
        if not arrays:
            return self.array()
        name, length = self.random.choice(arrays)
        i, j = self.index(length), self.index(length)
        return [f"{{ double t = {name}[{i}]; {name}[{i}] = {name}[{j}]; {name}[{j}] = t * {self.bounded()}; }}"]

    def slide(self) -> list[str]:
        """A recurrence in place: reads what it wrote."""
        arrays = self.everything("arrays")
        if not arrays:
            return self.array()
        name, length = self.random.choice(arrays)
        forms = (
            f"for (int i = 1; i < {length}; i++) {name}[i] = sin({name}[i] * {name}[i - 1]) + {self.expression(1)};",
            f"for (int i = {length} - 2; i >= 0; i--) {name}[i] += 0.5 * {name}[i + 1] * {name}[i];",
            f"for (int i = 0; i < {length}; i++) for (int j = 0; j < i; j++) {name}[i] -= 0.25 *"
            f" {name}[j] * {name}[j];",
            f"for (int i = 1; i < {length}; i++) {{ double v = {name}[i]; int j = i - 1;"
            f" while (j >= 0 && {name}[j] > v) {{ {name}[j + 1] = {name}[j]; j--; }} {name}[j + 1] = v; }}",
            f"{{ double m = {name}[0]; for (int i = 1; i < {length}; i++) "
            f" if ({name}[i] > m) m = {name}[i]; {name}[0] = m; }}",
            f"{{ double s = 0; for (int i = 0; i < {length}; i++) s += {name}[i] * {name}[i];"
            f" for (int i = 0; i < {length}; i++) {name}[i] /= 1.0 + s; }}",
        )
        return [self.random.choice(forms)]

    def call(self) -> list[str]:
        structs, arrays = self.everything("structs"), self.everything("arrays")
        choice = self.random.randrange(7)
        place, _ = self.place()
        if choice == 0:
            h = self.helper("double NAME(double a, double b) { return a > 0.3 ? a * b : sin(a) + b * b; }")
            return [f"{place} = {h}({self.expression(1)}, {self.bounded()});"]
        if choice == 1 and structs:
            name, form = self.random.choice(structs)
            kind = self.struct_type(form)
            body = self.part(form, "s.")
            h = self.helper(f"{kind} NAME({kind} s, double a) {{ {body} return s; }}")
            return [f"{name} = {h}({name}, {self.expression(1)});"]
        if choice == 2 and structs:
            name, form = self.random.choice(structs)
            kind = self.struct_type(form)
            h = self.helper(f"void NAME({kind} *s, double a) {{ {self.part(form, 's->')} }}")
            return [f"{h}(&{name}, {self.bounded()});"]
        if choice == 3 and arrays:
            name, length = self.random.choice(arrays)
            h = self.helper(
                "double *NAME(double *a, int i, int n) { if (i >= n) i = n - 1; a[i] = cos(a[i]); return a + i; }"
            )
            return [f"*{h}({name}, {self.index(length)}, {length}) *= {self.bounded()};"]
        if choice == 4 and arrays:
            name, length = self.random.choice(arrays)
            h = self.helper(
                "double NAME(const double *restrict a, int n) { double s = 0.125; const double *e = a + n;"
                " while (a != e) s = s * 0.5 + sin(*a++); return s; }"
            )
            return [f"{place} += {h}({name}, {length});"]
        if choice == 5:
            h = self.helper(
                "void NAME(double a, double *out, float *single) { *out = a * a; if (single) *single = (float)a; }"
            )
            name, value = self.name("o"), self.bounded()
            self.scopes[-1].floats.append((name, "double"))
            return [f"double {name}; {h}({value}, &{name}, 0);"]
        one = self.helper("double NAME(double a) { return sin(a) * a; }")
        two = self.helper("double NAME(double a) { return 1.0 / (1.0 + a * a); }")
        return [
            f"{{ double (*g)(double) = n > {self.random.randrange(2, 6)} ? {one} : {two}; "
            f" {place} = g({self.bounded()}); }}"
        ]

    def bits(self) -> list[str]:
        place, type = self.place()
        word = "uint32_t" if type == "float" else "uint64_t"
        form = self.random.choice(
            (
                f"{{ {word} w; memcpy(&w, &{place}, sizeof w); memcpy(&{place}, &w, sizeof w); {place} *= 0.5; }}",
                f"{{ union {{ {type} f; {word} w; }} u; u.f = {place}; "
                f" {word} w = u.w; u.w = w; {place} = u.f * 0.75; }}",
                f"{{ char raw[sizeof({type})]; memcpy(raw, &{place}, sizeof raw); "
                f" memcpy(&{place}, raw, sizeof raw); }}",
            )
        )
        return [form]

    def union(self) -> list[str]:
        type = self.name(f"f{self.number}_u")
        self.items.append(f"union {type} {{ double d; struct {{ float a, b; }} p; double v[2]; }};")
        one, two, three = self.bounded(), self.bounded(), self.place()[0]
        return [
            self.random.choice(
                (
                    f"{{ union {type} u; u.d = {one}; {three} = u.d * 2.0; u.v[1] = {two}; "
                    f" {three} += u.v[1] * u.d; }}",
                    f"{{ union {type} u; u.p.a = {one}; u.p.b = {two}; {three} = u.p.a * u.p.b; }}",
                    f"{{ union {type} u; if (n > 3) u.v[1] = {one}; else u.v[1] = {two}; {three} = u.v[1]; }}",
                )
            )
        ]

    def erase(self) -> list[str]:
        arrays = self.everything("arrays")
        if not arrays:
            return self.array()
        name, length = self.random.choice(arrays)
        return self.random.choice(
            (
                [f"if ({self.condition()}) memset({name}, 0, {length} * sizeof *{name});"],
                [f"memset({name} + 1, 0, sizeof *{name});"],
                [f"{name}[{self.index(length)}] = 0;"],
            )
        )

    def table(self) -> list[str]:
        name = f"f{self.number}_table{self.fresh}"
        self.fresh += 1
        values = ", ".join(f"{self.random.randrange(-20, 20) / 16}" for _ in range(4))
        self.items.append(f"static const double {name}[4] = {{{values}}};")
        place, _ = self.place()
        return [f"for (int i = 0; i < 4; i++) {place} += {name}[i] * {self.bounded()};"]

    def pointer(self) -> list[str]:
        """A pointer to one of two places."""
        double = [text for text, type in [self.place() for _ in range(8)] if type == "double"]
        if len(double) < 2:
            return self.array()
        name = self.name("p")
        condition = self.condition()
        lines = [f"double *{name} = {condition} ? &{double[0]} : &{double[1]};", f"*{name} = {self.bounded()};"]
        self.scopes[-1].floats.append((f"*{name}", "double"))
        return lines

    def choose(self) -> list[str]:
        a, _ = self.place()
        return [f"{a} = {self.condition()} ? {self.bounded()} : {self.bounded()};"]

    def heap(self) -> list[str]:
        """Memory of the heap: filled, used, freed, in one block."""
        length = self.random.choice(("4", "n", "(n + 2)"))
        name = self.name("m")
        call = f"malloc({length} * sizeof *{name})" if self.chance(0.97) else f"calloc({length}, sizeof *{name})"
        target, _ = self.place()
        fill = f"for (int i = 0; i < {length}; i++) {name}[i] = {self.bounded()} + i;"
        use = f"for (int i = 0; i < {length}; i++) {target} += sin({name}[i]) * {name}[{length} - 1 - i];"
        if self.chance(0.3):
            return [
                f"{{ double *{name} = {call}; {fill} {name}[1] *= {name}[0]; {target} = {name}[1]; free({name}); }}"
            ]
        return [f"{{ double *{name} = {call};", f"  {fill}", f"  {use}", f"  free({name}); }}"]

    def counted(self) -> list[str]:
        i = self.name("i")
        head = self.random.choice((f"int {i} = 0; {i} < n; {i}++", f"int {i} ="
        f" {self.random.randrange(2, 5)}; {i} > 0; {i}--",
                                   f"int {i} = 0; {i} < 6; {i} += 2", f"unsigned {i} = 0; {i} <"
                                   f" {self.random.randrange(1, 5)}u; {i}++",
                                   f"long {i} = 1; {i} <="
                                   f" {self.random.choice(self.everything('integers'))} && {i} < 5;"
                                   f" {i}++"))  # fmt: skip
        return [f"for ({head}) {{", *self.block(self.random.randrange(1, 4), integer=i, loop=True), "}"]

    def unknown(self) -> list[str]:
        t = self.name("t")
        start = f"1.0 + fabs({self.bounded()})"
        self.scopes[-1].floats.append((t, "double"))
        inner = self.block(self.random.randrange(1, 3), loop=True)
        c = self.name("c")
        shrink = f"{t} = 0.6 * {t} + 0.05 * sin({self.place()[0]});"
        if self.chance(0.5):
            return [
                f"double {t} = {start}; int {c} = 0;",
                f"while ({t} > 0.3 && {c}++ < 9) {{",
                *inner,
                f"  {shrink}",
                "}",
            ]
        return [
            f"double {t} = {start}; int {c} = 0;",
            "do {",
            *inner,
            f"  {shrink}",
            f"}} while ({t} > 0.3 && ++{c} < 9);",
        ]

    def branch(self) -> list[str]:
        lines = [f"if ({self.condition()}) {{", *self.block(self.random.randrange(1, 3))]
        if self.chance(0.3):
            lines += [f"}} else if ({self.condition()}) {{", *self.block(1)]
        if self.chance(0.6):
            lines += ["} else {", *self.block(self.random.randrange(1, 3))]
        return [*lines, "}"]

    def select(self) -> list[str]:
        value = self.random.choice(self.everything("integers"))
        lines = [f"switch ((unsigned)({value}) % 5) {{"]
        for case in range(self.random.randrange(2, 5)):
            lines += [f"case {case}: {{", *self.block(self.random.randrange(1, 3)), "}"]
            if self.chance(0.7):
                lines.append("break;")
        if self.chance(0.7):
            lines += ["default: {", *self.block(1), "}"]
        return [*lines, "}"]

    def backwards(self) -> list[str]:
        label, counter = f"again{self.fresh}", self.name("c")
        inner = self.block(self.random.randrange(1, 3), integer=counter, loop=False)
        return [
            f"int {counter} = 0;",
            f"{label}: {{",
            *inner,
            f"}} if (++{counter} < {self.random.randrange(2, 5)}) goto {label};",
        ]

    def leave(self) -> list[str]:
        if self.loops:
            return [f"if ({self.condition()}) {self.random.choice(('break', 'continue'))};"]
        return [f"if ({self.condition()}) {self.kind.early(self)}"]

    def list(self) -> list[str]:
        """A linked list, built and walked."""
        type = self.name(f"f{self.number}_n")
        self.items.append(f"struct {type} {{ double v; struct {type} *next; int k; }};")
        target, _ = self.place()
        node = self.name("n")
        if self.chance(0.5):
            return [
                f"{{ struct {type} {node}[3]; for (int i = 0; i < 3; i++) "
                f" {{ {node}[i].v = {self.bounded()}; {node}[i].k = i;"
                f" {node}[i].next = i < 2 ? &{node}[i + 1] : 0; }}",
                f"  for (struct {type} *p = {node}; p; p = p->next) {target} = sin({target} + p->v * (p->k + 1)); }}",
            ]
        return [
            f"{{ struct {type} *{node} = 0; for (int i = 0; i < n; i++) {{ struct {type} *q = malloc(sizeof *q);"
            f" q->v = {self.bounded()}; q->k = i; q->next = {node}; {node} = q; }}",
            f"  while ({node}) {{ struct {type} *q = {node}; {target} = cos({target} * q->v) + q->k * 0.125;"
            f" {node} = q->next; free(q); }} }}",
        ]

    def recursion(self) -> list[str]:
        target, _ = self.place()
        arrays = self.everything("arrays")
        if arrays and self.chance(0.6):
            name, length = self.random.choice(arrays)
            h = self.helper(
                "double NAME(double *a, int n) { if (n == 0) return 0.25; if (n % 2) { double r = NAME(a, n - 1);"
                " a[n - 1] = r * a[n - 1]; return sin(r + a[n - 1]); } return a[0] * NAME(a + 1, n - 1); }"
            )
            return [f"{target} = {h}({name}, {length});"]
        h = self.helper(
            "double NAME(double a, int n) { return n <= 0 ? a : n % 3 ? a * NAME(sin(a), n - 1) + a"
            " : NAME(0.5 * a, n - 2) + NAME(a * a, n - 1); }"
        )
        return [f"{target} = {h}({self.bounded()}, n);"]

    def rows(self) -> list[str]:
        """A matrix on the stack, or as an array of rows."""
        m = self.name("m")
        target, _ = self.place()
        if self.chance(0.6):
            value, other = self.bounded(), self.bounded()
            return [
                f"{{ double {m}[3][4]; for (int i = 0; i < 3; i++) for (int j = 0; j < 4; j++) "
                f" {m}[i][j] = {value} + i * j;",
                f"  for (int i = 1; i < 3; i++) for (int j = 1; j < 4; j++) {m}[i][j] = 0.25 * {m}[i -"
                f" 1][j] * {m}[i][j - 1] + {other};",
                f"  {target} = sin({m}[2][3]) + {m}[{self.index(3)}][1]; }}",
            ]
        arrays = [name for name, length in self.everything("arrays") if length >= 2]
        if len(arrays) < 2:
            return self.array()
        a, b = self.random.choice(arrays), self.random.choice(arrays)
        return [f"{{ double *{m}[2] = {{{a}, {b}}}; for (int i = 0; i < n; i++) "
            f" {m}[i % 2][i / 2 % 2] += 0.5 * {m}[(i + 1) % 2][1];"
                f" {target} = {m}[1][0]; }}"]  # fmt: skip

    def walk(self) -> list[str]:
        arrays = self.everything("arrays")
        if not arrays:
            return self.array()
        name, length = self.random.choice(arrays)
        target, _ = self.place()
        p = self.name("q")
        forms = (
            f"for (double *{p} = {name}; {p} < {name} + {length}; {p}++)"
            f" {{ {target} += *{p} * 0.5; *{p} = sin({target}); }}",
            f"{{ double *{p} = {name} + {length}; while ({p}-- > {name}) *{p} = *{p} * {self.bounded()}; }}",
            f"{{ double *{p} = {name}, *e = {name} + {length} - 1; while ({p} < e) "
            f" {{ double t = *{p}; *{p}++ = *e; *e-- = t * t; }} }}",
        )
        return [self.random.choice(forms)]

    def escape(self) -> list[str]:
        """A jump out of two loops, and indices that the statement itself changes."""
        label, target = f"out{self.fresh}", self.place()[0]
        self.fresh += 1
        arrays = [array for array in self.everything("arrays") if array[1] >= 4]
        if not arrays:
            return self.array()
        name, _ = self.random.choice(arrays)
        return [
            f"for (int i = 0; i < 4; i++) for (int j = 0, k = 0; j < n && k < 4;) {{ {name}[k++] *= {self.bounded()};"
            f" {target} += 0.25 * {name}[j++]; if ({target} > 1.5 || {name}[i] < -0.9) goto {label}; }}",
            f"{label}: {target} *= 0.5;",
        ]

    def particles(self) -> list[str]:
        """An array of structures, changed element by element."""
        form = self.random.randrange(len(STRUCTS))
        kind, name = self.struct_type(form), self.name("l")
        i = self.name("i")
        _, floats, arrays, _ = STRUCTS[form]
        places = [path for path, _ in floats] + [f"{path}[{i} % {length}]" for path, length in arrays]
        a, b, target = self.random.choice(places), self.random.choice(places), self.place()[0]
        fill = " ".join(self.fill(f"{name}[{i}]", form))
        return [
            f"{{ {kind} {name}[3]; for (int {i} = 0; {i} < 3; {i}++) {{ {fill} }}",
            f"  for (int {i} = 1; {i} < 3; {i}++) {{ {name}[{i}].{a} += {name}[{i} - 1].{b} * {self.bounded()};"
            f" {kind} t = {name}[{i}]; {name}[{i}] = {name}[0]; {name}[0] = t; }}",
            f"  int {i} = (unsigned)n % 3; {target} = sin({name}[{i}].{a}) + 0.5 * {name}[2 - {i}].{b}; }}",
        ]

    def indirect(self) -> list[str]:
        """Pointers to pointers, and to rows."""
        arrays = [array for array in self.everything("arrays") if array[1] >= 4]
        if not arrays:
            return self.array()
        name, _ = self.random.choice(arrays)
        target = self.place()[0]
        if self.chance(0.5):
            h = self.helper("void NAME(double **p, double a) { **p = sin(**p * a); ++*p; **p += a; }")
            return [f"{{ double *p = {name}; {h}(&p, {self.bounded()}); {h}(&p, 0.5); {target} += *p; }}"]
        h = self.helper(
            "double NAME(int n, double (*m)[n]) { double s = 0; for (int i = 0; i < 2; i++)"
            " for (int j = 0; j < n; j++) { m[i][j] *= 1.0 + 0.5 * m[1 - i][j]; s += m[i][j]; } return s; }"
        )
        return [f"{target} = sin({h}(2, (double (*)[2]){name}));"]

    def singles(self) -> list[str]:
        """An array of single precision, with a count beside each number."""
        m, target = self.name("m"), self.place()[0]
        return [
            f"{{ struct {{ float w; int k; }} {m}[4]; for (int i = 0; i < 4; i++) "
            f" {{ {m}[i].w = {self.bounded()}; {m}[i].k = i; }}",
            f"  for (int i = 0; i < 3; i++) if ({m}[i].w > {m}[i + 1].w)"
            f" {{ __typeof__({m}[0]) t = {m}[i]; {m}[i] = {m}[i + 1]; {m}[i + 1] = t; }}",
            f"  {target} = {m}[n - 1].w * ({m}[0].k + 1) + {m}[1].w; }}",
        ]

    def callback(self) -> list[str]:
        """A function that calls what it is given, with a context behind ``void *``."""
        target = self.place()[0]
        place = [text for text, type in [self.place() for _ in range(4)] if type == "double"]
        if not place:
            return self.scalar()
        one = self.helper("double NAME(double a, void *c) { double *p = c; *p += 0.25 * a; return a * *p; }")
        two = self.helper("double NAME(double a, void *c) { return cos(a) + *(double *)c; }")
        h = self.helper(
            "double NAME(double (*g)(double, void *), void *c, int n) { double s = 0.5;"
            " for (int i = 0; i < n; i++) s = sin(g(s, c)); return s; }"
        )
        which = self.random.choice((one, two, f"({self.condition()} ? {one} : {two})"))
        return [f"{target} = {h}({which}, &{place[0]}, {self.random.randrange(1, 4)});"]


def program(seed: int, numbers: list[int]) -> str:
    """The program of these functions."""
    functions = [Function(seed, k) for k in numbers]
    texts = [function.text() for function in functions]
    cases = "".join(
        f'  {{"f{k}", value{k}, reverse{k}, forward{k}, three{k}, {f.kind.lanes(k)}, {int(f.single)}}},\n'
        for k, f in zip(numbers, functions, strict=True)
    )
    return f"{PRELUDE}{''.join(texts)}static const struct one cases[] = {{\n{cases}}};\n{MAIN}"


if __name__ == "__main__":
    arguments = [int(a) for a in sys.argv[1:]]
    print(program(arguments[0], arguments[2:] or list(range(arguments[1]))))
