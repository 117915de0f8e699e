"""Citations in the styles of schools, set against what the styles' own manuals and programs make of such works."""

from __future__ import annotations

from dataclasses import replace

import pytest

from timeline.model.values.dates import parse_span
from timeline.model.values.names import institution, person
from timeline.site.cite.citation_styles import STYLES, apa, chicago, mla
from timeline.site.cite.works import Work, of_site, of_source
from timeline.site.view import View

ARTICLE = Work(
    key="a",
    title="Why books grow",
    authors=(person("Ann B. Writer"), person("Jean-Paul Reader Jr.")),
    publisher="The Courier",
    site="",
    issued=parse_span("2005-03-14"),
    url="https://courier.example/a",
    version="",
    number="",
    long="",
    short="",
)
RECORD = replace(
    ARTICLE,
    title="1,200 books",
    authors=(),
    publisher="A library",
    site="A library",
    version="version 1.2.0 of 14 March 2005",
    number="version 1.2.0",
)
BODY = replace(ARTICLE, authors=(institution("County library, research unit"),), issued=None)


@pytest.mark.parametrize(
    ("work", "style", "expected"),
    [
        (
            ARTICLE,
            "MLA",
            "Writer, Ann B., and Jean-Paul Reader Jr. “Why books grow.” The Courier, 14 Mar. 2005, https://courier.example/a.",
        ),
        (
            ARTICLE,
            "APA",
            "Writer, A. B., & Reader, J.-P., Jr. (2005, March 14). Why books grow. The Courier. https://courier.example/a",
        ),
        (
            ARTICLE,
            "Chicago",
            "Writer, Ann B., and Jean-Paul Reader Jr. 2005. “Why books grow.” The Courier, March 14. https://courier.example/a.",
        ),
        (RECORD, "MLA", "“1,200 books.” A library, version 1.2.0, 14 Mar. 2005, https://courier.example/a."),
        (RECORD, "APA", "A library. (2005, March 14). 1,200 books (Version 1.2.0). https://courier.example/a"),
        (RECORD, "Chicago", "A library. 2005. “1,200 books.” Version 1.2.0, March 14. https://courier.example/a."),
        (BODY, "MLA", "County library, research unit. “Why books grow.” The Courier, https://courier.example/a."),
        (BODY, "APA", "County library, research unit. (n.d.). Why books grow. The Courier. https://courier.example/a"),
        (BODY, "Chicago", "County library, research unit. n.d. “Why books grow.” The Courier. https://courier.example/a."),
    ],
)
def test_a_work_in_each_style(work: Work, style: str, expected: str) -> None:
    assert STYLES[style](work) == expected


@pytest.mark.parametrize(
    ("issued", "in_mla", "in_apa"),
    [
        ("2005-09", "Sept. 2005", "2005, September"),
        ("2005", "2005", "2005"),
        ("2005~", "ca. 2005", "ca. 2005"),
        ("[2005-09-27..2005-09-30]", "Sept. 2005", "2005, September"),
        ("2003/2004", "2003–2004", "2003–2004"),
        ("[..2005-09]", "at some time up to September 2005", "at some time up to September 2005"),
    ],
)
def test_a_date_is_no_more_exact_than_it_is_known(issued: str, in_mla: str, in_apa: str) -> None:
    work = replace(ARTICLE, issued=parse_span(issued))
    assert f" {in_mla}, https" in mla(work)
    assert f" ({in_apa}). " in apa(work)


def test_three_authors_are_shortened_in_one_style_alone() -> None:
    work = replace(ARTICLE, authors=(*ARTICLE.authors, person("Cy Third")))
    assert mla(work).startswith("Writer, Ann B., et al. “")
    assert apa(work).startswith("Writer, A. B., Reader, J.-P., Jr., & Third, C. (2005")
    assert chicago(work).startswith("Writer, Ann B., Jean-Paul Reader Jr., and Cy Third. 2005.")


@pytest.mark.parametrize(("title", "quoted"), [("Why?", "“Why?” "), ('A "cupboard"', "“A ‘cupboard.’” ")])
def test_a_title_keeps_its_signs(title: str, quoted: str) -> None:
    assert quoted in mla(replace(ARTICLE, title=title))


def test_every_work_has_a_whole_entry_in_each(view: View) -> None:
    for work in (of_site(view), *map(of_source, view.timeline.sources)):
        for written in (style(work) for style in STYLES.values()):
            assert ".." not in written
            assert "  " not in written
            assert not work.url or work.url in written
