"""Rules for words that limit a claim: title, statement and ``hedge`` limit it alike, and what is so limited is no event."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model.reading.loader import Entry
from timeline.model.reading.project_data import Data, texts
from timeline.model.records.claims import Event
from timeline.model.values.number_limits import BOUND, BOUNDS, limits
from timeline.model.values.text_scan import as_written
from timeline.model.values.word_marks import word_marks
from timeline.problem import Problem
from timeline.rules.prose.told_numbers import told_figures
from timeline.rules.rule import rule

_LIMITS = re.compile(
    r"\b(could|may|might|reportedly|allegedly|supposedly|apparently|likely|probably|possibly|perhaps|suspected|"
    r"(?i:potentially|at times|sometimes))\b"
)
_POSSIBLE = r"could|may|might|can|perhaps|(?:potential|possib)\w*"
_LIKELY = r"likely|(?:report|alleg|suppos|apparent|probabl|suspect|suggest)\w*"
_MUCH = (
    r"about|around|roughly|nearly|almost|all but|some(?:times)?|most(?:ly)?|many|often|partly|part|portion|largely|mainly|"
    r"few|at least|up to|not (?:all|every\w*)|more than|fewer than|less than|over|at (?:other )?times"
)
_TRIED = r"tr(?:y|ies|ied|ying)|attempt\w*|would-be|set out"
_SEEN = r"visibl[ey]|see[ns]?|saw|sights?|in view"
_LIKE = r"resembl\w*|like(?:ns?|ned)?|similar\w*"
# What a hedge says, with the words for it there and in a statement, and those in a title, which may put it shorter.
_KINDS = {
    what: tuple(re.compile(rf"\b({words})\b", re.IGNORECASE) for words in each)
    for what, each in {
        "that it is possible": (_POSSIBLE, f"{_POSSIBLE}|{_LIKELY}"),
        "how sure it is": (_LIKELY, f"{_POSSIBLE}|{_LIKELY}"),
        "how much of it or how often": (_MUCH, _MUCH),
        "that it was tried": (_TRIED, _TRIED),
        "that it is what could be seen": (_SEEN, _SEEN),
        "that it is only like it": (_LIKE, _LIKE),
    }.items()
}
_DONE = ("that it is possible", "that it was tried")  # without which a thing seems done
_SURE = re.compile(rf"\b({_POSSIBLE}|{_LIKELY})\b", re.IGNORECASE)


@rule("limited-title")
def limited_title(data: Data) -> Iterator[Problem]:
    """A title that limits what it says has the limit in ``hedge``, too, because some readers meet the one or the other."""
    for entry in data.document.claims("title", "hedge"):
        if (found := _LIMITS.search(entry.record.title)) and not entry.record.hedge:
            must = f'a title with "{found[1]}" must have a hedge'
            message = f"{must}; add it as hedge, in the words of the source, or correct the title"
            yield data.document.problem_at_words(entry, found[1], "limited-title", message, "title")


@rule("hedge-in-text")
def hedge_in_text(data: Data) -> Iterator[Problem]:
    """Statement and title limit a claim as its hedge does, in that word or a like one: each is met without the others."""
    document = data.document
    for entry in document.claims("title", "statement", "hedge"):
        claim, unsure = entry.record, set[str]()
        for kind, (words, short) in _KINDS.items():
            if not (hedge := words.search(claim.hedge or "")):
                continue
            lost = ["statement"] * (not words.search(claim.statement)) + ["title"] * (not short.search(claim.title))
            lost = [key for key in lost if key not in unsure or kind != "how sure it is"]  # which is told with the other
            unsure |= set(lost) if kind == "that it is possible" else set()
            line = document.tree.at((*entry.place, "hedge"))[0]
            if len(lost) == 1:
                message = f'must say {kind}, as the hedge does, "{hedge[1]}" (line {line}); add it'
                message = f"{message}, or correct the hedge if the source has no such word"
                yield document.problem(entry, "hedge-in-text", message, lost[0])
            elif lost:
                message = (
                    f'"{hedge[1]}" must be in the statement and the title, too, or a like word; add it, or delete it here'
                )
                yield document.problem_at_words(entry, hedge[1], "hedge-in-text", message, "hedge")
        yield from _without_words(data, entry)


def _without_words(data: Data, entry: Entry) -> Iterator[Problem]:
    """A hedge of another kind has a word in the statement; the title may put it in other words."""
    for hedge in re.split(r"; *", entry.record.hedge or ""):
        is_held = any(words.search(hedge) for words, _ in _KINDS.values())
        if hedge and not is_held and not word_marks(hedge) & word_marks(entry.record.statement):
            line = data.document.tree.at((*entry.place, "hedge"))[0]
            message = (
                f'must have a word of the hedge, "{hedge}" (line {line}), which limits it; add it, or correct the hedge'
            )
            yield data.document.problem(entry, "hedge-in-text", message, "statement")


@rule("told-hedge")
def told_hedge(data: Data) -> Iterator[Problem]:
    """A text that gives the number of those who tried a thing, or could do it, does not say that they did it."""
    document = data.document
    for entry, place, text, each, told in told_figures(data):
        for what in _DONE:
            words, _ = _KINDS[what]
            if (hedge := words.search(each.record.hedge or "")) and not words.search(text):
                number = as_written(text, told[0])
                line = document.tree.at((*each.place, "hedge"))[0]
                must = f'with {number} the text must say {what}, as the hedge of its figure does, "{hedge[1]}"'
                yield document.problem_at_words(entry, number, "told-hedge", f"{must} (line {line}); add it", *place)


@rule("told-limit")
def told_limit(data: Data) -> Iterator[Problem]:
    """A text that gives the number of a figure limits it as the figure does, such as by more than."""
    document = data.document
    for entry, place, text, each, told in told_figures(data):
        qualifier = each.record.qualifier or ""
        if qualifier not in BOUNDS or " " not in text:
            continue
        beside = " ".join(other for _, other in texts(document, entry))  # title and text are seen together
        limited = any(told[0] in limit for limit in limits(beside).values())
        if not limited and not BOUND.search(beside):
            written = as_written(text, told[0])
            line = document.tree.at((*each.place, "qualifier"))[0]
            message = f'{written} must be limited as its figure is, "{qualifier}" (line {line}); write that before it'
            yield document.problem_at_words(entry, written, "told-limit", message, *place)


@rule("event-hedge")
def event_hedge(data: Data) -> Iterator[Problem]:
    """What only could or might be so is an assessment, an intention or a forecast, and no event that happened."""
    for entry in data.document.entries(Event, "kind", "hedge"):
        found = _SURE.search(entry.record.hedge or "")
        if entry.record.kind == "event" and found:
            line = data.document.tree.at((*entry.place, "hedge"))[0]
            message = (
                f'what the hedge limits with "{found[1]}" (line {line}) must be no event; write assessment, intention or '
                "forecast, or correct the hedge"
            )
            yield data.document.problem(entry, "event-hedge", message, "kind")


@rule("kind-of-verb")
def kind_of_verb(data: Data) -> Iterator[Problem]:
    """What somebody wants is an intention, what somebody judges an assessment, what will be a forecast: none is an event."""
    document = data.document
    for entry in document.entries(Event, "kind", "title", "statement"):
        for key, verbs, kind in _KINDS_OF_VERBS:
            of_kinds = ("event", "assessment") if key == "title" and kind != "assessment" else ("event",)
            if entry.record.kind in of_kinds and (found := verbs.search(getattr(entry.record, key))):
                line = document.tree.at((*entry.place, key))[0]
                message = f'must be {kind}, because the {key} says "{found[0]}" (line {line}); correct the one or the other'
                yield document.problem(entry, "kind-of-verb", message, "kind")
                break


_FORECASTS = re.compile(r"\bwill\b|\bexpects?\b")
# A plan or a hope may be a thing that ended.
_AIM = re.compile(r"\b(?:wants?|aims|intends?|hopes|seeks?) to\b")
_JUDGES = re.compile(
    r"\b(?:judge[sd]?|believe[sd]?|thinks?|thought|considers?|considered|argue[sd]?|expects?|expected) that\b"
)
_PURPOSE = re.compile(r"\bhad (?:a|an|the|another) (?:\w+ )?(?:purpose|aim|goal)\b")
_NAMES = r"(?:called|calls) (?!on |for |upon )[^.]*|(?:described|describes|portrayed|portrays) [^.]*? as\b"
_CALLS = re.compile(rf"^(?:(?:In|By|At|On) [^,.]*, )?(?:[\w'-]+ ){{1,8}}(?:{_NAMES})")
_CALLS_IT = re.compile(r"\bcalls (?!on\b|for\b|upon\b)(?!.* to )")  # as in calls it a success, not calls them to attack
_KINDS_OF_VERBS = (
    ("title", _AIM, "intention"),
    ("statement", _PURPOSE, "intention"),
    ("title", _FORECASTS, "forecast"),
    ("statement", _JUDGES, "assessment"),
    ("statement", _CALLS, "assessment"),
    ("title", _CALLS_IT, "assessment"),
)
