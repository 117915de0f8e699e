"""Rule for what a claim adds to its source: a cause, a condition or something said of which the cited words know nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model.reading.cited_paragraphs import are_english, cited_paragraphs, words_of
from timeline.model.reading.loader import Entry
from timeline.model.reading.project_data import Data
from timeline.model.reading.seeds import Paragraph
from timeline.model.records.sources import Speaker
from timeline.model.values.text_scan import FUNCTION_WORDS, telling_words, words
from timeline.model.values.word_marks import mark, word_mark, word_marks
from timeline.problem import Problem
from timeline.rules.rule import rule

_CAUSES = r"because(?: of)?|so that|in order to|due to|owing to|thanks to|as a result of|in revenge for|in response to"
CAUSE = re.compile(rf"\b(?:{_CAUSES}) [^,.;:]+", re.IGNORECASE)
_OTHERS = r"unless|whenever|although|though|even if|while|and (?:said|added|warned|noted|claimed|argued|wrote) that"
_CLAUSE = re.compile(rf"\b(?P<how>{_CAUSES}|{_OTHERS}) (?P<what>[^,.;:]+?)(?=[,.;:]| and | but |$)", re.IGNORECASE)
_AGENT = re.compile(  # who did something, or whose it is
    r"\bby the (?P<who>[^,.;:]+?)(?='s\b| (?:on|in|at|from|to|of|for|and|or|who|which|that|with|over)\b|[,.;:]|$)"
    r"|\b(?:[Tt]he|[Aa]n?) (?P<whose>[a-z][\w-]*)'s?\b"
)
_LIKE_CAUSE = word_marks("because cause caused causing due owing thanks reason result")
_GIVEN = {mark("given the"), mark("given that")}
_REASON = re.compile(r"\b(?:the|its|their|this|one|a) (?:reason|cause)\b", re.IGNORECASE)
_FEW = 2  # words; a clause of one may have it in other words


@rule("added-to-source")
def added_to_source(data: Data) -> Iterator[Problem]:
    """A clause of a claim has a word of a cited paragraph, a cause most of its own; else the claim says more than that."""
    left_out = data.speaker_words | FUNCTION_WORDS
    for entry, cited in _known(data):
        said, where = words_of(cited), ", ".join(map(str, entry.record.cites))
        has_cause = bool(said & _LIKE_CAUSE) or any(each.pairs & _GIVEN for each in cited)
        for key, text in _texts(entry):
            if (found := _REASON.search(text)) and not has_cause:
                must = f'"{found[0]}" must be in a cited paragraph ({where}), which names none'
                message = f"{must}; say it without, or cite the paragraph that gives it"
                yield data.document.problem_at_words(entry, found[0], "added-to-source", message, key)
            for found in _CLAUSE.finditer(text):
                told = telling_words(found["what"], left_out)
                is_cause = re.fullmatch(_CAUSES, found["how"].lower()) is not None and not has_cause
                missed = [word for word in told if word_mark(word) not in said]
                # A reason in other words may miss one; of another clause one word is enough.
                is_told = len(missed) < len(told) and (not is_cause or len(missed) < _FEW or len(missed) * 2 < len(told))
                # A number is held against the paragraphs by rules of its own.
                is_held = re.search(r"\d", found["what"]) or is_told
                if not is_held and len(told) >= (1 if is_cause else _FEW):
                    listed = ", ".join(f'"{word}"' for word in missed)
                    must = f'"{found[0]}" must be in a cited paragraph ({where}), which has not {listed}'
                    message = f"{must}; leave it out, or cite the paragraph that says it"
                    yield data.document.problem_at_words(entry, found[0], "added-to-source", message, key)


@rule("added-agent")
def added_agent(data: Data) -> Iterator[Problem]:
    """Who did something, or whose it is, is in an article that the claim cites, or makes the claim; else it is a guess."""
    names = {name: entry.record.name for name, entry in data.document.by_id(Speaker, "name").items()}
    for entry, _ in _known(data):
        sources = sorted({cite.source for cite in entry.record.cites})
        own = words(" ".join(names.get(who, "") for who in entry.record.attribution or ()))
        for key, text in _texts(entry):
            for found in _AGENT.finditer(text):
                told = telling_words(found["who"] or found["whose"], {*own, *FUNCTION_WORDS})
                if told and not any(word_mark(word) in data.articles[name].words for word in told for name in sources):
                    listed = ", ".join(f'"{word}"' for word in told)
                    must = f'"{found[0]}" must be in what the claim cites ({", ".join(sources)}), which has not {listed}'
                    message = f"{must}; leave out who it was"
                    yield data.document.problem_at_words(entry, found[0], "added-agent", message, key)


def _known(data: Data) -> Iterator[tuple[Entry, list[Paragraph]]]:
    """Each claim that cites paragraphs of which the words are known, with them."""
    for entry in data.document.claims("cites", "title", "statement"):
        cited = cited_paragraphs(entry.record, data.paragraphs)
        if cited and are_english(entry.record, cited):
            yield entry, cited


def _texts(entry: Entry) -> Iterator[tuple[str, str]]:
    yield from ((key, getattr(entry.record, key)) for key in ("title", "statement"))
