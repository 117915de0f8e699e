"""Make the pages that every timeline has. A page of the same name that a project has written takes the place of one."""

from __future__ import annotations

from markupsafe import Markup

from timeline.model.records.claims import Figure
from timeline.site.drawn.comparison import reasons
from timeline.site.markup import front_matter, md
from timeline.site.snippets.graph_figure import is_context
from timeline.site.templates import as_markup, render
from timeline.site.view import View

# The name of each in a list of pages, in order, and which of them are about the site.
PAGES = {
    "index": "Overview",
    "timeline": "Timeline",
    "contrast": "Contrast",
    "figures": "Figures",
    "who": "Who says so",
    "sources": "Sources",
    "data": "Data",
    "glossary": "Glossary",
    "method": "Method",
    "cite": "How to cite",
    "contribute": "Contribute",
    "history": "History of the data",
}
OF_SITE = tuple(PAGES)[-5:]
SHORT = 60  # claims, which have room on the first page


def standard_pages(view: View) -> dict[str, str]:
    """The Markdown of each page by its name; without those for which the data has nothing to show."""
    timeline = view.timeline
    shown = {"contrast": timeline.contrasted, "figures": timeline.figures, "glossary": timeline.glossary}
    known = {entry.id for entry in timeline.glossary}

    def word(identity: str, text: str = "") -> Markup:
        """A word that the glossary may explain."""
        return as_markup(f"[{md(text or identity)}][{identity}]" if identity in known else md(text or identity))

    def head(title: str, description: str, *hidden: str) -> Markup:
        return as_markup(front_matter(title, description, **({"hide": list(hidden)} if hidden else {})))

    values = {"timeline": timeline, "word": word, "head": head} | _contents(view)
    return {name: str(render(f"pages/{name}.md", **values)) for name in PAGES if shown.get(name, True)}


def _contents(view: View) -> dict[str, object]:
    """What the data has that only some pages show."""
    figures = [figure for figure in view.said if isinstance(figure, Figure)]
    graphs = {is_context(view, graph) for graph in view.timeline.graphs}
    return {
        "is_short": not view.timeline.frames and 0 < len(view.claims) <= SHORT,
        "has_said": bool(view.said),
        "has_counts": bool(figures),
        "has_graphs": False in graphs,
        "has_other_graphs": True in graphs,
        "has_pairs": bool(reasons(view)),
        "has_numbers": any(figure.overview for figure in view.timeline.figures),
        "examples": [*view.timeline.events[:1], *view.timeline.figures[:1]],
    }
