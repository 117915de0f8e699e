"""What pages repeat of claims is held against the data; what was renamed is followed, what is gone is passed over."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites import EXAMPLE
from timeline.site.output.page_checks.page_facts import wrong_facts
from timeline.site.view import View

KEY = (EXAMPLE / "docs" / "key-who-and-when.md").read_text(encoding="utf-8")
DATES = "| claim | date | how it is known |\n|---|---|---|\n"
CHAINS = "| claim | first speaker, then through whom | limiting words |\n|---|---|---|\n"
PAIRS = "| pair | answer | because |\n|---|---|---|\n"
LENT = "[A](figures/books-lent.md)"
CARD = f"| question | {LENT} |\n|---|---|\n"
QUERY = "from=2003-02-01&to=2003-09-30&context=hidden"


def faults(view: View, text: str) -> list[str]:
    found = list(wrong_facts({"key-a": text}, view, {}))
    assert {(each.rule, Path(each.path).name) for each in found} <= {("page-fact", "key-a.md")}
    return [f"{each.line}: {each.message}" for each in found]


@pytest.mark.parametrize(
    "text",
    [
        KEY,
        f"{DATES}| [A](events/library-opened.md) | 3 March 2001 | stated |\n| [B](events/gone.md) | never | no |\n",
        f"{DATES}| [A](figures/old-books.md) | 2001 | inferred: the library says so |\n",
        f"{DATES}| [A](events/library-opened.md) | | |\n",
        f"{CHAINS}| {LENT} | The library → The Courier | “almost” |\n",
        f"{PAIRS}| {LENT}, [B](figures/readers-doubled.md) | no | they count other things |\n",
        f"{PAIRS}| {LENT}, [B](figures/books-lent-2001.md) | yes | one body counts |\n",
        f"{PAIRS}| {LENT}, [B](figures/books-lent-2001.md) | yes, or with care | one body counts |\n",
        f"{CARD}| Value and unit | almost 1,200 books |\n| As of | 2004 |\n| Value and unit | |\n| More | 3 |\n",
        f"It shows [three](timeline.md?{QUERY}).\n",
        f"See [the three claims](timeline.md?{QUERY}).\n",
        f"[It](timeline.md?{QUERY}) shows three claims: [a decision](events/reading-room-expected.md).\n",
    ],
)
def test_what_the_data_has_is_in_order(view: View, text: str) -> None:
    assert faults(view, text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{DATES}| [A](events/library-opened.md) | 2001 | stated |\n", 'library-opened must be "3 March 2001"'),
        (f"{DATES}| [A](events/library-opened.md) | 3 March 2001 | inferred |\n", '3: "how it is known" of library-opened'),
        (f"{CHAINS}| {LENT} | The Courier | “almost” |\n", 'must begin each step as attribution has it: "The library → '),
        (f"{CHAINS}| {LENT} | The library → The Courier | “about” |\n", "must quote the hedge, “almost”"),
        (f"{CHAINS}| {LENT} | The library → The Courier | none are recorded |\n", "must quote the hedge"),
        (f"{PAIRS}| {LENT}, [B](figures/readers-doubled.md) | yes | a |\n", "not_comparable_with names the other"),
        (f"{PAIRS}| {LENT}, [B](figures/books-lent-2001.md) | no | a |\n", "one series has both"),
        (f"{PAIRS}| {LENT}, [B](figures/children-in-survey.md) | with care | a |\n", "no record says so"),
        (f"{CARD}| Value and unit | almost 1,300 books |\n", '3: "Value and unit" of books-lent must be "almost 1,200'),
        (f"{CARD}| As of | 2003 |\n", '"As of" of books-lent must be "2004" here too'),
        (f"# A\n\nIt shows [four](timeline.md?{QUERY}).\n",
            f'3: "four" must be "three"; write that, or --8<-- "count/{QUERY}.md"'),
        (f"[It](timeline.md?{QUERY}) shows 2 claims.\n", '1: "2" must be "three"'),
        (f"See [all four claims of it](timeline.md?{QUERY}).\n", '1: "four" must be "three"'),
        (f"See the four [claims](timeline.md?{QUERY}).\n", '1: "four" must be "three"'),
        (f"[It](timeline.md?{QUERY}) has [another](events/library-opened.md).\n", "1: library-opened must be shown"),
        (f"## 1. One\n\n{LENT}\n\n**Chain:** The Courier.\n", '5: what the key says of books-lent must begin each step'),
        (f"## 1. One\n\n{LENT}\n\n**Words that limit it:** “about”.\n", '5: what the key says of books-lent must be'),
    ],
)  # fmt: skip
def test_what_the_data_has_otherwise_is_told_at_its_line(view: View, text: str, told: str) -> None:
    [found] = faults(view, text)
    assert told in found
