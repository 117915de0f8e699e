"""The start tags of a page, where they stand, so that a few can be changed and the rest stays as it is, byte for byte.

It reads what a site generator writes, not any page: a ``<`` that is text is written as ``&lt;``. Python's own parser takes
three times as long, which would be most of the time that finishing a large site takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import escape, unescape

_TAG = re.compile(r"""<!--.*?-->|<([a-z][^\s/>]*)((?>"[^"]*"|'[^']*'|[^>"']+)*)>""", re.DOTALL | re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([^\s"'/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?""")
_RAW = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style", "textarea", "title")}


@dataclass
class Tag:
    """A start tag: where it stands in the text of the page, its attributes, and for a script or style what is in it."""

    name: str
    inner: str  # its attributes as they are written
    start: int
    end: int
    text: str

    @cached_property
    def attributes(self) -> dict[str, str]:
        """The values of its attributes by name; read only where they are asked for, because that takes longest."""
        pairs = _ATTRIBUTE.findall(self.inner)
        return {key.lower(): unescape(value[1:-1] if value[:1] in "\"'" else value) for key, value in pairs}

    def written(self) -> str:
        """The tag anew, with its attributes as they are now."""
        pairs = (f' {key}="{escape(value)}"' if value else f" {key}" for key, value in self.attributes.items())
        return f"<{self.name}{''.join(pairs)}>"


def tags(page: str) -> Iterator[Tag]:
    """The start tags of a page, in order."""
    place = 0
    while match := _TAG.search(page, place):
        place = match.end()
        if match[1]:  # and not a comment
            name = match[1].lower()
            if name in _RAW and (end := _RAW[name].search(page, place)):
                place = end.start()
            yield Tag(name, match[2], match.start(), match.end(), page[match.end() : place])


def changed(page: str, edits: list[tuple[int, int, str]]) -> str:
    """The page with texts put in the places ``start`` to ``end``, which do not overlap."""
    parts: list[str] = []
    done = 0
    for start, end, text in sorted(edits):
        parts += [page[done:start], text]
        done = end
    return "".join([*parts, page[done:]])
