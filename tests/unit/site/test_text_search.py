"""What is found with which words. find.test.js reads the same cases."""

from __future__ import annotations

import pytest

from tests.conftest import cases
from timeline.site.claim_filter import shown
from timeline.site.text_search import finder, other_names, plain
from timeline.site.view import View

CASES = cases("find")
TEXTS = [plain(text) for text in CASES["texts"]]


@pytest.mark.parametrize(("text", "made"), CASES["plain"])
def test_a_text_is_plain_before_it_is_looked_through(text: str, made: str) -> None:
    assert plain(text) == made


@pytest.mark.parametrize(("asked", "found"), CASES["finds"])
def test_words_find_what_they_mean(asked: str, found: list[int]) -> None:
    finds = finder(asked, TEXTS, CASES["others"])
    assert [number for number, text in enumerate(TEXTS) if finds(text)] == found


def test_another_name_finds_what_the_site_calls_by_its_own(view: View) -> None:
    entries = [entry for entry in view.timeline.glossary if entry.also]
    assert entries
    for entry in entries:
        for name in entry.also:
            assert shown(view, {"q": name}) == shown(view, {"q": entry.words[0]}) != []
            assert shown(view, {"q": f'"{name}"'}) == []


def test_the_longest_of_other_names_is_looked_for_first(view: View) -> None:
    names = list(other_names(view))
    assert names == sorted(names, key=len, reverse=True)
    assert r"library\ user" in names
