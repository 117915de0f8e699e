"""Read the pages that people write: their front matter, and the generated snippets that they include."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.utils.meta import get_data

from timeline.problem import Problem, nearest

# The Markdown of each page at the root of ``docs/``, by the name of its file without the ending.
Texts = Mapping[str, str]

INCLUDE = re.compile(r'^[ \t]*--8<-- "([^"\n]+)"', re.MULTILINE)


@dataclass(frozen=True)
class Written:
    """A page that people write: the name of its file without the ending, what stands at its head, and its Markdown."""

    name: str
    title: str
    description: str
    meta: dict[str, Any]
    text: str = ""

    @property
    def address(self) -> str:
        """The address of the page below the root of the site."""
        return "" if self.name == "index" else f"{self.name}/"

    @property
    def root(self) -> str:
        """What leads from the page to the root of the site."""
        return "../" if self.address else ""


def own_texts(docs: Path) -> dict[str, str]:
    """The pages that a project has written itself, directly below ``docs``."""
    return {path.stem: path.read_text(encoding="utf-8") for path in docs.glob("*.md")}


def written_pages(texts: Texts) -> list[Written]:
    """The written pages by the names of their files, without those at old addresses, which only lead on."""
    pages = ((name, *get_data(texts[name])) for name in sorted(texts, key="{}.md".format))
    return [
        Written(name, meta.get("title", name), meta.get("description", ""), meta, text)
        for name, text, meta in pages
        if "leads_to" not in meta
    ]


@dataclass(frozen=True)
class Include:
    """A page includes the snippet ``name`` on that line."""

    name: str
    page: str
    line: int


def includes(texts: Texts) -> Iterator[Include]:
    """Every snippet that a written page includes."""
    for name, text in sorted(texts.items()):
        for match in INCLUDE.finditer(text):
            yield Include(match.group(1), f"docs/{name}.md", text.count("\n", 0, match.start()) + 1)


def missing_snippets(
    included: Iterable[Include], made: Collection[str], moved: Mapping[str, str | None]
) -> Iterator[Problem]:
    """A problem for each snippet that a page includes and that is not among those ``made`` from the data.

    ``moved`` has what took the place of an old id.
    """
    for each in included:
        if each.name not in made:
            kind, _, stem = each.name.rpartition("/")
            names, _, ending = stem.partition(".")
            now = f"{kind}/{','.join(moved.get(name) or name for name in names.split(','))}.{ending}"
            # What counts is made where a page asks for it, so that the new one is not among those made.
            meant = now if now in made or any(map(moved.get, names.split(","))) else nearest(each.name, made)
            remedy = f'write "{meant}"' if meant else "restore the id it is named after, or change the page"
            message = f'"{each.name}" must be made from the data; {remedy}'
            yield Problem(each.page, each.line, 1, "missing-piece", message)
        elif each.name.startswith("page/" if (is_root := each.page.endswith("/index.md")) else "root/"):
            here = f"{'root' if is_root else 'page'}/{each.name[5:]}"
            message = f'"{each.name}" must have links that lead on from this page; write "{here}"'
            yield Problem(each.page, each.line, 1, "missing-piece", message)
