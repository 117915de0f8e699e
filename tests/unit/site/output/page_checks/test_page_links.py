"""Links of written pages into views: what is wrong is said where it stands, and what is right shows claims."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from timeline.model.records.data_file import Definition, Redirect, Term
from timeline.site.output.page_checks.page_links import wrong_links
from timeline.site.view import View
from timeline.site.written_pages import includes

ENTRY = Definition(id="reader", term="Reader", words=["reader"], meaning="Who reads.")


@pytest.fixture
def glossed(small_view: View) -> View:
    return replace(small_view, timeline=small_view.timeline.model_copy(update={"glossary": [ENTRY]}))


def problems(view: View, text: str) -> list[str]:
    texts = {"timeline": '# All\n\n--8<-- "filters.html"\n', "lesson": text}
    found = wrong_links(texts, view, list(includes(texts)))
    return [f"{Path(each.path).name}:{each.line}:{each.column} {each.rule}: {each.message}" for each in found]


@pytest.mark.parametrize(
    "target",
    [
        "timeline.md?kind=forecast",
        "timeline.md?theme=lending&phase=late#half-are-children",
        "timeline.md?from=2003-01-01&to=2004-12-31&context=hidden",
        "timeline.md?from=2003&to=2004-06",
        "timeline.md?q=BOOKS+l%C3%A9nt",
        "timeline.md?kind=forecast#all-claims",
        "timeline.md?source=example-report",
        "timeline.md#half-are-children",
        "method.md",
        "https://elsewhere.example/?theme=none",
    ],
)
def test_a_link_that_shows_a_claim_is_in_order(small_view: View, target: str) -> None:
    assert problems(small_view, f"# A\n\nSee [this]({target}).\n") == []


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("timeline.md?thema=lending", '"thema" must be a name that the filters have; did you mean "theme"?'),
        ("timeline.md?theme=lendin", 'must be one that the filters offer, not "lendin"; did you mean "lending"?'),
        ("timeline.md?phase=", 'phase must be one that the filters offer, not ""'),
        ("timeline.md?kind=rumour", "kind must be one that the filters offer"),
        ("timeline.md?source=example-reprot", 'did you mean "example-report"?'),
        ("timeline.md?context=yes", "known: hidden"),
        ("timeline.md?from=2003~", '"2003~" must be a year, a month, a day or a minute'),
        ("timeline.md?to=2003-02-30", "must have a day from 01 to 28"),
        ("timeline.md?from=2004&to=2003", "exchange the two"),
        ("timeline.md?from=2004-03-01&to=2004-03-02", "must be at least 28 days"),
        ("timeline.md?from=1999", "must be within the window of time"),
        ("timeline.md?kind=forecast&kind=forecast", "kind must appear once in a link"),
        ("timeline.md?q=xyzzy", "must show at least one claim; ask for less"),
        ("timeline.md?from=2005-06-01", "must show at least one claim"),
        ("timeline.md?kind=forecast#half-are-children", "must be a claim that the link shows; ask for less"),
        ("method.md?kind=forecast", "must lead to a page with filters (timeline.md)"),
        ("../timeline/?kind=forecast", "must lead to a page with filters"),
    ],
)
def test_what_is_wrong_with_a_link_is_said(small_view: View, target: str, message: str) -> None:
    [found] = problems(small_view, f"# A\n\nSee [this]({target}).\n")
    assert found.startswith("lesson.md:3:12 view-link: ")
    assert message in found


def test_no_page_leads_to_a_host_that_is_never_named(small_view: View) -> None:
    term = Term(id="rooms", words=["chat.example", "lib"], instead="cite a newspaper")
    view = replace(small_view, timeline=small_view.timeline.model_copy(update={"terms": [term]}))
    text = (
        "[a](https://chat.example/room) [b](https://my.chat.example) [c](https://chats.example) [d](https://lib.example)\n"
    )
    told = 'page-link: "chat.example" must not be linked; cite a newspaper, or delete the link'
    assert problems(view, text) == [f"lesson.md:1:{column} {told}" for column in (5, 36)]


def test_no_page_draws_on_a_claim_that_was_removed(small_view: View) -> None:
    gone = [Redirect(id="old", removed="It was told twice."), Redirect(id="other", moved_to="books-lent")]
    view = replace(small_view, timeline=small_view.timeline.model_copy(update={"redirects": gone}))
    [problem] = problems(view, "See [this](events/old.md#a), [that](figures/other.md) and [old](old.md).")
    assert problem.startswith('lesson.md:1:12 page-link: "old" was removed; correct what is said of it')


def test_every_form_of_a_link_is_looked_at_and_all_in_one_run(small_view: View) -> None:
    text = "\n\n".join(
        [
            '[a](<timeline.md?kind=x>) [b](timeline.md?kind=y "title")',
            '<a href="timeline.md?kind=z">c</a>',
            "[d]: timeline.md?kind=w",
        ]
    )
    found = problems(small_view, text)
    assert [line.split()[0] for line in found] == ["lesson.md:1:5", "lesson.md:1:31", "lesson.md:3:4", "lesson.md:5:1"]


def test_code_is_no_link(small_view: View) -> None:
    assert problems(small_view, "`[a](timeline.md?kind=x)`\n\n```\n[b](timeline.md?kind=y)\n[c][d]\n```\n") == []


def test_a_word_is_in_the_glossary_and_its_meaning_on_the_page(glossed: View) -> None:
    taken = '\n\n--8<-- "glossary-links.md"\n'
    assert problems(glossed, f"A [reader][] and [Readers][reader].{taken}") == []
    assert problems(glossed, f"A [raeder][].{taken}") == [
        'lesson.md:1:3 glossary-link: "raeder" must be the id of an entry of the glossary; did you mean "reader"?'
    ]
    [found] = problems(glossed, "A [reader][].\n")
    assert 'must take in the meanings; add --8<-- "glossary-links.md"' in found


def test_a_form_of_a_word_leads_to_its_entry(small_view: View) -> None:
    entry = ENTRY.model_copy(update={"words": ["reader", "readers"]})
    view = replace(small_view, timeline=small_view.timeline.model_copy(update={"glossary": [entry]}))
    [found] = problems(view, 'Two [readers][].\n\n--8<-- "glossary-links.md"\n')
    assert found.endswith("; write [readers][reader]")


def test_a_word_that_is_explained_is_a_link_to_that(glossed: View) -> None:
    taken = '\n\n--8<-- "glossary-links.md"\n'
    assert problems(glossed, f"A [reader][], [a, b], [reader](who.md), `[reader]` and ![reader](a.png).{taken}") == []
    told = "glossary-link: a word that the glossary explains must have two pairs of brackets; write"
    assert problems(glossed, f"A [reader] or [Reader].{taken}") == [
        f'lesson.md:1:3 {told} "[reader][]"',
        f'lesson.md:1:15 {told} "[Reader][]"',
    ]
    entry = ENTRY.model_copy(update={"words": ["reader", "readers"]})
    several = replace(glossed, timeline=glossed.timeline.model_copy(update={"glossary": [entry]}))
    assert problems(several, f"All [readers].{taken}") == [f'lesson.md:1:5 {told} "[readers][reader]"']
