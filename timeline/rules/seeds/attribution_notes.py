"""Rules: a note on who speaks is of the speaker of its own claim, and not of the one from which it was copied."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model.reading.cited_paragraphs import cited_paragraphs, words_of
from timeline.model.reading.project_data import Data
from timeline.model.records.sources import Speaker
from timeline.model.values.word_marks import word_marks
from timeline.problem import Problem
from timeline.rules.naming.speaker_names import abbreviation, plain_name
from timeline.rules.rule import rule

_FROM = re.compile(r"\bquotation (?:from|of|by) (?:the )?(?P<who>[A-Z]\w+(?: [A-Z]\w+)*|(?!his|her|their)[a-z]+)")


@rule("note-speaker")
def note_speaker(data: Data) -> Iterator[Problem]:
    """A note that says whose quotation a paragraph continues means the first speaker, by name or by what they are."""
    speakers = {name: entry.record for name, entry in data.document.by_id(Speaker, "name", "about").items()}
    for entry in data.document.claims("attribution", "attribution_note"):
        found = _FROM.search(entry.record.attribution_note or "")
        first = speakers.get(entry.record.attribution[0])
        if found and first:
            names = [first.name, plain_name(first.name), first.short_name, abbreviation(first) or ""]
            names += [first.about] if found["who"].islower() else []  # which may name the body that one speaks for
            if not re.search(rf"(?<!\w){re.escape(found['who'])}(?!\w)", " ".join(names), re.IGNORECASE):
                must = f'"{found["who"]}" must be the first speaker, "{first.short_name}"'
                message = f"{must}; correct the note, delete it if it is of another paragraph, or correct attribution"
                yield data.document.problem_at_words(entry, found["who"], "note-speaker", message, "attribution_note")


@rule("note-unnamed")
def note_unnamed(data: Data) -> Iterator[Problem]:
    """A note that no speaker is named is of a paragraph without that name; one that no source is named, of one voice."""
    speakers = {name: entry.record for name, entry in data.document.by_id(Speaker, "name").items()}
    for entry in data.document.claims("cites", "attribution", "attribution_note"):
        told = _UNNAMED.search(entry.record.attribution_note or "")
        cited = cited_paragraphs(entry.record, data.paragraphs)
        first = speakers.get(entry.record.attribution[0])
        short = abbreviation(first) if first else None
        if told and short and cited and word_marks(short) <= words_of(cited):
            message = f'"{told[0]}" must be so, but the cited paragraph has {short}; delete the note, or say what is unclear'
            yield data.document.problem_at_words(entry, told[0], "note-unnamed", message, "attribution_note")
        alone = _SOURCELESS.search(entry.record.attribution_note or "")
        if alone and len(entry.record.attribution) > 1:
            must = f'"{alone[0]}" must be so, but attribution has "{entry.record.attribution[0]}" for the source'
            message = f"{must}; delete the note if it came with a copy, say what is unclear, or correct attribution"
            yield data.document.problem_at_words(entry, alone[0], "note-unnamed", message, "attribution_note")


_SOURCELESS = re.compile(r"\bnames no source\b")
_UNNAMED = re.compile(r"\bnames no speaker\b|\bnames nobody\b")
