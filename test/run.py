"""The whole suite: lit for what tools print, pytest for Python parts. The last line is `N passed, N failed`."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
#: Seconds that one lit test may take.
LIMIT = 600


def run_lit(jobs: int, folder: Path, only: list[str]) -> Counter[str]:
    """Run lit's tests; what became of each, counted."""
    result = folder / "lit.json"
    lit = [sys.executable, "-c", "from lit.main import main; main()"]
    command = [*lit, "-v", "-j", str(jobs), "--timeout", str(LIMIT), "-o", str(result)]
    # Rust is looked for where rustup puts it, also by a shell that did not read its settings.
    path = os.pathsep.join([os.environ.get("PATH", os.defpath), str(Path.home() / ".cargo" / "bin")])
    status = subprocess.run([*command, *(only or ["test"])], cwd=ROOT, env={**os.environ, "PATH": path}).returncode
    if not result.exists():
        print("lit did not reach its end")
        return Counter(failed=1)
    good = {
        "PASS": "passed",
        "XFAIL": "passed",
        "FLAKYPASS": "passed",
        "UNSUPPORTED": "left out",
        "SKIPPED": "left out",
    }
    codes = [test["code"] for test in json.loads(result.read_text())["tests"]]
    counts = Counter(good.get(code, "failed") for code in codes)
    if status != 0 and not counts["failed"]:
        counts["failed"] += 1
    return counts


def run_pytest(jobs: int, folder: Path, only: list[str]) -> Counter[str]:
    """Run pytest's tests; what became of each, counted."""
    result = folder / "pytest.xml"
    side_by_side = ["-n", str(jobs), "--dist", "worksteal"] if jobs > 1 else []
    command = [sys.executable, "-m", "pytest", "-q", *side_by_side, f"--junitxml={result}", *(only or ["test"])]
    status = subprocess.run(command, cwd=ROOT).returncode
    if not result.exists():
        print("pytest did not reach its end")
        return Counter(failed=1)
    counts: Counter[str] = Counter()
    for case in ElementTree.parse(result).iter("testcase"):
        tags = {child.tag for child in case}
        counts["failed" if tags & {"failure", "error"} else "left out" if "skipped" in tags else "passed"] += 1
    if status not in (0, 5) and not counts["failed"]:
        counts["failed"] += 1
    return counts


def main() -> int:
    """Run what was asked for; the exit status is 0 when nothing failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=2, help="tests at a time")
    parser.add_argument("--lit", nargs="*", metavar="PATH", help="only lit, only these tests")
    parser.add_argument("--pytest", nargs="*", metavar="PATH", help="only pytest, only these tests")
    options = parser.parse_args()
    both = options.lit is None and options.pytest is None
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        if both or options.pytest is not None:
            counts += run_pytest(options.jobs, Path(folder), options.pytest or [])
        if both or options.lit is not None:
            counts += run_lit(options.jobs, Path(folder), options.lit or [])
    if counts["left out"]:
        print(f"{counts['left out']} left out: they want a tool that is not here (rustc, cargo, valgrind)")
    print(f"{counts['passed']} passed, {counts['failed']} failed")
    return 1 if counts["failed"] or not counts["passed"] else 0


if __name__ == "__main__":
    sys.exit(main())
