"""Random Rust functions that move floats through structures, arrays, copies and integers, with their checks.

``program(seed, count)`` is a whole program: ``count`` functions of ``x: &[f64; 3]``, each differentiated in both modes,
and a ``main`` that compares reverse with forward (dot products, 1e-12 relative; with ``f32`` inside 1e-6, its rounding)
and with central differences of fourth order (1e-7; with ``f32`` inside 2e-3: rounding over the step). The same seed
gives the same text. Function ``k`` depends on the seed and ``k`` alone, so that one can be looked at by itself.

usage: generated.py SEED COUNT [K…]   prints the program, or one with these functions alone
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from dataclasses import dataclass, field

INTEGERS = ("u8", "u16", "u32", "u64", "usize", "i32", "bool")
FLOATS = ("f64", "f64", "f64", "f32")

PRELUDE = """\
#![allow(unused, clippy::all)]
use oxad::{autodiff_forward, autodiff_reverse};

struct Case {
    name: &'static str,
    value: fn(&[f64; 3]) -> f64,
    reverse: fn(&[f64; 3], &mut [f64; 3], f64) -> f64,
    forward: fn(&[f64; 3], &[f64; 3]) -> (f64, f64),
    single: bool,
}

fn check(case: &Case, x: [f64; 3]) -> bool {
    let value = (case.value)(&x);
    let mut gradient = [0.0; 3];
    let mut right = (case.reverse)(&x, &mut gradient, 1.0).to_bits() == value.to_bits();
    let (exact, close, h) = if case.single { (1e-6, 2e-3, 1e-2) } else { (1e-12, 1e-7, 1e-3) };
    let scale = 1.0 + gradient.iter().map(|g| g.abs()).sum::<f64>();
    for i in 0..3 {
        let mut e = [0.0; 3];
        e[i] = 1.0;
        let (primal, tangent) = (case.forward)(&x, &e);
        right &= primal.to_bits() == value.to_bits() && (tangent - gradient[i]).abs() <= exact * scale;
        let at = |step: f64| {
            let mut moved = x;
            moved[i] += step;
            (case.value)(&moved)
        };
        let slope = (8.0 * (at(h) - at(-h)) - (at(2.0 * h) - at(-2.0 * h))) / (12.0 * h);
        if !(right && (slope - gradient[i]).abs() <= close * scale) {
            println!("{}: d{i}: reverse {}, forward {tangent}, differences {slope}", case.name, gradient[i]);
            right = false;
        }
    }
    right
}

