"""The links of written pages that no site generator can check: into a view of the claims, and to the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import SplitResult, parse_qsl, urlsplit

from timeline.problem import Problem, did_you_mean
from timeline.rules.reader_texts import whole_word
from timeline.site.claim_filter import asked_range, shown
from timeline.site.view import View
from timeline.site.written_pages import Include, Texts
from timeline.yaml_file.tree import position_of

_CODE = re.compile(r"^```.*?^```|`[^`\n]*`", re.MULTILINE | re.DOTALL)
TARGET = re.compile(
    r"!\[[^\]]*\]\(<?(?P<image>[^\s()>]+)|(?<=\]\()<?(?P<inline>[^\s()>]+)|^\[[^\]]+\]: *(?P<reference>\S+)"
    r'|href="(?P<html>[^"]+)"|\bsrc="(?P<src>[^"]+)"',
    re.MULTILINE,
)
_ASKED = re.compile(r'^[ \t]*--8<-- "(?:count|claims)/([^"]*)\.md"', re.MULTILINE)  # see counted_views.py
FILTERED = "timeline.md"  # the page to which these lead
_BARE = re.compile(r"(?<![\]\\!\w])\[([^\[\]^]+)\](?![\[(:])")
_WORD = re.compile(r"\[([^\[\]]+)\]\[([^\[\]]*)\]")


@dataclass(frozen=True)
class Link:
    """Where a written page leads, as it is written, with its place in the page.

    ``form`` names the group of the pattern that found it: an ``image``, say, or ``html``.
    """

    page: str
    line: int
    column: int
    target: str
    form: str = ""

    @property
    def parts(self) -> SplitResult:
        """The target in parts; its path is that of a Markdown file."""
        return urlsplit(self.target)

    @property
    def query(self) -> list[tuple[str, str]]:
        """What the link asks for, in order."""
        return parse_qsl(self.parts.query, keep_blank_values=True)


def view_links(texts: Texts) -> Iterator[Link]:
    """Every link of the written pages to a page of the site that has a query, also where one is counted."""
    yield from (link for link in links(texts, TARGET) if link.parts.query and not link.parts.netloc)
    yield from (replace(link, target=f"{FILTERED}?{link.target}") for link in links(texts, _ASKED))


def _to_removed(texts: Texts, view: View) -> Iterator[Problem]:
    """A problem for each link to a claim of which only an old address is left: the sentence around it draws on it still."""
    removed = {each.id for each in view.timeline.redirects if each.removed}
    for link in links(texts, TARGET) if removed else ():
        path = Path(link.parts.path)
        if path.stem in removed and path.parts[0] in ("events", "figures"):
            message = f'"{path.stem}" was removed; correct what is said of it, and delete the link, or lead to another claim'
            yield Problem(link.page, link.line, link.column, "page-link", message)


def wrong_links(texts: Texts, view: View, included: Sequence[Include]) -> Iterator[Problem]:
    """A problem for each link that asks for what there is not; ``included`` are the snippets of the pages."""
    filtered = [Path(each.page).name for each in included if each.name == "filters.html"]
    for link in view_links(texts):
        for message in _wrong_view(view, link, filtered):
            yield Problem(link.page, link.line, link.column, "view-link", message)
    hosts = [(word, each.instead) for each in view.timeline.terms for word in each.words if "." in word]
    for link in links(texts, TARGET) if hosts else ():
        for host, instead in hosts:
            if whole_word(host).search(link.parts.netloc):
                message = f'"{host}" must not be linked; {instead}, or delete the link'
                yield Problem(link.page, link.line, link.column, "page-link", message)
    yield from _to_removed(texts, view)
    yield from _to_glossary(texts, view, included)


def _to_glossary(texts: Texts, view: View, included: Sequence[Include]) -> Iterator[Problem]:
    """A problem for each word that must lead to its explanation, and does not."""
    explained = {each.page for each in included if each.name == "glossary-links.md"}
    known = {entry.id for entry in view.timeline.glossary}
    ids = {word.lower(): entry.id for entry in view.timeline.glossary for word in (entry.id, *entry.words, *entry.also)}
    for word in links(texts, _WORD):
        if word.target.lower() not in known:  # Markdown does not mind capital letters there
            meant = ids.get(word.target.lower().replace("-", " "))
            hint = f"; write [{word.target}][{meant}]" if meant else did_you_mean(word.target.lower(), known)
            message = f'"{word.target}" must be the id of an entry of the glossary{hint or "; correct it, or add the entry"}'
            yield Problem(word.page, word.line, word.column, "glossary-link", message)
        elif word.page not in explained:
            must = 'a page that explains a word must take in the meanings; add --8<-- "glossary-links.md" as its last line'
            yield Problem(word.page, word.line, word.column, "glossary-link", must)
    for word in links(texts, _BARE):
        if name := ids.get(word.target.lower()):
            meant = f"[{word.target}][{'' if word.target.lower() == name else name}]"
            message = f'a word that the glossary explains must have two pairs of brackets; write "{meant}"'
            yield Problem(word.page, word.line, word.column, "glossary-link", message)


def links(texts: Texts, pattern: re.Pattern[str]) -> Iterator[Link]:
    """The last group that matched, wherever the pattern does, but not in code."""
    for name, written in sorted(texts.items()):
        text = without_code(written)
        for match in pattern.finditer(text):
            target = [group for group in match.groups() if group][-1]
            yield Link(f"docs/{name}.md", *position_of(text, match.start()), target, match.lastgroup or "")


def without_code(text: str) -> str:
    """The text of a page with blanks in place of code, so that lines and columns stay."""
    return _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), text)


def _wrong_view(view: View, link: Link, filtered: Sequence[str]) -> Iterator[str]:
    if link.parts.path not in filtered:
        yield f'"{link.target}" must lead to a page with filters ({", ".join(filtered)}); delete the query, or correct it'
        return
    wrong = list(_wrong_query(view, link.query))
    yield from wrong
    if wrong:
        return
    ids = {claim.id for claim in shown(view, dict(link.query))}
    anchor = link.parts.fragment
    if not ids:
        yield f'"{link.target}" must show at least one claim; ask for less'
    elif (
        anchor in view.urls.of_claims and anchor not in ids
    ):  # whether there is an anchor of that name, site generators check
        yield f'"{anchor}" must be a claim that the link shows; ask for less'


def _wrong_query(view: View, query: list[tuple[str, str]]) -> Iterator[str]:
    choices = _choices(view)
    names = [name for name, _ in query]
    for name, value in query:
        if name in choices:
            if value not in choices[name]:
                yield f'{name} must be one that the filters offer, not "{value}"{did_you_mean(value, choices[name])}'
        elif name not in ("q", "from", "to"):
            yield f'"{name}" must be a name that the filters have{did_you_mean(name, ["q", "from", "to", *choices])}'
    for name in dict.fromkeys(name for name in names if names.count(name) > 1):
        yield f"{name} must appear once in a link; delete one of the two"
    asked = dict(query)
    try:
        asked_range(asked.get("from", ""), asked.get("to", ""), view.axis)
    except ValueError as error:
        is_turned = "" < asked.get("to", "") < asked.get("from", "")
        yield "from must not be after to; exchange the two" if is_turned else f"the range of time is wrong: {error}"


def _choices(view: View) -> dict[str, set[str]]:
    return {
        "theme": {theme.id for theme in view.timeline.themes},
        "phase": {phase.id for phase in view.timeline.phases},
        "kind": {claim.kind for claim in view.claims},
        "source": {cite.source for claim in view.claims for cite in claim.cites},
        "context": {"hidden"},
    }
