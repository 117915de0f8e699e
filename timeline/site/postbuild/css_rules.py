"""Style sheets as rules, each with what a page must have for it to be met."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import tinycss2
from tinycss2.ast import Node

WORD = re.compile(r"[\w-]+")
_PROPERTY = re.compile(r"var\(\s*(--[\w-]+)")
_ANY_OF = {"is", "where"}
_GROUPS = {"media", "supports", "container", "layer"}
# A rule for each link, or for whatever stands first, in an element without a class makes a browser style every link or the
# whole page anew at each change of a class far above. The site has its own rules for those links and no blocks in cells.
_ANYTHING_WITHOUT_CLASS = re.compile(r":not\(\[class\]\).*[ >](?:a|:[\w-]+)$")


@dataclass(frozen=True)
class Selector:
    """A selector, the words that a page must have for it, and sets of selectors of each of which one must be possible."""

    text: str
    words: frozenset[str]
    one_of: tuple[tuple[Selector, ...], ...]

    def is_possible(self, known: frozenset[str]) -> bool:
        """Whether a page with these words may meet it."""
        return self.words <= known and all(any(each.is_possible(known) for each in group) for group in self.one_of)

    @property
    def all_words(self) -> Iterator[str]:
        """Its words and those of its alternatives."""
        yield from self.words
        yield from (word for group in self.one_of for each in group for word in each.all_words)


@dataclass(frozen=True)
class Declaration:
    """A property with its value, and the custom properties that the value uses."""

    name: str
    text: str
    uses: frozenset[str]

    @property
    def is_custom(self) -> bool:
        """Whether it declares a custom property."""
        return self.name.startswith("--")


@dataclass(frozen=True)
class Rule:
    """Selectors with declarations."""

    selectors: tuple[Selector, ...]
    declarations: tuple[Declaration, ...]

    def kept(self, known: frozenset[str]) -> Rule:
        """The rule for a page with these words, which may have no selector."""
        return Rule(tuple(each for each in self.selectors if each.is_possible(known)), self.declarations)

    def written(self, used: set[str]) -> str:
        """The rule as CSS, without the custom properties that are not ``used``."""
        texts = [each.text for each in self.declarations if not each.is_custom or each.name in used]
        return f"{','.join(each.text for each in self.selectors)}{{{';'.join(texts)}}}" if self.selectors and texts else ""

    @property
    def rules(self) -> Iterator[Rule]:
        """Itself."""
        yield self


@dataclass(frozen=True)
class Group:
    """Rules for a medium, or for what a browser knows."""

    head: str
    parts: tuple[Part, ...]

    def kept(self, known: frozenset[str]) -> Group:
        """The same of each rule."""
        return Group(self.head, tuple(part.kept(known) for part in self.parts))

    def written(self, used: set[str]) -> str:
        """The group as CSS, if something is in it."""
        inner = "".join(part.written(used) for part in self.parts)
        return f"{self.head}{{{inner}}}" if inner and self.head else inner

    @property
    def rules(self) -> Iterator[Rule]:
        """All in it."""
        for part in self.parts:
            yield from part.rules


Part = Rule | Group


def parsed(sheet: str) -> Group:
    """A style sheet as a group without a head. Other at-rules, such as those of animations and of paper, always stay."""
    return Group("", tuple(_parts(tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True))))


def _parts(rules: Iterable[Node]) -> Iterator[Part]:
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = (_selector(part) for part in _split(rule.prelude))
            kept = tuple(each for each in selectors if not _ANYTHING_WITHOUT_CLASS.search(each.text))
            yield Rule(kept, tuple(_declarations(rule.content)))
        elif rule.type == "at-rule" and rule.lower_at_keyword in _GROUPS and rule.content is not None:
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            yield Group(f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude).rstrip()}", tuple(_parts(inner)))
        elif rule.type == "at-rule" and rule.content is not None:
            head = f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude).rstrip()}"
            yield Rule((Selector(head, frozenset(), ()),), (Declaration("", tinycss2.serialize(rule.content), frozenset()),))


def _declarations(content: list[Node]) -> Iterator[Declaration]:
    for each in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        text = each.serialize().rstrip(";")
        yield Declaration(getattr(each, "name", ""), text, frozenset(_PROPERTY.findall(text)))


def _selector(tokens: list[Node]) -> Selector:
    words: set[str] = set()
    one_of = []
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type == "hash" or (token.type == "ident" and before != ":"):
            words.add(token.value)
        elif token.type == "function" and token.lower_name in _ANY_OF:
            one_of.append(tuple(_selector(part) for part in _split(token.arguments)))
        elif token.type == "[] block":
            words |= _words_of_test(token.content)
    return Selector(tinycss2.serialize(tokens).strip(), frozenset(words), tuple(one_of))


def _words_of_test(test: list[Node]) -> set[str]:
    """The words of a test of an attribute for a whole value, like ``[dir=rtl]``; a test of another kind asks for none."""
    tokens = [token for token in test if token.type != "whitespace"]
    return set(WORD.findall(str(tokens[2].value))) if len(tokens) > 2 and tokens[1] == "=" else set()


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
