"""A claim names whom and what its article names."""

import pytest

from tests.unit.rules.prose.test_named_speakers import edited, told_by
from timeline.rules.rule import RULES

TOWN = "The clerk recalls that the library was to move to a town of the county"


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("of the county", 0),
        ("of Oldham", 1),
        ("of the Gazette's county", 0),  # a speaker
        ("of the county in May", 0),  # a month
        ("of the EU", 0),  # short for something that may be written out
        ("of the County's", 0),  # which the article has in another form
    ],
)
def test_a_name_is_in_the_article(name: str, count: int) -> None:
    told = list(RULES["name-not-in-source"](edited((TOWN, TOWN.replace("of the county", name)))))
    assert (
        [(each.line, "Oldham" in each.message) for each in told] == [(told[0].line, True)] * count if count else told == []
    )


def test_a_claim_of_the_context_may_name_anything() -> None:
    assert (
        told_by("name-not-in-source", ("title: The village hall gets a stove", "title: The hall of Oldham gets a stove"))
        == []
    )


@pytest.mark.parametrize(("chain", "count"), [("early-readers", 0), ("library-society", 0), ("the-chair", 1), ("nobody", 0)])
def test_a_speaker_is_named_in_the_article(chain: str, count: int) -> None:
    edits = ("attribution: [early-readers, the-courier]", f"attribution: [{chain}, the-courier]")
    assert told_by("speaker-not-in-source", edits) == ["speaker-not-in-source"] * count
