"""Explain a fault in the brackets of a value that begins with one."""

from __future__ import annotations

import re

from timeline.yaml_file.hints.quotation_marks import QUOTED, unclosed

EXAMPLE = "{source: an-id, paragraph: 4}"

_CLOSING = {"[": "]", "{": "}"}
_NO_COMMA = re.compile(r"[{,]\s*\w+:\s[^,{}\[\]]*:\s")
_NO_VALUE = re.compile(r"[{,]\s*\w+:\s*[,}]")
_COMMENT = re.compile(r"\s+#|\s*$")
_OPEN_QUOTE = re.compile(r"[\[{,:]\s*([\"'])")
_CUT = re.compile(r"(?:[,:]\s+|[\[{]\s*)#")


def bracket_fault(value: str, goes_on: bool) -> str | None:
    """What must be, if the brackets of ``value`` do not fit; ``goes_on`` says that the next line belongs to it, too."""
    bare = QUOTED.sub(lambda quoted: "x" * len(quoted.group()), value)
    missing: list[str] = []
    for place, sign in enumerate(bare):
        if sign in _CLOSING:
            missing.append(_CLOSING[sign])
        elif sign in _CLOSING.values():
            if sign != (closing := missing.pop()):
                if missing and sign == missing[-1] and closing not in bare[place:]:
                    opening = next(each for each in _CLOSING if _CLOSING[each] == closing)
                    return f'what begins with "{opening}" must end with a closing "{closing}"; add it before the "{sign}"'
                return _unclosed(value)
            if not missing:
                return _hidden_fault(bare[:place]) or _rest_fault(bare[place + 1 :]) or _inner_fault(bare)
    return _inner_fault(bare) or (None if goes_on else _hidden_fault(bare) or _unclosed(value))


def _hidden_fault(bare: str) -> str | None:
    """What hides the closing bracket that is there."""
    if quote := _OPEN_QUOTE.search(bare):
        return unclosed(quote[1])
    if _CUT.search(bare):
        return (
            'a text in brackets must not begin with "#", because YAML drops the rest of the line; put it in quotation marks'
        )
    return None


def _unclosed(value: str) -> str:
    closing = _CLOSING[value[0]]
    fault = f'what begins with "{value[0]}" must end with a closing "{closing}"'
    return f"{fault}; add it, or, if it is a text, put quotation marks around the whole text"


def _rest_fault(rest: str) -> str | None:
    if _COMMENT.match(rest):
        return None
    if rest[0] in _CLOSING.values():
        return f'there must be one closing bracket for each opening one; delete the last "{rest[0]}"'
    if rest.lstrip().startswith("-"):
        return "each entry must be on a line of its own, with its dash; begin a new line before the dash"
    return (
        "nothing must come after the closing bracket; delete what comes there, "
        "or, if all of it is a text, put quotation marks around the whole text"
    )


def _inner_fault(bare: str) -> str | None:
    if _NO_COMMA.search(bare):
        return f"there must be a comma between two keys in braces; write for example {EXAMPLE}"
    if found := _NO_VALUE.search(bare):
        key = found.group().strip("{, :}")
        return f'"{key}" must not be empty; write a value after the colon, or delete "{key}:"'
    return None
