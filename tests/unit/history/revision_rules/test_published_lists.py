"""What was published under redirects and corrections stays there."""

from __future__ import annotations

import pytest

from tests.conftest import small
from tests.unit.history.test_since import BEFORE, EVENT, found
from timeline.history.revision_rules.published_lists import is_other, uncorrected, vanished
from timeline.model.values.dates import parse_span

OLD = "redirects:\n  - id: old-books\n    moved_to: books-lent\n"
FIRST = "  - date: 2026-11-22\n    records: [books-lent, readers-doubled]\n    what: The number was wrong.\n"
SECOND = "  - date: 2026-11-23\n    records: [books-lent]\n    what: The year was wrong.\n"
CORRECTED = (OLD, f"{OLD}\ncorrections:\n{FIRST}{SECOND}")


@pytest.mark.parametrize(
    ("new", "where"),
    [
        ("", 'as a new section above events:, write "redirects:" and below it, indented by two spaces, the line'),
        ("redirects: []\n", 'in place of "redirects: []" write "redirects:" and below it, indented by two spaces, the line'),
        ("redirects:\n", 'below "redirects:" write, indented by two spaces, the line'),
        (
            "redirects:\n  - id: short-words\n    removed: It was wrong.\n",
            "under redirects add, indented by two spaces, the line",
        ),
    ],
)
def test_a_redirect_is_brought_back_as_it_was_and_where_it_belongs(new: str, where: str) -> None:
    [(rule, message)] = found((OLD, new))
    assert rule == "id-vanished"
    assert message.endswith(f'bring it back: {where} "- {{id: old-books, moved_to: books-lent}}"')


def test_a_redirect_from_an_id_that_never_was_is_told_in_place_of_the_one_that_vanished() -> None:
    slip = (OLD, f"{OLD}  - id: reading-rooms-expected\n    moved_to: room-expected\n")
    after = small((EVENT, "  - id: room-expected"), slip).document
    [problem] = vanished(BEFORE, after, ())
    assert problem.message.endswith('did you mean "reading-room-expected"?')
    assert after.tree.text.split("\n")[problem.line - 1] == "  - id: reading-rooms-expected"


@pytest.mark.parametrize(
    ("old", "new", "at", "remedy"),
    [
        ("The number was wrong.", "The number of books was wrong.", "", ""),
        ("[books-lent, readers-doubled]", "[readers-doubled, books-lent]", "", ""),
        (f"{FIRST}{SECOND}", f"{SECOND}{FIRST}", "", ""),
        (SECOND, f"{SECOND}{SECOND}", "", ""),
        ("2026-11-22", "2026-11-21", "    - date: 2026-11-21", "write 2026-11-22"),
        (
            "[books-lent, readers-doubled]",
            "[books-lent]",
            "    records: [books-lent]",
            "write [books-lent, readers-doubled]",
        ),
        (SECOND, "", "corrections:", 'the line "- {date: 2026-11-23, records: [books-lent], what: "The year was wrong."}"'),
        (f"corrections:\n{FIRST}{SECOND}", f"corrections:\n{FIRST}", "corrections:", "under corrections add"),
    ],
)
def test_a_correction_keeps_its_day_and_its_records(old: str, new: str, at: str, remedy: str) -> None:
    after = small(CORRECTED, (old, new)).document
    problems = list(uncorrected(small(CORRECTED).document, after))
    assert len(problems) == bool(remedy)
    for problem in problems:
        assert remedy in problem.message
        assert after.tree.text.split("\n")[problem.line - 1].strip() == at.strip()


@pytest.mark.parametrize("records", ["[books-lent, readers-doubled]", "[books-borrowed, readers-doubled]"])
def test_a_correction_may_name_a_record_as_it_was_and_as_it_is_now(records: str) -> None:
    moved = (OLD, f"{OLD}  - id: books-lent\n    moved_to: books-borrowed\n")
    renamed = ("  - id: books-lent\n", "  - id: books-borrowed\n")
    after = small(CORRECTED, renamed, moved, ("[books-lent, readers-doubled]", records)).document
    assert list(uncorrected(small(CORRECTED).document, after)) == []


def test_a_redirect_leads_to_the_record_that_took_the_content() -> None:
    moved = (OLD, f"{OLD}  - id: reading-room-expected\n    moved_to: readers-doubled\n")
    [(rule, message)] = found((EVENT, "  - id: room-expected"), moved)
    assert (rule, message.endswith('write "room-expected"')) == ("id-vanished", True)
    assert found((EVENT, "  - id: room-expected"), (moved[0], moved[1].replace("readers-doubled", "room-expected"))) == []


@pytest.mark.parametrize(
    ("day", "changed", "count"),
    [("2026-11-23", "", 1), ("2026-11-23", "exactly ", 0), ("2026-11-21", "", 0)],  # the last for an earlier change
)
def test_a_new_correction_is_of_a_claim_that_was_changed(day: str, changed: str, count: int) -> None:
    said = "A librarian says that about half"
    edits = (OLD, f"{OLD}\ncorrections:\n  - date: {day}\n    records: [half-are-children]\n    what: It was wrong.\n")
    now = (said, f"A librarian says that {changed}about half")
    problems = [rule for rule, _ in found(edits, now) if rule == "correction-changed"]
    assert problems == ["correction-changed"] * count


@pytest.mark.parametrize("is_told", [False, True])
def test_a_published_number_that_is_another_is_told_under_corrections(is_told: bool) -> None:
    entry = f"{OLD}\ncorrections:\n  - date: 2026-11-23\n    records: [books-lent]\n    what: It was wrong.\n"
    problems = found(("value: 1200", "value: 1300"), *([(OLD, entry)] if is_told else []))
    told = [message for rule, message in problems if rule == "correction-missing"]
    assert len(told) == (not is_told)
    assert all("because 1200 was published; as a new section" in message for message in told)


@pytest.mark.parametrize(
    ("was", "now", "is_wrong"),
    [
        ("2004-03-01/2004-03-02", "2004-03-01", True),
        ("2004-03-01/2004-03-02", "2004-03-01/2004-03-02", False),
        ("2004-03-01/2004-03-02", "2004-03-01/2004-03-02~", False),  # which is less sure
        ("[2004-03-01..2004-03-02]", "2004-03-01", False),
        ("2004", "2004-03/2004-04", False),
    ],
)
def test_a_time_with_both_ends_was_wrong_if_it_is_shorter_now(was: str, now: str, is_wrong: bool) -> None:
    assert is_other(parse_span(was), parse_span(now)) == is_wrong


@pytest.mark.parametrize(
    ("date", "count"), [("2004-03", 0), ("2004-03-02", 0), ("2004-03~", 0), ("2004", 0), ("2004-02", 1)]
)  # a date that is only more or less exact was right
def test_a_published_date_that_is_another_is_told_under_corrections(date: str, count: int) -> None:
    problems = [rule for rule, _ in found(("    date: 2004-03\n", f"    date: {date}\n")) if rule == "correction-missing"]
    assert problems == ["correction-missing"] * count


def test_a_number_that_is_another_in_a_text_is_told_as_it_was_published() -> None:
    [message] = [each for rule, each in found(("by May 2005.", "by May 2006.")) if rule == "correction-missing"]
    assert "2006 must be told under corrections, because 2005 was published" in message


def test_a_count_in_words_that_is_another_is_told_too() -> None:
    says = "A librarian says"
    before, after = ((says, f"{says} of {count} rooms") for count in ("three", "four"))
    [message] = [each for rule, each in found(after, before=small(before).document) if rule == "correction-missing"]
    assert "four must be told under corrections, because three was published" in message
