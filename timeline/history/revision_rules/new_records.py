"""Rules for what is new since an earlier revision: it has a day, reasons and words of its own, none of a copied record."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from timeline.history.revision_rules.published_lists import NUMBERS, differing, is_other, new_corrections
from timeline.model.reading.loader import Document, Entry
from timeline.model.reading.project_data import Data
from timeline.model.records.claims import Claim, Figure
from timeline.model.records.data_file import Definition, Redirect
from timeline.model.records.sections import NOTES
from timeline.model.records.sources import Source, Speaker
from timeline.model.values.text_scan import without_quotations, words
from timeline.problem import Problem, entry_of, nearest
from timeline.yaml_file.tree import Place


def backdated(before: Document, after: Document, today: date) -> Iterator[Problem]:
    """A new claim has a day of its own: not that of a record from which it was copied, and none of a later change."""
    newest = max((entry.record.changed for entry in before.by_id(Claim, "added", "updated").values()), default=None)
    new = new_claims(before, after)
    for identity, entry in after.by_id(Claim, "added", "updated").items() if newest else ():
        if identity in new and entry.record.added < newest:
            message = f"must be the day on which this claim is added, which is new; write {today}"
            yield after.problem(entry, "redated", message, "added")
        if identity in new and entry.record.updated:
            yield after.problem(entry, "redated", "must not be in a new claim; delete the line", "updated")


def copied_reasons(before: Document, after: Document) -> Iterator[Problem]:
    """What limits a new claim or speaks against it is said for it, and not in the words that one older claim has.

    A note of several older claims is a phrase of the file, and how a paragraph is dated or passed on holds for all of it.
    """
    fields = ("cites", "date_basis", "counter_evidence", *NOTES)
    claims, new = after.by_id(Claim, *fields), new_claims(before, after)
    known: dict[str, list[Entry]] = defaultdict(list)
    for identity, entry in before.by_id(Claim, *fields).items():
        kept = {text for _, text in _own_words(claims[identity].record)} if identity in claims else set()
        for text in kept.intersection(text for _, text in _own_words(entry.record)):  # and not split off with a new claim
            known[text].append(entry)
    yield from _copied_notes(before, after, new)
    for identity in claims.keys() & new:
        entry = claims[identity]
        cited = {str(cite) for cite in entry.record.cites}
        for place, text in _own_words(entry.record):
            first, *others = known.get(text, (None,))
            is_note = len(place) == 1
            is_of_paragraph = place != ("caveat",) and first and cited & set(map(str, first.record.cites))
            if first is None or (is_note and (others or is_of_paragraph)):
                continue
            must = f"must not be that of {first.name}, from which it may have been copied"
            mend = "what holds for this claim, or delete it"
            if place == ("date_note",) and entry.record.date_basis == "inferred":
                mend = "how the date of this claim was inferred"
            if not is_note:
                what = entry_of("counter_evidence", entry.record.counter_evidence)
                mend = f"why this speaks against the new claim, or delete {what} if it does not"
            yield after.problem(entry, "copied-reason", f"{must}; say {mend}", *place)


def _copied_notes(before: Document, after: Document, new: set[str]) -> Iterator[Problem]:
    """A new figure has a note not to compare it in the words of an older one only if they count the same.

    Of several that came from one record, the list is told.
    """
    fields = ("unit", "not_comparable_with")
    known: dict[str, list[Figure]] = defaultdict(list)
    for entry in before.by_id(Figure, *fields).values():
        for note in entry.record.not_comparable_with:
            known[note.reason].append(entry.record)
    figures = after.by_id(Figure, *fields)
    for entry in (figures[identity] for identity in figures.keys() & new):
        notes = list(entry.record.not_comparable_with)
        old = {at: known[note.reason] for at, note in enumerate(notes) if note.reason in known}
        copied = {at: first for at, first in old.items() if all(each.unit != entry.record.unit for each in first)}
        whole = next((each for each in copied.get(0, ()) if list(each.not_comparable_with) == notes and notes[1:]), None)
        if whole:
            must = f'must not be those of figure "{whole.id}", which counts {whole.unit}'
            message = f"{must}; delete not_comparable_with, or say for each figure why this one must not be compared with it"
            yield after.problem(entry, "copied-reason", message, "not_comparable_with")
            continue
        for number, first in copied.items():
            must = f'must not be that of figure "{first[0].id}", which counts {first[0].unit}'
            what = entry_of("not_comparable_with", notes)
            message = f"{must}; delete {what} if it came with a copy, or say why this figure must not be compared"
            yield after.problem(entry, "copied-reason", message, "not_comparable_with", number, "reason")


def _own_words(claim: Claim) -> Iterator[tuple[Place, str]]:
    """The notes of a claim, and why others speak against it, with their places."""
    yield from (((key,), text) for key in NOTES if (text := getattr(claim, key)))
    yield from ((("counter_evidence", number, "reason"), each.reason) for number, each in enumerate(claim.counter_evidence))


def new_claims(before: Document, after: Document) -> set[str]:
    """The ids of claims that were not there before; none where one vanished unexplained, which may be what is new."""
    redirects = after.by_id(Redirect, "moved_to", "split_into")
    old = before.by_id(Claim).keys()
    if old - after.by_id(Claim).keys() - redirects.keys():
        return set()
    moved = {name for each in redirects.values() for name in (each.record.moved_to, *each.record.split_into)}
    return after.by_id(Claim).keys() - old - moved


def told_corrections(before: Document, after: Document) -> Iterator[Problem]:
    """A new correction has the day on which its records were changed, and says which number or date was wrong."""
    old, new = (each.by_id(Claim, "updated", "added", "date", *NUMBERS) for each in (before, after))
    for entry in new_corrections(before, after):
        for identity in entry.record.records:
            if identity not in old or identity not in new or old[identity].record == new[identity].record:
                continue
            was, now = old[identity].record, new[identity].record
            if now.updated and now.updated > entry.record.date and now.updated != was.updated:
                message = f"must be the day on which {new[identity].name} was updated; write {now.updated}"
                yield after.problem(entry, "correction-changed", message, "date")
            values = [(getattr(was, key, None), getattr(now, key, None)) for key in ("date", *NUMBERS)]
            other = next((pair for pair in values if None not in pair and is_other(*pair)), None)
            if other and not any(map(str.isdigit, entry.record.what)):
                first, second = differing(*other)
                message = f"must say what was wrong and what is right: that it was {first}, and is {second}"
                yield after.problem(entry, "correction-changed", message, "what")


def unused_words(before: Document, data: Data, pages: Iterable[str]) -> Iterator[Problem]:
    """A new form of a glossary word is in a text of the data or of a page, in one of its forms, or else nobody meets it."""
    old = before.by_id(Definition, "words")
    said = [text for entry, _, text in data.texts if not isinstance(entry.record, Definition | Source)]
    names = {entry.record.name for entry in data.document.entries(Speaker, "name")}
    names |= {entry.record.publisher for entry in data.document.entries(Source, "publisher")}
    named = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    texts = [re.sub(named or "(?!)", " ", text) for text in (*said, *pages)]
    for identity, entry in data.document.by_id(Definition, "words", "meaning").items():
        known = old[identity].record.words if identity in old else []
        is_verb = entry.record.meaning.startswith("To ")
        new = [(number, word) for number, word in enumerate(entry.record.words) if old and word not in known]
        for number, word in new:
            if not any(_is_met(word, text) for text in texts):
                like = _in_texts(word, texts)
                what = "this form" if len(entry.record.words) > 1 else "the entry"
                mend = f"leave {what} out"
                if like not in entry.record.words:
                    mend = f'texts have "{like}"; write that, or {mend}' if like else f"correct it, or {mend}"
                message = f'"{word}" must be in a text, as it is written there; {mend}'
                yield data.document.problem(entry, "unused-word", message, "words", number)
            elif not is_verb and (verb := _verb_in(word, texts)):
                message = f'"{word}" must not mean something else, too, but is a verb in "{verb}"; leave the form out'
                yield data.document.problem(entry, "unused-word", message, "words", number)


def _in_texts(word: str, texts: Iterable[str]) -> str | None:
    """What texts have for a form that they do not have: other capitals, another number, or a word that is most like it."""
    one = word.removesuffix("s")
    form = re.compile(rf"(?<!\w)(?:{re.escape(word)}|{re.escape(one)}s?)(?!\w)", re.IGNORECASE)
    met = next((found for text in texts if (found := form.search(text))), None)
    return met[0] if met else nearest(word, {each for text in texts for each in words(text)})


def _verb_in(word: str, texts: Iterable[str]) -> str | None:
    """Where a word in small letters is a verb, as after to; a noun has an article there or an s at its end."""
    verb = re.compile(rf"\b(?:to|will|can|could|may|might|would) {re.escape(word)}\b")
    found = (verb.search(text) for text in texts) if word.isalpha() and not word.endswith("s") else iter(())
    return next((each[0] for each in found if each), None)


def _is_met(form: str, text: str) -> bool:
    """Whether a text has a form of a word; in quotation marks only one that has such marks, too."""
    own = text if form[:1] in "\"'" else without_quotations(text)
    return re.search(rf"(?<!\w){re.escape(form.strip(_MARKS))}(?!\w)", own) is not None


_MARKS = "\"'"
