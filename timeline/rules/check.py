"""Run every rule over a project."""

from __future__ import annotations

from timeline.model.reading.project_data import Data
from timeline.problem import Problem
from timeline.rules import attribution, claim_dates, figures, file_form, reader_texts, references
from timeline.rules.causes import causes
from timeline.rules.display import answers, fair_words, frames, slide_pictures
from timeline.rules.prose import copies, lengths, names, pasted, sentences, stated_dates, told_dates, told_numbers
from timeline.rules.provenance import (
    headings,
    paragraphs,
    record_numbers,
    repeated_numbers,
    said_days,
    same_sources,
    source_authors,
    source_dates,
    source_publishers,
    stated_numbers,
)
from timeline.rules.rule import RULES

# Importing a module of rules registers them; a test holds that none is forgotten here.
MODULES = (
    *(answers, attribution, claim_dates, copies, fair_words, figures, file_form, frames, headings, reader_texts, references),
    *(slide_pictures, paragraphs, pasted, record_numbers, repeated_numbers, said_days, same_sources, names, lengths),
    *(sentences, source_authors, source_dates, source_publishers, stated_dates, stated_numbers, told_dates, told_numbers),
)


def check(data: Data) -> list[Problem]:
    """Every problem of the data file and the seeds, in the order of the files, without what only follows from another."""
    found = list(data.document.tree.problems)
    for seed in data.seeds:
        found += seed.tree.problems
    if data.document.head.record is not None and data.document.tree.is_whole:
        for rule in RULES.values():
            found += rule(data)
    return causes(found)
