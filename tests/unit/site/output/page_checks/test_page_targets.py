"""Links of written pages to pages and places: what is not there is told at its line, what was renamed with its new name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.sites import EXAMPLE, texts_of
from timeline.model.records.data_file import Redirect
from timeline.site.output.page_checks.page_targets import Targets, anchors
from timeline.site.output.snippet_registry import snippets
from timeline.site.view import View
from timeline.site.written_pages import includes, written_pages

MOVED = Redirect(id="lent-before", moved_to="lent-by-year")
REMOVED = Redirect(id="loans-of-today", removed="Nobody counts them.")


@pytest.fixture(scope="module")
def moved(view: View) -> View:
    """The example, whose story was once longer, with two graphs that had other names."""
    redirects = [*view.timeline.redirects, MOVED, REMOVED]
    return replace(view, timeline=view.timeline.model_copy(update={"redirects": redirects}))


def faults(tmp_path: Path, view: View, text: str) -> list[str]:
    texts = {**texts_of(EXAMPLE), "lesson": f"# A\n\n{text}\n"}
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "map.png").touch()
    made = snippets(view, written_pages(texts), has_png=False)
    found = Targets(tmp_path, texts, view, list(includes(texts)), made).wrong()
    return [f"{Path(each.path).name}:{each.line}:{each.column} {each.rule}: {each.message}" for each in found]


@pytest.mark.parametrize(
    "link",
    [
        "[a](who.md)",
        "[a](#a)",
        "[a](events/library-opened.md)",
        "[a](events/library-opened.md#who-says-so)",
        "[a](figures/old-books.md)",
        "[a](figures.md#lent-by-year)",
        "[a](figures.md#lent-before)",
        "[a](figures.md#readers-doubled)",
        "[a](who.md#the-gazette)",
        "[a](glossary.md#loan)",
        "[a](timeline.md?kind=forecast#all-claims-in-order-of-time)",
        "[a](data/timeline.csv)",
        '<a href="../slides/#two-counts">a</a>',
        '<a href="../who/">a</a>',
        "[a](https://elsewhere.example/who.md#nothing)",
        "[a](mailto:a@mail.example)",
        "`[a](whom.md)`",
        "![a](assets/map.png)",
        "![a](images/lent-by-year.png)",
        '<img src="../assets/map.png" alt="">',
        '<a href="../events/library-opened/">a</a>',
    ],
)
def test_what_is_there_is_in_order(tmp_path: Path, moved: View, link: str) -> None:
    assert faults(tmp_path, moved, link) == []


@pytest.mark.parametrize(
    ("link", "told"),
    [
        ("[a](whom.md)", '"whom.md" must be a page of the site; write "who.md"'),
        ("[a](events/library-opened/)", 'must name the file of the page, as in Markdown; write "events/library-opened.md"'),
        ("[a](../events/library-opened)", 'write "events/library-opened.md"'),
        ("[a](who/#the-gazette)", 'write "who.md#the-gazette"'),
        ("[a](slides/)", 'must name a file, as in Markdown; write <a href="../slides/">'),
        ("![a](https://elsewhere.example/map.png)", "must load nothing from another site"),
        ('<img src="//elsewhere.example/map.png" alt="">', "put a copy into docs/assets/"),
        ("![a](assets/plan.png)", "must be a file below "),
        ("[a](events/library-closed.md)", 'no record has the id "library-closed"; bring the record back'),
        ("[a](events/library-closed/)", "or take the link away"),
        (
            "[a](events/libary-opened.md)",
            'write "events/library-opened.md", or, if the record was renamed or removed, say so',
        ),
        ("[a](figures/library-opened.md)", 'write "events/library-opened.md"'),
        ("[a](who.md#the-gazete)", '"the-gazete" must be a place on who.md'),
        ("[a](#b)", '"b" must be a place on lesson.md'),
        ("[a](figures.md#loans-of-today)", "loans-of-today was removed; change the page"),
        ("[a](figures/old-books.md#who-says-so)", 'as it is called now; write "figures/books-lent-2001.md#who-says-so"'),
        ("[a](contrast.md#lent-before)", 'as it is called now; write "figures.md#lent-by-year"'),
        ("[a](/who/)", "must not begin with a slash"),
        ("[a](/events/hall-too-cold/)", 'as the site may be in a folder; write "events/hall-too-cold.md"'),
        ('<a href="../slide/">a</a>', '"../slide/" must lead to a file of the site'),
        ("[a]: whom.md", 'write "who.md"'),
    ],
)
def test_what_is_not_there_is_told_at_its_line(tmp_path: Path, moved: View, link: str, told: str) -> None:
    [found] = faults(tmp_path, moved, link)
    assert found.startswith("lesson.md:3:")
    assert " page-link: " in found
    assert told in found


def test_a_heading_is_a_place_by_its_words_or_by_the_name_that_it_is_given() -> None:
    text = "# A *bold* [word](who.md) & “more” { .tl-lead }\n\n## 2. Other { #mine }\n\n`# no`"
    text += "\n\n<p id='here'>\n\n[x](y){ #there }"
    assert anchors(text) == {"a-bold-word-more", "mine", "here", "there"}


@pytest.mark.parametrize(
    "address", ["../history/", '"../who/#the-gazette"', "../", "../events/library-opened/", "https://a.example/"]
)
def test_an_old_address_leads_to_a_page(tmp_path: Path, view: View, address: str) -> None:
    assert faults(tmp_path, view, f"leads_to: {address}") == []


@pytest.mark.parametrize("address", ["../histroy/", "histroy/"])
def test_an_old_address_that_leads_nowhere_is_told(tmp_path: Path, view: View, address: str) -> None:
    [found] = faults(tmp_path, view, f"leads_to: {address}")
    must = 'page-link: leads_to must be the address of a page, such as "../who/", not'
    assert found == f'lesson.md:3:1 {must} "{address}"; did you mean "../history/"?'
