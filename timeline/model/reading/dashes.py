"""Find a dash too many, which makes two entries of one."""

from __future__ import annotations

from itertools import pairwise
from typing import Any, get_args

from timeline.model.records.record import Record
from timeline.yaml_file.tree import Place, Tree


def dash_too_many(tree: Tree, items: Any, cls: type[Record], place: Place) -> tuple[int, str] | None:
    """The number of the first entry of the list at ``place`` that must be a part of the one before, and what to do.

    The two share no key, the second lacks what an entry must have, and together they have it.
    """
    needed = {name for name, field in cls.model_fields.items() if field.is_required()}
    for number, (one, other) in enumerate(pairwise(items if isinstance(items, list) else ()), 1):
        if not isinstance(one, dict) or not isinstance(other, dict) or (*place, number) in tree.brackets:
            continue
        is_one = not one.keys() & other.keys() and needed <= one.keys() | other.keys() <= cls.model_fields.keys()
        if is_one and not needed <= other.keys():
            line = tree.at((*place, number - 1))[0]
            what = next(iter(other)) + (" and the lines below it" if len(other) > 1 else "")
            what = f"{what} must belong to the entry of line {line}, without a dash before it"
            return number, f"{what}; write a space in place of the dash"
    return None


def inner_kind(cls: type[Record], key: str) -> type[Record] | None:
    """The kind of the records in a list that a record has under ``key``."""
    inner = get_args(cls.model_fields[key].annotation) if key in cls.model_fields else ()
    return inner[0] if inner and isinstance(inner[0], type) and issubclass(inner[0], Record) else None
