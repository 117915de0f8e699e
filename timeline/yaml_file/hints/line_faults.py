"""Explain lines that YAML cannot read, after the mistakes that people make."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, takewhile

from timeline.yaml_file.hints.brackets import EXAMPLE, bracket_fault
from timeline.yaml_file.hints.physical_lines import CLOSED, Line, is_block
from timeline.yaml_file.hints.quotation_marks import IN_QUOTATION_MARKS, quotation_fault

_CURVED = re.compile(r"[“”„«»‘’‚]")
_OTHER_DASH = re.compile(r"([–—−•·●*])\s")
_NO_SPACE = re.compile(r"([A-Za-z]\w*):(?!//)\S")
_WORD = re.compile(r"[\w-]+")
_COLON = re.compile(r":(?:\s|$)")
_UNBRACED = re.compile(r"[^\"'\[{].*,\s*\w+: ")

_QUOTE_COLON = f'a text with ": " in it must be in quotation marks; {IN_QUOTATION_MARKS}'
_NOTHING = ("[]", "{}")


def line_faults(lines: list[Line], indents: dict[str, int]) -> Iterator[tuple[Line, str]]:
    """Each line that YAML can never read, with what must be. ``indents`` has the usual indentation of each key."""
    fault: str | None
    for number, (before, line) in enumerate(zip([None, *lines], lines, strict=False), 1):
        if before and before.value in _NOTHING and line.dashes and line.continues == CLOSED:
            line, fault = before, _both(before)
        elif line.continues:
            fault = _continuation_fault(line, indents)
        elif before and _begins_without_dash(before, line):
            fault = f'each entry under "{before.key}" must begin with a dash; write "- " before its first key'
        elif not line.key and not line.dashes:
            fault = _keyless_fault(line, before, indents)
        elif line.key and not _WORD.fullmatch(line.key):
            fault = f'a key must be one word; put a text with ": " in it in quotation marks{_or_else(line, before)}'
        else:
            rest = takewhile(lambda other: other.continues, islice(lines, number, None))
            fault = _entry_fault(line, indents) or _value_fault(line.value, " ".join(other.text for other in rest))
        if fault:
            yield line, fault


def _both(line: Line) -> str:
    return f'"{line.key}" must be {line.value}, or have the entries below it, not both; delete "{line.value}"'


def _begins_without_dash(before: Line, line: Line) -> bool:
    return bool(before.key and not before.value and line.key and not line.dashes) and line.indent > before.key_indent


def _continuation_fault(line: Line, indents: dict[str, int]) -> str | None:
    """What is wrong with a line that stands deeper than a value above it."""
    if line.continues in "\"'[{":
        return None
    if line.key in indents and (fault := _indent_fault(line, indents)):
        return fault
    if line.dashes and (line.key in indents or line.value[:1] == "{" or line.continues == CLOSED):
        return "an entry must be below the key of its list, with nothing between them; write that key in the line above"
    if line.continues == CLOSED:
        return f"the line must be indented with {line.base} spaces, like the key or dash above"
    if line.continues in "|>":
        if not line.folded:
            return None  # the text is not indented at all, which is told where it begins
        return f"a line of a text must be indented with {line.folded} spaces, like the first line of the text"
    if line.key not in indents and (line.key or _COLON.search(line.value)):
        return _QUOTE_COLON
    return None


def _keyless_fault(line: Line, before: Line | None, indents: dict[str, int]) -> str | None:
    """What is wrong with a line in which neither a dash nor a key was found."""
    if line.value[0] == "#":
        return "a note must not be within a text; move it above the key of the text"
    if re.match(r"-[^\s-]", line.value):
        return 'there must be a space after the dash; write "- "'
    if found := _OTHER_DASH.match(line.value):
        return f'an entry must begin with a plain dash "- "; write it instead of "{found.group(1)}"'
    if (before and not before.value and line.indent > before.indent) or line.value[0] in "]}":
        return None  # the value of the key above, or the end of a list of several lines
    if found := _NO_SPACE.match(line.value):
        return f'there must be a space after the colon; write "{found.group(1)}: "'
    if line.value[0] in "[{":
        return 'each entry of a list must begin with a dash; write "- " before the bracket'
    if before and is_block(before.value) and not line.folded:
        return f'the text of "{before.key}" must be indented with {before.key_indent + 2} spaces, two more than its key'
    indent, first = _text_indent(line, before), re.match(r"(\w+)\W", line.value)
    if indent and first and first[1] not in indents:
        mend = f'indent the line with {indent} spaces, begin it with # if it is a note, or write "key: value"'
        return f"a line that goes on with the text above must be indented as that is; {mend}"
    return f'there must be a colon after the key; write "key: value"{_or_else(line, before)}'


def _or_else(line: Line, before: Line | None) -> str:
    """What else the line may be, and how it is then written: more of the text above, or a note."""
    indent = _text_indent(line, before)
    text = f", or indent the line with {indent} spaces if it goes on with the text above" if indent else ""
    return f"{text}, or begin the line with # if it is a note"


def _text_indent(line: Line, before: Line | None) -> int:
    """The spaces with which the line would go on with a text above; 0 where there is none."""
    is_text_above = before and before.value and before.value[0] not in "\"'[{"
    return line.folded or (before.key_indent + 2 if before and is_text_above else 0)


def _entry_fault(line: Line, indents: dict[str, int]) -> str | None:
    """What is wrong with a line that begins with a dash."""
    if not line.dashes:
        return None
    if not line.key and (found := _NO_SPACE.match(line.value)) and found.group(1) in indents:
        return f'there must be a space after the colon; write "{found.group(1)}: "'
    if not line.key and (key := line.value.split()[:1]) and key[0] in indents:
        return f'there must be a colon after the key; write "{key[0]}: "'
    if _UNBRACED.match(line.value):
        return f'keys in one line must be between an opening "{{" and a closing "}}"; write for example {EXAMPLE}'
    return None


def _value_fault(value: str, rest: str) -> str | None:
    """What is wrong with a value. ``rest`` is what the lines below it add to it."""
    first = value[:1]
    if not first:
        return None
    if first in "\"'":
        return quotation_fault(value, rest)
    if first in "[{":
        return bracket_fault(value, bool(rest))
    if number := re.fullmatch(r">(=?)\s*(\d\d[\d.,]*|(?<==)\d)", value):
        limit = "at least" if number[1] else "more than"
        return f'a number must be without the sign before it; write {number[2]} here, and "qualifier: {limit}" below'
    if is_block(value):
        return None
    if re.match(r"[|>].*\w", value):
        return f'the text must begin in the next line after "{first}", indented by two more spaces, or be in quotation marks'
    if first in "%@`,]}*&!" or re.match(r"[-?](?:\s|$)", value):
        return f'a text that begins with "{first}" must be in quotation marks; {IN_QUOTATION_MARKS}'
    if not _COLON.search(value):
        return None
    if _CURVED.match(value):
        return 'a text with ": " in it must be in straight quotation marks; type " or \' instead of the curved ones'
    return _QUOTE_COLON


def _indent_fault(line: Line, indents: dict[str, int]) -> str | None:
    """Where the key, or the dash before it, should stand."""
    wanted = indents.get(line.name)
    if wanted is None or wanted == (line.key_indent if line.key else line.indent):
        return None
    if line.dashes and line.indent == wanted:
        return f'"{line.key}" must be indented with {wanted} spaces, without a dash; delete the dash'
    if line.dashes and line.key:
        must = f'the dash before "{line.key}" must be indented with {wanted - 2} spaces, with one space after it'
        return f"{must}, and the other lines of its record with {wanted}"
    what = f'"{line.key}"' if line.key else "the dash"
    is_first = line.key and line.indent == wanted - 2
    dash = f', or begin with a dash ("- {line.key}:") if it begins a record' if is_first else ""
    return f"{what} must be indented with {wanted} spaces{dash}"


def indent_faults(lines: list[Line], indents: dict[str, int]) -> Iterator[tuple[Line, str]]:
    """What is wrong with the indentation of lines, of which the last is where the parser stopped."""
    for before, line, after in zip([None, *lines], lines, [*lines[1:], None], strict=False):
        if fault := _indent_fault(line, indents):
            yield line, fault
        elif before and before.key and line.key and not line.dashes:
            wanted = before.key_indent
            if before.dashes and line.indent == before.indent:
                fault = f'"{line.key}" must be indented with {wanted} spaces, like "{before.key}", or begin with a dash'
                yield line, fault
            elif line.indent == 0 and after and after.dashes:
                continue  # the key of a list, which has a value that it must not have or stands after a text without an end
            elif after and after.key and after.key_indent == wanted not in (line.key_indent, 0):
                yield line, f'"{line.key}" must be indented with {wanted} spaces, like "{before.key}" and "{after.key}"'
