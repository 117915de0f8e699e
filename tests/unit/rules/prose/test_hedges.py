"""Words that limit a claim: the same in its title, its statement and its hedge."""

import pytest

from tests.unit.rules.prose.test_named_speakers import edited, told_by
from timeline.rules.rule import RULES

TITLE = 'title: "The Gazette: a room could be decided on before 2003 is out"'
STATEMENT = "The Gazette understands that the council could decide on a room before the end of 2003."
HEDGE = "    hedge: could\n"


@pytest.mark.parametrize(
    ("title", "statement", "hedge", "count"),
    [
        ("a room might be decided on", "the council may decide", "could", 0),  # a like word
        ("a room is likely to be decided on", "the council could decide", "could", 0),  # in short
        ("a room is decided on", "the council could decide", "could", 1),
        ("a room could be decided on", "the council will decide", "could", 1),
        ("a room could be decided on", "the council reportedly decides", "could", 1),
        ("a room is decided on", "the council decides", "could", 1),  # at the hedge, once
        ("a room is decided on", "the council decides", "as we read it", 1),  # of no kind, in the statement alone
        ("a room is decided on", "the council, as it reads the letter, decides", "as we read it", 0),
        ("a room is seen", "a room is decided on", "visibly", 1),
        ("a room is seen", "a room is visible", "visibly", 0),
        ("a room is decided on", "the council decides", "almost", 1),
        ("nearly a room is decided on", "the council decides on most of it", "almost", 0),
        ("almost a room could be decided on", "the council could decide", "could; almost", 1),
        (
            "a room is decided on",
            "this suggests that the council could decide",
            "suggests; could",
            1,
        ),  # one word in the title is enough
    ],
)
def test_title_and_statement_limit_as_the_hedge_does(title: str, statement: str, hedge: str, count: int) -> None:
    edits = (
        (TITLE, f'title: "The Gazette: {title}"'),
        (STATEMENT, f"The Gazette understands that {statement}."),
        (HEDGE, f"    hedge: {hedge}\n"),
    )
    assert told_by("hedge-in-text", *edits) == ["hedge-in-text"] * count


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("The plan had another purpose, too.", 1),
        ("Its purpose was told.", 0),
        ('The clerk called the plan "dead".', 1),
        ('In its title, the report called the plan "dead".', 1),
        ("The clerk called the plan a mistake.", 1),
        ('The last report of the village council called it "dead".', 1),
        ("The clerk called for a plan.", 0),
        ("The clerk described the plan as a mistake.", 1),
        ("The clerk described the plan.", 0),
        ('It was dropped, which the clerk called "wise".', 0),
    ],
)
def test_a_purpose_or_a_judgement_is_no_event(said: str, count: int) -> None:
    statement = "The clerk recalls that the library was to move to a town of the county, and that this was dropped by 2003."
    assert told_by("kind-of-verb", (statement, said)) == ["kind-of-verb"] * count


@pytest.mark.parametrize(
    ("title", "count"),
    [
        ("The clerk calls the plan dead", 1),
        ("The clerk wants to plan", 1),
        ("The clerk calls for a plan", 0),
        ("The clerk calls the council to a meeting", 0),
    ],
)
def test_a_name_for_a_thing_in_a_title_is_no_event(title: str, count: int) -> None:
    old = "title: A plan to move the library to a town is dropped"
    assert told_by("kind-of-verb", (old, f"title: {title}")) == ["kind-of-verb"] * count


@pytest.mark.parametrize(("title", "count"), [("At times the hall is cold", 1), ("The hall is cold", 0)])
def test_a_limit_in_a_title_is_a_hedge_too(title: str, count: int) -> None:
    edits = (TITLE, f'title: "The Gazette: {title}"'), (HEDGE, "")
    assert told_by("limited-title", *edits) == ["limited-title"] * count


@pytest.mark.parametrize(("hedge", "count"), [("at the latest", 0), ("reportedly", 1), ("may", 1)])
def test_what_may_be_so_is_no_event(hedge: str, count: int) -> None:
    assert told_by("event-hedge", ("hedge: at the latest", f"hedge: {hedge}")) == ["event-hedge"] * count


@pytest.mark.parametrize(
    ("title", "count"),
    [
        ("A plan to move the library is dropped", 0),
        ("The council wants to move the library", 1),
        ("The library will move", 1),
    ],
)
def test_what_somebody_wants_is_no_event(title: str, count: int) -> None:
    assert (
        told_by("kind-of-verb", ("title: A plan to move the library to a town is dropped", f"title: {title}"))
        == ["kind-of-verb"] * count
    )


@pytest.mark.parametrize(
    ("hedge", "text", "count"),
    [
        ("tried to borrow them", "800 books in 2001", 1),
        ("tried to borrow them", "Attempts to borrow 800 books in 2001", 0),
        ("could be lent", "800 books in 2001", 1),
        ("could be lent", "perhaps 800 books in 2001", 0),
        ("about", "800 books in 2001", 0),  # of which other rules tell
    ],
)
def test_a_picture_does_not_say_that_what_was_tried_was_done(hedge: str, text: str, count: int) -> None:
    edits = (
        ("books lent in a year, each loan once\n    as_of: 2001\n", "books lent in a year\n    as_of: 2001\n"),
        (
            "attribution: [the-library, the-gazette]\n    caveat",
            f"attribution: [the-library, the-gazette]\n    hedge: {hedge}\n    caveat",
        ),
        ("about: Two figures of the library, 800 books in 2001", f"about: Two figures of the library, {text}"),
    )
    told = [each for each in RULES["told-hedge"](edited(*edits)) if each.message.startswith("graph")]
    assert len(told) == count


COUNTY = "    about: Context, two figures of the county, about 2,300 loans in 2002 and more than 2,500 in 2004."


@pytest.mark.parametrize(
    ("limit", "title", "count"),
    [
        ("more than 2,500", "on average", 0),
        ("2,500", "on average", 1),
        ("2,500", "2,300 and more than 2,500", 0),  # a title and a text are seen together
        ("over 2,500", "on average", 0),
        ("2,500", "on average, at the least", 0),
        ("2,600", "on average", 0),  # which is told as no number of it
    ],
)
def test_a_text_limits_a_number_as_its_figure_does(limit: str, title: str, count: int) -> None:
    edits = (
        (COUNTY, COUNTY.replace("more than 2,500", limit)),
        (
            "title: Loans of a library of the county, on average\n    about:",
            f"title: Loans of a library of the county, {title}\n    about:",
        ),
    )
    assert told_by("told-limit", *edits) == ["told-limit"] * count
