"""Rules for what travels alone, in a list, on a card or as a mark: it names who judges, and is drawn no surer than it is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from timeline.model.reading.loader import Document, Entry
from timeline.model.reading.project_data import Data
from timeline.model.records.claims import Claim, Figure
from timeline.model.records.dimensions import Series
from timeline.model.records.pictures import Frame, Graph
from timeline.model.records.record import Record
from timeline.model.records.sources import Source, Speaker
from timeline.model.values.wording import with_article
from timeline.problem import Problem
from timeline.rules.naming.speaker_names import SPEAKS, name_by_role, names_of, plain_name
from timeline.rules.rule import rule

JUDGED = ("assessment", "intention", "forecast")
_DRAWN_BY: dict[type[Record], tuple[str, ...]] = {
    Series: ("id",),
    Frame: ("series",),
    Graph: ("series", "share"),
}  # by which fields


@rule("judgement-title")
def judgement_title(data: Data) -> Iterator[Problem]:
    """Title and statement of what somebody judges, intends or expects in one of several articles name who: each is alone.

    That is asked where there are seeds, by which a project holds itself to its articles.
    """
    document = data.document
    speakers = {name: entry.record for name, entry in document.by_id(Speaker, "name", "about").items()}
    articles = {name for name, entry in document.by_id(Source, "role").items() if entry.record.role == "article"}
    for entry in document.claims("kind", "title", "statement", "attribution", "cites"):
        claim = entry.record
        cited = articles.intersection(cite.source for cite in claim.cites)
        if data.seeds and claim.kind in JUDGED and cited and len(articles) > 1:
            names = {name.lower() for each in claim.attribution for name in names_of(speakers, each)}
            is_known = speakers.keys() >= set(claim.attribution)
            if is_known and not any(name in claim.title.lower() for name in names):
                who = speakers[claim.attribution[0]].short_name
                line, of_kind = (document.tree.at((*entry.place, key))[0] for key in ("attribution", "kind"))
                must = f'of {with_article(claim.kind)} must name who makes it; write "{who}: …"'
                message = f"{must}, or correct attribution in line {line}, or kind in line {of_kind}"
                yield document.problem(entry, "judgement-title", message, "title")
            elif is_known and not any(name in claim.statement.lower() for name in names):
                who = speakers[claim.attribution[0]].short_name
                must = f"of {with_article(claim.kind)} must say who makes it, as the title does"
                message = f'{must}; begin with "{who} said that", or the like'
                yield document.problem(entry, "judgement-title", message, "statement")


@rule("stated-speaker")
def stated_speaker(data: Data) -> Iterator[Problem]:
    """A statement, title or label that says who speaks names a speaker of the attribution: each is met without the other."""
    document = data.document
    speakers = {name: entry.record for name, entry in document.by_id(Speaker, "name", "works", "about").items()}
    names = {identity: names_of(speakers, identity) for identity in speakers}
    owner = {
        name: identity
        for identity, each in speakers.items()
        for name in (each.name, plain_name(each), each.short_name, name_by_role(speakers, each))
        if name and not name.islower()
    }
    publishers = {work: identity for identity, each in speakers.items() for work in each.works}
    every = "|".join(map(re.escape, sorted(set().union(*names.values(), owner), key=len, reverse=True)))
    says = re.compile(rf"(?<![\w-])({every})(?: \([^)]*\))? (?:{SPEAKS})\b|\baccording to (?:the )?({every})\b")
    heads = re.compile(rf"({every}): |.*, ({every})(?: \d{{4}})?$")
    told_by: dict[str, list[Claim]] = defaultdict(list)  # the claims of each first speaker
    for entry in document.claims("attribution", "cites"):
        told_by[entry.record.attribution[0]].append(entry.record)
    for entry in document.claims("statement", "attribution", "cites", "title", "label"):
        claim = entry.record
        chain = [*claim.attribution, *(each for cite in claim.cites for each in cite.attribution or ())]
        said = [one or other for one, other in says.findall(claim.statement)]
        own = set().union(*(names.get(each, ()) for each in chain))
        who = next((owner[name] for name in said if name in owner), "")
        if who and speakers.keys() >= set(chain) and not own.intersection(said):
            line = document.tree.at((*entry.place, "statement"))[0]
            owners = [publishers[cite.source] for cite in claim.cites if cite.source in publishers]
            is_first = owners and who != owners[0] and (owners[0] not in chain or chain == owners)
            cited = {(cite.source, cite.paragraph) for cite in claim.cites}
            like = (each for each in told_by[who] if cited & {(cite.source, cite.paragraph) for cite in each.cites})
            known = next(like, None)
            whole = known.attribution if known else [who, *owners[:1]]
            meant = f"[{', '.join(whole)}]" if is_first else f'"{who}"'
            message = (
                f'"{chain[0]}" must be who speaks in the statement; write {meant}, or correct the statement in line {line}'
            )
            yield document.problem(entry, "stated-speaker", message, "attribution", 0)
            continue
        everywhere = f"{claim.title} {claim.statement} {claim.label}".lower()
        is_named = chain[0] not in names or any(name.lower() in everywhere for name in names[chain[0]])
        if who and not is_named and len(set(chain)) == len(chain):
            message = (
                f'"{chain[0]}" must be named in title or statement, which have "{who}" speak; name them, or delete it here'
            )
            yield document.problem(entry, "stated-speaker", message, "attribution", 0)
            continue
        for key in ("title", "label") if speakers.keys() >= set(chain) else ():
            named = next((one or other for one, other in heads.findall(getattr(claim, key) or "")), "")
            if named in owner and not _begins_one(named, own):
                line = document.tree.at((*entry.place, "attribution"))[0]
                who = speakers[chain[0]].short_name
                message = f'"{named}" must be a speaker of the claim; write "{who}", or correct attribution in line {line}'
                yield document.problem_at_words(entry, named, "stated-speaker", message, key)
        article = document.head.record.genre.partition(",")[0].capitalize()
        if (claim.label or "").startswith(f"{article}: ") and len(claim.attribution) > 1 and speakers.keys() >= set(chain):
            line = document.tree.at((*entry.place, "attribution"))[0]
            who = speakers[chain[0]].short_name
            message = f'"{article}" must be who speaks first; write "{who}", or correct attribution in line {line}'
            yield document.problem_at_words(entry, article, "stated-speaker", message, "label")
    for entry, figures in drawn(document):
        named = found[1] if (found := re.match(r"([^:,]+)(?:, \d{4})?: ", entry.record.title)) else ""
        chains = [each for figure in figures for each in figure.attribution]
        own = set().union(*(names.get(each, ()) for each in chains))
        are_known = own and speakers.keys() >= set(chains)
        if are_known and _begins_one(named, owner) and not _begins_one(named, own):
            who = speakers[chains[0]].short_name
            message = f'"{named}" must be a speaker of a figure that this draws; write "{who}", or correct what it draws'
            yield document.problem_at_words(entry, named, "stated-speaker", message, "title")


def _begins_one(named: str, names: Iterable[str]) -> bool:
    """Whether a name is one of these, or its first words."""
    return any(f"{each} ".startswith(f"{named} ") for each in names)


def drawn(document: Document) -> Iterator[tuple[Entry, list[Figure]]]:
    """Each series, frame and graph with the figures that it draws."""
    figures = [entry.record for entry in document.entries(Figure, "id", "series", "attribution")]
    for cls, names in _DRAWN_BY.items():
        for entry in document.entries(cls, "title", *names):
            values = [getattr(entry.record, name) or () for name in names]
            shown = {each for value in values for each in ([value] if isinstance(value, str) else value)}
            yield entry, [figure for figure in figures if {figure.id, figure.series} & shown]


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
            if named := next((each for each in others if plain_name(each.record).lower() in about), None):
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
