"""Declare a field of a record: what it means, good examples, and one counter-example with its reason.

Editors show this while a contributor types (``json_schema.py``), and the guide prints it (``field_docs.py``).
"""

from __future__ import annotations

from typing import Any

from pydantic import Field

Counter = dict[str, Any]


def refused(value: Any, why: str) -> Counter:
    """A counter-example that check and schema refuse."""
    return {"value": value, "why": why, "refused": True}


def unwise(value: Any, why: str) -> Counter:
    """A counter-example that only a reader can tell, because it breaks a rule of editing and none of form."""
    return {"value": value, "why": why, "refused": False}


def field(description: str, examples: list[Any], counter: Counter, **extra: Any) -> Any:
    """A field with its help. Examples and counter-examples stand as an editor reads them."""
    return Field(description=description, examples=examples, json_schema_extra={"counter": counter}, **extra)


def text_field(limit: int, description: str, examples: list[Any], counter: Counter, **extra: Any) -> Any:
    """A field with a text of 1 to ``limit`` characters."""
    return field(description, examples, counter, min_length=1, max_length=limit, **extra)


def choice_field(description: str, meanings: dict[str, str], examples: list[Any], counter: Counter, **extra: Any) -> Any:
    """A field with a choice; ``meanings`` says what each means, in the description and where an editor proposes it."""
    choices = " ".join(f"{value}: {meaning}." for value, meaning in meanings.items())
    help_: dict[str, Any] = {"counter": counter, "meanings": meanings}
    return Field(description=f"{description} {choices}", examples=examples, json_schema_extra=help_, **extra)
