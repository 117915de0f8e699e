"""Lines that never belong in the file: what a merge or a paste leaves behind, and white space that is no plain space."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from timeline.problem import Problem
from timeline.yaml_file.tree import position_of

# What any of them holds: most files hold none, and are passed at once.
_SUSPECT = re.compile(r"^ *(?:<{7}|={7}|>{7}|\|{7}|```|~~~|\.\.\.)|[^\S \n]", re.MULTILINE)
_CONFLICT = re.compile(r" *(<{7}|={7}|>{7}|\|{7})(?: .*)?$")
_FENCE = re.compile(r"\s*(```+|~~~+)\s*\w*\s*$")
_END_MARK = re.compile(r"\.\.\.(?=\s|$)")
# White space that is neither a space nor a tab, before a line's text, alone in a line, or between a key and its value.
_ODD_SPACE = re.compile(r"[ \t]*([^\S \t])|[ ]*(?:- +)?\w+:([^\S \t])")


# The line that begins a record, behind the sign of a note, while the record goes on below it.
_HIDDEN_RECORD = re.compile(r"^ *#+ *- id: *\S+[ \t]*(?=\n +\w+:)", re.MULTILINE)


def stray_lines(text: str, path: str) -> Iterator[Problem]:
    """A problem for each line that must be mended before the rest of the file can be understood."""
    for hidden in _HIDDEN_RECORD.finditer(text) if "- id:" in text else ():
        message = (
            "the line that begins a record must not be behind #; delete the #, or begin each line of the record with it"
        )
        yield Problem(path, *position_of(text, hidden.start()), "yaml-comment", message)
    for number, line in enumerate(text.split("\n") if _SUSPECT.search(text) else [], 1):
        if found := _stray(line):
            column, rule, message = found
            yield Problem(path, number, column, rule, message)


def _stray(line: str) -> tuple[int, str, str] | None:
    """The column, the rule and the message for a line, or None where nothing is wrong with it."""
    if _CONFLICT.match(line):
        message = (
            f'the file must not hold the marks of a merge conflict; of the lines between "<<<<<<<" and ">>>>>>>" keep those '
            f'that are right, and delete the line "{line.strip()[:7]}"'
        )
        return 1, "merge-conflict", message
    if found := _FENCE.match(line) or _END_MARK.match(line):
        return 1, "yaml-syntax", f'the file must hold nothing but data; delete the line "{found.group().strip()}"'
    if "\t" in line:
        return line.index("\t") + 1, "yaml-syntax", "a line must not hold a tab; type spaces instead of the tab"
    if found := _ODD_SPACE.match(line):
        group = found.lastindex or 0
        name = unicodedata.name(found.group(group), "white space").lower()
        return found.start(group) + 1, "yaml-syntax", f"there must be plain spaces here; type a space instead of the {name}"
    return None
