"""Read the numbers, quotations and words off a text."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from decimal import Decimal

YEAR = re.compile(r"\b\d{4}\b")
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"(?<!\w)(?<!\d[.,])\d+(?:[,\u00a0\u202f]\d{3}(?!\d))*(?:\.\d+)?")
_WORDS = re.compile(
    r"\b(?:(?:tens|hundreds) of thousands|hundreds|thousands|dozens|millions|billions|"
    r"(?:doubl|tripl|quadrupl|halv)(?:ed|ing)|half|a third|two thirds|a quarter|three quarters|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    re.IGNORECASE,
)
_DOUBLE, _SINGLE = (
    '"\u201c\u201d\u201e\u201f\u2033\uff02\u00ab\u00bb\u300c\u300d\u300e\u300f',
    "'\u2018\u2019\u201a\u201b\u2039\u203a\u2032`\u00b4",
)
_QUOTED = re.compile(
    rf"[{_DOUBLE}]([^{_DOUBLE}]+)[{_DOUBLE}]"
    # An apostrophe inside a word neither opens nor closes a quotation.
    rf"|(?<!\w)[{_SINGLE}](?=\S)((?:[^{_SINGLE}]|(?<=\w)[{_SINGLE}](?=\w))+)(?<=\S)[{_SINGLE}](?!\w)"
)
_PARAGRAPH = re.compile(r"\bparagraphs? \d{1,3}\b", re.IGNORECASE)


def numbers(text: str) -> list[str]:
    """The numbers in digits, without separators, in order and each once: ``30,000`` gives ``30000``.

    A reference to a paragraph by its number is no statement of a number.
    """
    if not _DIGIT.search(text):
        return []  # as of most texts, for which many rules ask
    found = (re.sub(r"[,\s]", "", match) for match in _DIGITS.findall(_PARAGRAPH.sub("", text)))
    return list(dict.fromkeys(plain_number(Decimal(number)) for number in found))


def as_written(text: str, number: str) -> str:
    """The number as it stands in the text: ``30,000`` for ``30000``; or ``number`` itself where it does not."""
    return next((match for match in _DIGITS.findall(text) if numbers(match) == [number]), number)


STEM = 5  # letters by which a word is known in all its forms
_TELLING = 4  # letters from which on a word tells something
FUNCTION_WORDS = frozenset(  # longer words that any text may have, whatever it tells
    (
        *("this", "that", "they", "them", "itself", "their", "there", "these", "those", "were", "been", "have", "given"),
        *("with", "from", "into", "than", "also", "more", "already", "still"),
    )
)
_LONG = 3  # digits from which on a zero more or less is likely a slip


def is_slip(number: str, other: str) -> bool:
    """Whether two numbers differ in one digit, in two neighbours that are exchanged, or by a zero at the end."""
    if len(number) != len(other):
        short, long = sorted((number, other), key=len)
        return len(short) >= _LONG and long == f"{short}0"
    differ = [at for at, (one, two) in enumerate(zip(number, other, strict=True)) if one != two]
    is_exchanged = len(differ) == 2 and differ[1] - differ[0] == 1 and sorted(number) == sorted(other)
    return len(differ) == 1 or is_exchanged


def slip_of(number: str, others: Iterable[str]) -> str | None:
    """The first of the others of which a number is a slip, if there is one; a zero more or less comes before a digit."""
    slips = [other for other in others if is_slip(number, other)]
    return min(slips, key=lambda other: len(other) == len(number), default=None)


def number_words(text: str) -> list[str]:
    """The numbers in words, in small letters, in order and each once: ``Tens of thousands``, ``doubled``."""
    return list(dict.fromkeys(match.lower() for match in _WORDS.findall(text)))


def plain_number(number: Decimal) -> str:
    """A number in its shortest plain digits, so that 43, 43.0 and 043 are one."""
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def quotations(text: str) -> list[str]:
    """The phrases in quotation marks of any kind."""
    return [double or single for double, single in _QUOTED.findall(text)]


def without_quotations(text: str) -> str:
    """The text without the phrases in quotation marks."""
    return _QUOTED.sub(" ", text)


def words(text: str) -> list[str]:
    """The words in small letters, with the apostrophe inside a word straight and no other punctuation."""
    return re.findall(r"\w+(?:'\w+)*", text.lower().replace("\u2019", "'"))


def telling_words(text: str, without: Container[str] = ()) -> list[str]:
    """The longer words of a text in small letters, but for words that tell nothing."""
    return [word for word in words(text) if len(word) >= _TELLING and word not in without]


def stems(text: str, without: Container[str] = ()) -> set[str]:
    """What its telling words begin with, whatever their form."""
    return {word[:STEM] for word in telling_words(text, without)}


def holds_phrase(text: Iterable[str], phrase: Iterable[str]) -> bool:
    """Whether the words of ``phrase`` stand in a row among the words of ``text``."""
    return f" {' '.join(phrase)} " in f" {' '.join(text)} "
