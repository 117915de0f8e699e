"""What the tests of citations share: everything that can be cited."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from timeline.site.cite.works import Work, of_page, of_record, of_site, of_source
from timeline.site.view import View
from timeline.site.written_pages import Written


@pytest.fixture(scope="module")
def works(view: View, small_view: View) -> list[Work]:
    return [*cited(view), *cited(small_view)]


def cited(view: View) -> Iterator[Work]:
    """Everything that can be cited."""
    timeline = view.timeline
    yield of_site(view)
    yield of_page(view, Written("method", "Method", "", {}))
    for records in (timeline.charts, timeline.graphs, timeline.themes, view.claims):
        yield from (of_record(view, record.id) for record in records)
    yield from (of_source(source) for source in timeline.sources)
