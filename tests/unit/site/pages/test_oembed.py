"""oEmbed 1.0: each answer has what the specification requires, and each page that shows one record leads to its own."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from timeline.site.metadata.head_tags import heads
from timeline.site.pages.embeds import embed_pages
from timeline.site.pages.oembed import oembed_files, oembed_link, sole_picture
from timeline.site.view import View
from timeline.site.web.style_sheets import sheets

LINK = re.compile(r'<link rel="alternate" type="application/json\+oembed" title="[^"]+" href="([^"]+)">')


@pytest.fixture(scope="module")
def served(view: View) -> View:
    return replace(view, site="https://library.example/")


def test_every_page_for_frames_has_an_answer_and_leads_to_it(served: View) -> None:
    answers = oembed_files(served, lambda _: 700)
    pages = {name: page for name, page in embed_pages(served, sheets()).items() if 'http-equiv="refresh"' not in page}
    shown = {Path(name).stem: LINK.findall(page) for name, page in pages.items() if LINK.search(page)}
    assert shown == {Path(path).stem: [served.site + path] for path in answers}
    assert set(served.urls.of_claims) < set(shown)


def test_an_answer_has_what_the_specification_requires_of_a_rich_one(served: View) -> None:
    for path, text in oembed_files(served, lambda _: 700).items():
        answer = json.loads(text)
        assert (answer["type"], answer["version"]) == ("rich", "1.0")
        assert isinstance(answer["width"], int)
        assert isinstance(answer["height"], int)
        assert answer["provider_url"] == served.site
        assert answer["title"] == served.title(Path(path).stem)
        [src] = re.findall(r'<iframe src="([^"]+)"', unescape(answer["html"]))
        assert src == f"{served.site}embed/{Path(path).stem}.html"
        assert urlsplit(src).scheme == "https"
        assert f'width="{answer["width"]}" height="{answer["height"]}"' in answer["html"]
        assert "<script" not in answer["html"]


def test_a_claim_and_a_page_with_one_picture_lead_to_their_answer(served: View) -> None:
    made = heads(served, [], has_images=False)
    for identity, address in served.urls.of_claims.items():
        assert LINK.findall(made[address][0]) == [f"{served.site}embed/{identity}.json"]
    assert sole_picture(served, "timeline/") == "timeline"
    assert sole_picture(served, "figures/") == "", "it has several"
    assert oembed_link(served, "") == ""


def test_without_an_address_of_the_site_there_is_nothing(view: View) -> None:
    nowhere = replace(view, site="")
    assert oembed_files(nowhere, lambda _: 700) == {}
    assert oembed_link(nowhere, "books-lent") == ""
