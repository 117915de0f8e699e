"""Links to one place on a page (permalinks), the lines that embed a record in another site, and the menu of both."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from markupsafe import Markup

from timeline.site.cite.citation_box import folded_citation
from timeline.site.cite.works import of_record
from timeline.site.templates import render
from timeline.site.view import View

# The height of a chart in a frame: of a high drawing a reader scrolls to the rest.
CHART_HEIGHT = 800

# The height in pixels that a record needs in a frame, by its id.
Heights = Callable[[str], int]


def usual_height(_: str) -> int:
    """A height for a record whose page for frames is not made yet."""
    return 640


def permalink(anchor: str, title: str) -> Markup:
    """A link to a place on its own page."""
    return render("share/permalink.html", anchor=anchor, title=title)


def share_menu(view: View, identity: str, root: str, height: int, files: Mapping[str, str]) -> Markup:
    """The one menu of a record that is drawn: its address, its citation, how to embed it, and its files.

    ``files`` are paths below the root of the site, to which ``root`` leads, by the word for each, such as SVG; ``height`` is
    as for ``embedding``.
    """
    return render(
        "share/menu.html",
        identity=identity,
        root=root,
        files=files,
        site=view.site,
        address=view.urls.address(identity),
        citation=folded_citation(of_record(view, identity)),
        embedding=embedding(view, identity, height),
    )


def embedding(view: View, identity: str, height: int, *, has_view: bool = False) -> Markup:
    """The lines that show a record in a frame ``height`` pixels high, folded; with the view of its page, if that has one.

    Nothing where the site has no address, which such lines must name.
    """
    if not view.site:
        return Markup()
    return render("share/embedding.html", view=view, identity=identity, height=height, has_view=has_view)
