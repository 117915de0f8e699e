"""Rule: who speaks in a statement, a title or a label speaks in the claim, too."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from timeline.model.reading.loader import Entry
from timeline.model.reading.project_data import Data
from timeline.model.records.claims import Claim
from timeline.model.records.sources import Speaker
from timeline.problem import Problem
from timeline.rules.display.fair_words import drawn
from timeline.rules.naming.speaker_names import SPEAKS, SpeakerNames, name_by_role, names_of, plain_name
from timeline.rules.rule import rule


@rule("stated-speaker")
def stated_speaker(data: Data) -> Iterator[Problem]:
    """A statement, title or label that says who speaks names a speaker of the attribution: each is met without the other."""
    voices = _Voices(data)
    for entry in data.document.claims("statement", "attribution", "cites", "title", "label"):
        said = voices.speaking(entry.record)
        faults = (*voices.in_statement(entry, said), *voices.unnamed(entry, said))
        yield from faults[:1] or (*voices.in_heads(entry), *voices.of_article(entry))
    yield from voices.of_pictures()


class _Voices:
    """Who may speak, and by which names; ``told_by`` has the claims of each first speaker."""

    def __init__(self, data: Data) -> None:
        self.document = data.document
        fields = ("name", "works", "about", "speaks_for")
        self.speakers: dict[str, Speaker] = {
            name: entry.record for name, entry in self.document.by_id(Speaker, *fields).items()
        }
        short = data.once(SpeakerNames).of  # such as IHS for IHS Markit
        self.names = {each: names_of(self.speakers, each) | short.get(each, set()) for each in self.speakers}
        own = {each: self._own_names(each) | short.get(each, set()) for each in self.speakers}
        self.owner = {name: each for each, names in own.items() for name in names if not name.islower()}
        self.publishers = {work: identity for identity, each in self.speakers.items() for work in each.works}
        every = "|".join(map(re.escape, sorted(set().union(*self.names.values(), self.owner), key=len, reverse=True)))
        self._says = re.compile(rf"(?<![\w-])({every})(?: \([^)]*\))? (?:{SPEAKS})\b|\baccording to (?:the )?({every})\b")
        self._heads = re.compile(rf"({every}): |.*, ({every})(?: \d{{4}})?$")
        self.told_by: dict[str, list[Claim]] = defaultdict(list)
        for entry in self.document.claims("attribution", "cites"):
            self.told_by[entry.record.attribution[0]].append(entry.record)

    def speaking(self, claim: Claim) -> list[str]:
        """The names of those whom the statement has speak."""
        return [one or other for one, other in self._says.findall(claim.statement)]

    def in_statement(self, entry: Entry, said: list[str]) -> Iterator[Problem]:
        """Whom the statement has speak, but the attribution has not."""
        claim, chain = entry.record, _chain(entry.record)
        who = self._owner_of(said)
        if who and self._are_known(chain) and not self._names(chain).intersection(said):
            line = self._line(entry, "statement")
            must = f'"{chain[0]}" must be who speaks in the statement'
            message = f"{must}; write {self._meant(claim, who)}, or correct the statement in line {line}"
            yield self.document.problem(entry, "stated-speaker", message, "attribution", 0)

    def unnamed(self, entry: Entry, said: list[str]) -> Iterator[Problem]:
        """A first speaker whom no text names where it has others speak, or only the body for which that one speaks."""
        claim, first = entry.record, entry.record.attribution[0]
        texts = f"{claim.title} {claim.statement} {claim.label}".lower()
        who = self._owner_of(said)
        if first in self.names and not any(name.lower() in texts for name in self.names[first]):
            if who and len(set(_chain(claim))) == len(_chain(claim)):
                must = f'"{first}" must be named in title or statement, which have "{who}" speak'
                message = f"{must}; delete it here, or name them if it is they who say this in the source"
                yield self.document.problem(entry, "stated-speaker", message, "attribution", 0)
        elif first in self.speakers and not any(name.lower() in texts for name in self._own_names(first)):
            body = self.speakers[first].speaks_for or ""
            if any(set(claim.sources) & set(each.sources) for each in self.told_by[body]):  # which speaks for itself there
                must = f'"{first}" must be named in title or statement, and not only "{body}"'
                message = f'{must}; name them, or write "{body}" if it was not they who spoke'
                yield self.document.problem(entry, "stated-speaker", message, "attribution", 0)

    def in_heads(self, entry: Entry) -> Iterator[Problem]:
        """Who speaks in a title or a label and not in the claim; where the statement names them, too, the chain is wrong."""
        claim = entry.record
        own = self._names(_chain(claim))
        for key in ("title", "label") if self._are_known(_chain(claim)) else ():
            named = next((one or other for one, other in self._heads.findall(getattr(claim, key) or "")), "")
            if named not in self.owner or _begins_one(named, own):
                continue
            who = self.owner[named]
            if any(name in claim.statement for name in self.names[who]):
                must = f'"{who}" must be in it, because {key} and statement name "{named}"'
                like = self._like(claim, who)
                chain = like.attribution if like else [who, *claim.attribution]
                message = f"{must}; write [{', '.join(chain)}], or correct the texts"
                yield self.document.problem(entry, "stated-speaker", message, "attribution")
                return
            must = f'"{named}" must be a speaker of the claim; write "{self._first(claim)}"'
            message = f"{must}, or correct attribution in line {self._line(entry, 'attribution')}"
            yield self.document.problem_at_words(entry, named, "stated-speaker", message, key)

    def of_article(self, entry: Entry) -> Iterator[Problem]:
        """A label that has the article speak, which only passes it on."""
        claim = entry.record
        article = self.document.head.record.genre.partition(",")[0].capitalize()
        is_passed_on = len(claim.attribution) > 1 and self._are_known(_chain(claim))
        if not (claim.label or "").startswith(f"{article}: ") or not is_passed_on:
            return
        first, texts = claim.attribution[0], f"{claim.title} {claim.statement}".lower()
        if any(name.lower() in texts for name in self.names[first]):
            must = f'"{article}" must be who speaks first; write "{self._first(claim)}"'
            message = f"{must}, or correct attribution in line {self._line(entry, 'attribution')}"
            yield self.document.problem_at_words(entry, article, "stated-speaker", message, "label")
        else:
            must = f'"{first}" must be who speaks first, but label says "{article}", and no text names them'
            message = f"{must}; delete it here, or name them in the texts"
            yield self.document.problem(entry, "stated-speaker", message, "attribution", 0)

    def of_pictures(self) -> Iterator[Problem]:
        """Whom the title of a series, a frame or a graph names, but no figure that it draws."""
        for entry, figures in drawn(self.document):
            named = found[1] if (found := re.match(r"([^:,]+)(?:, \d{4})?: ", entry.record.title)) else ""
            chain = [each for figure in figures for each in figure.attribution]
            own = self._names(chain) if self._are_known(chain) else set()
            if own and _begins_one(named, self.owner) and not _begins_one(named, own):
                must = f'"{named}" must be a speaker of a figure that this draws'
                message = f'{must}; write "{self.speakers[chain[0]].short_name}", or correct what it draws'
                yield self.document.problem_at_words(entry, named, "stated-speaker", message, "title")

    def _own_names(self, identity: str) -> set[str]:
        """The names of a speaker that are not those of the body for which it speaks."""
        speaker = self.speakers[identity]
        last = [word for word in speaker.name.split()[-1:] if word[0].isupper() and speaker.speaks_for]
        names = {speaker.name, plain_name(speaker.name), speaker.short_name, *last, name_by_role(self.speakers, speaker)}
        return names - {""}

    def _names(self, chain: Iterable[str]) -> set[str]:
        return set[str]().union(*(self.names.get(each, ()) for each in chain))

    def _are_known(self, chain: Iterable[str]) -> bool:
        return self.speakers.keys() >= set(chain)

    def _owner_of(self, said: list[str]) -> str:
        return next((self.owner[name] for name in said if name in self.owner), "")

    def _first(self, claim: Claim) -> str:
        return self.speakers[claim.attribution[0]].short_name

    def _line(self, entry: Entry, key: str) -> int:
        return self.document.tree.at((*entry.place, key))[0]

    def _meant(self, claim: Claim, who: str) -> str:
        """What the attribution should be: a chain known from the same paragraph, or the speaker and the publisher."""
        chain = _chain(claim)
        owners = [self.publishers[cite.source] for cite in claim.cites if cite.source in self.publishers]
        if not owners or who == owners[0] or (owners[0] in chain and chain != owners):
            return f'"{who}"'
        like = self._like(claim, who)
        return f"[{', '.join(like.attribution if like else [who, owners[0]])}]"

    def _like(self, claim: Claim, who: str) -> Claim | None:
        """A claim from the same paragraph that somebody makes."""
        cited = set(map(str, claim.cites))
        return next((each for each in self.told_by[who] if cited & set(map(str, each.cites))), None)


def _chain(claim: Claim) -> list[str]:
    """Everybody in the attribution of a claim, and of its citations."""
    return [*claim.attribution, *(each for cite in claim.cites for each in cite.attribution or ())]


def _begins_one(named: str, names: Iterable[str]) -> bool:
    """Whether a name is one of these, or its first words."""
    return any(f"{each} ".startswith(f"{named} ") for each in names)
