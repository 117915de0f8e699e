"""Hold the dates in the sentences of written pages against the claims to which it leads, and against all figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from timeline.model.records.claims import Claim, Figure
from timeline.model.records.sources import Source
from timeline.problem import Problem
from timeline.rules.prose.lengths import months_apart, wrongly_apart, wrongly_long
from timeline.rules.prose.stated_dates import dates_in, spans_of
from timeline.rules.prose.told_numbers import dated_numbers, numbers_of
from timeline.site.output.page_checks.page_links import without_code
from timeline.site.output.page_checks.page_numbers import LINK, by_any_id
from timeline.site.view import View
from timeline.site.written_pages import Texts
from timeline.yaml_file.tree import position_of

_SENTENCE = re.compile(r"(?:[^.;:|\n]|[.;:](?!\s)|\n(?![-*|\n] ?))+")
_LINKED = re.compile(LINK.pattern.replace("?P<text>", "").replace("?P<id>", ""))
_SOON = 40  # signs after a link, to which a date there belongs


def wrong_dates(texts: Texts, view: View, lines: Mapping[str, int]) -> Iterator[Problem]:
    """A problem for each date, year of an article or length of time on a written page that is not what the records say."""
    claims = by_any_id(view)
    sources = {source.id: source for source in view.timeline.sources}
    months = months_apart(view.timeline.sources)
    for name, written in sorted(texts.items()):
        text = without_code(written)
        found = [
            (place, message) for place, _, message in (*wrongly_apart(text, months), *wrongly_long(text, view.timeline.gaps))
        ]
        for sentence in _SENTENCE.finditer(text):
            linked = [(link.end(), claims[link["id"]]) for link in LINK.finditer(sentence[0]) if link["id"] in claims]
            plain = _LINKED.sub(lambda link: " " * len(link[0]), sentence[0])
            faults = [
                *_dates(plain, linked, sources, lines),
                *_articles(plain, linked, sources),
                *_numbers(plain, view, lines),
            ]
            found += [(sentence.start() + plain.index(words), message) for words, message in faults]
        for place, message in found:
            yield Problem(f"docs/{name}.md", *position_of(text, place), "page-fact", message)


def _dates(
    sentence: str, linked: list[tuple[int, Claim]], sources: Mapping[str, Source], lines: Mapping[str, int]
) -> Iterator[tuple[str, str]]:
    """Months and days beside the only link of a sentence, or soon after one, which are of a claim that is linked there."""
    said = " ".join(text for _, claim in linked for text in claim.model_dump(mode="json").values() if isinstance(text, str))
    published = [sources[cite.source].published for _, claim in linked for cite in claim.cites]
    spans = [span for span in (*published, *(span for _, claim in linked for span in spans_of(claim))) if span]
    for end, claim in linked:
        beside = sentence if len(linked) == 1 else sentence[end : end + _SOON]
        for written, date, _ in dates_in(beside):
            days = [span.text for span in spans_of(claim) if len(span.text) == len(date.text) == 10]
            is_other_day = any(day[:7] == date.text[:7] and day != date.text for day in days) and date.text not in days
            if written not in said and (is_other_day or not any(map(date.meets, spans))):
                mend = f"correct it, or the record in line {lines.get(claim.id, 1)} of the data file"
                yield written, f'"{written}" must be a date of {claim.id}, such as {claim.date.text}; {mend}'


def _articles(sentence: str, linked: list[tuple[int, Claim]], sources: Mapping[str, Source]) -> Iterator[tuple[str, str]]:
    """An article that is called by its year, where every link of the sentence is to a claim of another one."""
    cited = {cite.source for _, claim in linked for cite in claim.cites}
    articles = [source for source in sources.values() if source.role == "article" and source.published]
    years = {source.published.text.lstrip("[")[:4] for source in articles if source.id in cited and source.published}
    told = re.findall(r"\b(\d{4}) article\b", sentence)
    if years and told and years.isdisjoint(told):
        yield told[0], f'"{told[0]} article" must be that of the claims to which this leads, of {min(years)}; correct it'


def _numbers(sentence: str, view: View, lines: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Numbers of figures with a date after them, which must be one of theirs."""
    for number, when in dated_numbers(sentence):
        figures = [each for each in view.claims if isinstance(each, Figure) and number.replace(",", "") in numbers_of(each)]
        spans = [span for each in figures for span in spans_of(each)]
        for written, date in when if len(number) > 1 else ():
            if spans and not any(date.meets(span) for span in spans):
                figure = figures[0]
                must = f"{number} must be of {figure.date.text}, the date of {figure.id} (line {lines.get(figure.id, 1)})"
                yield written, f"{must}, not {written}; correct the number, or the one date or the other"
