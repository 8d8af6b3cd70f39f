"""A reverse request becomes a call of a wrapper: arena and frame, the augmented primal, the reverse sweep."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from xdsl.dialects.builtin import (
    AnyFloat,
    ArrayAttr,
    DenseArrayBase,
    DictionaryAttr,
    IntegerAttr,
    StringAttr,
    SymbolRefAttr,
    UnitAttr,
    i8,
    i32,
    i64,
)
from xdsl.ir import Attribute, Block, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff import ShadowType, TangentType, requests, shadows, tangents, tape
from oxad.dialects.diagnostic import fail
from oxad.dialects.llvm.builder import PTR, Builder
from oxad.dialects.llvm.locations import (
    Variable,
    called_by,
    is_library,
    source_name,
    source_parameters,
    span_near,
    span_of,
)
from oxad.dialects.llvm.symbols import callee_name
from oxad.passes.derived_attributes import inherited_attributes
from oxad.passes.reallocated_blocks import refuse_foreign_blocks

if TYPE_CHECKING:
    from oxad.passes.derive_reverse import ReverseDeriver
    from oxad.passes.reverse_function import Derived


@dataclass
class Argument:
    """One argument of a request: its primal value and its shadows, as positions among the operands."""

    activity: str
    primal: int
    shadows: list[int]


def parse_arguments(request: requests.RequestOp, primal: llvm.FuncOp, allowed: tuple[str, ...]) -> list[Argument]:
    """Matches the operands with the activities. Raises OX0106 where they do not fit."""
    width = request.width.value.data
    if not 1 <= width <= requests.MAX_WIDTH:
        fail("OX0106", f"the width {width} is not between 1 and {requests.MAX_WIDTH}", span_of(request))
    inputs = primal.function_type.inputs.data
    words = [word.data for word in request.activities.data]
    name = source_name(primal)
    if len(words) != len(inputs):
        fail(
            "OX0106",
            f"`{name}` has {len(inputs)} arguments, the request names {len(words)} activities",
            span_of(request),
        )
    found: list[Argument] = []
    position = 0
    for word, type in zip(words, inputs, strict=True):
        if word not in allowed:
            fail("OX0106", f"the activity `{word}` is not one of {', '.join(allowed)}", span_of(request))
        if word == "active" and not isinstance(type, AnyFloat):
            fail("OX0106", f"`active` is for floats passed by value, not for {type}", span_of(request))
        count = {"const": 0, "active": 0, "dup": width, "duponly": width}.get(word, 2)
        found.append(Argument(word, position, list(range(position + 1, position + 1 + count))))
        position += 1 + count
    if position > len(request.args):
        fail(
            "OX0106",
            f"the activities ask for {position} operands, the request has {len(request.args)}",
            span_of(request),
        )
    return found


def shadow_of(builder: Builder, argument: Argument, values: list[SSAValue], width: int) -> SSAValue:
    """The shadow of a pointer from what the user passed for it."""
    lanes = [values[i] for i in argument.shadows]
    if argument.activity.endswith("v"):
        base, stride = lanes
        lanes = [builder.gep(base, i8, [builder.imul(stride, builder.integer(k))]) if k else base for k in range(width)]
    return builder.emit(shadows.LanesOp, tuple(lanes), ShadowType())


def lanes_of(builder: Builder, tangent: SSAValue, width: int) -> SSAValue:
    """A tangent as the user sees it: a float, or an array with one float per lane."""
    type = tangent.type
    assert isinstance(type, TangentType)
    parts = [builder.emit(tangents.LaneOp, (tangent,), type.of, index=IntegerAttr(k, i64)) for k in range(width)]
    if width == 1:
        return parts[0]
    whole = builder.undef(llvm.ArrayType(width, type.of))
    for k, part in enumerate(parts):
        whole = builder.insert(whole, part, [k])
    return whole


@dataclass(frozen=True)
class CheckedRequest:
    """A request, the function that it differentiates, and how: one letter per parameter."""

    request: requests.ReverseOp
    primal: llvm.FuncOp
    arguments: list[Argument]
    letters: str


def check_request(deriver: ReverseDeriver, request: requests.ReverseOp) -> CheckedRequest:
    """Reads a request, and analyses what it asks for. Raises ``OxadError``."""
    callee = request.callee.string_value()
    primal = deriver.symbols.definition(callee)
    if primal is None:
        fail("OX0107", f"`{callee}` has no body here, so it cannot be differentiated", span_of(request))
    result = request.result_activity.data
    if result not in ("none", "const", "active", "activeonly"):
        fail("OX0106", f"the result activity `{result}` does not belong to reverse mode", span_of(request))
    arguments = parse_arguments(request, primal, ("const", "dup", "duponly", "dupv", "duponlyv", "active"))
    letters = "".join(
        _letter(argument, type) for argument, type in zip(arguments, primal.function_type.inputs.data, strict=True)
    )
    with called_by(request):
        check_constants(deriver, primal, letters, request)
        check_outliving(deriver, primal, letters, request)
        refuse_foreign_blocks(primal, letters, deriver.symbols, deriver.activities.memory)
    return CheckedRequest(request, primal, arguments, letters)


def lower_request(deriver: ReverseDeriver, checked: CheckedRequest) -> None:
    """Derives what the request asks for and replaces it by a call. Raises ``OxadError``."""
    request, primal = checked.request, checked.primal
    with called_by(request):
        derived = deriver.derive(primal, checked.letters)
    wrapper = Wrapper(deriver, request, primal, checked.arguments, derived).build()
    put_call(request, wrapper.sym_name.data, list(request.args))


def put_call(request: requests.ReverseOp, callee: str, arguments: list[SSAValue]) -> None:
    """Puts a call of a wrapper in the place of a request. Its arguments are right in front of the request, if new."""
    block = request.parent
    assert block is not None
    call = Builder(block, request).call(callee, arguments, _result_type(request))
    if request.res is not None:
        request.res.replace_all_uses_with(call)
    if request.dbg is not None:
        owner = request.prev_op
        assert owner is not None
        owner.properties["metadata"] = DictionaryAttr({"dbg": request.dbg})
    request.detach()
    request.erase()


def check_constants(deriver: ReverseDeriver, primal: llvm.FuncOp, letters: str, request: requests.RequestOp) -> None:
    """Raises OX0203 if active values are stored in memory that the request calls constant."""
    activated = deriver.activities.of(primal, letters.lower()).activated
    for index, span in activated.items():
        if letters[index].lower() == "c":
            derivative = request.parent_op()
            variable = _source_parameter(deriver, primal, index)
            fail(
                "OX0203",
                "an active value is stored in "
                + (f"`{variable}`" if variable is not None else f"the memory of argument {index + 1}")
                + ", which is Const"
                + (f" for `{source_name(derivative)}`" if isinstance(derivative, llvm.FuncOp) else ""),
                span or span_of(request),
                notes=()
                if variable is None or variable.span is None
                else (f"`{variable.name}` is an argument of the function at {variable.span}",),
                help="make the argument Duplicated (in forward mode, Dual), with zeros as its shadow",
            )


def check_outliving(deriver: ReverseDeriver, primal: llvm.FuncOp, letters: str, request: requests.RequestOp) -> None:
    """Raises OX0350 if memory that the function allocates is left to the caller together with active values.

    Its shadow is the gradient's own, and gone with it: nobody could put a seed there, or read it.
    """
    activity = deriver.activities.of(primal, letters.lower())
    for target in activity.points.outliving() & activity.shadowed:
        op = target.origin[0] if isinstance(target.origin, tuple) else target.origin
        derivative = request.parent_op()
        caller = f"the caller of `{source_name(derivative)}`" if isinstance(derivative, llvm.FuncOp) else "its caller"
        fail(
            "OX0350",
            f"memory that the function allocates, with active values in it, is left to {caller}",
            span_near(op) if isinstance(op, Operation) else span_of(request),
            help="pass memory that is large enough: a slice, or a Vec that does not grow",
        )


def _source_parameter(deriver: ReverseDeriver, primal: llvm.FuncOp, index: int) -> Variable | None:
    """The variable behind a parameter of a request's function: the user's, which the macro's shim calls."""
    for _ in range(4):
        parameters = source_parameters(primal)
        if len(parameters) > index and not source_name(primal).startswith("{closure"):
            variable = parameters[index]
            if variable.span is not None and not is_library(variable.span):
                return variable
        calls = (op for block in primal.body.blocks for op in block.ops if isinstance(op, llvm.CallOp | llvm.InvokeOp))
        callee = next((f for op in calls if (f := deriver.symbols.definition(callee_name(op))) is not None), None)
        if callee is None:
            break
        primal = callee
    return None


