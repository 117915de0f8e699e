"""Rules for what was removed since an earlier revision: no text still tells it, gives its day, or names its speaker."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from timeline.model.reading.loader import Document, Entry
from timeline.model.reading.project_data import Data
from timeline.model.records.claims import Claim
from timeline.model.records.data_file import Correction, Redirect
from timeline.model.records.sources import Source, Speaker
from timeline.model.values.dates import parse_span
from timeline.model.values.text_scan import FUNCTION_WORDS, STEM, stems, telling_words, words
from timeline.model.values.wording import date_in_words
from timeline.problem import Problem
from timeline.yaml_file.tree import position_of


def left_days(before: Document, after: Document, pages: Mapping[str, str]) -> Iterator[Problem]:
    """Each day on a page, by its path, that only a removed claim had, because a sentence on that claim was left over."""
    known = set(_DAY.findall(after.tree.text))
    for entry in _removed(before, after, "date"):
        for day in set(_DAY.findall(entry.record.date.text)) - known:
            written = date_in_words(parse_span(day))
            must = f'"{written}" must be the day of a record, but only {entry.name} had it, which is not there any more'
            for path, text in pages.items():
                for found in re.finditer(rf"(?<!\d){written}", text):
                    yield Problem(path, *position_of(text, found.start()), "page-fact", f"{must}; {_MEND}")


def left_names(before: Document, data: Data, pages: Mapping[str, str]) -> Iterator[Problem]:
    """Each text of the data, or of a page by its path, that names a speaker of whom no claim is left."""
    after = data.document
    speaking = {who for entry in after.by_id(Claim, "attribution").values() for who in entry.record.attribution}
    speakers = before.by_id(Speaker, "name", "label")
    for entry in _removed(before, after, "attribution"):
        for who in set(entry.record.attribution) - speaking:
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
    """Each sentence of a caveat, a theme, a slide or a note that has more words of a removed claim than of any other.

    Or several in a row that are in no other, or two telling ones of which no other has both, as where it tells two claims.
    """
    after = data.document
    lost = _lost(before, after, *_SAID)
    left = [entry.record for entry in after.by_id(Claim, *_SAID).values()] if lost else []
    told, rows = [_words(each, data) for each in left], set[str]().union(*map(_rows, left))
    whole = [stems(f"{each.title} {each.statement}") for each in left]
    gone = [
        (each.name, _words(each.record, data), _rows(each.record) - rows, _own_pairs(each.record, whole, data))
        for each in lost
    ]
    told_on = [each for each in data.texts if gone and each[1][-1] in _ON_CLAIMS and " " in each[2]]
    # What many texts have is a phrase of the file, and of no single claim.
    counts = Counter(pair for _, _, text in told_on for pair in _pairs(text, data))
    for entry, place, text in told_on:
        for sentence in re.split(r"(?<=[.;]) ", text):
            said, told_pairs = stems(sentence, data.speaker_words), _pairs(sentence, data)
            enough = max(_FEWEST, min(len(said), _MANY), len(said) * _MOST)
            others = max((len(said & each) for each in told), default=0)
            for name, removed, own, pairs in gone:
                met = {pair for pair in pairs & told_pairs if counts[pair] < _FEW}
                is_told = own & _in_row(sentence) or met
                if is_told or len(said & removed) >= max(enough, others + 1):
                    mend = _mend(data, entry, is_all=sentence == text and place[-1] in _LEFT_OUT)
                    message = f"must not tell what {name} said, which was removed; {mend}"
                    yield after.problem_at_words(entry, sentence, "removed-claim", message, *place)


def left_words(before: Document, data: Data, old: Mapping[str, str], pages: Mapping[str, str]) -> Iterator[Problem]:
    """Each sentence of a page that led to a removed claim and lost but the link, or that has words which only the claim had.

    ``old`` has the pages by their paths as they were, ``pages`` as they are.
    """
    lost = _lost(before, data.document, *_SAID)
    told = set[str]().union(*(_words(entry.record, data) for entry in data.document.by_id(Claim, *_SAID).values()))
    told_on = [path for path in pages if lost and path not in _EXAMPLES]
    parts = [(path, *each) for path in told_on for each in _sentences(pages[path])]
    met = [stems(_ADDRESS.sub("", _LINK.sub(r"\1", part))) for _, _, part in parts]
    counts = Counter(each for said in met for each in said)
    for entry in lost:
        link = re.compile(rf"\[([^\[\]]+)\]\((?:events|figures)/{re.escape(entry.record.id)}\.md[^)]*\)")
        led = {_plain(link.sub(r"\1", part)) for text in old.values() for _, part in _sentences(text) if link.search(part)}
        own = {each for each in _words(entry.record, data) - told if each.isalpha() and counts[each] <= _FEW}
        for (path, start, part), said in zip(parts, met, strict=True):
            if _plain(part) in led or (len(own & said) > 1 and not link.search(part)):
                message = f"must not tell what {entry.name} said, which was removed; {_MEND}"
                yield Problem(path, *position_of(pages[path], start), "removed-claim", message)


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    """The sentences of a page, and its other pieces, each with its place in the text."""
    start = 0
    for found in _SENTENCES.finditer(text):
        yield start, text[start : found.start()]
        start = found.end()
    yield start, text[start:]


def _plain(sentence: str) -> str:
    return " ".join(sentence.split())


def _mend(data: Data, entry: Entry, *, is_all: bool = False) -> str:
    """What to do with a sentence, which may be all that its field says, and with its record."""
    is_dated = isinstance(entry.record, Claim) and entry.record.changed < data.today
    return _MEND + " with its field" * is_all + f", and write updated: {data.today}" * is_dated


def _removed(before: Document, after: Document, *fields: str) -> list[Entry]:
    """The claims that are not there any more, of those in which the fields could be read."""
    left = after.by_id(Claim).keys()
    return [entry for identity, entry in before.by_id(Claim, *fields).items() if identity not in left]


def _lost(before: Document, after: Document, *fields: str) -> list[Entry]:
    """Those of them that did not become others."""
    redirects = after.by_id(Redirect, "moved_to", "split_into").items()
    moved = {identity for identity, each in redirects if each.record.targets}
    return [each for each in _removed(before, after, *fields) if each.record.id not in moved]


def _words(claim: Claim, data: Data) -> set[str]:
    return stems(f"{claim.title} {claim.statement}", data.speaker_words)


def _rows(claim: Claim) -> set[str]:
    return _in_row(claim.title) | _in_row(claim.statement)


def _in_row(text: str) -> set[str]:
    """Every few words in a row of a text."""
    row = words(text)
    return {" ".join(row[at : at + _ROW]) for at in range(len(row) - _ROW + 1)}


def _own_pairs(claim: Claim, others: Iterable[set[str]], data: Data) -> set[frozenset[str]]:
    """The pairs of a claim of which no other has both words."""
    found = _pairs(claim.title, data) | _pairs(claim.statement, data)
    return {pair for pair in found if not any(pair <= words for words in others)}


def _pairs(text: str, data: Data) -> set[frozenset[str]]:
    """Every two telling words in a row, in any order, by what they begin with."""
    left_out = data.speaker_words | FUNCTION_WORDS | _ANYWHERE
    parts = (telling_words(_OF.sub("", part), left_out) for part in re.split(r"[,.;:]", text))
    return {frozenset(word[:STEM] for word in pair) for part in parts for pair in pairwise(part)}


_LINK = re.compile(r"\[([^\[\]]*)\]\([^)]*\)")
_ANYWHERE = frozenset(("article", "articles", "people", "said", "says", "wrote", "could", "would"))  # with any word
_OF = re.compile(r"['\u2019]s\b")
_ADDRESS = re.compile(r"\S+/\S*")
_EXAMPLES = ("docs/contribute-style.md",)  # whose sentences show how to word something
_FEW = 3  # sentences of pages that have a word by which a claim is known; fewer texts have two of its words in a row
_SENTENCES = re.compile(r"(?<=[.!?;:|]) |\n\n|\n(?=[|*-] )")
_MEND = "correct the sentence, or take it out"
_SAID = ("title", "statement")
_ON_CLAIMS = ("caveat", "earlier", "later", "not_contrast", "text", "note")
_LEFT_OUT = ("caveat", "note")  # fields without which a record may do
_ROW = 5  # words in a row that two texts hardly have by chance
_FEWEST, _MANY, _MOST = 3, 4, 0.5  # words of a sentence that the claim has
_OTHERS = (Speaker, Source, Redirect, Correction)  # which may name who says nothing here
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
