"""Links to one place on a page (permalinks), and the lines that embed a record in another site."""

from __future__ import annotations

from html import escape

from timeline.site.markup import html
from timeline.site.view import View


def permalink(anchor: str, title: str) -> str:
    """A link to a place on its own page; the style sheet draws its sign."""
    return f'<a class="tl-link" href="#{anchor}" aria-label="Link to: {html(title)}"></a>'


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
