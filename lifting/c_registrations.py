"""What a program in C's convention says of its functions, by globals whose names tell what they are.

- ``__enzyme_inactivefn…``: the function it points to passes no derivative on;
- ``__enzyme_allocation_like…``: ``{allocate, index of the size, …, free}``: functions that work like malloc and free;
- ``__enzyme_register_gradient…``, ``__enzyme_register_derivative…``: see ``c_rules.py``.

They become attributes of the functions, the ones that the passes know from elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from xdsl.dialects.builtin import ArrayAttr, DictionaryAttr, IntegerAttr, ModuleOp, StringAttr, UnitAttr
from xdsl.ir import Attribute, Operation

from oxad.dialects import llvm
from oxad.dialects.diagnostic import fail
from oxad.dialects.llvm.locations import source_name, span_near
from oxad.dialects.llvm.symbols import SymbolTable, callee_name
from oxad.lifting.c_rules import Rule
from oxad.lifting.c_values import symbol_in

KINDS = (
    "__enzyme_inactivefn",
    "__enzyme_inactivenoblockfn",
    "__enzyme_no_escaping_allocation",
    "__enzyme_allocation_like",
    "__enzyme_function_like",
    "__enzyme_register_gradient",
    "__enzyme_register_derivative",
    "__enzyme_register_splitderivative",
    "__enzyme_inactive_global",
    "__enzyme_nofree",
    "__enzyme_shouldrecompute",
    "__enzyme_sparse",
)
RULES = {
    "__enzyme_register_gradient": ("function", "augmented function", "gradient"),
    "__enzyme_register_derivative": ("function", "derivative"),
}
INACTIVE = '"oxad-inactive"'

INACTIVE_VARIABLE = "autodiff.inactive"
LIKE = '"oxad-like"'
LIKE_NAMES = frozenset(
    f"{name}{suffix}"
    for name in """sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh exp exp2 expm1 log log2 log10 log1p
    sqrt cbrt pow hypot fabs erf erfc fmax fmin fma floor ceil round trunc""".split()  # noqa: SIM905
    for suffix in ("", "f")
)
_ALLOCATORS = {"malloc": ("alloc,uninitialized", "(0)"), "calloc": ("alloc,zeroed", "(0,1)")}

_NEW = re.compile(r"_Zn[wa][mj](?:St11align_val_t)?(?:RKSt9nothrow_t)?")
_DELETE = re.compile(r"_Zd[la]Pv[mj]?(?:St11align_val_t)?(?:RKSt9nothrow_t)?")


def register(module: ModuleOp, symbols: SymbolTable) -> None:
    """Turns the registrations of a module into attributes. Raises OX0160 for one that is not understood."""
    for op in list(module.body.block.ops):
        if isinstance(op, llvm.GlobalOp):
            name = op.sym_name.data
            if name == "llvm.global.annotations":
                _annotations(op, symbols)
            kind = next((k for k in KINDS if k in name), None) if "__enzyme_" in name else None
            if kind is not None:
                _register(kind, op, symbols)
        elif isinstance(op, llvm.FuncOp) and op.is_declaration:
            _know_allocator(op)


def _register(kind: str, variable: llvm.GlobalOp, symbols: SymbolTable) -> None:
    elements = _elements(variable.value)
    names = [symbol_in(e) for e in elements]
    functions = [symbols.function(name) for name in names]
    first = functions[0] if functions else None
    if kind in ("__enzyme_nofree", "__enzyme_shouldrecompute", "__enzyme_no_escaping_allocation"):
        return  # remarks to another tool's optimiser
    if kind == "__enzyme_inactive_global" and names and names[0] is not None:
        _mark_inactive(symbols.get(names[0]))
        return
    if first is None:
        fail(
            "OX0160",
            f"`{variable.sym_name.data}` does not say which function it is about",
            span_near(variable),
            help="initialise it with the address of a function",
        )
    if kind in ("__enzyme_inactivefn", "__enzyme_inactivenoblockfn"):
        _mark_inactive(first)
    elif kind == "__enzyme_function_like":
        _like(variable, first, _text(elements[1], symbols) if len(elements) == 2 else None, symbols)
    elif kind == "__enzyme_allocation_like":
        _allocation(variable, elements, functions)
    elif kind in RULES:
        _rule(kind, variable, functions, symbols)
    else:
        fail("OX0161", f"`{kind}` is not supported", span_near(variable), help="leave the registration out")


def _mark_inactive(symbol: Operation | None) -> None:
    """No derivative goes through a function, or is kept in a variable."""
    if isinstance(symbol, llvm.FuncOp):
        _add(symbol, {INACTIVE: UnitAttr()})
    elif isinstance(symbol, llvm.GlobalOp):
        symbol.attributes[INACTIVE_VARIABLE] = UnitAttr()


def _annotations(variable: llvm.GlobalOp, symbols: SymbolTable) -> None:
    """``__attribute__((annotate("enzyme_inactive")))``: clang's table of what is annotated, and by which words."""
    for entry in _elements(variable.value):
        parts = _elements(entry)
        name = symbol_in(parts[0]) if len(parts) > 1 else None
        text = _text(parts[1], symbols) if len(parts) > 1 else None
        if name is None or text is None or not text.startswith("enzyme_"):
            continue
        if text != "enzyme_inactive":
            fail(
                "OX0161",
                f"the annotation `{text}` of `{source_name(name)}` is not supported",
                span_near(symbols.get(name) or variable),
                help="leave it out, or use a registration: docs/c.md has a list",
            )
        _mark_inactive(symbols.get(name))


