"""Functions, globals, aliases, metadata and the constants that functions use."""

from __future__ import annotations

from collections.abc import Sequence

from xdsl.dialects.builtin import ArrayAttr, DictionaryAttr, IntegerAttr, StringAttr, SymbolRefAttr, UnitAttr
from xdsl.ir import Attribute, Block, Region
from xdsl.irdl import (
    IRDLOperation,
    irdl_op_definition,
    opt_prop_def,
    prop_def,
    region_def,
    result_def,
    traits_def,
)
from xdsl.traits import ConstantLike, IsolatedFromAbove, Pure, SymbolOpInterface

from oxad.dialects.llvm.types import FunctionType, StructType


@irdl_op_definition
class FuncOp(IRDLOperation):
    """A function; a declaration has an empty body.

    Attribute dictionaries (``fn_attrs``, ``res_attrs``, one of ``arg_attrs`` per parameter) hold LLVM's names:
    ``{noalias, align = "8", captures = "(none)"}``: ``UnitAttr`` where the name stands alone, else a ``StringAttr``
    with the text behind it; a string attribute's name is quoted as in LLVM.
    ``linkage``, ``visibility``, ``cconv``, ``unnamed_addr`` … are LLVM's keywords.
    """

    name = "llvm.func"
    sym_name = prop_def(StringAttr)
    function_type = prop_def(FunctionType)
    linkage = opt_prop_def(StringAttr)
    preemption = opt_prop_def(StringAttr)
    visibility = opt_prop_def(StringAttr)
    dll_storage = opt_prop_def(StringAttr)
    cconv = opt_prop_def(StringAttr)
    unnamed_addr = opt_prop_def(StringAttr)
    addrspace = opt_prop_def(StringAttr)
    fn_attrs = opt_prop_def(DictionaryAttr)
    arg_attrs = opt_prop_def(ArrayAttr[DictionaryAttr])
    res_attrs = opt_prop_def(DictionaryAttr)
    arg_names = opt_prop_def(ArrayAttr[StringAttr])
    section = opt_prop_def(StringAttr)
    partition = opt_prop_def(StringAttr)
    comdat = opt_prop_def(StringAttr)
    alignment = opt_prop_def(IntegerAttr)
    gc = opt_prop_def(StringAttr)
    prefix = opt_prop_def(Attribute)
    prologue = opt_prop_def(Attribute)
    personality = opt_prop_def(Attribute)
    metadata = opt_prop_def(DictionaryAttr)
    body = region_def()

    traits = traits_def(IsolatedFromAbove(), SymbolOpInterface())

    @staticmethod
    def define(
        name: str,
        function_type: FunctionType,
        *,
        linkage: str | None = None,
        arg_attrs: Sequence[DictionaryAttr] | None = None,
        res_attrs: DictionaryAttr | None = None,
        fn_attrs: DictionaryAttr | None = None,
        body: bool = True,
    ) -> FuncOp:
        """A new function with, unless ``body`` is false, an empty entry block that has the parameters."""
        properties: dict[str, Attribute] = {"sym_name": StringAttr(name), "function_type": function_type}
        if linkage is not None:
            properties["linkage"] = StringAttr(linkage)
        if arg_attrs is not None:
            properties["arg_attrs"] = ArrayAttr(arg_attrs)
        if res_attrs is not None:
            properties["res_attrs"] = res_attrs
        if fn_attrs is not None:
            properties["fn_attrs"] = fn_attrs
        region = Region([Block(arg_types=function_type.inputs.data)] if body else [])
        return FuncOp.create(properties=properties, regions=[region])

    @property
    def is_declaration(self) -> bool:
        return self.body.first_block is None


