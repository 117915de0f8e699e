"""Small snippets of written pages."""

import re

from timeline.site.snippets.overview import empty_timeline, key_figures, phases
from timeline.site.snippets.source_list import count
from timeline.site.view import View


def test_the_empty_timeline_has_rows_and_phases_and_no_mark(view: View) -> None:
    drawn = empty_timeline(view)
    assert re.findall(r'class="tl-lane-name"[^>]*>(\w)<', drawn) == list("ABCDEF")
    assert drawn.count('class="tl-band ') == len(view.timeline.phases)
    assert "tl-mark" not in drawn


def test_context_is_counted_nowhere_and_marked_everywhere(view: View) -> None:
    assert view.timeline.context
    for phase in view.timeline.phases:
        assert count(sum(claim.phase == phase.id for claim in view.said)) in phases(view)
    listed = set(re.findall(r'href="[^"]*/([a-z0-9-]+)/"', key_figures(view, "")))
    assert listed
    assert not listed & view.timeline.context
