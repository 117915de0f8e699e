"""Rules for what was removed since an earlier revision: no text still tells it, gives its day, or names its speaker."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from timeline.model.reading.loader import Document, Entry
from timeline.model.reading.project_data import Data
from timeline.model.records.claims import Claim
from timeline.model.records.data_file import Correction, Redirect
from timeline.model.records.sources import Source, Speaker
from timeline.model.values.dates import parse_span
from timeline.model.values.text_scan import STEM, words
from timeline.model.values.wording import date_in_words
from timeline.problem import Problem
from timeline.yaml_file.tree import position_of


def left_days(before: Document, after: Document, pages: Mapping[str, str]) -> Iterator[Problem]:
    """Each day on a page, by its path, that only a removed claim had, because a sentence on that claim was left over."""
    left = after.by_id(Claim).keys()
    known = set(_DAY.findall(after.tree.text))
    for identity, entry in before.by_id(Claim, "date").items():
        for day in set(_DAY.findall(entry.record.date.text)) - known if identity not in left else ():
            written = date_in_words(parse_span(day))
            for path, text in pages.items():
                for found in re.finditer(rf"(?<!\d){written}", text):
                    must = (
                        f'"{written}" must be the day of a record, but only {entry.name} had it, which is not there any more'
                    )
                    message = f"{must}; {_MEND}"
                    yield Problem(path, *position_of(text, found.start()), "page-fact", message)


def left_names(before: Document, data: Data, pages: Mapping[str, str]) -> Iterator[Problem]:
    """Each text of the data, or of a page by its path, that names a speaker of whom no claim is left."""
    after = data.document
    speaking = {who for entry in after.by_id(Claim, "attribution").values() for who in entry.record.attribution}
    speakers = before.by_id(Speaker, "name", "label")
    for identity, entry in before.by_id(Claim, "attribution").items():
        for who in set(entry.record.attribution) - speaking if identity not in after.by_id(Claim) else ():
            names = {speakers[who].record.name, speakers[who].record.short_name} if who in speakers else set()
            named = re.compile(
                "|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names if name[:1].isupper()) or "(?!)"
            )
            must = f'"{{}}" must be a speaker of a claim, but only {entry.name} was theirs, which is not there any more'
            for other, place, text in data.texts:
                if not isinstance(other.record, _OTHERS) and (found := named.search(text)):
                    yield after.problem_at_words(
                        other, found[0], "removed-speaker", f"{must.format(found[0])}; {_mend(data, other)}", *place
                    )
            for path, text in pages.items():
                for found in named.finditer(text):
                    yield Problem(path, *position_of(text, found.start()), "page-fact", f"{must.format(found[0])}; {_MEND}")


def left_sentences(before: Document, data: Data) -> Iterator[Problem]:
    """Each sentence of a caveat, a theme, a slide or a note that has more words of a removed claim than of any other."""
    after = data.document
    left = after.by_id(Claim, *_SAID)
    names = {word for entry in after.entries(Speaker, "name") for word in words(entry.record.name)}
    told = {identity: _words(entry.record, names) for identity, entry in left.items()}
    gone = {name: each for name, each in before.by_id(Claim, *_SAID).items() if name not in after.by_id(Claim)}
    moved = after.by_id(Redirect, "moved_to", "split_into")
    gone = {name: each for name, each in gone.items() if not (name in moved and moved[name].record.targets)}
    for entry, place, text in data.texts if gone else ():
        for sentence in re.split(r"(?<=[.;]) ", text) if place[-1] in _ON_CLAIMS else ():
            said = _stems(sentence, names)
            others = max((len(said & each) for name, each in told.items()), default=0)
            for removed in gone.values():
                shared = len(said & _words(removed.record, names))
                if shared >= max(_MANY, len(said) * _MOST, others + 1):
                    message = f"must not tell what {removed.name} said, which was removed; {_mend(data, entry)}"
                    yield after.problem_at_words(entry, sentence, "removed-claim", message, *place)


def _mend(data: Data, entry: Entry) -> str:
    """What to do with a sentence, and with its record."""
    is_dated = isinstance(entry.record, Claim) and entry.record.changed < data.today
    return _MEND + f", and write updated: {data.today}" * is_dated


def _words(claim: Claim, names: Collection[str]) -> set[str]:
    return _stems(" ".join(getattr(claim, key) for key in _SAID), names)


def _stems(text: str, names: Collection[str]) -> set[str]:
    """What its longer words begin with, without the names of speakers."""
    return {word[:STEM] for word in words(text) if len(word) >= _SHORT and word not in names}


_MEND = "correct the sentence, or take it out"
_SAID = ("title", "statement")
_ON_CLAIMS = ("caveat", "earlier", "later", "not_contrast", "text", "note")
_SHORT, _MANY, _MOST = 4, 4, 0.5  # letters of a word; words of a sentence that the claim has
_OTHERS = (Speaker, Source, Redirect, Correction)  # which may name who says nothing here
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
