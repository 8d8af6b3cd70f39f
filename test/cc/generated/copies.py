"""Random C programs that copy structures to and fro, to find floats that are lost on the way, or counted twice.

Structures of floats, integers and characters go between the caller's memory, local variables, list nodes, a variable of
the program, and functions by value; few of their members are ever read. The gradient of a weighted sum of what is
returned and what is written to the caller is held against central differences. A program may be refused (OX0201: the
IR of clang without debug information does not tell all members), but never be wrong.

usage: copies.py [--seeds 1-99] [--levels 0123v] [--compiler clang-22] [--debug]
"""

from __future__ import annotations

import sys

import checked

FLOATS = ("double", "float")
KINDS = (*FLOATS, "int", "char", "long", "short")
READ = ("in[0]", "in[1]", "in[2]", "in[n - 1]", "out[0]", "out[1]", "own[0]", "own[1]", "own[2]", "own[n - 1]", "one")
WRITTEN = ("out[0]", "out[1]", "own[0]", "own[1]", "own[2]", "own[n - 1]", "one")


class Copies(checked.Program):
    """The text of one program."""

    def __init__(self, seed: int):
        super().__init__(seed)
        self.members = [("double", "m0", 0)]
        for k in range(1, self.random.randint(3, 6)):
            self.members.append((self._any(KINDS), f"m{k}", self._any((0, 0, 0, 2, 3))))
        self.random.shuffle(self.members)
        kept = ("kept",) if self.random.random() < 0.25 else ()
        self.read, self.written = (*READ, *kept), (*WRITTEN, *kept)

    def _types(self) -> str:
        members = " ".join(f"{kind} {name}{f'[{count}]' if count else ''};" for kind, name, count in self.members)
        return f"""typedef struct {{ {members} }} S;
typedef struct node {{ S s; struct node *next; }} node;
static S kept;
static S same(S s) {{ return s; }}
static void copy(S *to, const S *from) {{ *to = *from; }}"""

    def _float(self, place: str) -> str:
        _, name, count = self._any([member for member in self.members if member[0] in FLOATS])
        return f"{place}.{name}" + (f"[{self.random.randrange(count)}]" if count else "")

    def _step(self) -> str:
        to, place, other = self._any(self.written), self._any(self.read), self._any(self.read)
        number = self._float(place)
        integers = [name for kind, name, count in self.members if kind not in FLOATS and not count]
        steps = [
            *[f"{to} = {place};"] * 3,
            f"{to} = same({place});",
            f"copy(&{to}, &{place});",
            f"{{ node *q = malloc(sizeof *q); q->s = {place}; q->next = list; list = q; }}",
            f"if (list) {to} = list->s;",
            f"{self._float(to)} = {number} * 1.5;",
            f"{self._float(to)} = {number} * sin({number});",
            f"sum += {number} * {self._float(other)};",
        ]
        if to != place:
            steps.append(f"memcpy(&{to}, &{place}, sizeof(S));")
        if integers:
            steps.append(f"if ({place}.{self._any(integers)} > {self.random.randint(0, 9)}) {to} = {other};")
        return self._any(steps)

    def _function(self) -> str:
        steps = [self._step() for _ in range(self.random.randint(4, 12))]
        steps += [f"sum += {self._float(self._any(('own[0]', 'own[1]', 'one', 'out[0]')))};" for _ in range(2)]
        rest = f"sum += {self._float('list->s')} * 0.5;" if self.random.random() < 0.6 else ""
        body = "\n  ".join(steps)
        return f"""static double f(S *in, S *out, int n) {{
  S own[3], one;
  node *list = 0;
  double sum = 0;
  memset(own, 0, sizeof own);
  memset(&one, 0, sizeof one);
  {body}
  while (list) {{
    node *next = list->next;
    {rest}
    free(list);
    list = next;
  }}
  return sum;
}}"""

    def _main(self) -> str:
        places = [
            (kind, f".{name}" + (f"[{i}]" if count else ""))
            for kind, name, count in self.members
            for i in range(max(count, 1))
        ]
        floats = [(kind, place) for kind, place in places if kind in FLOATS]
        fill = " ".join(
            f"s->{place[1:]} = {0.3 * (i + 1):.1f} + 0.1 * k;"
            if kind in FLOATS
            else f"s->{place[1:]} = {self.random.randint(0, 9)} + k;"
            for i, (kind, place) in enumerate(places)
        )
        weighted = " ".join(f"sum += (double)out[k]{place} * weights[k]{place};" for _, place in floats)
        weights = " ".join(f"weights[k]{place} = {0.7 + 0.1 * i:.1f} - 0.2 * k;" for i, (_, place) in enumerate(floats))
        # Floats take large steps, and everything is rounded to them on its way through one.
        exact = all(kind == "double" for kind, _ in floats)
        compared = "\n    ".join(
            f"DIFFERENCE({kind}, {place}, {'1e-5' if kind == 'double' else '1e-2f'}, {'1e-5' if exact else '2e-2'});"
            for kind, place in floats
        )
        return f"""static void fill(S *s, int k) {{ {fill} }}
static double goal(S *in, S *weights) {{
  S out[2];
  memset(out, 0, sizeof out);
  memset(&kept, 0, sizeof kept);
  double sum = f(in, out, 3);
  for (int k = 0; k < 2; k++) {{ {weighted} }}
  return sum;
}}
#define DIFFERENCE(kind, place, step, tolerance) {{ \\
  kind x = in[k] place, above = x + step, below = x - step; \\
  in[k] place = above; \\
  double more = goal(in, weights); \\
  in[k] place = below; \\
  double less = goal(in, weights); \\
  in[k] place = x; \\
  near_(din[k] place, (more - less) / ((double)above - below), tolerance, #place, k); }}
int main(void) {{
  S in[3], din[3], out[2], dout[2], weights[2];
  for (int k = 0; k < 3; k++) fill(&in[k], k);
  memset(din, 0, sizeof din);
  memset(out, 0, sizeof out);
  memset(weights, 0, sizeof weights);
  for (int k = 0; k < 2; k++) {{ {weights} }}
  memcpy(dout, weights, sizeof dout);
  __enzyme_autodiff((void *)f, enzyme_dup, in, din, enzyme_dup, out, dout, enzyme_const, 3);
  for (int k = 0; k < 3; k++) {{
    {compared}
  }}
  return done();
}}"""


if __name__ == "__main__":
    sys.exit(checked.main(lambda seed: Copies(seed).text()))
