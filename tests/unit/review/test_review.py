"""The whole way, in a repository."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import SMALL, commit
from tests.sites import ROOT
from tests.unit.history.states import MOVED, RENAMED
from tests.unit.review.reviews import review_of
from timeline.model.reading.project_data import DATA, read
from timeline.review.review import Review, review
from timeline.review.review_markdown import as_markdown
from timeline.review.review_page import as_page


def test_the_summary_counts_by_kind() -> None:
    edits = (
        ("label: Half", "label: Some"),
        ("  - id: lent\n", "  - id: lent-out\n"),
        ("series: lent\n", "series: lent-out\n"),
    )
    assert review_of(*edits).summary == "Records: 2 changed, 1 renamed."
    assert review_of().summary == "No record changed."
    swapped = (("  - id: early\n", "  - id: late\n"), ("  - id: late\n    title: L", "  - id: early\n    title: L"))
    assert review_of(*swapped).summary == "Records: 2 changed. Order changed: phases."


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with the small data file."""
    (tmp_path / "data").mkdir()
    shutil.copy(SMALL, tmp_path / DATA)
    shutil.copytree(ROOT / "tests" / "seeds", tmp_path / "seeds")
    commit(tmp_path, first=True)
    return tmp_path


def edit(project: Path, *edits: tuple[str, str]) -> None:
    text = (project / DATA).read_text(encoding="utf-8")
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    (project / DATA).write_text(text, encoding="utf-8")


def of(project: Path) -> Review:
    return review(project, "main", read(project))


def test_what_is_in_the_working_tree_is_compared(project: Path) -> None:
    assert of(project).changes.records == ()
    edit(project, ("label: Reading room", "label: A room"))
    found = of(project)
    assert [change.record.id for change in found.changes.records] == ["reading-room-expected"]
    assert [picture.title for picture in found.pictures] == ["Every claim"]
    assert found.page(found.changes.records[0]) == "events/reading-room-expected/"
    assert (found.base, found.notes) == ("main", ())
    assert as_page(found) == as_page(of(project))


def test_a_claim_has_the_address_of_its_page_before_or_now(project: Path) -> None:
    edit(project, RENAMED, MOVED, ("hopes for a room", "expects a room"))
    pages = [(change.kind, change.record.section, of(project).page(change)) for change in of(project).changes.records]
    assert pages == [
        ("added", "redirects", ""),
        ("added", "events", "events/room-expected/"),
        ("removed", "events", "events/reading-room-expected/"),
    ]


def test_a_version_is_drawn_if_it_agrees_with_the_seeds_of_its_time(project: Path) -> None:
    edit(project, ("value: 1200", "value: 1300"), ("1,200 books were lent", "1,300 books were lent"))
    edit(project, ("1,200 books were lent", "1,300 books were lent"), ("label: 1,200", "label: 1,300"))
    seed = project / "seeds" / "example-report.yaml"
    seed.write_text(seed.read_text(encoding="utf-8").replace("[1200]", "[1300]"), encoding="utf-8")
    found = of(project)
    assert found.notes == ()
    assert all(picture.before and picture.after for picture in found.pictures)


def test_a_draft_is_compared_but_not_drawn(project: Path) -> None:
    edit(project, ("label: Reading room expected", "label: A room"), ("date: 2004-03\n", "date: soon\n"))
    found = of(project)
    assert [change.record.id for change in found.changes.records] == ["half-are-children", "reading-room-expected"]
    assert found.notes == ("The file now has problems (1), so that no chart of it is drawn.",)
    assert [(bool(picture.before), picture.after) for picture in found.pictures] == [(True, "")]
    assert as_page(found).count("<p>Not drawn.</p>") == 1
    assert as_markdown(found).count(" (only before)\n") == 1


def test_a_change_that_no_chart_shows_says_so(project: Path) -> None:
    edit(project, ("hopes for a room", "hopes for a hall"))
    found = of(project)
    assert found.pictures == ()
    assert found.notes == ("Every chart and graph is drawn as before.",)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        (None, "data/timeline.yaml was not there before."),
        ("a: [1", "The file as it was before cannot be read, so that every record counts as added."),
    ],
)
def test_without_a_file_before_everything_is_added(project: Path, text: str | None, note: str) -> None:
    whole = (project / DATA).read_text(encoding="utf-8")
    (project / DATA).unlink()
    if text:
        (project / DATA).write_text(text, encoding="utf-8")
    commit(project)
    (project / DATA).write_text(whole, encoding="utf-8")
    found = of(project)
    assert {change.kind for change in found.changes.records} == {"added"}
    assert found.notes == (note,)
    assert [picture.before for picture in found.pictures] == [""]
