"""Rules for a text that was reworded since an earlier revision: it limits what it says as it did."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from timeline.model.reading.cited_paragraphs import cited_paragraphs, words_of
from timeline.model.reading.loader import Document
from timeline.model.reading.project_data import Data, texts
from timeline.model.records.claims import Claim
from timeline.model.records.record import Named
from timeline.model.values.text_scan import quotations, words
from timeline.model.values.word_marks import word_mark
from timeline.problem import Problem

_HEARSAY = "reportedly|allegedly|apparently|supposedly"
_CHANCE = "potential(?:ly)?|possibly|perhaps|probably|likely|(?-i:may|might|could)"
_UNSURE = "possible|presumably|suspected|can|would|seem(?:s|ed)?|estimate[sd]?"
# Words that limit, each with those that limit alike and may take its place.
_LIMITS = [
    (re.compile(rf"\b({limit})\b", re.IGNORECASE), re.compile(rf"\b(?:{limit}|{alike})\b", re.IGNORECASE))
    for limit, alike in (
        (_HEARSAY, f"{_CHANCE}|{_UNSURE}|said to|according to|report(?:s|ed)"),
        (_CHANCE, f"{_HEARSAY}|{_UNSURE}"),
        (
            "some|several|many|most|mostly|mainly|largely|partly|few|nearly|almost|all but",
            "part|about|around|roughly|dozens",
        ),
        ("at times|sometimes|often|usually|occasionally", "from time to time|at other times"),
        ("at least|at most|up to|more than|fewer than|less than", r"(?:over|under) (?=\d)|limits?|bounds?|most"),
        (
            r"tr(?:y|ies|ied|ying) to|attempt(?:s|ed|ing)? to|s(?:eek|eeks|ought) to|look(?:s|ed|ing)? to",
            r"tr(?:y|ies|ied|ying)|attempt\w*|aim\w*|want\w*|intend\w*|intent\w*|plan\w*|hope\w*|goal|effort\w*|would|could|"
            r"set out|struggl\w*|wish\w*",
        ),
        (
            "visibl[ey]|(?<!had )(?<!have )(?<!has )seen|openly",
            r"se(?:e|es|en|em|ems|emed)|saw|appear\w*|watch\w*|sights?|sighted|public\w*|view\w*|regard\w*|consider\w*|call\w*",
        ),
    )
]
_ORIGIN = re.compile(r"\b[A-Z][a-z]{2,}(?:ern|ean|ian|can|ish|qi)\b")


def lost_limits(before: Document, data: Data) -> Iterator[Problem]:
    """A claim that is told in other words, or a text on claims, keeps reportedly, some, at times or Western."""
    yield from _in_claims(before, data)
    if not before.by_id(Claim).keys() - data.document.by_id(Claim).keys():
        yield from _in_texts(before, data)  # from which a limit goes together with a removed claim


def respelt_quotations(before: Document, data: Data) -> Iterator[Problem]:
    """A quotation that was published keeps its American spelling, which is that of the article."""
    was = before.by_id(Claim, "title", "statement")
    for identity, entry in data.document.by_id(Claim, "title", "statement").items():
        for key in ("title", "statement") if identity in was else ():
            for quoted in quotations(getattr(was[identity].record, key)):
                british = _AMERICAN.sub(lambda found: _BRITISH[found[0]], quoted)
                if british != quoted and british in quotations(getattr(entry.record, key)):
                    must = f'"{british}" must be spelt as the article spells it, because it is a quotation'
                    message = f'{must}; write "{quoted}" again'
                    yield data.document.problem_at_words(entry, british.split()[-1], "respelt", message, key)


_AMERICAN = re.compile(r"(?<=[iy])z(?=e[drs]?\b|ing\b|ation)|(?<=[a-z])or(?=s?\b)|(?<=t)er(?=s?\b)")
_BRITISH = {"z": "s", "or": "our", "er": "re"}


def _in_claims(before: Document, data: Data) -> Iterator[Problem]:
    """A statement keeps what a cited paragraph has, too; what the source never had may go, and what a new claim says."""
    was = before.by_id(Claim, *SAID)
    claims = data.document.by_id(Claim, "cites", *SAID)
    split_off: dict[str, list[str]] = defaultdict(list)  # what new claims say, by what they cite
    for identity, entry in claims.items():
        if identity not in was:
            split_off[str(entry.record.cites[0])].append(said_by(entry.record))
    for identity, entry in claims.items():
        if identity not in was:
            continue
        former, lost = was[identity].record, None
        if entry.record.statement != former.statement:
            cited = cited_paragraphs(entry.record, data.paragraphs)
            others = split_off.get(str(entry.record.cites[0]), [])
            source = words_of(cited) if cited else None
            lost = _lost(said_by(former), " ".join([said_by(entry.record), *others]), source)
            lost = lost or _less_sure(former.statement, " ".join([entry.record.statement, *others]), source)
        if lost:
            too = ", in the title, too" if _lost(former.title, entry.record.title, None) else ""
            yield data.document.problem(entry, "limit-lost", f"{_MUST.format(lost)}{too}", "statement")
        elif lost := _lost(former.title, entry.record.title, None):  # which the statement still has
            yield data.document.problem(entry, "limit-lost", _MUST.format(lost), "title")


def _in_texts(before: Document, data: Data) -> Iterator[Problem]:
    others = {name: each for name, each in before.by_id(Named).items() if not isinstance(each.record, Claim)}
    for identity, entry in data.document.by_id(Named).items():
        was = others.get(identity)
        if was and type(was.record) is type(entry.record) and was.record != entry.record:
            former = dict(texts(before, was))
            for place, text in texts(data.document, entry):
                if place[-1] in _TEXTS and (lost := _lost(former.get(place, text), text, None)):
                    yield data.document.problem(entry, "limit-lost", _MUST.format(lost), *place)


SAID = ("title", "statement", "hedge")
_TEXTS = ("text", "earlier", "later")  # of slides and of themes
_MUST = '"{0}" must stay, or a like word, because it limits what is said; write it again'


def said_by(claim: Claim) -> str:
    """All that a claim says and limits, in one text."""
    return " ".join(getattr(claim, key) or "" for key in SAID)


def _less_sure(then: str, now: str, cited: frozenset[str] | None) -> str | None:
    """The last word of a statement that says how sure it is, where more of it was limited so than is now."""
    for limit, alike in _LIMITS[:2]:
        found: list[str] = [each for each in limit.findall(then) if cited is None or word_mark(each) in cited]
        if len(found) > len(alike.findall(now)):
            return found[-1]
    return None


def _lost(then: str, now: str, cited: frozenset[str] | None) -> str | None:
    """The first word that limited a text and is not in it any more, nor another one like it; of another text none."""
    kept = {word_mark(word) for word in words(now)}
    former = [word_mark(word) for word in words(then)]
    if sum(each in kept for each in former) * 3 < len(former) * 2:
        return None
    lost = [found[1] for limit, alike in _LIMITS if (found := limit.search(then)) and not alike.search(now)]
    lost += [found for found in _ORIGIN.findall(then) if not re.search(rf"\b{found[:4]}", now)]
    return next((each for each in lost if cited is None or all(word_mark(word) in cited for word in words(each))), None)
