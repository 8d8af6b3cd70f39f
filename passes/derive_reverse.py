"""derive-reverse: every ``autodiff.reverse`` request becomes an augmented primal and a reverse sweep.

Requires: nothing but verified functions; runs the analyses itself. Guarantees: no ``autodiff.reverse`` is left; the
new functions are templates, and the wrapper of each request has ``autodiff.width``. Refuses: irreducible control
flow, operations and calls without a derivative (docs/errors.md, OX02xx and OX03xx).

A *signature* has one letter per parameter: ``d`` with tangent or shadow, ``c`` without; a capital letter promises
that the memory behind the parameter is left alone until the reverse sweep has run; with a last ``o`` that memory alone,
not what pointers in it lead to.
"""

from __future__ import annotations

from dataclasses import dataclass

from xdsl.context import Context
from xdsl.dialects.builtin import DictionaryAttr, ModuleOp
from xdsl.passes import ModulePass

from oxad.dialects import llvm
from oxad.dialects.autodiff import requests
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.passes.activity import ActivityAnalysis
from oxad.passes.activity_result import Wanted
from oxad.passes.custom_reverse import ReverseRule
from oxad.passes.custom_rules import GRADIENT, rule_of
from oxad.passes.derived_attributes import inherited_attributes
from oxad.passes.helpers import declare_missing
from oxad.passes.kept_types import types_of
from oxad.passes.nested_requests import refuse_nested_requests
from oxad.passes.reverse_function import Derived, FunctionReverse
from oxad.passes.reverse_request import check_request, lower_request
from oxad.passes.reverse_split import lower_phase
from oxad.passes.reverse_sweep import ReverseCallee
from oxad.passes.rules import add_support
from oxad.passes.types import TypeInfo
from oxad.passes.unshared_shadows import UnsharedShadows


class ReverseDeriver:
    """Derives functions of one module, each signature once."""

    def __init__(self, module: ModuleOp):
        self.module = module
        self.symbols = SymbolTable(module)
        self.types: TypeInfo = types_of(module)
        self.activities = ActivityAnalysis(self.symbols, self.types, GRADIENT)
        self.unshared: UnsharedShadows | None = None
        """Once all requests have been looked at."""
        self.done: dict[tuple[str, str, bool, Wanted], Derived] = {}
        self.made: list[llvm.FuncOp] = []
        self.held: dict[tuple[object, ...], str] = {}
        """The wrappers of requests in two calls: see ``reverse_split.py``."""
        self.names: set[str] = set()

    def name(self, wanted: str) -> str:
        """A symbol of that name, or with a number behind it, that is given only once."""
        found, number = self.symbols.fresh(wanted), 0
        while found in self.names:
            number += 1
            found = self.symbols.fresh(f"{wanted}.{number}")
        self.names.add(found)
        return found

    def derive(self, func: llvm.FuncOp, signature: str, masked: bool = False, wanted: Wanted = frozenset()) -> Derived:
        """The derivative of a function. ``masked``: the cotangent of its result may be zero because the result is not
        used (``reverse_mask``). ``wanted``: the allocations that need shadows."""
        key = (func.sym_name.data, signature, masked, wanted)
        found = self.done.get(key)
        if found is None and (rule := rule_of(func, GRADIENT)) is not None:
            found = self.done[key] = self.custom(func, rule)
        if found is None:
            work = FunctionReverse(self, func, signature, masked, wanted)
            if self.activities.is_recursive(func):
                self.done[key] = work.interface()
            found = self.done[key] = work.run()
        return found

    def custom(self, func: llvm.FuncOp, rule: DictionaryAttr) -> Derived:
        """The derivative that a function brings along."""
        name = func.sym_name.data
        made = ReverseRule(
            func, rule, self.symbols, [self.name(f"{name}.{part}.rule") for part in ("aug", "rev", "frame")]
        )
        for template in made.build():
            template.properties["fn_attrs"] = inherited_attributes(func)
            self.made.append(template)
        sweep = ReverseCallee(
            made.sweep,
            made.record,
            made.parameters,
            made.seed is not None,
            tuple(made.floats),
            made.gives_type,
            made.seed,
            brought=True,
        )
        return Derived(made.augmented, tuple(made.pointers), (), frozenset(), True, sweep, made.copied)


@dataclass(frozen=True)
class DeriveReversePass(ModulePass):
    """``derive-reverse``."""

    name = "derive-reverse"

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        derive_reverse(op)


def derive_reverse(module: ModuleOp) -> None:
    """Replaces every ``autodiff.reverse`` of a module. Raises ``OxadError``."""
    found = [
        op
        for func in module.body.block.ops
        if isinstance(func, llvm.FuncOp)
        for block in func.body.blocks
        for op in block.ops
        if isinstance(op, requests.ReverseOp)
    ]
    if not found:
        return
    refuse_nested_requests(module)
    deriver = ReverseDeriver(module)
    checked = [check_request(deriver, request) for request in found]
    deriver.unshared = UnsharedShadows(deriver.symbols, deriver.activities)
    for request in checked:
        if request.request.phase is None:
            lower_request(deriver, request)
        else:
            lower_phase(deriver, request)
    if deriver.held:
        declare_missing(module)
    add_support(module, deriver.made)
