import re
from html.parser import HTMLParser
from pathlib import Path

from tests.conftest import SMALL
from tests.unit.review.reviews import HOSTILE, review_of
from timeline.review.review_page import POLICY, as_page
from timeline.site.postbuild.content_security_policy import seal

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


def test_the_page_holds_everything_it_needs(tmp_path: Path) -> None:
    page = as_page(review_of(LABEL, drawn=True))
    assert f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">' in page
    assert not {"script", "link", "img", "iframe", "object"} & set(Nested(page).tags)
    assert "url(" not in page
    (tmp_path / "review.html").write_text(page, encoding="utf-8")
    assert seal(tmp_path) == []


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


def test_a_removed_claim_says_that_its_page_is_gone() -> None:
    page = as_page(review_of(("  - id: half-are-children", "  - id: half-are-pupils")))
    assert (
        '<p class="note">The page of &quot;half-are-children&quot; is gone; say under redirects what became of it.</p>'
        in page
    )


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
