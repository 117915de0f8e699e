"""The JSON Schema that helps editors of the data file, made from the model.

It refuses what the check refuses when it reads a record, and nothing else. Two things no schema can see, because an editor
reads the YAML first and hands it only the values:

- how a number that is not in quotation marks was spelt: ``+5``, ``.5``, ``1e3``, ``0x1F``, ``3.0`` and ``1.200`` reach it
  as 5, 0.5, 1000, 31, 3 and 1.2. The check reads what was typed, and refuses such a spelling where it asks for plain digits.
  Nor can the schema count the digits of a number where a text has a limit;
- how the file is written: aliases and merge keys, tags, a ``#`` that cuts a text short, invisible characters, the encoding,
  a key that stands twice, more than one document. A parser reports these or resolves them before the schema is asked.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from timeline.model.records.data_file import Head, Timeline
from timeline.model.records.sections import SECTIONS
from timeline.model.schema.field_docs import kinds
from timeline.model.values import value_patterns

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_text() -> str:
    """The schema as it is committed beside the data file."""
    schema = Timeline.model_json_schema(schema_generator=_AsTyped)
    for kind in kinds():
        part = schema if kind.record is Head else schema["$defs"][kind.record.__name__]
        for help_ in kind.fields:
            _explain(part["properties"][help_.name], help_.text)
    for name in SECTIONS:
        _allow_nothing(schema["properties"][name])
    for part in (schema, *schema["$defs"].values()):
        del part["title"]  # an editor would show it above each field
    return json.dumps({"$schema": _DIALECT, **schema}, indent=2, ensure_ascii=False) + "\n"


class _AsTyped(GenerateJsonSchema):
    """Fields as contributors type them: what is optional is left out and never null."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        return value_patterns.text(schema.get("max_length"))

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchemaValue:
        return value_patterns.choice(schema["expected"])

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - the name of the field says it
        return False


def _explain(part: dict[str, Any], text: str) -> None:
    """Put what helps a contributor into the description, which every editor shows."""
    del part["counter"]
    part["description"] = text
    if meanings := part.pop("meanings", None):
        part["anyOf"][0]["enumDescriptions"] = [meanings[value] for value in part["anyOf"][0]["enum"]]


def _allow_nothing(section: dict[str, Any]) -> None:
    """A section may have its key and no records, unless it must have one."""
    if not section.get("minItems"):
        message = "must be a list; begin each record with a dash"
        section |= {"type": ["array", "null", "string"], "pattern": r"^\s*$"}
        section |= {"errorMessage": message, "patternErrorMessage": message}
