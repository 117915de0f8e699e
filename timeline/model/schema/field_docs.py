"""Document each field of each kind of record, with good examples and a bad one: for editors and for the guide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args

from pydantic.fields import FieldInfo

from timeline.model.records.data_file import Head
from timeline.model.records.record import Record
from timeline.model.records.sections import SECTIONS
from timeline.yaml_file.format.record_lines import as_typed


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
            parts = (part for part in get_args(info.annotation) if isinstance(part, type) and issubclass(part, Record))
            inner |= {part: name for part in parts if part not in inner}
    for cls, key in inner.items():
        yield _kind(key, cls)


def _kind(key: str, cls: type[Record]) -> KindHelp:
    fields = (_field(name, cls.model_fields[name]) for name in cls.field_order())
    return KindHelp(key, cls, cls.__doc__ or "", tuple(fields))


def _field(name: str, info: FieldInfo) -> FieldHelp:
    extra: Any = info.json_schema_extra
    counter = extra["counter"]
    examples = tuple(as_typed(example) for example in info.examples or ())
    shown = as_typed(counter["value"])
    return FieldHelp(name, info.is_required(), info.description or "", examples, shown, counter["why"], counter["refused"])
