"""Each line of a file in its column, with one space where one is enough. Only what says nothing changes.

Lines move as a whole, because a library that writes the values anew loses comments and where the lines of a text end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.yaml_file.tree import Place, Tree

# Where these begin, by the depth of their place: a section, a record, its field, an entry of a list, its field, and again.
_COLUMNS = {1: 0, 2: 4, 3: 4, 4: 8, 5: 8, 6: 12}
_MARK = re.compile(r"(?:---|%.*)(?=\s|$)")
_LONE_DASH = re.compile(r"\s*-\s*(#.*)?")
_KEY = re.compile(r"""(["']?)([\w-]+)\1\s*:(?=\s|$)\s*""")
_DIGIT = re.compile(r"(?<=^[|>])\d|(?<=^[|>][-+])\d")
_BRACKETS = ((r"\s*,\s*", ", "), (r":\s+", ": "), (r"([\[{])\s+", r"\1"), (r",?\s*([\]}])", r"\1"))


def in_columns(tree: Tree) -> str:
    """The text of a file that was read without a problem; one that stands in brackets as a whole stays as it is."""
    if () in tree.brackets:
        return tree.text
    return "\n".join(_lines(tree))


def _lines(tree: Tree) -> Iterator[str]:
    first, more = _first(tree), _more(tree)
    dash, is_before, is_below_text = "", True, False
    for number, line in enumerate(tree.text.split("\n"), 1):
        text = line.strip()
        is_below_text = number in more or (is_below_text and number not in tree.content)
        if number in more:
            yield " " * more[number] + text
        elif number not in tree.content:  # at the left edge where it could become part of the text above it
            yield text if is_below_text else line.rstrip()
        elif is_before and (found := _MARK.match(line)):
            yield line[found.end() :].strip()
        elif found := _LONE_DASH.fullmatch(line):
            dash = "- "  # it goes into the line of what it begins, below the comments between the two
            yield found[1] or ""
        else:
            start, place, is_key = first[number]
            dash = dash or ("- " if "-" in line[:start] else "")
            column = _COLUMNS[len(place)] + 2 * (not dash and not is_key)
            yield " " * (column - len(dash)) + dash + _spaced(line[start:].strip())
            dash, is_before = "", False


def _first(tree: Tree) -> dict[int, tuple[int, Place, bool]]:
    """What begins first in each line, and of what begins together the outermost: where in the line, its place, is it a key.

    A list of lines is left out; it begins with the dash of its first entry.
    """
    lines = tree.text.split("\n")
    found: dict[int, tuple[int, Place, bool]] = {}
    for places, is_key in ((tree.values_at, False), (tree.keys_at, True)):
        for place, (number, column) in places.items():
            is_list = not is_key and re.match(r"-(?:\s|$)", lines[number - 1][column - 1 :])
            known = found.get(number)
            if place and not is_list and (not known or (column - 1, len(place)) < (known[0], len(known[1]))):
                found[number] = column - 1, place, is_key
    return found


def _more(tree: Tree) -> dict[int, int]:
    """The lines with more of a value that began above, with the number of spaces before each."""
    found: dict[int, int] = {}
    inner_first = sorted([*tree.stretches.items(), *tree.brackets.items()], key=lambda each: -len(each[0]))
    for place, (start, end) in inner_first:
        number, _ = tree.values_at[place]
        spaces = _COLUMNS.get(len(place), 12) + 2 * isinstance(place[-1], str)
        for below in range(tree.text[start:end].rstrip().count("\n")):
            found[number + 1 + below] = spaces
    return found


def _spaced(text: str) -> str:
    """What stands in a line after its indentation and its dash, with one space after the colon of its key."""
    key = _KEY.match(text)
    value = text[key.end() :] if key else text
    if value[:1] in ("|", ">"):
        value = _DIGIT.sub("", value)  # it counts spaces, which the column tells now
    elif value[:1] in ("[", "{") and not re.search("[\"'#]", value):
        for pattern, written in _BRACKETS:
            value = re.sub(pattern, written, value)
    return f"{key[2]}: {value}".rstrip() if key else value.rstrip()
