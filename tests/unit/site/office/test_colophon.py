"""What each document says of where it is from."""

from dataclasses import replace

import pytest

from timeline.site.office.colophon import colophon, is_known, read_colophon, written
from timeline.site.view import View
from timeline.site.written_pages import Written

PAGES = [Written(name, name.title(), "", {}) for name in ("lesson-a", "handout-a", "key-a", "method", "index")]


def test_it_is_the_same_once_it_is_read_back(view: View) -> None:
    about = colophon(view, PAGES)
    assert read_colophon(written(about)) == about
    assert about.titles == {"lesson-a": "Lesson-A", "handout-a": "Handout-A", "key-a": "Key-A"}
    assert "CC BY 4.0" in about.line
    assert view.edition.words in about.line
    assert len(about.articles) == 2


@pytest.mark.parametrize(
    ("address", "known"),
    [
        ("https://timeline.school/a/", True),
        ("http://127.0.0.1:8000/", True),
        ("mailto:a@b.org", False),
        ("../a/", False),
    ],
)
def test_only_a_whole_address_leads_somewhere(address: str, known: bool) -> None:
    assert is_known(address) is known


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("../events/a/", "https://timeline.school/x/events/a/"),
        ("../timeline/?kind=figure#b", "https://timeline.school/x/timeline/?kind=figure#b"),
        ("https://elsewhere.org/", "https://elsewhere.org/"),
        ("#here", ""),
    ],
)
def test_links_are_whole(view: View, target: str, address: str) -> None:
    about = replace(colophon(view, PAGES), site="https://timeline.school/x/")
    assert about.link("lesson-a/", target) == address
    assert replace(about, site="").link("lesson-a/", "../a/") == "a/"
