"""Numbers on pages, in digits and in words, are held against the records and the things that they count."""

from __future__ import annotations

import pytest

from tests.sites import EXAMPLE, texts_of
from timeline.site.output.page_checks.page_numbers import wrong_numbers
from timeline.site.view import View

LENT = "(figures/books-lent.md)"
OPENED = "[B](events/library-opened.md)"


def faults(view: View, text: str) -> list[str]:
    found = wrong_numbers({"a": text}, view, {"books-lent": 70})
    return [f"{each.line}:{each.column} {each.rule}: {each.message}" for each in found]


def test_the_pages_of_the_example_are_in_order(view: View) -> None:
    assert list(wrong_numbers(texts_of(EXAMPLE), view, {})) == []


@pytest.mark.parametrize(
    "text",
    [
        f"[almost 1,200]{LENT}, [in 1999]{LENT}, [figures/a-3/]{LENT}, [13](figures/gone.md), `[13]{LENT}`",
        "The year 2010, 3,456 words and 97%.",
        f"[A]{LENT} of 2004: 1,200 divided by 0.5 is 2,400. It lent 2,345 in all.",
        f"{OPENED} with 345 guests.",
        f"The two claims: [A]{LENT},\n{OPENED}.\n\n[C](events/gone.md) The three claims.",
        "Each pair takes [three claims](timeline.md), two claims each.",
        "Many <a href='../slides/'>slides</a>; two slides each.",
    ],
)
def test_what_the_data_has_is_in_order(view: View, text: str) -> None:
    assert faults(view, text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On this site, three claims are forecasts.", '1:15 page-fact: "three claims are" must be counted by the check'),
        ("The site has\nthree forecasts.", '1:10 page-fact: "has three forecasts" must be counted by the check'),
        ("The articles make three forecasts.", '1:14 page-fact: "make three forecasts" must be counted by the check'),
        ("Each of the 141 [claims][claim] is so.", '1:13 page-fact: "141 claims" must be counted by the check'),
        ("Here four of the claims are forecasts.", '1:6 page-fact: "four of the claims are forecasts" must be counted'),
        ("Six other\nclaims say so, too.", '1:1 page-fact: "Six other claims" must be counted by the check'),
        ("She is the first speaker of 28 claims.", '1:18 page-fact: "speaker of 28 claims" must be counted'),
        (
            f"See\n[almost 1,300]{LENT}.",
            '2:9 page-fact: "1,300" must be a number of books-lent, such as "1,200"; correct it, or the record in line 70',
        ),
        (f"[13%]{LENT}", '1:2 page-fact: "13" must be a number of books-lent, such as "1,200"'),
        (f"[2,100]{LENT}", '1:2 page-fact: "2,100" must be a number of books-lent, such as "1,200"; correct'),
        (
            f"[The library]{LENT} lent\n1,345 books.",
            '2:1 page-fact: "1,345" must be a number of books-lent, such as "1,200"',
        ),
        (f"[lent in late 2003]{LENT}", '1:10 page-fact: "late 2003" must be a date of books-lent, such as 2004; correct it'),
        ("They lent 2,100 books.", '1:11 page-fact: "2,100" must be a number of a record, such as "1,200"; exchange'),
        (f"The three claims: [A]{LENT},\n{OPENED}.", '1:5 page-fact: "three" must be "two", as many as there are'),
        ('Eleven <a href="../slides/">slides</a>', '1:1 page-fact: "Eleven" must be "'),
    ],
)
def test_what_the_data_has_not_is_told(view: View, text: str, told: str) -> None:
    [found] = faults(view, text)
    assert found.startswith(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The library has lent 1,200 books.", []),
        ("The library says so. Nobody had invited them.", []),
        ("The society has invited 150 readers.", ['1:17 page-fact: "invited" must be what readers-asked says was done']),
        (
            "Of those 150 the society\nhas been invited by many.",
            ['2:10 page-fact: "invited" must be what readers-asked says was done'],
        ),
        ("The society had invited 151.", []),
        ("The society had invited 6.", []),  # a small number may be of anything
    ],
)
def test_what_was_done_is_what_the_figure_says(view: View, text: str, told: list[str]) -> None:
    assert [each.partition("; say")[0] for each in faults(view, text)] == told
