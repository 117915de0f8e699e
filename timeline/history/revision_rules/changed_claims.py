"""Rules for a published claim of which a field is another now, though its own text or a page still says what it was."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.history.revision_rules.published_lists import newly_corrected
from timeline.model.reading.cited_paragraphs import cited_paragraphs, words_of
from timeline.model.reading.loader import Document, Entry
from timeline.model.reading.project_data import Data
from timeline.model.records.claims import Claim
from timeline.model.records.dimensions import Theme
from timeline.model.records.sources import Speaker
from timeline.model.records.story import Slide
from timeline.model.values.word_marks import word_mark
from timeline.problem import Problem

_OF_PAGE = re.compile(
    r'^(".*?"|what the key says) of ([\w-]+) (must .*?), or correct the record in line \d+ of the data file'
)
_ARTICLE = re.compile(r"\b(?:articles?|reports?|analysts?|experts?|sources?|study|neither|both|said|says)\b", re.IGNORECASE)
_HELD = ("date", "date_basis", "attribution", "as_of", "hedge")  # what a table or an answer key repeats


def left_out_speakers(before: Document, data: Data) -> Iterator[Problem]:
    """A speaker who is taken out of the chain of a claim is not named in its statement any more, nor in what it cites.

    Of what it cites, a correction may say why they are no speaker of it.
    """
    document = data.document
    meant = newly_corrected(before, document)
    names = _names(document)
    old = before.by_id(Claim, "attribution")
    for identity, entry in document.by_id(Claim, "attribution", "statement").items():
        chain, was = entry.record.attribution, list(old[identity].record.attribution if identity in old else ())
        for who in (who for who in was if who not in chain):
            named = next((name for name in sorted(names.get(who, ())) if name in entry.record.statement), None)
            said = words_of(cited_paragraphs(entry.record, data.paragraphs) or ())
            last = {name.split()[-1].lower() for name in names.get(who, ()) if name.split()[-1][0].isupper()}
            is_there = identity not in meant and any(word_mark(word) in said for word in last)
            if named or (is_there and set(chain) < set(was)):
                where = f'the statement names "{named}"' if named else "a cited paragraph names them"
                mend = "correct the statement, too" if named else "say under corrections why they do not say this"
                message = f'must have "{who}", because {where}; write [{", ".join(was)}] again, or {mend}'
                yield document.problem(entry, "speaker-left-out", message, "attribution")
                break


def lost_brackets(before: Document, data: Data) -> Iterator[Problem]:
    """What happened on one of several days keeps the brackets of its date, because without them it goes on all the time."""
    old = before.by_id(Claim, "date")
    for identity, entry in data.document.by_id(Claim, "date").items():
        was, now = (each.record.date.text if each else "" for each in (old.get(identity), entry))
        if was.startswith("[") and now == was.strip("[]").replace("..", "/"):
            message = (
                f'must be one day of that time, as it was published, and not all of it; write "{was}", in quotation marks'
            )
            yield data.document.problem(entry, "one-of-lost", message, "date")


def lost_counter_evidence(before: Document, data: Data) -> Iterator[Problem]:
    """What spoke against a claim stays with it as long as both are there, unless a correction says why it did not."""
    document = data.document
    meant = newly_corrected(before, document)
    claims, old = document.by_id(Claim, "counter_evidence"), before.by_id(Claim, "counter_evidence")
    for identity in claims.keys() & old.keys() - meant:
        entry = claims[identity]
        now = {each.record for each in entry.record.counter_evidence}
        for lost in (each.record for each in old[identity].record.counter_evidence if each.record not in now):
            if lost in claims:
                must = f"must have the note on {lost}, which was published and is still there"
                message = f"{must}; bring it back, or say under corrections why it does not speak against this"
                yield document.problem(entry, "counter-evidence-lost", message, "counter_evidence")


def unnamed_speakers(before: Document, data: Data) -> Iterator[Problem]:
    """A sentence of a theme or a slide that says who says so goes on to say it, be it of somebody else."""
    document = data.document
    names = "|".join(map(re.escape, sorted(set().union(*_names(document).values()), key=len, reverse=True)))
    speaks = re.compile(rf"(?<![\w-])(?:{names})(?![\w-])", re.IGNORECASE)
    for kind, keys in ((Theme, ("earlier", "later")), (Slide, ("text",))):
        old = before.by_id(kind, *keys)
        for identity, entry in document.by_id(kind, *keys).items():
            for key in keys if identity in old else ():
                was, now = (getattr(each.record, key) or "" for each in (old[identity], entry))
                if (named := speaks.search(was)) and not speaks.search(now) and not _ARTICLE.search(now):
                    message = f'must say who says so, as it did with "{named[0]}"; write that again, or who else says it'
                    yield document.problem(entry, "speaker-left-out", message, key)


def _names(document: Document) -> dict[str, set[str]]:
    """How each speaker is called in texts, by id."""
    return {name: {each.record.name, each.record.short_name} for name, each in document.by_id(Speaker, "name").items()}


def told_at_records(problems: Sequence[Problem], before: Document, document: Document) -> Iterator[Problem]:
    """The problems, each of a page that repeats what a claim said told at the claim, if that is what was changed.

    Whoever follows the message at the page would else carry a slip on to it. A change that a correction tells was meant.
    """
    meant = newly_corrected(before, document)
    claims, old = document.by_id(Claim, *_HELD), before.by_id(Claim, *_HELD)
    for problem in problems:
        told = _OF_PAGE.match(problem.message) if problem.rule == "page-fact" else None
        identity = told[2] if told else ""
        if not told or identity in meant or identity not in claims.keys() & old.keys():
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
