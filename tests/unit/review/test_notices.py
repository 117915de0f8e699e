import pytest

from tests.conftest import small
from tests.unit.history.states import differences
from timeline.history.compare import Change
from timeline.model.records.sections import SECTIONS
from timeline.review.notices import LIMITS, WEIGHTY, mark, notice


def changed(*edits: tuple[str, str]) -> Change:
    (change,) = differences(small().document, small(*edits).document).records
    return change


RELATION = "    not_comparable_with:\n      - record: books-lent\n        reason: One counts readers, the other books.\n"


@pytest.mark.parametrize(
    ("edit", "label"),
    [
        ((RELATION, ""), "lost"),
        (("    date_note: Between the report and the month that it names, 2005.\n", ""), "lost"),
        (("date: 2004-03\n", "date: 2004-02\n"), "important"),
        (("value: 1200", "value: 1300"), "important"),
        (("    kind: forecast", "    kind: assessment"), "important"),
        (("reason: One counts readers", "reason: One counts pupils"), ""),
        (("label: Half", "label: Some"), ""),
        (("    counted: readers\n", "    counted: readers\n    caveat: New.\n"), ""),
    ],
)
def test_what_weighs_is_marked(edit: tuple[str, str], label: str) -> None:
    change = changed(edit)
    assert [mark(change, field) for field in change.fields] == [label]


def test_a_shorter_list_of_what_limits_a_claim_is_a_loss() -> None:
    more = (RELATION, RELATION + "      - record: half-are-children\n        reason: Another.\n")
    (change,) = differences(small(more).document, small().document).records
    assert [mark(change, field) for field in change.fields] == ["lost"]


@pytest.mark.parametrize(
    ("edits", "is_gone"),
    [
        ([("  - id: books-lent", "  - id: books-borrowed")], True),
        ([("  - id: books-lent", "  - id: books-borrowed"), ("redirects:\n", "redirects:\n  - id: books-lent\n")], False),
        ([("  - id: books-lent", "  - id: books-borrowed"), ("value: 1200", "value: 1300")], True),
        ([("  - id: books\n", "  - id: volumes\n")], False),
    ],
)
def test_an_id_of_a_page_that_goes_needs_a_redirect(edits: list[tuple[str, str]], is_gone: bool) -> None:
    after = small(*edits).document
    [change, *_] = (each for each in differences(small().document, after).records if each.kind in ("renamed", "removed"))
    redirected = {entry.record.id for entry in after.sections["redirects"]}
    assert bool(notice(change, redirected)) == is_gone


def test_the_fields_are_fields_of_records() -> None:
    assert {name for cls in SECTIONS.values() for name in cls.model_fields} >= LIMITS | WEIGHTY
