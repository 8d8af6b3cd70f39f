"""``pass-globals``: variables that a requested function writes floats to become arguments with shadows.

A function that keeps floats in a variable of the program (``static double sum;``) passes derivatives on through it. The
functions that a request reaches and that touch such a variable are copied; the copies take its address as a further
argument, and the request passes the variable and a shadow of zeros for it: what the variable holds when the request
begins is constant, and so is what it holds when it ends.

Requires: calls by name (``resolve-calls``). Guarantees: in what requests reach no variable is written floats to whose
address is seen whole (it is neither stored nor made an integer, nor part of another variable's value), but for those
with pointers in them, and those too large for a shadow on the stack. Refuses, with OX0167, a request that is passed
such a variable's own memory: it would have two shadows. A variable with a shadow of the program's own
(``given_shadows.py``) is passed with that one, whatever is done with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from xdsl.context import Context
from xdsl.dialects.builtin import ArrayAttr, DictionaryAttr, IntegerAttr, ModuleOp, StringAttr, SymbolRefAttr, i8, i64
from xdsl.dialects.builtin import i1 as boolean
from xdsl.ir import Attribute, Operation, SSAValue
from xdsl.passes import ModulePass

from oxad.dialects import llvm
from oxad.dialects.autodiff import requests
from oxad.dialects.diagnostic import fail
from oxad.dialects.llvm.annotations import AnnotationOp
from oxad.dialects.llvm.builder import PTR, Builder
from oxad.dialects.llvm.cfg import edge_operands
from oxad.dialects.llvm.locations import source_name, span_of
from oxad.dialects.llvm.symbols import SymbolTable, callee_name
from oxad.passes.custom_rules import DERIVATIVE, GRADIENT, rule_of
from oxad.passes.derived_attributes import append_arguments
from oxad.passes.given_shadows import given_shadows, refuse_given
from oxad.passes.inactive_callees import INACTIVE, is_inactive_variable
from oxad.passes.layout import is_float_or_vector, leaves, size_of
from oxad.passes.memory_objects import MemoryAnalysis
from oxad.passes.points_to import may_hold_pointer
from oxad.passes.program_end import stop_if
from oxad.passes.reverse_needs import constant_data
from oxad.passes.rules.table import LIKE
from oxad.passes.types_values import symbols_in

LARGEST = 1 << 20
"""Bytes of shadows on the stack of the function that makes a request."""
THREAD_ADDRESS = "llvm.threadlocal.address"
_COPIES = ("llvm.memcpy.", "llvm.memmove.", "llvm.memset.")
_SAME = (llvm.GEPOp, llvm.SelectOp, llvm.FreezeOp, llvm.BitCastOp)
_KEPT_WITH = ("linkage", "visibility", "dll_storage", "preemption", "comdat", "section", "partition", "metadata")


def pass_globals(module: ModuleOp) -> None:
    """Rewrites the requests of a module, and what they reach. Raises OX0167."""
    found = [
        op
        for func in module.body.block.ops
        if isinstance(func, llvm.FuncOp)
        for block in func.body.blocks
        for op in block.ops
        if isinstance(op, requests.RequestOp)
    ]
    if not found:
        return
    work = _PassGlobals(SymbolTable(module))
    for request in found:
        work.rewrite(request)


class _PassGlobals:
    def __init__(self, symbols: SymbolTable):
        self.symbols = symbols
        self.memory = MemoryAnalysis(symbols)
        self.mentioned: dict[llvm.FuncOp, set[str]] = {}
        self.words: dict[tuple[str, llvm.FuncOp], frozenset[str]] = {}
        self.copies: dict[tuple[str, tuple[str, ...]], str] = {}
        self.fixed = {
            name
            for op in symbols.module.body.block.ops
            if isinstance(op, llvm.GlobalOp) and op.value is not None
            for name in symbols_in(op.value)
        }
        """What the initial values of variables lead to."""

    def rewrite(self, request: requests.RequestOp) -> None:
        root = self.symbols.definition(request.callee.string_value())
        if root is None:
            return
        reached = self.reached(root)
        touched = sorted(set[str]().union(*map(self.mentions, reached)) - self.hidden(reached))
        width = request.width.value.data
        given = given_shadows(self.symbols, touched)
        fitting = {n for n in touched if self.is_candidate(n, width, reached)}
        refuse_given(given, fitting, request)
        names = tuple(n for n in touched if n in given or (n in fitting and self.is_written(n, reached)))
        if not names:
            return
        self.refuse_own_memory(request, names)
        callee = self.copy(root, names)
        request.properties["callee"] = SymbolRefAttr(callee)
        passed = [n for n in names if n in self.closure(root, names)]
        operands = list(request.args)
        held = isinstance(request, requests.ReverseOp) and request.phase is not None
        at = len(operands) - (request.trailing if isinstance(request, requests.ReverseOp) else 0)
        extra: list[SSAValue] = []
        block = request.parent
        assert block is not None
        b = Builder(block, request)
        for name in passed:
            extra.append(address := self.address(b, name))
            self.stop_where_shared(b, request, root, address, name)
            if (shadow := given.get(name)) is not None:
                extra.append(b.address_of(shadow))
                continue
            # In two calls the shadow is the tape's own, so what stands in its place does not matter.
            extra += [address if held else self.zeroed(request, b, name) for _ in range(width)]
        request.operands = [*operands[:at], *extra, *operands[at:]]
        words = [*request.activities.data, *[StringAttr("dup")] * len(passed)]
        request.properties["activities"] = ArrayAttr(words)
        if held:
            types = [v.global_type for n in passed if isinstance(v := self.symbols.get(n), llvm.GlobalOp)]
            assert isinstance(request, requests.ReverseOp) and request.slots is not None
            request.properties["slots"] = ArrayAttr([*request.slots.data, *types])
            request.properties["variables"] = IntegerAttr(len(types), i64)

    # which variables

    def reached(self, root: llvm.FuncOp) -> list[llvm.FuncOp]:
        """``root`` and the functions with a body that it calls by name and that are looked into, and so on."""
        found = {root: None}
        work = [root]
        while work:
            for callee in self.callees(work.pop()):
                if callee not in found and not is_opaque(callee):
                    found[callee] = None
                    work.append(callee)
        return list(found)

    def callees(self, func: llvm.FuncOp) -> Iterator[llvm.FuncOp]:
        """The functions that ``func`` calls by name."""
        return (f for op in operations(func) if (f := self.symbols.function(callee_name(op))) is not None)

    def hidden(self, reached: list[llvm.FuncOp]) -> set[str]:
        """The variables of functions that derivatives do not look into: marked ones, and those with rules of their own.

        What these do to a variable nobody sees, so that it cannot have a shadow.
        """
        found = {f for func in reached for f in self.callees(func) if is_opaque(f)}
        work = list(found)
        while work:
            func = work.pop()
            rules = [r for kind in (DERIVATIVE, GRADIENT) if (r := rule_of(func, kind)) is not None]
            named = [word.string_value() for r in rules for word in r.data.values() if isinstance(word, SymbolRefAttr)]
            for callee in (*self.callees(func), *map(self.symbols.function, named)):
                if callee is not None and callee not in found:
                    found.add(callee)
                    work.append(callee)
        return set[str]().union(*map(self.mentions, found))

    def mentions(self, func: llvm.FuncOp) -> set[str]:
        """The variables that a function names itself."""
        found = self.mentioned.get(func)
        if found is None:
            found = self.mentioned[func] = {name for op in operations(func) for name in _named(op)}
        return found

    def closure(self, func: llvm.FuncOp, names: tuple[str, ...]) -> tuple[str, ...]:
        """Those of ``names`` that ``func`` or a function that it calls mentions."""
        touched = set[str]().union(*map(self.mentions, self.reached(func)))
        return tuple(n for n in names if n in touched)

    def is_candidate(self, name: str, width: int, reached: list[llvm.FuncOp]) -> bool:
        variable = self.symbols.get(name)
        if not isinstance(variable, llvm.GlobalOp) or variable.constant is not None or name in self.fixed:
            return False
        if is_inactive_variable(variable):
            return False
        parts = leaves(variable.global_type)
        if any(isinstance(p.type, llvm.PointerType) for p in parts) or variable.addrspace is not None:
            return False
        return size_of(variable.global_type) * width <= LARGEST and self.is_whole(name, reached)

    def is_whole(self, name: str, reached: list[llvm.FuncOp]) -> bool:
        """Whether all that the module does with a variable's address is to follow it, and to pass it on by name.

        A function that is not reached may return it: to Rust's ``LocalKey``, by whose pointer nobody comes here.
        """
        functions = [f for f in self.symbols.module.body.block.ops if isinstance(f, llvm.FuncOp)]
        words = {(word, f in reached) for f in functions if name in self.mentions(f) for word in self.uses(f, name)}
        return not words & {("lost", True), ("lost", False), ("returned", True)}

    def is_written(self, name: str, reached: list[llvm.FuncOp]) -> bool:
        """Whether floats may be written there. A variable of integers, or one that is only read, is constant."""
        variable = self.symbols.get(name)
        assert isinstance(variable, llvm.GlobalOp)
        words = {word for f in reached if name in self.mentions(f) for word in self.uses(f, name)}
        floats = any(is_float_or_vector(p.type) for p in leaves(variable.global_type)) or "float" in words
        return floats and "write" in words

    def uses(self, func: llvm.FuncOp, name: str) -> frozenset[str]:
        """What a function does with a variable's address: ``read``, ``write``, ``float`` (one of floats), ``returned``,

        and ``lost``, for what else is done with it."""
        found = self.words.get((name, func))
        if found is None:
            made = [op for op in operations(func) if name in _named(op)]
            known = all(self.offset(op, name) is not None for op in made)
            words = (word for op in made for res in op.results for word in self.uses_of(res, set()))
            found = self.words[name, func] = frozenset(words) if known else frozenset(("lost",))
        return found

    def uses_of(self, pointer: SSAValue, seen: set[SSAValue]) -> Iterator[str]:
        if pointer in seen:
            return
        seen.add(pointer)
        for use in pointer.uses:
            op = use.operation
            if isinstance(op, llvm.LoadOp | llvm.StoreOp) and may_hold_pointer(_moved(op)):
                yield "lost"  # the variable itself is kept, or it holds pointers, whose shadows nobody has
            elif isinstance(op, llvm.LoadOp):
                yield "float" if is_float_or_vector(op.res.type) else "read"
            elif isinstance(op, llvm.StoreOp):
                yield "write"
                if is_float_or_vector(op.value.type):
                    yield "float"
            elif isinstance(op, _SAME):
                yield from self.uses_of(op.results[0], seen)
            elif isinstance(op, llvm.CallOp | llvm.InvokeOp):
                yield from self.uses_in_call(op, use.index, seen)
            elif op.successors:
                for i, block in enumerate(op.successors):
                    for operand, arg in zip(edge_operands(op, i), block.args, strict=True):
                        if operand is pointer:
                            yield from self.uses_of(arg, seen)
            elif isinstance(op, llvm.ReturnOp):
                yield "returned"
            elif not isinstance(op, llvm.ICmpOp | requests.RequestOp | AnnotationOp):
                yield "lost"

    def uses_in_call(self, op: llvm.CallOp | llvm.InvokeOp, index: int, seen: set[SSAValue]) -> Iterator[str]:
        name = callee_name(op)
        callee = self.symbols.definition(name)
        if callee is not None and index < len(callee.function_type.inputs.data):
            yield from self.uses_of(callee.body.blocks[0].args[index], seen)
        elif name is not None and name.startswith(THREAD_ADDRESS):
            assert op.res is not None
            yield from self.uses_of(op.res, seen)
        elif name is not None and name.startswith(_COPIES):
            yield "write" if index == 0 else "read"
        elif name is None:
            yield "lost"
        else:
            yield "write"

    def refuse_own_memory(self, request: requests.RequestOp, names: tuple[str, ...]) -> None:
        """Raises OX0167 if an argument of the request leads to one of the variables."""
        func = request.parent_op()
        assert isinstance(func, llvm.FuncOp)
        points = self.memory.of(func)
        for arg in request.args:
            for target in points.reachable(points.of(arg)):
                if target.kind == "global" and target.origin in names:
                    fail(
                        "OX0167",
                        f"the variable `{source_name(str(target.origin))}` is passed to a function that also writes"
                        " floats to it by its name",
                        span_of(request),
                        help="pass it, or use it by its name, but not both: it would have two shadows",
                    )

    # copies

    def copy(self, func: llvm.FuncOp, names: tuple[str, ...]) -> str:
        """The name of the copy of ``func`` that takes the addresses of those of ``names`` that it needs."""
        needed = self.closure(func, names)
        if not needed:
            return func.sym_name.data
        key = func.sym_name.data, needed
        found = self.copies.get(key)
        if found is not None:
            return found
        name = self.copies[key] = self.symbols.fresh(f"{func.sym_name.data}.passed")
        made = func.clone()
        for word in _KEPT_WITH:
            made.properties.pop(word, None)
        made.properties |= {"sym_name": StringAttr(name), "linkage": StringAttr("internal")}
        if func.fn_attrs is not None:
            made.properties["fn_attrs"] = DictionaryAttr({k: v for k, v in func.fn_attrs.data.items() if k != "memory"})
        self.symbols.insert(made)
        entry = made.body.blocks[0]
        arguments: dict[str, SSAValue] = {n: entry.insert_arg(PTR, len(entry.args)) for n in needed}
        old = (
            func.arg_attrs.data
            if func.arg_attrs is not None
            else (DictionaryAttr({}),) * len(func.function_type.inputs.data)
        )
        made.properties["arg_attrs"] = ArrayAttr([*old, *[DictionaryAttr({})] * len(needed)])
        type = func.function_type
        made.properties["function_type"] = llvm.FunctionType([*type.inputs.data, *[PTR] * len(needed)], type.result)
        for op in list(operations(made)):
            self.redirect(op, names, arguments)
        return name

    def redirect(self, op: Operation, names: tuple[str, ...], arguments: dict[str, SSAValue]) -> None:
        """An address becomes the argument, a call that of the copy."""
        named = [n for n in _named(op) if n in arguments]
        if named and op.parent is not None:
            b = Builder(op.parent, op)
            offset = self.offset(op, named[0])
            assert offset is not None
            place = b.offset(arguments[named[0]], offset)
            op.results[0].replace_all_uses_with(place)
            op.detach()
            op.erase()
            return
        if isinstance(op, llvm.CallOp | llvm.InvokeOp):
            name = callee_name(op)
            if name is not None and name.startswith(THREAD_ADDRESS) and op.args[0] in arguments.values():
                assert op.res is not None
                op.res.replace_all_uses_with(op.args[0])
                op.detach()
                op.erase()
                return
            callee = self.symbols.definition(name)
            if callee is not None and not is_opaque(callee) and (needed := self.closure(callee, names)):
                append_arguments(op, self.copy(callee, names), [arguments[n] for n in needed])

    def offset(self, op: Operation, name: str) -> int | None:
        """How many bytes behind a variable's start the address lies that a constant is; ``None``: not known."""
        if isinstance(op, llvm.AddressOfOp):
            return 0
        if (
            isinstance(op, llvm.ConstantOp)
            and isinstance(op.value, llvm.ExprAttr)
            and isinstance(op.res.type, llvm.PointerType)
        ):
            simple = op.value.opcode.data == "getelementptr" and len(symbols_in(op.value)) == 1
            found = constant_data(op, self.symbols) if simple else None
            return None if found is None else found[1]
        return None

    # the request

    def address(self, b: Builder, name: str) -> SSAValue:
        variable = self.symbols.get(name)
        assert isinstance(variable, llvm.GlobalOp)
        address = b.address_of(name)
        if variable.thread_local is None:
            return address
        intrinsic = f"{THREAD_ADDRESS}.p0"
        self.declare(intrinsic, [PTR], PTR)
        return b.call(intrinsic, [address], PTR)

    def stop_where_shared(
        self, b: Builder, request: requests.RequestOp, shim: llvm.FuncOp, address: SSAValue, name: str
    ) -> None:
        """Ends the program if a pointer that the request passes leads into the variable, whose shadow is another one.

        The pointers are those that the shim loads from its parameters.
        """
        variable = self.symbols.get(name)
        assert isinstance(variable, llvm.GlobalOp)
        start = b.emit(llvm.PtrToIntOp, (address,), i64)
        size = b.integer(size_of(variable.global_type))
        at = 0
        for parameter, word in zip(shim.body.blocks[0].args, request.activities.data, strict=False):
            operand = request.args[at] if at < len(request.args) else None
            at += 1 + {"dup": request.width.value.data, "duponly": request.width.value.data}.get(word.data, 0)
            at += 2 if word.data.endswith("v") else 0
            loads = (use.operation for use in parameter.uses)
            if operand is None or not any(
                isinstance(op, llvm.LoadOp) and isinstance(op.res.type, llvm.PointerType) for op in loads
            ):
                continue
            pointer = b.emit(llvm.PtrToIntOp, (b.load(operand, PTR, 8),), i64)
            inside = b.icmp("ult", b.isub(pointer, start), size)
            text = (
                f"the variable `{source_name(name)}` is passed to a function that also writes floats to it by its name"
            )
            stop_if(b, self.symbols, inside, text)

    def zeroed(self, request: requests.RequestOp, b: Builder, name: str) -> SSAValue:
        """A shadow of zeros for one direction, on the stack of the function that makes the request."""
        variable = self.symbols.get(name)
        func = request.parent_op()
        assert isinstance(variable, llvm.GlobalOp) and isinstance(func, llvm.FuncOp)
        entry = func.body.blocks[0]
        head = Builder(entry, entry.first_op)
        alignment = IntegerAttr(16, i64)
        slot = head.emit(llvm.AllocaOp, (head.integer(1),), PTR, elem_type=variable.global_type, alignment=alignment)
        intrinsic = "llvm.memset.p0.i64"
        self.declare(intrinsic, [PTR, i8, i64, boolean], llvm.VoidType())
        size = b.integer(size_of(variable.global_type))
        b.call(intrinsic, [slot, b.integer(0, i8), size, b.integer(0, boolean)], None)
        return slot

    def declare(self, name: str, inputs: list[Attribute], result: Attribute) -> None:
        if self.symbols.get(name) is None:
            self.symbols.insert(llvm.FuncOp.define(name, llvm.FunctionType(inputs, result), body=False))


def operations(func: llvm.FuncOp) -> Iterator[Operation]:
    """All operations of a function."""
    return (op for block in func.body.blocks for op in block.ops)


def _moved(op: llvm.LoadOp | llvm.StoreOp) -> Attribute:
    """The type of what is read or written."""
    return op.res.type if isinstance(op, llvm.LoadOp) else op.value.type


def is_opaque(func: llvm.FuncOp) -> bool:
    """Whether derivatives do not look into a function: it is marked, or brings its derivatives along."""
    attributes = {} if func.fn_attrs is None else func.fn_attrs.data
    words = INACTIVE in attributes or LIKE in attributes
    return words or DERIVATIVE in func.attributes or GRADIENT in func.attributes


def _named(op: Operation) -> set[str]:
    """The symbols whose address an operation is made from."""
    if isinstance(op, llvm.AddressOfOp):
        return {op.global_name.string_value()}
    return symbols_in(op.value) if isinstance(op, llvm.ConstantOp) else set()


@dataclass(frozen=True)
class PassGlobalsPass(ModulePass):
    """``pass-globals``."""

    name = "pass-globals"

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        pass_globals(op)
