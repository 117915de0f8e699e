"""Rules for a published claim of which a field is another now, though its own text or a page still says what it was."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.history.revision_rules.published_lists import new_corrections
from timeline.model.reading.loader import Document, Entry
from timeline.model.reading.project_data import Data
from timeline.model.records.claims import Claim
from timeline.model.records.sources import Speaker
from timeline.problem import Problem

_OF_PAGE = re.compile(
    r'^(".*?"|what the key says) of ([\w-]+) (must .*?), or correct the record in line \d+ of the data file'
)
_HELD = ("date", "date_basis", "attribution", "as_of", "hedge")  # what a table or an answer key repeats


def left_out_speakers(before: Document, data: Data) -> Iterator[Problem]:
    """A speaker who is taken out of the chain of a claim is not named in its statement any more."""
    document = data.document
    names = {name: {each.record.name, each.record.short_name} for name, each in document.by_id(Speaker, "name").items()}
    old = before.by_id(Claim, "attribution")
    for identity, entry in document.by_id(Claim, "attribution", "statement").items():
        chain, was = entry.record.attribution, list(old[identity].record.attribution if identity in old else ())
        for who in (who for who in was if who not in chain):
            if named := next((name for name in sorted(names.get(who, ())) if name in entry.record.statement), None):
                whole = was if set(chain) < set(was) else [*chain, who]
                must = f'must have "{who}", because the statement names "{named}"'
                message = f"{must}; write [{', '.join(whole)}], or correct the statement, too"
                yield document.problem(entry, "speaker-left-out", message, "attribution")
                break


def told_at_records(problems: Sequence[Problem], before: Document, document: Document) -> Iterator[Problem]:
    """The problems, each of a page that repeats what a claim said told at the claim, if that is what was changed.

    Whoever follows the message at the page would else carry a slip on to it. A change that a correction tells was meant.
    """
    meant = {identity for each in new_corrections(before, document) for identity in each.record.records}
    claims, old = document.by_id(Claim, *_HELD), before.by_id(Claim, *_HELD)
    for problem in problems:
        told = _OF_PAGE.match(problem.message) if problem.rule == "page-fact" else None
        identity = told[2] if told else ""
        if not told or identity in meant or not {identity} <= claims.keys() & old.keys():
            yield problem
        elif changed := next(_changed(claims[identity], old[identity], before, document), None):
            entry, key, was = changed
            must = f"must be as {problem.path} says in line {problem.line}, which was published; bring back {was}"
            mend = f"or, if the source says the new one, correct that page, too, where {told[1]} {told[3]}"
            yield document.problem(entry, problem.rule, f"{must}, {mend}", key)
        else:
            yield problem


def _changed(entry: Entry, old: Entry, before: Document, document: Document) -> Iterator[tuple[Entry, str, str]]:
    """Which fields of a claim, and which names of its speakers, are others than before, and what they were."""
    for key in _HELD:
        was, now = (getattr(each.record, key) for each in (old, entry)) if hasattr(entry.record, key) else (None, None)
        if was != now:
            value = before.tree.typed(old.place).get(key, "what it was")
            written = f"[{', '.join(value)}]" if isinstance(value, list) else value
            yield entry, key, f'"{value}"' if written == value and written.startswith("[") else written
    speakers, then = document.by_id(Speaker, "name"), before.by_id(Speaker, "name")
    for who in entry.record.attribution:
        if who in speakers and who in then and speakers[who].record.name != then[who].record.name:
            yield speakers[who], "name", f'"{then[who].record.name}"'