def _text(value: Attribute, symbols: SymbolTable) -> str | None:
    """The text that a constant is the address of."""
    name = symbol_in(value)
    variable = None if name is None else symbols.get(name)
    content = variable.value if isinstance(variable, llvm.GlobalOp) else None
    while isinstance(content, llvm.TypedConstantAttr):
        content = content.value
    return content.data.rstrip(b"\0").decode(errors="replace") if isinstance(content, llvm.BytesAttr) else None


def _like(variable: llvm.GlobalOp, function: llvm.FuncOp, name: str | None, symbols: SymbolTable) -> None:
    """``{f, "name"}``: ``f`` has the derivative of a function of C's library, or allocates or frees like one."""
    if name == "free":
        _frees(function, StringAttr("malloc"))
    elif name in _ALLOCATORS:
        kind, sizes = _ALLOCATORS[name]
        _add(
            function,
            {
                "allockind": StringAttr(f'("{kind}")'),
                "allocsize": StringAttr(sizes),
                '"alloc-family"': StringAttr("malloc"),
            },
        )
    elif name in LIKE_NAMES:
        attribute: dict[str, Attribute] = {LIKE: StringAttr(name)}
        _add(function, attribute)
        for op in symbols.module.walk():
            if isinstance(op, llvm.CallOp | llvm.InvokeOp) and callee_name(op) == function.sym_name.data:
                old = {} if op.fn_attrs is None else dict(op.fn_attrs.data)
                op.properties["fn_attrs"] = DictionaryAttr({**old, **attribute})
    else:
        fail(
            "OX0160",
            f"`{variable.sym_name.data}` does not name a function that is known, to be like",
            span_near(variable),
            help='one of C\'s mathematics library, malloc, calloc or free: {(void *)f, (void *)"log1p"}',
        )


def _rule(kind: str, variable: llvm.GlobalOp, functions: Sequence[llvm.FuncOp | None], symbols: SymbolTable) -> None:
    given = [f for f in functions if f is not None]
    if len(given) != len(RULES[kind]) or len(functions) != len(given):
        fail(
            "OX0160",
            f"`{variable.sym_name.data}` is not {{{', '.join(RULES[kind])}}}",
            span_near(variable),
            help="initialise it with the addresses of these functions",
        )
    function, *rules = given
    rule = Rule(function, symbols, span_near(variable))
    if len(rules) == 1:
        rule.derivative(rules[0])
    else:
        rule.gradient(*rules)


def _allocation(
    variable: llvm.GlobalOp, elements: Sequence[Attribute], functions: Sequence[llvm.FuncOp | None]
) -> None:
    allocate, free = functions[0], functions[-1]
    index = next((n for n in map(_integer, elements[1:]) if n is not None), None)
    if allocate is None or index is None:
        fail(
            "OX0160",
            f"`{variable.sym_name.data}` is not {{allocate, index of the size, …, free}}",
            span_near(variable),
            help="name both functions, and say which argument is the size in bytes",
        )
    family = allocate.sym_name
    _add(
        allocate,
        {
            "allockind": StringAttr('("alloc,uninitialized")'),
            "allocsize": StringAttr(f"({index})"),
            '"alloc-family"': family,
        },
    )
    result = {} if allocate.res_attrs is None else dict(allocate.res_attrs.data)
    allocate.properties["res_attrs"] = DictionaryAttr({**result, "noalias": UnitAttr()})
    if free is not None and free is not allocate:
        _frees(free, family)


def _frees(function: llvm.FuncOp, family: StringAttr) -> None:
    _add(function, {"allockind": StringAttr('("free")'), '"alloc-family"': family})
    count = len(function.function_type.inputs.data)
    old = [DictionaryAttr({})] * count if function.arg_attrs is None else list(function.arg_attrs.data)
    old[0] = DictionaryAttr({**old[0].data, "allocptr": UnitAttr()})
    function.properties["arg_attrs"] = ArrayAttr(old)


def _know_allocator(function: llvm.FuncOp) -> None:
    """C++'s own ``new`` and ``delete``, which not every LLVM describes by attributes."""
    name = function.sym_name.data
    if (_NEW.fullmatch(name) or _DELETE.fullmatch(name)) and not _has(function, "allockind"):
        family = StringAttr("_Zna" if name.startswith(("_Zna", "_Zda")) else "_Znw")
        if name.startswith("_Zd"):
            _frees(function, family)
        else:
            aligned = ",aligned" if "align_val" in name else ""
            _add(
                function,
                {
                    "allockind": StringAttr(f'("alloc,uninitialized{aligned}")'),
                    "allocsize": StringAttr("(0)"),
                    '"alloc-family"': family,
                },
            )


def _has(function: llvm.FuncOp, name: str) -> bool:
    return function.fn_attrs is not None and name in function.fn_attrs.data


def _add(function: llvm.FuncOp, attributes: dict[str, Attribute]) -> None:
    old = {} if function.fn_attrs is None else dict(function.fn_attrs.data)
    function.properties["fn_attrs"] = DictionaryAttr({**old, **attributes})


def _elements(value: Attribute | None) -> list[Attribute]:
    """The elements of an array's initialiser; an address alone is an array of one."""
    while isinstance(value, llvm.TypedConstantAttr):
        value = value.value
    if isinstance(value, llvm.AggregateAttr):
        return list(value.elements.data)
    return [] if value is None else [value]


def _integer(value: Attribute) -> int | None:
    """The integer that a constant is, also where it was cast to a pointer."""
    while True:
        if isinstance(value, llvm.TypedConstantAttr):
            value = value.value
        elif isinstance(value, llvm.ExprAttr) and value.opcode.data == "inttoptr":
            value = value.operands.data[0]
        else:
            break
    if isinstance(value, IntegerAttr):
        return value.value.data
    return 0 if isinstance(value, llvm.ZeroAttr) else None
