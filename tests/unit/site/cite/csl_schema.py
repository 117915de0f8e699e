"""The part of the schema of CSL-JSON 1.0 that our items use, in its own terms; nothing else is allowed here."""

NAME = {"type": "object", "properties": {key: {"type": "string"} for key in ("family", "given", "suffix", "literal")}}
DATE_PARTS = {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}}
DATE = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "date-parts": {"type": "array", "minItems": 1, "maxItems": 2, "items": DATE_PARTS},
        "circa": {"type": "boolean"},
        "literal": {"type": "string"},
    },
}
TEXTS = ("title", "container-title", "publisher", "version", "note", "URL", "language")
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["id", "type"],
        "additionalProperties": False,
        "properties": {
            "id": {"type": "string"},
            "type": {"enum": ["document", "webpage"]},
            "author": {"type": "array", "items": NAME | {"additionalProperties": False}},
            "issued": DATE,
            **{key: {"type": "string"} for key in TEXTS},
        },
    },
}
