"""The README of the ZIP of the data: what it is, how it must not be misread, how to cite it and what is allowed.

Sentences about the subject come from the data and from the written pages, which name the sections that belong here in their
heads: ``readme: [a heading, another heading]``.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from timeline.model.values.wording import typographic
from timeline.problem import Problem
from timeline.site.cite.works import of_site, of_source
from timeline.site.exports.tables import Table
from timeline.site.templates import render
from timeline.site.view import View
from timeline.site.written_pages import Texts, Written

_LINK = re.compile(r"\]\((\w[\w/-]*)\.md")
_WHOLE_LINK = re.compile(r"\[([^\]]+)\]\(\w[\w/-]*\.md[^)]*\)")
_EXPLAINED = re.compile(r"\[([^\]]+)\]\[[\w-]*\]")  # a word that the site explains
_ATTRIBUTES = re.compile(r"\s*\{ [.#][^}]*\}$", re.MULTILINE)


@dataclass(frozen=True)
class Section:
    """A section of a written page: its heading, and its text, empty where the page has no such heading."""

    page: str
    heading: str
    text: str
    line: int = 1


def written_sections(view: View, texts: Texts, written: list[Written]) -> list[Section]:
    """The sections that written pages give; links in them lead to the site, if it has an address."""
    return [
        Section(page.name, heading, _section(view, texts[page.name], heading), _line(texts[page.name], heading))
        for page in written
        for heading in page.meta.get("readme", [])
    ]


def _line(page: str, heading: str) -> int:
    """The line of the page in which the heading stands first, as it does in its head; the first where it is not as it is."""
    return page.count("\n", 0, max(page.find(heading), 0)) + 1


def missing_sections(found: list[Section]) -> Iterator[Problem]:
    """A problem for each heading that a page names and does not have."""
    for section in found:
        if not section.text:
            message = f'readme: "{section.heading}" must be a heading of the page; correct the one or the other'
            yield Problem(f"docs/{section.page}.md", section.line, 1, "missing-section", message)


def _section(view: View, page: str, heading: str) -> str:
    found = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^#{{1,2}} |^--8<--|\Z)", page, re.MULTILINE | re.DOTALL)
    text = _EXPLAINED.sub(r"\1", _ATTRIBUTES.sub("", found[1].strip())) if found else ""
    if not view.site:
        return _WHOLE_LINK.sub(r"\1", text)
    return _LINK.sub(lambda link: f"]({view.site}{'' if link[1] == 'index' else f'{link[1]}/'}", text)


def readme(view: View, about: str, tables: list[Table], names: Container[str], sections: list[Section], licence: str) -> str:
    """The whole text. ``about`` says what the data is, ``names`` what is beside the tables, ``licence`` what is allowed."""
    works = [of_source(source).long for source in view.timeline.sources if source.role == "article"]
    told = {"about": about, "tables": tables, "names": names, "sections": sections, "licence": licence.strip()}
    return typographic(str(render("reference/readme.md", view=view, whole=of_site(view).long, works=works, **told)))
