"""A green check is a green site: whatever is edited as the guide says and passes the check is built, strictly and whole."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.built import test_site
from tests.fuzz.amount import amount, chance
from tests.fuzz.editor import accepts
from tests.fuzz.valid_edits import Project
from tests.sites import EXAMPLE, copy_of
from tests.unit.charts import test_timeline_layout
from timeline.build import problems_of
from timeline.model.reading.project_data import read
from timeline.site.snippets.timeline_chart import FRAMES
from timeline.site.view import View

_EDITS, _TRIES = 8, 48  # of which the check refuses some, as where a text still tells what was removed
LINKED = ("build_charts.py", "timeline")  # without what npm brings: no picture is made


def built(root: Path) -> Path:
    """The site of a project, built strictly in this process."""
    before = Path.cwd()
    os.chdir(root)
    try:
        config = load_config("mkdocs.yml", strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    finally:
        os.chdir(before)
    return root / "site"


@pytest.mark.parametrize("number", range(amount(1, 200)))
def test_what_passes_the_check_is_built_whole(tmp_path: Path, number: int) -> None:
    project = Project(copy_of(EXAMPLE, tmp_path, LINKED), chance(f"green {number}"))
    made = list(islice(filter(None, (project.edit() for _ in range(_TRIES))), _EDITS))
    assert made
    print(f"edits {number}:", *made)
    data = read(project.root)
    assert problems_of(project.root, data) == []
    assert accepts(project.text)
    view = View(data.document.timeline)
    for frame in FRAMES:
        test_timeline_layout.test_nothing_touches_at_the_least_width_or_any_greater(view.timeline, frame, 1)
        test_timeline_layout.test_every_mark_and_label_is_inside_the_frame(view.timeline, frame)
    test_timeline_layout.test_every_claim_is_one_mark_in_the_lane_of_its_theme(view.timeline)
    site = built(project.root)
    test_site.test_every_claim_has_a_page_and_an_anchor(site, view)
    test_site.test_every_link_within_the_site_leads_somewhere(site)
    test_site.test_every_page_has_one_title_of_its_own(site, view)
