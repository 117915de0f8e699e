"""Whether the claims rest on their sources: against the seeds always, against the articles' texts for whoever holds them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from timeline.checks.rule import Data, publication_dates, rule, texts
from timeline.file.problem import Problem
from timeline.file.tree import Place
from timeline.records.citation import citation
from timeline.records.claims import Figure
from timeline.records.dates import Span
from timeline.records.load import Document, Entry
from timeline.records.seeds import Paragraph, SeedFile, fingerprint, split_paragraphs, stated_numbers
from timeline.records.text import as_written, holds_phrase, number_words, numbers, plain_number, quotations, words
from timeline.records.works import Source

COPIED_WORDS = 8

Paragraphs = dict[tuple[str, int], Paragraph]


@rule("seed")
def seed_of_each_article(data: Data) -> Iterator[Problem]:
    """Each article has a seed with its citation, and each seed an article; else its claims could not be checked."""
    document = data.document
    seeds = {seed.entry.record.source: seed for seed in data.seeds}
    for name, entry in document.by_id(Source, "role").items():
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
            message = (
                f"citation must be as {document.tree.path} has it: {citation(entry.record)}; correct the one or the other"
            )
            yield seed.tree.problem(("citation",), "seed", message)
    for seed in seeds.values():
        message = (
            f'source must be the id of an article in {document.tree.path}, not "{seed.entry.record.source}"; '
            "correct it, or delete this file, because only an article has a seed"
        )
        yield seed.tree.problem(("source",), "seed", message)


@rule("paragraph")
def paragraph_exists(data: Data) -> Iterator[Problem]:
    """A claim cites a paragraph that its source has, and that makes a claim."""
    document, known = data.document, _paragraphs(data.seeds)
    sources = {source for source, _ in known}
    roles = {name: entry.record.role for name, entry in document.by_id(Source, "role").items()}
    for entry in document.claims("cites"):
        for number, cite in enumerate(entry.record.cites):
            found = known.get((cite.source, cite.paragraph))
            place = ("cites", number, "paragraph")
            if cite.source in roles and (roles[cite.source] == "article") != (cite.paragraph is not None):
                has = "have" if roles[cite.source] == "article" else "not have"
                message = f'a citation of "{cite.source}" must {has} a paragraph, because its role is {roles[cite.source]}'
                yield document.problem(entry, "paragraph", message, "cites", number)
            elif cite.source in sources and cite.paragraph is not None and not found:
                last = max(n for source, n in known if source == cite.source)
                message = f'paragraph {cite.paragraph} must be one of "{cite.source}", whose last is {last}'
                yield document.problem(entry, "paragraph", message, *place)
            elif found and found.no_claim:
                message = f"paragraph {cite.paragraph} must be one that makes a claim, but the seed says: {found.no_claim}"
                yield document.problem(entry, "paragraph", message, *place)


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
                message = (
                    f"paragraph {paragraph.paragraph} must be cited by a record, or have no_claim with the reason why not"
                )
                yield seed.tree.problem(("paragraphs", position), "paragraph-uncited", message)


@rule("context-apart")
def context_apart(data: Data) -> Iterator[Problem]:
    """A claim is what an article says or what gives the frame, never both, so that nobody takes one for the other."""
    document = data.document
    roles = {name: entry.record.role for name, entry in document.by_id(Source, "role").items()}
    for entry in document.claims("cites"):
        found = {roles[cite.source] for cite in entry.record.cites if cite.source in roles}
        if "behind" in found or len(found) > 1:
            message = "must name articles only, or sources with role context only; make two records of it"
            yield document.problem(entry, "context-apart", message, "cites")


@rule("number-not-in-statement")
def number_not_in_statement(data: Data) -> Iterator[Problem]:
    """Where no seed can check a figure, its number stands in its statement too, so that a slip in one of them is found."""
    document = data.document
    for entry in document.entries(Figure, "statement", "cites"):
        if all(cite.paragraph is None for cite in entry.record.cites):
            stated = numbers(entry.record.statement)
            for key in ("value", "low", "high"):
                value = getattr(entry.record, key)
                if value is not None and plain_number(value) not in stated:
                    message = f"{plain_number(value)} must stand in the statement too, in digits; correct one of them"
                    yield document.problem(entry, "number-not-in-statement", message, key)


@rule("number-not-in-source")
def number_not_in_source(data: Data) -> Iterator[Problem]:
    """Every number in a claim stands in a paragraph that it cites, or in its own dates; so a slip of a digit is found."""
    document, known = data.document, _paragraphs(data.seeds)
    published = publication_dates(document)
    for entry in document.claims("cites"):
        paragraphs = _cited(entry, known)
        if paragraphs is None:
            continue
        stated = {number for paragraph in paragraphs for number in paragraph.numbers}
        spans = [published[cite.source] for cite in entry.record.cites if cite.source in published]
        spans += [value for key in ("date", "said", "as_of") if isinstance(value := getattr(entry.record, key, None), Span)]
        dates = {number for span in spans for number in _numbers_of(span)}
        strays: dict[str, list[tuple[Place, str]]] = {}
        for place, text in (found for found in texts(document, entry) if found[0][0] not in entry.broken):
            for number in _unknown(str(place[-1] if place[-1] == "record" else place[0]), text, stated, dates):
                strays.setdefault(number, []).append((place, text))
        where = ", ".join(f"{cite.source} {cite.paragraph}" for cite in entry.record.cites)
        for number, ((place, text), *others) in strays.items():
            message = f"{number} must stand in a cited paragraph ({where}); correct it, or cite the paragraph that has it"
            if also := [key for key in dict.fromkeys(str(other[0]) for other, _ in others) if key != place[0]]:
                message += f"; it stands in {', '.join(also)} too"
            yield document.problem_at_words(entry, as_written(text, number), "number-not-in-source", message, *place)


_NOT_PROSE = {
    *("id", "record", "cites", "attribution", "theme", "phase", "unit", "series"),
    *("date", "said", "as_of", "added", "updated"),
}


def _unknown(key: str, text: str, stated: set[str], dates: set[str]) -> list[str]:
    """The numbers in the field ``key`` that are neither stated nor, in prose, part of the record's own dates."""
    if key in ("value", "low", "high"):
        return [number for number in [plain_number(Decimal(text))] if number not in stated]
    if key == "in_words":
        return [word for word in [*(number_words(text) or [text]), *numbers(text)] if word not in stated]
    if key in _NOT_PROSE:
        return []
    return [number for number in numbers(text) if number not in stated | dates]


