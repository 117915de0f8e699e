"""Seeds against the articles' texts, for whoever holds them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from timeline.model.reading.project_data import Data
from timeline.model.reading.seeds import SeedFile, fingerprint, split_paragraphs, stated_numbers
from timeline.model.values.word_marks import pair_marks, word_marks
from timeline.problem import Problem


def verify(data: Data, folder: Path) -> Iterator[Problem]:
    """Hold seeds against the articles' texts in ``folder``, one file ``<source id>.txt`` for each seed.

    What a seed tells of each paragraph must be so; then the check of the claims against the seeds is one against the texts.
    """
    for seed in data.seeds:
        name = str(seed.entry.record.source)
        try:
            text = (folder / f"{name}.txt").read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError):
            message = f"the article's text must be in {name}.txt in the given folder, as UTF-8"
            yield seed.tree.problem(("source",), "verify-text", message)
            continue
        yield from _verify_seed(seed, dict(split_paragraphs(text, min(seed.paragraphs, default=1))))


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
        if (word_marks(text), frozenset(pair_marks(text))) != (known.words, known.pairs):
            must = f"paragraph {known.paragraph}: words and pairs must be the marks of the text; make the seed again"
            yield seed.tree.problem(place, "verify-marks", must)
    for number in paragraphs.keys() - seed.paragraphs.keys():
        yield seed.tree.problem(("paragraphs",), "verify-text", f"paragraph {number} of the text must be in the seed")
