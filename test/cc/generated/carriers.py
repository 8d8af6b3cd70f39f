"""Statements that carry numbers in ways of their own: pointers that change places, variable arguments, long double,
records that the library sorts, buffers that grow."""

from __future__ import annotations

from values import Writer


class Carriers(Writer):
    """More methods that write statements."""

    def exchange(self) -> list[str]:
        """Two arrays by pointers that change places in every round."""
        arrays = self.everything("arrays")
        if len(arrays) < 2:
            return [f"{self.place()[0]} *= 0.75;"]
        (one, first), (two, second) = self.random.sample(arrays, 2)
        length, rounds = min(first, second), self.random.randrange(1, 4)
        return [
            f"{{ double *p = {one}, *q = {two}; for (int i = 0; i < {rounds}; i++)"
            f" {{ for (int j = 0; j < {length}; j++) q[j] = 0.5 * q[j] + sin(p[j]);"
            f" double *t = p; p = q; q = t; }} p[0] *= 0.5; }}"
        ]

    def variadic(self) -> list[str]:
        """A function of the program with variable arguments."""
        target = self.place()[0]
        h = self.helper(
            "double NAME(int k, ...) { va_list l; va_start(l, k); double s = 0.25; for (int i = 0; i < k; i++)"
            " s = 0.5 * s + s * va_arg(l, double) * (i + 1); va_end(l); return s; }"
        )
        given = [self.bounded() for _ in range(self.random.randrange(1, 5))]
        return [f"{target} = sin({h}({len(given)}, {', '.join(f'(double)({g})' for g in given)}));"]

    def extended(self) -> list[str]:
        """Numbers of long double, by themselves and in a structure."""
        target, type = self.place()
        one, two = self.bounded(), self.bounded()
        return [
            f"{{ struct {{ long double a; int k; long double b[2]; }} l = {{{one}, n, {{{two}, 0.5L}}}}, m = l;"
            f" for (int i = 0; i < m.k; i++) m.b[i % 2] = m.b[i % 2] * 0.5L + m.a * l.b[0];"
            f" {target} = ({type})(m.b[0] * m.b[1]); }}"
        ]

    def grown(self) -> list[str]:
        """A buffer of the heap that is reallocated as it grows."""
        target, count = self.place()[0], self.random.randrange(3, 7)
        return [
            f"{{ double *p = 0; int room = 0; for (int i = 0; i < {count}; i++) {{ if (i == room)"
            f" {{ room = 2 * room + 1; p = realloc(p, room * sizeof *p); }}"
            f" p[i] = {self.bounded()} + (i ? p[i - 1] : 0); }} {target} = sin(p[{count - 1}] * p[0]); free(p); }}"
        ]

    def narrow(self) -> list[str]:
        """Numbers that go through single precision in an array, and back by memcpy."""
        target = self.place()[0]
        one, two = self.bounded(), self.bounded()
        return [
            f"{{ float w[2] = {{(float)({one}), (float)({two})}}, v[2]; memcpy(v, w, sizeof v);"
            f" unsigned u; memcpy(&u, &w[1], sizeof u); memcpy(&v[0], &u, sizeof u);"
            f" {target} = v[0] * v[1]; }}"
        ]
