import pytest

from tests.conftest import small
from tests.unit.history.states import differences
from timeline.history.compare import Change, Kind, Snapshot
from timeline.model.records.sections import SECTIONS
from timeline.review.notices import LIMITS, WEIGHTY, lost, mark, notice


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


@pytest.mark.parametrize(
    ("name", "label"),
    [
        *((name, "lost") for name in ("hedge", "caveat", "qualifier", "counter_evidence", "not_comparable_with")),
        *((name, "lost") for name in ("date_note", "attribution_note", "note")),
        *((name, "important") for name in ("id", "kind", "date", "date_basis", "said", "as_of", "published")),
        *((name, "important") for name in ("value", "low", "high", "in_words", "unit", "cites", "attribution", "role")),
        *(
            (name, "")
            for name in ("title", "label", "statement", "theme", "phase", "counted", "overview", "added", "updated")
        ),
    ],
)
def test_each_field_that_limits_a_claim_is_lost_and_each_that_makes_it_another_is_important(name: str, label: str) -> None:
    old = Snapshot("figures", "a", "a", 1, {name: "old"})
    gone = Change("changed", old, Snapshot("figures", "a", "a", 1, {}), "a")
    assert [mark(gone, field) for field in gone.fields] == [label]
    assert lost(gone) == (f"lost {name}" if label == "lost" else "")
    other = Change("changed", old, Snapshot("figures", "a", "a", 1, {name: "new"}), "a")
    is_weighty = label == "important" or name == "qualifier"
    assert [mark(other, field) for field in other.fields] == ["important" if is_weighty else ""]
    assert lost(other) == ""


@pytest.mark.parametrize("kind", ["added", "removed"])
def test_in_a_record_that_comes_or_goes_as_a_whole_nothing_is_marked(kind: Kind) -> None:
    record = Snapshot("events", "a", "a", 1, {"hedge": "about", "date": "2004"})
    change = Change(kind, None if kind == "added" else record, record if kind == "added" else None, "a")
    assert [mark(change, field) for field in change.fields] == ["", ""]
    assert lost(change) == ""
