"""The data as an editor reads it: by the core schema of YAML 1.2, and then by the JSON Schema."""

from __future__ import annotations

import json
import re
from typing import Any

import jsonschema
import yaml  # noqa: TID251 - reads the data as an editor does, not as the project does

from timeline.model.schema.json_schema import schema_text

SCHEMA = json.loads(schema_text())
_VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)

# YAML 1.2.2, section 10.3.2: a scalar without quotation marks is a text unless the whole of it looks like one of these.
_CORE = {
    "null": r"|null|Null|NULL|~",
    "bool": r"true|True|TRUE|false|False|FALSE",
    "int": r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+",
    "float": r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
}


class _Core(yaml.SafeLoader):
    """YAML 1.2: no yes and no, no dates, no sexagesimals, no octals that only begin with 0, no merging."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - the name and the form are PyYAML's
        None: [(f"tag:yaml.org,2002:{name}", re.compile(rf"(?:{pattern})\Z")) for name, pattern in _CORE.items()]
    }

    def integer(self, node: yaml.ScalarNode) -> int:
        return int(node.value, {"0o": 8, "0x": 16}.get(node.value[:2], 10))

    def real(self, node: yaml.ScalarNode) -> float:
        return float(node.value.lower().replace(".inf", "inf").replace(".nan", "nan"))


_Core.add_constructor("tag:yaml.org,2002:int", _Core.integer)
_Core.add_constructor("tag:yaml.org,2002:float", _Core.real)


def as_an_editor_reads(text: str) -> Any:
    return yaml.load(text, _Core)


def accepts(text: str) -> bool:
    """Whether an editor with the schema underlines nothing."""
    return bool(_VALIDATOR.is_valid(as_an_editor_reads(text)))
