"""Read the words that limit a number off a text, such as more than or about."""

from __future__ import annotations

import re
from decimal import Decimal

from timeline.model.values.text_scan import plain_number

# The words for each qualifier, and the number that follows.
_LIMITS = {
    name: re.compile(
        rf"(?<!\bno )(?<!\bnot )\b(?:{words})\b(?: (\d[\d,]*(?:\.\d+)?)(?: (million|billion))?)?", re.IGNORECASE
    )
    for name, words in {
        "about": "about|around|approximately|roughly|some|estimated|or so",
        "at least": "at least|no fewer than|not fewer than|no less than|or more|minimum of|upwards of",
        "up to": "up to|at most|as many as|as much as|no more than|not more than",
        "more than": "more than|over|above|exceeds?|exceeded|exceeding|in excess of",
        "less than": "less than|fewer than|under|below",
        "almost": "almost|nearly|close to|just under",
    }.items()
}


BOUNDS = ("at least", "up to", "more than", "less than")  # which say on which side of the number it lies
BOUND = re.compile(r"\b(?:limits?|bounds?|most|least|minimum|maximum)\b", re.IGNORECASE)


def limits(text: str) -> dict[str, list[str]]:
    """The limits in a text by their names, each with the numbers that follow it, of which one may be empty.

    Of 11 million both 11 and 11000000 are among them, because the unit of a figure may count millions.
    """
    found = {name: [number for told in words.findall(text) for number in _read(*told)] for name, words in _LIMITS.items()}
    return {name: numbers for name, numbers in found.items() if numbers}


def _read(digits: str, scale: str) -> list[str]:
    number = digits.replace(",", "")
    return [number, plain_number(Decimal(number) * _SCALES[scale.lower()])] if scale else [number]


_SCALES = {"million": 10**6, "billion": 10**9}
