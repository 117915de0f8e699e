"""The README of the ZIP of the data: what it is, how it must not be misread, how to cite it and what is allowed.

Sentences about the subject come from the data and from the written pages, which name the sections that belong here in their
heads: ``readme: [a heading, another heading]``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.model.values.wording import capital, date_in_words, typographic
from timeline.problem import Problem
from timeline.site.cite.works import of_site, of_source
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


def written_sections(view: View, texts: Texts, written: list[Written]) -> list[Section]:
    """The sections that written pages give; links in them lead to the site, if it has an address."""
    return [
        Section(page.name, heading, _section(view, texts[page.name], heading))
        for page in written
        for heading in page.meta.get("readme", [])
    ]


def missing_sections(found: list[Section]) -> Iterator[Problem]:
    """A problem for each heading that a page names and does not have."""
    for section in found:
        if not section.text:
            message = f'readme: "{section.heading}" must be a heading of the page; correct the one or the other'
            yield Problem(f"docs/{section.page}.md", 1, 1, "missing-section", message)


def _section(view: View, page: str, heading: str) -> str:
    found = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^#{{1,2}} |^--8<--|\Z)", page, re.MULTILINE | re.DOTALL)
    text = _EXPLAINED.sub(r"\1", _ATTRIBUTES.sub("", found[1].strip())) if found else ""
    if not view.site:
        return _WHOLE_LINK.sub(r"\1", text)
    return _LINK.sub(lambda link: f"]({view.site}{'' if link[1] == 'index' else f'{link[1]}/'}", text)


def readme(view: View, about: str, files: dict[str, str], sections: list[Section], licence: str) -> str:
    """The whole text. ``about`` says what the data is, ``files`` what each file is for, ``licence`` what is allowed."""
    timeline = view.timeline
    parts = [
        f"# {timeline.title}\n\n{about}",
        f"State of the data: {view.edition.words}.{f' Address: <{view.site}>' * bool(view.site)}",
        "## What is in it\n\n" + "\n".join(f"- `{name}`: {what}" for name, what in files.items()),
        f"## How to read it\n\n{_HOW_TO_READ}",
        "## The phases and what lies outside them\n\n" + "\n".join(_stretches(view)),
        *_conclusions(view),
        *(f"## {section.heading}\n\n{section.text}" for section in sections),
        f"## How to cite it\n\nThe data: {of_site(view).long}\n\nA single claim: with the address of its page, which is in "
        "the column `url`. The page says how.\n\nThe articles:\n\n" + "\n".join(_works(view)),
        f"## Licence\n\n{licence.strip()}",
    ]
    return typographic("\n\n".join(part for part in parts if part)) + "\n"


_HOW_TO_READ = """\
- A row of `timeline.csv` is a claim: what a source says. `attribution` says who, the first speaker first; `kind` says
  whether it reports an event, states a figure, explains, judges, ascribes an aim or expects something.
- Read `hedge` and `caveat` with each claim, and `relations.csv` before you set two of them beside each other: it names what
  speaks against a claim and what must not be compared with it, each with the reason.
- `date` is EDTF (ISO 8601-2) and no more precise than is known: `2015-09` is some day of that month. `earliest` and
  `latest` are the first and the last day that it allows; do not take either for the date.
- `context` is yes where a claim comes from another source and not from the articles.
- An empty cell means that something is not stated or does not apply, never zero.
- A text that begins with a sign such as `=` or `-` has an apostrophe before it, so that no spreadsheet takes it for a
  formula.
- `codebook.md` explains every column and every field; `datapackage.json` tells programs the same (Frictionless Data
  Package)."""


def _stretches(view: View) -> Iterator[str]:
    for phase in view.timeline.phases:
        yield f"- **{phase.title}** ({date_in_words(phase.date)}): {phase.about}"
    for gap in view.timeline.gaps:
        yield f"- **{capital(gap.label)}** ({date_in_words(gap.date)}): {gap.about}"


def _conclusions(view: View) -> Iterator[str]:
    if themes := view.timeline.contrasted:
        yield "## What not to conclude\n\n" + "\n".join(f"- **{theme.title}**: {theme.not_contrast}" for theme in themes)


def _works(view: View) -> Iterator[str]:
    for source in view.timeline.sources:
        if source.role == "article":
            yield f"- {of_source(source).long}"
