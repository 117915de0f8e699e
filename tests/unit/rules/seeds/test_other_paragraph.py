"""A claim cites the paragraph that says it."""

import pytest

from tests.conftest import small
from tests.unit.rules.prose.test_named_speakers import edited, problems, told_by
from timeline.rules.check import check
from timeline.rules.rule import RULES

PARENTS = "      - {source: gazette-2002, paragraph: 7}\n"
TITLE = "    title: Parents find the hall too cold to stay in\n"
SAID = (
    "Parents who are not named say, as the Gazette has it, that the hall is too cold for sitting there, and has been so\n"
    "      for a very long time."
)


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
    told = list(RULES["other-paragraph"](edited((PARENTS, cites))))
    assert len(told) == count
    assert all("write paragraph: 7," in each.message for each in told)


@pytest.mark.parametrize(
    ("more", "count"),
    [
        ("biscuit", 0),
        ("a biscuit in the tin", 0),
        ("a biscuit in the tin, whoever brings a book back late", 1),
        ("cupboard, library, readers", 0),  # the headline's
    ],
)
def test_words_that_few_paragraphs_have_tell_that_another_is_meant(more: str, count: int) -> None:
    sentence = "They find the hall cold. It has been so."
    edits = (
        (TITLE, f"    title: 'Parents find {more}'\n"),
        (f"      {SAID}\n", f"      {sentence}\n"),
    )
    assert told_by("other-paragraph", *edits) == ["other-paragraph"] * count


def test_a_slip_in_the_number_of_a_small_article_is_found() -> None:
    cites = "    cites:\n      - {source: example-report, paragraph: 3}\n"
    [told] = [each for each in small_problems((cites, cites.replace("3", "1"))) if each[0] == "other-paragraph"]
    assert "write paragraph: 3" in told[1]


def small_problems(*edits: tuple[str, str]) -> list[tuple[str, str]]:
    return [(each.rule, each.message) for each in check(small(*edits))]


@pytest.mark.parametrize(("paragraph", "count"), [(6, 0), (2, 0), (10, 1)])
def test_each_of_several_paragraphs_says_something_of_the_claim(paragraph: int, count: int) -> None:
    cites = f"      - {{source: gazette-2002, paragraph: {paragraph}}}\n"
    edits = ("      - {source: gazette-2002, paragraph: 0}\n", cites)
    assert told_by("idle-citation", edits) == ["idle-citation"] * count


@pytest.mark.parametrize(("paragraph", "is_advised"), [(10, False), (5, True)])  # of which the one has no word of the claim
def test_to_cite_the_other_too_is_advised_where_both_say_something(paragraph: int, is_advised: bool) -> None:
    told = problems((PARENTS, PARENTS.replace("7", str(paragraph))))
    assert ["or add it if" in each.message for each in told if each.rule == "other-paragraph"] == [is_advised]


def test_a_name_is_not_missed_in_a_wrong_paragraph() -> None:
    title = (TITLE, "    title: Parents in Oxford find the hall too cold to stay in\n")
    rules = {each.rule for each in problems(title, (PARENTS, PARENTS.replace("7", "10")))}
    assert "other-paragraph" in rules
    assert "name-not-in-source" not in rules
    assert "name-not-in-source" in {each.rule for each in problems(title)}


@pytest.mark.parametrize(("how", "told"), [("because", "added-to-source"), ("when", "other-paragraph")])
def test_the_words_of_a_cause_are_those_of_no_other_paragraph(how: str, told: str) -> None:
    said = f"{how} whoever brings a book back late puts a biscuit in the tin"
    found = {each.rule for each in problems((f"      {SAID}\n", f"      Parents find the hall too cold, {said}.\n"))}
    assert {"added-to-source", "other-paragraph"} & found == {told}
