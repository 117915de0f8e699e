"""No sentence of a page is there twice in a row, and none has a word that the data must not use."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.sites import EXAMPLE, texts_of
from timeline.model.records.data_file import Term
from timeline.site.output.page_checks.page_prose import wrong_sentences
from timeline.site.view import View

TERM = Term(id="hordes", words=["Horde", "ho'rde", "they say"], instead="write visitors")


def faults(view: View, text: str) -> list[str]:
    with_term = replace(view, timeline=view.timeline.model_copy(update={"terms": [TERM]}))
    return [f"{each.line}:{each.column} {each.rule}: {each.message}" for each in wrong_sentences({"a": text}, with_term)]


def test_the_pages_of_the_example_are_in_order(view: View) -> None:
    assert list(wrong_sentences(texts_of(EXAMPLE), view)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Again and again, had had, that that, yes, yes. A, a. It is. Is it? IS IS.",
        "Or `the` or `a`, or `the the`: see the data. The data is.",
        "| Who says so? | Who says so? |\n|---|---|\n| so | so |",
        "We set `a` in it, set `b` in it. [See this lesson](a.md), [see this lesson](b.md) <i></i><i></i>.",
        "# What is it?\n\nWhat is it? It is so.",
        "“A horde” of hordes, `horde`, [a](horde.md), [The horde](https://a.example/), https://a.example/horde; they say.",
        "> The horde\n\n| Not | But |\n|---|---|\n| horde | visitors |\n",
    ],
)
def test_what_is_in_order_is_not_told(view: View, text: str) -> None:
    assert faults(view, text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- Read the rules.\n  Read the\n  rules.", '2:3 repeated-words: "Read the rules" must not be there twice in a row'),
        ("See the\nthe rules.", '2:1 repeated-words: "the" must not be there twice in a row; delete the one'),
        ("| a |\n|---|\n| Who says so? Who says so? |", '3:16 repeated-words: "Who says so" must not be'),
        (
            "A b c d e f g h i. A b c d e f g h i.",
            '1:20 repeated-words: "A b c d e …" must not be there twice in a row',
        ),
        ("[See](a.md) all this `b`. [See](a.md) all this `b`. So.", '1:28 repeated-words: "See all this" must'),
        ("So\nthe Horde came.", '2:5 term: the word "Horde" must not be used outside quotation marks; write visitors'),
        ("Say: “The horde came.”", '1:11 term: the word "horde"'),
        ("The ho'rde.", '1:5 term: the word "ho\'rde"'),
        ("| It |\n|---|\n| a horde |", '3:5 term: the word "horde"'),
        ("What the Libary society counts, and\nthe Librarian.", '1:10 name-form: "Libary society" must be written as'),
    ],
)
def test_a_slip_is_told_at_its_place(view: View, text: str, told: str) -> None:
    [found] = faults(view, text)
    assert found.startswith(told)
