"""Random C programs that carry the bytes of floats in what is declared to be integers.

A structure's member or a variable, `long`, `int[2]`, `short[4]` or characters, takes eight bytes of the caller's by
`memcpy`, goes to and fro with the structure, and is copied out again; sometimes nobody ever names a float on the
way, and the file that calls the function is another.
Such a program may be refused for its types, but never be wrong.

usage: disguises.py [--seeds 1-99] [--levels 0123v] [--compiler clang-22] [--debug]
"""

from __future__ import annotations

import sys

import checked

MEMBERS = ("long bits", "int bits[2]", "short bits[4]", "char bits[8]", "struct { int low, high; } bits", "void *bits")
OWN = ("t[0]", "t[1]", "t[2]", "t[n - 1]", "t[n - 2]", "u")


class Disguises(checked.Program):
    """The text of one program."""

    def __init__(self, seed: int):
        super().__init__(seed)
        self.member = self._any(MEMBERS)
        self.names_floats = self.random.random() < 0.6
        self.argument = self._any(("double", "void"))

    def _types(self) -> str:
        members = [f"{self.member};", "double a;", *(["int id;"] if self.random.random() < 0.5 else [])]
        self.random.shuffle(members)
        return f"""typedef struct {{ {" ".join(members)} }} S;
typedef struct node {{ S s; struct node *next; }} node;
static double held(const void *p) {{ double x; memcpy(&x, p, 8); return x; }}
static void hold(void *p, double x) {{ memcpy(p, &x, 8); }}
static void swap(void *a, void *b) {{ long t; memcpy(&t, a, 8); memcpy(a, b, 8); memcpy(b, &t, 8); }}"""

    def _at(self, argument: str) -> str:
        place = self._any(("0", "1", "2", "n - 1"))
        return f"(char *){argument} + 8 * ({place})" if self.argument == "void" else f"{argument} + {place}"

    def _step(self) -> str:
        to, place = self._any(OWN), self._any(OWN)
        size = self._any(("8", "8", "8", "8 * (n - 2)"))
        steps = [
            f"memcpy(&{to}.bits, {self._at('in')}, {size});",
            f"memcpy({self._at('out')}, &{place}.bits, {size});",
            f"memcpy(&w, {self._at('in')}, 8);",
            f"memcpy(&{to}.bits, &w, 8);",
            f"memcpy(&w, &{place}.bits, 8);",
            f"memcpy({self._at('out')}, &w, 8);",
            f"swap({self._at('in')}, {self._at('out')});",
            *[f"{to} = {place};"] * 3,
            f"{{ node *q = malloc(sizeof *q); q->s = {place}; q->next = list; list = q; }}",
            f"if (list) {to} = list->s;",
            f"{to}.a += 1;",
        ]
        if self.member == "long bits":
            steps += [f"{to}.bits = w;", f"w = {place}.bits;", f"{to}.bits = {place}.bits;"]
        if self.names_floats:
            number = f"held(&{place}.bits)"
            steps += [
                f"sum += {number} * {to}.a;",
                f"hold(&{to}.bits, {number} * 1.5 + held({self._at('in')}));",
                f"{to}.a = {number};",
                f"hold({self._at('out')}, sin({number}));",
            ]
        return self._any(steps)

    def _function(self) -> str:
        body = "\n  ".join(self._step() for _ in range(self.random.randint(4, 14)))
        return f"""double f({self.argument} *in, {self.argument} *out, int n) {{
  S t[3], u;
  long w = 0;
  node *list = 0;
  double sum = 0;
  memset(t, 0, sizeof t);
  memset(&u, 0, sizeof u);
  {body}
  memcpy({self._at("out")}, &{self._any(OWN)}.bits, 8);
  while (list) {{
    node *next = list->next;
    free(list);
    list = next;
  }}
  return sum;
}}"""

    def _main(self) -> str:
        return (
            """void gradient(void *in, void *din, void *out, void *dout) {
  __enzyme_autodiff((void *)f, enzyme_dup, in, din, enzyme_dup, out, dout, enzyme_const, 3);
}
"""
            + checked.OTHER
            + f"""#include "check.h"
double f({self.argument} *, {self.argument} *, int);
void gradient(void *, void *, void *, void *);
"""
            + """static double goal(const double *x, const double *weights) {
  double in[3], out[3] = {0.3, 0.2, 0.7};
  memcpy(in, x, sizeof in);
  double sum = f(in, out, 3);
  for (int k = 0; k < 3; k++) sum += out[k] * weights[k] + in[k] * weights[3 + k];
  return sum;
}
int main(void) {
  double x[3] = {0.9, 1.7, 0.4}, weights[6] = {0.7, 0.5, 0.3, 1.1, 1.3, 1.7};
  double in[3], out[3] = {0.3, 0.2, 0.7}, din[3], dout[3];
  memcpy(in, x, sizeof in);
  memcpy(dout, weights, sizeof dout);
  memcpy(din, weights + 3, sizeof din);
  gradient(in, din, out, dout);
  for (int k = 0; k < 3; k++) {
    double kept = x[k], slope;
    x[k] = kept + 1e-5;
    slope = goal(x, weights);
    x[k] = kept - 1e-5;
    slope -= goal(x, weights);
    x[k] = kept;
    near_(din[k], slope / 2e-5, 1e-6, "in", k);
  }
  return done();
}"""
        )


if __name__ == "__main__":
    sys.exit(checked.main(lambda seed: Disguises(seed).text()))
