"""Suggest what was probably meant by a value that is not as it must be: the end of a message, or nothing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Set
from functools import lru_cache

from timeline.model.values.date_suggestions import as_plain_text, with_digits
from timeline.problem import did_you_mean

_AMOUNT = re.compile(r"(\D*?)\s*(\d(?:[\d,.'’_\s]*\d)?)\.?(\s*%|\+|\s\D*|)")
_GROUPED = re.compile(r"\d{1,3}(?:[,.'’_\s]\d{3})+")
_RANGE = re.compile(r"\D{0,8}\d[\d,.]*\s*(?:-|–|—|to|and)\s*\d[\d,.]*.*")
_LARGE = re.compile(r"\d\s*(?:k|m|mn|bn|dozen|hundred|thousand|million|billion)\b", re.IGNORECASE)
_LIMIT = re.compile(r"[~<>≈±]|\+$|[a-z]", re.IGNORECASE)


def number_meant(text: str) -> str:
    """For example ``; write 30000`` for ``30,000``."""
    typed = as_plain_text(text)
    text = with_digits(typed)
    if not re.search(r"\d", text):
        return "; a number in words belongs under in_words"
    if _RANGE.fullmatch(text):
        return "; for a range write low and high instead of value"
    if _LARGE.search(text):
        return "; write all its digits, or choose a unit that counts in thousands or millions"
    match = _AMOUNT.fullmatch(text)
    if not match or match[1].strip() in ("-", "−", "."):
        return ""
    digits = re.sub(r"\D", "", match[2]) if _GROUPED.fullmatch(match[2]) else match[2].replace(",", ".")
    if not re.fullmatch(r"\d+(\.\d+)?", digits):
        return ""
    limit = (
        '; what limits it, such as "about" or "more than", belongs under qualifier'
        if _LIMIT.search(match[1] + match[3])
        else ""
    )
    letters = ", with digits for the letters that look like them" if text != typed else ""
    return f"; write {digits}{letters}{limit}"


def id_meant(text: str) -> str:
    """For example ``; write "reading-room"`` for ``Reading_Room``."""
    meant = as_id(text)
    return f'; write "{meant}"' if meant else ""


def as_id(text: str) -> str:
    """For example ``reading-room`` for ``Reading_Room``; nothing where it has other letters, or begins with a digit."""
    letters = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    words = re.findall(r"[^\W_]+", letters.lower())
    return "-".join(words) if words and words[0][0].isalpha() and "".join(words).isascii() else ""


def reference_meant(typed: str, names: Mapping[str, set[str]]) -> str:
    """What id was meant; ``names`` has the titles and other names of each record that could be."""
    named = next((identity for identity, known in names.items() if typed in known), None)
    if named:
        return f'; write "{named}", its id'
    several = re.split(r"[\s;]+", typed)
    if len(several) > 1 and all(each in names for each in several):
        return f"; write a comma between two ids: {', '.join(several)}"
    by_words = [identity for identity, known in names.items() if _is_worded(set(typed.split("-")), identity, known)]
    return f'; write "{by_words[0]}"' if len(by_words) == 1 else did_you_mean(typed, names)


def _is_worded(typed: Set[str], identity: str, names: Set[str]) -> bool:
    """Whether an id was made of the words of the right one and more, or of words of a name."""
    return set(identity.split("-")) <= typed or (len(typed) > 1 and any(typed <= _words_of(name) for name in names))


@lru_cache(maxsize=1 << 16)  # each reference that leads nowhere asks for all names
def _words_of(name: str) -> frozenset[str]:
    return frozenset(as_id(name).split("-"))
