"""Show when things happened and when an article said so: a picture, and folded below it the same as a table."""

from __future__ import annotations

from markupsafe import Markup

from timeline.charts.clocks_layout import lay_out_clocks
from timeline.charts.ground import lay_ground
from timeline.charts.svg.clocks_svg import draw_clocks
from timeline.model.values.wording import tr
from timeline.site.share_links import permalink
from timeline.site.templates import as_markup, render
from timeline.site.view import View

_WIDTH = 296  # of the picture, where the page is narrowest


def clocks(view: View) -> Markup:
    """Each date that an article's claims have, with how many have it, against the day of the article."""
    rows = lay_out_clocks(view.timeline)
    title = tr("When it happened, and when the {article} said it")
    drawing = as_markup(draw_clocks(rows, lay_ground(view.timeline, _WIDTH), title))
    link = permalink("clocks-chart", title)
    return render("snippets/clocks.html", title=title, permalink=link, drawing=drawing, rows=rows)
