"""A claim cites the paragraph that says it, and names whom and what its article names."""

import pytest

from tests.conftest import small
from tests.unit.rules.prose.test_named_speakers import problems, told_by
from timeline.rules.check import check

PARENTS = "      - {source: gazette-2002, paragraph: 7}\n"
TITLE = "    title: Parents find the hall too cold to stay in\n"
TOWN = "The clerk recalls that the library was to move to a town of the county"


@pytest.mark.parametrize(
    ("cites", "count"),
    [
        (PARENTS, 0),
        (PARENTS.replace("7", "10"), 1),
        (PARENTS.replace("7", "10") + PARENTS, 0),  # the words may be spread over both
        (PARENTS.replace("7", "0") + PARENTS.replace("7", "5"), 1),
    ],
)
def test_a_paragraph_with_more_of_the_words_is_offered(cites: str, count: int) -> None:
    told = [each for each in problems((PARENTS, cites)) if each.rule == "other-paragraph"]
    assert len(told) == count
    assert all("write paragraph: 7," in each.message for each in told)


def test_the_headline_is_never_offered_and_words_of_many_paragraphs_tell_nothing() -> None:
    edits = (TITLE, "    title: Parents say more on a cupboard, our library and its readers\n")
    assert told_by("other-paragraph", edits) == []


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
    told = [each for each in problems((TOWN, TOWN.replace("of the county", name))) if each.rule == "name-not-in-source"]
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


def test_a_slip_in_the_number_of_a_small_article_is_found() -> None:
    cites = "    cites:\n      - {source: example-report, paragraph: 3}\n"
    [told] = [each for each in small_problems((cites, cites.replace("3", "1"))) if each[0] == "other-paragraph"]
    assert "write paragraph: 3" in told[1]


def small_problems(*edits: tuple[str, str]) -> list[tuple[str, str]]:
    return [(each.rule, each.message) for each in check(small(*edits))]
