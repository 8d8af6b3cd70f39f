"""The derivative rules: one row of data per operation and known function, for forward, reverse and every width.

`classify` says what an operation is; a `Rule` gives partial derivatives, `apply` multiplies one with a tangent or a
cotangent, and `add_support` declares and defines what the emitted formulas call. docs/rules.md lists the rows.
"""

from oxad.passes.rules import (
    arithmetic,
    elementary,
    functions,
    idioms,
    instructions,
    masked,
    piecewise,
    sloped,
    special,
    trigonometry,
)
from oxad.passes.rules.apply import apply
from oxad.passes.rules.formula import RESULT, FormulaError, Kind
from oxad.passes.rules.support import add_support
from oxad.passes.rules.table import (
    FUNCTIONS_BY_NAME,
    MINUS_ONE,
    ONE,
    OPERATIONS,
    ZERO,
    Constant,
    Engine,
    Entry,
    Inactive,
    Rule,
    Unsupported,
    all_rules,
    base_name,
    classify,
    classify_callee,
    register,
    rule,
)

ROWS = (arithmetic, elementary, trigonometry, piecewise, special, idioms, sloped, masked, instructions, functions)
"""The modules of the table, in its order."""

__all__ = [
    "FUNCTIONS_BY_NAME",
    "MINUS_ONE",
    "ONE",
    "OPERATIONS",
    "RESULT",
    "ROWS",
    "ZERO",
    "Constant",
    "Engine",
    "Entry",
    "FormulaError",
    "Inactive",
    "Kind",
    "Rule",
    "Unsupported",
    "add_support",
    "all_rules",
    "apply",
    "base_name",
    "classify",
    "classify_callee",
    "register",
    "rule",
]
