"""Numbers that a claim had until they were corrected, on pages."""

from __future__ import annotations

import pytest

from tests.conftest import small
from timeline.history.revision_rules.changed_numbers import left_numbers

NOW = "report, 1,300"
HEAD = (("title: 1,200", "title: 1,300"), ("label: 1,200", "label: 1,300"), ("value: 1200", "value: 1300"))


@pytest.mark.parametrize(
    ("now", "text", "place"),
    [
        (NOW, "Half of\n1,200 is 600.", (2, 1)),
        (NOW, "Half of 1,300 is 650.", None),
        (NOW, "Half of 1,200,000 is more.", None),
        ("report, no fewer than 1,200", "Half of 1,200 is 600.", None),  # which is said in other words
    ],
)
def test_a_page_does_not_keep_a_number_that_was_corrected(now: str, text: str, place: tuple[int, int] | None) -> None:
    after = small(*HEAD, ("report, 1,200", now))
    found = [(each.line, each.column) for each in left_numbers(small().document, after, {"docs/a.md": text})]
    assert found == ([place] if place else [])


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("[1,200](figures/books-lent.md)", 1),
        ("[1,200](figures/readers-doubled.md)", 0),
        ("They lent 1,200 in 2003.", 1),
        ("They lent 1,200 in 2001.", 0),
        ("They lent 1,200 of them.", 0),
    ],
)
def test_a_number_that_another_text_has_is_told_with_the_date_or_the_link_of_its_figure(text: str, count: int) -> None:
    other = ("reason: One counts readers", "reason: Of the 1,200, one counts readers")
    after = small(*HEAD, ("report, 1,200", NOW), other)
    found = list(left_numbers(small(other).document, after, {"docs/a.md": text}))
    assert [each.rule for each in found] == ["left-number"] * count


def test_a_number_that_another_text_has_may_stay() -> None:
    other = ("reason: One counts readers", "reason: Of the 1,200, one counts readers")
    after = small(*HEAD, ("report, 1,200", NOW), other)
    assert not list(left_numbers(small(other).document, after, {"docs/a.md": "Half of 1,200 is 600."}))


@pytest.mark.parametrize(("text", "count"), [("Of all, 63% went.", 1), ("Of all, 63 went.", 0), ("Of all, 65% went.", 0)])
def test_a_share_that_was_corrected_is_no_longer_than_two_digits(text: str, count: int) -> None:
    before, after = (small(("report, 1,200 books", f"report, {share}% of all books")) for share in (63, 65))
    found = list(left_numbers(before.document, after, {"docs/a.md": text}))
    assert [each.message.partition(" must")[0] for each in found] == ['"63%"'] * count
