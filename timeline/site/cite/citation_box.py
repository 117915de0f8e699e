"""The box with a citation, on the page that it cites: as text and in the formats of reference managers."""

from __future__ import annotations

from functools import cache
from html import escape

from timeline.site.cite.citation_formats import FORMATS
from timeline.site.cite.works import Work
from timeline.site.markup import html
from timeline.site.view import View


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
        f"<p><b>Long, as above</b> {_copy(work, 'long')}</p>{_short(work)}{_formats(work)}</details></div>\n"
    )


@cache
def folded_citation(work: Work, what: str = "Cite") -> str:
    """The same for what is a part of a page, or a source: folded under the words ``what``."""
    return f'<details class="tl-cite"><summary>{what}</summary>{citation_forms(work)}</details>'


def citation_forms(work: Work) -> str:
    """A citation in each form, for what is folded already."""
    long = f'<p><b>Long</b> <span id="{_id(work, "long")}">{html(work.long)}</span> {_copy(work, "long")}</p>'
    return f"{long}{_short(work)}{_formats(work)}"


def _short(work: Work) -> str:
    return f'<p><b>Short</b> <span id="{_id(work, "short")}">{html(work.short)}</span> {_copy(work, "short")}</p>'


def _formats(work: Work) -> str:
    return "".join(
        f"<p><b>{name}</b> {_copy(work, ending)} {_save(work, ending)}</p>"
        f'<pre id="{_id(work, ending)}">{escape(_made(work, ending).replace(chr(13), ""), quote=False)}</pre>'
        for ending, (name, _) in FORMATS.items()
    )


@cache  # a source is cited on the page of each of its claims
def _made(work: Work, ending: str) -> str:
    return FORMATS[ending][1](work)


def _copy(work: Work, form: str) -> str:
    name = FORMATS[form][0] if form in FORMATS else f"the {form} citation"
    return f'<button type="button" class="tl-copy" data-copy="{_id(work, form)}" aria-label="Copy {name}">Copy</button>'


def _save(work: Work, form: str) -> str:
    name = f"{work.key}.{form}"
    return (
        f'<button type="button" class="tl-copy" data-copy="{_id(work, form)}" data-save="{name}" '
        f'aria-label="Download {FORMATS[form][0]}">Download</button>'
    )


def _id(work: Work, form: str) -> str:
    return f"cite-{work.key}-{form}"
