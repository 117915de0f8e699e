"""Rules for the sense of a claim: its statement says what its title says, and not the contrary."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model.reading.project_data import Data
from timeline.model.records.claims import Event
from timeline.model.values.text_scan import stems
from timeline.problem import Problem
from timeline.rules.rule import rule


@rule("title-negation")
def title_negation(data: Data) -> Iterator[Problem]:
    """What a title denies its statement denies, too: a word such as no or not is easily lost."""
    document = data.document
    for entry in document.claims("title", "statement"):
        told = _DENIED.search(entry.record.title)
        if told and not _NEGATION.search(entry.record.statement):
            line = document.tree.at((*entry.place, "statement"))[0]
            message = (
                f'"{told[0]}" must be in the statement, too, or a like word (line {line}); correct the one or the other'
            )
            yield document.problem_at_words(entry, told[0], "title-negation", message, "title")


_DENIED = re.compile(r"\b(?:no|not|never|nobody|none|nothing|without)\b", re.IGNORECASE)
_NEGATION = re.compile(
    rf"{_DENIED.pattern}|\b(?:neither|nor|hardly|cannot|any|few|little|unable|(?:un|im|in)\w{{4,}}|(?:refus|fail|lack|den[iy]|left|leav|los[est])\w*)\b",
    re.IGNORECASE,
)


@rule("title-comparison")
def title_comparison(data: Data) -> Iterator[Problem]:
    """What is more than what else is the same in a title and its statement: a turned sentence easily exchanges the two."""
    document = data.document
    for entry in document.claims("title", "statement"):
        title, statement = _compared(entry.record.title), _compared(entry.record.statement)
        if title and statement and title[0] == statement[0] and title[1] & statement[2] and title[2] & statement[1]:
            line = document.tree.at((*entry.place, "statement"))[0]
            must = f"must say the same as the statement (line {line}), which has the two exchanged"
            message = f"{must}; correct the one or the other"
            yield document.problem(entry, "title-comparison", message, "title")


def _compared(text: str) -> tuple[bool, set[str], set[str]] | None:
    """Whether more is said of what comes first, and the words before and after the comparison; None if there is none."""
    for sentence in re.split(r"(?<=[.;]) ", text):
        if found := _MORE.search(sentence):
            name = "than" if found["than"] else "outnumber"
            before, after = sentence[: found.start(name)], sentence[found.end(name) :]
            first, second = stems(before), stems(after)
            return not found["less"], first - second, second - first
    return None


_MORE = re.compile(
    r"\b(?:(?:more|(?P<less>less|fewer))\b(?! than \d).*?\b(?P<than>than)|(?P<outnumber>outnumber\w*|exceed\w*))\b",
    re.IGNORECASE,
)


@rule("title-direction")
def title_direction(data: Data) -> Iterator[Problem]:
    """What rises in a title does not fall in its statement: of rising and falling the one is easily taken for the other."""
    document = data.document
    for entry in document.claims("title", "statement"):
        title, statement = entry.record.title, entry.record.statement
        for one, other in ((_UP, _DOWN), (_DOWN, _UP)):
            said, told = one.search(statement), other.search(title)
            if said and told and not one.search(title) and not other.search(statement):
                line = document.tree.at((*entry.place, "title"))[0]
                must = f'"{said[0]}" must not be the contrary of "{told[0]}" in the title (line {line})'
                message = f"{must}; correct the one or the other, or say both in both"
                yield document.problem_at_words(entry, said[0], "title-direction", message, "statement")


_UP = re.compile(
    r"\b(?:higher|ris(?:e|es|en|ing)|rose|gr[eo]w(?:s|n|th|ing)?|increas\w+|gain(?:s|ed|ing)?|expand\w*)\b", re.IGNORECASE
)
_DOWN = re.compile(
    r"\b(?:lower|fall(?:s|en|ing)?|fell|dr[ao]p(?:s|ped|ping)?|decreas\w+|declin\w+|shr[aiu]nk\w*|los[et](?:s|ing)?)\b",
    re.IGNORECASE,
)


@rule("since-year")
def since_year(data: Data) -> Iterator[Problem]:
    """What has been so since a year is not dated to that year alone, because it went on."""
    for entry in data.document.entries(Event, "date", "statement"):
        date = entry.record.date.text
        told = _SINCE.search(entry.record.statement)
        if told and date.startswith(told[1]) and "/" not in date and ".." not in date:
            message = f'{date} must go on, because the statement says "{told[0]}"; write {date}/.. or when it ended'
            yield data.document.problem(entry, "since-year", message, "date")


_SINCE = re.compile(r"\b[Ss]ince (?:[a-z]+ )?(?:[A-Z]\w+ )?(\d{4})\b")
