"""lit configuration: `lit test` from the top of the checkout, with the environment's python on PATH."""

import os
import shutil
import sys

import lit.formats

config.name = "oxad"  # noqa: F821  # pyright: ignore[reportUndefinedVariable]
cfg = config  # noqa: F821  # pyright: ignore[reportUndefinedVariable]
cfg.test_format = lit.formats.ShTest(False)
cfg.suffixes = [".mlir", ".ll", ".rs", ".test"]
cfg.excludes = ["Inputs", "files", "lit.cfg.py"]
cfg.test_source_root = os.path.dirname(__file__)
cfg.test_exec_root = os.environ.get("OXAD_TEST_OUT", os.path.join(cfg.test_source_root, "Output"))
bin_dir = os.path.dirname(sys.executable)
cfg.environment["PATH"] = os.pathsep.join([bin_dir, os.environ.get("PATH", "")])
for name in ("HOME", "CARGO_HOME", "RUSTUP_HOME"):
    if name in os.environ:
        cfg.environment[name] = os.environ[name]
cfg.substitutions += [
    ("%oxad_opt", f"{sys.executable} -m oxad.tools.oxad_opt"),
    ("%oxad", f"{sys.executable} -m oxad.tools.oxad"),
    ("%python", sys.executable),
]
cfg.available_features |= {tool for tool in ("rustc", "cargo", "valgrind") if shutil.which(tool)}
