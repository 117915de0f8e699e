"""Graphs and their series: each is drawn, and described as it is drawn."""

import pytest

from tests.unit.rules.prose.test_named_speakers import told_by


def test_a_series_is_drawn_somewhere() -> None:
    unused = "  - id: seats-by-society\n"
    added = f"  - id: of-nobody\n    title: Of nobody\n    unit: seats\n    measure: seats\n{unused}"
    assert told_by("undrawn-series", (unused, added)) == ["undrawn-series"]


def test_a_series_whose_graph_says_that_no_line_joins_it_is_not_joined() -> None:
    assert told_by("graph-text", ("    joined: no\n", "    joined: yes\n")) == ["graph-text"]


@pytest.mark.parametrize(
    ("as_of", "attribution", "count"),
    [("2005-03", "the-clerk", 0), ("2004-06-12", "the-clerk", 1), ("2004-06-12", "library-society", 0)],
)
def test_a_series_has_one_number_of_a_speaker_for_a_time(as_of: str, attribution: str, count: int) -> None:
    edits = (
        ("    low: 12\n    high: 14\n", "    value: 12\n"),
        ("    as_of: 2005-03\n    series: seats-by-society\n", f"    as_of: {as_of}\n    series: seats-by-clerk\n"),
        (
            "    attribution: [library-society, the-courier]\n    caveat: Without",
            f"    attribution: [{attribution}, the-courier]\n    caveat: Without",
        ),
    )
    assert told_by("series-twice", *edits) == ["series-twice"] * count


@pytest.mark.parametrize(
    ("title", "count"),
    [
        ("Hours a week rose from 2002 to 2005", 1),
        ("Hours a week, in 2002 and in 2005", 0),
        ("Hours, and how many fallen stools", 1),
    ],
)
def test_only_a_line_rises_or_falls(title: str, count: int) -> None:
    hours = "title: Hours a week at which the library is open, in 2002 and in 2005"
    assert told_by("graph-trend", (hours, f"title: {title}")) == ["graph-trend"] * count
    joined = ("title: Half as many books again were lent in 2004 as in 2001, by the library's count", f"title: {title}")
    assert told_by("graph-trend", joined) == []


CAVEAT = "    caveat: The library began in March, and its first loans were not written down.\n"


@pytest.mark.parametrize(
    ("rule", "caveat", "count"),
    [
        ("left-out", "It is not certain; the graph leaves it out.", 1),
        ("left-out", "It is not certain.", 0),
        ("series-count", "The two figures are not alike.", 0),
        ("series-count", "The three figures are not alike.", 1),
        ("series-count", "Three figures are not alike.", 0),  # which may be others
    ],
)
def test_a_caveat_knows_the_graph(rule: str, caveat: str, count: int) -> None:
    assert told_by(rule, (CAVEAT, f"    caveat: {caveat}\n")) == [rule] * count
