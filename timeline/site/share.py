"""What a reader takes along: the link to one place on a page."""

from __future__ import annotations

from timeline.site.markdown import html


def permalink(anchor: str, title: str) -> str:
    """A link to a place on its own page; the style sheet draws its sign."""
    return f'<a class="tl-link" href="#{anchor}" aria-label="Link to: {html(title)}"></a>'
