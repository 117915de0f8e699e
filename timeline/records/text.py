"""What can be read off a text: its numbers, its quotations, its words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

_DIGITS = re.compile(r"(?<![\w.,])\d+(?:[,\u00a0\u202f ]\d{3}(?!\d))*(?:\.\d+)?(?![a-zA-Z])")
_WORDS = re.compile(
    r"\b(?:(?:tens|hundreds) of thousands|hundreds|thousands|dozens|millions|billions|"
    r"(?:doubl|tripl|quadrupl|halv)(?:ed|ing)|half|a third|two thirds|a quarter|three quarters|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r'"([^"]+)"|\u201c([^\u201d]+)\u201d')
_PARAGRAPH = re.compile(r"\bparagraphs? \d+", re.IGNORECASE)


def numbers(text: str) -> list[str]:
    """The numbers in digits, without separators, in order and each once: ``30,000`` gives ``30000``.

    A reference to a paragraph by its number is no statement of a number.
    """
    found = (re.sub(r"[,\s]", "", match) for match in _DIGITS.findall(_PARAGRAPH.sub("", text)))
    return list(dict.fromkeys(plain_number(Decimal(number)) for number in found))


def number_words(text: str) -> list[str]:
    """The numbers in words, in small letters, in order and each once: ``Tens of thousands``, ``doubled``."""
    return list(dict.fromkeys(match.lower() for match in _WORDS.findall(text)))


def plain_number(number: Decimal) -> str:
    """A number in its shortest plain digits, so that 43, 43.0 and 043 are one."""
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def quotations(text: str) -> list[str]:
    """The phrases in double quotation marks, straight or curved."""
    return [straight or curved for straight, curved in _QUOTED.findall(text)]


def words(text: str) -> list[str]:
    """The words in small letters, with the apostrophe inside a word straight and no other punctuation."""
    return re.findall(r"\w+(?:'\w+)*", text.lower().replace("\u2019", "'"))


def holds_phrase(text: Iterable[str], phrase: Iterable[str]) -> bool:
    """Whether the words of ``phrase`` stand in a row among the words of ``text``."""
    return f" {' '.join(phrase)} " in f" {' '.join(text)} "
