"""A page by itself, without the theme: it holds its style, and loads nothing that its body does not ask for."""

from __future__ import annotations

from timeline.site.markup import html
from timeline.site.metadata.json_ld import LICENCE
from timeline.site.view import View


def plain_page(view: View, title: str, address: str, style: str, body: str, head: str = "") -> str:
    """The whole page. ``address``, below the root of the site, is where the same stands for readers who search for it."""
    return "\n".join(
        [
            '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f'<meta name="robots" content="noindex">\n<title>{html(title)} · {html(view.timeline.title)}</title>',
            f'<link rel="canonical" href="{view.site}{address}">\n<link rel="icon" href="data:,">{head}',
            # The class under which the site's own style sheets apply.
            f'<style>\n{style}</style>\n</head>\n<body class="md-typeset">\n{body}\n</body>\n</html>\n',
        ]
    )


def licence(view: View) -> str:
    """Which state of the data it is, and under which licence."""
    return f'Data: {view.edition.words}. <a href="{LICENCE}">CC BY 4.0</a>'
