"""A record as a contributor types it: lines of the data file."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

_WIDTH = 119
# What YAML would read as more than a text: see "plain scalars" in YAML 1.2.2, section 7.3.3.
_NOT_PLAIN = re.compile(r"[-?:]( |$)|[\[\]{},#&*!|>'\"%@`]|.*(: |:$| #)")
_NOT_PLAIN_INSIDE = re.compile(r".*[\[\]{},]")


def as_lines(fields: Mapping[str, Any], comments: Mapping[str, str], indent: str = "  ") -> list[str]:
    """The lines of one record of a list, its fields in the order given, each with a comment if it has one.

    A value is a text, a list of texts, or a list of small records of texts.
    """
    lines = [line for name, value in fields.items() for line in _field(name, value, comments.get(name, ""), f"{indent}  ")]
    return [f"{indent}- {lines[0].strip()}", *lines[1:]]


def _field(name: str, value: Any, comment: str, indent: str) -> Iterator[str]:
    after = f" # {comment}" if comment else ""
    if isinstance(value, str):
        line = f"{indent}{name}: {as_typed(value)}"
        if len(line) <= _WIDTH:
            yield line + after
        else:
            yield f"{indent}{name}: >-{after}"
            yield from textwrap.wrap(value, _WIDTH, initial_indent=f"{indent}  ", subsequent_indent=f"{indent}  ")
    elif isinstance(value[0], str):
        yield f"{indent}{name}: {as_typed(value)}{after}"
    else:
        yield f"{indent}{name}:{after}"
        for item in value:
            yield from _item(item, f"{indent}  ")


def _item(item: Mapping[str, str], indent: str) -> Iterator[str]:
    if all(" " not in text for text in item.values()):
        yield f"{indent}- {as_typed(item)}"
    else:
        yield from as_lines(item, {}, indent)


def as_typed(value: Any, *, inside: bool = False) -> str:
    """A value on one line of YAML, without quotation marks where it needs none; ``inside`` a list or record in brackets."""
    if isinstance(value, list):
        return f"[{', '.join(as_typed(item, inside=True) for item in value)}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {as_typed(item, inside=True)}' for key, item in value.items())}}}"
    text = str(value)
    is_plain = not (_NOT_PLAIN.match(text) or (inside and _NOT_PLAIN_INSIDE.match(text)))
    return text if is_plain else json.dumps(text, ensure_ascii=False)
