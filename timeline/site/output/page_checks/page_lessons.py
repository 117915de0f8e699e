"""Hold the minutes and the ages of a lesson to be the same at its head, in its text, and where it is listed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from timeline.problem import Problem
from timeline.site.output.page_checks.page_links import without_code
from timeline.site.written_pages import Texts, Written, written_pages
from timeline.yaml_file.tree import position_of

_STEP = re.compile(r'^--8<-- "step/[\w-]+-(?P<number>\d+)\.md"$(?P<text>(?:.|\n)*?)(?=^--8<-- "step/|^## |\Z)', re.MULTILINE)
_PARTS = re.compile(r"\b(\d+(?: ?\+ ?\d+)*) minutes?\b")
_SHORT = re.compile(r"^#+ In (?P<minutes>\d+) minutes.*\n\s*(?P<table>\| *minutes *\|(?:.*\n?)(?:\|.*\n?)+)", re.MULTILINE)
_MINUTES = re.compile(r"^\| *(\d+) *\|", re.MULTILINE)
_AGES = re.compile(r"\bages? (\d+)(?: to (\d+))?")
_TABLE = re.compile(r"^\|(?P<head>.*)\|[ \t]*\n(?P<rows>(?:\|.*\n?)+)", re.MULTILINE)
_LESSON = re.compile(r"\]\((lesson-[\w-]+)\.md")

# The place in the page, and what must be there.
Fault = tuple[int, str]


def wrong_lessons(texts: Texts) -> Iterator[Problem]:
    """A problem for each number of a lesson that another of the same lesson contradicts."""
    lessons = {page.name: page for page in written_pages(texts) if "lesson" in page.meta}
    for name, text in sorted(texts.items()):
        faults = [*_in_table(without_code(text), texts, lessons)]
        if page := lessons.get(name):
            faults += [*_head(page, text), *_in_steps(page, text), *_in_short(text)]
        for place, message in faults:
            yield Problem(f"docs/{name}.md", *position_of(text, place), "page-fact", message)


def _head(page: Written, text: str) -> Iterator[Fault]:
    if _contradicted(page):
        told = _AGES.search(page.description)
        must = f'ages must be those of the description, "{told[0] if told else ""}"'
        yield _ages_at(text), f"{must}; correct the one or the other"


def _contradicted(page: Written) -> bool:
    """Whether the description has other ages than the lesson."""
    told = _AGES.search(page.description)
    return told is not None and [each for each in told.groups() if each] != _ages(page)


def _ages(page: Written) -> list[str]:
    """The ages of a lesson: from and to, or only from."""
    return re.findall(r"\d+", page.meta["lesson"]["ages"])


def _ages_at(text: str) -> int:
    found = re.search(r"^[ \t]+(?=ages:)", text, re.MULTILINE)
    return found.end() if found else 0


def _in_table(text: str, texts: Texts, lessons: Mapping[str, Written]) -> Iterator[Fault]:
    """The ages in a row that leads to a lesson; a lesson that contradicts itself is told already."""
    for table in _TABLE.finditer(text):
        heads = [cell.strip().lower() for cell in table["head"].split("|")]
        column = next((at for at, head in enumerate(heads, 1) if head in ("age", "ages")), 0)
        for row in re.finditer(r"^.+", table["rows"] if column else "", re.MULTILINE):
            cell = row[0].split("|")[column] if row[0].count("|") > column else ""
            page = next((lessons[name] for name in _LESSON.findall(row[0]) if name in lessons), None)
            if page and _ages(page) and not _contradicted(page) and re.findall(r"\d+", cell) != _ages(page):
                line = position_of(texts[page.name], _ages_at(texts[page.name]))[0]
                ages = "–".join(_ages(page)) if len(_ages(page)) > 1 else f"{_ages(page)[0]} and over"
                must = f'"{cell.strip()}" must be the ages of that lesson, {ages}'
                place = table.start("rows") + row.start() + len("|".join(row[0].split("|")[:column])) + 2
                yield place, f"{must}; correct it, or ages in line {line} of docs/{page.name}.md"


def _in_steps(page: Written, text: str) -> Iterator[Fault]:
    """The minutes of two parts of a step or more, which must add up to its own; those of one cannot be more."""
    steps = page.meta["lesson"].get("steps", [])
    for step in _STEP.finditer(text):
        number, parts = int(step["number"]), list(_PARTS.finditer(step["text"]))
        told = [int(each) for part in parts for each in re.findall(r"\d+", part[1])]
        if not told or number > len(steps):
            continue
        minutes = steps[number - 1]["minutes"]
        if sum(told) > minutes or (len(told) > 1 and sum(told) != minutes):
            added = f"{' + '.join(map(str, told))} = {sum(told)}" if len(told) > 1 else str(told[0])
            message = f"the minutes of step {number} must be {minutes} as at the head of the page, but here are {added}"
            yield step.start("text") + parts[-1].start(), f"{message}; correct one of them"


def _in_short(text: str) -> Iterator[Fault]:
    for part in _SHORT.finditer(text):
        total = sum(map(int, _MINUTES.findall(part["table"])))
        if total != int(part["minutes"]):
            message = (
                f"the minutes must add up to {part['minutes']}, as the heading says, but are {total}; correct one of them"
            )
            yield part.start("table"), message
