"""Write what sites ask for that show a link as what it leads to: oEmbed 1.0, one file for each page made for frames.

Its addresses are whole ones, so there is nothing where the site knows none of its own.
"""

from __future__ import annotations

import json

from markupsafe import Markup

from timeline.site.licence import LICENCE_URL
from timeline.site.share_links import CHART_HEIGHT, Heights
from timeline.site.templates import render
from timeline.site.view import View

WIDTH = 600


def embed_path(identity: str) -> str:
    """The file below ``docs/`` that shows a record in a frame."""
    return f"embed/{identity}.html"


def oembed_files(view: View, height: Heights) -> dict[str, str]:
    """The files below ``docs/`` and their text."""
    framed = (*view.claims, *view.timeline.pictures)
    return {_path(each.id): _answer(view, each.id, height) for each in framed} if view.site else {}


def oembed_link(view: View, identity: str) -> Markup:
    """What leads from the head of a page to the file of the record that it shows; nothing where it shows none."""
    if not view.site or not identity:
        return Markup()
    return render("share/oembed_link.html", view=view, path=_path(identity), identity=identity)


def sole_picture(view: View, address: str) -> str:
    """The id of the picture on a written page, below the root of the site, that has one and no more; else nothing."""
    found = [each.id for each in view.timeline.pictures if view.urls.address(each.id).partition("#")[0] == address]
    return found[0] if len(found) == 1 else ""


def _path(identity: str) -> str:
    return f"embed/{identity}.json"


def _answer(view: View, identity: str, height: Heights) -> str:
    is_chart = any(chart.id == identity for chart in view.timeline.charts)
    pixels = CHART_HEIGHT if is_chart else height(identity)
    frame = render("share/frame.html", view=view, identity=identity, width=WIDTH, height=pixels)
    values = {
        "type": "rich",
        "version": "1.0",
        "title": view.title(identity),
        "provider_name": view.timeline.title,
        "provider_url": view.site,
        "html": str(frame).strip(),
        "width": WIDTH,
        "height": pixels,
        "license": LICENCE_URL,
    }
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"
