"""Show what kinds of claims there are: a square for each, by phase, and with whom the claims of each article begin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.charts.svg.squares_svg import Block, Square, draw_squares
from timeline.charts.timeline_layout import KINDS
from timeline.charts.year_counts import MANY
from timeline.model.records.claims import Claim
from timeline.model.records.dimensions import Phase
from timeline.model.records.sources import Source
from timeline.model.values.wording import tr
from timeline.site.share_links import permalink
from timeline.site.templates import render
from timeline.site.view import View

JUDGED = ("assessment", "intention", "forecast")  # kinds of claims that nobody can have counted or seen
TITLE = "What kind of claim?"
ABOUT = "Open: such a claim. Filled: an event, a figure or background, proved or not. Grouped by phase, not by {article}."


@dataclass(frozen=True)
class Squares:
    """The claims of a phase, those that are judged last, and what is told of the articles that make most of them."""

    phase: Phase
    number: int
    claims: tuple[Claim, ...]
    beginnings: tuple[tuple[Source, str], ...]

    @property
    def heading(self) -> str:
        """How many of the claims are open."""
        return tr("{phase}: {part} of {whole} open", phase=self.phase.title, part=self.judged, whole=len(self.claims))

    @property
    def judged(self) -> int:
        """How many of the claims are judgements, aims or forecasts."""
        return sum(claim.kind in JUDGED for claim in self.claims)


def certainty(view: View, root: str) -> str:
    """The squares with what they sum up to; each leads to its claim. ``root`` leads to the root of the site.

    Where there are too many claims for a square each, the sums stand alone.
    """
    return render(
        "drawn/certainty.html",
        view=view,
        root=root,
        title=heading(view),
        about=tr(ABOUT),
        permalink=permalink("certainty", tr(TITLE)),
        phases=tuple(_phases(view)),
        judged_kinds=JUDGED,
        has_squares=has_squares(view),
    )


def heading(view: View) -> str:
    """What the squares sum up to."""
    judged = sum(claim.kind in JUDGED for claim in view.said)
    sum_ = tr("{part} of {whole} claims are a judgement, an aim or a forecast", part=judged, whole=len(view.said))
    return f"{tr(TITLE)} {sum_}"


def has_squares(view: View) -> bool:
    """Whether there are claims of several phases, and not too many for a square each."""
    return 0 < len(view.said) <= MANY and len(view.timeline.phases) > 1


def certainty_sheet(view: View, width: int) -> tuple[str, float]:
    """The squares as one drawing that is ``width`` pixels wide, for a picture that stands alone, and its height."""
    return draw_squares([_block(view, each) for each in _phases(view)], width)


def _block(view: View, phase: Squares) -> Block:
    squares = (
        Square(f"{claim.title} ({tr(claim.kind)})", view.site + view.urls.of_claims[claim.id], claim.kind in JUDGED)
        for claim in phase.claims
    )
    notes = (f"{source.publisher}: {line}" for source, line in phase.beginnings)
    return Block(phase.heading, phase.number, tuple(squares), tuple(notes))


def _phases(view: View) -> Iterator[Squares]:
    """The phases in which the articles say something."""
    order = [*(kind for kind in KINDS if kind not in JUDGED), *(kind for kind in KINDS if kind in JUDGED)]
    for number, phase in enumerate(view.timeline.phases, 1):
        claims = sorted((each for each in view.said if each.phase == phase.id), key=lambda claim: order.index(claim.kind))
        if claims:
            lines = ((source, _beginning(view, source)) for source in view.articles_of(phase))
            yield Squares(phase, number, tuple(claims), tuple(lines))


def _beginning(view: View, source: Source) -> str:
    """How many claims of an article begin with itself, and with the one from whom most others come."""
    claims = view.said_in(source)
    own = sum(len(claim.attribution) == 1 for claim in claims)
    bodies = Counter(_body(view, claim) for claim in claims if len(claim.attribution) > 1)
    told = [tr("{whole} claims, {part} its own", whole=len(claims), part=own)]
    told += [tr("{count} from {speaker}", count=n, speaker=_name(view, claims, body)) for body, n in bodies.most_common(1)]
    return f"{', '.join(told)}."


def _body(view: View, claim: Claim) -> str:
    """The id of the first speaker, or of the body for which that speaks."""
    return view.speaker(claim.attribution[0]).speaks_for or claim.attribution[0]


def _name(view: View, claims: list[Claim], body: str) -> str:
    names = {view.title(claim.attribution[0]) for claim in claims if claim.attribution[0] != body == _body(view, claim)}
    name = view.speaker(body).short_name
    others = tr(" or ").join(sorted(names))
    return tr("{body} or {names}, who speaks for it", body=name, names=others) if names else name
