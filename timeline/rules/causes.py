"""Tell a cause once, and hold back what only follows from it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from timeline.problem import Problem
from timeline.rules.rule import RULES

# What only follows, and from what: a wrong date has its record out of order, out of its phase and in a gap.
_CAUSES = {
    "qualifier": ("number-not-in-statement", "label-number", "limit-not-in-source"),
    "claim-order": (
        "as-of",
        "date-in-span",
        "said-after",
        "date-in-phase",
        "gap",
        "stated-date",
        "publication-day",
        "said-before",
        "exact-date",
        "running-total",
        "date-not-in-source",
    ),
    "date-in-phase": ("date-in-span", "said-after"),
    "gap": ("date-in-span", "said-after"),
    "said-after": ("attribution",),  # of a source that is not the one that the chain ends with
    "number-not-in-record": ("slide-picture", "pasted-signs", "graph-text", "title-twice"),
    # A note gives the day that is meant.
    "number-not-in-source": ("pasted-signs", "said-day", "told-date", "figure-number", "note-of-date"),
    "reference": ("redirect",),
    "pasted-signs": ("markup",),
    "number-not-in-statement": ("pasted-signs",),
    "sentence": ("curved-quotation", "markup", "placeholder"),
    "stated-speaker": ("attribution", "title-twice"),
    "judgement-title": ("stated-speaker",),
    "one-body": ("reference",),
    "chain-alike": ("attribution",),
    "copied-text": ("quotation-length",),
    "title-name": ("copied-text",),
    "title-negation": ("copied-text",),
    "quotation": ("quotation-length", "curved-quotation"),
    "told-verb": ("told-hedge", "told-unit", "unlike-trend"),
    "told-groups": ("unlike-trend",),
    "told-hedge": ("unlike-trend",),
    "told-unit": ("unlike-trend",),
    "told-speaker": ("unlike-trend",),
    "told-count": ("unlike-trend", "told-unit", "told-groups"),
    "slide-number": ("unlike-trend",),
    "hedge-not-in-source": ("placeholder", "other-paragraph"),
    "event-hedge": ("hedge-not-in-source",),
    "hedge-in-text": ("hedge-not-in-source",),
    "name-not-in-source": ("markup", "other-paragraph"),
    "speaker-not-in-source": ("other-paragraph",),
    "date-not-in-source": ("other-paragraph",),
    "stronger-than-source": ("other-paragraph",),
    "added-to-source": ("other-paragraph",),
    "other-paragraph": ("number-not-in-source", "quotation"),
    "year-in-statement": ("as-of",),
    "told-number": ("number-not-in-record", "told-date"),
}
# What follows from a problem wherever that is, because it is of another record.
_ANYWHERE = {
    "source-date": ("said-after", "date-in-phase", "claim-order", "frame", "seed", "change-day"),  # of when it appeared
    "mutual-note": ("unlike-counts",),  # which asks whether the note is meant
    "speaks-for": ("judgement-title",),  # which takes a body's name for a speaker's
    "speaker-left-out": ("paragraph-in-note",),  # as where a note points to their paragraph
}
_OF_GRAPHS = ("graph-text", "number-not-in-record")
# What cannot be held against a record that is not there.
_FOLLOWS = ("attribution", "number-not-in-source", "number-not-in-statement", "seed")
_REMINDERS = ("not-updated", "correction-missing")
_OF_COPIES = (*_REMINDERS, "redated", "told-again", "copied-reason")  # what a comparison with an earlier revision says
_COMPARED = ("prose", "naming", "display", "provenance", "seeds")  # where the rules are that hold records against others
_OF_KEYS = ("whole-claim", "missing-key", "redated", "sentence")  # what follows where a key was taken for a text
_IN_TEXT = re.compile(r'the line "(\w+):"')
_KEY = re.compile(r"\b([a-z_]+)(?=: | must be there)")
# What follows from what a comparison says: a copied note is with one record alone, a sentence left over names nobody.
# And a new claim that cites a wrong paragraph may only seem to say what another says from there.
_OF_COMPARISON = {
    "mutual-note": ("copied-reason",),
    "name-not-in-record": ("removed-claim",),
    "told-again": ("quotation", "other-paragraph"),
    "added-to-source": ("told-again",),
    "date-note": ("copied-reason",),
    "page-fact": ("speaker-left-out", "one-of-lost"),
    "copied-reason": ("quotation", "other-paragraph"),
}
_VANISHED = re.compile(r'^[^"]*"([^"]+)" must not vanish')
_CORRECTED = re.compile(r'^correction number \d+: records: "([^"]+)" must be')  # which may stay, once redirects tells of it
_CORRECTED_NUMBER = re.compile(r'must be as \w+ "([^"]+)" has it now')
_OTHER = {
    "claim-order": re.compile(r"must come right after (.*?), because"),
    "chain-alike": re.compile(r"must be as (.*?) has it from"),
}
_FIELD = re.compile(r"^[^:]*: (?:cites|works): ")
_PRINTED = ": attribution: must end with the publisher"
_FEW = 4  # places that are told one by one
_MANY = 20  # lines that a message names


def causes(problems: Iterable[Problem]) -> list[Problem]:
    """The problems in their order, without what follows from a reference that leads nowhere; such a one is told once."""
    found = sorted(set(problems))
    lost = {_record(each) for each in found if each.rule == "reference" and _FIELD.search(each.message)}
    if any(": theme: " in each.message for each in found if each.rule == "reference"):
        found = [each for each in found if each.rule != "answers"]  # which compare the themes of claims
    comments = {(each.path, each.line) for each in found if each.rule == "yaml-comment"}
    found = [
        each for each in found if each.rule != "sentence" or (each.path, each.line) not in comments
    ]  # which lost its end
    found = _without_following(found)
    if any(each.rule == "reference" and ": counter_evidence: " in each.message for each in found):
        found = [each for each in found if each.rule != "slide-picture"]  # which asks for what speaks against a claim
    if any(
        each.rule in ("unlike-units", "one-body", "figure-number") for each in found
    ):  # so a graph draws what it should not
        found = [each for each in found if not (each.rule in _OF_GRAPHS and each.message.startswith("graph "))]
    rules = {(_record(each), each.rule) for each in found}
    # Who speaks is told with the whole chain, and its publisher.
    chains = {
        _record(each)
        for each in found
        if each.rule == "stated-speaker" and "who speaks in the statement; write [" in each.message
    }
    found = [
        each for each in found if not (each.rule == "attribution" and _PRINTED in each.message and _record(each) in chains)
    ]
    rules -= {(name, "attribution") for name in chains}
    rules |= {(_record(each), "no unit") for each in found if each.rule == "reference" and ": unit: " in each.message}
    causes_of = {**_CAUSES, "unlike-units": ("no unit",)}
    found = [
        each
        for each in found
        if not any((name, why) in rules for why in causes_of.get(each.rule, ()) for name in _records(each))
    ]
    told = [each for each in found if not (each.rule in _FOLLOWS and _record(each) in lost)]
    groups: dict[tuple[str, str], list[Problem]] = defaultdict(list)
    for each in told:
        if each.rule == "reference":
            groups[each.path, each.message.split(": ", 2)[-1]].append(each)  # without the record and the field
    many = {first: others for first, *others in groups.values() if len(others) >= _FEW}
    again = {each for others in many.values() for each in others}
    return [_with_others(each, many.get(each, [])) for each in told if each not in again]


def without_consequences(problems: list[Problem]) -> list[Problem]:
    """The problems of a check and of a comparison in their order, without what only follows from another of them.

    A record with other problems is not asked for the day of its change, nor for a correction.
    """
    problems = _with_numbers_once(_without_swallowed(_without_doubled(problems)))
    wrong = {_record(each) for each in problems if each.rule not in _REMINDERS}
    found = {(_record(each), each.rule) for each in problems}
    problems = [
        each for each in problems if found.isdisjoint((_record(each), why) for why in _OF_COMPARISON.get(each.rule, ()))
    ]
    problems = _without_following(problems)
    vanished = {name for each in problems for name in _VANISHED.findall(each.message)}
    left = (each for each in problems if vanished.isdisjoint(_CORRECTED.findall(each.message)))
    return sorted(each for each in left if each.rule not in _REMINDERS or _record(each) not in wrong)


def _without_following(problems: list[Problem]) -> list[Problem]:
    """The problems without what follows from one of another record."""
    follow = {rule for each in problems for rule in _ANYWHERE.get(each.rule, ())}
    return [each for each in problems if each.rule not in follow]


def _without_doubled(problems: list[Problem]) -> list[Problem]:
    """Where two records have one id, no text is held against a record, which may be the wrong one."""
    if not any(each.rule == "id-unique" and "choose another" in each.message for each in problems):
        return problems
    return [each for each in problems if each.rule not in _OF_COPIES and not _is_compared(each.rule)]


def _without_swallowed(problems: list[Problem]) -> list[Problem]:
    """Of a key that was taken for a part of the text above it nothing else is asked, which was filled in for it."""
    keys = {key for each in problems if each.rule == "key-in-text" for key in _IN_TEXT.findall(each.message)}
    return [
        each
        for each in problems
        if not (each.rule in _OF_KEYS and keys.intersection(_KEY.findall(each.message)))
        and keys.isdisjoint(each.message.split(": ")[1:2])
    ]


def _with_numbers_once(problems: list[Problem]) -> list[Problem]:
    """A number on a page that is none of its record any more is told once: as of the record that was corrected."""
    left = {(each.path, each.line, each.column): each for each in problems if each.rule == "left-number"}
    facts = {(each.path, each.line, each.column): each for each in problems if each.rule == "page-fact"}
    once = set()
    for place in left.keys() & facts.keys():
        corrected = _CORRECTED_NUMBER.search(left[place].message)
        once.add(left[place] if corrected and corrected[1] in facts[place].message else facts[place])
    return [each for each in problems if each not in once]


def _is_compared(rule: str) -> bool:
    """Whether a rule holds a record against others, or against the articles."""
    return rule in RULES and RULES[rule].__module__.split(".")[2] in _COMPARED


def _record(problem: Problem) -> str:
    """The name of the record, with which a message begins."""
    return problem.message.partition(": ")[0]


def _records(problem: Problem) -> tuple[str, ...]:
    """The same, and the record after which this must come or like which it must be: that one may be wrong."""
    other = _OTHER[problem.rule].search(problem.message) if problem.rule in _OTHER else None
    return (_record(problem), *(other.groups() if other else ()))


def _with_others(problem: Problem, others: list[Problem]) -> Problem:
    if not others:
        return problem
    lines = list(dict.fromkeys(str(each.line) for each in others))
    more = f" and {len(lines) - _MANY} more" if len(lines) > _MANY else ""
    message = f"{problem.message}; the same in lines {', '.join(lines[:_MANY])}{more}"
    return Problem(problem.path, problem.line, problem.column, problem.rule, message)
