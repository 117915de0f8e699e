"""Seeds: for each article its citation, and of each paragraph a fingerprint, numbers and marks of its words, but no text."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from timeline.model.reading.loader import Entry, read_record
from timeline.model.records.citation_line import citation
from timeline.model.records.field_types import Id, Text, Whole
from timeline.model.records.record import Record
from timeline.model.records.sources import Source
from timeline.model.values.text_scan import number_words, numbers
from timeline.model.values.word_marks import pair_marks, unwritten, word_marks, written
from timeline.yaml_file.reader import read
from timeline.yaml_file.tree import Tree


def _read_fingerprint(text: str) -> str:
    if not re.fullmatch(r"[0-9a-f]{64}", text):
        raise PydanticCustomError("fingerprint", "must be 64 digits and letters from a to f; make the seed again")
    return text


def _read_marks(text: object) -> object:
    if not isinstance(text, str):
        return text  # the default, or what is no text, as pydantic says
    marks = unwritten(text)
    if marks is None:
        raise PydanticCustomError("marks", "must be marks of words as `seed` writes them; make the seed again")
    return marks


Marks = Annotated[frozenset[str], BeforeValidator(_read_marks)]


class Paragraph(Record):
    """What may be known of a paragraph without its text. Where it has no marks, nothing is known of its words."""

    paragraph: Whole = Field(description="Its number.")
    fingerprint: Annotated[str, AfterValidator(_read_fingerprint)] = Field(description="SHA-256 of its text.")
    numbers: list[Text] = Field(default=[], description="The numbers it states, in digits or in words.")
    words: Marks = Field(default=frozenset(), description="Marks of its words.")
    pairs: Marks = Field(default=frozenset(), description="Marks of every two words in a row.")
    no_claim: str | None = Field(default=None, min_length=1, max_length=200, description="Why no record cites it.")


class Seed(Record):
    """One article."""

    source: Id = Field(description="Id of the source.")
    citation: Text = Field(description="How to cite it.")
    paragraphs: list[Paragraph]


@dataclass(frozen=True)
class SeedFile:
    """A seed with the tree that it was read from. ``entry.record`` is a ``Seed``, whole if ``entry.broken`` is empty."""

    tree: Tree
    entry: Entry

    @property
    def paragraphs(self) -> dict[int, Paragraph]:
        """The paragraphs by number; none where they could not be read."""
        return {paragraph.paragraph: paragraph for paragraph in self.entry.record.paragraphs or ()}


def read_seeds(folder: Path) -> list[SeedFile]:
    """Every seed in ``folder``; their problems are in their trees."""
    return [_read_seed(path, f"{folder.name}/{path.name}") for path in sorted(folder.glob("*.yaml"))]


def _read_seed(path: Path, name: str) -> SeedFile:
    tree = read(path, name)
    value = tree.value if isinstance(tree.value, dict) else {}
    entry = read_record(tree, Seed, value, ())
    if not tree.is_whole:
        tree.problems = [problem for problem in tree.problems if problem.rule != "missing-key"]
    return SeedFile(tree, entry)


def split_paragraphs(text: str, first: int) -> Iterator[tuple[int, str]]:
    """The lines of an article's text that are not blank, numbered from ``first``: 0 where the first is the headline."""
    return enumerate((" ".join(line.split()) for line in text.splitlines() if line.strip()), first)


def fingerprint(paragraph: str) -> str:
    """SHA-256 of a paragraph, blind to white space and to the form of its characters (NFC)."""
    return hashlib.sha256(unicodedata.normalize("NFC", " ".join(paragraph.split())).encode()).hexdigest()


def stated_numbers(paragraph: str) -> list[str]:
    """The numbers that a seed records for a paragraph."""
    return [*numbers(paragraph), *number_words(paragraph)]


def seed_text(source: Source, text: str, first: int, known: dict[int, Paragraph]) -> str:
    """A seed file for an article's text; the reasons in ``known`` why a paragraph makes no claim are kept."""
    lines = [
        f"# Made from the article's text by `python build_charts.py seed {source.id} FILE`; holds none of that text.",
        "# `no_claim` is written by hand: why no record cites the paragraph.",
        f"source: {source.id}",
        f"citation: {json.dumps(citation(source), ensure_ascii=False)}",
        "paragraphs:",
    ]
    for number, paragraph in split_paragraphs(text, first):
        lines += [f"  - paragraph: {number}", f"    fingerprint: {fingerprint(paragraph)}"]
        stated = stated_numbers(paragraph)
        if stated:
            lines.append(f"    numbers: [{', '.join(stated)}]")
        lines.append(f'    words: "{written(word_marks(paragraph))}"')
        lines.append(f'    pairs: "{written(pair_marks(paragraph))}"')
        if number in known and known[number].no_claim:
            lines.append(f"    no_claim: {json.dumps(known[number].no_claim, ensure_ascii=False)}")
    return "\n".join(lines) + "\n"
