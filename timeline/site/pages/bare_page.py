"""A page by itself, without the theme: it holds its style, and loads nothing that its body does not ask for."""

from __future__ import annotations

from markupsafe import Markup

from timeline.site.templates import as_markup, render
from timeline.site.view import View


def bare_page(view: View, title: str, address: str, style: str, body: Markup, leads_to: str = "", head: str = "") -> str:
    """The whole page. ``address``, below the root of the site, is where the same stands for readers who search for it.

    A page that only leads on to another names it in ``leads_to``; ``head`` is what else goes into its head.
    """
    style = as_markup(style)
    return render(
        "bare_page.html", view=view, title=title, address=address, style=style, body=body, leads_to=leads_to, head=head
    )
