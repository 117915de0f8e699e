"""Hold the form of written pages, where a slip shows as raw signs: snippets, tables, tags, emphasis, printed addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from urllib.parse import urlsplit, urlunsplit

import markdown

from timeline.problem import Problem
from timeline.site.output.page_links import without_code
from timeline.site.written_pages import INCLUDE, Texts
from timeline.yaml_file.tree import position_of

# The place in the page, and what must be there.
Fault = tuple[int, str]

_HEAD = re.compile(r"\A---\n.*?^---$", re.MULTILINE | re.DOTALL)
_SNIPPET = re.compile(r"^[ \t]*[^\w\n]{0,4}8 ?[<‹«＜].*", re.MULTILINE)
_BLOCK = re.compile(r"(?:^.*\S.*\n?)+", re.MULTILINE)
_DASHES = re.compile(r"\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?\s*)?")
_CELL = re.compile(r"(?<!\\)\|")
_PRINTED = re.compile(r"(?<!!)\[(?P<text>(?:https?://)?[\w.-]+/[^\]\s]*)\]\((?P<target>[^)\s]+)\)")
# Tags that hold others and must be closed; what else is written with < may be a sign.
_CLOSED = {
    "section",
    "div",
    "details",
    "summary",
    "figure",
    "aside",
    "span",
    "a",
    "b",
    "i",
    "em",
    "strong",
    "small",
    "table",
}


def misformed(texts: Texts) -> Iterator[Problem]:
    """A problem for each slip of form on the written pages."""
    for name, written in sorted(texts.items()):
        text = _HEAD.sub(lambda head: re.sub(r"[^\n]", " ", head[0]), without_code(written))
        for place, message in (*_snippets(text), *_blocks(text), *_printed(text), *_tags(text)):
            yield Problem(f"docs/{name}.md", *position_of(text, place), "page-form", message)


def _snippets(text: str) -> Iterator[Fault]:
    for line in _SNIPPET.finditer(text):
        if not INCLUDE.fullmatch(line[0].rstrip()):
            yield line.start(), 'a snippet must be taken in as --8<-- "name.html", with the straight signs of the keyboard'


def _blocks(text: str) -> Iterator[Fault]:
    """Faults within a paragraph or table, which an empty line ends."""
    for block in _BLOCK.finditer(text):
        lines = block[0].splitlines(keepends=True)
        start = block.start()
        if lines[0].startswith("|") and len(lines) > 1:
            if not _DASHES.fullmatch(lines[1].strip()):
                dashes = "|" + "---|" * (_cells(lines[0]))
                yield start, f"a table must have a line of dashes below its head; write {dashes} there"
                continue
            for line in lines:
                if line.startswith("|") and _cells(line) != _cells(lines[0]):
                    must = f"a row must have as many cells as its head, {_cells(lines[0])}, but has {_cells(line)}"
                    yield start, f"{must}; add or delete a | in it"
                start += len(line)
        elif block[0].count("*") and (found := _loose(block[0])):
            yield (
                start + found[0],
                f'"{found[1]}" must come in pairs around what it marks; add the other, or delete this one',
            )


def _cells(row: str) -> int:
    return len(_CELL.findall(row.strip())) - 1


def _loose(block: str) -> tuple[int, str] | None:
    """The sign of emphasis of a paragraph that Markdown leaves as it is, with its place."""
    for sign, pattern in (("**", r"(?<!\\)\*\*"), ("*", r"(?<![\\*])\*(?![*\s])|(?<=[^\s*\\])\*(?!\*)")):
        signs = list(re.finditer(pattern, block))
        if len(signs) % 2 and sign in re.sub(r"<[^>]*>", "", markdown.markdown(block)):
            return signs[-1].start(), sign
    return None


def _printed(text: str) -> Iterator[Fault]:
    """Addresses that are printed on a sheet and, clicked, lead elsewhere. A place on the page may be left out."""
    for link in _PRINTED.finditer(text):
        parts, told = urlsplit(link["target"]), unescape(link["text"])
        if bool(parts.netloc) != ("://" in told) or not (parts.netloc or parts.path.endswith(".md")):
            continue
        page = parts.path if parts.netloc else f"{parts.path.removesuffix('.md')}/"
        whole = urlunsplit(parts._replace(path=page))
        if told.rstrip("/") not in (whole.rstrip("/"), whole.partition("#")[0].rstrip("/")):
            yield (
                link.start(),
                f'"{told}" must be the address to which the link leads, "{whole}"; correct the one or the other',
            )


class _Open(HTMLParser):
    """The tags that are open, with their lines."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, tuple[int, int]]] = []
        self.faults: list[tuple[tuple[int, int], str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - as it is called
        if tag in _CLOSED:
            self.open.append((tag, self.getpos()))

    def handle_endtag(self, tag: str) -> None:
        if tag not in _CLOSED:
            return
        if tag not in [name for name, _ in self.open]:
            self.faults.append((self.getpos(), f"</{tag}> must close a tag <{tag}> that is open; add that, or delete it"))
            return
        while (last := self.open.pop())[0] != tag:
            self.faults.append(_unclosed(*last))


def _unclosed(tag: str, at: tuple[int, int]) -> tuple[tuple[int, int], str]:
    return at, f"<{tag}> must be closed; write </{tag}> where it ends"


def _tags(text: str) -> Iterator[Fault]:
    if "<" not in text:
        return
    parser = _Open()
    parser.feed(text)
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    for (line, column), message in [*parser.faults, *(_unclosed(*each) for each in parser.open)]:
        yield starts[line - 1] + column, message
