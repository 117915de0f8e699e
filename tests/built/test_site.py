"""What must hold of the built site as files."""

from __future__ import annotations

import gzip
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.sites import EXAMPLE, texts_of
from timeline.site.output.page_checks.page_targets import anchors
from timeline.site.postbuild.html_tags import tags
from timeline.site.view import View
from timeline.site.written_pages import written_pages

HEADING = re.compile(r'<(h[1-6]|figcaption class="tl-title")\b.*?</(?:h[1-6]|figcaption)>', re.DOTALL)


class Links(HTMLParser):
    """The targets and the anchors of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.anchors: set[str] = set()
        self.forms: set[str | None] = set()
        self.feed(text)

    def handle_starttag(
        self,
        tag: str,  # noqa: ARG002 - the signature of the base class
        attrs: list[tuple[str, str | None]],
    ) -> None:
        values = dict(attrs)
        self.targets += [value for key in ("href", "src") if (value := values.get(key))]
        self.forms |= {values["action"]} if "action" in values else set()
        self.anchors.update(value for key in ("id", "name") if (value := values.get(key)))


def pages(site: Path) -> dict[Path, Links]:
    return {path: Links(path.read_text(encoding="utf-8")) for path in site.rglob("*.html")}


def test_the_drawings_are_in_the_home_page_and_their_marks_lead_to_pages(site: Path) -> None:
    index = (site / "index.html").read_text(encoding="utf-8")
    drawn = re.findall(r'<a class="tl-mark[^"]*" href="([^"]+)"', index)
    assert drawn
    for href in drawn:
        assert (site / href.partition("#")[0] / "index.html").is_file()


def test_every_claim_has_a_page_and_an_anchor(site: Path, view: View) -> None:
    anchors = Links((site / "timeline" / "index.html").read_text(encoding="utf-8")).anchors
    for claim in view.claims:
        assert claim.id in anchors
        assert (site / view.urls.of_claims[claim.id] / "index.html").is_file()
    old = {redirect.id for redirect in view.timeline.redirects}
    for folder, claims in (("events", view.timeline.events), ("figures", view.timeline.figures)):
        found = [path.parent.name for path in (site / folder).glob("*/index.html")]
        assert {*found} == {claim.id for claim in claims} | old


def test_every_link_within_the_site_leads_somewhere(site: Path) -> None:
    found = pages(site)
    for path, links in found.items():
        for target in links.targets:
            parts = urlsplit(target)
            if parts.scheme or parts.netloc or target in (".", ""):
                continue
            start = site if parts.path.startswith("/") else path.parent
            there = (start / unquote(parts.path).lstrip("/")).resolve() if parts.path else path
            there = there / "index.html" if there.is_dir() else there
            assert there.is_file(), f"{path.relative_to(site)}: {target}"
            if parts.fragment and there in found:
                anchors = found[there].anchors
                assert parts.fragment in anchors or parts.fragment.startswith("__"), f"{path.relative_to(site)}: {target}"


def test_the_places_that_the_check_knows_are_there(site: Path) -> None:
    texts = texts_of(EXAMPLE)
    for page in written_pages(texts):
        known = anchors(texts[page.name])
        built = Links((site / page.address / "index.html").read_text(encoding="utf-8")).anchors
        assert known
        assert known <= built, page.name


def test_the_page_for_an_address_without_one_works_at_any_depth(site: Path) -> None:
    links = Links((site / "404.html").read_text(encoding="utf-8"))
    assert [link for link in links.targets if not link.startswith(("/", "#", "data:", "https:"))] == []
    assert {"/timeline/", "/history/#old-addresses"} <= {*links.targets}
    assert {"/timeline/"} == {*links.forms}


def test_every_page_has_one_title_of_its_own(site: Path, view: View) -> None:
    seen: dict[str, Path] = {}
    old = {redirect.id for redirect in view.timeline.redirects}
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        if 'class="tl-header"' not in text or path.parent.name in old:
            continue
        title = text.partition("<title>")[2].partition("</title>")[0]
        assert title not in seen, f"{path} and {seen[title]}"
        seen[title] = path
        [first, *others] = [_words(each[0]) for each in HEADING.finditer(text)]
        assert text.count("<h1") == 1, path
        assert first not in others, path


def _words(heading: str) -> str:
    return re.sub(r"<a class=\"headerlink.*?</a>|<[^>]+>", "", heading).strip()


def test_the_data_is_published(site: Path, view: View) -> None:
    assert f'"id": "{view.claims[0].id}"' in (site / "data" / "timeline.json").read_text(encoding="utf-8")
    assert (site / "data" / "timeline.csv").read_text(encoding="utf-8").count("\n") > len(view.claims)


def test_the_site_map_has_the_days_of_the_data(site: Path, view: View) -> None:
    text = (site / "sitemap.xml").read_text(encoding="utf-8")
    days = dict(re.findall(r"<loc>https?://[^/]+/(.*?)</loc>\s*<lastmod>(.*?)</lastmod>", text))
    changed = {view.urls.of_claims[claim.id]: claim.changed.isoformat() for claim in view.claims}
    assert {address: days[address] for address in changed} == changed
    assert days[""] >= max(changed.values())
    assert gzip.decompress((site / "sitemap.xml.gz").read_bytes()).decode() == text


def test_fragments_are_not_published(site: Path) -> None:
    assert not list(site.rglob(".fragments"))


def test_the_pictures_for_sharing_are_there(site: Path, view: View) -> None:
    told = [
        tag.attributes["content"]
        for path in site.rglob("*.html")
        for tag in tags(path.read_text(encoding="utf-8"))
        if tag.attributes.get("property") == "og:image"
    ]
    assert len(told) == len(set(told)) >= len(view.claims) or not told, "without the font none is made"
    assert [url for url in told if not (site / "social" / url.rpartition("/")[2]).is_file()] == []
