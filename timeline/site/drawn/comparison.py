"""Tell which figures must not be compared: a matrix of those of the articles, and every reason with the pairs it parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from timeline.model.records.claims import Figure
from timeline.site.templates import render
from timeline.site.view import View
from timeline.site.words import ClaimWords

MOST = 10  # figures in the matrix; more do not fit a phone


@dataclass(frozen=True)
class Reason:
    """Why each of ``ones`` must not be compared with any of ``others``. ``number`` counts the reasons from 1."""

    number: int
    text: str
    ones: tuple[ClaimWords, ...]
    others: tuple[ClaimWords, ...]

    @property
    def is_context(self) -> bool:
        """Whether a figure of the context is among them."""
        return any(words.is_context for words in (*self.ones, *self.others))

    @property
    def pairs(self) -> list[str]:
        """Each pair as its two ids in the order of the alphabet, with a plus between."""
        return ["+".join(sorted((one.claim.id, other.claim.id))) for one in self.ones for other in self.others]


def comparison(view: View, root: str) -> str:
    """The matrix, the question that a reader can ask where a script runs, and the reasons; nothing where there is none."""
    found = reasons(view)
    if not found:
        return ""
    parted = {pair: reason for reason in found for pair in reason.pairs}
    asked = [figure for figure in _figures(view) if figure.not_comparable_with]
    own = [figure for figure in asked if not view.is_context(figure)]
    ids = {figure.id for figure in own}
    inner = [figure for figure in own if any(relation.record in ids for relation in figure.not_comparable_with)]
    return render(
        "figures/comparison.html",
        root=root,
        figures=[ClaimWords(view, figure) for figure in inner] if len(inner) <= MOST else [],
        cells={(one.id, other.id): parted.get("+".join(sorted((one.id, other.id)))) for one in inner for other in inner},
        alike=_alike(view, asked),
        asked=[ClaimWords(view, figure) for figure in asked],
        groups=[[reason for reason in found if reason.is_context is is_context] for is_context in (False, True)],
    )


def _alike(view: View, figures: list[Figure]) -> dict[str, list[str]]:
    """The pairs of figures that are in one series, by its title."""
    found: dict[str, list[str]] = {}
    for pair in combinations(figures, 2):
        if pair[0].series and pair[0].series == pair[1].series:
            found.setdefault(view.title(pair[0].series), []).append("+".join(sorted(figure.id for figure in pair)))
    return found


def reasons(view: View) -> list[Reason]:
    """Every reason, once for all figures that it parts from the same others; a pair is told once, in words of the first."""
    told: dict[str, dict[str, set[str]]] = {}  # by reason, the figures that it parts from each
    order = _figures(view)
    known = {figure.id: {relation.record: relation.reason for relation in figure.not_comparable_with} for figure in order}
    for one, other in combinations(order, 2):
        if reason := known[one.id].get(other.id):
            told.setdefault(reason, {}).setdefault(one.id, set()).add(other.id)
            told[reason].setdefault(other.id, set()).add(one.id)
    groups = [(reason, *group) for reason, parted in told.items() for group in _groups(parted)]
    groups.sort(key=lambda group: any(view.is_context(view.claim(each)) for each in (*group[1], *group[2])))
    return [
        Reason(number, text, _words(view, ones), _words(view, others))
        for number, (text, ones, others) in enumerate(groups, 1)
    ]


def _groups(parted: dict[str, set[str]]) -> Iterator[tuple[list[str], list[str]]]:
    """Those that are parted from the same others, with these others; each pair is in one group."""
    done: set[frozenset[str]] = set()
    for first, others in parted.items():
        ones = [each for each in parted if parted[each] == others]
        left = [each for each in parted if each in others and frozenset((first, each)) not in done]
        if left:
            yield ones, left
        done |= {frozenset((one, other)) for one in ones for other in others}


def _words(view: View, ids: list[str]) -> tuple[ClaimWords, ...]:
    return tuple(ClaimWords(view, view.claim(each)) for each in ids)


def _figures(view: View) -> list[Figure]:
    """Those of the articles, and then those of the context, each in order of time."""
    figures = [claim for claim in view.claims if isinstance(claim, Figure)]
    return sorted(figures, key=view.is_context)
