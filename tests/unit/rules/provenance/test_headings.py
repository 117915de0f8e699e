"""Titles and labels say what the statement says."""

import re

import pytest

from tests.sites import EXAMPLE
from tests.unit.rules.prose.test_named_speakers import told_by
from timeline.model.reading.project_data import DATA

FEARED = "Early readers fear that screens may drive out the books"


@pytest.mark.parametrize(
    ("title", "count"),
    [
        (FEARED, 0),
        ("Early readers in Thornby fear that screens may drive out the books", 1),
        ("Thornby: early readers fear that screens may drive out the books", 0),  # who speaks, of whom another rule tells
        ("Early readers of the Gazette fear that screens may drive out the books", 0),  # a speaker
        ("Early readers with a TV fear that screens may drive out the books", 0),  # short for something
    ],
)
def test_a_name_in_a_title_is_in_the_statement(title: str, count: int) -> None:
    assert told_by("title-name", (FEARED, title)) == ["title-name"] * count


def test_a_language_with_capitals_everywhere_tells_no_names() -> None:
    text = (EXAMPLE / DATA).read_text(encoding="utf-8")
    titles = re.findall(r"^    title: (?=\w)(.*)$", text[text.index("\nevents:") :], re.MULTILINE)
    assert told_by("title-name", *((f"title: {each}\n", f"title: {each.title()}\n") for each in titles)) == []


@pytest.mark.parametrize(("period", "count"), [("a year", 0), ("a month", 1), ("", 0)])
def test_a_period_in_a_title_is_that_of_the_statement(period: str, count: int) -> None:
    edit = ("costs the council about 1,500 pounds a year\n", f"costs the council about 1,500 pounds {period}\n")
    assert told_by("title-period", edit) == ["title-period"] * count
