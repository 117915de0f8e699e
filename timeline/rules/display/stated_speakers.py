"""Rule: who speaks in a statement, a title or a label speaks in the claim, too."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from timeline.model.reading.loader import Document, Entry
from timeline.model.reading.project_data import Data
from timeline.model.records.claims import Claim
from timeline.model.records.sources import Speaker
from timeline.problem import Problem
from timeline.rules.display.fair_words import drawn
from timeline.rules.naming.speaker_names import SPEAKS, name_by_role, names_of, plain_name
from timeline.rules.rule import rule


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
        if speakers.keys() >= set(chain):
            yield from _in_heads(document, entry, heads, owner, names, own)
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


def _in_heads(
    document: Document,
    entry: Entry,
    heads: re.Pattern[str],
    owner: Mapping[str, str],
    names: Mapping[str, set[str]],
    own: set[str],
) -> Iterator[Problem]:
    """Who speaks in a title or a label and not in the claim; if the statement names them, too, the attribution is wrong."""
    claim = entry.record
    for key in ("title", "label"):
        named = next((one or other for one, other in heads.findall(getattr(claim, key) or "")), "")
        if named not in owner or _begins_one(named, own):
            continue
        who = owner[named]
        if any(name in claim.statement for name in names[who]):
            must = f'"{who}" must be in it, because {key} and statement name "{named}"'
            message = f"{must}; write [{', '.join([who, *claim.attribution])}], or correct the texts"
            yield document.problem(entry, "stated-speaker", message, "attribution")
            return
        line = document.tree.at((*entry.place, "attribution"))[0]
        first = document.by_id(Speaker)[claim.attribution[0]].record.short_name
        message = f'"{named}" must be a speaker of the claim; write "{first}", or correct attribution in line {line}'
        yield document.problem_at_words(entry, named, "stated-speaker", message, key)


def _begins_one(named: str, names: Iterable[str]) -> bool:
    """Whether a name is one of these, or its first words."""
    return any(f"{each} ".startswith(f"{named} ") for each in names)
