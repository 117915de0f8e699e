"""Rules for what claims rest on, as far as the seeds tell: paragraphs cited, and context kept apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from timeline.model.reading.left_out import FILLED
from timeline.model.reading.project_data import Data, texts
from timeline.model.reading.seeds import Paragraph
from timeline.model.records.citation_line import citation
from timeline.model.records.claims import Claim
from timeline.model.records.sections import NOTES
from timeline.model.records.sources import Source, Speaker
from timeline.model.values.dates import Span
from timeline.model.values.text_scan import numbers, telling_words
from timeline.model.values.word_marks import word_marks
from timeline.model.values.wording import date_in_words
from timeline.problem import Problem
from timeline.rules.rule import rule


@rule("seed")
def seed_of_each_article(data: Data) -> Iterator[Problem]:
    """Where there are seeds, each article has one with its citation, and each seed an article; else nobody could check."""
    document = data.document
    seeds = {seed.entry.record.source: seed for seed in data.seeds}
    for name, entry in document.by_id(Source, "role").items() if data.seeds else ():
        if entry.record.role != "article":
            continue
        seed = seeds.pop(name, None)
        if "published" not in entry.broken and not entry.record.published:
            message = 'an article must have the day or the month when it was published; add "published: YYYY-MM-DD"'
            yield document.problem(entry, "seed", message)
        elif not seed:
            message = f"must have a seed, seeds/{name}.yaml; make it with `python build_charts.py seed {name} FILE`"
            yield document.problem(entry, "seed", message)
        elif not entry.broken and seed.entry.record.citation != citation(entry.record):
            must = f"citation must be as {document.tree.path} has it: {citation(entry.record)}; correct the one or the other"
            yield seed.tree.problem(("citation",), "seed", must)
    for seed in seeds.values():
        message = (
            f'source must be the id of an article in {document.tree.path}, not "{seed.entry.record.source}"; '
            "correct it, or delete this file, because only an article has a seed"
        )
        yield seed.tree.problem(("source",), "seed", message)


@rule("paragraph")
def paragraph_exists(data: Data) -> Iterator[Problem]:
    """Where there are seeds, a claim cites a paragraph of an article that the article has, and that makes a claim.

    A paragraph that a note names is one of the article, too.
    """
    document, known = data.document, data.paragraphs
    sources = {source for source, _ in known}
    roles = {name: entry.record.role for name, entry in document.by_id(Source, "role").items()}
    counts = Counter((cite.source, cite.paragraph) for entry in document.claims("cites") for cite in entry.record.cites)
    cited_twice = {where for where, count in counts.items() if count > 1}
    yield from _no_claim(data, counts)
    for entry in document.claims("cites"):
        for number, cite in enumerate(entry.record.cites):
            found = known.get((cite.source, cite.paragraph))
            place = ("cites", number, "paragraph")
            is_asked = data.seeds and cite.source in roles
            if is_asked and (roles[cite.source] == "article") != (cite.paragraph is not None):
                has, mend = ("have", "add it") if roles[cite.source] == "article" else ("not have", "delete it")
                message = f'a citation of "{cite.source}" must {has} a paragraph: its role is {roles[cite.source]}; {mend}'
                yield document.problem(entry, "paragraph", message, "cites", number)
            elif cite.source in sources and cite.paragraph is not None and not found:
                last = max(n for source, n in known if source == cite.source)
                must = f'paragraph {cite.paragraph} must be one of "{cite.source}", whose last is {last}; correct the number'
                yield document.problem(entry, "paragraph", must, *place)
            elif found and found.no_claim and (cite.source, cite.paragraph) not in cited_twice:
                message = f"paragraph {cite.paragraph} must be one that makes a claim, but the seed says: {found.no_claim}"
                yield document.problem(entry, "paragraph", message, *place)
        cited = {cite.source for cite in entry.record.cites} & sources
        for at, text in texts(document, entry) if cited else ():
            for written, number in _NAMED.findall(text):
                if not any((source, int(number)) in known for source in cited):
                    message = f'{written} must be one of "{min(cited)}", which has none of that number; correct it'
                    yield document.problem_at_words(entry, written, "paragraph", message, *at)


def _no_claim(data: Data, cited: Mapping[tuple[str, int | None], int]) -> Iterator[Problem]:
    """What a seed says to make no claim, though several claims cite it: the seed is more likely wrong than all of these."""
    for seed in data.seeds:
        for position, paragraph in enumerate(seed.entry.record.paragraphs or ()):
            count = cited.get((seed.entry.record.source, paragraph.paragraph), 0)
            if paragraph.no_claim and count > 1:
                must = f"paragraph {paragraph.paragraph} must not have no_claim: {count} claims cite it; delete the line"
                yield seed.tree.problem(("paragraphs", position, "no_claim"), "paragraph", must)


_NAMED = re.compile(r"\b(paragraph (\d{1,4}))\b", re.IGNORECASE)


_NEAR = 2  # paragraphs away, or where a number of the claim is, another speaker may be whom a sentence is of


def _tells(paragraph: Paragraph, date: Span) -> bool:
    """Whether a paragraph has the words of a date."""
    return word_marks(" ".join(telling_words(date_in_words(date)))) <= paragraph.words


@rule("paragraph-in-note")
def paragraph_in_note(data: Data) -> Iterator[Problem]:
    """A paragraph that a note names is one that the claim cites, or that tells the date, or what somebody named there says.

    Else the note speaks of another paragraph than its author thinks.
    """
    document = data.document
    speakers = {name: entry.record.name for name, entry in document.by_id(Speaker, "name").items()}
    claims = [entry.record for entry in document.claims("cites", "attribution", "date", "said")]
    for entry in document.claims("cites", "attribution", "date", "said", "statement"):
        claim = entry.record
        own = _cited(claim)
        for at, text in texts(document, entry) if data.seeds else ():
            for written, number in _NAMED.findall(text):
                meant = {(source, int(number)) for source, _ in own} & data.paragraphs.keys()
                is_of_none = all(paragraph is None for _, paragraph in own) and "article" not in text
                if meant & own or not (meant or is_of_none):
                    continue
                others = [each for each in claims if meant & _cited(each)]
                dates = {date.text for each in others for date in (each.date, each.said) if date}
                named = {
                    speakers.get(who, "") for each in others for who in each.attribution if who not in claim.attribution
                }
                is_dated = at[0] == "date_note" and (
                    claim.date.text in dates or any(_tells(data.paragraphs[where], claim.date) for where in meant)
                )
                counted = {each for where in meant for each in data.paragraphs[where].numbers}
                is_near = not counted.isdisjoint(numbers(claim.statement)) or any(
                    abs(int(number) - paragraph) <= _NEAR for _, paragraph in own if paragraph is not None
                )
                if not is_dated and not (is_near and any(name and name in text for name in named)):
                    cited = ", ".join(str(paragraph) for _, paragraph in sorted(own, key=str) if paragraph is not None)
                    must = f"{written} must be one that the claim cites ({cited or 'none'})"
                    message = f"{must}; correct the text, or cite it, too"
                    noted = document.claims("id", "cites", *NOTES)
                    same = (each for each in noted if each.place != entry.place and text in _notes(each.record))
                    if other := next((each for each in same if meant & _cited(each.record)), None):
                        must += f", as {other.name} does, which has these words, too"
                        message = f"{must}; delete them if they came with a copy, or cite the paragraph, too"
                    yield document.problem_at_words(entry, written, "paragraph-in-note", message, *at)


def _cited(claim: Claim) -> set[tuple[str, int | None]]:
    return {(cite.source, cite.paragraph) for cite in claim.cites}


def _notes(claim: Claim) -> set[str]:
    return {text for key in NOTES if (text := getattr(claim, key))}


@rule("paragraph-uncited")
def paragraph_uncited(data: Data) -> Iterator[Problem]:
    """Every paragraph is cited by a claim or says in its seed why not, so that nothing is left out silently."""
    cited = {(cite.source, cite.paragraph) for entry in data.document.claims("cites") for cite in entry.record.cites}
    structural = {"missing-key", "wrong-type", "duplicate-key", "empty-value"}
    sources = data.document.by_id(Source)
    if any(problem.rule in structural for problem in data.document.tree.problems) or any(
        source not in sources for source, _ in cited
    ):
        return  # the missing citation may stand in what could not be read, or under a misspelt source
    for seed in data.seeds:
        if seed.entry.record.source in sources and sources[seed.entry.record.source].record.role != "article":
            continue  # the seed is one too many, as another rule says
        for position, paragraph in enumerate(seed.entry.record.paragraphs or ()):
            if (seed.entry.record.source, paragraph.paragraph) not in cited and not paragraph.no_claim:
                must = f"paragraph {paragraph.paragraph} must be cited by a record, or have no_claim with the reason why not"
                yield seed.tree.problem(("paragraphs", position), "paragraph-uncited", must)


_TOGETHER = ({"article"}, {"context"}, {"article", "behind"})


@rule("whole-claim")
def whole_claim(data: Data) -> Iterator[Problem]:
    """Where there are seeds, a claim leaves nothing to be filled in, because a line that got lost would not be missed."""
    for entry in data.document.claims() if data.seeds else ():
        typed = entry.record.model_fields_set - entry.filled | entry.broken
        for name in (each for each in (*FILLED, "kind", "date_basis") if each in type(entry.record).model_fields):
            if name not in typed:
                message = f"{name} must be there; add the line ({type(entry.record).model_fields[name].description})"
                yield data.document.problem(entry, "whole-claim", message)


@rule("context-apart")
def context_apart(data: Data) -> Iterator[Problem]:
    """A claim comes from an article or is context, never both; beside an article it may cite a work behind it."""
    document = data.document
    roles = {name: entry.record.role for name, entry in document.by_id(Source, "role").items()}
    for entry in document.claims("cites"):
        found = {roles.get(cite.source) for cite in entry.record.cites}
        if None not in found and found not in _TOGETHER:
            message = "must name an article, alone or with works behind it, or only sources with role context; " + (
                "make two records of it" if len(found) > 1 else "add the paragraph of the article"
            )
            yield document.problem(entry, "context-apart", message, "cites")
