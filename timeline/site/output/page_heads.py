"""Hold that written pages can be read: their bytes, and what stands at their heads."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.utils.meta import get_data

from timeline.problem import Problem
from timeline.yaml_file.tree import position_of

_LESSON: dict[str, type] = {"ages": str, "minutes": int, "teaches": list}


def unreadable_pages(docs: Path) -> Iterator[Problem]:
    """The first problem of each page below ``docs`` that keeps it from being read."""
    for page in sorted(docs.glob("*.md")):
        name, data = f"{docs.name}/{page.name}", page.read_bytes()
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            before = data[: error.start].decode("utf-8-sig", "replace")
            message = "the page must be UTF-8 text, but holds bytes that are none; save it with the encoding UTF-8"
            yield Problem(name, *position_of(before, len(before)), "encoding", message)
        else:
            if message := _head_fault(get_data(text)[1]):
                yield Problem(name, 1, 1, "page-head", message)


def _head_fault(head: dict[str, Any]) -> str:
    for key in ("title", "description"):
        if not isinstance(head.get(key), str) or not head[key].strip():
            return (
                f'the page must begin with a head between two lines "---" that has the line "{key}: …"; put a text with a '
                "colon in quotation marks"
            )
    lesson = head.get("lesson", {"ages": "", "minutes": 0, "teaches": []})
    for key, kind in _LESSON.items():
        if not isinstance(lesson, dict) or not isinstance(lesson.get(key), kind):
            return f"lesson must have ages (a text in quotation marks), minutes (a number) and teaches (a list); mend {key}"
    if not isinstance(head.get("readme", []), list):
        return "readme must be a list of headings of the page: [one, another]"
    return ""
