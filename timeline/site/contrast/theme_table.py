"""Put the themes into one table: what is said of the first phase and of the last, and what the contrast is not."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from timeline.charts.svg.table_svg import Cell, Column, Words, draw_table
from timeline.model.records.claims import Claim
from timeline.model.records.dimensions import Phase, Theme
from timeline.model.values.wording import tr, year_in_words
from timeline.site.snippets.source_list import count
from timeline.site.templates import render
from timeline.site.view import View

TITLE, NOT = "Theme by theme", "What not to conclude"
# What a contrast comes to, in a word or two and as a heading.
OUTCOMES = {
    "changed": ("Changed", "Changed"),
    "already-there": ("Already there", "Already there in the earlier phase"),
    "contested": ("Contested", "Contested"),
    "not-comparable": ("Not comparable", "Not comparable"),
}


@dataclass(frozen=True)
class Side:
    """One of the two phases that are contrasted, and its number."""

    phase: Phase
    number: int

    def claims(self, view: View, theme: Theme) -> list[Claim]:
        """What the articles say of the phase under a theme, in order of time."""
        return [claim for claim in view.by_theme[theme.id] if claim.phase == self.phase.id]

    def heading(self, view: View) -> str:
        """The name of the phase, and in which articles most of its claims are, by their years."""
        days = [source.published.earliest for source in view.articles_of(self.phase) if source.published]
        articles = tr(" and ").join(tr("the {year} {article}", year=year_in_words(day.year)) for day in days if day)
        return tr("{phase}, mostly in {works}", phase=self.phase.title, works=articles) if articles else self.phase.title


def sides(view: View) -> tuple[Side, Side]:
    """The first and the last phase."""
    first, last = view.timeline.phases[0], view.timeline.phases[-1]
    return Side(first, 1), Side(last, view.timeline.phase_numbers[last.id])


def theme_table(view: View, root: str) -> Markup:
    """A row for each theme, which leads to its section on the page of the contrast. ``root`` leads to the site's root."""
    pair = sides(view)
    rows = [
        (theme, _outcome(theme), [(side, text, count(len(side.claims(view, theme)))) for side, text in _told(pair, theme)])
        for theme in view.timeline.contrasted
    ]
    return render("snippets/theme_table.html", view=view, root=root, sides=pair, rows=rows, title=TITLE, not_contrast=NOT)


def theme_sheet(view: View, width: int) -> tuple[str, float]:
    """The same as one drawing that is ``width`` pixels wide, for a picture that stands alone, and its height."""
    earlier, later = pair = sides(view)
    columns = [Column(0.16), Column(0.31, earlier.number), Column(0.31, later.number), Column(0.22)]
    heads = (tr("Theme"), *(side.heading(view) for side in pair), tr(NOT))
    rows: list[list[Cell]] = [[(Words(text, "tl-bold"),) for text in heads]]
    for theme in view.timeline.contrasted:
        title = Words(theme.title, "tl-bold", view.site + view.urls.address(theme.id))
        told = [(Words(text), Words(count(len(side.claims(view, theme))), "tl-quiet")) for side, text in _told(pair, theme)]
        rows.append([(title, Words(_outcome(theme), "tl-quiet")), *told, (Words(theme.not_contrast, "tl-quiet"),)])
    return draw_table(columns, rows, width)


def _outcome(theme: Theme) -> str:
    """What the contrast comes to, in a word or two."""
    return tr(OUTCOMES[theme.outcome][0]) if theme.outcome else ""


def _told(pair: tuple[Side, Side], theme: Theme) -> list[tuple[Side, str]]:
    return list(zip(pair, (theme.earlier, theme.later), strict=True))
