import copy
from datetime import date
from typing import Any

import pytest

from tests.conftest import small
from tests.sites import EXAMPLE
from tests.unit.history.states import MOVED, with_copy
from timeline.history.since import history
from timeline.model.reading.loader import Document, load, load_tree
from timeline.yaml_file.tree import Tree

BEFORE = small().document
TODAY = date(2026, 12, 24)
EVENT = "  - id: reading-room-expected"


def found(*edits: tuple[str, str], before: Document = BEFORE) -> list[tuple[str, str]]:
    return [(problem.rule, problem.message) for problem in history(before, small(*edits).document, TODAY)]


def test_a_file_that_stays_has_no_problem() -> None:
    assert found() == []


def test_a_file_that_cannot_be_read_is_not_compared() -> None:
    nothing = load(EXAMPLE / "data" / "none.yaml")
    assert list(history(nothing, BEFORE, TODAY)) == list(history(BEFORE, nothing, TODAY)) == []


def test_the_name_of_the_data_stays() -> None:
    [(rule, message)] = found(("name: village-library", "name: library"))
    assert (rule, 'must stay "village-library"' in message) == ("name-changed", True)


def test_a_vanished_id_names_the_entry_to_add() -> None:
    [(rule, message)] = found((EVENT, "  - id: room-expected"))
    assert rule == "id-vanished"
    assert '"- {id: reading-room-expected, moved_to: room-expected}"' in message
    [*_, (_, message)] = found((EVENT, "  - id: room-expected"), ("hopes for", "expects"))
    assert "moved_to: ID-OF-ITS-SUCCESSOR}" in message


def test_a_successor_may_have_another_label_and_an_id_that_was_used_before() -> None:
    [(_, message)] = found((EVENT, "  - id: room-expected"), ("label: Reading room expected", "label: A room"))
    assert "moved_to: room-expected}" in message
    [(_, message)] = found(before=small((EVENT, "  - id: room-expected"), MOVED).document)
    assert "{id: room-expected, moved_to: reading-room-expected}" in message


def test_a_broken_id_is_neither_missed_nor_a_successor() -> None:
    broken = (EVENT, "  - id: Room_Expected")
    assert found(before=small(broken).document) == []
    assert "moved_to: ID-OF-ITS-SUCCESSOR}" in found(broken)[0][1]


def test_an_empty_list_of_redirects_is_replaced() -> None:
    empty = ("redirects:\n  - id: old-books\n    moved_to: books-lent\n", "redirects: []\n")
    [(_, message)] = found(empty, (EVENT, "  - id: room-expected"), before=small(empty).document)
    assert 'in place of "redirects: []" write "redirects:" and below it' in message


def test_naming_a_successor_is_no_change_of_what_a_claim_says() -> None:
    renamed = ("  - id: half-are-children", "  - id: children"), ("record: half-are-children", "record: children")
    redirect = ("redirects:\n", "redirects:\n  - id: half-are-children\n    moved_to: children\n")
    assert found(*renamed, redirect) == []


@pytest.mark.parametrize("what", ["moved_to: room-expected", "removed: It was not in the report."])
def test_a_redirect_is_an_answer(what: str) -> None:
    redirect = ("redirects:\n", f"redirects:\n  - id: reading-room-expected\n    {what}\n")
    assert found((EVENT, "  - id: room-expected"), redirect) == []


@pytest.mark.parametrize("old", ["  - id: old-books\n    moved_to: books-lent\n", "  - id: short-word\n    words: [lib]\n"])
def test_nothing_with_an_id_vanishes(old: str) -> None:
    assert [rule for rule, _ in found((old, old.replace("id: ", "id: another-")))] == ["id-vanished"]


@pytest.mark.parametrize(("one", "other"), [("readers-doubled", "reading-room-expected"), ("short-word", "plans")])
def test_a_record_does_not_become_one_of_another_kind(one: str, other: str) -> None:
    was = small((f"  - id: {one}\n", "  - id: a\n"), (f"  - id: {other}\n", f"  - id: {one}\n")).document
    assert ("id-turned", True) in [(rule, "another id" in message) for rule, message in found(before=was)]
    assert {rule for rule, _ in found(before=was)} == {"id-vanished", "id-turned"}


