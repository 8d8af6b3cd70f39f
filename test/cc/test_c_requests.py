"""Requests in C's convention that are refused, by LLVM text as clang writes it: the code, and where it says."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from oxad.dialects.diagnostic import OxadError
from oxad.lifting import canonical_text, find_requests, lift_text
from oxad.passes import run_pipeline

PRELUDE = """
%struct.big = type { double, double, double }
@enzyme_const = external global i32
@enzyme_dup = external global i32
@enzyme_out = external global i32
@enzyme_width = external global i32
@enzyme_dupv = external global i32
@enzyme_tape = external global i32
@enzyme_allocated = external global i32
@enzyme_nofree = external global i32
@enzyme_interleave = external global i32
@enzyme_runtime_activity = external global i32
@enzyme_strong_zero = external global i32
@enzyme_primal_return = external global i32
@enzyme_noret = external global i32
@enzyme_active_return = external global i32
@enzyme_duplicate = external global i32
@table = external global ptr
declare double @__enzyme_autodiff(ptr, ...)
declare double @__enzyme_fwddiff(ptr, ...)
declare { double, double } @__enzyme_autodiff_two(ptr, ...)
declare ptr @__enzyme_augmentfwd(ptr, ...)
declare double @__enzyme_augmentfwd_double(ptr, ...)
declare double @__enzyme_reverse(ptr, ...)
declare i64 @__enzyme_augmentsize(ptr, ...)
declare double @__enzyme_fwdsplit(ptr, ...)
declare ptr @__enzyme_virtualreverse(ptr)
declare double @__enzyme_batch(ptr, ...)
declare i32 @__enzyme_call_inactive(ptr, ...)
declare ptr @__enzyme_ignore_derivatives(ptr)
declare double @__enzyme_todense(double)
declare double @elsewhere(double)
define double @square(double %x) { %r = fmul double %x, %x ret double %r }
define double @first(ptr %p, i32 %n) { %r = load double, ptr %p ret double %r }
define { double, double } @pair(double %x) {
  %r = insertvalue { double, double } zeroinitializer, double %x, 0
  ret { double, double } %r
}
define double @big(ptr byval(%struct.big) align 8 %p) { %r = load double, ptr %p ret double %r }
define double @parts(ptr %p, ptr %q) { %r = load double, ptr %p ret double %r }
define double @mixed(ptr %p, double %x) { %v = load double, ptr %p %r = fmul double %v, %x ret double %r }
define double @hidden(ptr %p, i64 %n) { %x = bitcast i64 %n to double %v = load double, ptr %p %r = fmul double %v, %x
  ret double %r }
