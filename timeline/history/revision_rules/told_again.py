"""Rule: a new event says something that no older one says."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.history.revision_rules.new_records import new_claims
from timeline.model.reading.cited_paragraphs import cited_paragraphs, words_of
from timeline.model.reading.loader import Document
from timeline.model.reading.project_data import Data
from timeline.model.records.claims import Event
from timeline.model.values.text_scan import FUNCTION_WORDS, stems, telling_words
from timeline.model.values.word_marks import word_mark
from timeline.problem import Problem

_FEW, _MOST = 6, 0.8  # words that two claims share
_SEVERAL = 3


def told_again(before: Document, data: Data) -> Iterator[Problem]:
    """A new event says something else than an older one of the same speakers from the same paragraph.

    Most words of the one are in the other, or of the words of the paragraph it takes at most one that the other has not.
    """
    fields = ("cites", "attribution", "title", "statement", "kind", "theme", "date")
    events, old = data.document.by_id(Event, *fields), before.by_id(Event, "statement")
    names = {word_mark(word) for word in data.speaker_words}
    for identity in events.keys() & new_claims(before, data.document):
        entry = events[identity]
        known = words_of(cited_paragraphs(entry.record, data.paragraphs) or ()) - names
        alike = [
            first
            for first in (events[name] for name in events.keys() & old.keys())
            # From one that was reworded the new one was split off.
            if first.record.statement == old[first.record.id].record.statement
            and _is_of(first.record, entry.record)
            and "same sentence" not in entry.record.statement
            and (_is_like(first.record, entry.record) or _takes_no_more(first.record, entry.record, known))
        ]
        if alike:
            said = stems(_text(entry.record))
            first = max(alike, key=lambda each: (len(said & stems(_text(each.record))), each.place))
            line = data.document.tree.at((*first.place, "statement"))[0]
            must = f"must say something that {first.name} (line {line}) does not say"
            message = f'{must}; say only what is new, for example "The same sentence also names …", or leave the claim out'
            yield data.document.problem(entry, "told-again", message, "statement")


def _is_of(first: Event, new: Event) -> bool:
    """Whether the same speakers say both, and the new one in no other paragraph."""
    return first.attribution == new.attribution and set(map(str, first.cites)) >= set(map(str, new.cites))


def _is_like(one: Event, other: Event) -> bool:
    """Whether most words of the shorter of two claims are in the other."""
    said = [stems(_text(each)) for each in (one, other)]
    return len(said[0] & said[1]) >= max(_FEW, _MOST * min(map(len, said)))


def _takes_no_more(first: Event, new: Event, known: frozenset[str]) -> bool:
    """Whether a claim that is like another one in all else takes few more words of the paragraph: one, or half as many.

    Of another theme, it has several and no more.
    """
    are_alike = [(each.kind, each.date.text) for each in (first, new)]
    taken, more = ({word_mark(word) for word in telling_words(_text(each), FUNCTION_WORDS)} & known for each in (first, new))
    takes_little = bool(more) and len(more - taken) <= max(1, len(more & taken) // 2)
    return are_alike[0] == are_alike[1] and (
        takes_little if first.theme == new.theme else len(more) >= _SEVERAL and more <= taken
    )


def _text(event: Event) -> str:
    return f"{event.title} {event.statement}"
