"""Offer on each lesson all that a teacher takes along: documents to change, slides, paper, a ZIP, links to copy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup

from timeline.model.values.wording import capital, tr, typographic
from timeline.site.cite.works import of_page
from timeline.site.office.colophon import KINDS
from timeline.site.templates import render
from timeline.site.view import View
from timeline.site.written_pages import Written

FOLDER = "documents"  # below the root of the site
_NAMES = {"lesson": "Lesson", "handout": "Hand-out", "key": "Answer key"}
_LINK = re.compile(r"\[([^\[\]]+)\]\(([\w/-]+)\.md([?#][^\s()]*)?\)")


def document_path(name: str) -> str:
    """Where the Word document of a page is, below the root of the site."""
    return f"{FOLDER}/{name}.docx"


def zip_path(lesson: str) -> str:
    """Where all of a lesson is in one file, below the root of the site."""
    return f"{FOLDER}/{lesson}.zip"


def lessons(written: list[Written]) -> list[Written]:
    """The pages that are lessons."""
    return [page for page in written if page.name.startswith(f"{KINDS[0]}-")]


def take_along(view: View, written: list[Written], lesson: Written) -> Markup:
    """The box on the page of a lesson."""
    subject = lesson.name.partition("-")[2]
    known = {page.name: page for page in written}
    parts = [(tr(_NAMES[kind]), known[name]) for kind in KINDS if (name := f"{kind}-{subject}") in known]
    return render(
        "share/take_along.html",
        view=view,
        root=lesson.root,
        lesson=lesson,
        parts=parts,
        pupils=known.get(f"handout-{subject}", lesson),
        links=list(_views(view, [page for _, page in parts[:2]], known)),
        source=of_page(view, lesson).long,
        document_path=document_path,
        zip=zip_path(lesson.name),
    )


def _views(view: View, pages: list[Written], known: dict[str, Written]) -> Iterator[tuple[str, str]]:
    """Each view to which the pages lead, with what it is and its whole address, in the order of the pages.

    A place on a view is none of its own: a hand-out may lead to the list of what the lesson shows.
    """
    titles = {url: view.title(claim) for claim, url in view.urls.of_claims.items()}
    titles |= {page.address: page.title for page in pages[1:]}
    told: set[str] = set()
    for page in pages:
        for text, target, end in _LINK.findall(page.text):
            address = ("" if target == "index" else f"{target}/") + end.replace("&amp;", "&")
            words = titles.get(address) or (text if page == pages[0] else known[target].title if target in known else "")
            view_of = address.partition("#")[0] if "?" in address else address
            if view_of not in told and words and target.partition("-")[0] not in KINDS:
                told.add(view_of)
                yield capital(typographic(" ".join(words.split()))), view.site + address