def test_a_claim_of_another_kind_has_only_that_problem() -> None:
    value: Any = copy.deepcopy(BEFORE.tree.value)
    value["figures"].append(value["events"].pop())
    assert [problem.rule for problem in history(BEFORE, load_tree(Tree("small.yaml", value)), TODAY)] == ["id-turned"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("hopes for a room", "expects a room", ["not-updated"]),
        ("reason: Children need it more.", "reason: They need it more.", ["not-updated"]),
        ("label: Reading room expected", "label: A room expected", []),
        ("    overview: yes\n", "", []),
        ("added: 2026-11-21", "added: 2026-11-20", ["redated"]),
        ("about: Newspaper.", "about: A newspaper.", []),
    ],
)  # fmt: skip
def test_a_claim_that_says_something_else_tells_since_when(old: str, new: str, expected: list[str]) -> None:
    assert [rule for rule, _ in found((old, new))] == expected


@pytest.mark.parametrize(
    ("added", "rules"),
    [("2026-11-21", []), ("2026-11-20", ["redated"]), ("2026-11-21\n    updated: 2026-11-22", ["redated"])],
)
def test_a_new_claim_has_a_day_of_its_own(added: str, rules: list[str]) -> None:
    edits = ("need it more", "read there"), ("The council hopes", "In the same sentence it hopes")
    assert [rule for rule, _ in found(with_copy(*edits, added=added))] == rules


@pytest.mark.parametrize(
    ("updated", "rules"), [("2026-11-23", []), ("2026-11-24", []), ("2026-11-22", ["redated"]), ("", ["redated"])]
)
def test_the_day_of_the_last_change_only_moves_on(updated: str, rules: list[str]) -> None:
    added = "reason: Children need it more.\n    added: 2026-11-21\n"
    before = small((added, f"{added}    updated: 2026-11-23\n")).document
    after = (added, f"{added}    updated: {updated}\n" if updated else added)
    assert [rule for rule, _ in found(after, before=before)] == rules


def test_a_day_of_change_is_an_answer() -> None:
    added = "reason: Children need it more.\n    added: 2026-11-21\n"
    assert found(("hopes for", "expects"), (added, f"{added}    updated: 2026-11-22\n")) == []


@pytest.mark.parametrize(
    ("updated", "today", "remedy"),
    [
        ("2026-11-23", date(2026, 11, 23), ""),
        ("2026-11-24", date(2026, 11, 23), ""),  # east of here it is tomorrow
        ("2026-11-23", date(2026, 11, 24), 'write "updated: 2026-11-24" in the line updated'),
        ("", date(2026, 11, 21), ""),
        ("", date(2026, 11, 24), 'write "updated: 2026-11-24" in the line below added'),
    ],
)
def test_what_was_changed_on_the_same_day_before_says_so_already(updated: str, today: date, remedy: str) -> None:
    added = "reason: Children need it more.\n    added: 2026-11-21\n"
    dated = (added, f"{added}    updated: {updated}\n" if updated else added)
    before, after = small(dated).document, small(dated, ("hopes for", "expects")).document
    messages = [problem.message for problem in history(before, after, today)]
    assert len(messages) == bool(remedy)
    assert all(remedy in message for message in messages)


def test_a_vanished_id_is_told_at_the_redirects_and_a_turned_one_at_its_id() -> None:
    after = small((EVENT, "  - id: room-expected")).document
    lines = after.tree.text.split("\n")
    [problem] = history(BEFORE, after, TODAY)
    assert (lines[problem.line - 1], problem.column) == ("redirects:", 1)
    was = small(("  - id: short-word\n", "  - id: a\n"), ("  - id: plans\n", "  - id: short-word\n")).document
    [turned] = [problem for problem in history(was, BEFORE, TODAY) if problem.rule == "id-turned"]
    assert (BEFORE.tree.text.split("\n")[turned.line - 1], turned.column) == ("  - id: short-word", 9)


def test_a_change_is_told_at_its_record_with_each_field_that_says_something_else() -> None:
    after = small(("hopes for", "expects"), ("reason: Children need it more.", "reason: They need it.")).document
    [problem] = history(BEFORE, after, TODAY)
    assert after.tree.text.split("\n")[problem.line - 1] == "    added: 2026-11-21"
    assert problem.message.startswith('event "reading-room-expected": statement, counter_evidence changed, so')


def test_more_than_one_id_may_vanish() -> None:
    rules = [
        rule for rule, _ in found((EVENT, "  - id: room-expected"), ("  - id: books-lent\n", "  - id: books-borrowed\n"))
    ]
    assert rules.count("id-vanished") == 2
