"""Small multiples as HTML: a row of panels with their title, a table of the same, and the picture to take along."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from timeline.charts.multiples_layout import lay_out_absence, lay_out_series
from timeline.charts.svg.multiples_svg import DrawnPanel, draw_panel, draw_row
from timeline.model.records.claims import Claim, Figure
from timeline.model.records.pictures import Multiple, Panel
from timeline.model.values.wording import tr
from timeline.site.share_links import Heights, permalink, share_menu, usual_height
from timeline.site.snippets.figure_cards import figures_in_words
from timeline.site.templates import as_markup, render
from timeline.site.view import View
from timeline.site.words import ClaimWords


@dataclass(frozen=True)
class _Filled:
    """A panel with the words around its drawing."""

    title: str
    unit: str
    drawing: Markup
    note: str
    is_context: bool
    against: list[Claim]


def multiples_figure(
    view: View, multiple: Multiple, root: str, files: Mapping[str, str], height: Heights = usual_height
) -> Markup:
    """The whole figure; ``root`` leads to the root of the site, and ``files`` are as ``share_menu`` has them."""
    return render(
        "drawn/multiples.html",
        multiple=multiple,
        anchors=view.urls.anchors(multiple.id),
        permalink=permalink(multiple.id, multiple.title),
        drawing=multiples_drawing(view, multiple, root),
        table=multiples_table(view, multiple, root),
        menu=share_menu(view, multiple.id, root, height(multiple.id), files),
    )


def multiples_drawing(view: View, multiple: Multiple, root: str, *, is_brief: bool = False) -> Markup:
    """The row of panels, without what is around it; where it is brief, a panel has no words below it but a tag."""
    hrefs = {identity: root + url for identity, url in view.urls.of_claims.items()}
    panels = [_filled(view, panel, hrefs) for panel in multiple.panels]
    links = {"root": root, "urls": view.urls.of_claims}
    return render("drawn/multiples_row.html", panels=panels, is_brief=is_brief, **links)


def multiples_table(view: View, multiple: Multiple, root: str) -> Markup:
    """The same in words: each figure of each panel."""
    figures = ((panel.title, figure) for panel in multiple.panels for figure in of_panel(view, panel))
    return figures_in_words([(title, ClaimWords(view, figure)) for title, figure in figures], root)


def multiples_sheet(view: View, multiple: Multiple, width: int, *, is_brief: bool = False) -> tuple[str, float]:
    """The panels as one drawing that is ``width`` pixels wide, for a picture that stands alone, and its height.

    Where it is brief, a panel has no words below it but whether it is context, or contested.
    """
    hrefs = {identity: view.site + url for identity, url in view.urls.of_claims.items()}
    panels = [_filled(view, panel, hrefs) for panel in multiple.panels]
    drawn = [DrawnPanel(p.title, p.unit, tuple(_tags(p) if is_brief else _notes(p)), p.drawing) for p in panels]
    return draw_row(drawn, width)


def multiple_figures(view: View, multiple: Multiple) -> list[Figure]:
    """Every figure of the panels, in their order."""
    return [figure for panel in multiple.panels for figure in of_panel(view, panel)]


def of_panel(view: View, panel: Panel) -> list[Figure]:
    """The figures of a panel in order of time."""
    if panel.figure:
        only = view.claim(panel.figure)
        assert isinstance(only, Figure)
        return [only]
    return view.timeline.counts(panel.series or "")


def _filled(view: View, panel: Panel, hrefs: dict[str, str]) -> _Filled:
    figures = of_panel(view, panel)
    phases = {figure.id: view.phase_number(figure) for figure in figures if not view.is_context(figure)}
    if panel.figure:
        layout = lay_out_absence(view.timeline, figures[0])
    else:
        layout = lay_out_series(view.timeline, figures, is_joined=panel.series in view.timeline.joined)
    return _Filled(
        title=panel.title,
        unit=f"{view.title(figures[0].unit)} · {view.speaker(figures[0].attribution[0]).short_name}",
        drawing=as_markup(draw_panel(layout, panel.title, panel.absent or "", hrefs, phases)),
        note=panel.note or "",
        is_context=not phases,
        against=[view.claim(name) for name in panel.contested_by],
    )


def _tags(panel: _Filled) -> Iterator[str]:
    """The same in a word or two."""
    tags = [tr("{Context}")] * panel.is_context + [tr("Contested")] * bool(panel.against)
    if tags:
        yield " · ".join(tags)


def _notes(panel: _Filled) -> Iterator[str]:
    """What stands below a panel, as plain text."""
    yield " ".join(part for part in (f"{tr('{Context}')}." * panel.is_context, panel.note) if part)
    if panel.against:
        yield tr("Contested by: {claims}.", claims="; ".join(claim.title for claim in panel.against))
