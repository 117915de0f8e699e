"""Works and their citation in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.conftest import small
from timeline.history.edition import Edition
from timeline.model.values.dates import parse_span
from timeline.site.cite.works import Work, of_page, of_record, of_site, of_source
from timeline.site.view import View
from timeline.site.written_pages import Written


@pytest.fixture
def released(small_view: View) -> View:
    return replace(small_view, edition=Edition("1.2.0", date(2026, 11, 22), False))


def test_the_whole_is_cited_by_its_title_and_version(released: View) -> None:
    work = of_site(released)
    assert (work.key, work.title, work.authors, work.publisher) == (
        "data_set",
        "The village library",
        (),
        "The village library",
    )
    assert work.long == "The village library. Version 1.2.0 of 22 November 2026. https://library.example/"
    assert work.short == "(The village library 2026)"
    assert (work.url, work.version) == ("https://library.example/", "version 1.2.0 of 22 November 2026")


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Method", "The village library: Method."),
        ("Why?", "The village library: Why?"),
        ("Stop!", "The village library: Stop!"),
    ],
)
def test_a_page_is_cited_as_a_part_of_the_whole(released: View, title: str, named: str) -> None:
    work = of_page(released, Written("method", title, "", {}))
    assert work.key == "page_method"
    assert work.long == f"{named} Version 1.2.0 of 22 November 2026. https://library.example/method/"
    assert work.short == f"(The village library 2026, “{title}”)"


def test_a_record_is_cited_with_the_address_of_its_page(released: View) -> None:
    work = of_record(released, "books-lent")
    assert (work.key, work.site) == ("books-lent", "The village library")
    assert work.url == "https://library.example/figures/books-lent/"
    assert work.short == "(The village library 2026, “1,200 books were lent”)"


@pytest.mark.parametrize(
    ("old", "new", "short"),
    [
        ("role: article", "role: article", "(The Gazette 2004)"),
        (
            "    publisher: The Gazette",
            "    authors: [Ann B. Writer, Collective]\n    publisher: The Gazette",
            "(Writer and Collective 2004)",
        ),
        ("    published: 2004-03-02\n", "", "(The Gazette no date)"),
        ("published: 2004-03-02", "published: 2003/2004", "(The Gazette 2003)"),
    ],
)
def test_a_source_is_cited_by_who_made_it_and_its_year(old: str, new: str, short: str) -> None:
    work = of_source(View(small((old, new)).document.timeline).timeline.sources[0])
    assert (work.key, work.site, work.version, work.short) == ("example-report", "", "", short)
    assert work.long.endswith(" https://gazette.example/library?a=1&b=2")


def test_where_the_site_has_no_address_a_citation_names_none(released: View) -> None:
    work = of_site(replace(released, site=""))
    assert (work.url, work.long) == (None, "The village library. Version 1.2.0 of 22 November 2026.")


def test_every_work_has_a_key_and_words_of_its_own(works: list[Work]) -> None:
    assert len({(each.key, each.site) for each in works}) == len(works)
    assert all(each.long and each.short for each in works)
    assert all(each.url in each.long for each in works if each.url)


def test_the_address_and_the_version_are_cited(small_view: View) -> None:
    claim = small_view.claims[0]
    each = of_record(small_view, claim.id)
    assert each.url == small_view.site + small_view.urls.of_claims[claim.id]
    assert small_view.edition.words.lower() in each.long.lower()
    assert each.issued == parse_span(small_view.edition.date.isoformat())
