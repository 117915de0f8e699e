"""Rules for whom and what a claim names, held against the marks that the seeds have of the articles' words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model.reading.cited_paragraphs import cited_paragraphs, words_of
from timeline.model.reading.project_data import Data
from timeline.model.records.data_file import Definition
from timeline.model.records.sources import Source, Speaker
from timeline.model.values.text_scan import words
from timeline.model.values.word_marks import word_mark, word_marks
from timeline.model.values.wording import MONTHS
from timeline.problem import Problem
from timeline.rules.provenance.headings import NAME, names_are_marked
from timeline.rules.rule import rule

_SHORT = 4  # letters; shorter words, such as of, are everywhere


@rule("name-not-in-source")
def name_not_in_source(data: Data) -> Iterator[Problem]:
    """A name in a claim is in its article and, if the title has it not, in a cited paragraph, or it is a speaker's."""
    document = data.document
    whole = {name: article.words for name, article in data.articles.items()}
    if not whole or not names_are_marked(document):
        return
    known = {word_mark(month.lower()) for month in MONTHS}.union(
        *(word_marks(f"{entry.record.name} {entry.record.label}") for entry in document.entries(Speaker, "name", "label")),
        *(
            word_marks(f"{entry.record.title} {entry.record.publisher}")
            for entry in document.entries(Source, "title", "publisher")
        ),
        *(
            word_marks(f"{entry.record.term} {' '.join(entry.record.words)}")
            for entry in document.entries(Definition, "term", "words")
        ),
    )
    for entry in document.claims("cites", "title", "statement", "label"):
        if not (cited := cited_paragraphs(entry.record, data.paragraphs)):
            continue
        sources = {cite.source for cite in entry.record.cites}
        said = known.union(*(whole[name] for name in sources))
        near = known.union(words_of(cited), word_marks(entry.record.title))
        for key in ("title", "label", "statement"):
            for name in NAME.findall(getattr(entry.record, key) or ""):
                marks = word_marks(re.split(r"['\u2019-]", name)[0])
                if not marks <= (near if key == "statement" else said):
                    where = ", ".join(map(str, entry.record.cites))
                    must = f'"{name}" must be in a paragraph that the claim cites ({where})'
                    message = f"{must}; correct the name, or cite the paragraph or source that has it"
                    yield document.problem_at_words(entry, name, "name-not-in-source", message, key)


@rule("speaker-not-in-source")
def speaker_not_in_source(data: Data) -> Iterator[Problem]:
    """Who is said to say something is named in an article that the claim cites; else the chain is that of another claim."""
    document = data.document
    whole = {name: article.words for name, article in data.articles.items()}
    names = {name: entry.record.name for name, entry in document.by_id(Speaker, "name").items()} if whole else {}
    for entry in document.claims("cites", "attribution"):
        if not cited_paragraphs(entry.record, data.paragraphs):
            continue
        sources = sorted({cite.source for cite in entry.record.cites})
        said = frozenset[str]().union(*(whole[name] for name in sources))
        for at, who in enumerate(entry.record.attribution[:-1]):
            missing = [word for word in words(names.get(who, "")) if len(word) >= _SHORT and word_mark(word) not in said]
            if missing:
                must = f'"{who}" must be named in what the claim cites ({", ".join(sources)}), which does not have {missing}'
                yield document.problem(entry, "speaker-not-in-source", f"{must}; correct the id", "attribution", at)
