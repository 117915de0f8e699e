"""Say what a claim leaves out and the rest of the file says: its theme, its phase, who says so, since when."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.model.records.claims import Claim
from timeline.model.records.dimensions import Phase, Theme, phases_of
from timeline.model.records.pictures import Chart
from timeline.model.records.sources import Source, Speaker
from timeline.model.values.dates import Span

FILLED = ("label", "theme", "phase", "attribution", "added")
LABEL = 28  # characters

# What stands in where the file has none.
CHART = Chart(
    id="timeline",
    title="Every claim, by theme and date",
    about="A timeline with a lane for each theme. The list below has the same claims in words.",
)
THEME = Theme(id="all-claims", title="All claims", about="Every claim.")
PHASE = "all-years"


def whole_window(window: Span) -> Phase:
    """The one phase of a file that parts time into none."""
    return Phase.model_construct(
        None, id=PHASE, title="All dates", label="All dates", date=window, about="All that the timeline shows."
    )


def publishers(sources: Iterable[Source]) -> list[Speaker]:
    """The speakers of a file that names none: each publisher speaks for itself."""
    works: dict[str, list[str]] = {}
    for source in sources:
        works.setdefault(source.publisher, []).append(source.id)
    about = "Publisher of a source."
    return [
        Speaker.model_construct(None, id=f"publisher-of-{ids[0]}", name=name, about=about, works=ids)
        for name, ids in works.items()
    ]


def first_words(text: str | None, limit: int) -> str:
    """The first words of a text, as many as have room."""
    return textwrap.wrap(text, limit)[0] if text else ""


@dataclass(frozen=True)
class Rest:
    """What the rest of the file says, as far as it could be read.

    ``themes`` are ids, ``published`` has the day of each source and ``publishers`` who published it, by its id.
    """

    phases: Sequence[Phase]
    themes: Sequence[str]
    published: Mapping[str, Span]
    publishers: Mapping[str, str]
    begun: date | None

    def of(self, claim: Claim) -> dict[str, object]:
        """What stands in for each field that a record may lack; nothing where the rest of the file does not say it."""
        first = claim.cites[0].source if claim.cites else ""
        return {
            "label": first_words(claim.title, LABEL),
            "theme": (self.themes or [THEME.id])[0] if len(self.themes) < 2 else "",
            "phase": self._phase(claim),
            "attribution": [self.publishers[first]] if first in self.publishers else [],
            "added": self.begun,
        }

    def _phase(self, claim: Claim) -> str:
        """The phase in which its date lies; of several, or of none, the one in which it was said, or else the nearest."""
        if not self.phases or not claim.date:
            return "" if self.phases else PHASE
        own = phases_of(claim.date, self.phases)
        said = [claim.said] if claim.said else [self.published.get(cite.source) for cite in claim.cites or ()]
        told = [phase for span in said if span for phase in phases_of(span, self.phases)]
        before = [phase.id for phase in self.phases if phase.date.sort_key <= claim.date.sort_key]
        return [*(own if len(own) == 1 else told), *own, *before[::-1], self.phases[0].id][0]
