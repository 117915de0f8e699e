"""Show the review as one page that holds everything it needs: records field by field, and the pictures before and after."""

from __future__ import annotations

from timeline.history.compare import Change, Field
from timeline.model.reading.project_data import DATA
from timeline.review.notices import lost, mark, notice
from timeline.review.review import Review
from timeline.review.word_diff import Part, as_text, word_changes
from timeline.site.templates import as_markup, render_as_typed
from timeline.site.web.style_sheets import with_palettes

# The site's own colours and drawings, and what a review has besides.
SHEETS = ("chart/drawing", "chart/plot", "chart/controls", "chart/card", "bare/review")


def as_page(review: Review) -> str:
    """The whole page."""
    sheet = as_markup(with_palettes(*SHEETS))
    functions = {"lost": lost, "mark": mark, "notice": notice, "parts": _parts}
    return render_as_typed("review.html", review=review, file=DATA, style=sheet, **functions)


def _parts(change: Change, field: Field) -> list[Part]:
    """The parts of a field; of a record that is in one version only, all of it is the same."""
    before, after = as_text(field.before), as_text(field.after)
    return word_changes(before, after) if change.before and change.after else [("same", after or before)]
