"""What the heads of pages say: it can be read, and uses the words of schema.org as schema.org means them."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from schema_org.registry import get_model

from timeline.model.values.dates import parse_span
from timeline.site.images.share_cards import social_image
from timeline.site.metadata.head_tags import WIDE, add_head, heads
from timeline.site.metadata.json_ld import coverage
from timeline.site.postbuild.built_page import BuiltPage
from timeline.site.postbuild.html_tags import tags
from timeline.site.view import View
from timeline.site.web.style_sheets import joined
from timeline.site.written_pages import Written

LESSON = Written(
    "lesson", "A lesson", "What is lent.", {"lesson": {"ages": "14-16", "minutes": 45, "teaches": ["tell a source"]}}
)
WRITTEN = [Written("index", "The library", "A <b>library</b></script>.", {}), Written("method", "Method", "", {}), LESSON]


def nodes(head: str) -> list[dict[str, Any]]:
    [script] = [tag for tag in tags(head) if tag.name == "script"]
    data = json.loads(script.text)
    assert data["@context"] == "https://schema.org"
    found: list[dict[str, Any]] = data["@graph"]
    return found


def metas(head: str) -> dict[str, str]:
    pairs = [tag.attributes for tag in tags(head) if tag.name == "meta"]
    return {pair.get("name", pair.get("property", "")): pair["content"] for pair in pairs}


def as_model(node: Any) -> Any:
    """The node as an object of the library, which refuses a property that its type does not have or of another type."""
    if isinstance(node, list):
        return [as_model(each) for each in node]
    if not isinstance(node, dict) or "@type" not in node:
        return node["@id"] if isinstance(node, dict) else node
    fields = {key: as_model(value) for key, value in node.items() if not key.startswith("@")}
    for key in fields.keys() & {
        "datePublished",
        "dateModified",
    }:  # the library knows no date without a day, as ISO 8601 does
        fields[key] = date.fromisoformat(f"{fields[key]}-01-01"[:10])
    return get_model(node["@type"]).model_validate(fields)


@pytest.fixture(scope="module", params=["view", "small_view"])
def found(request: pytest.FixtureRequest) -> tuple[View, dict[str, str]]:
    view: View = request.getfixturevalue(request.param)
    return view, {address: head + data for address, (head, _, data) in heads(view, WRITTEN, has_images=True).items()}


def test_every_page_has_a_head(found: tuple[View, dict[str, str]]) -> None:
    view, all_heads = found
    assert all_heads.keys() == {*view.urls.of_claims.values(), "", "method/", "lesson/"}


def test_schema_org_knows_what_is_said(found: tuple[View, dict[str, str]]) -> None:
    for head in found[1].values():
        for node in nodes(head):
            as_model(node)


def test_each_page_says_what_it_is(found: tuple[View, dict[str, str]]) -> None:
    view, all_heads = found
    kinds = {address: [node["@type"] for node in nodes(head)] for address, head in all_heads.items()}
    assert kinds.pop("") == ["Dataset"]
    assert kinds.pop("method/") == ["WebPage", "BreadcrumbList"]
    assert kinds.pop("lesson/") == ["LearningResource", "BreadcrumbList"]
    assert set(map(tuple, kinds.values())) == {("Claim", "BreadcrumbList")}
    assert nodes(all_heads["lesson/"])[0]["timeRequired"] == "PT45M"
    assert nodes(all_heads[""])[0]["url"] == view.site


def test_reference_managers_and_previews_are_told_the_same(found: tuple[View, dict[str, str]]) -> None:
    view, all_heads = found
    for claim in view.claims:
        head = all_heads[view.urls.of_claims[claim.id]]
        told, about = metas(head), nodes(head)[0]
        address = view.site + view.urls.of_claims[claim.id]
        assert {told[key] for key in ("citation_public_url", "DC.identifier", "og:url")} == {address} == {about["url"]}
        assert told["citation_title"] == told["DC.title"] == told["og:title"]
        assert re.fullmatch(r"\d{4}/\d\d/\d\d", told["citation_publication_date"])
        assert told["DC.date"] == about["dateModified"] == (claim.updated or claim.added).isoformat()
        assert about["creditText"] == view.chain(claim)
        assert told["og:image"] == view.site + social_image(view, claim)


def test_without_an_address_nothing_is_told_that_needs_one(small_view: View) -> None:
    for address, (head, _, data) in heads(replace(small_view, site=""), WRITTEN, has_images=True).items():
        assert metas(head).keys().isdisjoint({"citation_public_url", "DC.identifier", "og:url", "og:image"})
        assert not {"@id", "url", "isPartOf"} & {key for node in nodes(data) for key in node}
        assert f'href="{"../" * address.count("/")}data/timeline.atom"' in head


def test_no_image_is_told_of_where_none_is_made(small_view: View) -> None:
    for head, _, _ in heads(small_view, WRITTEN, has_images=False).values():
        assert "og:image" not in head


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2015-09", "2015-09"),
        ("2015-09~", "2015-09"),
        ("2014?/2015%", "2014/2015"),
        ("../2015", "../2015"),
        ("2015/..", "2015/.."),
        ("[2015-09-27..2015-09-30]", "2015-09-27/2015-09-30"),
        ("[2017-11-28,2018-04-23]", "2017-11-28/2018-04-23"),
        ("[..2016]", "../2016"),
        ("[2016..]", "2016/.."),
    ],
)
def test_a_date_covers_what_it_may_be(text: str, expected: str) -> None:
    assert coverage(parse_span(text)) == expected


@pytest.mark.parametrize(("name", "told"), [("index.html", "home"), ("events/a/index.html", "a")])
def test_tags_go_into_the_head_and_data_after_all_else(name: str, told: str) -> None:
    page = BuiltPage(Path(name), "<html><head><title>T</title></head><body><p></head></p><footer></footer></body></html>")
    add_head(page, {"": ("<meta home>", "<p>home", "<script>home"), "events/a/": ("<meta a>", "<p>a", "<script>a")})
    assert page.finished == (
        f"<html><head><title>T</title><meta {told}></head><body><p></head></p><footer><p>{told}</footer>"
        f"<script>{told}</body></html>"
    )


@pytest.mark.parametrize("name", ["404.html", "embed/a.html"])
def test_a_page_of_which_nothing_is_told_stays_as_it_is(name: str) -> None:
    page = BuiltPage(Path(name), "<html><head></head><body></body></html>")
    add_head(page, {"": ("<meta home>", "<p>home", "<script>home")})
    assert page.finished == page.text


@pytest.mark.parametrize(
    ("drawings", "expected"),
    [
        (
            '<div class="tl-plot tl-narrow" id="t-narrow"></div><div class="tl-plot tl-wide" id="t-wide"></div>',
            [("#t-wide", f"not all and {WIDE}"), ("#t-title", WIDE)],
        ),
        ('<div class="tl-plot"></div>', [("#t-title", "all")]),
    ],
)
def test_a_page_with_a_timeline_appears_once_the_drawing_for_its_window_is_read(
    drawings: str, expected: list[tuple[str, str]]
) -> None:
    figure = f'<figure class="tl-timeline" aria-labelledby="t-title">{drawings}</figure><figure class="tl-chart"></figure>'
    page = BuiltPage(Path("timeline/index.html"), f"<html><head></head><body>{figure}</body></html>")
    add_head(page, {})
    head = page.finished.split("</head>")[0]
    links = [tag.attributes for tag in tags(head) if tag.name == "link"]
    assert [(link["href"], link["media"]) for link in links] == expected
    assert all((link["rel"], link["blocking"]) == ("expect", "render") for link in links)


def test_it_is_wide_where_the_style_sheet_has_it_so() -> None:
    assert f"@media {WIDE} {{\n  .tl-wide {{" in joined("chart/plot")


def test_a_reader_of_feeds_finds_the_feed(found: tuple[View, dict[str, str]]) -> None:
    view, by_address = found
    for head in by_address.values():
        links = [tag.attributes for tag in tags(head) if tag.name == "link"]
        [link] = [link for link in links if link["type"] == "application/atom+xml"]
        assert link["rel"] == "alternate"
        assert link["href"] == f"{view.site}data/timeline.atom"
