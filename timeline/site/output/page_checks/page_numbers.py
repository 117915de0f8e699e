"""Hold the numbers on written pages, in digits and in words, against the records and the things that they count."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from timeline.model.records.claims import Claim, Figure
from timeline.model.values.text_scan import as_written, numbers, slip_of
from timeline.model.values.wording import COUNTS, count_in_words, date_in_words
from timeline.problem import Problem
from timeline.rules.prose.stated_dates import dates_in, spans_of
from timeline.rules.prose.told_dates import parts_in
from timeline.rules.prose.told_numbers import numbers_of
from timeline.rules.prose.told_verbs import undone
from timeline.site.output.page_checks.page_links import without_code
from timeline.site.view import View
from timeline.site.words import ClaimWords
from timeline.site.written_pages import Texts
from timeline.yaml_file.tree import position_of

LINK = re.compile(r"\[(?P<text>[^\[\]]+)\]\((?:events|figures)/(?P<id>[\w-]+)\.md[^)]*\)")
_SHARE_OR_LARGE = re.compile(r"(?<![\d.,])(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?%)")
_LARGE = re.compile(r"(?<![\d.,/-])(?:\d{3}|(?!19|20)\d{4}|\d{1,3}(?:,\d{3})+)(?![\d-]|[.,/]\d)")  # and no year
SENTENCE = re.compile(r"(?:[^.!?\n]|[.!?](?! |$)|\n(?!\n))+", re.MULTILINE)
_CALCULATED = re.compile(r"\b(?:divided|times|minus|plus|less|sum|difference|together|half|per|page|ISBN)\b")
_SLIDES = re.compile(r"(?P<count>\w+)\s+(?:<a href=\"(?:\.\./)*slides/\">|\[)slides\b")
_BY_HAND = re.compile(
    r"(?<!\[)(?:\b(?:speaker of|makes?|holds?|ha[sv]e?|contains?|there\sare)\s)?"
    rf"\b(?P<count>{'|'.join(COUNTS)}|\d+)\s(?P<other>(?:other|more|further)\s)?\[?"
    r"(?P<what>claims|forecasts|assessments|intentions)\b"
    r"(?:\s(?:all\s|both\s)?(?:are|come|have|make)\b)?",  # and lines end anywhere
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    rf"\b(?:{'|'.join(COUNTS)}|\d+) of (?:the|its|these|our|\d+) claims are (?P<kind>\w+?)s\b", re.IGNORECASE
)
_LISTED = re.compile(r"(?P<count>\w+) claims?: (?P<links>(?:.+\n)*.*)")

# The place in the page, and what must be there.
Fault = tuple[int, str]


def wrong_numbers(texts: Texts, view: View, lines: Mapping[str, int]) -> Iterator[Problem]:
    """A problem for each number on a written page that is no number of the data; ``lines`` are those of claims there."""
    known = _Numbers(view, lines)
    for name, written in sorted(texts.items()):
        text = without_code(written)
        for place, message in (
            *(*known.in_links(text), *known.dates_in_links(text)),
            *(*known.exchanged(text), *known.in_sentences(text), *known.counts(text), *known.verbs(text)),
        ):
            yield Problem(f"docs/{name}.md", *position_of(text, place), "page-fact", message)


@dataclass(frozen=True)
class _Numbers:
    view: View
    lines: Mapping[str, int]

    def in_links(self, text: str) -> Iterator[Fault]:
        """Numbers in the words that lead to a claim, which must be numbers of it; an address and a year may be others."""
        for link in LINK.finditer(text):
            claim = self._claims.get(link["id"])
            told = [each for each in numbers(link["text"]) if len(each) != 4 or each not in link["text"]]
            if claim is None or "/" in link["text"]:
                continue
            own = self._own(claim)
            for number in told:
                if number not in numbers(own):
                    written = as_written(link["text"], number)
                    yield link.start("text") + link["text"].index(written), self._instead(claim, written, own)

    def dates_in_links(self, text: str) -> Iterator[Fault]:
        """Dates in the words that lead to a claim, and what is early or late in a year, which must be one of its own."""
        for link in LINK.finditer(text):
            if not (claim := self._claims.get(link["id"])):
                continue
            dates = spans_of(claim)
            for written, date, _ in (*dates_in(link["text"]), *parts_in(link["text"])):
                if written not in self._own(claim) and not any(date.meets(each) for each in dates):
                    mend = f"correct it, or the record in line {self.lines.get(claim.id, 1)} of the data file"
                    message = f'"{written}" must be a date of {claim.id}, such as {claim.date.text}; {mend}'
                    yield link.start("text") + link["text"].index(written), message

    def _instead(self, claim: Claim, told: str, own: str) -> str:
        value = _value(self.view, claim)
        meant = slip_of(numbers(told)[0], numbers(own)) or next(iter(numbers(value)), "")
        must = f', such as "{as_written(own, meant)}"' if meant else ""
        mend = f"correct it, or the record in line {self.lines.get(claim.id, 1)} of the data file"
        return f'"{told}" must be a number of {claim.id}{must}; {mend}'

    def exchanged(self, text: str) -> Iterator[Fault]:
        """A share or a large number that no record has, but of which one has the digits in another order; not in a link."""
        for told in _SHARE_OR_LARGE.finditer(LINK.sub(lambda link: " " * len(link[0]), text)):
            [number] = numbers(told[0])
            if number not in self._all and (meant := self._by_digits.get("".join(sorted(number)))):
                yield told.start(), f'"{told[0]}" must be a number of a record, such as "{meant}"; exchange the digits'

    def in_sentences(self, text: str) -> Iterator[Fault]:
        """Numbers that no record has, beside a link to a figure, as after a correction; not what is calculated."""
        for sentence in SENTENCE.finditer(text):
            links = [link for link in LINK.finditer(sentence[0]) if link["id"] in self._claims]
            figures = [claim for link in links if isinstance(claim := self._claims[link["id"]], Figure)]
            rest = LINK.sub(lambda link: " " * len(link[0]), sentence[0])
            for told in _LARGE.finditer(rest) if figures and not _CALCULATED.search(rest) else ():
                if numbers(told[0])[0] not in self._all:
                    yield sentence.start() + told.start(), self._instead(figures[0], told[0], self._own(figures[0]))

    def counts(self, text: str) -> Iterator[Fault]:
        """What a page counts in words and leads to: the slides, and claims to which it leads right after."""
        for told in _SLIDES.finditer(text):
            yield from _miscounted(told, len(self.view.timeline.story))
        for told in _BY_HAND.finditer(text):
            written = " ".join(told[0].replace("[", "").split())
            if not told["other"] and written == f"{told['count']} {told['what']}" and told["count"].lower() in COUNTS:
                continue  # a few, of which the page speaks
            must = f'"{written}" must be counted by the check, because the data may change'
            what = told["what"].lower()
            view = "…" if what == "claims" else f"kind={what.removesuffix('s')}"
            yield told.start(), f"{must}; lead to them, as [{told['count']} {told['what']}](timeline.md?{view}#list)"
        for told in _OF_THEM.finditer(text):
            must = f'"{told[0]}" must be counted by the check, because the data may change'
            yield (
                told.start(),
                f"{must}; write: some of [the claims](timeline.md?kind={told['kind']}#list) are {told['kind']}s",
            )
        for told in _LISTED.finditer(text):
            yield from _miscounted(told, len({link["id"] for link in LINK.finditer(told["links"])}))

    def verbs(self, text: str) -> Iterator[Fault]:
        """What was done, in a sentence with the number of a figure, which no figure with that number says was done."""
        for sentence in SENTENCE.finditer(text):
            figures = [each for number in numbers(sentence[0]) if len(number) > 1 for each in self._figures.get(number, ())]
            for verb in undone(sentence[0], figures):
                must = f'"{verb}" must be what {figures[0].id} says was done; say that, or correct the number'
                yield sentence.start() + sentence[0].index(f" {verb}") + 1, must

    @cached_property
    def _claims(self) -> dict[str, Claim]:
        return by_any_id(self.view)

    @cached_property
    def _figures(self) -> dict[str, list[Figure]]:
        """The figures by each of their numbers."""
        found: dict[str, list[Figure]] = defaultdict(list)
        for each in (claim for claim in self.view.claims if isinstance(claim, Figure)):
            for number in numbers_of(each):
                found[number].append(each)
        return found

    @cached_property
    def _all(self) -> set[str]:
        return {number for claim in self.view.claims for number in numbers(self._own(claim))}

    @cached_property
    def _by_digits(self) -> dict[str, str]:
        """The shares and large numbers of all records, as they are written there, by their digits in order."""
        found = [each[0] for claim in self.view.claims for each in _SHARE_OR_LARGE.finditer(self._own(claim))]
        return {"".join(sorted(numbers(each)[0])): each for each in found}

    def _own(self, claim: Claim) -> str:
        """What the record says in words, wherever it says it; an id and a date are none."""
        words = [each for each in claim.model_dump(mode="json").values() if isinstance(each, str) and " " in each]
        return " ".join([_value(self.view, claim), date_in_words(claim.date), *words])


def by_any_id(view: View) -> dict[str, Claim]:
    """The claims by each id that they have or had."""
    now = {claim.id: claim for claim in view.claims}
    moved = {redirect.id: redirect.moved_to for redirect in view.timeline.redirects}
    return now | {old: now[name] for old, name in moved.items() if name in now}


def told_count(word: str) -> int | None:
    """The count that a word is, in letters up to twelve or in digits."""
    return COUNTS.get(word.lower()) or (int(word) if word.isdigit() else None)


def _value(view: View, claim: Claim) -> str:
    """The value of a figure as readers see it; nothing for another claim."""
    return ClaimWords(view, claim).value if isinstance(claim, Figure) else ""


def _miscounted(told: re.Match[str], count: int) -> Iterator[Fault]:
    number = told_count(told["count"])
    if number is not None and count and number != count:
        words = count_in_words(count)
        must = words.capitalize() if told["count"][0].isupper() else words
        yield told.start(), f'"{told["count"]}" must be "{must}", as many as there are; write that, or add or take out one'
