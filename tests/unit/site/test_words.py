"""What a claim must not stand without is worded: context, kind, date and how it is known, who says so, what limits it."""

from __future__ import annotations

import pytest

from tests.conftest import small
from timeline.model.values.dates import parse_span
from timeline.site.view import View
from timeline.site.words import ClaimWords, some_time

CONTEXT = ("role: article", "role: context")


def words(identity: str, *edits: tuple[str, str]) -> ClaimWords:
    view = View(small(*edits).document.timeline)
    return ClaimWords(view, view.claim(identity))


def test_a_claim_of_an_article_has_no_mark_of_context() -> None:
    claim = words("half-are-children")
    assert (claim.context(": "), claim.context_sentence, claim.marks) == ("", "", ["assessment"])


def test_a_claim_of_the_context_says_so_in_each_form() -> None:
    claim = words("half-are-children", CONTEXT)
    assert (claim.context(": "), claim.context(" · "), claim.context_sentence) == (
        "Context: ",
        "Context · ",
        "Context, not from the articles. ",
    )
    assert claim.headed("In 2004") == 'In 2004, context, assessment: About half of the readers are "children" & pupils'
    assert claim.paragraphs[1].startswith("Context, not from the articles")


def test_a_report_of_what_happened_needs_no_mark_before_its_title() -> None:
    assert words("books-lent").headed() == "1,200 books were lent"


def test_limits_and_related_claims() -> None:
    claim = words("reading-room-expected", ("counter_evidence:", "hedge: hopes\n    counter_evidence:"))
    assert claim.limits == "Limiting words: hopes."
    assert [(other.claim.id, reason) for other, reason in claim.counter_evidence] == [
        ("half-are-children", "Children need it more.")
    ]
    assert claim.not_comparable_with == []
    assert [other.claim.id for other, _ in words("books-lent").not_comparable_with] == ["readers-doubled"]


@pytest.mark.parametrize(
    ("edit", "counted"),
    [
        (("counted: books lent", "counted: books lent"), "those lent in a year"),
        (("counted: books lent", "counted: bookshelves lent"), "bookshelves lent in a year"),
        (("counted: books lent", "counted: loans"), "loans in a year"),
        (("value: 1200", "in_words: doubled"), "books lent in a year"),
    ],
)
def test_what_is_counted_has_no_unit_where_the_number_has_it(edit: tuple[str, str], counted: str) -> None:
    assert words("books-lent", edit).counted == counted


@pytest.mark.parametrize(
    ("caveat", "first"),
    [
        ("Loans are counted. One reader may have many.", "Loans are counted."),
        ("They were 1.5 of 100 readers. No more.", "They were 1.5 of 100 readers."),
        ('They call it "open." That is a name.', 'They call it "open."'),
        ("The U.S. army counts them. So it says.", "The U.S. army counts them."),
        ("No end", "No end"),
    ],
)
def test_a_caution_is_the_first_sentence_of_a_caveat(caveat: str, first: str) -> None:
    claim = words("half-are-children")
    cautious = claim.claim.model_copy(update={"caveat": caveat})
    assert ClaimWords(claim.view, cautious).caution == first


@pytest.mark.parametrize(
    ("paragraphs", "place"),
    [("2", "Paragraph 2."), ("0", "Headline."), ("", "")],
    ids=["paragraph", "headline", "not recorded"],
)
def test_the_place_in_a_source(paragraphs: str, place: str) -> None:
    cite = f", paragraph: {paragraphs}" if paragraphs else ""
    claim = words("half-are-children", ("{source: example-report, paragraph: 2}", f"{{source: example-report{cite}}}"))
    assert claim.places("example-report") == place


@pytest.mark.parametrize(
    ("date", "head"),
    [
        ("2004-03-02", ""),
        ("2004-03-02T14:30", ""),
        ("-0043", "Some time in 44 BCE"),
        ("2004-03", "Some time in March 2004"),
        ("2004-03-02~", "About 2 March 2004"),
        ("2003/2004", "2003 to 2004"),
    ],
)
def test_a_date_that_is_no_exact_day_is_worded_at_the_head_of_a_title(date: str, head: str) -> None:
    assert some_time(parse_span(date)) == head