define double @many(double %x, ...) { ret double %x }
"""

REFUSED = {
    "the address of the request": ("OX0150", "store ptr @__enzyme_autodiff, ptr %p"),
    "a function that only the run tells": (
        "OX0151",
        "%f = load ptr, ptr @table call double (ptr, ...) @__enzyme_autodiff(ptr %f, double 1.0)",
    ),
    "no function": ("OX0151", "call double (ptr, ...) @__enzyme_autodiff(ptr %p, double 1.0)"),
    "a function without a body": ("OX0152", "call double (ptr, ...) @__enzyme_autodiff(ptr @elsewhere, double 1.0)"),
    "too few operands": ("OX0153", "call double (ptr, ...) @__enzyme_autodiff(ptr @first, ptr %p)"),
    "too many operands": (
        "OX0153",
        "call double (ptr, ...) @__enzyme_autodiff(ptr @square, double 1.0, double 2.0)",
    ),
    "an integer for a float": ("OX0153", "call double (ptr, ...) @__enzyme_autodiff(ptr @square, i32 %n)"),
    "a narrower integer": (
        "OX0153",
        "%s = trunc i32 %n to i8 call double (ptr, ...) @__enzyme_autodiff(ptr @first, ptr %p, ptr %p, i8 %s)",
    ),
    "a variadic function": ("OX0153", "call double (ptr, ...) @__enzyme_autodiff(ptr @many, double 1.0)"),
    "a marker in the place of a value": (
        "OX0153",
        "%m = load i32, ptr @enzyme_dup %k = load i32, ptr @enzyme_const"
        " call double (ptr, ...) @__enzyme_autodiff(ptr @first, i32 %m, ptr %p, i32 %k, i32 %n)",
    ),
    "an unknown marker": (
        "OX0154",
        "%m = load i32, ptr @enzyme_duplicate"
        " call double (ptr, ...) @__enzyme_autodiff(ptr @square, i32 %m, double 1.0)",
    ),
    "a width that is not constant": (
        "OX0154",
        "%m = load i32, ptr @enzyme_width"
        " call double (ptr, ...) @__enzyme_fwddiff(ptr @square, i32 %m, i32 %n, double 1.0, double 1.0)",
    ),
    "a width that no machine has": (
        "OX0154",
        "%m = load i32, ptr @enzyme_width"
        " call double (ptr, ...) @__enzyme_fwddiff(ptr @square, i32 %m, i32 100000000, double 1.0, double 1.0)",
    ),
    "results that contradict each other": (
        "OX0154",
        "%m = load i32, ptr @enzyme_primal_return %k = load i32, ptr @enzyme_noret"
        " call double (ptr, ...) @__enzyme_autodiff(ptr @square, i32 %m, i32 %k, double 1.0)",
    ),
    "an active result in forward mode": (
        "OX0156",
        "%m = load i32, ptr @enzyme_active_return"
        " call double (ptr, ...) @__enzyme_fwddiff(ptr @square, i32 %m, double 1.0, double 1.0)",
    ),
    "shadows apart and a distance": (
        "OX0155",
        "%m = load i32, ptr @enzyme_dupv %i = load i32, ptr @enzyme_interleave"
        " call double (ptr, ...) @__enzyme_autodiff(ptr @first, i32 %m, i64 8, ptr %p, i32 1, i32 %i, ptr %q)",
    ),
    "too few shadows apart": (
        "OX0153",
        "%i = load i32, ptr @enzyme_interleave %k = load i32, ptr @enzyme_const"
        " call double (ptr, ...) @__enzyme_autodiff(ptr @first, ptr %p, i32 %k, i32 1, i32 %i)",
    ),
    "too many shadows apart": (
        "OX0153",
        "%i = load i32, ptr @enzyme_interleave %k = load i32, ptr @enzyme_const"
        " call double (ptr, ...) @__enzyme_autodiff(ptr @first, ptr %p, i32 %k, i32 1, i32 %i, ptr %q, ptr %q)",
    ),
    "a structure in parts, or a number": (
        "OX0153",
        "%m = load i32, ptr @enzyme_dup"
        " call double (ptr, ...) @__enzyme_autodiff(ptr noundef @parts, i32 noundef %m, ptr %p, ptr %p, ptr %q,"
        " ptr %q)",
    ),
    "a gradient of a pointer in a structure": (
        "OX0156",
        "%m = load i32, ptr @enzyme_dup"
        " call double (ptr, ...) @__enzyme_autodiff(ptr noundef @mixed, i32 noundef %m, ptr %p, double 1.0, ptr %q,"
        " double 0.0)",
    ),
    "a structure with a float in an integer": (
        "OX0156",
        "%m = load i32, ptr @enzyme_dup"
        " call double (ptr, ...) @__enzyme_autodiff(ptr noundef @hidden, i32 noundef %m, ptr %p, i64 1, ptr %q, i64 1)",
    ),
    "a tape where there is none": (
        "OX0154",
        "%m = load i32, ptr @enzyme_tape"
        " call double (ptr, ...) @__enzyme_autodiff(ptr @square, i32 %m, ptr %p, double 1.0)",
    ),
    "a tape that is no address": (
        "OX0154",
        "%m = load i32, ptr @enzyme_tape call ptr (ptr, ...) @__enzyme_augmentfwd(ptr @square, i32 %m, i32 1)",
    ),
    "a tape of a size that only the run tells": (
        "OX0154",
        "%m = load i32, ptr @enzyme_allocated"
        " call ptr (ptr, ...) @__enzyme_augmentfwd(ptr @square, i32 %m, i32 %n, double 1.0)",
    ),
    "a tape in too little memory": (
        "OX0154",
        "%m = load i32, ptr @enzyme_allocated"
        " call ptr (ptr, ...) @__enzyme_augmentfwd(ptr @square, i32 %m, i64 4, double 1.0)",
    ),
    "a tape that is kept by who makes it": (
        "OX0154",
        "%m = load i32, ptr @enzyme_nofree call ptr (ptr, ...) @__enzyme_augmentfwd(ptr @square, i32 %m, double 1.0)",
    ),
    "a result of a sweep": (
        "OX0154",
        "%m = load i32, ptr @enzyme_primal_return"
        " call double (ptr, ...) @__enzyme_reverse(ptr @square, i32 %m, double 1.0, double 1.0, ptr %p)",
    ),
    "a sweep without a tape": (
        "OX0153",
        "call double (ptr, ...) @__enzyme_reverse(ptr @square, double 1.0, double 1.0)",
    ),
    "a seed for three": (
        "OX0153",
        "%m = load i32, ptr @enzyme_width"
        " call double (ptr, ...) @__enzyme_reverse(ptr @square, i32 %m, i32 3, double 1.0, double 1.0, ptr %p)",
    ),
    "a size without activities": ("OX0153", "call i64 (ptr, ...) @__enzyme_augmentsize(ptr @square)"),
    "a size with values": ("OX0153", "call i64 (ptr, ...) @__enzyme_augmentsize(ptr @square, double 1.0)"),
    "a tape of another result than declared": (
        "OX0157",
        "%r = call double (ptr, ...) @__enzyme_augmentfwd_double(ptr @square, double 1.0) store double %r, ptr %p",
    ),
    "forward mode with a tape": ("OX0155", "call double (ptr, ...) @__enzyme_fwdsplit(ptr @square, double 1.0)"),
    "a derivative as a pointer": ("OX0155", "%r = call ptr @__enzyme_virtualreverse(ptr @square) store ptr %r, ptr %p"),
    "activity that the run decides": (
        "OX0155",
        "%m = load i32, ptr @enzyme_runtime_activity"
        " call double (ptr, ...) @__enzyme_autodiff(ptr @square, i32 %m, double 1.0)",
    ),
    "zeros that stay": (
        "OX0155",
        "%m = load i32, ptr @enzyme_strong_zero"
        " call double (ptr, ...) @__enzyme_autodiff(ptr @square, i32 %m, double 1.0)",
    ),
    "a gradient of a pointer": (
        "OX0156",
        "%m = load i32, ptr @enzyme_out call double (ptr, ...) @__enzyme_autodiff(ptr @first, i32 %m, ptr %p, i32 3)",
    ),
    "enzyme_out in forward mode": (
        "OX0156",
        "%m = load i32, ptr @enzyme_out call double (ptr, ...) @__enzyme_fwddiff(ptr @square, i32 %m, double 1.0)",
    ),
    "a duplicated number in reverse mode": (
        "OX0156",
        "%m = load i32, ptr @enzyme_dup"
        " call double (ptr, ...) @__enzyme_autodiff(ptr @square, i32 %m, double 1.0, double 1.0)",
    ),
    "a shadow that is a copy": (
        "OX0156",
        "%m = load i32, ptr @enzyme_dup call double (ptr, ...) @__enzyme_autodiff(ptr @big, i32 %m,"
        " ptr byval(%struct.big) align 8 %p, ptr byval(%struct.big) align 8 %q)",
    ),
    "another result than declared": (
        "OX0157",
        "%r = call { double, double } (ptr, ...) @__enzyme_autodiff_two(ptr @square, double 1.0)"
        " %e = extractvalue { double, double } %r, 0 store double %e, ptr %p",
    ),
    "a gradient of a structure": ("OX0157", "call double (ptr, ...) @__enzyme_autodiff(ptr @pair, double 1.0)"),
    "a registration without function": ("OX0160", ""),
    "a registration that is not supported": ("OX0161", ""),
    "a function that nobody knows": (
        "OX0155",
        "%r = call double @__enzyme_todense(double 1.0) store double %r, ptr %p",
    ),
    "a constant that is a pointer": (
        "OX0155",
        "%r = call ptr @__enzyme_ignore_derivatives(ptr %p) store ptr %r, ptr %p",
    ),
    "an inactive call of another type": (
        "OX0157",
        "%r = call i32 (ptr, ...) @__enzyme_call_inactive(ptr @square, double 1.0) store i32 %r, ptr %p",
    ),
    "a derivative in a batch": (
        "OX0154",
        "%m = load i32, ptr @enzyme_dup call double (ptr, ...) @__enzyme_batch(ptr @square, i32 %m, double 1.0)",
    ),
    "like what is not known": ("OX0160", ""),
    "an annotation that is not known": ("OX0161", ""),
    "a gradient without its augmented function": ("OX0160", ""),
    "a gradient of a function with a structure": ("OX0162", ""),
    "a tangent alone beside what is written": ("OX0163", ""),
    "a derivative without tangents": ("OX0164", ""),
    "a gradient that returns nothing": ("OX0164", ""),
    "an augmented function without the result": ("OX0164", ""),
    "two gradients": ("OX0164", ""),
}
GLOBALS = {
    "like what is not known": (
        '@text = constant [5 x i8] c"soft\\00" @__enzyme_function_like_x = global [2 x ptr] [ptr @square, ptr @text]'
    ),
    "an annotation that is not known": (
        '@text = constant [12 x i8] c"enzyme_math\\00" @llvm.global.annotations = appending global'
        " [1 x { ptr, ptr, ptr, i32, ptr }]"
        " [{ ptr, ptr, ptr, i32, ptr } { ptr @square, ptr @text, ptr @text, i32 1, ptr null }]"
    ),
    "a gradient without its augmented function": (
        "@__enzyme_register_gradient_x = global [2 x ptr] [ptr @square, ptr @square]"
    ),
    "a gradient of a function with a structure": (
        "@__enzyme_register_gradient_x = global [3 x ptr] [ptr @big, ptr @big, ptr @big]"
    ),
    "a tangent alone beside what is written": (
        "declare double @writes(ptr, ptr, i32)"
        " @__enzyme_register_derivative_x = global [2 x ptr] [ptr @first, ptr @writes]"
    ),
    "a derivative without tangents": ("@__enzyme_register_derivative_x = global [2 x ptr] [ptr @square, ptr @square]"),
    "a gradient that returns nothing": (
        "declare void @nothing(double, double)"
        " @__enzyme_register_gradient_x = global [3 x ptr] [ptr @square, ptr @square, ptr @nothing]"
    ),
    "an augmented function without the result": (
        "declare ptr @only_tape(double) declare double @gradient(double, double, ptr)"
        " @__enzyme_register_gradient_x = global [3 x ptr] [ptr @square, ptr @only_tape, ptr @gradient]"
    ),
    "two gradients": (
        "declare double @gradient(double, double)"
        " @__enzyme_register_gradient_x = global [3 x ptr] [ptr @square, ptr @square, ptr @gradient]"
        " @__enzyme_register_gradient_y = global [3 x ptr] [ptr @square, ptr @square, ptr @gradient]"
    ),
    "a registration without function": "@__enzyme_inactivefn_x = global [1 x ptr] zeroinitializer",
    "a registration that is not supported": "@__enzyme_sparse_x = global [1 x ptr] [ptr @square]",
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name: str) -> None:
    code, body = REFUSED[name]
    text = f"{PRELUDE}{GLOBALS.get(name, '')}\ndefine void @caller(ptr %p, ptr %q, i32 %n) {{ {body} ret void }}"
    module = lift_text(canonical_text(text.encode()))
    with pytest.raises(OxadError) as refused:
        find_requests(module)
    assert {d.code for d in refused.value.diagnostics} == {code}
    assert all(d.help for d in refused.value.diagnostics)


def test_a_gradient_that_reads_what_has_changed() -> None:
    """The call in the next iteration changes what the gradient of this one reads, and nobody knows how much that is."""
    text = f"""{PRELUDE}
    declare void @step(ptr, i32)
    declare void @step_augmented(ptr, ptr, i32)
    declare void @step_gradient(ptr, ptr, i32)
    @__enzyme_register_gradient_x = global [3 x ptr] [ptr @step, ptr @step_augmented, ptr @step_gradient]
    define double @steps(ptr %p, i32 %n) {{
      br label %loop
    loop:
      %i = phi i32 [ 0, %0 ], [ %j, %loop ]
      call void @step(ptr %p, i32 %n)
      %j = add i32 %i, 1
      %more = icmp slt i32 %j, %n
      br i1 %more, label %loop, label %end
    end:
      %r = load double, ptr %p
      ret double %r
    }}
    define void @caller(ptr %p, ptr %q, i32 %n) {{
      %r = call double (ptr, ...) @__enzyme_autodiff(ptr @steps, ptr %p, ptr %q, i32 %n)
      ret void
    }}"""
    module = lift_text(canonical_text(text.encode()))
    find_requests(module)
    with pytest.raises(OxadError) as refused:
        run_pipeline(module, ["derive-reverse"])
    assert [d.code for d in refused.value.diagnostics] == ["OX0166"]


def test_several_are_told_at_once() -> None:
    body = "".join(f"%r{i} = call double (ptr, ...) @__enzyme_autodiff(ptr @elsewhere, double 1.0) " for i in range(3))
    module = lift_text(canonical_text(f"{PRELUDE}define void @caller() {{ {body} ret void }}".encode()))
    with pytest.raises(OxadError) as refused:
        find_requests(module)
    assert len(refused.value.diagnostics) == 3


def oxad(arguments: list[str], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command ``oxad cc``, run in ``folder`` with nothing but ``environment`` set and an empty path."""
    return subprocess.run(
        [sys.executable, "-m", "oxad.tools.oxad", "cc", *arguments],
        cwd=folder,
        env={"PATH": str(folder), **environment},
        capture_output=True,
        text=True,
    )


def fake_clang(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


@pytest.mark.parametrize(
    ("code", "script"),
    [
        ("OX0060", None),
        ("OX0061", "echo 'cc (GCC) 12.2.0'"),
        ("OX0061", "echo 'clang version 99.0.0'"),
        ("OX0062", "case $1 in --version) echo 'clang version 19.1.0';; *) exit 1;; esac"),
    ],
)
def test_compilers_that_do_not_serve(code: str, script: str | None, tmp_path: Path) -> None:
    (tmp_path / "a.c").write_text("int x;\n")
    if script is not None:
        fake_clang(tmp_path, "special", script)
    done = oxad(["--compiler=special", "-c", "a.c"], tmp_path)
    assert done.returncode == 1
    assert re.search(rf"error\[{code}\]", done.stderr) and "Traceback" not in done.stderr
    assert not (tmp_path / "a.o").exists()
