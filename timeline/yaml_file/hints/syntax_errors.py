"""Why the parser cannot read a file: the lines to mend and how, in words for people who do not know YAML."""

from __future__ import annotations

from timeline.problem import Problem
from timeline.yaml_file.hints.line_faults import indent_faults, line_faults
from timeline.yaml_file.hints.physical_lines import lines_of, usual_indents


def syntax_problems(error: Exception, text: str, path: str) -> list[Problem]:
    """Problems for the lines that keep the parser from reading ``text``; where no cause is found, what the parser says.

    ``error`` is what the parser raised. It notices a mistake where it can go on no longer, often lines after the place. So
    each line is held against what people do by mistake and YAML cannot read; only a wrong indentation is looked for near it.
    """
    said = _said(error, path)
    lines = lines_of(text)
    indents = usual_indents(lines)
    before = [line for line in lines if line.number <= said.line + 1]
    faults = dict([*indent_faults(before[-6:], indents), *line_faults(lines, indents)])
    return [Problem(path, line.number, line.indent + 1, "yaml-syntax", fault) for line, fault in faults.items()] or [said]


def _said(error: Exception, path: str) -> Problem:
    """What the parser itself says and where."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    began = getattr(error, "context_mark", None)
    what = " ".join(str(getattr(error, "problem", None) or error).split())
    if began and "simple key" in str(getattr(error, "context", "")):
        mark = began  # the key is broken where it begins; the parser notices lines later
    elif began and mark and began.line != mark.line:
        what += f" (what is broken began in line {began.line + 1})"
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    message = (
        f"the file must be valid YAML, but here: {what}; look here and in the line above for wrong indentation, a missing "
        "dash or colon, a record that is outside its list, or a text that needs quotation marks around the whole of it, "
        'because it begins with one or holds ": "'
    )
    return Problem(path, line, column, "yaml-syntax", message)
