"""Hold the form of written pages, where a slip shows as raw signs: snippets, tables, tags, emphasis, links, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from urllib.parse import urlsplit, urlunsplit

import markdown

from timeline.problem import Problem
from timeline.site.output.page_checks.page_links import without_code
from timeline.site.written_pages import INCLUDE, Texts
from timeline.yaml_file.tree import position_of

# The place in the page, and what must be there.
Fault = tuple[int, str]

_HEAD = re.compile(r"\A---\n.*?^---$", re.MULTILINE | re.DOTALL)
_SNIPPET = re.compile(r"^(?:.*8<-|[ \t]*[-–—]{0,3} ?8? ?[<‹«]+[-–—]|[ \t]*[-–—]{1,3}8[-–—]).*", re.MULTILINE)
_BLOCK = re.compile(r"(?:^.*\S.*\n?)+", re.MULTILINE)
_DASHES = re.compile(r"\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?\s*)?")
_HEADED = re.compile(r"^\|.*\|[ \t]*\n\|[ :|-]+\|[ \t]*$", re.MULTILINE)
_CELL = re.compile(r"(?<!\\)\|")
_MARK = re.compile(r"(?<!\\)(\*\*)|(?<![\\*])\*(?![*\s])|(?<=[^\s*\\])\*(?!\*)")
_PRINTED = re.compile(r"(?<!!)\[(?P<text>(?:https?://)?[\w.-]+/[^\]\s]*)\]\((?P<target>[^)\s]+)\)")
_BROKEN = {
    re.compile(
        r"\][\w./-]+\.md[^\s()]*\)|\] +\([\w./-]+\.md|\] +\[[^]]*\](?!\()|\]\([^()\s]+\.md[^()\s]*(?:$| (?=[\w(,.]))",
        re.MULTILINE,
    ): ("a link must be written [words](page.md), with all four brackets, and no space before them"),
    re.compile(r"\]\(<?(?:https?://(?:localhost\b(?!\.)|127\.|0\.0\.0\.0|\[::1\])|file:)[^\s()]*"): (
        "a link must not lead to your own machine, where no reader is; write the file of the page, as in who.md or "
        "timeline.md?kind=figure#list"
    ),
    re.compile(r"\]\(www\.[^\s()]+"): "a link to another site must begin with https://; write that before www.",
    re.compile(
        r"^[•·●▪◦] ?\w.*|(?<=\n\n)[–—] \w.*", re.MULTILINE
    ): 'an entry must begin with a plain dash; write "- " instead',
    re.compile(r"^#{1,6}[^#\s].*", re.MULTILINE): "a heading must have a space after its #",
    re.compile(r"(?<=\n)# .*(?=(?:.|\n)*\n# )"): "a page must have one heading with a single #; write ## before the others",
    re.compile(r"\{ ?[.#:][^{}\n]*$", re.MULTILINE): 'what begins with "{" must end with "}" in its line',
    re.compile(r"(?<=\n\n)\{ ?:? ?[.#][^{}\n]*\}[ \t]*$", re.MULTILINE): (
        "what is in { } must directly follow the paragraph it is about, or readers see it; delete the empty line above"
    ),
    re.compile(r"\([^()]+\)\[(?:[\w./-]+\.md|https?://)[^][\s]*\]"): (
        "a link must be written [words](page.md); exchange the square and the round brackets"
    ),
    re.compile(r"!\[\s*\]\(|<img\b(?![^>]*\balt=)"): (
        "an image must have a text for those who do not see it; write what it shows: ![what it shows](assets/name.png)"
    ),
}
_LEVEL = re.compile(r"^(?:(#{1,6}) .*|[ \t]*--8<-- .*)", re.MULTILINE)
_IN_ENTRY = re.compile(r"(?:[-*+]|\d+\.|!!!|\?\?\?|:|\[\^) ?")  # below which four spaces go on with it
_ENTRY = re.compile(r"^(?:[-*+]|1\.) \S", re.MULTILINE)
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
        found = [*_snippets(text), *_blocks(text, written), *_printed(text), *_tags(text), *_levels(text)]
        found += [(slip.start(), message) for pattern, message in _BROKEN.items() for slip in pattern.finditer(text)]
        for place, message in found:
            yield Problem(f"docs/{name}.md", *position_of(text, place), "page-form", message)


def _snippets(text: str) -> Iterator[Fault]:
    for line in _SNIPPET.finditer(text):
        if not INCLUDE.fullmatch(line[0].rstrip()):
            must = 'must be taken in as --8<-- "name.html", in a line of its own, with the straight signs of the keyboard'
            yield line.start(), f"a snippet {must}"


def _blocks(text: str, written: str) -> Iterator[Fault]:
    """Faults within a paragraph or table, which an empty line ends; code is ``written``, but blank in the text."""
    outer = ""
    for block in _BLOCK.finditer(text):
        lines = re.findall(r"^\S.*", block[0], re.MULTILINE)
        indented = written.startswith("    ", block.start()) and block[0][4:5].isalpha()
        if indented and not _IN_ENTRY.match(outer):
            yield block.start() + 4, "a paragraph must begin at the left edge; delete the spaces, or write code between ```"
        elif re.match(r"[\w\[*\"]", block[0]) and not _IN_ENTRY.match(block[0]) and (entry := _ENTRY.search(block[0])):
            yield block.start() + entry.start(), "a list must have an empty line before it; add one above this line"
        elif not block[0].startswith("|") and (table := _HEADED.search(block[0])):
            yield block.start() + table.start(), "a table must have an empty line before it; add one above this line"
        outer = lines[-1] if lines else outer
        if block[0].startswith("|"):
            yield from ((block.start() + place, message) for place, message in _table(block[0].splitlines(keepends=True)))
        elif block[0].count("`") % 2:
            yield block.start() + block[0].index("`"), "code must begin and end with the same signs `; add the others"
        elif loose := _loose(block[0]):
            message = f'"{loose[0]}" must come in pairs around what it marks; add the other, or delete this one'
            yield block.start() + loose.start(), message


def _table(lines: list[str]) -> Iterator[Fault]:
    cells = [len(_CELL.findall(line.strip())) - 1 for line in lines]
    if len(lines) > 1 and not _DASHES.fullmatch(lines[1].strip()):
        yield 0, f"a table must have a line of dashes below its head; write |{'---|' * cells[0]} there"
        return
    for number, line in enumerate(lines):
        if line.startswith("|") and cells[number] != cells[0]:
            must = f"a row must have as many cells as its head, {cells[0]}, but has {cells[number]}; add or delete a | in it"
            yield sum(map(len, lines[:number])), must


def _loose(block: str) -> re.Match[str] | None:
    """The sign of emphasis of a paragraph that Markdown leaves as it is."""
    for is_strong in (True, False):
        signs = [sign for sign in _MARK.finditer(block) if bool(sign[1]) == is_strong]
        if len(signs) % 2 and signs[-1][0] in re.sub(r"<[^>]*>", "", markdown.markdown(block)):
            return signs[-1]
    return None


def _levels(text: str) -> Iterator[Fault]:
    """Headings two levels below the one before, between which somebody who listens looks for a part that is not there."""
    above = 6  # as before the first heading, and after a snippet, which may have headings of its own
    for line in _LEVEL.finditer(text):
        level = len(line[1] or "######")
        if line[1] and level > above + 1:
            must = f"a heading must be one level below the one before it, not {level - above}"
            yield line.start(), f"{must}; write {'#' * (above + 1)} instead of {line[1]}"
        above = level


def _printed(text: str) -> Iterator[Fault]:
    """Addresses that are printed on a sheet and, clicked, lead elsewhere. A place on the page may be left out."""
    for link in _PRINTED.finditer(text):
        parts, told = urlsplit(link["target"]), unescape(link["text"])
        if bool(parts.netloc) != ("://" in told) or not (parts.netloc or parts.path.endswith(".md")):
            continue
        whole = urlunsplit(parts if parts.netloc else parts._replace(path=f"{parts.path.removesuffix('.md')}/"))
        if told.rstrip("/") not in (whole.rstrip("/"), whole.partition("#")[0].rstrip("/")):
            yield link.start(), f'"{told}" must be where the link leads, "{whole}"; correct the one or the other'


class _Tags(HTMLParser):
    """What is wrong with the tags of a page, each fault with its line and column."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[tuple[str, tuple[int, int]]] = []
        self.faults: list[tuple[tuple[int, int], str]] = []
        self.feed(text)
        self._leave(0)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - as it is called
        if tag in _CLOSED:
            self.open.append((tag, self.getpos()))

    def handle_endtag(self, tag: str) -> None:
        at = max((at for at, (name, _) in enumerate(self.open) if name == tag), default=-1)
        if at >= 0:
            self._leave(at + 1)
            self.open.pop()
        elif tag in _CLOSED:
            self.faults.append((self.getpos(), f"</{tag}> must close a <{tag}> that is open; write that, or delete it"))

    def _leave(self, least: int) -> None:
        self.faults += [(at, f"<{tag}> must be closed; write </{tag}> where it ends") for tag, at in self.open[least:]]
        del self.open[least:]


def _tags(text: str) -> Iterator[Fault]:
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    for (line, column), message in _Tags(text).faults if "<" in text else ():
        yield starts[line - 1] + column, message
