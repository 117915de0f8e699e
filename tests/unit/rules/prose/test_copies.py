"""What comes along when a record is copied: a note of another source, a reason from the other side, a sentence."""

import pytest

from tests.conftest import small
from tests.sites import EXAMPLE
from tests.unit.rules.prose.test_named_speakers import edited, told_by
from timeline.model.reading.project_data import DATA
from timeline.rules.rule import RULES

MEASURED = "The Gazette does not say that anyone measured it."
MEANING = "Some people are asked in order to learn something about all."


@pytest.mark.parametrize(
    ("edits", "count"),
    [
        ([("The Courier does not say how the society chose the readers.", MEASURED)], 1),
        ([("The Gazette does not say how much a room would cost.", MEASURED)], 0),  # of the same source
        ([("reason: One counts readers, the other books.", "reason: One counts books, the other readers.")], 1),
        ([("meaning: A claim about what the speaker expects.", f"meaning: {MEANING}")], 1),
        ([("meaning: A claim about what the speaker expects.", "meaning: It leaves out much.")], 0),
    ],
)  # fmt: skip
def test_a_text_that_belongs_to_another_place_is_told(edits: list[tuple[str, str]], count: int) -> None:
    assert told_by("text-twice", *edits) == ["text-twice"] * count


@pytest.mark.parametrize(("this", "wrong"), [("books lent", "readers-doubled"), ("readers", "books-lent")])
def test_a_reason_that_stands_in_two_records_is_turned_in_the_other(this: str, wrong: str) -> None:
    reason = f"This counts {this}, the other something else."
    data = small(("One counts readers, the other books.", reason), ("One counts books, the other readers.", reason))
    [found] = RULES["text-twice"](data)
    assert f'figure "{wrong}": not_comparable_with: must be told from this side' in found.message


@pytest.mark.parametrize(
    ("reason", "count"),
    [("One counts seats, the other books.", 1), ("One counts readers of the seats, the other books.", 0)],
)
def test_a_reason_names_what_its_figures_count(reason: str, count: int) -> None:
    edits = ("reason: One counts readers, the other books.", f"reason: {reason}")
    assert told_by("reason-unit", edits) == ["reason-unit"] * count


@pytest.mark.parametrize(
    ("counted", "count"), [("seats in the reading room, stools among them", 1), ("seats to read in", 0)]
)
def test_one_body_gives_one_number_for_one_thing_and_date(counted: str, count: int) -> None:
    text = (EXAMPLE / DATA).read_text(encoding="utf-8")
    record = text[text.index("  - id: seats-clerk\n") : text.index("  - id: readers-asked\n")]
    again = record.replace("seats-clerk", "seats-again").replace("16", "18")
    again = again.replace("seats in the reading room, stools among them", counted)
    assert told_by("counted-twice", (record, record + again)) == ["counted-twice"] * count


@pytest.mark.parametrize(
    ("other", "count"), [("No money set aside for it", 1), ("Late? That's a biscuit", 1), ("16 seats, with stools", 1)]
)
def test_a_label_is_that_of_one_claim(other: str, count: int) -> None:
    assert told_by("title-twice", (f"label: {other}\n", "label: Half are children\n")) == ["title-twice"] * count


@pytest.mark.parametrize(("added", "is_newer"), [("2026-01-12", False), ("2026-01-13", True)])
def test_the_newer_of_two_claims_with_one_label_gets_another(added: str, is_newer: bool) -> None:
    caveat = "    caveat: The Gazette does not say how much a room would cost.\n    added: "
    edits = (
        ("label: No money set aside for it\n", "label: Half are children\n"),
        (f"{caveat}2026-01-12", f"{caveat}{added}"),
    )
    [told] = RULES["title-twice"](edited(*edits))
    assert ("write another here, in the newer claim" in told.message) == is_newer


@pytest.mark.parametrize(("others", "count"), [(2, 1), (1, 0)])
def test_a_note_that_several_claims_of_one_date_have_is_not_that_of_another(others: int, count: int) -> None:
    note = "    date_note: The month of the minutes from which the report takes it.\n"
    text = (EXAMPLE / DATA).read_text(encoding="utf-8")
    income = text[text.index("  - id: income-2002\n") : text.index("  - id: hours-2002\n")]
    copies = [income.replace("income-2002", f"income-{number}") for number in ("again", "anew")[: others - 1]]
    later = income.replace("income-2002", "income-later").replace("2002-04", "2002-03")
    assert note in income
    assert told_by("note-of-date", (income, later + income + "".join(copies))) == ["note-of-date"] * count


@pytest.mark.parametrize(
    ("note", "count"),
    [("Nobody counted these readers.", 0), ("Nobody counted these horses.", 1), ("Nobody counted in these months.", 0)],
)
def test_a_note_points_to_what_its_record_names(note: str, count: int) -> None:
    edit = ("caveat: The Courier does not say how the society chose the readers.", f"caveat: {note}")
    assert told_by("these-things", edit) == ["these-things"] * count


@pytest.mark.parametrize(
    ("other", "text", "count"),
    [
        ("no-money-yet", "The same article says that there was no money for it.", 0),
        ("no-plan-known", "The same article says that there was no money for it.", 1),
        ("no-plan-known", "At the same time there was no money for it.", 0),
    ],
)
def test_a_reason_that_points_to_the_same_report_is_of_two_records_of_one_voice(other: str, text: str, count: int) -> None:
    reason = "- record: no-money-yet\n        reason: The same article says that there was no money for it."
    edit = (reason, f"- record: {other}\n        reason: {text}")
    assert told_by("same-thing", edit) == ["same-thing"] * count
