"""The theme's style sheets without the rules that no page of this site can meet, and without some that slow it down.

A browser holds each element against each rule of a general kind, and does so anew whenever the theme's script changes a
page as a whole; on a slow phone that is most of the time until it answers. A rule goes if it asks for a class, an id or
a value of an attribute that stands in no page and in no script of the site, so one that a script may need stays.

A rule for each link, or for whatever stands first, in a table without a class makes a browser style every link or the
whole page anew at each change of a class far above, because that could concern it. The site has its own rule for those
links, and no blocks in cells, whose margins the other rules would take.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import tinycss2
from tinycss2.ast import Node

_WORD = re.compile(r"[\w-]+")
_ANYTHING_WITHOUT_CLASS = re.compile(r":not\(\[class\]\).*[ >](?:a|:[\w-]+)$")
_ANY_OF = {"is", "where"}
_GROUPS = {"media", "supports", "container", "layer"}


def trim(site: Path) -> None:
    """Write the theme's style sheets below ``site`` anew."""
    known: set[str] = set()
    for path in (*site.rglob("*.html"), *site.rglob("*.js")):
        known.update(_WORD.findall(path.read_text(encoding="utf-8")))
    for path in (site / "assets" / "stylesheets").glob("*.css"):
        path.write_text(trimmed(path.read_text(encoding="utf-8"), known), encoding="utf-8", newline="\n")


def trimmed(style: str, known: set[str]) -> str:
    """A style sheet without the rules that need a word which is not among the ``known`` ones."""
    rules = tinycss2.parse_stylesheet(style, skip_comments=True, skip_whitespace=True)
    return "".join(_rules(rules, known))


def _rules(rules: Iterable[Node], known: set[str]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [tinycss2.serialize(part).strip() for part in _split(rule.prelude) if _is_possible(part, known)]
            kept = ",".join(text for text in selectors if not _ANYTHING_WITHOUT_CLASS.search(text))
            if kept:
                yield f"{kept}{{{tinycss2.serialize(rule.content)}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword in _GROUPS and rule.content is not None:
            inner = "".join(_rules(tinycss2.parse_rule_list(rule.content, True, True), known))
            if inner:
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}"
        else:
            yield rule.serialize()


def _split(tokens: list[Node]) -> Iterator[list[Node]]:
    """The selectors of a list, between its commas."""
    part: list[Node] = []
    for token in tokens:
        if token == ",":
            yield part
            part = []
        else:
            part.append(token)
    yield part


def _is_possible(selector: list[Node], known: set[str]) -> bool:
    """Whether everything that a selector asks for may be there. What it excludes with ``:not()`` may be missing."""
    for before, token in zip([None, *selector], selector, strict=False):
        if token.type == "hash" or (token.type == "ident" and before == "."):
            if token.value not in known:
                return False
        elif token.type == "function" and token.lower_name in _ANY_OF:
            if not any(_is_possible(part, known) for part in _split(token.arguments)):
                return False
        elif token.type == "[] block" and not _is_known_value(token.content, known):
            return False
    return True


def _is_known_value(test: list[Node], known: set[str]) -> bool:
    """Whether a test of an attribute for a whole value, like ``[dir=rtl]``, may hold; a test of another kind may."""
    tokens = [token for token in test if token.type != "whitespace"]
    if len(tokens) < 3 or tokens[1] != "=":
        return True
    return known.issuperset(_WORD.findall(str(tokens[2].value)))
