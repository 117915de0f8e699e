"""Hold that what belongs to one page is there and on no other: its description, its pieces, the three pages of a lesson."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from importlib.resources import files

from timeline.problem import Problem, did_you_mean
from timeline.site.output.page_checks.page_links import TARGET, links, without_code
from timeline.site.output.page_checks.page_targets import is_near
from timeline.site.written_pages import Include, Texts, written_pages
from timeline.yaml_file.tree import position_of

_OWN = ("cite", "take", "glance", "step")  # pieces that are made for each page
_OF_LESSON = re.compile(r"(?P<kind>lesson|handout|key)-(?P<name>[\w-]+)")
_LESSON_LINK = re.compile(rf"(?<=\]\(){_OF_LESSON.pattern}(?=\.md)")
_UNLISTED = re.compile(r"^unlisted: *\"?([\w-]+)", re.MULTILINE)
_ROW = re.compile(r"^\|.*", re.MULTILINE)
_LETTER = re.compile(r"(?:\[([A-Z])\]|\*\*([A-Z])\*\* \[[^]]*\])\(([^)\s]+)\)")
_LETTERS = re.compile(r"\b(?:[A-Z], )+[A-Z] and [A-Z]\b")
_CLASSES = re.compile(r"\{:?[^{}\n]*\}|\bclass=\"[^\"]*\"")
_OURS = re.compile(r"(?<=[ .\"{:])tl[\w-]*")
_IN_SHEET = re.compile(r"\.(tl-[\w-]+)")


def misplaced_parts(texts: Texts, included: Sequence[Include]) -> Iterator[Problem]:
    """A problem for each part of a written page that belongs to another, or that there is not."""
    yield from _descriptions(texts)
    yield from _pieces(included)
    yield from _steps(texts, included)
    yield from _other_lessons(texts)
    yield from _letters(texts)
    known = _classes()
    for name, written in sorted(texts.items()):
        text = without_code(written)
        for place in _CLASSES.finditer(text):
            for given in _OURS.finditer(place[0]):
                if given[0] not in known:
                    message = f'"{given[0]}" must be a class that a style sheet has{_hint(given[0], known)}'
                    yield Problem(f"docs/{name}.md", *position_of(text, place.start() + given.start()), "page-form", message)


def _classes() -> set[str]:
    sheets = [each for folder in (files("timeline") / "web" / "style").iterdir() for each in folder.iterdir()]
    return {name for sheet in sheets for name in _IN_SHEET.findall(sheet.read_text(encoding="utf-8"))}


def _hint(given: str, known: set[str]) -> str:
    near = [name for name in sorted(known) if is_near(name, given)]
    return did_you_mean(given, near or known)


def _descriptions(texts: Texts) -> Iterator[Problem]:
    """Those of two pages are shown one below the other, where somebody searches, and must tell them apart."""
    first: dict[str, str] = {}
    for page in written_pages(texts):
        if (other := first.setdefault(page.description, page.name)) != page.name and page.description:
            place = max(texts[page.name].find("\ndescription:") + 1, 0)
            message = (
                f"the description must be of this page alone, but that of docs/{other}.md is the same; say what is here"
            )
            yield Problem(f"docs/{page.name}.md", *position_of(texts[page.name], place), "page-head", message)


def _pieces(included: Sequence[Include]) -> Iterator[Problem]:
    """A citation, say, is that of the page it is on."""
    for each in included:
        kind, _, file = each.name.partition("/")
        stem, _, ending = file.rpartition(".")
        page = _page_of(each.page)
        number = f"-{stem.rpartition('-')[2]}" if kind == "step" else ""
        if kind in _OWN and stem != f"{page}{number}":
            message = f'"{each.name}" must be the piece of this page; write "{kind}/{page}{number}.{ending}"'
            yield Problem(each.page, each.line, 1, "missing-piece", message)


def _steps(texts: Texts, included: Sequence[Include]) -> Iterator[Problem]:
    """Each step of a lesson is there once, and in order."""
    for page in written_pages(texts):
        steps = range(1, len(page.meta.get("lesson", {}).get("steps", [])) + 1)
        made = {f"step/{page.name}-{number}.md": number for number in steps}
        here = [each for each in included if _page_of(each.page) == page.name and each.name in made]
        numbers = [made[each.name] for each in here]
        wrong = next((at for at, number in enumerate(numbers) if number != at + 1), len(here))
        if not here or wrong == len(made):
            continue
        must, place = wrong + 1, here[min(wrong, len(here) - 1)]
        name = f"step/{page.name}-{must}.md"
        if wrong < len(here) and numbers[wrong] < must:
            message = f'step {must} must be here, as step {numbers[wrong]} is above; write "{name}"'
        elif must in numbers:
            message = f"step {must} must be here, above step {numbers[wrong]}; put the steps in order"
        else:
            where = "before this" if wrong < len(here) else "after this"
            message = f'step {must} must be {where}; add --8<-- "{name}" in a line of its own above what it says'
        yield Problem(place.page, place.line, 1, "missing-piece", message)


def _other_lessons(texts: Texts) -> Iterator[Problem]:
    """The pages of one lesson, and a row of a table about it, lead to its own hand-out and key."""
    for link in (*links(texts, TARGET), *links(texts, _UNLISTED)):
        own, other = _OF_LESSON.fullmatch(_page_of(link.page)), _OF_LESSON.fullmatch(_page_of(link.parts.path.strip("/")))
        if own and other and other["kind"] != "lesson" and own["name"] != other["name"]:
            meant = link.target.replace(other[0], f"{other['kind']}-{own['name']}")
            if f"{other['kind']}-{own['name']}" in texts:
                message = f'"{link.target}" must be of the lesson of this page; write "{meant}"'
                yield Problem(link.page, link.line, link.column, "page-link", message)
    for name, written in sorted(texts.items()):
        text = without_code(written)
        for row in _ROW.finditer(text):
            pages = list(_LESSON_LINK.finditer(row[0]))
            kinds = [page["kind"] for page in pages]
            odd = next((page for page in pages if page["name"] != pages[0]["name"]), None)
            if odd and len(set(kinds)) == len(kinds):
                message = (
                    f'"{odd["kind"]}-{odd["name"]}.md" must be of the lesson of its row, {pages[0]["name"]}; correct it'
                )
                yield Problem(f"docs/{name}.md", *position_of(text, row.start() + odd.start("kind")), "page-link", message)


def _letters(texts: Texts) -> Iterator[Problem]:
    """A letter stands for one claim on all pages of a lesson, and a hand-out has pupils take what the lesson says."""
    lessons = {page.removeprefix("lesson-"): texts[page] for page in sorted(texts) if page.startswith("lesson-")}
    for name, lesson in lessons.items():
        claims = {one or other: target for one, other, target in _LETTER.findall(lesson)}
        groups = set(_LETTERS.findall(lesson))
        for page in (f"handout-{name}", f"key-{name}"):
            text = without_code(texts.get(page, ""))
            for found in _LETTER.finditer(text):
                letter = found[1] or found[2]
                if (meant := claims.get(letter)) and meant != found[3]:
                    message = f'{letter} must be "{meant}", as in docs/lesson-{name}.md; correct the one or the other'
                    yield Problem(f"docs/{page}.md", *position_of(text, found.start(3)), "page-link", message)
            for found in _LETTERS.finditer(text) if groups else ():
                if found[0] not in groups:
                    message = (
                        f'"{found[0]}" must be taken together in docs/lesson-{name}.md, too; correct the one or the other'
                    )
                    yield Problem(f"docs/{page}.md", *position_of(text, found.start()), "page-fact", message)


def _page_of(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".md")
