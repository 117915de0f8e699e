"""Say of a field that is not as the model wants it what it must be, and what was probably meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pydantic_core import ErrorDetails

from timeline.model.reading.dashes import dash_too_many, inner_kind
from timeline.model.records.record import Record
from timeline.model.records.sections import CLAIMS, SECTIONS, record_name
from timeline.problem import Problem, did_you_mean, nearest
from timeline.yaml_file.tree import Place, Tree


def explained(
    tree: Tree, cls: type[Record], details: list[ErrorDetails], place: Place, identity: object
) -> Iterator[Problem]:
    """The problems for the errors of the model in the record at ``place``, whose id is ``identity``.

    Where several keys are missing from one place, one problem names them all. A record in the list of another kind, and a
    missing space that makes a key of its value, are told alone.
    """
    if found := _other_list(cls, details):
        keys, section = found
        message = f"must stand in another list: a record with {', '.join(keys)} belongs under {section}; move it there"
        yield tree.problem(place, "unknown-key", f"{record_name(place, identity)}: {message}")
        return
    details = _without_misspelt(cls, _without_glued(details))
    for key in dict.fromkeys(str(detail["loc"][0]) for detail in details if detail["loc"][1:]):
        if (kind := inner_kind(cls, key)) and (split := dash_too_many(tree, tree.typed((*place, key)), kind, (*place, key))):
            number, message = split
            yield tree.problem((*place, key, number), "missing-key", f"{record_name(place, identity)}: {key}: {message}")
            details = [detail for detail in details if detail["loc"][:2] not in ((key, number - 1), (key, number))]
    absent: dict[Place, list[ErrorDetails]] = {}
    for detail in details:
        if detail["type"] == "missing":
            absent.setdefault(detail["loc"][:-1], []).append(detail)
    for where, missing in absent.items():
        if len(missing) > 1:
            *keys, last = map(_key, missing)
            message = f"{', '.join(keys)} and {last} must be there; add a line for each, as the records around have them"
            yield tree.problem((*place, *where), "missing-key", f"{record_name(place, identity)}: {message}")
    for detail in details:
        if detail["type"] != "missing" or len(absent[detail["loc"][:-1]]) == 1:
            yield _explain(tree, cls, detail, place, identity)


def _other_list(cls: type[Record], details: list[ErrorDetails]) -> tuple[list[str], str] | None:
    """The keys of another kind of claim, and its list, where the record has several or lacks what its own must have."""
    most = 1 if cls in map(SECTIONS.get, CLAIMS) else 2  # of another kind a record may well have a key or two by a slip
    at_top = [(detail["type"], str(detail["loc"][0])) for detail in details if len(detail["loc"]) == 1]
    for section in CLAIMS:
        fields = SECTIONS[section].model_fields
        keys = [key for kind, key in at_top if kind == "extra_forbidden" and key in fields]
        if len(keys) > most or (most == 1 and keys and any(kind == "missing" and key not in fields for kind, key in at_top)):
            return keys, section
    return None


def _without_glued(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """The errors without what follows where a key without a space after its colon takes in its value."""
    glued = {
        detail["loc"][:-1]: detail
        for detail in reversed(details)
        if detail["type"] == "extra_forbidden" and ":" in _key(detail)
    }
    return [detail for detail in details if detail is glued.get(detail["loc"][:-1], detail)]


def _without_misspelt(cls: type[Record], details: list[ErrorDetails]) -> list[ErrorDetails]:
    """The errors without a missing key that stands there in another spelling."""
    extra = [detail for detail in details if detail["type"] == "extra_forbidden"]
    meant = {(*detail["loc"][:-1], nearest(_key(detail), _owner(cls, detail["loc"]))) for detail in extra}
    return [detail for detail in details if detail["type"] != "missing" or detail["loc"] not in meant]


def _key(detail: ErrorDetails) -> str:
    return str(detail["loc"][-1])


def _explain(tree: Tree, cls: type[Record], detail: ErrorDetails, place: Place, identity: object) -> Problem:
    where, inner = detail["loc"], _key(detail)
    shown = ".".join(str(part + 1) if isinstance(part, int) else part for part in where)
    rule, message = _reason(detail, cls, inner)
    at = (*place, *where)
    if detail["type"] == "missing":
        at = at[:-1]
    if detail["type"] == "extra_forbidden":
        message += _key_meant(inner, cls, where, indent=tree.at(place)[1] - 1)
    text = f"{record_name(place, identity)}: {shown} {message}"
    return tree.problem(at, rule, text, key=detail["type"] == "extra_forbidden")


_REASONS = {
    "missing": ("missing-key", "must be there; add the line ({description})"),
    "extra_forbidden": ("unknown-key", "must be a known key"),
    "literal_error": ("choice", "must be {expected}{choice_meant}"),
    "string_too_long": ("too-long", "must have at most {max_length} characters, not {length}; shorten it"),
    "string_type": ("wrong-type", "must be one text; {text_meant}"),
    "list_type": ("wrong-type", "must be a list; begin each entry with a dash{list_meant}"),
    "too_short": ("empty-value", "must have at least one entry"),
    "string_too_short": ("empty-value", "must not be empty"),
    "model_type": ("wrong-type", "must be a record with the keys {keys}"),
}


def _reason(detail: ErrorDetails, cls: type[Record], key: str) -> tuple[str, str]:
    """The rule and the message for an error of the model; a type of field has named its own rule and message."""
    if detail["type"] not in _REASONS:
        return detail["type"], detail["msg"]
    rule, message = _REASONS[detail["type"]]
    owner = _owner(cls, detail["loc"])
    typed = detail["input"] if isinstance(detail["input"], str) else ""
    words = {
        "description": owner[key].description if key in owner else "",
        "choice_meant": _choice_meant(detail),
        "text_meant": _text_meant(detail["input"]),
        "list_meant": _list_meant(typed, _owner(cls, (key, 0)) if len(detail["loc"]) == 1 else owner, owner),
        "length": len(typed),
        "keys": ", ".join(owner),
    }
    return rule, message.format(**(detail.get("ctx", {}) | words))


def _key_meant(key: str, cls: type[Record], where: Place, indent: int) -> str:
    """Where an unknown key belongs, or what was meant by it. ``indent`` is the indentation of the record's keys."""
    owner = _owner(cls, where)
    if ":" in key:
        return "; write a space after the colon"
    if key.isdigit():
        return "; write one entry for each paragraph, and a text with a comma in quotation marks"
    if " " in key and key.split()[0] in owner and key.replace(" ", "_") not in owner:
        return "; write a colon after the key"
    if len(where) > 1 and key in cls.model_fields:
        return f"; it is a key of the whole record, and so must be indented with {indent} spaces"
    if inside := [name for name in cls.model_fields if key in _owner(cls, (name, 0, key))] if key not in owner else []:
        return f"; it belongs to an entry under {' or '.join(inside)}, and so must be indented with {indent + 4} spaces"
    sections = [name for name in CLAIMS if key in SECTIONS[name].model_fields]
    if sections:
        return f"; a record with {key} belongs under {sections[0]}"
    if not nearest(key, owner) and " " in key:
        return f"; if it goes on with the text above, it must be indented with {indent + 2} spaces"
    return did_you_mean(key, owner) or "; correct it, or delete the line"


