"""A record as a contributor types it: lines of the data file."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Mapping
from typing import Any

# What YAML would read as more than a text: see "plain scalars" in YAML 1.2.2, section 7.3.3.
_NOT_PLAIN = re.compile(r"[-?:]( |$)|[\[\]{},#&*!|>'\"%@`]|.*(: |:$| #)")
_NOT_PLAIN_INSIDE = re.compile(r".*[\[\]{},]")
_AT_SPACES: dict[str, Any] = {"break_long_words": False, "break_on_hyphens": False}  # because a line end is read as a space


def as_lines(fields: Mapping[str, Any], comments: Mapping[str, str], width: int = 119, indent: str = "  ") -> list[str]:
    """The lines of one record of a list, its fields in the order given, each with a comment if it has one.

    A value is a text, a list of texts, or a list of small records of texts. A comment stands above its field where the line
    would be longer than ``width``.
    """
    lines: list[str] = []
    for name, value in fields.items():
        first, *rest = _field(name, value, width, f"{indent}  ")
        comment = f"# {comments[name]}" if name in comments else ""
        if lines and len(f"{first} {comment}") > width:
            lines += [f"{indent}  {comment}", first, *rest] if comment else [first, *rest]
        else:
            lines += [f"{first} {comment}".rstrip(), *rest]
    return [f"{indent}- {lines[0].strip()}", *lines[1:]]


def _field(name: str, value: Any, width: int, indent: str) -> list[str]:
    if isinstance(value, str):
        line = f"{indent}{name}: {as_typed(value)}"
        if len(line) <= width:
            return [line]
        wrapped = textwrap.wrap(value, width, initial_indent=f"{indent}  ", subsequent_indent=f"{indent}  ", **_AT_SPACES)
        return [f"{indent}{name}: >-", *wrapped]
    if isinstance(value[0], str):
        return [f"{indent}{name}: {as_typed(value)}"]
    return [f"{indent}{name}:", *(line for item in value for line in _item(item, width, f"{indent}  "))]


def _item(item: Mapping[str, str], width: int, indent: str) -> list[str]:
    """A small record in a list: on one line if its values are single words."""
    if all(" " not in text for text in item.values()):
        return [f"{indent}- {as_typed(item)}"]
    return as_lines(item, {}, width, indent)


def as_typed(value: Any, *, inside: bool = False) -> str:
    """A value on one line of YAML, without quotation marks where it needs none; ``inside`` a list or record in brackets."""
    if isinstance(value, list):
        return f"[{', '.join(as_typed(item, inside=True) for item in value)}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {as_typed(item, inside=True)}' for key, item in value.items())}}}"
    text = str(value)
    is_plain = not (_NOT_PLAIN.match(text) or (inside and _NOT_PLAIN_INSIDE.match(text)))
    return text if is_plain else json.dumps(text, ensure_ascii=False)
