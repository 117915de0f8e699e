"""Graphs and their series: each is drawn, and described as it is drawn."""

from tests.unit.rules.prose.test_named_speakers import told_by


def test_a_series_is_drawn_somewhere() -> None:
    unused = "  - id: seats-by-society\n"
    added = f"  - id: of-nobody\n    title: Of nobody\n    unit: seats\n    measure: seats\n{unused}"
    assert told_by("undrawn-series", (unused, added)) == ["undrawn-series"]


def test_a_series_whose_graph_says_that_no_line_joins_it_is_not_joined() -> None:
    assert told_by("graph-text", ("    joined: no\n", "    joined: yes\n")) == ["graph-text"]
