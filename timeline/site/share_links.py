"""Links to one place on a page (permalinks), the lines that embed a record in another site, and the menu of both."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from markupsafe import Markup

from timeline.site.cite.citation_box import folded_citation
from timeline.site.cite.works import of_record
from timeline.site.markup import html
from timeline.site.templates import as_markup, render
from timeline.site.view import View


def permalink(anchor: str, title: str) -> str:
    """A link to a place on its own page; the style sheet draws its sign."""
    return f'<a class="tl-link" href="#{anchor}" aria-label="Link to: {html(title)}"></a>'


def share_menu(
    view: View, identity: str, root: str, height: int, files: Mapping[str, str], *, has_view: bool = False
) -> Markup:
    """The one menu of a record that is drawn: its address, its citation, how to embed it, and its files.

    ``files`` are paths below the root of the site, to which ``root`` leads, by the word for each, such as SVG. The others
    are as for ``embedding``.
    """
    return render(
        "snippets/share_menu.html",
        identity=identity,
        root=root,
        files=files,
        address=view.site + view.urls.address(identity),
        citation=as_markup(folded_citation(of_record(view, identity))),
        embedding=as_markup(embedding(view, identity, height, has_view=has_view)),
    )


def embedding(view: View, identity: str, height: int, *, has_view: bool = False) -> str:
    """The lines that show a record in a frame ``height`` pixels high, folded; with the view of its page, if that has one."""
    frame = (
        f'<iframe src="{view.site}embed/{identity}.html" title="{html(view.title(identity))}" width="100%" '
        f'height="{height}" style="border: 1px solid #888" loading="lazy"></iframe>'
    )
    what = "what you see now, with filters and range of time" if has_view else "this"
    button = f'<button type="button" class="tl-copy" data-copy="embed-{identity}" aria-label="Copy the lines">Copy</button>'
    return (
        '<details class="tl-embed"><summary>Embed</summary>'
        f"<p>These lines show {what} on another page, with its sources and a link back. {button}</p>"
        f'<pre id="embed-{identity}"{" data-view" * has_view}>{escape(frame, quote=False)}</pre></details>'
    )
