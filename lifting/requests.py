"""Marker calls to request operations.

The Rust macro asks for a derivative by calling a function that exists nowhere, the *marker*. Its name is the request,
``__oxad_v1;<forward|reverse>;<width>;<activity>;…``, its first argument the function to differentiate (the *shim*),
the others that function's arguments and shadows (``docs/architecture.md``, "A request").
"""

from __future__ import annotations

from collections.abc import Sequence

from xdsl.dialects.builtin import (
    ArrayAttr,
    DictionaryAttr,
    IntegerAttr,
    ModuleOp,
    StringAttr,
    SymbolRefAttr,
    UnitAttr,
    i64,
)
from xdsl.ir import Attribute, Operation

from oxad.dialects.autodiff.requests import MAX_WIDTH, ForwardOp, RequestOp, ReverseOp
from oxad.dialects.diagnostic import Diagnostic, OxadError
from oxad.dialects.llvm import (
    AddressOfOp,
    AliasOp,
    CallBase,
    CallOp,
    FuncOp,
    InvokeOp,
    MetadataRefAttr,
    PointerType,
    SymbolAttr,
    TypedConstantAttr,
    VoidType,
)
from oxad.dialects.llvm.locations import span_near
from oxad.lifting.c_requests import find_c_requests
from oxad.lifting.outline import outline

PREFIX = "__oxad_v"
VERSION = "1"
_OPERANDS = {"const": "p", "dup": "ps", "duponly": "ps", "dupv": "pvl", "duponlyv": "pvl"}
_REBUILD = "build the program with the `oxad` crate and the `oxad` tool of one version"


class _Refused(Exception):
    """One request that cannot be taken; all of them are reported together."""

    def __init__(self, code: str, message: str, help: str | None = None):
        super().__init__(message)
        self.code = code
        self.message = message
        self.help = help


def find_requests(module: ModuleOp) -> list[RequestOp]:
    """Replaces every marker call by ``autodiff.forward`` or ``autodiff.reverse``, removes the markers' declarations.

    The parameters of a shim become ``noalias``, all but its last (where the result goes) ``readonly``: the macro makes
    it so. An ``invoke`` of a marker becomes one of a function ``<caller>.request`` that holds the request alone: should
    the derivative panic, the caller's own variables are dropped. Raises OX0120 to OX0125, for all wrong requests
    together. Requests in C's convention are taken too (``c_requests.py``): OX0150 to OX0161.
    """
    return [*_rust_requests(module), *find_c_requests(module)]


def _rust_requests(module: ModuleOp) -> list[RequestOp]:
    symbols = (
        {op.sym_name.data: op for op in module.body.block.ops if isinstance(op, FuncOp | AliasOp)}
        if module.body.first_block
        else {}
    )
    markers = {name: op for name, op in symbols.items() if name.startswith(PREFIX)}
    if not markers:
        return []
    requests: list[RequestOp] = []
    wrong: list[Diagnostic] = []
    for op in _mentions(module, markers):
        try:
            if not isinstance(op, CallOp | InvokeOp):
                raise _Refused("OX0125", "the marker of a request is used in another way than called", _REBUILD)
            requests.append(_replace(op, symbols))
        except _Refused as refused:
            wrong.append(Diagnostic(refused.code, refused.message, span_near(op), help=refused.help))
    if wrong:
        raise OxadError(wrong)
    for marker in markers.values():
        marker.detach()
        marker.erase()
    return requests


def _mentions(module: ModuleOp, markers: dict[str, FuncOp | AliasOp]) -> list[Operation]:
    """Calls of markers, and whatever else names one."""
    found: list[Operation] = []
    for function in module.body.block.ops:
        if not isinstance(function, FuncOp):
            continue
        for block in function.body.blocks:
            for op in block.ops:
                if isinstance(op, CallBase):
                    callee = op.callee
                    if callee is not None and callee.string_value() in markers:
                        found.append(op)
                elif isinstance(op, AddressOfOp) and op.global_name.string_value() in markers:
                    found.append(op)
    return found


def _parse(name: str) -> tuple[str, int, list[str]]:
    """Mode, width and activities in a marker's name."""
    head, *parts = name.split(";")
    if head != PREFIX + VERSION:
        raise _Refused("OX0121", f"this request was made by another version of the `oxad` crate (`{head}`)", _REBUILD)
    if len(parts) < 2 or parts[0] not in ("forward", "reverse") or not parts[1].isdecimal() or not parts[1].strip("0"):
        raise _Refused("OX0120", f"a request is not understood: `{name}`", _REBUILD)
    if len(parts[1]) > 9 or int(parts[1]) > MAX_WIDTH:
        raise _Refused("OX0120", f"a request asks for more than {MAX_WIDTH} lanes", "ask for fewer at a time")
    activities = [a for a in parts[2:] if a]
    for activity in activities:
        if activity not in _OPERANDS:
            raise _Refused("OX0120", f"a request names the unknown activity `{activity}`: `{name}`", _REBUILD)
    return parts[0], int(parts[1]), activities


