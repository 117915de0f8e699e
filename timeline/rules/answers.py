"""That claims which stand side by side belong there."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.model.reading.loader import Entry
from timeline.model.reading.project_data import Data
from timeline.model.records.claims import Claim
from timeline.model.records.dimensions import Phase, Theme
from timeline.problem import Problem
from timeline.rules.rule import rule


@rule("answers")
def answers(data: Data) -> Iterator[Problem]:
    """Claims that answer each other are of the theme, one of the first phase and one of the last, each in one pair only."""
    document = data.document
    claims = document.by_id(Claim, "theme", "phase")
    phases = list(document.by_id(Phase)) or [""]
    seen: set[str] = set()
    for entry in document.entries(Theme, "id", "answers"):
        for number, answer in enumerate(entry.record.answers):
            for key, phase in (("earlier", phases[0]), ("later", phases[-1])):
                identity = getattr(answer, key)
                wrong = _wrong(claims.get(identity), entry, phase, is_seen=identity in seen)
                seen.add(identity)
                if wrong:
                    yield document.problem(entry, "answers", f'"{identity}" {wrong}', "answers", number, key)


def _wrong(claim: Entry | None, theme: Entry, phase: str, *, is_seen: bool) -> str:
    """What is wrong with a claim of a pair, if anything; that it is there at all is for another rule."""
    if not claim:
        return ""
    if claim.record.theme != theme.record.id:
        return f'must be of the theme "{theme.record.id}"; choose another claim'
    if claim.record.phase != phase:
        return f'must be of the phase "{phase}"; choose another claim'
    return "must be in one pair only; delete the other" if is_seen else ""
