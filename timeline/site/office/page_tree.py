"""Read the article of a built page as a tree of its elements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from html.parser import HTMLParser

_VOID = {"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
_ARTICLE = re.compile(r"<article.*?</article>", re.DOTALL)


@dataclass
class Node:
    """An element: its children are elements and texts. ``source`` is how a drawing was written, with what is in it."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)
    source: str = ""

    @cached_property
    def classes(self) -> set[str]:
        """The classes that it has."""
        return set(self.attributes.get("class", "").split())

    @property
    def nodes(self) -> list[Node]:
        """The elements in it, without the texts between them."""
        return [child for child in self.children if isinstance(child, Node)]

    def all(self, *names: str) -> Iterator[Node]:
        """Every element of these names below it, in order."""
        for child in self.nodes:
            if child.name in names:
                yield child
            yield from child.all(*names)

    @property
    def text(self) -> str:
        """Its words, with single spaces."""
        parts = (child if isinstance(child, str) else child.text for child in self.children)
        return " ".join("".join(parts).split())


@lru_cache(maxsize=16)  # that of a lesson makes a document, and says what its ZIP must have
def article(page: str) -> Node:
    """The article of a page, which nobody changes; one without has an empty one."""
    found = _ARTICLE.search(page)
    builder = _Builder(found[0] if found else "")
    return builder.root


class _Builder(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]
        self._starts: list[int] = []
        self.root = Node("")
        self._open = [self.root]
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_startendtag(tag, attrs)
        if tag not in _VOID:
            added = self._open[-1].children[-1]
            assert isinstance(added, Node)
            self._open.append(added)
            self._starts.append(self._place)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open[-1].children.append(Node(tag, {key: value or "" for key, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if tag in [node.name for node in self._open]:
            while self._open[-1].name != tag:
                self._close()
            node, start = self._close()
            if tag == "svg":
                node.source = self._text[start : self._text.index(">", self._place) + 1]

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)

    def _close(self) -> tuple[Node, int]:
        return self._open.pop(), self._starts.pop()

    @property
    def _place(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column
