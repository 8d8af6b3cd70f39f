"""Random Rust functions as ``generated.py`` writes them, with more forms: enumerations of floats, integers, text and
pointers, alone and in lists, boxes, closures, sorted arrays, slices, options that go through several functions.

usage: generated_forms.py SEED COUNT [K…]   prints the program, or one with these functions alone
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from generated import Function, Type, program


class Forms(Function):
    """Writes one function and what it needs."""

    def statements(self) -> tuple[Callable[[], None], ...]:
        return (
            *super().statements(),
            self.mixed_enumeration,
            self.list_of_variants,
            self.boxed,
            self.closure,
            self.sorted,
            self.slices,
            self.nested,
        )

    def variants(self, type: Type) -> str:
        """An enumeration whose variants have floats, integers and pointers in the same bytes, and ``total`` of one."""
        enum = f"E{len(self.items)}"
        extra, weight = self.random.choice(
            (
                ("M(f64, f64)", f"{enum}::M(a, b) => g(*a) + 0.5 * g(*b)"),
                ("M(Vec<f64>)", f"{enum}::M(v) => v.iter().map(|a| g(*a)).sum()"),
                ("M(Box<f64>)", f"{enum}::M(b) => g(**b)"),
                ("M(u64)", f"{enum}::M(n) => (*n % 7) as f64"),
                ("M(String)", f"{enum}::M(t) => t.len() as f64"),
            )
        )
        path, kind = self.random.choice([p for p in type.paths() if p[1] in ("f64", "f32")])
        self.items.append(f"#[derive(Clone)] pub enum {enum} {{ S({type.name}), F(f64), {extra}, N }}")
        self.items.append(
            f"fn total(e: &{enum}) -> f64 {{ match e {{ {enum}::S(s) => g({self.number_of('s' + path, kind)}), "
            f"{enum}::F(x) => g(*x), {weight}, {enum}::N => 0.125 }} }}".replace("fn total", f"fn total_{enum}")
        )
        return enum

    def variant(self, enum: str, name: str) -> str:
        """A value of such an enumeration."""
        other = next(item for item in self.items if f"enum {enum} " in item)
        made = {
            "M(f64, f64)": f"M({self.float()}, {self.float()})",
            "M(Vec<f64>)": f"M(vec![{self.float()}, {self.float()}])",
            "M(Box<f64>)": f"M(Box::new({self.float()}))",
            "M(u64)": "M(x.len() as u64)",
            "M(String)": 'M(format!("{}", x.len()))',
        }
        third = next(value for key, value in made.items() if key in other)
        choices = (f"S({name})", f"F({self.float()})", third, third, "N")
        return f"{enum}::{self.random.choice(choices)}"

    def add_to(self, name: str, type: Type, value: str) -> None:
        """Adds a number to a float of ``name``."""
        path, kind = self.random.choice([p for p in type.paths() if p[1] in ("f64", "f32")])
        self.lines.append(f"{name}{path} += 0.1 * (({value}) as {kind}).sin();")

    def mixed_enumeration(self) -> None:
        name, type = self.pick()
        enum = self.variants(type)
        inner = self.helper(
            f"fn NAME(e: {enum}, k: f64, n: usize) -> Result<{enum}, u32> {{ if n > 9 {{ return Err(1); }} "
            f"Ok(match e {{ {enum}::F(a) => {enum}::F(a * k), e => e }}) }}"
        )
        self.lines.append(f"let mut e = {self.variant(enum, name)};")
        self.lines.append(f"if let Ok(o) = {inner}(e.clone(), {self.float()}, x.len()) {{ e = o; }}")
        self.lines.append(f"let old = std::mem::replace(&mut e, {self.variant(enum, name)});")
        self.add_to(name, type, f"total_{enum}(&old) + 2.0 * total_{enum}(&e)")

    def list_of_variants(self) -> None:
        name, type = self.pick()
        enum = self.variants(type)
        count = self.random.randrange(2, 5)
        self.lines.append(f"let mut list = vec![{', '.join(self.variant(enum, name) for _ in range(count))}];")
        change = self.random.choice(
            (
                "list.reverse();",
                "list.swap(0, 1);",
                f"list.push({self.variant(enum, name)});",
                "let more = list.clone(); list.extend(more);",
                f"list.sort_by(|a, b| total_{enum}(a).partial_cmp(&total_{enum}(b)).unwrap());",
                "let last = list.pop().unwrap(); list.insert(0, last);",
                f"list.retain(|e| !matches!(e, {enum}::N));",
            )
        )
        self.lines.append(change)
        self.add_to(name, type, f"list.iter().enumerate().map(|(i, e)| (i + 1) as f64 * total_{enum}(e)).sum::<f64>()")

    def boxed(self) -> None:
        name, type = self.pick()
        inner = self.helper(
            f"fn NAME(o: Option<Box<{type.name}>>, n: usize) -> Option<Box<{type.name}>> {{ "
            f"let mut o = o?; let s = &mut *o; {' '.join(self.change('s', type))} "
            "if n > 9 { None } else { Some(o) } }"
        )
        self.lines.append(f"if let Some(b) = {inner}(Some(Box::new({name})), x.len()) {{ {name} = *b; }}")

    def closure(self) -> None:
        name, type = self.pick()
        path, kind = self.random.choice([p for p in type.paths() if p[1] in ("f64", "f32")])
        inner = self.helper("fn NAME(f: &dyn Fn(f64) -> f64, a: f64) -> f64 { f(f(a)) }")
        move = self.random.choice(("move ", ""))
        self.lines.append(f"let y = {{ let h = {move}|a: f64| (a * ({self.number_of(name + path, kind)})).sin(); ")
        self.lines.append(f"  {inner}(&h, {self.float()}) }};")
        self.add_to(name, type, "y")

    def sorted(self) -> None:
        name, type = self.pick()
        path, _ = self.random.choice([p for p in type.paths() if p[1] in ("f64", "f32")])
        other = self.variable(type, self.fresh(type))
        self.lines.append(f"let mut list = [{name}, {other}, {self.fresh(type)}];")
        self.lines.append(f"list.sort_by(|a, b| b{path}.partial_cmp(&a{path}).unwrap());")
        self.lines.append(f"{name} = list[{self.random.randrange(3)}];")

    def slices(self) -> None:
        name, type = self.pick()
        inner = self.helper(
            f"fn NAME(to: &mut [{type.name}], from: &[{type.name}]) {{ to.copy_from_slice(from); to.rotate_left(1); }}"
        )
        self.lines.append(f"let from = [{name}, {self.fresh(type)}];")
        self.lines.append(f"let mut to = [{self.fresh(type)}, {name}]; {inner}(&mut to, &from);")
        self.lines.append(f"{name} = to.iter().copied().rev().next().unwrap();")

    def nested(self) -> None:
        name, type = self.pick()
        first = self.helper(
            f"fn NAME(mut s: {type.name}) -> ({type.name}, f64) {{ {' '.join(self.change('s', type))} (s, 2.0) }}"
        )
        second = self.helper(
            f"fn NAME(o: Option<{type.name}>) -> Option<({type.name}, f64)> {{ o.map({first}).filter(|p| p.1 > 1.0) }}"
        )
        self.lines.append(f"if let Some((s, _)) = {second}(Some({name})) {{ {name} = s; }}")


if __name__ == "__main__":
    arguments = [int(a) for a in sys.argv[1:]]
    print(program(arguments[0], arguments[2:] or list(range(arguments[1])), Forms))
