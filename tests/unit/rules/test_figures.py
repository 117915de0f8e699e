import pytest

from tests.conftest import small
from timeline.problem import Problem
from timeline.rules.check import check
from timeline.rules.rule import RULES

GRAPH = """
graphs:
  - id: lending-graph
    title: What is lent
    about: Two series.
    series: [lent, read]

phases:
"""
SECOND = """series:
  - id: read
    title: Books read
    unit: {unit}
    measure: {measure}
"""


def asked(unit: str = "books", measure: str = "books-lent", *edits: tuple[str, str]) -> list[Problem]:
    """The problems of a file that asks for a graph of two series, the second of that unit and measure."""
    units = ("  - id: books\n    title: books", "  - id: books\n    title: books\n  - id: people\n    title: people")
    second = ("series:\n", SECOND.format(unit=unit, measure=measure))
    return check(small(units, second, ("\nphases:\n", GRAPH), *edits))


def test_series_of_one_unit_and_measure_may_share_an_axis() -> None:
    assert [problem.rule for problem in asked()] == ["empty-series"], "the second series has no figure"


@pytest.mark.parametrize(
    ("unit", "measure", "rule", "reason"),
    [
        ("people", "books-lent", "unlike-units", "unlike units (books, people)"),
        ("books", "books-read", "unlike-counts", "unlike counts (books-lent, books-read)"),
    ],
)
def test_unlike_series_are_refused_with_both_names_and_the_reason(unit: str, measure: str, rule: str, reason: str) -> None:
    problems = {problem.rule: problem for problem in asked(unit, measure)}
    assert {rule} <= problems.keys() <= {rule, "empty-series", "undrawn-series"}
    message = problems[rule].message
    assert message.startswith('graph "lending-graph"')
    assert 'series "lent"' in message
    assert 'series "read"' in message
    words = set(reason.replace("(", "").replace(")", "").replace(",", "").split())
    assert words <= set(message.replace("(", "").replace(")", "").replace(",", "").replace(";", "").split())


def test_figures_that_must_not_be_compared_are_refused_on_one_axis_with_their_reason() -> None:
    in_digits = ("    in_words: doubled\n    unit: books", "    value: 2001\n    unit: books")
    in_series = ("    as_of: 2004-03\n    date: 2001", "    as_of: 2004-03\n    series: read\n    date: 2001")
    problems = asked("books", "books-lent", in_digits, in_series)
    assert [problem.rule for problem in problems] == ["unlike-counts"]
    message = problems[0].message
    assert 'figure "books-lent"' in message
    assert 'figure "readers-doubled"' in message
    assert "One counts books, the other readers" in message


@pytest.mark.parametrize(
    ("edits", "rule"),
    [
        ([("series: [lent, read]", "series: []")], "graph"),
        ([("series: [lent, read]", "series: [lent]\n    share: books-lent")], "graph"),
        ([("series: [lent, read]", "share: books-lent")], "graph"),
        ([("    in_words: doubled\n", "    in_words: doubled\n    series: read\n")], "graph"),
        ([("series: [lent, read]", "series: [lent, raed]")], "reference"),
    ],
)
def test_the_form_of_a_graph(edits: list[tuple[str, str]], rule: str) -> None:
    assert rule in {problem.rule for problem in asked("books", "books-lent", *edits)}


@pytest.mark.parametrize(("value", "rules"), [("0", []), ("100", []), ("100.5", ["graph"]), ("101", ["graph"])])
def test_a_share_is_at_most_a_hundred(value: str, rules: list[str]) -> None:
    of_hundred = ("series: [lent, read]", "share: books-lent"), ("value: 1200", f"value: {value}")
    problems = asked("books", "books-lent", *of_hundred)
    assert [problem.rule for problem in problems if problem.rule == "graph"] == rules


@pytest.mark.parametrize(("reason", "is_copy"), [("One counts readers, the other books.", True), ("Another count.", False)])
def test_a_note_on_one_side_in_the_words_of_another_figure_may_have_come_with_a_copy(reason: str, is_copy: bool) -> None:
    text = small().document.tree.text
    copy = text[text.index("  - id: readers-doubled\n") : text.index("  - id: books-lent\n")]
    copy = copy.replace("id: readers-doubled", "id: readers-again").replace("One counts readers, the other books.", reason)
    problems = RULES["mutual-note"](small(("  - id: books-lent\n", f"{copy}  - id: books-lent\n")))
    [told] = [each.message for each in problems]
    assert ('its reason is that of figure "readers-doubled": delete not_comparable_with with its entry' in told) == is_copy