def _letter(argument: Argument, type: Attribute) -> str:
    if argument.activity == "const":
        return "C" if isinstance(type, llvm.PointerType) else "c"
    return "D" if isinstance(type, llvm.PointerType) else "d"


def _result_type(request: requests.RequestOp) -> Attribute | None:
    return None if request.res is None else request.res.type


class Wrapper:
    """A function that does what a request asks for: the augmented primal, then the sweep."""

    def __init__(
        self,
        deriver: ReverseDeriver,
        request: requests.ReverseOp,
        primal: llvm.FuncOp,
        arguments: list[Argument],
        derived: Derived,
    ):
        self.deriver = deriver
        self.request = request
        self.primal = primal
        self.arguments = arguments
        self.derived = derived
        self.width = request.width.value.data

    def build(self) -> llvm.FuncOp:
        result = _result_type(self.request)
        self.define("reverse", [v.type for v in self.request.args], result or llvm.VoidType())
        block = self.func.body.blocks[0]
        self.builder = builder = Builder(block)
        values: list[SSAValue] = list(block.args)
        self.arena = builder.emit(tape.ArenaOpenOp, (), PTR)
        frame = builder.emit(tape.RecordAllocaOp, (), PTR, record=SymbolRefAttr(self.derived.reverse.record))
        primals = [values[a.primal] for a in self.arguments]
        shadow = {i: shadow_of(builder, a, values, self.width) for i, a in enumerate(self.arguments) if a.shadows}
        augmented_result = self.call(
            self.derived.augmented_name,
            [*primals, frame, self.arena, *(shadow[i] for i in self.derived.augmented_shadows)],
            None if isinstance(self.primal.function_type.result, llvm.VoidType) else self.primal.function_type.result,
        )
        given = self.call(
            self.derived.reverse.reverse_name,
            [
                frame,
                *self.seed(values),
                *((shadow if s else dict(enumerate(primals)))[i] for s, i in self.derived.reverse.parameters),
            ],
            self.derived.reverse.gives_type,
        )
        self.give_back(self.builder)
        self.finish(result, augmented_result, given)
        self.deriver.symbols.insert(self.func)
        return self.func

    def define(self, suffix: str, inputs: list[Attribute], result: Attribute) -> None:
        """Makes the function, without a body."""
        self.func = llvm.FuncOp.define(
            self.deriver.symbols.fresh(f"{self.primal.sym_name.data}.{suffix}"),
            llvm.FunctionType(inputs, result),
            linkage="internal",
            fn_attrs=inherited_attributes(self.primal),
        )
        self.func.attributes["autodiff.width"] = IntegerAttr(self.width, i64)
        self.personality = next(
            (
                f.properties["personality"]
                for f in self.deriver.module.body.block.ops
                if isinstance(f, llvm.FuncOp) and f.personality is not None
            ),
            None,
        )
        if self.personality is not None:
            self.func.properties["personality"] = self.personality

    def give_back(self, builder: Builder) -> None:
        """On every way out."""
        builder.emit(tape.ArenaCloseOp, (self.arena,), None)

    def seed(self, values: list[SSAValue]) -> list[SSAValue]:
        reverse, request = self.derived.reverse, self.request
        wants = request.result_activity.data in ("active", "activeonly")
        if reverse.result is None:
            return []
        if not wants:
            return [self.builder.emit(tangents.ZeroTangentOp, (), reverse.result)]
        lanes = values[-self.width :]
        if any(lane.type != reverse.result.of for lane in lanes):
            fail("OX0106", f"the seed must be of type {reverse.result.of}", span_of(request))
        return [self.builder.emit(tangents.PackOp, tuple(lanes), reverse.result)]

    def call(self, callee: str, args: list[SSAValue], result: Attribute | None) -> SSAValue | None:
        """A call, or, where the function could unwind, an invoke whose cleanup gives the arena back."""
        if self.personality is None:
            return self.builder.call(callee, args, result)
        normal, unwind = Block(), Block()
        self.func.body.add_block(normal)
        self.func.body.add_block(unwind)
        invoke = llvm.InvokeOp.create(
            operands=args,
            result_types=[] if result is None else [result],
            successors=[normal, unwind],
            properties={
                "callee": SymbolRefAttr(callee),
                "function_type": llvm.FunctionType([a.type for a in args], result or llvm.VoidType()),
                "operandSegmentSizes": DenseArrayBase.from_list(i32, [0, len(args), 0, 0, 0]),
            },
        )
        self.builder.add(invoke)
        cleanup = Builder(unwind)
        exception = cleanup.emit(
            llvm.LandingpadOp,
            (),
            llvm.StructType([PTR, i32]),
            cleanup=UnitAttr(),
            clause_kinds=ArrayAttr[StringAttr]([]),
        )
        self.give_back(cleanup)
        cleanup.emit(llvm.ResumeOp, (exception,), None)
        self.builder = Builder(normal)
        return invoke.res

    def finish(self, result: Attribute | None, primal: SSAValue | None, given: SSAValue | None) -> None:
        builder = self.builder
        parts: list[SSAValue] = []
        if self.request.result_activity.data in ("active", "const") and primal is not None:
            parts.append(primal)
        reverse = self.derived.reverse
        for index, argument in enumerate(self.arguments):
            if argument.activity != "active":
                continue
            type = TangentType(self.primal.function_type.inputs.data[index])
            if index in reverse.gives and given is not None and reverse.gives_type is not None:
                position = reverse.gives.index(index)
                tangent = builder.extract(given, [position], reverse.gives_type.elements.data[position])
            else:
                tangent = builder.emit(tangents.ZeroTangentOp, (), type)
            parts.append(lanes_of(builder, tangent, self.width))
        if result is None:
            builder.ret()
            return
        whole = builder.undef(result)
        if not isinstance(result, llvm.StructType) or [p.type for p in parts] != list(result.elements.data):
            fail(
                "OX0106",
                f"the result of the request should be of type {llvm.StructType([p.type for p in parts])}",
                span_of(self.request),
            )
        for i, part in enumerate(parts):
            whole = builder.insert(whole, part, [i])
        builder.ret(whole)
