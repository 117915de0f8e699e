"""Rules for the form of sentences, which shows where a line of a text was lost or doubled."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache

from timeline.model.reading.project_data import Data
from timeline.model.records.dimensions import Unit
from timeline.model.records.sources import Source
from timeline.problem import Problem
from timeline.rules.rule import rule
from timeline.yaml_file.tree import Place

# The fields whose texts are sentences.
SENTENCES = {
    *("statement", "date_note", "phase_reason", "attribution_note", "caveat", "reason", "about", "note", "meaning"),
    *("earlier", "later", "not_contrast", "what", "removed", "page_note", "text"),
}
_STOPS = tuple(".!?…")
_CLOSING = "\"'”’)]"  # which may stand after the last stop of a text
_REPEATED = 5  # a shorter stretch may well come twice
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
# One, three or four words twice in a row; two may be, as in "and again and again". What has a capital may be a name, or
# end a sentence and begin the next.
_TWICE = re.compile(r"(?<![\w'’-])(?!(?:had|that) )([^\W\d_A-Z][\w'’-]*(?:(?:,? [\w'’-]+){2,3})?)\.? \1(?![\w'’-])")


@rule("sentence")
def sentence(data: Data) -> Iterator[Problem]:
    """A text begins with a capital letter, a digit or a quotation and ends as a sentence does; else a line may be lost."""
    for entry, place, text in data.texts:
        if place[0] in entry.broken:
            continue  # another rule says what is wrong with it
        if " " not in text:
            if _is_prose(place) and not text.endswith(_STOPS):
                why = "why it was removed, not when" if place == ("removed",) else "more than one word"
                yield data.document.problem(entry, "sentence", f"must be a sentence, {why}; write that", *place)
            continue
        # A name such as iPhone or al-Qaeda has its capital later in the word.
        begins = _is_prose(place) or (place[-1] == "title" and not isinstance(entry.record, Source | Unit))
        if begins and text.split()[0].islower() and text[0].isalpha():
            first = text.split()[0].capitalize()
            message = f'must begin with a capital letter; write "{first}", or bring back what stood before it'
            yield data.document.problem(entry, "sentence", message, *place)
        if _is_prose(place) and not text.rstrip(_CLOSING).endswith(_STOPS):
            last = " ".join(text.split()[-3:])
            message = f'must end with a full stop, as a sentence does; write it after "{last}", or bring back what followed'
            yield data.document.problem_at_words(entry, last, "sentence", message, *place)


def _is_prose(place: Place) -> bool:
    return place[-1] in SENTENCES and "answers" not in place


@rule("now-for-not")
def now_for_not(data: Data) -> Iterator[Problem]:
    """After does and did stands not, hardly ever now: one letter turns what is said into its contrary."""
    for entry, place, text in data.texts:
        if found := _NOW.search(text):
            message = f'"{found[0]}" must be "{found[1]} not" if it is denied; write that, or put now elsewhere'
            yield data.document.problem_at_words(entry, found[0], "now-for-not", message, *place)


_NOW = re.compile(r"\b(does|do|did) now\b(?= [a-z])")


@rule("repeated-words")
def repeated_words(data: Data) -> Iterator[Problem]:
    """No text says the same words twice, because then a line or a word was doubled by a slip."""
    for entry, place, text in data.texts:
        # The title of a work is as it is.
        if (*entry.place[:1], *place) != ("sources", "title") and (stretch := _repeated(text)):
            message = f'must not have "{stretch}" twice; delete the one, or say it in other words'
            yield data.document.problem_at_words(entry, stretch, "repeated-words", message, *place)


@lru_cache(maxsize=1 << 14)  # each save under ``serve`` asks for the same texts
def _repeated(text: str) -> str:
    """The first stretch of words that comes again, as it is written there; empty if none does."""
    if len(set(text.split())) == text.count(" ") + 1:
        return ""  # as in most texts, no word comes twice
    if found := _TWICE.search(text):
        return found[1]
    words = list(_WORD.finditer(text.lower()))
    seen: dict[tuple[str, ...], int] = {}
    for number in range(len(words) - _REPEATED + 1):
        run = tuple(word.group() for word in words[number : number + _REPEATED])
        if seen.setdefault(run, number) <= number - _REPEATED:
            return text[words[number].start() : words[number + _REPEATED - 1].end()]
    return ""


@rule("misspelt")
def misspelt(data: Data) -> Iterator[Problem]:
    """A word that is there once, and one letter off from a word that is there more often, is likely a slip of it.

    That is a letter too few or too many, or two exchanged, but not at either end, where words have their forms.
    """
    counts: Counter[str] = Counter()
    having: dict[str, set[Place]] = defaultdict(set)  # the places of the records with a word
    for entry, place, text in data.texts:
        for word in _LONG_WORD.findall(text) if " " in text or place[0] == "words" else ():
            counts[word] += 1
            having[word].add(entry.place)
    meant = {
        slip: word
        for word, count in counts.items()
        if count > 1
        for slip in _slips_of(word, is_often=len(having[word]) >= _OFTEN)
        if counts.get(slip) == 1
    }
    for entry, place, text in data.texts if meant else ():
        for word in _LONG_WORD.findall(text) if " " in text or place[0] == "words" else ():
            if word in meant:
                message = (
                    f'"{word}" must be spelt as elsewhere; write "{meant[word]}", or if it is another word, say it otherwise'
                )
                yield data.document.problem_at_words(entry, word, "misspelt", message, *place)


_BRITISH = re.compile(r"(?<=[iy])s(e[drs]?|es|ing|ations?)$")  # as in "organised"
_LONG_WORD = re.compile(r"\b[a-z]{6,}\b")
_OFTEN, _LETTERS = 3, 7  # how many records have a word that is right, and how long one may lack a letter that is not doubled


def _slips_of(word: str, *, is_often: bool) -> Iterator[str]:
    if _BRITISH.search(word):
        yield _BRITISH.sub(r"z\1", word)
    inside = range(1, len(word) - 1)
    for at in inside:
        if (is_often and len(word) >= _LETTERS) or word[at] == word[at + 1]:
            yield word[:at] + word[at + 1 :]
        yield word[:at] + word[at] + word[at:]
        if at + 2 < len(word):
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