fn main() {
    let wrong = CASES.iter().filter(|case| !check(case, [0.7, 1.3, 0.4])).count();
    println!("{} of {} right", CASES.len() - wrong, CASES.len());
    std::process::exit(i32::from(wrong > 0));
}
"""


@dataclass
class Type:
    """A type by name, with its fields (name and type) if it is a structure, else its element and count."""

    name: str
    fields: list[tuple[str, Type]] = field(default_factory=list)
    element: Type | None = None
    count: int = 0

    def paths(self) -> list[tuple[str, str]]:
        """The scalars in a value: what to write behind its name, and their types."""
        if self.element is not None:
            return [(f"[{i}]{path}", kind) for i in range(self.count) for path, kind in self.element.paths()]
        if not self.fields:
            return [("", self.name)]
        return [(f".{name}{path}", kind) for name, type in self.fields for path, kind in type.paths()]


class Function:
    """Writes one function and what it needs."""

    def __init__(self, seed: int, number: int):
        self.random = random.Random(f"{seed}/{number}")
        self.number = number
        self.items: list[str] = []
        self.lines: list[str] = []
        self.variables: list[tuple[str, Type]] = []
        self.single = False
        self.types: list[Type] = []

    def text(self) -> str:
        for k in range(self.random.randrange(1, 4)):
            self.types.append(self.structure(f"S{k}"))
        for k in range(2):
            type = self.random.choice(self.types)
            name = f"v{k}"
            self.lines.append(f"let mut {name}: {type.name} = {self.fresh(type)};")
            self.variables.append((name, type))
        for _ in range(self.random.randrange(3, 8)):
            self.random.choice(self.statements())()
        self.single = any(kind == "f32" for _, type in self.variables for _, kind in type.paths())
        result = " + ".join(
            f"{1 + k % 3}.0 * g({self.number_of(name + path, kind)})"
            for name, type in self.variables
            for k, (path, kind) in enumerate(type.paths())
        )
        body = "\n        ".join(self.lines)
        items = "\n    ".join(self.items)
        return f"""mod f{self.number} {{
    use oxad::{{autodiff_forward, autodiff_reverse}};
    #[inline(always)]
    fn g(x: f64) -> f64 {{ x + 0.25 * x * x }}
    {items}
    #[autodiff_reverse(reverse, Duplicated, Active)]
    #[autodiff_forward(forward, Dual, Dual)]
    pub fn value(x: &[f64; 3]) -> f64 {{
        {body}
        {result}
    }}
}}
"""

    # types

    def structure(self, name: str) -> Type:
        """A new structure: at least one float, and at least one integer most of the time."""
        fields = [("a", Type(self.random.choice(FLOATS)))]
        for letter in "bcde"[: self.random.randrange(1, 5)]:
            fields.append((letter, self.field()))
        self.random.shuffle(fields)
        layout = self.random.choice(("", "", "#[repr(C)] "))
        inner = ", ".join(f"{n}: {t.name}" for n, t in fields)
        self.items.append(f"{layout}#[derive(Clone, Copy)] pub struct {name} {{ {inner} }}")
        return Type(name, fields)

    def field(self) -> Type:
        choice = self.random.random()
        if choice < 0.35:
            return Type(self.random.choice(INTEGERS))
        if choice < 0.6:
            return Type(self.random.choice(FLOATS))
        if choice < 0.85 or not self.types:
            element = Type(self.random.choice(("f64", "f64", "f32", "u32", "u8")))
            count = self.random.randrange(1, 5)
            return Type(f"[{element.name}; {count}]", element=element, count=count)
        return self.random.choice(self.types)

    # values

    def number_of(self, text: str, kind: str) -> str:
        """Any scalar as f64, small."""
        if kind == "f64":
            return text
        if kind == "f32":
            return f"{text} as f64"
        return f"({text} as u8 % 5) as f64" if kind != "bool" else f"{text} as u8 as f64"

    def float(self) -> str:
        """A float that depends on ``x``, bounded."""
        known = [(n + p, k) for n, t in self.variables for p, k in t.paths() if k in ("f64", "f32")]
        a = f"x[{self.random.randrange(3)}]"
        if known and self.random.random() < 0.7:
            b = self.number_of(*self.random.choice(known))
            return f"({a} * ({b})).sin()"
        return self.random.choice((a, f"{a} * x[{self.random.randrange(3)}]", f"{a}.cos()"))

    def scalar(self, kind: str) -> str:
        if kind == "f64":
            return self.float()
        if kind == "f32":
            return f"({self.float()}) as f32"
        return "x.len() > 2" if kind == "bool" else f"x.len() as {kind} + {self.random.randrange(9)}"

    def fresh(self, type: Type) -> str:
        """An expression that makes a value."""
        if type.element is not None:
            return "[" + ", ".join(self.fresh(type.element) for _ in range(type.count)) + "]"
        if type.fields:
            return f"{type.name} {{ " + ", ".join(f"{n}: {self.fresh(t)}" for n, t in type.fields) + " }"
        return self.scalar(type.name)

    def change(self, name: str, type: Type) -> list[str]:
        """Statements that change some scalars of ``name`` (a place) using nothing but itself."""
        lines = []
        for path, kind in type.paths():
            if self.random.random() < 0.5:
                place = name + path
                if kind in ("f64", "f32"):
                    lines.append(f"{place} = ({place} * 1.5).sin();")
                else:
                    lines.append(f"{place} = !{place};" if kind == "bool" else f"{place} = {place}.wrapping_add(1);")
        return lines or [f"let _ = &{name};"]

    # statements

    def pick(self) -> tuple[str, Type]:
        return self.random.choice(self.variables)

    def variable(self, type: Type, value: str) -> str:
        name = f"v{len(self.variables)}"
        self.lines.append(f"let mut {name}: {type.name} = {value};")
        self.variables.append((name, type))
        return name

    def statements(self) -> tuple[Callable[[], None], ...]:
        """What a function does, one of these after another."""
        return (
            self.assign,
            self.copy,
            self.swap,
            self.replace,
            self.by_value,
            self.by_reference,
            self.array,
            self.vector,
            self.bits,
            self.option,
            self.pointer,
            self.enumeration,
            self.choose,
        )

    def helper(self, text: str) -> str:
        name = f"h{len(self.items)}"
        self.items.append("#[inline(never)] " + text.replace("NAME", name))
        return name

    def assign(self) -> None:
        name, type = self.pick()
        path, kind = self.random.choice(type.paths())
        self.lines.append(f"{name}{path} = {self.scalar(kind)};")

    def copy(self) -> None:
        name, type = self.pick()
        self.variable(type, name)

    def swap(self) -> None:
        name, type = self.pick()
        other = self.variable(type, self.fresh(type))
        inner = self.helper("fn NAME<T>(a: &mut T, b: &mut T) { std::mem::swap(a, b) }")
        self.lines.append(f"{inner}(&mut {name}, &mut {other});")

    def replace(self) -> None:
        name, type = self.pick()
        self.lines.append(f"let new: {type.name} = {self.fresh(type)};")
        self.variable(type, f"std::mem::replace(&mut {name}, new)")

    def by_value(self) -> None:
        name, type = self.pick()
        body = " ".join(self.change("s", type))
        inner = self.helper(f"fn NAME(mut s: {type.name}) -> {type.name} {{ {body} s }}")
        self.lines.append(f"{name} = {inner}({name});")

    def by_reference(self) -> None:
        name, type = self.pick()
        body = " ".join(self.change("s", type))
        inner = self.helper(f"fn NAME(s: &mut {type.name}) {{ {body} }}")
        self.lines.append(f"{inner}(&mut {name});")

    def array(self) -> None:
        name, type = self.pick()
        items = self.fresh(type), name, self.fresh(type)
        self.lines.append(f"let mut list: [{type.name}; 3] = [{', '.join(items)}];")
        body = " ".join(self.change("l[i]", type))
        inner = self.helper(f"fn NAME(l: &mut [{type.name}], i: usize) {{ {body} l.swap(0, i); }}")
        self.lines.append(f"{inner}(&mut list, x.len() - {self.random.randrange(1, 4)});")
        self.lines.append(f"{name} = list[{self.random.randrange(3)}];")

    def vector(self) -> None:
        name, type = self.pick()
        self.lines.append(f"let mut list: Vec<{type.name}> = vec![{name}; 2];")
        self.lines.append(f"list[1] = {self.fresh(type)};")
        self.lines.append(self.random.choice(("let mut list = list.clone();", "list.reverse();", "list.swap(0, 1);")))
        self.lines.append(f"{name} = list[{self.random.randrange(2)}];")

    def bits(self) -> None:
        name, type = self.pick()
        paths = [(path, kind) for path, kind in type.paths() if kind in ("f64", "f32")]
        path, kind = self.random.choice(paths)
        word = {"f64": "u64", "f32": "u32"}[kind]
        inner = self.helper(f"fn NAME(n: {word}) -> [{word}; 1] {{ [n] }}")
        self.lines.append(f"{name}{path} = {kind}::from_bits({inner}({name}{path}.to_bits())[0]);")

    def option(self) -> None:
        name, type = self.pick()
        inner = self.helper(
            f"fn NAME(o: Option<{type.name}>, n: usize) -> Option<{type.name}> {{ if n > 9 {{ None }} else {{ o }} }}"
        )
        self.lines.append(f"if let Some(v) = {inner}(Some({name}), x.len()) {{ {name} = v; }}")

    def pointer(self) -> None:
        name, type = self.pick()
        other = self.variable(type, self.fresh(type))
        self.lines.append(
            self.random.choice(
                (
                    f"unsafe {{ std::ptr::write(&mut {other}, std::ptr::read(&{name})) }}",
                    f"unsafe {{ std::ptr::copy_nonoverlapping(&{name}, &mut {other}, 1) }}",
                    f"{other} = unsafe {{ std::mem::MaybeUninit::new({name}).assume_init() }};",
                    f"std::slice::from_mut(&mut {other}).copy_from_slice(std::slice::from_ref(&{name}));",
                )
            )
        )

    def enumeration(self) -> None:
        """Variants of one type: floats that share their bytes with integers of another variant are refused."""
        name, type = self.pick()
        enum = f"E{len(self.items)}"
        self.items.append(f"#[derive(Clone, Copy)] pub enum {enum} {{ A({type.name}), B({type.name}), C }}")
        inner = self.helper(
            f"fn NAME(e: {enum}) -> {enum} {{ match e {{ {enum}::A(s) => {enum}::B(s), "
            f"{enum}::B(s) => {enum}::A(s), {enum}::C => {enum}::C }} }}"
        )
        self.lines.append(
            f"if let {enum}::{self.random.choice('AB')}(s) = {inner}({enum}::A({name})) {{ {name} = s; }}"
        )

    def choose(self) -> None:
        name, type = self.pick()
        other = self.variable(type, self.fresh(type))
        path, _ = self.random.choice([p for p in type.paths() if p[1] in ("f64", "f32")])
        self.lines.append(f"{{ let p = if x[0] > 0.1 {{ &mut {name} }} else {{ &mut {other} }};")
        self.lines.append(f"  p{path} = (p{path} * 0.5).exp(); }}")


def program(seed: int, numbers: list[int], kind: type[Function] = Function) -> str:
    """The program of these functions."""
    functions = [kind(seed, k) for k in numbers]
    texts = [function.text() for function in functions]
    cases = ",\n".join(
        f'    Case {{ name: "f{f.number}", value: f{f.number}::value, reverse: f{f.number}::reverse, '
        f"forward: f{f.number}::forward, single: {str(f.single).lower()} }}"
        for f in functions
    )
    table = f"static CASES: [Case; {len(functions)}] = [\n{cases},\n];\n"
    return PRELUDE + "\n".join(texts) + table


if __name__ == "__main__":
    arguments = [int(a) for a in sys.argv[1:]]
    print(program(arguments[0], arguments[2:] or list(range(arguments[1]))))
