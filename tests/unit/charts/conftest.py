"""What the tests of drawings share: the layout of the example in each frame."""

import pytest

from tests.unit.charts.test_timeline_layout import charted
from timeline.charts.timeline_layout import Frame, Layout, lay_out
from timeline.site.snippets.timeline_chart import FRAMES
from timeline.site.view import View


@pytest.fixture(params=FRAMES, ids=lambda frame: frame.name)
def layout(request: pytest.FixtureRequest, view: View) -> Layout:
    frame: Frame = request.param
    return lay_out(view.timeline, charted(view.timeline), frame)
