"""Know a text by the speakers whom it names, and how it may call them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from timeline.model.reading.loader import Document
from timeline.model.records.record import Record
from timeline.model.records.sources import Speaker

# How a text has somebody speak.
SPEAKS = (
    "said|says|wrote|writes|reported|reports|judged|judges|estimated|estimates|counted|counts|found|finds|concluded|concludes|"
    "believed|believes|expected|expects|warned|warns|argued|argues|suggested|suggests|noted|notes|added|adds|told|tells|called|calls|"
    "sampled|samples|measured|measures|proved|proves|stated|states|announced|announces"
)
SAYS = re.compile(rf"\b(?:{SPEAKS})\b")
_ROLE = re.compile(r"(?:An? |The )?([A-Z]\w+(?: [a-z]+)?) (?:of|for|at) ")
_CAPITALS = re.compile(r"^[A-Z]{2,}\b")  # by which alone a text may call IHS Markit
_ABBREVIATION = re.compile(r" \((\w*[A-Z][\w/]*)\)$")


def plain_name(name: str) -> str:
    """A name without an article before it, and without an abbreviation after it."""
    return re.sub(r"^(The|Unnamed) | \(.*\)$", "", name)


def abbreviation(speaker: Speaker) -> str | None:
    """The abbreviation in brackets after the name, if there is one."""
    found = _ABBREVIATION.search(speaker.name)
    return found[1] if found else None


def name_by_role(speakers: Mapping[str, Speaker], speaker: Speaker) -> str:
    """How a text may call who speaks for a body by what the description begins with, as in "ICRC's head"; else empty."""
    body = speakers.get(speaker.speaks_for or "")
    role = _ROLE.match(speaker.about) if body else None
    return f"{body.short_name}'s {role[1].lower()}" if body and role else ""


def names_of(speakers: Mapping[str, Speaker], identity: str, depth: int = 3) -> set[str]:
    """How a title may call a speaker: by name, label, last name or role, or by the body for which they speak."""
    speaker = speakers.get(identity)
    if not speaker or not depth:
        return set()
    name = plain_name(speaker.name)
    body = names_of(speakers, speaker.speaks_for, depth - 1) if speaker.speaks_for else set()
    by_role = {name_by_role(speakers, speaker)} - {""}
    return {name, speaker.name, speaker.short_name, name.split()[-1]} | by_role | body


class SpeakerNames:
    """The names of the speakers of a file that begin with a capital; ``of`` has them by id."""

    def __init__(self, document: Document) -> None:
        speakers = {name: entry.record for name, entry in document.by_id(Speaker, "name", "label").items()}
        self.speakers: Mapping[str, Speaker] = speakers
        # Capitals with which several names begin, as US, are of none of them alone.
        heads = Counter(head for each in speakers.values() for head in _CAPITALS.findall(each.name))
        found = {
            identity: {plain_name(each.name), each.label or "", abbreviation(each) or ""}
            | {head for head in _CAPITALS.findall(each.name) if heads[head] == 1}
            for identity, each in speakers.items()
        }
        self.of = {identity: {name for name in names if name[:1].isupper()} for identity, names in found.items()}
        self._owner = {name: identity for identity, names in self.of.items() for name in names}
        every = "|".join(map(re.escape, sorted(self._owner, key=len, reverse=True)))
        self._any = re.compile(rf"(?<![\w-])({every or '(?!)'})(?![\w-])")
        self._speaking = re.compile(rf"(?<![\w-])({every or '(?!)'}) (?:{SPEAKS})\b")
        self._in_text: dict[str, list[tuple[str, str]]] = {}  # what was found so far

    def in_text(self, text: str) -> list[tuple[str, str]]:
        """Whom a text names: the id of each speaker, and the name as it is written."""
        if text not in self._in_text:
            self._in_text[text] = [(self._owner[name], name) for name in dict.fromkeys(self._any.findall(text))]
        return self._in_text[text]

    def speaking_in(self, text: str) -> list[tuple[str, str]]:
        """The same of those who say or count something there."""
        return [(self._owner[name], name) for name in dict.fromkeys(self._speaking.findall(text))]


def speaking(record: Record, speakers: Mapping[str, Speaker]) -> Iterator[str]:
    """The speakers of a claim, and the bodies for which they speak."""
    for identity in getattr(record, "attribution", None) or ():
        if speaker := speakers.get(identity):
            yield identity
            if speaker.speaks_for and speaker.speaks_for in speakers:
                yield speaker.speaks_for
