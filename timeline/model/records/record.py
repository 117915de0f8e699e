"""The base of all kinds of records."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from timeline.model.records.field_help import field, refused
from timeline.model.records.field_types import Id


class Record(BaseModel):
    """What all records share: they do not change, and an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    @classmethod
    def field_order(cls) -> list[str]:
        """The order in which the fields stand in the file."""
        return list(cls.model_fields)


class Named(Record):
    """A record that others refer to."""

    id: Id = field(
        "Short name for links, in small letters with hyphens. It never changes once published.",
        ["books-lent", "half-are-children"],
        refused("Books_Lent", "small letters, digits and single hyphens"),
    )
