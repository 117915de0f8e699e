"""Rules for an article's own words, held against the marks that the seeds have of them: quoted, they are in it; else few."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from timeline.model.reading.cited_paragraphs import cited_paragraphs
from timeline.model.reading.project_data import Data, texts
from timeline.model.records.sources import Source
from timeline.model.values.text_scan import quotations
from timeline.model.values.word_marks import pair_marks, word_marks, words_in_row
from timeline.problem import Problem
from timeline.rules.prose.sentences import SENTENCES
from timeline.rules.rule import rule

COPIED_WORDS = 8
_QUOTING = SENTENCES | {"title", "label", "counted"}  # what else is in quotation marks is no quotation


@rule("copied-text")
def copied_text(data: Data) -> Iterator[Problem]:
    """No text has eight words in a row of an article: the site says in its own words what articles say."""
    known = [(where, paragraph.pairs) for where, paragraph in data.paragraphs.items() if paragraph.pairs]
    every = frozenset[str]().union(*(pairs for _, pairs in known))
    for entry, place, text in data.texts if known else ():
        if text.count(" ") < COPIED_WORDS - 1 or isinstance(entry.record, Source):  # which has the article's title
            continue
        own = pair_marks(text)
        for (source, number), pairs in known if _run(own, every) is not None else ():
            start = _run(own, pairs)
            if start is None:
                continue
            run = " ".join(words_in_row(text)[start : start + COPIED_WORDS])
            must = f'must not have {COPIED_WORDS} words in a row of paragraph {number} of "{source}": "{run}"'
            message = f"{must}; say it in your own words"
            yield data.document.problem_at_words(entry, as_typed(text, run), "copied-text", message, *place)
            break


def _run(own: Sequence[str], pairs: Collection[str]) -> int | None:
    """Where the first copied words begin in a text of which these are the marks of pairs; None if nothing is copied."""
    length = 0
    for at, each in enumerate(own):
        length = length + 1 if each in pairs else 0
        if length == COPIED_WORDS - 1:
            return at - length + 1
    return None


def as_typed(text: str, run: str) -> str:
    """Words in a row of a text, with the signs between them that are there."""
    parts = (",?".join(word) if word.isdigit() else re.escape(word) for word in run.split())
    found = re.search(r"\W+".join(parts), text.replace("\u2019", "'"), re.IGNORECASE)
    return text[found.start() : found.end()] if found else run


@rule("quotation")
def quotation(data: Data) -> Iterator[Problem]:
    """A phrase in quotation marks is in a paragraph that the claim cites, word for word; else it is no quotation."""
    for entry in data.document.claims("cites"):
        cited = cited_paragraphs(entry.record, data.paragraphs)
        for place, text in texts(data.document, entry) if cited else ():
            for phrase in quotations(text):
                if place[-1] not in _QUOTING or any(_holds(each.words, each.pairs, phrase) for each in cited or ()):
                    continue
                must = f'the quoted phrase "{phrase}" must be in a cited paragraph, word for word'
                having = _having(data, entry.record.cites[0].source, phrase)
                if len(having) in (1, 2):
                    number = entry.record.cites[0].paragraph
                    message = f"{must}, and is not in {number}; write paragraph: {' or '.join(having)}"
                    message += f", which has it, or add it if {number} says a part of this"
                    yield data.document.problem(entry, "quotation", message, "cites", 0, "paragraph")
                else:
                    cite = ", cite the paragraph that has it" if having else ""
                    message = f"{must}; correct it{cite}, or drop the quotation marks"
                    yield data.document.problem_at_words(entry, phrase, "quotation", message, *place)


def _having(data: Data, cited: str, phrase: str) -> list[str]:
    """The numbers of the paragraphs of a source that have a phrase."""
    return [
        f"{number}"
        for (source, number), paragraph in data.paragraphs.items()
        if source == cited and _holds(paragraph.words, paragraph.pairs, phrase)
    ]


def _holds(own_words: Collection[str], own_pairs: Collection[str], phrase: str) -> bool:
    """Whether a paragraph with these marks has the words of a phrase in a row."""
    pairs = pair_marks(phrase)
    return set(pairs) <= set(own_pairs) if pairs else word_marks(phrase) <= set(own_words)
