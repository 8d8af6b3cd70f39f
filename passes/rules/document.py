"""The table as Markdown: the generated part of docs/rules.md."""

from __future__ import annotations

from collections.abc import Iterable

from oxad.passes.rules.table import FUNCTIONS_BY_NAME, OPERATIONS, Engine, Entry, Inactive, Rule, Unsupported, all_rules

BEGIN = "<!-- generated from passes/rules: run the tests with BLESS=1 to renew -->"
END = "<!-- end of the generated part -->"


def tables() -> str:
    """Rules, edges, and the reasons of everything else."""
    parts = [
        BEGIN,
        "",
        "### Partial derivatives",
        "",
        *_table(("for", "signature", "partials", "with"), map(_formulas, all_rules())),
        "",
        "### Edges and accuracy",
        "",
        "The relative error, in f64 and f32, is what the tests hold every row to at all their points; it includes the",
        "error of libm's own result where the partial is made of it.",
        "",
        *_table(("row", "error", "at the edges"), map(_edges, all_rules())),
        "",
        "### Without a formula",
        "",
        *_table(("what", "why", "which"), _others()),
        "",
        END,
    ]
    return "\n".join(parts)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    lines = [head, ("---",) * len(head), *rows]
    return [f"| {' | '.join(cells)} |" for cells in lines]


def _code(text: str) -> str:
    return f"`{text}`" if text else ""


def _formulas(row: Rule) -> tuple[str, ...]:
    operations = [kind.name for kind, entry in OPERATIONS.items() if entry is row]
    names = [name.replace("/", "`, `") for name in (*operations, *row.names)]
    signature = f"{', '.join(_argument(row, i) for i in range(row.arity))}"
    return (
        ", ".join(map(_code, names)),
        _code(signature),
        "; ".join(map(_code, row.formulas)),
        "; ".join(_code(part.strip()) for part in row.let.split(";")) if row.let else "",
    )


def _argument(row: Rule, i: int) -> str:
    return row.arguments[i] if i in row.operands else f"{row.arguments[i]}: {row.kinds[i].value}"


def _edges(row: Rule) -> tuple[str, ...]:
    return row.name, f"{row.tolerance[0]:g}, {row.tolerance[1]:g}", row.note


def _others() -> Iterable[tuple[str, ...]]:
    kinds: list[tuple[str, type[Entry], str]] = [
        ("inactive", Inactive, "reason"),
        ("the engine's", Engine, "what"),
        ("unsupported", Unsupported, "reason"),
    ]
    names = {**{kind.name: entry for kind, entry in OPERATIONS.items()}, **FUNCTIONS_BY_NAME}
    for title, kind, field in kinds:
        reasons: dict[str, list[str]] = {}
        for name, entry in names.items():
            if isinstance(entry, kind):
                reasons.setdefault(getattr(entry, field), []).append(name)
        for reason, members in reasons.items():
            yield title, reason, ", ".join(map(_code, members))
