"""Hold what written pages repeat of claims, in tables and sentences, against the data, so that no answer key goes wrong.

What a table says of the claim to which its first cell leads is known by the heads of its columns. Claims that are gone are
passed over, because whoever cites the page may still ask for them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import parse_qsl

from timeline.model.records.claims import Claim, Figure
from timeline.model.values.text_scan import numbers
from timeline.model.values.wording import count_in_words, date_in_words
from timeline.problem import Problem
from timeline.site.claim_filter import shown
from timeline.site.output.page_checks.page_numbers import by_any_id, told_count
from timeline.site.view import View
from timeline.site.words import ClaimWords
from timeline.site.written_pages import Texts
from timeline.yaml_file.tree import position_of

_CLAIM = re.compile(r"\((?:events|figures)/([\w-]+)\.md")
_QUOTED = re.compile("“([^”]+)”")
_SECTION = re.compile(r"^## .*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_CHAIN = re.compile(r"^\*\*Chain:\*\* ([^.]+)\.", re.MULTILINE)
_LIMITS = re.compile(r"^\*\*Words that limit it:\*\* ([^.]+)\.", re.MULTILINE)
# A link into a view, how many claims it is said to show, and how many of those have no mark.
_VIEW = re.compile(
    r"(?:\b(?P<before>\w+) )?\[(?P<text>[^\]]+)\]\(timeline\.md\?(?P<query>[^#)]*)[^)]*\)"
    r"(?:,?(?: which)? (?:shows?|has|have|holds?|lists?|with) (?P<count>\w+) claims?(?P<context> of context)?)?"
    r"(?:[^.(]*?, (?P<listed>\w+) of them figures)?"
)

_COUNTED = re.compile(
    r"(?:(?:all|the|all the|these) )?(?P<count>\w+) (?:claims|forecasts|figures|events)(?: .*)?", re.IGNORECASE
)

# What is wrong with a fact, or nothing, and the place in the page.
Fault = tuple[int, str]


def wrong_facts(texts: Texts, view: View, lines: Mapping[str, int]) -> Iterator[Problem]:
    """A problem for each fact on a written page that the data no longer has; ``lines`` are those of claims in its file."""
    known = _Known(view, lines)
    for name, text in sorted(texts.items()):
        found = [*known.in_tables(text), *known.in_sections(text)]
        if "timeline.md?" in text:
            found += known.in_counts(text)
            found += known.in_views(text) if name.startswith("key-") else ()
        for place, message in found:
            yield Problem(f"docs/{name}.md", *position_of(text, place), "page-fact", message)


@dataclass(frozen=True)
class _Known:
    view: View
    lines: Mapping[str, int]

    def of(self, claim: Claim, must: str) -> str:
        """What must be, on the page or in the record, of which either may be wrong."""
        return f"of {claim.id} {must}, or correct the record in line {self.lines.get(claim.id, 1)} of the data file"

    def claims(self, text: str) -> list[Claim]:
        """The claims to whose pages a piece of a page leads, as they are now."""
        return [self._by_id[name] for name in _CLAIM.findall(text) if name in self._by_id]

    @cached_property
    def _by_id(self) -> dict[str, Claim]:
        return by_any_id(self.view)

    def in_tables(self, text: str) -> Iterator[Fault]:
        head: list[str] = []
        place = 0
        for line in text.splitlines(keepends=True):
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            if not line.startswith("|"):
                head = []
            elif not head:
                head = cells
            elif len(cells) == len(head):
                told = [*self._in_row(dict(zip(head, cells, strict=True))), *self._in_cells(head, cells)]
                yield from ((place, message) for message in told)
            place += len(line)

    def _in_row(self, row: dict[str, str]) -> Iterator[str]:
        for claim in self.claims(row.get("claim", "")):
            for name, held in _COLUMNS.items():
                if row.get(name) and (must := held(self.view, claim, row[name])):
                    yield f'"{name}" {self.of(claim, must)}'
        figures = [each for each in self.claims(row.get("pair", "")) if isinstance(each, Figure)]
        if (
            len(figures) == 2
            and row.get("answer") in _ANSWERS
            and (must := _compared(figures[0], figures[1], row["answer"]))
        ):
            yield must

    def _in_cells(self, head: list[str], cells: list[str]) -> Iterator[str]:
        """The same where claims are the heads of columns, and a row says one thing of each; a pupil writes into others."""
        held = _ROWS.get(cells[0].lower())
        for title, told in zip(head[1:], cells[1:], strict=True) if held else ():
            for claim in self.claims(title):
                if held and (any(map(str.isdigit, told)) or held is _first) and (must := held(self.view, claim, told)):
                    yield f'"{cells[0]}" {self.of(claim, must)}'

    def in_sections(self, text: str) -> Iterator[Fault]:
        for section in _SECTION.finditer(text):
            for claim in self.claims(section[0])[:1]:
                for pattern, held in ((_CHAIN, _chain), (_LIMITS, _all_limits)):
                    for told in pattern.finditer(section[0]):
                        if must := held(self.view, claim, told[1]):
                            yield section.start() + told.start(), f"what the key says {self.of(claim, must)}"

    def in_counts(self, text: str) -> Iterator[Fault]:
        for link in _VIEW.finditer(text):
            claims = _shown(self.view, link["query"])
            context = [claim for claim in claims if self.view.is_context(claim)]
            listed = [claim for claim in context if isinstance(claim, Figure)]  # which the chart leaves out
            counted = context if link["context"] else claims
            in_text = _COUNTED.fullmatch(link["text"])
            for told, found in (
                *((link["text"], claims), (link["count"], counted), (link["listed"], listed)),
                *((in_text["count"] if in_text else "", claims), (link["before"], claims)),
            ):
                number = told_count(told or "")
                if number is not None and claims and number != len(found):
                    must = f'"{told}" must be "{count_in_words(len(found))}"'
                    snippet = f"count/{link['query']}.md"
                    yield link.start(), f'{must}; write that, or --8<-- "{snippet}" in a line of its own'

    def in_views(self, text: str) -> Iterator[Fault]:
        """Claims that a key names after a link into a view, in the same paragraph, but which it does not show."""
        for paragraph in re.finditer(r"(?:.+\n)+", text):
            links = [*_VIEW.finditer(paragraph[0])]
            for link, following in zip(links, [*links[1:], None], strict=False):
                after = paragraph[0][link.end() : following.start() if following else None]
                for claim in self.claims(after):
                    if (shows := _shown(self.view, link["query"])) and claim.id not in {each.id for each in shows}:
                        message = f"{claim.id} must be shown by the view before it; name another, or correct the link"
                        yield paragraph.start() + link.start(), message


def _shown(view: View, query: str) -> list[Claim]:
    """What a view shows; nothing where it asks for what there is not, which another check tells."""
    try:
        return shown(view, dict(parse_qsl(query)))
    except ValueError:
        return []


def _date(_: View, claim: Claim, told: str) -> str:
    words = date_in_words(claim.date).replace(" (uncertain)", ", uncertain")
    return "" if told == words else f'must be "{words}" here too; write that'


def _value(view: View, claim: Claim, told: str) -> str:
    if not isinstance(claim, Figure):
        return ""
    words = ClaimWords(view, claim).value.replace("\N{NO-BREAK SPACE}", " ")
    return "" if numbers(told) == numbers(words) else f'must be "{words}" here too; write that'


def _first(view: View, claim: Claim, told: str) -> str:
    name = view.title(claim.attribution[0])
    return "" if not told or told.lower().startswith(name.lower()) else f'must begin with the first speaker, "{name}"'


def _as_of(_: View, claim: Claim, told: str) -> str:
    words = date_in_words(claim.as_of) if isinstance(claim, Figure) else told
    return "" if told.partition(";")[0] == words else f'must be "{words}" here too; write that'


def _basis(_: View, claim: Claim, told: str) -> str:
    return "" if claim.date_basis in told else f'must have "{claim.date_basis}" in it, as date_basis says; correct the row'


def _chain(view: View, claim: Claim, told: str) -> str:
    names, parts = [view.title(speaker) for speaker in claim.attribution], told.split(" → ")
    begins = [part.lower().startswith(name.lower()) for part, name in zip(parts, names, strict=False)]
    if len(parts) == len(names) and all(begins):
        return ""
    return f'must begin each step as attribution has it: "{" → ".join(names)}"; correct it'


def _limits(_: View, claim: Claim, told: str) -> str:
    if claim.hedge is None:
        return "" if "none are recorded" in told else 'must be "none are recorded", because the record has no hedge'
    quoted = _QUOTED.findall(told)
    return "" if quoted and all(words in claim.hedge for words in quoted) else f"must quote the hedge, “{claim.hedge}”"


def _all_limits(_: View, claim: Claim, told: str) -> str:
    is_whole = "; ".join(_QUOTED.findall(told)) == claim.hedge
    return "" if is_whole else f'must be those of the hedge, "{claim.hedge}"; correct it'


_COLUMNS: dict[str, Callable[[View, Claim, str], str]] = {
    "date": _date,
    "how it is known": _basis,
    "first speaker, then through whom": _chain,
    "limiting words": _limits,
}
_ROWS: dict[str, Callable[[View, Claim, str], str]] = {
    "value and unit": _value,
    "as of": _as_of,
    "who says so first": _first,
}
_ANSWERS = ("no", "yes", "with care")


def _compared(first: Figure, second: Figure, answer: str) -> str:
    """Whether the answer is that of the data: no where it forbids, else only where one series has both."""
    is_forbidden = second.id in {each.record for each in first.not_comparable_with}
    is_alike = first.series is not None and first.series == second.series
    if is_forbidden == (answer == "no") and is_alike == (answer != "no"):
        return ""
    what = "one series has both" if is_alike else "no record says so"
    what = "not_comparable_with names the other" if is_forbidden else what
    return f'"{answer}" for {first.id} and {second.id} must be the answer of the data, where {what}; correct one of them'
