"""Small snippets of written pages."""

import re

from timeline.site.snippets.overview import empty_timeline
from timeline.site.view import View


def test_the_empty_timeline_has_rows_and_phases_and_no_mark(view: View) -> None:
    drawn = empty_timeline(view)
    assert re.findall(r'class="tl-lane-name"[^>]*>(\w)<', drawn) == list("ABCDEF")
    assert drawn.count('class="tl-rule ') == len(view.timeline.phases)
    assert "tl-mark" not in drawn
