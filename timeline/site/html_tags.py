"""The start tags of a page, where they stand, so that a few can be changed and the rest stays as it is, byte for byte."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser


@dataclass
class Tag:
    """A start tag: where it stands in the text of the page, its attributes, and for a script or style what is in it."""

    name: str
    attributes: dict[str, str]
    start: int
    end: int
    line: int
    column: int
    text: str = ""

    def written(self) -> str:
        """The tag anew, with its attributes as they are now."""
        pairs = (f' {key}="{escape(value)}"' if value else f" {key}" for key, value in self.attributes.items())
        return f"<{self.name}{''.join(pairs)}>"


class _Reader(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=False)
        self.tags: list[Tag] = []
        self.starts = [0, *(place + 1 for place, sign in enumerate(page) if sign == "\n")]
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, column = self.getpos()
        start = self.starts[line - 1] + column
        end = start + len(self.get_starttag_text() or "")
        self.tags.append(Tag(tag, {key: value or "" for key, value in attrs}, start, end, line, column + 1))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem:
            self.tags[-1].text += data


def tags(page: str) -> list[Tag]:
    """The start tags of a page, in order."""
    return _Reader(page).tags


def changed(page: str, edits: list[tuple[int, int, str]]) -> str:
    """The page with texts put in the places ``start`` to ``end``, which do not overlap."""
    parts: list[str] = []
    done = 0
    for start, end, text in sorted(edits):
        parts += [page[done:start], text]
        done = end
    return "".join([*parts, page[done:]])
