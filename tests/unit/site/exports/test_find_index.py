"""The index in which a reader finds what is on the site."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.sites import EXAMPLE, texts_of
from timeline.model.values.wording import typographic
from timeline.site.exports.find_index import find_index
from timeline.site.snippets.claim_list import item_text
from timeline.site.text_search import other_names
from timeline.site.view import View
from timeline.site.written_pages import Written, written_pages


@pytest.fixture(scope="module")
def pages() -> list[Written]:
    return written_pages(texts_of(EXAMPLE))


@pytest.fixture(scope="module")
def index(view: View, pages: list[Written]) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(find_index(view, pages))
    return made


def rows(index: dict[str, Any]) -> dict[str, list[Any]]:
    return {name: found for name, _, found in index["groups"]}


def test_everything_has_a_row_with_its_address(view: View, pages: list[Written], index: dict[str, Any]) -> None:
    found = {name: [row[0] for row in each] for name, each in rows(index).items()}
    timeline, address = view.timeline, view.urls.address
    assert found["Claims"] == [address(claim.id) for claim in view.claims if claim.kind != "figure"]
    assert found["Figures"] == [address(claim.id) for claim in view.claims if claim.kind == "figure"]
    assert found["Speakers"] == [f"who/#{each.id}" for each in timeline.speakers]
    assert found["Sources"] == [f"sources/#{each.id}" for each in timeline.sources]
    assert found["Glossary"] == [f"glossary/#{each.id}" for each in timeline.glossary]
    assert found["Lessons and pages"] == [page.address for page in pages]
    assert [name for name, is_listed, _ in index["groups"] if is_listed] == ["Claims", "Figures"]


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def test_a_claim_is_found_by_the_words_that_the_list_has_and_no_others(view: View, index: dict[str, Any]) -> None:
    """So that as many are found on every page as on the timeline."""
    found = {row[0]: row for name in ("Claims", "Figures") for row in rows(index)[name]}
    for claim in view.claims:
        _, title, note, statement, *numbers = found[view.urls.of_claims[claim.id]]
        text = " ".join([title, note, statement, *(index["names"][number] for number in numbers)])
        assert words(text) == words(item_text(view, claim)), claim.id


def test_a_claim_does_not_stand_without_its_kind_and_context(view: View, index: dict[str, Any]) -> None:
    for claim in view.claims:
        [note] = [row[2] for each in rows(index).values() for row in each if row[0] == view.urls.of_claims[claim.id]]
        assert note.lower().startswith("context") == view.is_context(claim)
        assert (claim.kind in note.lower()) == (claim.kind not in ("event", "figure"))


def test_a_source_is_found_by_its_publisher_and_a_word_by_its_forms(view: View, index: dict[str, Any]) -> None:
    labels = [row[3] for row in rows(index)["Speakers"]]
    assert labels == [each.label or "" for each in view.timeline.speakers] != [""] * len(labels)
    for source, row in zip(view.timeline.sources, rows(index)["Sources"], strict=True):
        assert row[1:3] == [typographic(source.title), typographic(source.publisher)]
        assert all(typographic(author) in row[3] for author in source.authors)
    for entry, row in zip(view.timeline.glossary, rows(index)["Glossary"], strict=True):
        assert row[1:] == [typographic(entry.term), "", typographic(" ".join(entry.words))]
    assert index["others"] == other_names(view)
