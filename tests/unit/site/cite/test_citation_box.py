"""The box with a citation in every form, to copy and to take along."""

from __future__ import annotations

import re
from html import unescape

import pytest

from timeline.site.cite.citation_box import folded_citation, page_foot
from timeline.site.cite.citation_formats import FORMATS
from timeline.site.cite.citation_styles import STYLES
from timeline.site.cite.works import Work, of_page, of_record, of_source
from timeline.site.markup import html
from timeline.site.view import View
from timeline.site.written_pages import Written


@pytest.fixture
def record(small_view: View) -> Work:
    return of_record(small_view, "half-are-children")


@pytest.fixture
def source(small_view: View) -> Work:
    return of_source(small_view.timeline.sources[0])


def boxes(view: View, record: Work, source: Work) -> list[tuple[Work, str]]:
    return [(record, page_foot(view, record, "../../")), (source, folded_citation(source))]


def test_each_form_stands_in_the_box_as_it_is_made(small_view: View, record: Work, source: Work) -> None:
    for work, box in boxes(small_view, record, source):
        texts = {name: unescape(text) for name, text in re.findall(r'<pre id="([^"]+)">(.*?)</pre>', box, re.DOTALL)}
        made = {f"cite-{work.key}-{ending}": make(work).replace("\r", "") for ending, (_, make) in FORMATS.items()}
        assert texts == made
        assert f'<span id="cite-{work.key}-short">{html(work.short)}</span>' in box
        for name, written in STYLES.items():
            assert f'<span id="cite-{work.key}-{name.lower()}">{html(written(work))}</span>' in box
        long = re.search(rf'<span id="cite-{work.key}-long">(.*?)</span>', box)
        assert long
        assert re.sub("<[^>]*>", "", long[1]) == html(work.long)


def test_each_form_can_be_copied_and_each_file_saved_under_its_name(small_view: View, record: Work, source: Work) -> None:
    for work, box in boxes(small_view, record, source):
        key = work.key
        copied = re.findall(r'data-copy="([^"]+)">(Copy [^<]+)<', box)
        names = [("long", "long citation"), ("short", "short citation")]
        names += [(name.lower(), f"{name} citation") for name in STYLES]
        names += [(ending, name) for ending, (name, _) in FORMATS.items()]
        assert copied == [(f"cite-{key}-{form}", f"Copy {name}") for form, name in names]
        saved = re.findall(r'data-copy="([^"]+)" data-save="([^"]+)">(Download [^<]+)<', box)
        assert saved == [(f"cite-{key}-{end}", f"{key}.{end}", f"Download {name}") for end, (name, _) in FORMATS.items()]


def test_the_address_at_the_foot_of_a_page_is_a_link(small_view: View, record: Work) -> None:
    address = "https://library.example/events/half-are-children/"
    assert f'<a href="../../events/half-are-children/">{address}</a></span>' in page_foot(small_view, record, "../../")
    home = of_page(small_view, Written("index", "Home", "", {}))
    assert '<a href="./">https://library.example/</a></span>' in page_foot(small_view, home, "")


def test_a_citation_is_folded_under_its_words(source: Work) -> None:
    assert folded_citation(source).startswith('<details class="tl-cite"><summary>Cite</summary>')
    assert folded_citation(source, "Cite this source").startswith('<details class="tl-cite"><summary>Cite this source<')
