"""Explain a fault in the quotation marks of a value that begins with one: not closed, closed too early, a wrong escape."""

from __future__ import annotations

import re

QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'')
_WRONG_ESCAPE = re.compile(r'\\[^0abtnvfre "/\\N_LPxuU]')
_ESCAPED = {'"': '\\"', "'": "''"}
_EACH = re.compile(r"""(["'])[\w -]+\1(?:[;,] ?\1[\w -]+\1)+""")
_COMMENT = re.compile(r"\s*(?:\s#.*)?$")

IN_QUOTATION_MARKS = (
    "put quotation marks around the whole text (\"double\" ones, or 'single' ones if it holds double ones), "
    "or write >- here and the text in the next line, indented by two more spaces"
)


def quotation_fault(value: str, rest: str) -> str | None:
    """What must be, if the quotation marks of ``value`` do not fit; ``rest`` is what of it stands in the lines below."""
    sign, whole = value[0], f"{value} {rest}"
    found = QUOTED.match(whole)
    if not found:
        return unclosed(sign)
    if not _COMMENT.match(value if found.end() <= len(value) else whole, found.end()):
        if _EACH.fullmatch(whole.strip()) and (plain := re.sub(sign, "", whole.strip())):
            return f"a text must not have marks around each of its words; write {plain}"
        if whole.rstrip().endswith(sign):
            return _inner_mark(sign, whole, found.end())
        return f"quotation marks must be around the whole text, not around its beginning; {IN_QUOTATION_MARKS}"
    if sign == '"' and _WRONG_ESCAPE.search(found.group()):
        return (
            "a text in double quotation marks must not hold a backslash; delete it, or put single quotation marks around it"
        )
    return None


def _inner_mark(sign: str, text: str, end: int) -> str:
    """What to do about a mark within a text that has the same at its head and its end."""
    other = "'" if sign == '"' else '"'
    before, after = re.search(r"\S*$", text[:end]), re.match(r"\S*", text[end:])
    word = f"{before and before.group()}{after and after.group()}"
    must = f"a text in {sign}…{sign} must not hold a plain {sign}, but that in {word} ends it"
    whole = f"put {other}…{other} around the whole text instead, or " * (other not in text)
    return f"{must}; {whole}write {_ESCAPED[sign]} for the inner {sign}"


def unclosed(sign: str) -> str:
    """What to do about a quotation mark that is not closed."""
    return f"a text that begins with {sign} must have a closing quotation mark, {sign}, at its end; add it"
