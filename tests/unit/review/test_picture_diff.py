import re

import pytest

from tests.conftest import small
from tests.unit.history.states import differences
from timeline.review.picture_diff import Picture, pictures
from timeline.site.view import View

GRAPH = ("phases:\n", "graphs:\n  - id: lent-books\n    title: Books\n    about: Books.\n    series: [lent]\nphases:\n")


def drawn(*edits: tuple[str, str], before: bool = True, after: bool = True) -> list[Picture]:
    old, new = small(GRAPH).document, small(GRAPH, *edits).document
    views = View(old.timeline) if before else None, View(new.timeline) if after else None
    return list(pictures(*views, differences(old, new).records))


@pytest.mark.parametrize(
    ("edits", "titles"),
    [
        ([], []),
        ([("statement: A librarian", "statement: The librarian")], []),
        ([("title: Every claim", "title: All claims")], []),
        ([("label: Half are children", "label: Half are pupils")], ["Every claim"]),
        ([("label: Reading room", "label: A room")], ["Every claim"]),
        ([("value: 1200", "value: 1300")], ["Books"]),
        ([("  - id: early", "  - id: first"), ("phase: early", "phase: first")], []),
        ([("    label: Early", "    label: First")], ["Every claim"]),
    ],
)
def test_what_is_drawn_otherwise_is_shown(edits: list[tuple[str, str]], titles: list[str]) -> None:
    assert [picture.title for picture in drawn(*edits)] == titles


def test_the_marks_of_what_changed_lead_to_it_and_no_others_lead_anywhere() -> None:
    edits = (("label: Reading room", "label: A room"), ("statement: Since 2001", "statement: From 2001"))
    (picture,) = drawn(*edits)
    for drawing in (picture.before, picture.after):
        assert set(re.findall(r'href="([^"]*)"', drawing)) == {"#changed-1", "#changed-2"}
        assert drawing.count("<a ") > drawing.count("href=")


def test_the_mark_of_a_renamed_claim_leads_to_its_change_before_and_after() -> None:
    edits = ("  - id: reading-room-expected", "  - id: room-expected"), ("label: Reading room", "label: A room")
    (picture,) = drawn(*edits)
    assert all('href="#renamed-1"' in drawing for drawing in (picture.before, picture.after))


def test_a_chart_that_comes_or_goes_has_one_side() -> None:
    chart = ("charts:\n", "charts:\n  - id: third\n    title: Third\n    about: All.\n    shows: all\n")
    (picture,) = drawn(chart)
    assert (picture.title, picture.before, "<svg" in picture.after) == ("Third", "", True)


def test_where_one_version_is_not_drawn_the_other_shows_what_changed() -> None:
    edit = ("label: Reading room", "label: A room")
    (old,), (new,) = drawn(edit, after=False), drawn(edit, before=False)
    assert ("<svg" in old.before, old.after) == (True, "")
    assert (new.before, "<svg" in new.after) == ("", True)
    assert drawn(edit, before=False, after=False) == []
