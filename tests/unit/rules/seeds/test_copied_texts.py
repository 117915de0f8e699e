"""An article's own words are quoted as they are, or few."""

from dataclasses import replace

import pytest

from tests.conftest import small
from timeline.model.reading.project_data import Data
from timeline.rules.check import check
from timeline.rules.seeds.copied_texts import as_typed

STATEMENT = "statement: The council hopes for a room to read in by"
QUOTED = '"children" & pupils'


def told(rule: str, data: Data) -> list[str]:
    return [each.message for each in check(data) if each.rule == rule]


@pytest.mark.parametrize(
    ("new", "run"),
    [
        ("statement: The council expects a reading room by", ""),  # as few as anybody might say
        ("statement: The council's wish: it expects a new reading room by", ""),  # seven
        (
            "statement: It is told that the council expects a new reading room by",
            "the council expects a new reading room by",
        ),
        ("statement: 'It is told: The council expects, a new reading-room by", "the council expects a new reading room by"),
    ],
)
def test_eight_words_in_a_row_are_copied(new: str, run: str) -> None:
    close = "'" if "'It" in new else ""
    messages = told("copied-text", small((f"{STATEMENT} May 2005.", f"{new} May 2005.{close}")))
    assert len(messages) == bool(run)
    assert all(f'"{run}"' in message and 'paragraph 3 of "example-report"' in message for message in messages)


def test_a_copy_is_found_in_any_text_but_not_in_the_title_of_a_work() -> None:
    run = "The library of the village lent 1,200 books last year"
    [message] = told("copied-text", small(("reason: Children need it more.", f"reason: {run}.")))
    assert '"the library of the village lent 1200 books"' in message
    assert told("copied-text", small(('title: "What the library lends: a report"', f'title: "{run}"'))) == []


@pytest.mark.parametrize(
    ("phrase", "remedy"),
    [
        ('"children" & pupils', ""),
        ('"Children, she said" & pupils', ""),
        ('"old children" & pupils', "correct it, or drop"),
        ('"half children" & pupils', "correct it, or drop"),  # both are there, but not in a row
        ('"readers are old children" & pupils', "correct it, or drop"),  # of which some are in a row
        ('"reading room" & pupils', "write paragraph: 3, which has it"),
    ],
)
def test_a_quotation_is_in_a_cited_paragraph(phrase: str, remedy: str) -> None:
    messages = told("quotation", small((QUOTED, phrase)))
    assert [remedy in message for message in messages] == [True] * bool(remedy)


def test_nothing_is_asked_without_a_seed() -> None:
    data = small((QUOTED, '"old children" & pupils'))
    assert len(told("quotation", data)) == 1
    assert told("quotation", replace(data, seeds=[])) == []


def test_a_copied_number_is_pointed_at_as_it_is_typed() -> None:
    assert as_typed("They lent 1,200 \u201cbooks\u201d.", "lent 1200 books") == "lent 1,200 \u201cbooks"
