"""Make tasks for pupils from the data: what kind of claim, may two numbers be compared, and who says so in which order.

Each is a list of questions with folded answers. A page keeps and sends nothing of what a pupil chooses.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from operator import attrgetter

from markupsafe import Markup

from timeline.model.records.claims import Claim, Figure
from timeline.model.values.wording import capital
from timeline.site.drawn.comparison import reasons
from timeline.site.templates import render
from timeline.site.view import View
from timeline.site.words import KIND_WORDS, ClaimWords

KINDS = ("event", "figure", "assessment", "forecast")
MOST = 4  # pairs of each answer, and chains


@dataclass(frozen=True)
class Pair:
    """Two figures; ``reason`` says why they must not be compared, and is empty where both are in ``series``.

    A line joins what a series counts in the same way.
    """

    one: ClaimWords
    other: ClaimWords
    reason: str = ""
    series: str = ""
    is_joined: bool = False

    @property
    def right(self) -> list[str]:
        """What may be answered. A limit of one of them is a reason for care where a line joins them."""
        if self.reason:
            return ["no"]
        is_limited = any(words.limits or words.caution for words in (self.one, self.other))
        return [*["yes"] * self.is_joined, *["with care"] * (is_limited or not self.is_joined)]


def kinds(view: View) -> list[ClaimWords]:
    """The first and the last claim of each of the kinds that the articles have, in order of time."""
    found = [[claim for claim in view.said if claim.kind == kind] for kind in KINDS]
    chosen = {claim.id: claim for claims in found for claim in (*claims[:1], *claims[-1:])}
    return [ClaimWords(view, claim) for claim in sorted(chosen.values(), key=attrgetter("order"))]


def pairs(view: View) -> list[Pair]:
    """Pairs that the data parts, one for each reason, and pairs of a series.

    Those of the articles are taken first, and then those that a line joins.
    """
    parted = [Pair(reason.ones[0], reason.others[0], reason=reason.text) for reason in reasons(view)]
    chosen = [*parted[:MOST], *_alike(view)[:MOST]]
    return sorted(chosen, key=lambda pair: pair.one.claim.order)


def _alike(view: View) -> list[Pair]:
    """The first and the last figure of each series that has two."""
    series: dict[str, list[Figure]] = defaultdict(list)
    for claim in view.claims:
        if isinstance(claim, Figure) and claim.series:
            series[claim.series].append(claim)
    words = {name: [ClaimWords(view, claim) for claim in claims] for name, claims in series.items()}
    found = [
        Pair(each[0], each[-1], series=view.title(name), is_joined=name in view.timeline.joined)
        for name, each in words.items()
        if len(each) > 1
    ]
    return sorted(found, key=lambda pair: (pair.one.is_context, not pair.is_joined))


def chains(view: View) -> list[ClaimWords]:
    """Claims of the articles with the longest chains of speakers, no two with the same."""
    different: dict[tuple[str, ...], Claim] = {}
    for claim in view.said:
        if len(claim.attribution) > 1:
            different.setdefault(tuple(claim.attribution), claim)
    longest = sorted(different.values(), key=lambda claim: -len(claim.attribution))[:MOST]
    return [ClaimWords(view, claim) for claim in longest]


def unnamed(words: ClaimWords) -> str:
    """The title of a claim without the speaker that it begins with, who is asked for."""
    title = words.claim.title
    return capital(title.partition(": ")[2] or title)


def shuffled(words: ClaimWords) -> list[tuple[int, str]]:
    """The speakers of a chain by name, each with its place in the chain from 1; never in the order of the chain."""
    names = [words.view.title(speaker) for speaker in words.claim.attribution]
    right = list(enumerate(names, 1))
    by_name = sorted(right, key=lambda each: each[1].lower())
    return by_name if by_name != right else by_name[::-1]


def kind_task(view: View, root: str) -> Markup:
    """The claims, to sort by kind."""
    return render("teach/task_kinds.html", root=root, kinds={kind: KIND_WORDS[kind] for kind in KINDS}, claims=kinds(view))


def pair_task(view: View, root: str) -> Markup:
    """The pairs, to say of each whether it may be compared."""
    return render("teach/task_pairs.html", root=root, pairs=pairs(view))


def chain_task(view: View, root: str) -> Markup:
    """The chains, to put in order."""
    return render(
        "teach/task_chains.html", root=root, chains=[(words, unnamed(words), shuffled(words)) for words in chains(view)]
    )
