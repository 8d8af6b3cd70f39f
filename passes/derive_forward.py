"""``derive-forward``: every ``autodiff.forward`` request becomes the call of a function that carries tangents along.

Requires: verified functions with bodies for what is requested; runs the type and activity analyses itself.

Guarantees: no ``autodiff.forward`` is left. For every function and signature (one letter per parameter: ``d`` it has
a tangent or shadow, ``c`` it has none) there is one template ``<f>.fwd.<signature>``: the primal cloned op by op,
bit for bit the same, each argument followed by its tangent or shadow, the result followed by its own in a structure.
Each request has a wrapper ``<f>.forward`` with ``autodiff.width``, which packs the lanes that the user passed and
unpacks the result's.

Refuses: what has no derivative (docs/errors.md, OX03xx), and requests that do not fit their function (OX0106, OX0107).
"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass

from xdsl.context import Context
from xdsl.dialects.builtin import DictionaryAttr, IntegerAttr, ModuleOp, UnitAttr, i64
from xdsl.ir import Attribute, Operation, SSAValue
from xdsl.passes import ModulePass

from oxad.dialects import llvm
from oxad.dialects.autodiff import ShadowType, TangentType, requests, tangents
from oxad.dialects.diagnostic import fail
from oxad.dialects.llvm import FuncOp, FunctionType, PointerType, StructType, VoidType
from oxad.dialects.llvm.builder import PTR, Builder
from oxad.dialects.llvm.locations import called_by, source_name, span_of
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.passes.activity import ActivityAnalysis
from oxad.passes.activity_result import Activity, Wanted
from oxad.passes.batch import TEMPLATE, WIDTH
from oxad.passes.custom_rules import DERIVATIVE, kinds_of, rule_of, write_forward
from oxad.passes.derived_attributes import inherited_attributes
from oxad.passes.forward_calls import NO_ATTRS, kept_parameter_attrs
from oxad.passes.forward_function import ForwardFunction, Kind, Template
from oxad.passes.forward_ops import handle
from oxad.passes.kept_types import types_of
from oxad.passes.nested_requests import refuse_nested_requests
from oxad.passes.reverse_request import Argument, check_constants, parse_arguments, shadow_of
from oxad.passes.rules import add_support
from oxad.passes.types import TypeInfo

_SHADOW_ATTRS = ("noalias", "captures", "nofree", "noundef", "nocapture")
"""What a shadow parameter has from its primal's."""


