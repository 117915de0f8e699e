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
