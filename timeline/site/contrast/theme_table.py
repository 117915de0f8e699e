"""Put the themes into one table: what is said of the first phase and of the last, and what the contrast is not."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from timeline.model.records.claims import Claim
from timeline.model.records.dimensions import Phase, Theme
from timeline.site.snippets.source_list import count
from timeline.site.templates import render
from timeline.site.view import View


@dataclass(frozen=True)
class Side:
    """One of the two phases that are contrasted, and its number."""

    phase: Phase
    number: int

    def claims(self, view: View, theme: Theme) -> list[Claim]:
        """What the articles say of the phase under a theme, in order of time."""
        return [claim for claim in view.by_theme[theme.id] if claim.phase == self.phase.id]


    def articles(self, view: View) -> str:
        """In which articles it is told, by their years; empty where no article is mostly about it."""
        days = [source.published.earliest for source in view.articles_of(self.phase) if source.published]
        return " and ".join(f"the article of {day.year}" for day in days if day)


def sides(view: View) -> tuple[Side, Side]:
    """The first and the last phase."""
    first, last = view.timeline.phases[0], view.timeline.phases[-1]
    return Side(first, 1), Side(last, view.timeline.phase_numbers[last.id])


def theme_table(view: View, root: str) -> Markup:
    """A row for each theme, which leads to its section on the page of the contrast. ``root`` leads to the site's root."""
    pair = sides(view)
    rows = [
        (theme, [(side, text, count(len(side.claims(view, theme)))) for side, text in _told(pair, theme)])
        for theme in view.timeline.themes
    ]
    return render("snippets/theme_table.html", view=view, root=root, sides=pair, rows=rows)


def _told(pair: tuple[Side, Side], theme: Theme) -> list[tuple[Side, str]]:
    return list(zip(pair, (theme.earlier, theme.later), strict=True))
