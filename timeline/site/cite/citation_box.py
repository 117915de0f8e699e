"""The box with a citation, on the page that it cites: as text and in the formats of reference managers."""

from __future__ import annotations

from functools import cache

from markupsafe import Markup

from timeline.site.cite.citation_formats import FORMATS
from timeline.site.cite.citation_styles import STYLES
from timeline.site.cite.works import Work
from timeline.site.templates import render
from timeline.site.view import View


def page_foot(view: View, work: Work, root: str) -> Markup:
    """What stands at the foot of a page: its citation, with the version of the data and its address, in each form.

    ``root`` leads to the root of the site, and is empty there.
    """
    return _box("share/page_foot.html", work, href=root + (work.url or "").removeprefix(view.site) or "./")


@cache  # a source is cited on the page of each of its claims
def folded_citation(work: Work, what: str = "Cite") -> Markup:
    """The same for what is a part of a page, or a source: folded under the words ``what``."""
    return _box("share/citation.html", work, what=what)


def citation_forms(work: Work) -> Markup:
    """A citation in each form, for what is folded already."""
    return _box("share/citation.html", work, what="")


def _box(template: str, work: Work, **values: object) -> Markup:
    formats = [(ending, name, made(work).replace("\r", "")) for ending, (name, made) in FORMATS.items()]
    styles = [(name, made(work)) for name, made in STYLES.items()]
    return render(template, work=work, styles=styles, id=f"cite-{work.key}", formats=formats, **values)
