"""That claims which stand side by side belong there."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.model.reading.loader import Document, Entry
from timeline.model.reading.project_data import Data
from timeline.model.records.claims import Claim
from timeline.model.records.dimensions import Answer, Phase, Theme
from timeline.model.records.sources import Source
from timeline.problem import Problem
from timeline.rules.rule import rule
from timeline.yaml_file.tree import Place


@rule("answers")
def answers(data: Data) -> Iterator[Problem]:
    """Paired claims come from articles, are on the same theme, and are from the first and the last phase."""
    document = data.document
    claims = document.by_id(Claim, "theme", "phase", "cites")
    context = {name for name, entry in document.by_id(Source, "role").items() if entry.record.role == "context"}
    phases = list(document.by_id(Phase))
    themes = document.by_id(Theme)
    seen: dict[str, Place] = {}
    for entry in document.entries(Theme, "id", "answers") if len(phases) > 1 else ():
        for number, answer in enumerate(entry.record.answers):
            for key, phase in (("earlier", phases[0]), ("later", phases[-1])):
                identity = getattr(answer, key)
                wrong = _wrong(document, claims.get(identity), entry, phase, context) or (
                    _seen_before(document, seen[identity]) if identity in seen else ""
                )
                seen.setdefault(identity, (*entry.place, "answers", number, key))
                other = claims.get(answer.later if key == "earlier" else answer.earlier)
                if other and other.record.phase == phase:
                    wrong = wrong.replace("choose another claim", "exchange the two")
                if (theme := _theme_of_both(claims, answer)) in themes and theme != entry.record.id:
                    line = document.tree.at((*themes[theme].place, "answers"), key=True)[0]
                    wrong = f'must be of this theme, but both are of "{theme}"; move the pair there, to line {line}'
                    wrong = wrong if key == "earlier" else ""
                if wrong:
                    yield document.problem(entry, "answers", f'"{identity}" {wrong}', "answers", number, key)


@rule("contrast")
def contrast(data: Data) -> Iterator[Problem]:
    """A theme in which phases are contrasted says all of it: both sides, what not to conclude, and what it comes to."""
    names = ("earlier", "later", "not_contrast", "outcome")
    for entry in data.document.entries(Theme, *names):
        missing = [name for name in names if not getattr(entry.record, name)]
        if 0 < len(missing) < len(names) or (missing and entry.record.answers):
            message = f"must have {' and '.join(missing)} too; add the line, or delete the others and answers"
            yield data.document.problem(entry, "contrast", message)


def _seen_before(document: Document, place: Place) -> str:
    return f"must be in one pair only, but is in that of line {document.tree.at(place)[0]}, too; delete one of the two"


def _theme_of_both(claims: dict[str, Entry], answer: Answer) -> str:
    found = {claims[name].record.theme for name in (answer.earlier, answer.later) if name in claims}
    return found.pop() if len(found) == 1 and {answer.earlier, answer.later} <= claims.keys() else ""


def _wrong(document: Document, claim: Entry | None, theme: Entry, phase: str, context: set[str]) -> str:
    """What is wrong with a claim of a pair, if anything; that it is there at all is for another rule."""
    if not claim:
        return ""
    for key, must in (("theme", theme.record.id), ("phase", phase)):
        if getattr(claim.record, key) != must:
            line = document.tree.at((*claim.place, key), key=True)[0]
            return f'must be of the {key} "{must}"; choose another claim, or correct its {key} in line {line}'
    if any(cite.source in context for cite in claim.record.cites):
        line = document.tree.at((*claim.place, "cites"), key=True)[0]
        return (
            f"must be a claim of an article, and not context; choose another claim, or correct what it cites in line {line}"
        )
    return ""
