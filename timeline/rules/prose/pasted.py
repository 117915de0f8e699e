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
# Bytes of UTF-8 that were read as those of Windows: â€™ for an apostrophe.
_LATER = re.escape(bytes(range(0x80, 0xC0)).decode("cp1252", "ignore"))
_MISREAD = re.compile(rf"(?:[ÂÃ][{_LATER}]|[â-ï][{_LATER}]{{2}})+")
# Of more than four words in the marks of French, the rule on quotations tells.
_MARKED = re.compile(r"([„»‚›]|[«‹](?=\s?(?:\S+\s+){0,3}\S+\s?[»›]))\s?([^„“”«»‚‘‹›]+?)\s?[“”«»‘›](?!\w)")
_FOOTNOTE = re.compile(r"(?<=[^\W\d])([.,;:!?]?)\[(?:\d{1,3}|citation needed)\]")
_THOUSANDS = re.compile(r"(?<=\d)[ \u00a0\u2009\u202f](?=\d{3}(?!\d))")
_COUNTED = re.compile(r"(?:^|\s)\w{1,3}$|[:;=8]-?$")
_STRAIGHT = str.maketrans("‘’“”", "''\"\"")
# Without one, a text is as it must be.
_HINT = re.compile(r"''|\\|- |[.!?;][A-Z]|\.\.|  |\[\d|\[cit|\d \d")
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
    re.compile(rf"\w+{_FOOTNOTE.pattern}"): "a text must not have the mark of a footnote",
    re.compile(
        rf"(?<![\d.,-])\d{{1,3}}(?:{_THOUSANDS.pattern}\d{{3}})+(?![\d-])"
    ): "a number must have a comma before thousands",
}
_SIGNS = _IN_ASCII | {
    re.compile(rf"\w*{_MISREAD.pattern}\w*"): "a text must be read in its encoding, UTF-8",
    re.compile(rf"(?!^){_MARKED.pattern}|{_MARKED.pattern}(?!$)"): "a quotation must have straight marks",
    re.compile(rf"\w*[{''.join(_LIGATURES)}]\w*"): "a word must be in single letters, so that a search finds it",
    re.compile(rf"(?=\w*[{_LATIN}])[{_LATIN}{_LOOKS}]*[{_LOOKS}]\w*"): "a word must be in one alphabet, without look-alikes",
}


@rule("pasted-signs")
def pasted_signs(data: Data) -> Iterator[Problem]:
    """A text has no sign that a copy brings along: half a word, a doubled apostrophe, a letter that looks alike."""
    for entry, place, text in data.texts:
        if place[0] in _ADDRESSES:
            continue
        if opened := _open_bracket(text):
            message = 'a remark must begin with "(" and end with ")"; add the other, or delete this one'
            yield data.document.problem_at_words(entry, opened, "pasted-signs", message, *place)
        if text.isascii() and not _HINT.search(text):
            continue
        signs = _IN_ASCII if text.isascii() else _SIGNS
        for pattern, must in signs.items():
            if found := pattern.search(text):
                message = f"{must}; write {_mended(found[0])}"
                yield data.document.problem_at_words(entry, found[0], "pasted-signs", message, *place)


def _open_bracket(text: str) -> str:
    """The word with a round bracket that has no other; that of "a) one, b) another" needs none."""
    loose: list[int] = []
    for place, sign in enumerate(text) if "(" in text or ")" in text else ():
        if sign == ")" and loose and text[loose[-1]] == "(":
            loose.pop()
        elif sign == "(" or (sign == ")" and not _COUNTED.search(text[:place])):
            loose.append(place)
    if not loose:
        return ""
    first = loose[0]
    return text[first:].split()[0] if text[first] == "(" else text[: first + 1].split()[-1]


def _mended(found: str) -> str:
    """What was meant by a sign that came along, with the word that it is in."""
    typed = _MISREAD.sub(lambda misread: misread[0].encode("cp1252").decode("utf-8", "replace").translate(_STRAIGHT), found)
    typed = _THOUSANDS.sub(",", _FOOTNOTE.sub(r"\1", _MARKED.sub(r'"\2"', typed)))
    typed = re.sub(r"- |\\|\.(?=\.)|(?<= ) ", "", typed).replace("''", "'")
    typed = re.sub(r"(?<=[.!?;])(?=[A-Z])", " ", typed)
    return "".join((_ALIKE | _LIGATURES).get(sign, sign) for sign in typed)
