"""The box with a citation, on the page that it cites: as text and in the formats of reference managers, and as files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from html import escape

from timeline.site.cite.citation_formats import FORMATS
from timeline.site.cite.works import Work, of_page, of_record, of_site, of_source
from timeline.site.markup import html
from timeline.site.view import View
from timeline.site.written_pages import Written


def page_foot(view: View, work: Work, root: str) -> str:
    """What stands at the foot of a page: its citation, with the version of the data and its address, in each form.

    ``root`` leads to the root of the site, and is empty there.
    """
    assert work.url
    link = f'<a href="{root + work.url.removeprefix(view.site) or "./"}">{html(work.url)}</a>'
    long = html(work.long).removesuffix(html(work.url)) + link
    return (
        f'<div class="tl-foot"><p><b>Cite this page</b> <span id="{_id(work, "long")}">{long}</span></p>'
        "<details><summary>Copy it, or take it along: short, BibTeX, RIS, CSL-JSON</summary>"
        f"<p><b>Long, as above</b> {_copy(work, 'long')}</p>{_short(work)}{_formats(work, root)}</details></div>\n"
    )


@cache
def folded_citation(work: Work, root: str, what: str = "Cite") -> str:
    """The same for what is a part of a page, or a source: folded under the words ``what``."""
    long = f'<p><b>Long</b> <span id="{_id(work, "long")}">{html(work.long)}</span> {_copy(work, "long")}</p>'
    return f'<details class="tl-cite"><summary>{what}</summary>{long}{_short(work)}{_formats(work, root)}</details>'


def _short(work: Work) -> str:
    return f'<p><b>Short</b> <span id="{_id(work, "short")}">{html(work.short)}</span> {_copy(work, "short")}</p>'


def _formats(work: Work, root: str) -> str:
    return "".join(
        f'<p><b>{name}</b> {_copy(work, ending)} <a href="{root}cite/{work.key}.{ending}" download>Download</a></p>'
        f'<pre id="{_id(work, ending)}">{escape(_made(work, ending).replace(chr(13), ""), quote=False)}</pre>'
        for ending, (name, _) in FORMATS.items()
    )


@cache  # a source is cited on the page of each of its claims, and all formats are files too
def _made(work: Work, ending: str) -> str:
    return FORMATS[ending][1](work)


def _copy(work: Work, form: str) -> str:
    name = FORMATS[form][0] if form in FORMATS else f"the {form} citation"
    return f'<button type="button" class="tl-copy" data-copy="{_id(work, form)}" aria-label="Copy {name}">Copy</button>'


def _id(work: Work, form: str) -> str:
    return f"cite-{work.key}-{form}"


def cited(view: View, written: Iterable[Written]) -> Iterator[Work]:
    """Everything that can be cited."""
    timeline = view.timeline
    yield of_site(view)
    yield from (of_page(view, page) for page in written)
    for records in (timeline.charts, timeline.graphs, timeline.themes, view.claims):
        yield from (of_record(view, record.id) for record in records)
    yield from (of_source(source) for source in timeline.sources)


def citation_files(works: Iterable[Work]) -> dict[str, str]:
    """The citations as files below ``docs/``: path and text."""
    return {f"cite/{work.key}.{ending}": _made(work, ending) for work in works for ending in FORMATS}