def _choice_meant(detail: ErrorDetails) -> str:
    if detail["loc"][-1] == "kind" and detail["input"] == "figure":
        return "; a claim with a number belongs under figures, and has no kind there"
    expected = str(detail.get("ctx", {}).get("expected", "")).replace("' or '", "', '").strip("'").split("', '")
    hint = did_you_mean(str(detail["input"]), expected)
    return hint if "did you mean" in hint else ""


def _text_meant(typed: object) -> str:
    """How to write a text: without the brackets of a list, or in quotation marks."""
    if isinstance(typed, list) and typed and all(isinstance(each, str) for each in typed):
        return f"write {'; '.join(typed)}"
    return "put it in quotation marks if it begins with [ or {, or holds a colon"


def _list_meant(typed: str, entries: dict[str, Any], owner: dict[str, Any]) -> str:
    """How the list is written: of records with the keys of ``entries``, or of ids, perhaps those in the text."""
    if entries is not owner:
        return f", and write its keys after it: {', '.join(entries)}"
    is_ids = re.fullmatch(r"[a-z0-9-]+(?:[\s,;]+[a-z0-9-]+)*", typed)
    ids = re.findall(r"[a-z0-9-]+", typed) if is_ids else ["one", "two"]
    return f", or write [{', '.join(ids)}]"


def _owner(cls: type[Record], where: Place) -> dict[str, Any]:
    """The fields of the record, or of the record in a list in it, in which an error lies."""
    inner = inner_kind(cls, str(where[0])) if len(where) > 1 else None
    return (inner or cls).model_fields