def _shim(op: CallOp | InvokeOp, symbols: dict[str, FuncOp | AliasOp]) -> FuncOp:
    """The function whose address is the first argument."""
    owner = op.args[0].owner if op.args else None
    if not isinstance(owner, AddressOfOp):
        raise _Refused(
            "OX0122",
            "the function to differentiate is not known when the program is compiled",
            "differentiate a function by its name, not through a pointer",
        )
    name = owner.global_name.string_value()
    target = symbols.get(name)
    while isinstance(target, AliasOp):
        value = target.value
        inner = value.value if isinstance(value, TypedConstantAttr) else None
        target = symbols.get(inner.symbol.data) if isinstance(inner, SymbolAttr) else None
    if not isinstance(target, FuncOp) or target.is_declaration:
        raise _Refused(
            "OX0124",
            f"the body of `{name}`, which is to be differentiated, is not there",
            "compile the function's crate with the tool, so that its code can be seen",
        )
    return target


def _replace(op: CallOp | InvokeOp, symbols: dict[str, FuncOp | AliasOp]) -> RequestOp:
    assert op.callee is not None
    mode, width, activities = _parse(op.callee.string_value())
    shim = _shim(op, symbols)
    operands = list(op.args)[1:]
    inputs = shim.function_type.inputs.data
    expected = [kind for a in activities for kind in _operand_kinds(a, width)]
    fits = (
        len(inputs) == len(activities)
        and all(isinstance(t, PointerType) for t in inputs)
        and isinstance(shim.function_type.result, VoidType)
        and not shim.function_type.is_vararg
        and len(expected) == len(operands)
        and all(
            isinstance(o.type, PointerType) if kind != "l" else o.type == i64
            for o, kind in zip(operands, expected, strict=True)
        )
    )
    if not fits:
        raise _Refused(
            "OX0123",
            f"the arguments of a request do not fit: {len(activities)} activities, {len(inputs)} parameters,"
            f" {len(operands)} arguments instead of {len(expected)}",
            _REBUILD,
        )
    if op.res is not None and op.res.first_use is not None:
        raise _Refused("OX0125", "the result of a request's marker is used, and it has none", _REBUILD)
    _mark_parameters(shim)
    properties: dict[str, Attribute] = {
        "callee": SymbolRefAttr(shim.sym_name),
        "activities": ArrayAttr([StringAttr(a) for a in activities]),
        "width": IntegerAttr(width, i64),
        "result_activity": StringAttr("none"),
    }
    metadata = op.metadata
    dbg = None if metadata is None else metadata.data.get("dbg")
    if isinstance(dbg, MetadataRefAttr):
        properties["dbg"] = dbg
    request = (ForwardOp if mode == "forward" else ReverseOp).create(operands=operands, properties=properties)
    block = op.parent
    assert block is not None
    if isinstance(op, InvokeOp):
        outlined = outline(op, request, symbols)
        symbols[outlined.sym_name.data] = outlined
    else:
        block.insert_op_before(request, op)
    address = op.args[0].owner
    op.detach()
    op.erase()
    if isinstance(address, AddressOfOp) and address.res.first_use is None:
        address.detach()
        address.erase()
    return request


def _operand_kinds(activity: str, width: int) -> str:
    """``p`` the primal pointer, ``s`` one shadow, ``v`` a pointer to all shadows, ``l`` their distance."""
    return _OPERANDS[activity].replace("s", "s" * width)


def _mark_parameters(shim: FuncOp) -> None:
    count = len(shim.function_type.inputs.data)
    old: Sequence[DictionaryAttr] = [DictionaryAttr({})] * count if shim.arg_attrs is None else shim.arg_attrs.data
    new: list[DictionaryAttr] = []
    for i, attributes in enumerate(old):
        data: dict[str, Attribute] = {**attributes.data, "noalias": UnitAttr()}
        if i < count - 1 and not {"writeonly", "readnone"} & data.keys():
            data["readonly"] = UnitAttr()
        new.append(DictionaryAttr(data))
    shim.arg_attrs = ArrayAttr(new)
