"""The words that the site explains: their page, links for written pages, and where they first occur on a claim's page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup

from timeline.model.records.data_file import Definition
from timeline.model.values.wording import typographic
from timeline.site.markup import md
from timeline.site.templates import as_markup
from timeline.site.view import View


def glossary_list(view: View) -> str:
    """Every entry by the alphabet, as Markdown for the page of the glossary."""
    entries = sorted(view.timeline.glossary, key=lambda entry: re.sub(r"\W", "", entry.term).lower())
    return "\n".join(
        f"## {md(each.term)}{view.urls.anchors(each.id)} {{ #{each.id} }}\n\n{md(each.meaning)}\n" for each in entries
    )


def references(view: View) -> str:
    """For the end of a written page: what ``[word][id]`` on it leads to, and says on hover."""
    return "".join(f"[{each.id}]: {view.urls.target(each.id)} {_title(each)}\n" for each in view.timeline.glossary)


def _title(entry: Definition) -> str:
    meaning = typographic(entry.meaning).replace("`", "&#96;")  # which would begin code before the title is read
    return f'"{meaning}"'


class Explained:
    """Text into Markdown for one page a folder below the root, in which a word is linked where it first occurs.

    Of a quoted phrase nothing is linked, unless an entry has the whole phrase with its quotation marks.
    """

    def __init__(self, words: Words) -> None:
        self._words, self._seen = words, set[str]()

    def __call__(self, text: str) -> Markup:
        """The text as ``md`` gives it, with the links."""
        return as_markup("".join(self._parts(typographic(text))))

    def _parts(self, text: str) -> Iterator[str]:
        done = 0
        for match in self._words.pattern.finditer(text):
            entry = self._words.entries.get(match[0])
            if entry and entry.id not in self._seen:
                self._seen.add(entry.id)
                yield md(text[done : match.start()])
                yield f"[{md(match[0])}](../{self._words.targets[entry.id]} {_title(entry)})"
                done = match.end()
        yield md(text[done:])


class Words:
    """The entries of the glossary by the forms in which they occur."""

    def __init__(self, view: View) -> None:
        glossary = view.timeline.glossary
        self.entries = {typographic(word): entry for entry in glossary for word in entry.words}
        self.targets = {entry.id: view.urls.target(entry.id) for entry in glossary}
        known = "|".join(map(re.escape, sorted(self.entries, key=len, reverse=True)))
        # Whole words, the longest first; what is quoted is passed over.
        self.pattern = re.compile(rf"(?<![\w-])(?:{known})(?![\w-])|“[^”]*”" if known else "“[^”]*”")
