"""Hold that written pages can be read: their bytes, and what stands at their heads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.utils.meta import get_data

from timeline.problem import Problem, did_you_mean, nearest
from timeline.site.pages.standard_pages import PAGES
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree, position_of

_LESSON = {"ages": str, "minutes": int, "teaches": list}
_STEP = {"minutes": int, "step": str, "form": str}
_HIDDEN = {"navigation", "toc"}
_KNOWN = {"title", "description", "hide", "unlisted", "tab", "lesson", "leads_to", "readme"}
_KNOWN_IN_LESSON = {*_LESSON, "subject", "steps", "print", "know", "note", "words", "standards"}
_LESSON_MUST = (
    "lesson must have ages (a text in quotation marks), minutes (a number) and teaches (a list); if it has steps, "
    'each must be as {minutes: 10, step: "Read", form: "pairs"}; mend '
)


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
            head = get_data(text)[1]
            if message := _head_fault(head):
                yield next(_broken_head(name, text), Problem(name, 1, 1, "page-head", message))
            elif place := _lesson_fault(head):
                yield Problem(name, _line(text, *place), 1, "page-head", _LESSON_MUST + " ".join(map(str, place)))
            else:
                for key, message in _slips(head, {each.stem for each in docs.glob("*.md")}, text):
                    yield Problem(name, _line(text, key), 1, "page-head", message.replace("{}", str(_line(text, "minutes"))))


def _broken_head(name: str, text: str) -> Iterator[Problem]:
    """What keeps a head from being read, at its line: a line around it that is no longer three hyphens, or its YAML."""
    lines = text.split("\n")
    around = [at for at, line in enumerate(lines) if re.fullmatch(r"\s*[-–—−_=*]{1,5}\s*", line)][:2]
    if around[:1] != [0]:
        return  # there is none
    for at in around:
        if lines[at].rstrip() != "---":
            message = f'a head must be between two lines of three plain hyphens; write --- instead of "{lines[at].strip()}"'
            yield Problem(name, at + 1, 1, "page-head", message)
    end = around[1] if len(around) > 1 else len(lines)
    if len(around) < 2 or any(line.startswith("# ") for line in lines[1:end]):
        body = next(
            (at for at, line in enumerate(lines[1:], 1) if not line.strip() or line.startswith("# ")), len(lines) - 1
        )
        message = 'a head must end with a line "---" of its own; write it here, above the text of the page'
        yield Problem(name, body + 1, 1, "page-head", message)
        return
    head = "\n".join(["", *lines[1:end]])
    for each in parse(head.encode(), Tree(name)).problems:
        yield Problem(name, each.line, each.column, "page-head", each.message)


def _head_fault(head: dict[str, Any]) -> str:
    for key in ("title", "description"):
        if not isinstance(head.get(key), str) or not head[key].strip():
            meant = f'; did you mean that by "{near}"?' if (near := nearest(key, head.keys() - _KNOWN)) else ""
            return (
                f'the page must begin with a head between two lines "---" that has the line "{key}: …"; put a text with a '
                f"colon in quotation marks, and begin no line with a tab{meant}"
            )
    if not isinstance(head.get("readme", []), list):
        return "readme must be a list of headings of the page: [one, another]"
    return ""


def _slips(head: dict[str, Any], pages: set[str], text: str) -> Iterator[tuple[str, str]]:
    """Fields that are near one of ours, or that name what there is not; a project may have other fields of its own."""
    lesson = head.get("lesson", {})
    for key, known in [*((key, _KNOWN) for key in head), *((key, _KNOWN_IN_LESSON) for key in lesson)]:
        if key not in known and (meant := nearest(str(key), known)):
            yield str(key), f'"{key}" must be a field that is known; did you mean "{meant}"?'
    hidden = head.get("hide", [])
    if not isinstance(hidden, list) or set(map(str, hidden)) - _HIDDEN:
        yield "hide", f"hide must be a list of what the page hides, [{', '.join(sorted(_HIDDEN))}]; correct it"
    for key in ("unlisted", "tab"):
        if key in head and str(head[key]).strip("/") not in pages | PAGES.keys():
            hint = did_you_mean(str(head[key]).strip("/"), pages)
            yield key, f'{key} must be the address of a page, such as "who/", not "{head[key]}"{hint}'
    told = re.search(r"\b(\d+)-minute\b", head["description"])
    if told and lesson and int(told[1]) != lesson["minutes"]:
        yield "description", f"{told[0]} must be as long as the lesson, {lesson['minutes']} minutes; correct it, or minutes"
    for number, (_, step) in enumerate(re.findall(r"^### (\d+)\. (.+?)(?: \{.*\})?$", text, re.MULTILINE)):
        steps = [each["step"] for each in lesson.get("steps", [])]
        if steps and step not in steps and number < len(steps):
            yield "steps", f'"### {number + 1}. {step}" must be that step, "{steps[number]}"; correct one of them'
    minutes = [step["minutes"] for step in lesson.get("steps", [])]
    if minutes and sum(minutes) != lesson["minutes"]:
        message = f"the minutes of the steps must add up to those of the lesson, {lesson['minutes']}, but are {sum(minutes)}"
        yield "steps", f"{message}; correct a step, or minutes in line {{}}"


def _lesson_fault(head: dict[str, Any]) -> list[str | int]:
    """Where a lesson is not as it must be: a field, the number of an entry, and a field of that; empty where it is."""
    lesson = head.get("lesson", {"ages": "", "minutes": 0, "teaches": []})
    steps = lesson.get("steps", []) if isinstance(lesson, dict) else []
    if missing := _missing(lesson, _LESSON) or ("steps" if not isinstance(steps, list) else ""):
        return [missing]
    return next((["steps", number, wrong] for number, step in enumerate(steps, 1) if (wrong := _missing(step, _STEP))), [])


def _missing(record: Any, fields: dict[str, type]) -> str:
    """The first of the fields that a record does not have, or has otherwise."""
    known = record if isinstance(record, dict) else {}
    return next((key for key, kind in fields.items() if not isinstance(known.get(key), kind)), "")


def _line(text: str, field: str | int, number: str | int = 0, *_: str | int) -> int:
    """The line of a field, or of an entry of it; the first where that is not found."""
    lines = [line.lstrip() for line in text.splitlines()]
    start = next((at for at, line in enumerate(lines, 1) if line.startswith(f"{field}:")), 1)
    entries = [at for at, line in enumerate(lines, 1) if at > start and line.startswith("- ")]
    return int(dict(enumerate([start, *entries])).get(int(number), start))
