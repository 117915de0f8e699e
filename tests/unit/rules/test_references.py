import pytest

from tests.conftest import small
from timeline.rules.check import check


def found(*edits: tuple[str, str]) -> list[str]:
    return [problem.rule for problem in check(small(*edits))]


def test_a_misspelt_reference_does_not_hide_other_problems() -> None:
    rules = found(("theme: plans", "theme: palns"), ("value: 1200", "value: 1201"))
    assert rules == ["reference", "number-not-in-source"]


def test_a_source_that_is_not_in_the_file_is_one_problem() -> None:
    assert found(("{source: example-report, paragraph: 3}", "{source: exampel-report, paragraph: 3}")) == ["reference"]


@pytest.mark.parametrize(
    ("old", "new", "remedy"),
    [
        ("unit: books\n    counted: books", "unit: pages\n    counted: books", "add a record with that id under units"),
        ("attribution: [the-gazette]", "attribution: [ministry, the-gazette]", "add a record with that id under speakers"),
        ("moved_to: books-lent", "moved_to: ministry", "add a record with that id"),
        ("id: half-are-children", "id: books-lent", "choose another for the one that is new"),
    ],
)
def test_a_message_says_where_to_mend(old: str, new: str, remedy: str) -> None:
    assert any(problem.message.endswith(remedy) for problem in check(small((old, new))))


def test_a_reference_to_an_old_id_names_the_new_one() -> None:
    [message] = [p.message for p in check(small(("record: books-lent", "record: old-books"))) if p.rule == "reference"]
    assert 'write "books-lent", as redirects says' in message


GRAPH = "\ngraphs:\n  - {id: a-graph, title: A graph, about: A picture., %s}\n\nphases:\n"
STORY = "\nstory:\n  - {id: a-step, title: A step, text: A text., picture: %s}\n\nphases:\n"
CORRECTION = "\ncorrections:\n  - {date: 2026-12-01, records: [books-lent, nothing], what: A number.}\n\nevents:\n"


@pytest.mark.parametrize(
    ("old", "new", "field", "kind"),
    [
        ("theme: plans\n", "theme: nothing\n", "theme", "theme"),
        ("phase: late\n", "phase: nothing\n", "phase", "phase"),
        ("unit: books\n    counted: readers", "unit: nothing\n    counted: readers", "unit", "unit"),
        ("unit: books\n    measure", "unit: nothing\n    measure", "unit", "unit"),
        ("series: lent\n", "series: nothing\n", "series", "series"),
        ("{source: example-report, paragraph: 3}", "{source: nothing, paragraph: 3}", "cites", "source"),
        ("attribution: [the-gazette]", "attribution: [nothing, the-gazette]", "attribution", "speaker"),
        ("- record: half-are-children", "- record: nothing", "counter_evidence", "claim"),
        ("- record: books-lent", "- record: nothing", "not_comparable_with", "figure"),
        ("works: [example-report]", "works: [example-report, nothing]", "works", "source"),
        ("moved_to: books-lent", "moved_to: nothing", "moved_to", "record"),
        ("moved_to: books-lent", "split_into: [books-lent, nothing]", "split_into", "record"),
        ("\nevents:\n", CORRECTION, "records", "record"),
        ("\nphases:\n", STORY % "quote, of: nothing", "of", "claim"),
        ("\nphases:\n", STORY % "frame, of: nothing", "of", "frame"),
        ("\nphases:\n", STORY % "against, of: half-are-children, shows: [books-lent, nothing]", "shows", "claim"),
        ("\nphases:\n", GRAPH % "share: nothing", "share", "figure"),
        ("\nphases:\n", GRAPH % "share: books-lent, beside: [nothing]", "beside", "figure"),
        ("\nphases:\n", GRAPH % "series: [lent, nothing]", "series", "series"),
    ],
)
def test_a_reference_to_nothing_is_told_at_its_place(old: str, new: str, field: str, kind: str) -> None:
    data = small((old, new))
    [problem] = [problem for problem in check(data) if problem.rule == "reference"]
    assert f': {field}: "nothing" must be the id of a {kind} in this file' in problem.message
    line = data.document.tree.text.split("\n")[problem.line - 1]
    assert line[problem.column - 1 :].startswith("nothing")


def test_a_record_does_not_refer_to_itself() -> None:
    itself = "    counter_evidence:\n      - {record: half-are-children, reason: It is so.}\n    added: 2026-11-21\n"
    [problem] = check(small(("    added: 2026-11-21\n", itself)))
    assert (problem.rule, problem.message.split(": ")[1]) == ("reference", "counter_evidence")
    assert problem.message.endswith("a record must not refer to itself; name the other record")
