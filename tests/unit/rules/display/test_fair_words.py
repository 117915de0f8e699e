"""A judgement says whose it is, and who speaks for a body has its id."""

import pytest

from tests.unit.rules.prose.test_named_speakers import edited, told_by
from timeline.rules.rule import RULES


@pytest.mark.parametrize(
    ("about", "count"),
    [("Speaks for the town.", 1), ("Spokeswoman for the town.", 1), ("A town. Nobody speaks of it.", 0)],
)
def test_who_speaks_for_a_body_has_its_id(about: str, count: int) -> None:
    edits = ("about: Runs libraries in its towns; that of the village is not one of them.", f"about: {about}")
    assert told_by("speaks-for", edits) == ["speaks-for"] * count


@pytest.mark.parametrize(
    ("about", "count"),
    [
        ("A leading county, trusted by all.", 1),
        ("A county. Its report says that it is 'trusted'.", 0),
        ("A county that leads 12 libraries.", 0),
    ],
)
def test_a_speaker_is_neither_praised_nor_blamed(about: str, count: int) -> None:
    edits = ("about: Runs libraries in its towns; that of the village is not one of them.", f'about: "{about}"')
    assert told_by("praise", edits) == ["praise"] * count


@pytest.mark.parametrize(
    ("caveat", "count"),
    [
        ("This is probably too much.", 1),
        ("The Courier says that this is probably too much.", 0),
        ("Nobody knows how many.", 0),
        ("This is probably too much, for nobody measured it.", 1),
    ],
)
def test_a_caveat_has_no_opinion_of_ours(caveat: str, count: int) -> None:
    old = "caveat: The Courier does not say from how many to how many, and in the first months nobody wrote anything down."
    assert told_by("own-opinion", (old, f"caveat: {caveat}")) == ["own-opinion"] * count


@pytest.mark.parametrize(
    ("statement", "count"), [("Some early readers fear the screens.", 0), ("The screens will drive out the books.", 1)]
)
def test_a_statement_says_who_judges(statement: str, count: int) -> None:
    old = "      Some early readers, who have come since the days of the cupboard, fear that the screens may take the "
    assert told_by("judgement-title", (f"{old}place of the books.\n", f"      {statement}\n")) == ["judgement-title"] * count


@pytest.mark.parametrize(
    ("title", "count"),
    [("The county: rooms will be rare", 0), ("County: rooms will be rare", 0), ("Reading rooms will be rare", 1)],
)
def test_a_judgement_in_the_context_says_whose_it_is_too(title: str, count: int) -> None:
    begins = "  - id: county-grant-begins\n"
    new = (
        f"  - id: rare-rooms\n    title: '{title}'\n    label: Rare rooms\n"
        "    statement: The county said that they will be rare.\n"
        "    kind: forecast\n    date: 2002-12\n    date_basis: stated\n    theme: room\n    phase: cupboard\n"
        "    cites:\n      - {source: county-report-2003}\n    attribution: [the-county]\n    added: 2026-01-12\n\n"
    )
    assert told_by("judgement-title", (begins, f"{new}{begins}")) == ["judgement-title"] * count


@pytest.mark.parametrize(("rest", "is_long"), [("are", False), ("are, as far as anybody can tell by now,", True)])
def test_a_title_with_who_judges_is_short_too(rest: str, is_long: bool) -> None:
    old = "    title: Early readers fear that screens may drive out the books\n"
    data = edited((old, f"    title: The screens {rest} likely to drive out books\n"))
    told = [each.message for each in RULES["judgement-title"](data)]
    assert ["and shorten the rest, to 80 characters in all" in each for each in told] == [is_long]


def test_who_is_named_instead_may_be_missing_in_the_chain() -> None:
    old = "    title: Early readers fear that screens may drive out the books\n"
    [told] = RULES["judgement-title"](edited((old, "    title: 'Library society: screens may win'\n")))
    assert "or correct attribution in line" in told.message
    assert " to [library-society, " in told.message


@pytest.mark.parametrize(("name", "count"), [("AB: the screens will win", 0), ("CD: the screens will win", 1)])
def test_a_judge_may_be_called_by_capitals(name: str, count: int) -> None:
    data = edited(
        ("    name: Readers of the first hour\n    label: Early readers\n", "    name: AB Readers\n"),
        ("    title: Early readers fear that screens may drive out the books\n", f'    title: "{name}"\n'),
        ("      Some early readers, who have come since", "      AB, who have come since"),
    )
    assert [each.rule for each in RULES["judgement-title"](data)] == ["judgement-title"] * count
