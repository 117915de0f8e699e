"""Rules for names in a text: they are those of the speakers of whom it is, and written as these are."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher

from timeline.model.reading.project_data import Data, texts
from timeline.model.records.claims import Claim
from timeline.model.records.sources import Source, Speaker
from timeline.problem import Problem
from timeline.rules.prose.sentences import SENTENCES
from timeline.rules.rule import rule
from timeline.rules.speaker_names import SpeakerNames, abbreviation, plain_name, speaking
from timeline.rules.spoken_of import DRAWN, records_of, relations

_TEXTS = SENTENCES | {"title", "label", "absent", "after"}
_FREE = {"url", "archived", "link", "authors"}
_ALIKE = 0.8  # from here on two words are nearly the same
_ALIKE_FIRST, _LONG_FIRST = 0.5, 5  # the same for a first name, and its letters
_LONG = 6  # letters of a word that is hardly by chance nearly another
_NAME = r"[A-Z][\w-]*(?:(?: (?:of|for|the|and|at|on|in|a))* [A-Z][\w-]*)*"
_PARTS = re.compile(r"[^\w\s/-]+")
_WORD = re.compile(r"[\w/-]+")
_EXPLAINED = re.compile(rf"\b([A-Z][A-Z/]+) is (?:the |an? )?({_NAME})|({_NAME}) \(([A-Z][A-Z/]+)\)")


@rule("name-not-in-record")
def name_not_in_record(data: Data) -> Iterator[Problem]:
    """A speaker whom a slide, a text on a picture or a reason names speaks in a record that it is about, or is named there.

    Else the name of another came along with a copy.
    """
    document = data.document
    related = data.once(relations)
    if related is None:
        return
    speakers = {name: entry.record for name, entry in document.by_id(Speaker, "name", "label").items()}
    names = SpeakerNames(speakers)
    for entry, place, text in data.texts:
        is_of_claim = isinstance(entry.record, Claim) and place[-1] in ("reason", "counted", "date_note")
        is_held = is_of_claim or (isinstance(entry.record, DRAWN) and place[-1] in _TEXTS)
        if not is_held or not (found := names.in_text(text)):
            continue
        about = records_of(data, entry, place, related)
        own = {identity for each in about for identity in speaking(each.record, speakers)}
        for each in about:
            if each is not entry or is_of_claim:
                held = (words for where, words in texts(document, each) if each is not entry or where != place)
                own |= {identity for words in held for identity, _ in names.in_text(words)}
        for _, written in found:
            if own and not any(written in name for each in own for name in names.of[each]):
                meant = ", ".join(f'"{speakers[each].short_name}"' for each in sorted(own)[:3])
                message = (
                    f'"{written}" must be a speaker of a record that this is about ({meant}); correct the one or the other'
                )
                yield document.problem_at_words(entry, written, "name-not-in-record", message, *place)


@rule("name-form")
def name_form(data: Data) -> Iterator[Problem]:
    """A text writes the name of a speaker or publisher as the record has it, and an abbreviation with its own full name."""
    document = data.document
    speakers = [entry.record for entry in document.entries(Speaker, "name")]
    publishers = [entry.record.publisher for entry in document.entries(Source, "publisher")]
    plain = {word for _, _, text in data.texts if " " in text for word in text.split() if word.islower()}
    slips = _Slips({*map(plain_name, speakers), *publishers}, plain)
    short_for = {short: each for each in speakers if (short := abbreviation(each))}
    for entry, place, text in data.texts:
        for before, after, ahead, inside in _EXPLAINED.findall(text):
            short = before or inside
            meant = plain_name(short_for[short]) if short in short_for else ""
            if meant not in (after or ahead) and short_for[short] is not entry.record:
                message = f'"{short}" must be short for its own name; write "{meant}", or correct "{short}"'
                yield document.problem_at_words(entry, after or ahead, "name-form", message, *place)
                break
        else:
            if found := place[-1] not in _FREE and slips.first_in(text):
                written, meant = found
                message = f'must be written as its record has it; write "{meant}"'
                yield document.problem_at_words(entry, written, "name-form", message, *place)


class _Slips:
    """Finds names in which one word is a slip."""

    def __init__(self, names: set[str], plain: set[str]) -> None:
        self._plain = plain  # words that texts have without a capital, so that they alone make nobody known
        self._names = {tuple(_WORD.findall(name)) for name in names}
        self._meant: dict[tuple[str, ...], tuple[str, ...] | None] = {}  # what was found so far
        self._lengths = sorted({len(words) for words in self._names}, reverse=True)
        self._by_others: dict[tuple[int, tuple[str, ...]], list[tuple[str, ...]]] = defaultdict(list)
        for words in sorted(self._names):
            for key in _without_each(words):
                self._by_others[key].append(words)

    def first_in(self, text: str) -> tuple[str, str] | None:
        """The first name in a text that is nearly one of these, as it is written and as it must be."""
        for part in _PARTS.split(text):
            words = _WORD.findall(part)
            for start in (number for number, word in enumerate(words) if word[0].isupper()):
                for said in (
                    tuple(words[start : start + length]) for length in self._lengths if start + length <= len(words)
                ):
                    if said not in self._meant:
                        self._meant[said] = self._meant_by(said)
                    if meant := self._meant[said]:
                        return " ".join(said), " ".join(meant)
        return None

    def _meant_by(self, said: tuple[str, ...]) -> tuple[str, ...] | None:
        """Of which name the words are a slip, if they are."""
        if said in self._names:
            return None
        near = ((key, meant) for key in _without_each(said) for meant in self._by_others.get(key, ()))
        slips = (meant for key, meant in near if _is_slip(said[key[0]], meant[key[0]], alike=self._alike(key)))
        return next(slips, None)

    def _alike(self, key: tuple[int, tuple[str, ...]]) -> float:
        """How alike two words must be for a slip: a first name less, if the name after it is no plain word."""
        number, others = key
        is_first = number == 0 and others and not {each.lower() for each in others} & self._plain
        return _ALIKE_FIRST if is_first else _ALIKE


def _without_each(words: tuple[str, ...]) -> Iterator[tuple[int, tuple[str, ...]]]:
    for number in range(len(words)):
        yield number, (*words[:number], *words[number + 1 :])


def _is_slip(word: str, other: str, *, alike: float) -> bool:
    """Whether two words are nearly alike; not so by their capitals or a plural."""
    one, two = word.lower(), other.lower()
    long = _LONG if alike == _ALIKE else _LONG_FIRST
    if min(len(one), len(two)) < long or one.rstrip("s") == two.rstrip("s"):
        return False
    matcher = SequenceMatcher(None, one, two)
    return matcher.real_quick_ratio() >= alike and matcher.quick_ratio() >= alike and matcher.ratio() >= alike
