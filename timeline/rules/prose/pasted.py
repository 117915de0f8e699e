"""Rules for what comes along when a text is pasted: signs of another tool, another script, or the end of a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model.reading.project_data import Data
from timeline.problem import Problem
from timeline.rules.rule import rule

_ADDRESSES = ("url", "archived", "link")
# Letters of other scripts that look like Latin ones; a unit such as μm is none of these.
_ALIKE = dict(zip("АВЕЗКМНОРСТУХЅІЈаеорсухѕіјΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABE3KMHOPCTYXSIJaeopcyxsijABEZHIKMNOPTYXo", strict=True))
_LIGATURES = dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))
_LOOKS, _LATIN = "".join(_ALIKE), "A-Za-zÀ-ɏ"
_HINT = re.compile(r"''|\\|- |[.!?;][A-Z]|\.\.|  ")  # without one, a text is as it must be
_IN_ASCII = {
    re.compile(r"\w*''\w*"): "an apostrophe must be doubled only within '…'",
    re.compile(r"\w*\\[\"'nt]\w*"): "a backslash must be only in a text within double quotation marks",
    # "Pre- and post-war" has a hyphen of its own.
    re.compile(r"[^\W\d_]{2,}- (?!(?:and|or|to|nor|but|as|und|oder|bis|et|ou|y|o)\b)[a-zß-ÿ]{2,}"): (
        "a word must not be broken, as at the end of a line"
    ),
    re.compile(r"\w*[a-z]{2}[.!?;][A-Z][a-z]\w*"): "a sentence must have a space after its last sign",
    re.compile(r"\w*[a-z]{2}\.\.(?=\s|$)"): "a sentence must end with one full stop",
    re.compile(r"\w+[.,;:!?]? {2,}\w+"): "two words must have one space between them",
}
_SIGNS = _IN_ASCII | {
    re.compile(rf"\w*[{''.join(_LIGATURES)}]\w*"): "a word must be in single letters, so that a search finds it",
    re.compile(rf"(?=\w*[{_LATIN}])[{_LATIN}{_LOOKS}]*[{_LOOKS}]\w*"): "a word must be in one alphabet, without look-alikes",
}


@rule("pasted-signs")
def pasted_signs(data: Data) -> Iterator[Problem]:
    """A text has no sign that a copy brings along: half a word, a doubled apostrophe, a letter that looks alike."""
    for entry, place, text in data.texts:
        if place[0] in _ADDRESSES or (text.isascii() and not _HINT.search(text)):
            continue
        signs = _IN_ASCII if text.isascii() else _SIGNS
        for pattern, must in signs.items():
            if found := pattern.search(text):
                typed = re.sub(r"- |\\|\.(?=\.)|(?<= ) ", "", found[0]).replace("''", "'")
                typed = re.sub(r"(?<=[.!?;])(?=[A-Z])", " ", typed)
                typed = "".join((_ALIKE | _LIGATURES).get(sign, sign) for sign in typed)
                yield data.document.problem_at_words(entry, found[0], "pasted-signs", f"{must}; write {typed}", *place)
