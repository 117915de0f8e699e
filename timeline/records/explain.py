"""What each field of each kind of record means, with good examples and a bad one: for editors and for the guide."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args

from pydantic.fields import FieldInfo

from timeline.records.load import SECTIONS
from timeline.records.model import Head
from timeline.records.record import Record

# What YAML would read as more than a text: see "plain scalars" in YAML 1.2.2, section 7.3.3.
_NOT_PLAIN = re.compile(r"[-?:]( |$)|[\[\]{},#&*!|>'\"%@`]|.*(: |:$| #)")
_NOT_PLAIN_INSIDE = re.compile(r".*[\[\]{},]")


@dataclass(frozen=True)
class FieldHelp:
    """One field. Examples and the counter-example are written as a contributor types them."""

    name: str
    is_required: bool
    description: str
    examples: tuple[str, ...]
    counter: str
    reason: str
    is_refused: bool  # whether the check finds the counter-example; if not, only a reader can tell

    @property
    def text(self) -> str:
        """The whole help in three paragraphs, as editors show it."""
        never = "Not" if self.is_refused else "Better not"
        return f"{self.description}\n\nGood: {' or '.join(self.examples)}\n\n{never}: {self.counter} ({self.reason})"


@dataclass(frozen=True)
class KindHelp:
    """One kind of record: the key under which it stands, none for the single values at the top, and its fields."""

    key: str
    record: type[Record]
    about: str
    fields: tuple[FieldHelp, ...]


def kinds() -> Iterator[KindHelp]:
    """Every kind of record in the order of the file, and after those the records inside others."""
    yield _kind("", Head)
    inner: dict[type[Record], str] = {}
    for key, cls in SECTIONS.items():
        yield _kind(key, cls)
        for name, info in cls.model_fields.items():
            inner |= {part: name for part in _records_in(info) if part not in inner}
    for cls, key in inner.items():
        yield _kind(key, cls)


def as_typed(value: Any, *, inside: bool = False) -> str:
    """A value on one line of YAML, without quotation marks where it needs none; ``inside`` a list or record in brackets."""
    if isinstance(value, list):
        return f"[{', '.join(as_typed(item, inside=True) for item in value)}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {as_typed(item, inside=True)}' for key, item in value.items())}}}"
    text = str(value)
    is_plain = not (_NOT_PLAIN.match(text) or (inside and _NOT_PLAIN_INSIDE.match(text)))
    return text if is_plain else json.dumps(text, ensure_ascii=False)


def _kind(key: str, cls: type[Record]) -> KindHelp:
    fields = (_field(name, cls.model_fields[name]) for name in cls.field_order())
    return KindHelp(key, cls, cls.__doc__ or "", tuple(fields))


def _field(name: str, info: FieldInfo) -> FieldHelp:
    extra: Any = info.json_schema_extra
    counter = extra["counter"]
    examples = tuple(as_typed(example) for example in info.examples or ())
    shown = as_typed(counter["value"])
    return FieldHelp(name, info.is_required(), info.description or "", examples, shown, counter["why"], counter["refused"])


def _records_in(info: FieldInfo) -> list[type[Record]]:
    return [part for part in get_args(info.annotation) if isinstance(part, type) and issubclass(part, Record)]
