"""Rule for what a claim adds to its source: a cause, a condition or something said of which the cited words know nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model.reading.cited_paragraphs import are_english, cited_paragraphs, words_of
from timeline.model.reading.project_data import Data
from timeline.model.values.text_scan import FUNCTION_WORDS, telling_words
from timeline.model.values.word_marks import mark, word_mark, word_marks
from timeline.problem import Problem
from timeline.rules.rule import rule

_CAUSES = r"because(?: of)?|so that|in order to|due to|owing to|thanks to|as a result of|in revenge for|in response to"
CAUSE = re.compile(rf"\b(?:{_CAUSES}) [^,.;:]+", re.IGNORECASE)
_OTHERS = r"unless|whenever|although|though|even if|while|and (?:said|added|warned|noted|claimed|argued|wrote) that"
_CLAUSE = re.compile(rf"\b(?P<how>{_CAUSES}|{_OTHERS}) (?P<what>[^,.;:]+?)(?=[,.;:]| and | but |$)", re.IGNORECASE)
_LIKE_CAUSE = word_marks("because cause caused causing due owing thanks reason result")
_GIVEN = {mark("given the"), mark("given that")}
_FEW = 2  # words; a clause of one may have it in other words


@rule("added-to-source")
def added_to_source(data: Data) -> Iterator[Problem]:
    """A clause of a claim has a word of a cited paragraph, a cause most of its own; else the claim says more than that."""
    left_out = data.speaker_words | FUNCTION_WORDS
    for entry in data.document.claims("cites", "title", "statement"):
        cited = cited_paragraphs(entry.record, data.paragraphs)
        said = words_of(cited or ())
        has_cause = said & _LIKE_CAUSE or any(each.pairs & _GIVEN for each in cited or ())
        for key in ("title", "statement") if cited and are_english(entry.record, cited) else ():
            for found in _CLAUSE.finditer(getattr(entry.record, key)):
                told = telling_words(found["what"], left_out)
                is_cause = re.fullmatch(_CAUSES, found["how"].lower()) is not None and not has_cause
                missed = [word for word in told if word_mark(word) not in said]
                # A reason in other words may miss one; of another clause one word is enough.
                is_told = len(missed) < len(told) and (not is_cause or len(missed) < _FEW or len(missed) * 2 < len(told))
                # A number is held against the paragraphs by rules of its own.
                is_held = re.search(r"\d", found["what"]) or is_told
                if not is_held and len(told) >= (1 if is_cause else _FEW):
                    listed = ", ".join(f'"{word}"' for word in missed)
                    where = ", ".join(map(str, entry.record.cites))
                    must = f'"{found[0]}" must be in a cited paragraph ({where}), which has not {listed}'
                    message = f"{must}; leave it out, or cite the paragraph that says it"
                    yield data.document.problem_at_words(entry, found[0], "added-to-source", message, key)
