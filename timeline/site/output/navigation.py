"""Order the pages: the list of a project that has none in ``mkdocs.yml``, and one held against the pages that are there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

from timeline.problem import Problem, did_you_mean
from timeline.site.pages.standard_pages import OF_SITE, PAGES
from timeline.site.written_pages import Texts
from timeline.yaml_file.tree import position_of

_LISTED = re.compile(r"^\s*(?:- (?:[^:#\n]+: )?|/)([\w/-]+\.md)\s*$", re.MULTILINE)
_ENTRY = re.compile(r"^\s*- ([^:\n\"']+?)(: ?| )([\w/-]+?)(\.md)?[ \t]*$", re.MULTILINE)


def unlisted_pages(root: Path, texts: Texts) -> Iterator[Problem]:
    """A problem for each written page that the list lacks, and for each name in it that is no page's.

    Without a list there is the usual one, in which no page lacks.
    """
    text = (root / "mkdocs.yml").read_text(encoding="utf-8")
    listed: dict[str, tuple[int, int]] = {}
    for match in _LISTED.finditer(text):
        place = position_of(text, match.start(1))
        if (first := listed.setdefault(match[1], place)) != place:
            message = f'"{match[1]}" must be listed once, but line {first[0]} has it, too; delete one of the two lines'
            yield Problem("mkdocs.yml", *place, "page-list", message)
    written = {f"{name}.md" for name in texts}
    for title, joint, name, ending in (match.groups() for match in _ENTRY.finditer(text)):
        if f"{name}.md" in written and (joint != ": " or not ending):
            place = position_of(text, text.index(f"- {title}{joint}{name}") + 2)
            listed.setdefault(f"{name}.md", place)
            message = f'a page must be listed by a title and its file; write "{title}: {name}.md"'
            yield Problem("mkdocs.yml", *place, "page-list", message)
    has_list = re.search("^nav:", text, re.MULTILINE)
    near = {name.rpartition("/")[2].lower() for name in listed.keys() - written}
    for name in sorted(written - listed.keys() - near) if has_list else ():
        message = 'the page must be in the list of pages; add it to "nav" in mkdocs.yml'
        yield Problem(f"docs/{name}", 1, 1, "page-list", message)
    for name in listed.keys() - written - {f"{name}.md" for name in PAGES}:
        message = f'"{name}" must be a page below docs/, or delete the line{did_you_mean(name, written)}'
        yield Problem("mkdocs.yml", *listed[name], "page-list", message)


def pruned(entries: list[Any], files: Collection[str]) -> list[Any]:
    """A list as MkDocs reads it, without the standard pages that are not made, because the data has nothing for them."""
    return [kept for entry in entries if (kept := _kept(entry, files))]


def _kept(entry: Any, files: Collection[str]) -> Any:
    if isinstance(entry, dict):
        return {title: kept for title, below in entry.items() if (kept := _kept(below, files))}
    if isinstance(entry, list):
        return pruned(entry, files)
    return entry if entry in files or entry.removesuffix(".md") not in PAGES else None


def usual_navigation(files: Iterable[str]) -> list[Any]:
    """The standard pages and, among those that are about the site, what else the project has written."""
    first = [{title: f"{name}.md"} for name, title in PAGES.items() if name not in OF_SITE]
    own = sorted(name for name in files if name.removesuffix(".md") not in PAGES)
    return pruned([*first, {"About": [*({PAGES[name]: f"{name}.md"} for name in OF_SITE), *own]}], [*files])
