"""The JSON Schema that helps editors of the data file, made from the model."""

from __future__ import annotations

import json

from timeline.records.model import Timeline


def schema_text() -> str:
    """The schema as it is committed beside the data file."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **Timeline.model_json_schema()}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