@irdl_op_definition
class GlobalOp(IRDLOperation):
    """A global variable. ``value`` is its initialiser, a constant attribute (``dialects/llvm/attributes.py``)."""

    name = "llvm.mlir.global"
    sym_name = prop_def(StringAttr)
    global_type = prop_def(Attribute)
    value = opt_prop_def(Attribute)
    constant = opt_prop_def(UnitAttr)
    linkage = opt_prop_def(StringAttr)
    preemption = opt_prop_def(StringAttr)
    visibility = opt_prop_def(StringAttr)
    dll_storage = opt_prop_def(StringAttr)
    thread_local = opt_prop_def(StringAttr)
    unnamed_addr = opt_prop_def(StringAttr)
    addrspace = opt_prop_def(StringAttr)
    externally_initialized = opt_prop_def(UnitAttr)
    section = opt_prop_def(StringAttr)
    partition = opt_prop_def(StringAttr)
    comdat = opt_prop_def(StringAttr)
    alignment = opt_prop_def(IntegerAttr)
    fn_attrs = opt_prop_def(DictionaryAttr)
    extra = opt_prop_def(StringAttr)
    metadata = opt_prop_def(DictionaryAttr)

    traits = traits_def(SymbolOpInterface())


@irdl_op_definition
class AliasOp(IRDLOperation):
    """``alias`` or ``ifunc`` (``kind``)."""

    name = "llvm.mlir.alias"
    sym_name = prop_def(StringAttr)
    kind = prop_def(StringAttr)
    alias_type = prop_def(Attribute)
    value = prop_def(Attribute)
    linkage = opt_prop_def(StringAttr)
    preemption = opt_prop_def(StringAttr)
    visibility = opt_prop_def(StringAttr)
    dll_storage = opt_prop_def(StringAttr)
    thread_local = opt_prop_def(StringAttr)
    unnamed_addr = opt_prop_def(StringAttr)
    partition = opt_prop_def(StringAttr)

    traits = traits_def(SymbolOpInterface())


@irdl_op_definition
class ComdatOp(IRDLOperation):
    """``$name = comdat kind``."""

    name = "llvm.comdat"
    sym_name = prop_def(StringAttr)
    kind = prop_def(StringAttr)


@irdl_op_definition
class MetadataOp(IRDLOperation):
    """Node ``!number`` of the metadata table, kept as LLVM text: lossless, and parsed only when asked for."""

    name = "llvm.metadata"
    number = prop_def(IntegerAttr)
    text = prop_def(StringAttr)


@irdl_op_definition
class NamedMetadataOp(IRDLOperation):
    """``!name = !{…}``."""

    name = "llvm.named_metadata"
    md_name = prop_def(StringAttr)
    text = prop_def(StringAttr)


@irdl_op_definition
class NamedTypeOp(IRDLOperation):
    """A named structure that only an attribute's or a metadata node's text mentions."""

    name = "llvm.named_type"
    type = prop_def(StructType)


@irdl_op_definition
class ModuleAsmOp(IRDLOperation):
    """``module asm "…"``."""

    name = "llvm.module_asm"
    text = prop_def(StringAttr)


@irdl_op_definition
class ConstantOp(IRDLOperation):
    """A constant: an integer, a float, or one of the attributes of ``dialects/llvm/attributes.py``."""

    name = "llvm.mlir.constant"
    value = prop_def(Attribute)
    res = result_def()

    traits = traits_def(Pure(), ConstantLike())


@irdl_op_definition
class ZeroOp(IRDLOperation):
    """``null`` or ``zeroinitializer``."""

    name = "llvm.mlir.zero"
    res = result_def()

    traits = traits_def(Pure(), ConstantLike())


@irdl_op_definition
class UndefOp(IRDLOperation):
    name = "llvm.mlir.undef"
    res = result_def()

    traits = traits_def(Pure(), ConstantLike())


@irdl_op_definition
class PoisonOp(IRDLOperation):
    name = "llvm.mlir.poison"
    res = result_def()

    traits = traits_def(Pure(), ConstantLike())


@irdl_op_definition
class AddressOfOp(IRDLOperation):
    """The address of a global, a function or an alias."""

    name = "llvm.mlir.addressof"
    global_name = prop_def(SymbolRefAttr)
    res = result_def()

    traits = traits_def(Pure(), ConstantLike())
