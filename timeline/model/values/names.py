"""Read the name of an author: what a list sorts by, what stands before it, and what is no name of one person."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SUFFIX = re.compile(r"(?:Jr|Sr)\.?|II|III|IV")
_OTHERS = re.compile(r"\bet\.? al\b\.?|\band others\b|\bu\. ?a\.", re.IGNORECASE)
_BY = re.compile(r"(?:by|written by)[:\s]+(?=\S)", re.IGNORECASE)
_SEVERAL = re.compile(r"\s+(?:and|&|/)\s+|\s*[;/]\s*", re.IGNORECASE)
# Words that the name of an institution has, and that of a person hardly ever.
_OF_A_BODY = re.compile(
    r"\b(?:for|of|the|on|agency|association|authority|bureau|cent(?:er|re)|college|commission|committee|company|corporation"
    r"|council|department|editors|federation|foundation|government|group|institut(?:e|ion)|library|ministry|museum|nations"
    r"|network|office|service|organi[sz]ation|parliament|police|programme|project|society|staff|team|university)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Name:
    """A name as citations write it. That of an institution is all ``family``, and ``is_literal``: nothing parts it."""

    family: str
    given: str = ""
    suffix: str = ""
    is_literal: bool = False

    def __str__(self) -> str:
        return " ".join(part for part in (self.given, self.family, self.suffix) if part)


def person(text: str) -> Name:
    """The name of a person, whose family name is the last word, with small words before it and without ``Jr.`` after it."""
    words = text.split()
    suffix = words.pop() if len(words) > 1 and _SUFFIX.fullmatch(words[-1]) else ""
    start = len(words) - 1
    while start > 0 and words[start - 1][0].islower():
        start -= 1
    return Name(" ".join(words[start:]), " ".join(words[:start]), suffix.strip())


def institution(text: str) -> Name:
    """A name that is cited as it is written."""
    return Name(text, is_literal=True)


def person_meant(text: str) -> str:
    """What must be instead of a text that is not the name of one person; nothing where it can be."""
    if _OTHERS.search(text):
        return "must be one name; write an entry for each author, and leave out those whom the source does not name"
    if by := _BY.match(text):
        return f'must be the name alone; write "{text[by.end() :]}"'
    if _SEVERAL.search(text):
        each = ", ".join(part for part in _SEVERAL.split(text) if part)
        return f'must be one person; write [{each}] if these are several, or put "{text}" under institutions if it is one'
    if _OF_A_BODY.search(text):
        return f'must be a person; put "{text}" under institutions, where a name is cited as it is written'
    family, comma, given = (part.strip() for part in text.partition(","))
    if comma:
        turned = f"{family} {given}" if _SUFFIX.fullmatch(given) else f"{given} {family}".strip()
        is_plain = "," not in given
        remedy = f'write "{turned}"' if is_plain else "write an entry for each author, in the order in which a name is said"
        return f"must be a name without a comma; {remedy}, or put it under institutions if it is one"
    return ""
