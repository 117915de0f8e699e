"""Run every rule over a project."""

from __future__ import annotations

from timeline.model.reading.project_data import Data
from timeline.problem import Problem
from timeline.rules import attribution, claim_dates, corrections, figures, file_form, reader_texts, references
from timeline.rules.causes import causes
from timeline.rules.display import (
    answers,
    fair_words,
    frames,
    graph_series,
    slide_pictures,
    slide_texts,
    stated_speakers,
    theme_sides,
    unlike_trends,
)
from timeline.rules.naming import peoples
from timeline.rules.prose import (
    copies,
    glossary_words,
    hedges,
    lengths,
    named_speakers,
    pasted,
    sentences,
    stated_dates,
    told_dates,
    told_numbers,
    told_verbs,
)
from timeline.rules.provenance import (
    headings,
    record_numbers,
    repeated_numbers,
    said_days,
    same_sources,
    source_authors,
    source_dates,
    source_publishers,
    stated_numbers,
    stated_units,
    title_sense,
)
from timeline.rules.rule import RULES
from timeline.rules.seeds import (
    added_clauses,
    attribution_notes,
    copied_texts,
    other_paragraph,
    paragraphs,
    source_limits,
    source_names,
)

# Importing a module of rules registers them; a test holds that none is forgotten here.
MODULES = (
    *(attribution, claim_dates, corrections, figures, file_form, reader_texts, references),
    *(answers, fair_words, frames, graph_series, slide_pictures, slide_texts, stated_speakers, theme_sides, unlike_trends),
    peoples,
    *(copies, glossary_words, hedges, lengths, named_speakers, pasted, sentences),
    *(stated_dates, told_dates, told_numbers, told_verbs),
    *(headings, record_numbers, repeated_numbers, said_days, same_sources),
    *(source_authors, source_dates, source_publishers, stated_numbers, stated_units, title_sense),
    *(added_clauses, attribution_notes, copied_texts, other_paragraph, paragraphs, source_limits, source_names),
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
