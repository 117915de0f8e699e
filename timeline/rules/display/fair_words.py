"""Rules for what travels alone, in a list, on a card or as a mark: it names who judges, and is drawn no surer than it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model.reading.loader import Document, Entry
from timeline.model.reading.project_data import Data
from timeline.model.records.claims import TITLE_LENGTH, Claim, Figure
from timeline.model.records.dimensions import Series
from timeline.model.records.pictures import Frame, Graph
from timeline.model.records.record import Record
from timeline.model.records.sources import Source, Speaker
from timeline.model.values.text_scan import without_quotations
from timeline.model.values.wording import with_article
from timeline.problem import Problem
from timeline.rules.naming.speaker_names import SAYS, SpeakerNames, names_of, plain_name
from timeline.rules.rule import rule

_ARTICLE = re.compile(r"^(?:an?|the) ")
JUDGED = ("assessment", "intention", "forecast")
_DRAWN_BY: dict[type[Record], tuple[str, ...]] = {
    Series: ("id",),
    Frame: ("series",),
    Graph: ("series", "share"),
}  # by which fields


@rule("judgement-title")
def judgement_title(data: Data) -> Iterator[Problem]:
    """Title and statement of what somebody judges, intends or expects name who, because each stands alone.

    That is asked of a project with several articles and seeds, by which it holds itself to them.
    """
    document = data.document
    speakers = {name: entry.record for name, entry in document.by_id(Speaker, "name", "about").items()}
    articles = {name for name, entry in document.by_id(Source, "role").items() if entry.record.role == "article"}
    known = data.once(SpeakerNames)  # such as IHS for IHS Markit
    for entry in document.claims("kind", "title", "statement", "attribution"):
        claim = entry.record
        if data.seeds and claim.kind in JUDGED and len(articles) > 1:
            named = (names_of(speakers, each) | known.of.get(each, set()) for each in claim.attribution)
            names = {_ARTICLE.sub("", name.lower()) for each in named for name in each}
            is_known = speakers.keys() >= set(claim.attribution)
            if is_known and not any(name in claim.title.lower() for name in names):
                who = speakers[claim.attribution[0]].short_name
                line, of_kind = (document.tree.at((*entry.place, key))[0] for key in ("attribution", "kind"))
                must = f'of {with_article(claim.kind)} must name who makes it; write "{who}: …"'
                if len(f"{who}: {claim.title}") > TITLE_LENGTH:
                    must += f" and shorten the rest, to {TITLE_LENGTH} characters in all"
                begins = claim.title.partition(":")[0] if ":" in claim.title else ""
                told = [*known.in_text(begins), *known.speaking_in(f"{claim.title}. {claim.statement}")]
                others = [each for each in dict(told) if each not in claim.attribution]
                chain = f" to [{', '.join([*others, *claim.attribution])}]" if others else ""
                message = f"{must}, or correct attribution in line {line}{chain}, or kind in line {of_kind}"
                yield document.problem(entry, "judgement-title", message, "title")
            elif is_known and not any(name in claim.statement.lower() for name in names):
                who = speakers[claim.attribution[0]].short_name
                must = f"of {with_article(claim.kind)} must say who makes it, as the title does"
                message = f'{must}; begin with "{who} said that", or the like'
                yield document.problem(entry, "judgement-title", message, "statement")


def drawn(document: Document) -> Iterator[tuple[Entry, list[Figure]]]:
    """Each series, frame and graph with the figures that it draws."""
    figures = [entry.record for entry in document.entries(Figure, "id", "series", "attribution")]
    for cls, names in _DRAWN_BY.items():
        for entry in document.entries(cls, "title", *names):
            values = [getattr(entry.record, name) or () for name in names]
            shown = {each for value in values for each in ([value] if isinstance(value, str) else value)}
            yield entry, [figure for figure in figures if {figure.id, figure.series} & shown]


@rule("praise")
def praise(data: Data) -> Iterator[Problem]:
    """What is said of a speaker or a source says who they are, and neither praises nor blames them; readers judge that."""
    for entry, place, text in data.texts:
        held = isinstance(entry.record, Speaker | Source) and place[-1] in ("about", "note")
        if held and (found := _PRAISE.search(without_quotations(text))):
            message = f'"{found[0]}" must not be there, because it judges them; leave it out, and say who they are'
            yield data.document.problem_at_words(entry, found[0], "praise", message, *place)


_PRAISE = re.compile(
    r"\b(?:leading|renowned|respected|trusted|trustworthy|reputable|reliable|prestigious|well-known|famous|influential|"
    r"award-winning|authoritative|notorious|infamous|biased|controversial|unreliable|dubious|excellent|best|foremost|"
    r"outstanding|distinguished|eminent|so-called|credible|serious|world-class|discredited|unserious)\b",
    re.IGNORECASE,
)


@rule("own-opinion")
def own_opinion(data: Data) -> Iterator[Problem]:
    """A note says what a source says or leaves open; whether that is likely or exaggerated is not ours to say."""
    for entry, place, text in data.texts:
        held = isinstance(entry.record, Claim) and place[-1] in _OURS
        found = _OPINION.search(without_quotations(text)) if held else None
        if found and all(said[0] in _MEASURED for said in SAYS.finditer(text)):
            message = (
                f'"{found[0]}" must not be there, because it is an opinion of ours; say what the source says or leaves open'
            )
            yield data.document.problem_at_words(entry, found[0], "own-opinion", message, *place)


_MEASURED = ("counted", "measured", "sampled")  # which has nobody speak, as in "could have measured"
_OURS = ("caveat", "date_note", "attribution_note", "phase_reason", "reason")
_OPINION = re.compile(
    r"\b(?:probably|surely|obviously|clearly|certainly|of course|unfortunately|sadly|exaggerat\w+|rightly|wrongly|"
    r"we (?:think|believe|doubt)|in (?:our|my) (?:view|opinion)|(?:not |hardly |in)credible|implausibl[ey]|absurd|"
    r"ridiculous|nonsense|naive)\b",
    re.IGNORECASE,
)


@rule("speaks-for")
def speaks_for(data: Data) -> Iterator[Problem]:
    """Who speaks for a body says so, so that two voices of one body are not taken for two opinions. No circle leads back."""
    speakers = data.document.by_id(Speaker, "name")
    for entry in data.document.entries(Speaker, "about", "speaks_for"):
        body = speakers.get(entry.record.speaks_for or "")
        if not entry.record.speaks_for and (said := _SPEAKS_FOR.search(entry.record.about)):
            message = f'"{said[0]}" must have its line: add "speaks_for: ID", with the id of that speaker, or reword about'
            yield data.document.problem_at_words(entry, said[0], "speaks-for", message, "about")
        if body is entry:
            continue  # as another rule says
        if body and body.record.speaks_for == entry.record.id:
            line = data.document.tree.at((*body.place, "speaks_for"))[0]
            message = f"must not lead back, but {body.name} speaks for this one in line {line}; delete one of the two lines"
            yield data.document.problem(entry, "speaks-for", message, "speaks_for")
            continue
        about = entry.record.about.lower()
        if body and (told := _SPOKE_TO.search(entry.record.about)) and not _SPEAKS_FOR.search(entry.record.about):
            message = f'must be the body that one speaks for, and not whom one "{told[0]}"; delete the line'
            yield data.document.problem(entry, "speaks-for", message, "speaks_for")
            continue
        if body and body.record.name.split()[-1].strip("()").lower() not in about:
            others = (each for each in speakers.values() if each is not entry)
            if named := next((each for each in others if plain_name(each.record.name).lower() in about), None):
                message = f'must be the body that about names; write "{named.record.id}", or correct about'
                yield data.document.problem(entry, "speaks-for", message, "speaks_for")
            else:
                message = f'must name the body for which it speaks, "{body.record.name}"; add it, or correct speaks_for'
                yield data.document.problem(entry, "speaks-for", message, "about")


_SPEAKS_FOR = re.compile(r"\b[Ss]peaks? for\b|\b[Ss]pokes(?:wo)?man for\b|\b[Ss]pokesperson for\b")

_SPOKE_TO = re.compile(r"\b(?:(?:spoke|speaks|talked|talks) (?:to|with)|(?:wrote|writes) for|told)\b")


@rule("as-of-open")
def as_of_open(data: Data) -> Iterator[Problem]:
    """A number holds for a time with two ends, because a graph draws all dates alike, and an open one would seem known."""
    for entry in data.document.entries(Figure, "as_of"):
        if len(entry.record.as_of.edges) < 2:
            message = "must have a beginning and an end; write the time for which the source gives the number"
            yield data.document.problem(entry, "as-of-open", message, "as_of")
