r"""Patterns of the values of each type, for editors: parts of the JSON Schema that match what ``field_types.py`` reads.

An editor reads YAML 1.2 first, so ``2015`` comes as a number and ``2015-09`` as a text; a value in quotation marks is always
a text. A text may have blanks at its ends, as one in a block (``>``) has a line end; the check takes them off. The patterns
are those of ECMAScript, as JSON Schema asks, and hold no ``\d``, which in Python matches the digits of every script.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

# The words that an editor takes for truth values are no ids: unquoted they would not be texts. Nor is what can be no folder:
# Windows keeps some names for devices, and a page called index would be the one of its list.
RESERVED = "index|con|prn|aux|nul|com[0-9]|lpt[0-9]"
ID = rf"(?!(?:true|false|{RESERVED})\s*$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*"

_MONTH = "(?:0[1-9]|1[0-2])"
_DAY = "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
_LEAP_DAY = "(?:[1-9][0-9](?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[13579][26])00)-02-29"
DAY = f"(?:[1-9][0-9]{{3}}-{_DAY}|{_LEAP_DAY})"
# Of a date the year may have zeros at its head and a sign before it.
_YEAR, _LEAP_YEAR = "-?[0-9]{4}", "-?(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)"
_ANY_DAY = f"(?!-0000)(?:{_YEAR}-{_DAY}|{_LEAP_YEAR}-02-29)"
_EDGE = f"(?:(?:(?!-0000){_YEAR}(?:-{_MONTH})?|{_ANY_DAY})[~?%]?|{_ANY_DAY}T(?:[01][0-9]|2[0-3]):[0-5][0-9])"
# Two ends are reversed where, after what they have in common, the first has the higher digit; those before the year 0, where
# that is right, are left to the check.
_REVERSED = "|".join(rf"{digit}[^/.,]*(?:/|,|\.\.)\1[0-{digit - 1}]" for digit in range(1, 10))
_EQUAL = r"(?:/|,|\.\.)\1\]?\s*$"
DATE = (
    rf"(?!\[?(|[0-9][0-9~?%T:-]*)(?:{_REVERSED}|{_EQUAL}))"
    rf"(?:{_EDGE}|{_EDGE}/(?:{_EDGE}|\.\.)|\.\./{_EDGE}|\[{_EDGE}\.\.(?:{_EDGE})?\]|\[{_EDGE},{_EDGE}\]|\[\.\.{_EDGE}\])"
)

NUMBER = r"[0-9]+(?:\.[0-9]+)?"
WHOLE = "[0-9]{1,5}"
_WORD = r"""[^\s,.:;"'<>&{}$`\\][^,.:;"'<>&{}$`\\]*"""  # which may stand in markup and in scripts
GENRE = f"{_WORD}, {_WORD}, {_WORD}"

_PORT = "(?:0*(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?"
_IN_URL = "[!#-&*-;=?-Z_a-z~]"  # without white space, quotation marks and brackets
URL = rf"[Hh][Tt][Tt][Pp][Ss]?://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?::{_PORT})?(?:[/?#]{_IN_URL}*)?"


def like(pattern: str, expected: str, limit: int | None = None, **numeric: Any) -> dict[str, Any]:
    """A text that looks like ``pattern`` as a whole; with a ``type`` in ``numeric``, a number in its limits too."""
    length = rf"(?=.{{1,{limit}}}\s*$)" if limit else ""
    message = f"must be {expected}"
    return {
        "type": "string",
        "pattern": rf"^\s*{length}(?:{pattern})\s*$",
        "patternErrorMessage": message,
        "errorMessage": message,
        **numeric,
    }


def yes_or_no() -> dict[str, Any]:
    """Yes or no; an editor takes true and false that are not in quotation marks for truth values."""
    spelt = like("[Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]", "yes or no", type=["boolean", "string"])
    return {"anyOf": [{"enum": ["yes", "no"]}, spelt]}


def text(limit: int | None) -> dict[str, Any]:
    """A text that is not blank, of at most ``limit`` characters.

    A list, a record and nothing are no texts, but ``1984`` and ``true`` are, as typed. They are shut out by ``if``, because
    editors propose true and false wherever the ``type`` names truth values. The length is a part of the pattern, because
    editors count UTF-16 units for ``maxLength``, and the line end of a block. Blanks at the ends count for nothing, and
    within there is no line end or tab.
    """
    inner = rf"{{0,{limit - 2}}}" if limit else "*"
    message = f"must have from 1 to {limit} characters, in one line" if limit else "must not be empty, and in one line"
    return {
        "if": {"type": ["array", "object", "null"]},
        "then": {"type": "string", "errorMessage": "must be one text"},
        "pattern": rf"^\s*\S(?:[^\n\r\t]{inner}\S)?\s*$",
        "patternErrorMessage": message,
    }


def choice(values: Iterable[str]) -> dict[str, Any]:
    """One of ``values``, which editors propose; or one with blanks at its ends, as in a block."""
    choices = list(values)
    return {
        "anyOf": [
            {"enum": choices},
            {
                "type": "string",
                "pattern": rf"^\s*(?:{'|'.join(choices)})\s*$",
                "patternErrorMessage": f"must be {' or '.join(choices)}",
            },
        ]
    }