class ForwardDeriver:
    """Derives the functions of one module, each signature once."""

    def __init__(self, module: ModuleOp):
        self.module = module
        self.symbols = SymbolTable(module)
        self.types: TypeInfo = types_of(module)
        self.activities = ActivityAnalysis(self.symbols, self.types, DERIVATIVE)
        self.names: dict[tuple[str, str, Wanted], Template] = {}
        self.pending: list[tuple[str, Activity, tuple[Operation, ...]]] = []
        self.calls: tuple[Operation, ...] = ()
        """The calls that lead to the function whose template is being written, outermost first."""
        self.made: list[FuncOp] = []

    def run(self) -> None:
        """Replace every request of the module."""
        found = [
            op
            for func in self.module.ops
            if isinstance(func, FuncOp)
            for block in func.body.blocks
            for op in block.ops
            if isinstance(op, requests.ForwardOp)
        ]
        if found:
            refuse_nested_requests(self.module)
        for request in found:
            self.lower_request(request)
        while self.pending:
            name, activity, self.calls = self.pending.pop()
            with ExitStack() as stack:
                for call in self.calls:
                    stack.enter_context(called_by(call))
                self.write(name, activity)
        if self.made:
            add_support(self.module, self.made)

    # templates

    def template(
        self, func: FuncOp, signature: str, wanted: Wanted = frozenset(), call: Operation | None = None
    ) -> Template:
        """The forward derivative of ``func``, which is written later if it is new."""
        key = (func.sym_name.data, signature, wanted)
        found = self.names.get(key)
        if found is None:
            name = self.symbols.fresh(f"{func.sym_name.data}.fwd.{signature}")
            if (rule := rule_of(func, DERIVATIVE)) is not None:
                *kinds, result = kinds_of(func)
                found = self.names[key] = Template(name, kinds, result)
                self.made.append(made := self.declare(found, func, body=True))
                write_forward(made, func, rule, self.symbols)
                return found
            activity = self.activities.of(func, signature, wanted)
            found = self.names[key] = Template(name, self.parameter_kinds(activity), self.result_kind(activity))
            self.declare(found, func)
            calls = (*self.calls, call) if isinstance(call, llvm.CallOp | llvm.InvokeOp) else self.calls
            self.pending.append((name, activity, calls))
        return found

    def result_kind(self, activity: Activity) -> Kind:
        """The type of the derivative of the result; ``None`` where no return gives one."""
        if not activity.returns_derivative:
            return None
        kinds: list[TangentType | ShadowType] = []
        for block in activity.func.body.blocks:
            op = block.last_op
            if isinstance(op, llvm.ReturnOp) and op.value is not None:
                kind = activity.derivative(op.value)
                if kind is not None and kind not in kinds:
                    kinds.append(kind)
        if len(kinds) > 1:
            fail(
                "OX0331",
                f"`{source_name(activity.func)}` returns different kinds of value at different places",
                notes=tuple(str(kind) for kind in kinds),
            )
        return kinds[0] if kinds else None

    def parameter_kinds(self, activity: Activity) -> list[Kind]:
        """What the template takes behind each parameter."""
        entry = activity.func.body.first_block
        assert entry is not None
        return [
            activity.derivative(arg) if letter == "d" else None
            for arg, letter in zip(entry.args, activity.signature, strict=True)
        ]

    def declare(self, new: Template, func: FuncOp, body: bool = False) -> FuncOp:
        """Put the template, still without a body (or with an empty block), into the module."""
        inputs: list[Attribute] = []
        attrs: list[DictionaryAttr] = []
        types = func.function_type.inputs.data
        old_attrs = func.arg_attrs.data if func.arg_attrs is not None else (NO_ATTRS,) * len(types)
        for type, attr, kind in zip(types, old_attrs, new.kinds, strict=True):
            inputs.append(type)
            attrs.append(kept_parameter_attrs(attr))
            if kind is not None:
                inputs.append(kind)
                attrs.append(_shadow_attrs(attr) if isinstance(kind, ShadowType) else NO_ATTRS)
        result_kind = new.result
        result = func.function_type.result
        template = FuncOp.define(
            new.name,
            FunctionType(inputs, result if result_kind is None else StructType([result, result_kind])),
            linkage="internal",
            arg_attrs=attrs if any(a.data for a in attrs) else None,
            res_attrs=func.res_attrs if result_kind is None else None,
            fn_attrs=inherited_attributes(func) if func.fn_attrs is not None else None,
            body=body,
        )
        for property in ("personality", "cconv"):
            if property in func.properties:
                template.properties[property] = func.properties[property]
        template.attributes[TEMPLATE] = UnitAttr()
        self.symbols.insert(template)
        return template

    def write(self, name: str, activity: Activity) -> None:
        """The body of a template."""
        template = self.symbols.function(name)
        assert template is not None
        ForwardFunction(self, activity).run(template, handle)
        self.made.append(template)

    # requests

    def lower_request(self, request: requests.ForwardOp) -> None:
        """Derive what the request asks for, and replace it by the call of a wrapper."""
        callee = request.callee.string_value()
        primal = self.symbols.definition(callee)
        if primal is None:
            fail(
                "OX0107", f"`{source_name(callee)}` has no body here, so it cannot be differentiated", span_of(request)
            )
        result = request.result_activity.data
        if result not in ("none", "const", "dual", "dualonly"):
            fail("OX0106", f"the result activity `{result}` does not belong to forward mode", span_of(request))
        arguments = parse_arguments(request, primal, ("const", "dup", "duponly", "dupv", "duponlyv"))
        signature = "".join("c" if argument.activity == "const" else "d" for argument in arguments)
        with called_by(request):
            # What the user gets to see of new memory has a shadow that can be followed.
            template = self.template(primal, signature, frozenset({()}))
            check_constants(self, primal, signature, request)  # pyright: ignore[reportArgumentType]
        wrapper = self.wrapper(request, primal, arguments, template)
        block = request.parent
        assert block is not None
        result_type = None if request.res is None else request.res.type
        value = Builder(block, request).call(wrapper, list(request.args), result_type)
        if request.dbg is not None:
            call = request.prev_op
            assert call is not None
            call.properties["metadata"] = DictionaryAttr({"dbg": request.dbg})
        if request.res is not None:
            request.res.replace_all_uses_with(value)
        request.detach()
        request.erase()

    def wrapper(
        self,
        request: requests.ForwardOp,
        primal: FuncOp,
        arguments: list[Argument],
        derived: Template,
    ) -> str:
        """The function that packs the lanes of a request, calls the template and unpacks its result."""
        width = request.width.value.data
        result_type = VoidType() if request.res is None else request.res.type
        name = self.symbols.fresh(f"{primal.sym_name.data}.forward")
        inputs = [v.type for v in request.args]
        expected = max((max([a.primal, *a.shadows]) for a in arguments), default=-1) + 1
        if len(inputs) != expected:
            fail("OX0106", f"the request takes {expected} operands, but has {len(inputs)}", span_of(request))
        func = FuncOp.define(
            name, FunctionType(inputs, result_type), linkage="internal", fn_attrs=inherited_attributes(primal)
        )
        func.attributes[WIDTH] = IntegerAttr(width, i64)
        b = Builder(_entry(func))
        values: list[SSAValue] = list(_entry(func).args)
        args: list[SSAValue] = []
        types = primal.function_type.inputs.data
        for argument, kind, type in zip(arguments, derived.kinds, types, strict=True):
            if values[argument.primal].type != type:
                fail("OX0106", f"the request passes {values[argument.primal].type} as {type}", span_of(request))
            args.append(values[argument.primal])
            if isinstance(kind, ShadowType):
                args.append(shadow_of(b, argument, values, width))
            elif kind is not None:
                args.append(self.packed(b, request, argument, values, kind))
        template = self.symbols.function(derived.name)
        assert template is not None
        template_result = template.function_type.result
        value = b.call(derived.name, args, None if isinstance(template_result, VoidType) else template_result)
        result_kind = derived.result
        primal_type = primal.function_type.result
        tangent: SSAValue | None = None
        if result_kind is not None:
            tangent = b.extract(value, [1], result_kind)
            value = b.extract(value, [0], primal_type)
        self.finish(b, request, value, tangent, primal_type, width)
        self.symbols.insert(func)
        return name

    def packed(
        self, b: Builder, request: requests.ForwardOp, argument: Argument, values: list[SSAValue], kind: TangentType
    ) -> SSAValue:
        """The tangent of an argument passed by value, from one value of its own type per lane."""
        if argument.activity.endswith("v"):
            fail("OX0106", f"`{argument.activity}` is for pointers", span_of(request))
        lanes = [values[i] for i in argument.shadows]
        if any(lane.type != values[argument.primal].type for lane in lanes):
            fail("OX0106", "the shadow of an argument by value must be of its type", span_of(request))
        if lanes[0].type != kind.of:
            lanes = [b.emit(llvm.BitCastOp, (lane,), kind.of) for lane in lanes]
        return b.emit(tangents.PackOp, tuple(lanes), kind)

    def finish(
        self,
        b: Builder,
        request: requests.ForwardOp,
        value: SSAValue,
        tangent: SSAValue | None,
        primal_type: Attribute,
        width: int,
    ) -> None:
        """Return what the request's result activity names."""
        word = request.result_activity.data
        if word == "none" or request.res is None:
            if word not in ("none", "const") and request.res is None:
                fail("OX0106", f"the result activity is `{word}`, but the request has no result", span_of(request))
            b.ret()
            return
        if word == "const":
            _same_type(request, primal_type)
            b.ret(value)
            return
        lanes = self.result_lanes(b, request, tangent, primal_type, width)
        derivative_type = primal_type if width == 1 else llvm.ArrayType(width, primal_type)
        derivative = lanes[0]
        if width > 1:
            derivative = b.undef(derivative_type)
            for k, lane in enumerate(lanes):
                derivative = b.insert(derivative, lane, [k])
        if word == "dualonly":
            _same_type(request, derivative_type)
            b.ret(derivative)
            return
        type = StructType([primal_type, derivative_type])
        _same_type(request, type)
        b.ret(b.insert(b.insert(b.undef(type), value, [0]), derivative, [1]))

    def result_lanes(
        self, b: Builder, request: requests.ForwardOp, tangent: SSAValue | None, type: Attribute, width: int
    ) -> list[SSAValue]:
        """The result's derivative, one value of the primal's type per lane."""
        if tangent is None:
            if isinstance(type, PointerType):
                fail("OX0106", "the result is a pointer to memory without a derivative", span_of(request))
            return [b.zero(type)] * width
        if isinstance(tangent.type, ShadowType):
            # A user can follow only one pointer per lane: stored through such, the shadow must be held so.
            return [b.emit(tangents.LaneOp, (tangent,), PTR, index=IntegerAttr(k, i64)) for k in range(width)]
        assert isinstance(tangent.type, TangentType)
        of = tangent.type.of
        found = [b.emit(tangents.LaneOp, (tangent,), of, index=IntegerAttr(k, i64)) for k in range(width)]
        return found if of == type else [b.emit(llvm.BitCastOp, (lane,), type) for lane in found]


def _same_type(request: requests.ForwardOp, type: Attribute) -> None:
    assert request.res is not None
    if request.res.type != type:
        fail("OX0106", f"the result of the request should be of type {type}", span_of(request))


def _entry(func: FuncOp):
    block = func.body.first_block
    assert block is not None
    return block


def _shadow_attrs(attrs: DictionaryAttr) -> DictionaryAttr:
    """What holds of a shadow because it holds of its primal."""
    kept = {k: v for k, v in attrs.data.items() if k in _SHADOW_ATTRS}
    if "sret" in attrs.data or "byval" in attrs.data:
        kept["noalias"] = UnitAttr()
    return DictionaryAttr(kept)


def derive_forward(module: ModuleOp) -> None:
    """Derive everything that the forward requests of ``module`` ask for."""
    ForwardDeriver(module).run()


@dataclass(frozen=True)
class DeriveForwardPass(ModulePass):
    """See the module's text."""

    name = "derive-forward"

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        derive_forward(op)


__all__ = ["DeriveForwardPass", "derive_forward"]
