"""Read ``mkdocs.yml``, and say in which line it cannot be read."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import Any

from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import yaml_load

from timeline.problem import Problem

NAME = "mkdocs.yml"
_OPEN = ("simple key", "quoted scalar", "flow")  # what the parser says of a thing that begins and does not end


def settings(root: Path) -> dict[str, Any]:
    """The settings of the project at ``root``. Raises ``ConfigurationError`` where they cannot be read."""
    return _settings((root / NAME).read_text(encoding="utf-8", errors="replace"), tuple(os.environ.items()))


@lru_cache(maxsize=4)  # a build asks for many of them
def _settings(text: str, _: tuple[tuple[str, str], ...]) -> dict[str, Any]:
    """What the text sets, which may name variables of the environment."""
    found: dict[str, Any] = yaml_load(text)
    return found


def settings_problems(root: Path) -> list[Problem]:
    """What keeps the settings from being read, or from being what they are taken for; nothing where there are none."""
    try:
        found = settings(root) if (root / NAME).is_file() else {}
    except ConfigurationError as error:
        return [_unreadable(error.__context__)]
    forms = {"nav": list, "theme": dict}
    if isinstance(found, dict) and all(isinstance(found.get(key, kind()), kind) for key, kind in forms.items()):
        return []
    message = 'the settings must be lines "key: value", with a list below nav and "name: …" below theme; indent those lines'
    return [Problem(NAME, 1, 1, "settings", message)]


def _unreadable(error: Any) -> Problem:
    """``error`` is of the YAML parser, and mostly has marks. What is not closed is at fault where it begins."""
    is_open = any(sign in f"{getattr(error, 'context', '')}" for sign in _OPEN)
    mark = getattr(error, "context_mark" if is_open else "problem_mark", None)
    if "\\t" in f"{getattr(error, 'problem', '')}":
        message = "a line must not hold a tab; type spaces in its place, as many as the line above has"
    elif is_open:
        message = "what begins here must end: a key with a colon, a text with its quotation mark, a list with its bracket"
    else:
        message = (
            "the line must begin in the column of its list, and the line above must have its colon; correct the spaces, or "
            "put a text with a colon in quotation marks"
        )
    return Problem(NAME, mark.line + 1 if mark else 1, mark.column + 1 if mark else 1, "settings", message)
