"""Rules for what comes along when a text is pasted: signs of another tool, another script, or the end of a line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from timeline.model.reading.project_data import Data
from timeline.problem import Problem
from timeline.rules.rule import rule

_ADDRESSES = ("url", "archived", "link")
_LATIN = "A-Za-zÀ-ɏ"
# Letters of other scripts that look like Latin ones; a unit such as μm is none of these.
_ALIKE = dict(zip("АВЕЗКМНОРСТУХЅІЈаеорсухѕіјΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABE3KMHOPCTYXSIJaeopcyxsijABEZHIKMNOPTYXo", strict=True))
_MIXED = re.compile(rf"(?=\w*[{_LATIN}])[{_LATIN}{''.join(_ALIKE)}]*[{''.join(_ALIKE)}]\w*")
_LIGATURES = dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))


def _plain(word: str) -> str:
    return "".join((_ALIKE | _LIGATURES).get(sign, sign) for sign in word)


# What is looked for, and what to do about it.
_SIGNS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (
        re.compile(r"\w*''\w*"),
        lambda found: f"an apostrophe must be doubled only within '…'; write {found[0].replace(chr(39) * 2, chr(39))}",
    ),
    (
        re.compile(r"\w*\\[\"'nt]\w*"),
        lambda found: f'"{found[0]}" must have no backslash, which only a text in double quotation marks needs; delete it',
    ),
    (
        # "Pre- and post-war" has a hyphen of its own.
        re.compile(r"[^\W\d_]{2,}- (?!(?:and|or|to|nor|but|as|und|oder|bis|et|ou|y|o)\b)[a-zß-ÿ]{2,}"),
        lambda found: f'"{found[0]}" must be one word, which a line end had broken; write {found[0].replace("- ", "")}',
    ),
    (
        re.compile(rf"\w*[{''.join(_LIGATURES)}]\w*"),
        lambda found: f'"{found[0]}" must be in single letters, so that a search finds it; write {_plain(found[0])}',
    ),
    (
        _MIXED,
        lambda found: f'"{found[0]}" must be in one alphabet, but has letters that only look alike; type {_plain(found[0])}',
    ),
)


@rule("pasted-signs")
def pasted_signs(data: Data) -> Iterator[Problem]:
    """A text has no sign that a copy brings along: half a word, a doubled apostrophe, a letter that looks alike."""
    for entry, place, text in data.texts:
        for pattern, said in _SIGNS if place[0] not in _ADDRESSES else ():
            if found := pattern.search(text):
                yield data.document.problem_at_words(entry, found[0], "pasted-signs", said(found), *place)
