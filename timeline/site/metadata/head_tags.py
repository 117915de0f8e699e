"""Head tags: what pages tell reference managers, search engines and those who share a link.

They are put in when the site is built, whatever built it, because a site generator knows nothing of the records.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from timeline.charts.svg.share_card_svg import HEIGHT, WIDTH
from timeline.model.records.claims import Claim
from timeline.model.values.wording import Interface, tr
from timeline.site.images.share_cards import page_image, social_image
from timeline.site.licence import LICENCE_URL
from timeline.site.metadata import json_ld
from timeline.site.metadata.json_ld import Node
from timeline.site.pages.breadcrumbs import breadcrumbs
from timeline.site.pages.oembed import oembed_link, sole_picture
from timeline.site.pages.page_end import page_end
from timeline.site.postbuild.built_page import BuiltPage
from timeline.site.postbuild.html_tags import Tag
from timeline.site.templates import render
from timeline.site.view import View
from timeline.site.written_pages import Written

WIDE = "(min-width: 890px)"  # as the style sheet of the plot has it


@dataclass(frozen=True)
class _Page:
    """A page as its head tells of it.

    ``sources`` are the addresses or titles of what it draws on, ``framed`` the id of what it shows that has one for frames.
    """

    address: str
    title: str
    description: str
    day: date
    image: str
    about: list[Node]
    sources: tuple[str, ...] = ()
    framed: str = ""


def heads(view: View, written: list[Written], *, has_images: bool) -> dict[str, tuple[str, str, str]]:
    """The tags for the head of each page, its last line and its JSON-LD, by its address below the root of the site."""
    pages = [*(_of_claim(view, claim) for claim in view.claims), *(_of_page(view, page) for page in written)]
    records: list[Claim | Written] = [*view.claims, *written]
    end = partial(page_end, view, has_guide=any(page.name == "cite" for page in written))
    return {
        page.address: (_head(view, page, has_images=has_images), end(record, page.address), _script(page.about))
        for page, record in zip(pages, records, strict=True)
    }


def add_head(page: BuiltPage, heads: Mapping[str, tuple[str, str, str]]) -> None:
    """Put the tags into the head of a built page, its last line, and the JSON-LD, for which no reader should wait, last."""
    address = page.name.as_posix().removesuffix("index.html")
    head, end, data = heads.get(address, ("", "", ""))
    page.insert(page.text.find("</head>"), _expected(page) + head)
    page.insert(page.text.rfind("</footer>"), end)
    page.insert(page.text.rfind("</body>"), data)


def _expected(page: BuiltPage) -> str:
    """What lets a page with a timeline appear only once that is read: laid out in parts, it takes longer and moves.

    The drawing for a narrow window is read when that for a wide one begins, and this when the title below it begins.
    """
    if not (titles := [tag.attributes["aria-labelledby"] for tag in page.tags if _has(tag, "figure", "tl-timeline")]):
        return ""
    wide = [tag.attributes["id"] for tag in page.tags if _has(tag, "div", "tl-wide") and "id" in tag.attributes]
    ends = [(name, f"not all and {WIDE}") for name in wide] + [(name, WIDE if wide else "all") for name in titles]
    return "".join(f'<link rel="expect" href="#{name}" blocking="render" media="{media}">' for name, media in ends)


def _has(tag: Tag, name: str, of_class: str) -> bool:
    return tag.name == name and of_class in tag.attributes.get("class", "").split()


def _of_claim(view: View, claim: Claim) -> _Page:
    address = view.urls.of_claims[claim.id]
    sources = [view.source(name) for name in claim.sources]
    steps = [(view.timeline.title, ""), *breadcrumbs(view, claim), (claim.title, address)]
    return _Page(
        address=address,
        title=claim.title,
        description=claim.statement,
        day=claim.changed,
        image=social_image(view, claim),
        about=[json_ld.claim(view, claim), *json_ld.breadcrumbs(view, steps)],
        sources=tuple(source.url or source.title for source in sources),
        framed=claim.id,
    )


def _of_page(view: View, page: Written) -> _Page:
    steps = [(view.timeline.title, ""), (page.title, page.address)]
    inner = [json_ld.page(view, page), *json_ld.breadcrumbs(view, steps)]
    about = inner if page.address else [json_ld.data_set(view, page.description)]
    return _Page(
        page.address,
        page.title,
        page.description,
        view.edition.date,
        page_image(page),
        about,
        (),
        sole_picture(view, page.address),
    )


def _head(view: View, page: _Page, *, has_images: bool) -> str:
    url, site = view.site + page.address if view.site else "", view.timeline.title
    has_images = has_images and bool(view.site)  # an image is named by its whole address, or not at all
    names = [
        ("citation_title", page.title),
        ("citation_publication_date", page.day.strftime("%Y/%m/%d")),
        ("citation_publisher", site),
        ("citation_public_url", url),
        ("citation_language", Interface.language),
        ("DC.title", page.title),
        ("DC.description", page.description),
        ("DC.date", page.day.isoformat()),
        ("DC.publisher", site),
        ("DC.identifier", url),
        ("DC.language", Interface.language),
        ("DC.rights", LICENCE_URL),
        *(("DC.source", source) for source in page.sources),
        ("twitter:card", "summary_large_image" if has_images else "summary"),
    ]
    properties = [
        ("og:type", "article" if page.address else "website"),
        ("og:site_name", site),
        ("og:title", page.title),
        ("og:description", page.description),
        ("og:url", url),
        ("og:locale", tr("en-GB").replace("-", "_")),
    ]
    if has_images:
        properties += [
            ("og:image", view.site + page.image),
            ("og:image:width", str(WIDTH)),
            ("og:image:height", str(HEIGHT)),
            ("og:image:alt", page.title),
        ]
    root = view.site or "../" * page.address.count("/")
    tags = render("head.html", view=view, root=root, names=names, properties=properties)
    return str(tags + oembed_link(view, page.framed))


def _script(nodes: list[Node]) -> str:
    text = json.dumps({"@context": "https://schema.org", "@graph": nodes}, ensure_ascii=False)
    # So that no text of the data can end the script.
    return f'<script type="application/ld+json">{text.replace("<", chr(92) + "u003c")}</script>'
