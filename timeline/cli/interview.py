"""Ask for a new claim, question by question: each answer is held against the data when it is given, and none is lost."""

from __future__ import annotations

import re
import shlex

from timeline.cli.new_claim import (
    QUESTIONS,
    AnswerError,
    Answers,
    choices,
    held,
    named,
    open_questions,
    proposal,
    record,
    with_record,
)
from timeline.model.reading.project_data import Data
from timeline.problem import Problem
from timeline.yaml_file.format.record_lines import as_lines

FEW = 15  # choices that fit behind a question
_FIELD = re.compile(r"^[^:]*: (\w+)")
# The question that fills a field, where they have two names.
_ASKED = {
    **{"cites": "paragraph", "attribution": "speaker", "as_of": "date", "added": "date"},
    **dict.fromkeys(("low", "high", "in_words"), "value"),
}


class BrokenOffError(Exception):
    """There are no more answers; the message has those that were given."""


def interview(data: Data, kind: str, answers: Answers, today: str) -> Answers:
    """Ask what is missing in ``answers`` until the record breaks no rule. ``today`` is a date such as 2026-11-21.

    Raises BrokenOffError.
    """
    given = {name: answer for name, answer in answers.items() if answer}
    try:
        while (name := next(open_questions(data, kind, given), None)) is not None:
            given[name] = _ask(data, kind, name, proposal(data, name, given))
            wrong = faults(data, kind, given, today)
            for problem in wrong:
                print(problem.message.partition(": ")[2])
            for again in {_question(problem) for problem in wrong}:
                given.pop(again, None)
    except (EOFError, KeyboardInterrupt, OSError):
        raise BrokenOffError(so_far(data, kind, given, today)) from None
    return given


def faults(data: Data, kind: str, answers: Answers, today: str) -> list[Problem]:
    """What is wrong with the answers so far; what is not asked yet is not missed."""
    if "id" not in answers or ("date" not in answers and "title" not in answers):
        return []
    found = with_record(data, kind, record(data, kind, answers, today))[1]
    return [each for each in found if each.rule != "missing-key" and _question(each) in answers]


def so_far(data: Data, kind: str, answers: Answers, today: str) -> str:
    """The record as far as it goes, and the command that goes on with it."""
    options = " ".join(f"--{name.replace('_', '-')} {shlex.quote(answer)}" for name, answer in answers.items())
    lines = as_lines(record(data, kind, answers, today), {}) if answers else []
    return "\n".join([*lines, f"nothing was written; to go on, run: build_charts.py new {kind} {options}".rstrip()])


def _question(problem: Problem) -> str:
    field = _FIELD.match(problem.message)
    return _ASKED.get(field[1], field[1]) if field else ""


def _ask(data: Data, kind: str, name: str, proposed: str) -> str:
    """The answer to one question, asked until it can be taken. Empty, it is what is ``proposed``; ? lists what can be."""
    known = choices(data, kind, name)
    few = f" ({', '.join(known)})" if 0 < len(known) <= FEW else ""
    many = f" (? lists all {len(known)})" if len(known) > FEW else ""
    shown = few or many or (f" [{proposed}]" if proposed else "")
    while True:
        answer = input(f"{QUESTIONS[name]}{shown}: ").strip() or proposed
        if known and answer in ("?", ""):
            print("\n".join(f"  {each}{named(data, name, each)}" for each in known))
            continue
        try:
            return held(data, kind, name, answer)
        except AnswerError as error:
            print(error)
