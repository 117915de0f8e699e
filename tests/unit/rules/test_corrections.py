"""A correction says what was wrong, and then what a record has now."""

import pytest

from tests.conftest import small
from timeline.rules.check import check


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("The number was given as 1,000. It is 1,200.", ""),
        ("The number was given as 1,200. It is 1,000.", "1,000 must be a number that a record of this correction has now"),
        ("The number was given as 1,000. It is 1.2 thousand, or 1,200.", "1.2 must be a number"),
        ("The number was given as 1,000.", "1,000 must be a number of a record of this correction"),
        ("It is told again.", ""),
    ],
)
def test_what_is_right_comes_last_in_a_correction(what: str, told: str) -> None:
    entry = f"\ncorrections:\n  - {{date: 2026-11-21, records: [books-lent], what: '{what}'}}\n\nevents:\n"
    messages = [each.message for each in check(small(("\nevents:\n", entry))) if each.rule == "correction-number"]
    assert [told in each for each in messages] == [True] * bool(told)


@pytest.mark.parametrize(
    ("days", "first"), [((21, 22), None), ((21, 21), None), ((22, 21), 0), ((21, 23, 22), 1), ((23, 22, 21), 0)]
)
def test_the_last_correction_is_at_the_end(days: tuple[int, ...], first: int | None) -> None:
    entries = "".join(f"  - {{date: 2026-11-{day}, records: [books-lent], what: It was wrong.}}\n" for day in days)
    data = small(("\nevents:\n", f"\ncorrections:\n{entries}\nevents:\n"))
    lines = [each.line for each in check(data) if each.rule == "correction-order"]
    assert lines == (
        []
        if first is None
        else [data.document.tree.text[: data.document.tree.text.index("  - {date: ")].count("\n") + 1 + first]
    )


@pytest.mark.parametrize(
    ("what", "count"),
    [
        ("We fixed a mistake.", 1),
        ("The wording of this claim was improved.", 1),
        ("It was wrong.", 1),
        ("The statement was in the passive. It is now in the active voice and easier to read.", 1),
        ("The sentence was hard to read. We have worded it more simply.", 1),
        ("It was 1,000. It is 1,200.", 0),
        ("It was called the number of readers; it is that of the books.", 0),
    ],
)
def test_a_correction_says_what_was_wrong(what: str, count: int) -> None:
    entry = f"\ncorrections:\n  - {{date: 2026-11-21, records: [books-lent], what: '{what}'}}\n\nevents:\n"
    found = [each.rule for each in check(small(("\nevents:\n", entry))) if each.rule == "correction-says"]
    assert found == ["correction-says"] * count
