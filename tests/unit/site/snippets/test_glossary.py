"""The glossary: its page, the meanings for written pages, and words that are explained where they first occur."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.sites import EXAMPLE, texts_of
from timeline.model.records.data_file import Definition
from timeline.site.markup import md
from timeline.site.pages.claim_page import record_pages
from timeline.site.snippets.glossary import Explained, Words, glossary_list, references
from timeline.site.view import View
from timeline.site.written_pages import Texts

ENTRIES = [
    Definition(id="reader", term="Reader", words=["reader", "readers"], meaning='Who "reads" & more.'),
    Definition(id="reading-room", term="Reading room", words=["reading room"], meaning="A room."),
    Definition(id="room", term="Room", words=["room"], meaning="A part of a house."),
    Definition(id="so-called", term='"Library"', words=['"library"'], meaning="So they call it."),
]
LINK = re.compile(r'\[([^]]*)]\(\.\./glossary\.md#(\S+) "([^"]*)"\)')


@pytest.fixture
def words(small_view: View) -> Words:
    return Words(replace(small_view, timeline=small_view.timeline.model_copy(update={"glossary": ENTRIES})))


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("A reader, and readers.", [("reader", "reader")]),
        ("The reading room has room.", [("reading room", "reading-room"), ("room", "room")]),
        ("Nine-reader rooms; proofreaders; reader-friendly.", []),
        ('She says "no reader" here, and the reader left.', [("reader", "reader")]),
        ('The "library" of a reader.', [("“library”", "so-called"), ("reader", "reader")]),
        ('The "village library" and the library.', []),
        ("Readers", []),  # only the forms that the entry has
        ("", []),
    ],
)
def test_the_first_of_each_word_is_linked(words: Words, text: str, linked: list[tuple[str, str]]) -> None:
    assert [(match[0], match[1]) for match in LINK.findall(Explained(words)(text))] == linked


def test_a_page_explains_a_word_once_and_says_all_else_as_before(words: Words) -> None:
    explained = Explained(words)
    first, second = explained("*A* reader's [room]"), explained("The reader's room")
    assert LINK.sub(r"\1", first) == md("*A* reader's [room]")
    assert second == md("The reader's room")
    assert "“reads” & more" in first


def test_without_a_glossary_nothing_is_linked(small_view: View) -> None:
    assert Explained(Words(small_view))('A "reader" (1).') == md('A "reader" (1).')


def test_no_link_stands_in_a_heading_or_in_a_link(view: View) -> None:
    for name, page in record_pages(view).items():
        for line in page.splitlines():
            assert not (line.startswith("#") and LINK.search(line)), name
            for other in re.findall(r"\[(?:[^][]|\[[^]]*])*]\((?!\.\./glossary)", line):
                assert not LINK.search(other), name


def test_every_word_occurs_on_some_page_or_is_used_by_writers(view: View) -> None:
    """An entry that nobody can meet explains nothing."""
    assert unmet(view, texts_of(EXAMPLE)) == set()


def unmet(view: View, texts: Texts) -> set[str]:
    """The entries that no page of a claim links to, and none of the others, of which these are the texts."""
    linked = {match[1] for page in record_pages(view).values() for match in LINK.findall(page)}
    assert linked
    written = re.findall(r"\[([^][]+)\]\[([\w-]*)\]", "".join(texts.values()))
    return {entry.id for entry in view.timeline.glossary} - linked - {name or word.lower() for word, name in written}


def test_the_page_and_the_references_have_every_entry(view: View) -> None:
    page, links = glossary_list(view), references(view)
    for entry in view.timeline.glossary:
        assert f"{{ #{entry.id} }}" in page
        assert md(entry.meaning) in page
        assert re.search(rf'^\[{entry.id}]: glossary\.md#{entry.id} "[^"]+"$', links, re.MULTILINE)
    headings = re.findall(r"^## \W*(\w+)", page, re.MULTILINE)
    assert headings == sorted(headings, key=str.lower)
