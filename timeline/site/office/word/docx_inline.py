"""Write the words of an element into a paragraph of a Word document: bold, italic, links and line breaks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from timeline.site.office.colophon import is_known
from timeline.site.office.page_tree import Node

GAP = "_" * 16  # a word to fill in
# What is no text of the page, or serves a reader of the screen.
UNSEEN = {"script", "style", "svg", "button", "input", "select", "textarea", "template", "iframe"}
_BLOCKS = {"p", "li", "div", "tr", "dt", "dd", "ul", "ol"}
_SPACES = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True)
class Words:
    """A run of text in one style; ``href`` is empty where it is no link."""

    text: str = ""
    bold: bool = False
    italic: bool = False
    href: str = ""


def write(paragraph: Paragraph, node: Node, link: Callable[[str], str], *, bold: bool = False) -> None:
    """Write what is in an element; ``link`` makes an address of a link's target, a path below the site, or nothing."""
    for words in _tidied(_words(node, Words(bold=bold), link)):
        run = _linked(paragraph, words.href) if words.href else paragraph.add_run()
        run.text = words.text
        run.bold, run.italic = words.bold or None, words.italic or None


def is_unseen(node: Node) -> bool:
    """Whether an element is nothing for a document."""
    return node.name in UNSEEN or "hidden" in node.attributes or bool(node.classes & {"headerlink", "tl-link", "tl-screen"})


def _words(node: Node, style: Words, link: Callable[[str], str]) -> Iterator[Words]:
    for child in node.children:
        if isinstance(child, str):
            yield replace(style, text=_SPACES.sub(" ", child))
        elif child.name == "br":
            yield replace(style, text="\n")
        elif "tl-gap-line" in child.classes:
            yield replace(style, text=GAP)
        elif not is_unseen(child):
            before = [replace(style, text="\n")] * (child.name in _BLOCKS)
            yield from [*before, *_words(child, _styled(child, style, link), link), *_path(child, style, link)]


def _path(node: Node, style: Words, link: Callable[[str], str]) -> list[Words]:
    """In brackets, where a link leads that a document cannot follow; not for one that only explains a word."""
    path = link(node.attributes.get("href", "#")) if node.name == "a" and "title" not in node.attributes else ""
    return [] if not path or is_known(path) or path.startswith(node.text) else [replace(style, text=f" ({path})")]


def _styled(node: Node, style: Words, link: Callable[[str], str]) -> Words:
    return replace(
        style,
        bold=style.bold or node.name in ("b", "strong"),
        italic=style.italic or node.name in ("i", "em"),
        href=_address(node, link) if node.name == "a" else style.href,
    )


def _address(node: Node, link: Callable[[str], str]) -> str:
    address = link(node.attributes.get("href", "#"))
    return address if is_known(address) else ""


def _tidied(found: Iterator[Words]) -> list[Words]:
    """The words without spaces at the start or end of a line, or after another space."""
    tidied: list[Words] = []
    last = "\n"
    for words in found:
        text = words.text.lstrip(" ") if last in " \n" else words.text
        if text == "\n" and last == "\n":
            text = ""
        if text:
            last = text[-1]
            tidied.append(replace(words, text=text))
    while tidied and not tidied[-1].text.strip(" \n"):
        tidied.pop()
    return tidied


def _linked(paragraph: Paragraph, address: str) -> Run:
    """A run in a link."""
    element = OxmlElement("w:hyperlink")
    element.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = paragraph.add_run(style="Hyperlink")
    paragraph._p.append(element)
    element.append(run._r)
    return run
