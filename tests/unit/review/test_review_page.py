import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

from tests.conftest import SMALL
from tests.unit.review.reviews import HOSTILE, review_of
from timeline.review.review_page import as_page
from timeline.site.postbuild.built_page import BuiltPage
from timeline.site.postbuild.content_security_policy import seal
from timeline.site.web.style_sheets import joined

LABEL = ("label: Reading room", "label: A room")
CAVEAT = ("    counter_evidence:\n      - record: half-are-children\n        reason: Children need it more.\n", "")


class Nested(HTMLParser):
    """The tags and ids of a page; a tag that closes no open one is an error."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.ids += [value for name, value in attrs if name == "id" and value]
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_is_whole_and_each_link_leads_to_a_record_of_it() -> None:
    page = as_page(review_of(LABEL, CAVEAT, ("  - id: lent\n", "  - id: loans\n"), drawn=True))
    nested = Nested(page)
    assert nested.open == []
    assert len(set(nested.ids)) == len(nested.ids)
    links = set(re.findall(r'href="([^"]*)"', page))
    assert links == {f"#{identity}" for identity in nested.ids}
    assert {"a", "svg", "figure", "article", "ins", "del"} <= set(nested.tags)


def test_the_page_holds_everything_it_needs() -> None:
    page = as_page(review_of(LABEL, drawn=True))
    assert """<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; """ in page
    assert not {"script", "link", "img", "iframe", "object"} & set(Nested(page).tags)
    assert "url(" not in page
    sheets = ("chart/drawing", "chart/plot", "chart/controls", "chart/card", "bare/review")
    assert all(joined(name) in page for name in sheets)
    assert seal(BuiltPage(Path("review.html"), page), frozenset()) == []


def test_the_dark_palette_follows_what_the_reader_prefers() -> None:
    style = as_page(review_of()).split("</style>")[0]
    light, dark = style.split("@media (prefers-color-scheme: dark) {", maxsplit=1)
    assert "--tl-ground: #fff" in light
    assert "--tl-ground: #1e2129" in dark
    assert 'data-md-color-scheme="slate"' not in style


def test_a_record_names_its_line_its_page_and_what_is_lost() -> None:
    page = as_page(review_of(CAVEAT))
    line = SMALL.read_text(encoding="utf-8").splitlines().index("  - id: reading-room-expected") + 1
    assert f"data/timeline.yaml, line {line} · page <code>events/reading-room-expected/</code>" in page
    assert '<dt>counter_evidence <b class="lost">lost</b></dt>' in page
    assert '<b class="lost">lost counter_evidence</b></li>' in page
    assert '<h3><span class="kind changed">changed</span> A new reading room is expected</h3>' in page
    page = as_page(review_of(("value: 1200", "value: 1300")))
    assert "<b" not in page.split("</ul>")[0].split("<ul")[1]
    assert '<dt>value <b class="important">important</b></dt><dd><del>1200</del> <ins>1300</ins></dd>' in page


def test_the_two_drawings_of_a_graph_stand_side_by_side() -> None:
    graph = "graphs:\n  - id: lent-books\n    title: Books\n    about: Books.\n    series: [lent]\nphases:\n"
    page = as_page(review_of(("phases:\n", graph), LABEL, drawn=True))
    assert re.findall("<section[^>]*>", page) == ["<section>", '<section class="narrow">']


def test_a_record_of_one_version_is_listed_whole_with_each_entry_of_a_list_in_a_line() -> None:
    long = ("terms:\n", "terms:\n  - id: long-word\n    words: [lib, biblio]\n    instead: write library\n")
    short = ("  - id: short-word\n    words: [lib]\n    instead: write library\n", "")
    line = SMALL.read_text(encoding="utf-8").splitlines().index("  - id: short-word") + 1
    removed = as_page(review_of(short))
    assert "<dt>instead</dt><dd>write library</dd>" in removed
    assert f"data/timeline.yaml, line {line} before</p>" in removed
    assert "<dt>words</dt><dd>lib<br>biblio</dd>" in as_page(review_of(long))


def test_the_head_says_what_was_compared_and_what_could_not_be() -> None:
    page = as_page(replace(review_of(), base=HOSTILE, notes=("Not <drawn>.",)))
    assert "Compared with <code>A &lt;script&gt;" in page
    assert "</code> (0123456789).</p>" in page
    assert '<p class="note">Not &lt;drawn&gt;.</p>' in page


def test_a_removed_claim_says_that_its_page_is_gone() -> None:
    page = as_page(review_of(("  - id: half-are-children", "  - id: half-are-pupils")))
    note = 'The page of "half-are-children" is gone; say under redirects what became of it.'
    assert f'<p class="note">{note}</p>' in unescape(page)


def test_nothing_in_the_data_is_taken_for_markup() -> None:
    plain, hostile = (
        as_page(review_of(("title: A new reading room is expected", f"title: '{title}'"))) for title in ("Other", HOSTILE)
    )
    assert Nested(plain).tags == Nested(hostile).tags
    assert "A &lt;script&gt;alert(1)&lt;/script&gt; | `tick`" in hostile


def test_nothing_changed() -> None:
    page = as_page(review_of())
    assert "<b>No record changed.</b>" in page
    assert "<h2>" not in page
