"""Cite a source in one line of words."""

from __future__ import annotations

from timeline.model.records.sources import Source
from timeline.model.values.wording import capital, date_in_words, tr


def citation(source: Source) -> str:
    """One line without the address: authors, or else the publisher; title; publisher; date."""
    published = date_in_words(source.published) if source.published else tr("date of publication not recorded")
    if source.written_by:
        return f"{tr(' and ').join(map(str, source.written_by))}: {source.title}. {source.publisher}, {published}."
    return f"{source.publisher}: {source.title}. {capital(published)}."
