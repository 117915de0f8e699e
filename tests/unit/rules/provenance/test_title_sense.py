"""A statement says what its title says, and not the contrary."""

import pytest

from tests.unit.rules.prose.test_named_speakers import told_by

TITLE = "title: No money has been set aside for a room"
STATEMENT = "statement: The Gazette writes that nothing was set aside for a room, and that it could not ask the treasurer."


@pytest.mark.parametrize(
    ("title", "statement", "count"),
    [
        ("No money has been set aside", "The Gazette writes that money was set aside.", 1),
        ("No money has been set aside", "The Gazette writes that it cannot find any money.", 0),
        ("No money has been set aside", "The Gazette writes that money is lacking.", 0),
        ("A village without money", "The Gazette writes of its loss of money.", 0),
        ("Money has been set aside", "The Gazette writes that no money was left.", 0),
        ("A notice hangs there", "The Gazette writes that money was set aside.", 0),
    ],
)
def test_what_a_title_denies_its_statement_denies(title: str, statement: str, count: int) -> None:
    edits = ((TITLE, f"title: {title}"), (STATEMENT, f"statement: {statement}"))
    assert told_by("title-negation", *edits) == ["title-negation"] * count


@pytest.mark.parametrize(
    ("statement", "count"),
    [
        ("The Gazette writes that more money went into heating than into books.", 0),
        ("The Gazette writes that more money went into books than into heating.", 1),
        ("The Gazette writes that less money went into books than into heating.", 0),
        ("The Gazette writes that what was spent on heating outnumbered what went into books.", 0),
        ("The Gazette writes that what was spent on books outnumbered what went into heating.", 1),
        ("The Gazette writes that more than 20 pounds went into books and heating.", 0),
        ("The Gazette writes that heating costs more. Books cost less than chairs.", 0),
    ],
)
def test_a_turned_comparison_is_found(statement: str, count: int) -> None:
    edits = ((TITLE, "title: More money goes into heating than into books"), (STATEMENT, f"statement: {statement}"))
    assert told_by("title-comparison", *edits) == ["title-comparison"] * count


@pytest.mark.parametrize(
    ("statement", "count"),
    [
        ("The Gazette writes that falling prices leave no money.", 0),
        ("The Gazette writes that prices fell.", 0),
        ("The Gazette writes that rising prices leave no money.", 1),
        ("The Gazette writes that prices grew, and fell again.", 0),
        ("The Gazette writes that prices are as they were.", 0),
    ],
)
def test_what_falls_in_a_title_does_not_rise_in_its_statement(statement: str, count: int) -> None:
    edits = ((TITLE, "title: No money is left after a fall of prices"), (STATEMENT, f"statement: {statement}"))
    assert told_by("title-direction", *edits) == ["title-direction"] * count


@pytest.mark.parametrize(
    ("since", "date", "count"),
    [
        ("Since 2002", "2002", 1),
        ("Since April 2002", "2002-04", 1),
        ("Since 2002", "2002/..", 0),
        ("Since 2001", "2002", 0),
        ("In 2002", "2002", 0),
    ],
)
def test_what_has_been_so_since_a_year_goes_on(since: str, date: str, count: int) -> None:
    edits = (
        (STATEMENT, f"statement: {since} nothing was set aside, the Gazette writes."),
        (
            "    date: 2002-05\n    date_basis: publication\n    theme: plans",
            f"    date: {date}\n    date_basis: publication\n    theme: plans",
        ),
    )
    assert told_by("since-year", *edits) == ["since-year"] * count
