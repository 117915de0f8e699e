"""Put each table that Markdown made into a box in which it scrolls, so that the page does not."""

from __future__ import annotations

from timeline.site.postbuild.built_page import BuiltPage

_BOX = '<div class="tl-scroll">'


def wrap_tables(page: BuiltPage) -> None:
    """Wrap the tables without a class; those with one are ours, and fit."""
    for tag in page.tags:
        if tag.name == "table" and "class" not in tag.attributes:
            page.insert(tag.start, _BOX)
            page.insert(page.text.index("</table>", tag.end) + len("</table>"), "</div>")