def _numbers_of(span: Span) -> set[str]:
    days = {edge.first.day for edge in span.edges if edge.precision == "day"}
    years = {edge.first.year for edge in span.edges}
    return {plain_number(Decimal(number)) for number in days | years}


def _cited(entry: Entry, known: Paragraphs) -> list[Paragraph] | None:
    """The cited paragraphs, or None where one is unknown, which is another rule's problem."""
    found = [known.get((cite.source, cite.paragraph)) for cite in entry.record.cites]
    return None if None in found else [paragraph for paragraph in found if paragraph]


def _paragraphs(seeds: list[SeedFile]) -> Paragraphs:
    return {(seed.entry.record.source, n): paragraph for seed in seeds for n, paragraph in seed.paragraphs.items()}


def verify(data: Data, folder: Path) -> Iterator[Problem]:
    """Hold seeds and claims against the articles' texts in ``folder``, one file ``<source id>.txt`` for each seed.

    Checks each paragraph's fingerprint and numbers, that each quoted phrase stands in a paragraph that its record cites, and
    that no text of a record copies eight words in a row.
    """
    held: dict[tuple[str, int], list[str]] = {}
    for seed in data.seeds:
        name = str(seed.entry.record.source)
        try:
            text = (folder / f"{name}.txt").read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError):
            message = f"the article's text must be in {name}.txt in the given folder, as UTF-8"
            yield seed.tree.problem(("source",), "verify-text", message)
            continue
        paragraphs = dict(split_paragraphs(text, min(seed.paragraphs, default=1)))
        held |= {(name, number): words(paragraph) for number, paragraph in paragraphs.items()}
        yield from _verify_seed(seed, paragraphs)
    for entry in data.document.claims("cites"):
        yield from _verify_claim(data.document, entry, held)


def _verify_seed(seed: SeedFile, paragraphs: dict[int, str]) -> Iterator[Problem]:
    for position, known in enumerate(seed.entry.record.paragraphs or ()):
        text = paragraphs.get(known.paragraph)
        place = ("paragraphs", position)
        if text is None:
            yield seed.tree.problem(place, "verify-text", f"paragraph {known.paragraph} must be in the text, but is not")
            continue
        if fingerprint(text) != known.fingerprint:
            message = (
                f"paragraph {known.paragraph}: the text must be the one that the fingerprint was made from, but differs"
            )
            yield seed.tree.problem((*place, "fingerprint"), "verify-fingerprint", message)
        if stated_numbers(text) != known.numbers:
            message = f"paragraph {known.paragraph}: numbers must be [{', '.join(stated_numbers(text))}]"
            yield seed.tree.problem((*place, "numbers"), "verify-numbers", message)
    for number in sorted(set(paragraphs) - set(seed.paragraphs)):
        yield seed.tree.problem(("paragraphs",), "verify-text", f"paragraph {number} of the text must be in the seed")


def _verify_claim(document: Document, entry: Entry, held: dict[tuple[str, int], list[str]]) -> Iterator[Problem]:
    """``held`` has the words of each paragraph, by source and number."""
    sources = {source for source, _ in held}
    cites = [cite for cite in entry.record.cites if cite.source in sources]
    cited_words = [held.get((cite.source, cite.paragraph), []) for cite in cites]
    for place, text in texts(document, entry):
        for phrase in quotations(text) if cites else ():
            if not any(holds_phrase(there, words(phrase)) for there in cited_words):
                message = (
                    f'the quoted phrase "{phrase}" must stand in a cited paragraph; correct it or drop the quotation marks'
                )
                yield document.problem(entry, "verify-quotation", message, *place)
        own = words(text)
        runs = (own[start : start + COPIED_WORDS] for start in range(len(own) - COPIED_WORDS + 1))
        copied = next((run for run in runs if any(holds_phrase(there, run) for there in held.values())), None)
        if copied:
            message = (
                f'text must not copy {COPIED_WORDS} words in a row from the article: "{" ".join(copied)}"; paraphrase it'
            )
            yield document.problem(entry, "verify-copied", message, *place)
