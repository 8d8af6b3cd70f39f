"""Makes `rosenbrock.ll`, for machines without Rust: rustc's own IR, no pass run, of what the four functions reach."""

import subprocess
import sys
import tempfile
from pathlib import Path

from llvmlite.binding import newpassmanagers

from oxad.lowering import native

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
FUNCTIONS = {"value", "gradient", "along", "along8"}


def rustc(*arguments: object) -> None:
    """Run rustc; its messages are the user's to read, and its failure ends the program."""
    subprocess.run(
        ["rustc", "--edition=2021", "-O", f"--remap-path-prefix={ROOT}/=", *map(str, arguments)], cwd=HERE, check=True
    )


def main() -> None:
    """Compile the crate as the tool does, then the file, then drop what nothing reaches."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        macros, crate, ir = folder / "liboxad_macros.so", folder / "liboxad.rlib", folder / "rosenbrock.ll"
        rustc(
            "--crate-type=proc-macro",
            "--extern=proc_macro",
            "--crate-name=oxad_macros",
            ROOT / "rust/oxad-macros/src/lib.rs",
            "-o",
            macros,
        )
        rustc(
            "--crate-type=rlib",
            "--cfg=oxad",
            ROOT / "rust/oxad/src/lib.rs",
            f"--extern=oxad_macros={macros}",
            "-o",
            crate,
        )
        flags = ["-Cno-prepopulate-passes", "-Cpanic=abort", "-Ccodegen-units=1", "-Cdebuginfo=line-tables-only"]
        paths = [f"--extern=oxad={crate}", f"-L{folder}"]
        rustc("--crate-type=lib", "--emit=llvm-ir", *flags, *paths, "rosenbrock.rs", "-o", ir)
        module = native.parse(ir.read_text())
    for value in [*module.functions, *module.global_variables]:
        if not value.is_declaration and value.name not in FUNCTIONS:
            value.linkage = "internal"
    passes = newpassmanagers.create_new_module_pass_manager()
    passes.add_global_dead_code_eliminate_pass()
    options = newpassmanagers.create_pipeline_tuning_options()
    passes.run(module, newpassmanagers.create_pass_builder(native.target_machine(3), options))
    (HERE / "rosenbrock.ll").write_text(str(module))


if __name__ == "__main__":
    sys.exit(main())
