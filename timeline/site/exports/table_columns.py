"""The columns of the tables to download: their types and limits in the words of Table Schema, and what they mean.

What a column of a record holds is told once, in the record's own field.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import Any, Literal, get_args, get_origin

from annotated_types import MaxLen
from pydantic.fields import FieldInfo

from timeline.model.reading.left_out import FILLED
from timeline.model.records.claims import Claim
from timeline.model.records.record import Record
from timeline.model.schema.field_docs import kinds

# As in patterns.py, without what only says that a word may be no truth value, because here every cell is a text.
_ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*"
_TYPES = {datetime.date: "date", Decimal: "number", int: "integer", bool: "boolean"}
_YES = {"trueValues": ["yes"], "falseValues": ["no"]}


@dataclass(frozen=True)
class Column:
    """A column. ``refers_to`` is the table and the column where its values stand, if it names records there."""

    name: str
    description: str
    type: str = "string"
    constraints: dict[str, Any] = field(default_factory=dict)
    refers_to: tuple[str, str] | None = None

    @property
    def schema(self) -> dict[str, Any]:
        """The column as a field of a Table Schema."""
        limits = {"constraints": self.constraints} if self.constraints else {}
        return (
            {"name": self.name, "type": self.type, **(_YES if self.type == "boolean" else {})}
            | limits
            | {"description": self.description}
        )


@cache
def help_of(record: type[Record]) -> dict[str, str]:
    """What each field of a kind of record means."""
    return {each.name: each.description for kind in kinds() if kind.record is record for each in kind.fields}


def is_always_there(record: type[Record], name: str) -> bool:
    """Whether every record of a kind has that field, typed or filled in from the rest of the file."""
    info = record.model_fields[name]
    return info.is_required() or bool(info.default) or (issubclass(record, Claim) and name in FILLED)


def columns_of(records: Iterable[type[Record]], names: Iterable[str], refers: dict[str, str]) -> Iterator[Column]:
    """Columns for fields that some of ``records`` have; ``refers`` names for a field the table whose ids it holds."""
    kinds_of_record = list(records)
    for name in names:
        having = [record for record in kinds_of_record if name in record.model_fields]
        infos = [record.model_fields[name] for record in having]
        is_required = len(having) == len(kinds_of_record) and all(is_always_there(record, name) for record in having)
        limits = {"required": True} if is_required else {}
        target = (refers[name], "id") if name in refers else None
        kind = next((_TYPES[part] for part in _parts(infos[0].annotation) if part in _TYPES), "string")
        yield Column(name, help_of(having[0])[name], kind, limits | _limits(name, infos), target)


def _limits(name: str, infos: list[FieldInfo]) -> dict[str, Any]:
    """What a cell may hold: one of some words, an id, a text of a length."""
    parts = [part for info in infos for part in _parts(info.annotation)]
    choices = [word for part in parts if get_origin(part) is Literal for word in get_args(part)]
    if name == "id":
        return {"unique": True, "pattern": _ID}
    lengths = [limit.max_length for limit in infos[0].metadata if isinstance(limit, MaxLen)]
    is_text = str in parts and lengths
    return {"enum": list(dict.fromkeys(choices))} if choices else {"maxLength": lengths[0]} if is_text else {}


def _parts(annotation: Any) -> list[Any]:
    """A type without what is around it: of ``Annotated[date, …] | None`` there are ``date`` and the rest."""
    inner = [] if get_origin(annotation) is Literal else [part for arg in get_args(annotation) for part in _parts(arg)]
    return [annotation, *inner]
