"""A new claim: a few answers to a whole record, at its place in time. Who asks, and what day it is, is for the caller."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from typing import get_args

from timeline.model.reading.canonical_form import canonical
from timeline.model.reading.left_out import LABEL, first_words
from timeline.model.reading.loader import load_tree, read_record
from timeline.model.reading.project_data import Data
from timeline.model.records.claims import Claim, Event, Figure
from timeline.model.records.dimensions import Phase, Theme, Unit, phases_of
from timeline.model.records.record import Named
from timeline.model.records.sources import Source, Speaker
from timeline.model.values.dates import parse_span
from timeline.model.values.value_patterns import RESERVED
from timeline.problem import Problem, nearest
from timeline.rules.check import check
from timeline.yaml_file.format.record_lines import as_lines
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree

KINDS: dict[str, type[Claim]] = {"event": Event, "figure": Figure}

# What is asked, in this order. The rest is worked out, or left to the contributor as comments.
QUESTIONS = {
    "source": "Id of the source",
    "paragraph": "Number of the paragraph of the article",
    "speaker": "Id of who says so first; the publisher follows by itself",
    "title": "The claim in one line",
    "id": "Its id, never changed once published",
    "label": "Its label beside the mark in the chart",
    "statement": "The claim in your own words, with who says it and the words that limit it",
    "kind": "What kind of claim it is",
    "value": "The number in plain digits; a range as 1000 to 1400; or the word of the source where it has no digits",
    "unit": "Id of the unit of the number",
    "counted": "What exactly is counted",
    "date": "When it happened or held, no more precise than the source, for example 2015-09",
    "date_basis": "How the date is known",
    "date_note": "What the date was inferred from",
    "theme": "Id of the theme",
    "phase": "The date lies in several phases or in none; id of the one in which it was said",
    "phase_reason": "Why the claim is in that phase",
}
_NAMED: dict[str, type[Named]] = {"theme": Theme, "phase": Phase, "source": Source, "unit": Unit, "speaker": Speaker}
_ADDED = {"source": "sources", "unit": "units", "speaker": "speakers"}  # what a claim may bring along, and where it stands
_LATER = ("said", "qualifier", "hedge", "caveat", "counter_evidence")  # often needed, and not to be made up

Answers = dict[str, str]


class AnswerError(ValueError):
    """An answer cannot be used; the message says what must be."""


def open_questions(data: Data, kind: str, answers: Answers) -> Iterator[str]:
    """The names of what is still to be asked. Each must be answered before the next is used, since it may depend on it."""
    fields = {*KINDS[kind].model_fields, "source", "paragraph", "speaker"}
    for name in QUESTIONS:
        if name in fields and name not in answers and _is_needed(data, answers, name):
            yield name


def _is_needed(data: Data, answers: Answers, name: str) -> bool:
    if name == "date_note":
        return answers["date_basis"] == "inferred"
    if name in ("phase", "phase_reason"):
        return bool(choices(data, "event", "phase")) and not _phase(data, answers)
    if name in ("theme", "speaker"):  # without which there are one theme, and the publishers
        return bool(choices(data, "event", name))
    return name != "paragraph" or (
        bool(data.seeds) and data.document.by_id(Source)[answers["source"]].record.role == "article"
    )


def _phase(data: Data, answers: Answers) -> str:
    """The one phase in which the date lies, or nothing."""
    phases = phases_of(parse_span(answers["date"]), [entry.record for entry in data.document.entries(Phase)])
    return phases[0] if len(phases) == 1 else ""


def choices(data: Data, kind: str, name: str) -> list[str]:
    """The answers from which one must be chosen; none where any text will do."""
    if name in _NAMED:
        return list(data.document.by_id(_NAMED[name]))
    field = KINDS[kind].model_fields.get(name)
    return [str(value) for value in get_args(field.annotation)] if field and name in ("kind", "date_basis") else []


def proposal(data: Data, name: str, answers: Answers) -> str:
    """What is used where the answer is left empty; nothing where there must be one."""
    if name == "id":
        return free_id(answers["title"], data.document.by_id(Named))
    return first_words(answers["title"], LABEL) if name == "label" else ""


def named(data: Data, name: str, choice: str) -> str:
    """What a choice is called, after its id, if it is called otherwise."""
    entry = data.document.by_id(_NAMED[name])[choice].record if name in _NAMED else None
    title = getattr(entry, "title", None) or getattr(entry, "name", None)
    return f": {title}" if title else ""


def held(data: Data, kind: str, name: str, answer: str) -> str:
    """The answer, if it can be one. Raises AnswerError."""
    known = choices(data, kind, name)
    if known and answer not in known:
        near = nearest(answer, known)
        added = f"; if it is none of them, add it under {_ADDED[name]} first" if name in _ADDED else ""
        hint = f'; did you mean "{near}"?' if near else added
        raise AnswerError(f'{name} must be one of {", ".join(known)}, not "{answer}"{hint}')
    if not answer:
        raise AnswerError(f"{name} must not be empty")
    if name == "source" and choices(data, kind, "speaker") and not _publisher(data, answer):
        added = f'under speakers add the line "works: [{answer}]" to who published it'
        raise AnswerError(f'"{answer}" must have a publisher; {added}')
    tree = Tree("")
    if name in KINDS[kind].model_fields:
        read_record(tree, KINDS[kind], _number(answer) if name == "value" else {name: answer}, ("claims", 0))
    for problem in tree.problems:
        if problem.rule != "missing-key":
            raise AnswerError(problem.message.partition(": ")[2])
    return answer


def _publisher(data: Data, source: str) -> str:
    """The speaker among whose works the source is, or nothing."""
    speakers = data.document.by_id(Speaker, "works").items()
    return next((name for name, entry in speakers if source in entry.record.works), "")


def _number(answer: str) -> dict[str, object]:
    """The fields of a number: one in digits, the two ends of a range, or words."""
    if not re.search(r"\d", answer):
        return {"in_words": answer}
    low, *high = re.split(r"\s*(?:\bto\b|[-–])\s*", answer, maxsplit=1)
    return {"low": low, "high": high[0]} if high else {"value": low}


def record(data: Data, kind: str, answers: Answers, today: str) -> dict[str, object]:
    """The fields of the new record that are known by now, in the order of the model. ``today`` is as in 2026-11-21."""
    source = answers.get("source", "")
    chain = [name for name in (answers.get("speaker"), _publisher(data, source)) if name]
    made: dict[str, object] = {
        **{name: answer for name, answer in answers.items() if name != "value"},
        **(_number(answers["value"]) if "value" in answers else {}),
        "phase": answers.get("phase") or ("date" in answers and _phase(data, answers)),
        "cites": source and [{"source": source, **({"paragraph": answers["paragraph"]} if "paragraph" in answers else {})}],
        "attribution": list(dict.fromkeys(chain)),
        "added": today,
    }
    if kind == "figure":
        made["as_of"] = answers.get("date")
    made = {name: value for name, value in made.items() if value}
    return {name: made[name] for name in KINDS[kind].field_order() if name in made}


def free_id(title: str, used: Collection[str]) -> str:
    """Small letters and hyphens from the title, with a number after it if that id is used."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-").lstrip("0123456789-") or "claim"
    name = first_words(words.replace("-", " "), 40).replace(" ", "-")
    names = (f"{name}-{number}" if number > 1 else name for number in range(1, len(used) + 2))
    return next(free for free in names if free not in used and not re.fullmatch(RESERVED, free))


def with_record(data: Data, kind: str, fields: dict[str, object]) -> tuple[str, list[Problem]]:
    """The text of the data file with the new record in its place, and the problems that the record brings."""
    tree = data.document.tree
    lines = tree.text.split("\n")
    first = tree.at((f"{kind}s",), key=True)[0]  # at the head of its list, from where the canonical form moves it
    known = KINDS[kind].model_fields
    meant = (f"    # {name}: {known[name].description}" for name in _LATER if name in known)
    *written, last = as_lines(fields, {})
    text = "\n".join([*lines[:first], *written, *meant, last, *lines[first:]])
    document = load_tree(parse(text.encode(), Tree(tree.path)))
    if not document.tree.problems:
        text = canonical(document)
        document = load_tree(parse(text.encode(), Tree(tree.path)))
    before = {problem.message for problem in check(data)}
    return text, [problem for problem in check(Data(document, data.seeds)) if problem.message not in before]
