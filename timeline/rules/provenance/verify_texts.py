"""Seeds and claims against the articles' texts, for whoever holds them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from timeline.model.reading.loader import Document, Entry
from timeline.model.reading.project_data import Data, texts
from timeline.model.reading.seeds import SeedFile, fingerprint, split_paragraphs, stated_numbers
from timeline.model.values.text_scan import holds_phrase, quotations, words
from timeline.problem import Problem

COPIED_WORDS = 8


def verify(data: Data, folder: Path) -> Iterator[Problem]:
    """Hold seeds and claims against the articles' texts in ``folder``, one file ``<source id>.txt`` for each seed.

    Checks each paragraph's fingerprint and numbers, that each quoted phrase stands in a paragraph that its record cites, and
    that no text of a record copies eight words in a row.
    """
    held: dict[tuple[str, int], list[str]] = {}
    for seed in data.seeds:
        name = str(seed.entry.record.source)
        try:
            text = (folder / f"{name}.txt").read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError):
            message = f"the article's text must be in {name}.txt in the given folder, as UTF-8"
            yield seed.tree.problem(("source",), "verify-text", message)
            continue
        paragraphs = dict(split_paragraphs(text, min(seed.paragraphs, default=1)))
        held |= {(name, number): words(paragraph) for number, paragraph in paragraphs.items()}
        yield from _verify_seed(seed, paragraphs)
    for entry in data.document.claims("cites"):
        yield from _verify_claim(data.document, entry, held)


def _verify_seed(seed: SeedFile, paragraphs: dict[int, str]) -> Iterator[Problem]:
    for position, known in enumerate(seed.entry.record.paragraphs or ()):
        text = paragraphs.get(known.paragraph)
        place = ("paragraphs", position)
        if text is None:
            yield seed.tree.problem(place, "verify-text", f"paragraph {known.paragraph} must be in the text, but is not")
            continue
        if fingerprint(text) != known.fingerprint:
            must = f"paragraph {known.paragraph}: the text must be the one that the fingerprint was made from, but differs"
            yield seed.tree.problem((*place, "fingerprint"), "verify-fingerprint", must)
        if stated_numbers(text) != known.numbers:
            message = f"paragraph {known.paragraph}: numbers must be [{', '.join(stated_numbers(text))}]"
            yield seed.tree.problem((*place, "numbers"), "verify-numbers", message)
    for number in paragraphs.keys() - seed.paragraphs.keys():
        yield seed.tree.problem(("paragraphs",), "verify-text", f"paragraph {number} of the text must be in the seed")


def _verify_claim(document: Document, entry: Entry, held: dict[tuple[str, int], list[str]]) -> Iterator[Problem]:
    """``held`` has the words of each paragraph, by source and number."""
    sources = {source for source, _ in held}
    cites = [cite for cite in entry.record.cites if cite.source in sources]
    cited_words = [held.get((cite.source, cite.paragraph), []) for cite in cites]
    for place, text in texts(document, entry):
        for phrase in quotations(text) if cites else ():
            if not any(holds_phrase(there, words(phrase)) for there in cited_words):
                must = f'the quoted phrase "{phrase}" must be in a cited paragraph; correct it or drop the quotation marks'
                yield document.problem(entry, "verify-quotation", must, *place)
        own = words(text)
        runs = (own[start : start + COPIED_WORDS] for start in range(len(own) - COPIED_WORDS + 1))
        copied = next((run for run in runs if any(holds_phrase(there, run) for there in held.values())), None)
        if copied:
            must = f'text must not copy {COPIED_WORDS} words in a row from the article: "{" ".join(copied)}"; paraphrase it'
            yield document.problem(entry, "verify-copied", must, *place)
