"""Explain a fault within a text that stands on several lines, where the parser sees nothing wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

# Within a line only what is surely a key: one with an underscore, or before what is no prose.
_KEY_WITHIN = re.compile(r"\s([a-z]+_[a-z_]+|[a-z]+(?=: (?:yes|no)$|: [\d\[]|:$)): ?")
_KEY_AFTER = re.compile(r"[.!?][\"')]?\s?([a-z]+):(?:\s|$)")  # no sentence begins with a small letter
_KEY_LINE = re.compile(r" *(?:- +)?([A-Za-z]\w*) ?:(?!//)")
_NOTE = re.compile(r" *#|.*\s#(?:\s|$)")
_BULLET = re.compile(r" *([-–*•])\s")


def folded_text_faults(lines: list[str], value: str, keys: Mapping[str, int]) -> Iterator[tuple[int, str, str]]:
    """For each fault the number of the line, from 0 for the one in which the text begins, the rule and the message.

    ``lines`` is the text as it is typed and ``value`` what the parser makes of it. ``keys`` has, for each key of the file,
    the number of characters that stand before it.
    """
    for number, line in enumerate(lines):
        found = _KEY_WITHIN.search(line.strip()) or _KEY_AFTER.search(line.strip())
        if found and found.group(1) in keys:
            remedy = "begin a new line before it, or say it without the colon"
            yield number, "key-in-text", f'a text must not hold the key "{found.group(1)}"; {remedy}'
        found = _KEY_LINE.match(line) if number else None
        if found and found.group(1) in keys:
            shown, indent = found.group().strip(), keys[found.group(1)] - ("-" in found.group()) * 2
            message = (
                f'a text must not hold the line "{shown}"; if it is a key, it must be indented with {indent} spaces, '
                "and if not, move its first word to the end of the line above"
            )
            yield number, "key-in-text", message
        if number and _NOTE.match(line):
            message = "a text must not hold a note, because readers would see it; move the note above the key of the text"
            yield number, "yaml-comment", f"{message}, or say it without the #"
    if "\n" in value:
        yield _break(lines)
    elif lines[0][:1] in ">|" and (found := _BULLET.match(lines[1])):
        yield 1, "one-paragraph", f'a text must be one paragraph and no list; delete the "{found[1]}" at its beginning'


def _break(lines: list[str]) -> tuple[int, str, str]:
    """Where the text is broken into paragraphs."""
    must = "a text must be one paragraph"
    first = next((line for line in lines[1:] if line.strip()), "")
    indent = len(first) - len(first.lstrip(" "))
    end = max(number for number, line in enumerate(lines) if line.strip())
    for number, line in enumerate(lines[1:end], 1):
        if not line.strip():
            return number, "one-paragraph", f"{must}; leave no empty line in it"
    if ">" in lines[0]:
        for number, line in enumerate(lines[1 : end + 1], 1):
            if len(line) - len(line.lstrip(" ")) > indent:
                remedy = f"give this line {indent} spaces, the same indentation as the first line"
                return number, "one-paragraph", f"{must}; {remedy}"
    return 0, "one-paragraph", f"{must}; begin it with >- instead of |, and leave no empty line in it"
