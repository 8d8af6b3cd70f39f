"""docs/rules.md shows the table as it is."""

from __future__ import annotations

import os
from pathlib import Path

from oxad.passes.rules.document import BEGIN, END, tables

PAGE = Path(__file__).parents[3] / "docs" / "rules.md"


def test_the_page_shows_the_table():
    text = PAGE.read_text()
    before, rest = text.split(BEGIN)
    _, after = rest.split(END)
    renewed = before + tables() + after
    if os.environ.get("BLESS"):
        PAGE.write_text(renewed)
    assert text == renewed, "run this test with BLESS=1 to renew docs/rules.md"
