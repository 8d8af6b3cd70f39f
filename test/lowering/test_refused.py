"""What LLVM cannot say is an error that names it; nothing is left out."""

import pytest
from xdsl.context import Context
from xdsl.dialects.arith import Arith
from xdsl.dialects.builtin import Builtin, ModuleOp, StringAttr
from xdsl.parser import Parser

from oxad.dialects.autodiff import AUTODIFF
from oxad.dialects.diagnostic import OxadError
from oxad.dialects.llvm import LLVM
from oxad.lowering import lower_text


def parse(text: str) -> ModuleOp:
    context = Context()
    for dialect in (Builtin, LLVM, AUTODIFF, Arith):
        context.load_dialect(dialect)
    return Parser(context, text).parse_module()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("llvm.func @f() { %0 = arith.constant 1 : i32 llvm.return }", "the operation `arith.constant`"),
        ("llvm.func @f(%x: !autodiff.shadow) { llvm.return }", "the type !autodiff.shadow"),
        ("llvm.func @f(%x: vector<2x2xf64>) { llvm.return }", "a vector of more than one dimension"),
        ("llvm.func @f(%x: i8388609) { llvm.return }", "an integer of 8388609 bits"),
        (
            "llvm.func @f(%x: !llvm.array<18446744073709551616 x i8>) { llvm.return }",
            "an array of 18446744073709551616",
        ),
        ("llvm.func @f(%x: vector<4294967296xi8>) { llvm.return }", "a vector of 4294967296 elements"),
        ("llvm.func @f() { llvm.return {unknown} }", "`unknown` of `llvm.return`"),
        (
            "llvm.func @f() { %0 = llvm.mlir.constant(#llvm.symbol<@g>) {extra} : !llvm.ptr llvm.call @h(%0) :"
            " (!llvm.ptr) -> () llvm.return }",
            "`extra` of `llvm.mlir.constant`",
        ),
        (
            'llvm.mlir.global global @x : !llvm.ptr = #llvm.expr<"getelementptr", #llvm.flags<>, [], {}>',
            "a constant `getelementptr` whose parts do not fit",
        ),
        (
            'llvm.mlir.global global @x : !llvm.ptr = #llvm.expr<"inttoptr", #llvm.flags<>, [], {}>',
            "a constant `inttoptr` whose parts do not fit",
        ),
        ('llvm.mlir.global global @x : i32 = #llvm.blockaddress<"f", "b">', "the address of block `b` of `f`"),
        ("llvm.func @f(%c: i1) { llvm.br ^bb1(%c : i1) ^bb1: llvm.return }", "values do not fit the block"),
        (
            'llvm.mlir.global global @x : !llvm.struct<"s", (i32)>\n'
            'llvm.mlir.global global @y : !llvm.struct<"s", (i64)>',
            "two different structures with the name `s`",
        ),
        ("llvm.mlir.global global @x : i32 = dense<1> : tensor<1xi32>", "the constant dense<1>"),
    ],
)
def test_refused(text: str, message: str) -> None:
    with pytest.raises(OxadError) as caught:
        lower_text(parse(text))
    assert caught.value.diagnostics[0].code == "OX0410"
    assert message in str(caught.value)


def test_a_property_that_nobody_prints_is_refused() -> None:
    module = parse("llvm.func @f(%p: !llvm.ptr) { %x = llvm.load %p : !llvm.ptr -> i32 llvm.return }")
    load = next(op for op in module.walk() if op.name == "llvm.load")
    load.properties["elem_type"] = StringAttr("not a load's")
    with pytest.raises(OxadError, match=r"`elem_type` of `llvm\.load`"):
        lower_text(module)


def test_only_some_definitions() -> None:
    module = parse(
        """
        llvm.mlir.global private constant @table : f64 = 1.0 : f64
        llvm.mlir.global internal global @state : f64 = 1.0 : f64
        llvm.mlir.global internal global @unused : f64 = 1.0 : f64
        llvm.func internal @kept(%p: !llvm.ptr) {
          %0 = llvm.mlir.addressof @table : !llvm.ptr
          %1 = llvm.mlir.addressof @state : !llvm.ptr
          llvm.call @other(%0) : (!llvm.ptr) -> ()
          llvm.call @other(%1) : (!llvm.ptr) -> ()
          llvm.return
        }
        llvm.func internal @other(%p: !llvm.ptr) { llvm.return }
        llvm.func @left_out() { llvm.return }
        """
    )
    text = lower_text(module, only={"kept"})
    assert "@table = private constant double 1.000000e+00" in text
    assert "@state = external global double" in text
    assert "declare void @other(ptr)" in text
    assert "define internal void @kept(ptr %p)" in text
    assert "unused" not in text and "left_out" not in text


def test_only_some_definitions_and_what_metadata_mentions() -> None:
    module = parse(
        """
        llvm.mlir.global internal global @"odd $ name" : f64 = 1.0 : f64
        llvm.mlir.global internal global @node : f64 = 1.0 : f64
        llvm.mlir.global internal global @argument : f64 = 1.0 : f64
        llvm.func @take(!llvm.metadata)
        llvm.func @kept(%x: i32) {
          llvm.dbg_record value "ptr @\\22odd $$ name\\22, !0, !DIExpression(), !0"
          %0 = llvm.metadata_of "!DIArgList($0, ptr @argument)" (%x : i32) : !llvm.metadata
          llvm.call @take(%0) : (!llvm.metadata) -> ()
          llvm.return
        }
        llvm.metadata 0 "!{ptr @node}"
        """
    )
    text = lower_text(module, only={"kept"})
    for name in ('@"odd $ name"', "@node", "@argument"):
        assert f"{name} = external global double" in text
