from dataclasses import replace
from datetime import date

import pytest

from tests.conftest import small
from timeline.rules.check import check

URL = "https://gazette.example/library?a=1&b=2"
ADDED = "    added: 2026-11-21\n"


@pytest.mark.parametrize(
    ("path", "published", "agrees"),
    [
        ("2004/03/02/library", "2004-03-02", True),
        ("2004/3/2/library", "2004-03-02", True),
        ("2004/03/02/library", "2004-03-03", True),
        ("2004/03/02/library", "2004-03-04", False),
        ("2004/03/library", "2004-03-31", True),
        ("2004/03/library", "2004-03", True),
        ("2004/02/library", "2004-03-02", False),
        ("2005/03/02/library", "2004-03-02", False),
        ("library-20040302", "2004-03-02", True),
        ("library-20040312.html", "2004-03-02", False),
        ("library-2004-3", "2004-03-02", True),
        ("library-2003-3", "2004-03-02", False),
        ("library-2003-3-times-a-week", "2004-03-02", True),
        ("2904/03/02/library", "2004-03-02", False),
        ("2004/73/02/library", "2004-03-02", False),
        ("2345/67/89/library", "2004-03-02", True),
        ("story-36762874", "2004-03-02", True),
    ],
)
def test_a_source_was_published_when_its_address_says(path: str, published: str, agrees: bool) -> None:
    address = (URL, f"https://gazette.example/{path}"), ("published: 2004-03-02", f"published: {published}")
    rules = [problem.rule for problem in check(small(*address)) if problem.rule == "source-date"]
    assert rules == ([] if agrees else ["source-date"])


def test_a_note_may_say_which_date_the_address_has() -> None:
    about = ("    about: A news report.\n", "    about: A news report.\n    note: The address says 1 March.\n")
    edits = [(URL, "https://gazette.example/2004/03/01/library"), ("published: 2004-03-02", "published: 2004-03-09")]
    assert "source-date" in {problem.rule for problem in check(small(*edits))}
    assert "source-date" not in {problem.rule for problem in check(small(*edits, about))}


@pytest.mark.parametrize(
    ("day", "today", "message"),
    [
        ("2026-11-25", "2026-11-25", ""),
        ("2026-11-26", "2026-11-25", ""),  # it is tomorrow already, further east
        ("2026-11-27", "2026-11-25", "must not be after today, 2026-11-25"),
        ("2026-11-27", "1970-01-01", ""),  # the clock is wrong
        ("2026-11-19", "2026-11-25", "must not be before 2026-11-20, when the project began"),
    ],
)
def test_a_record_was_added_since_the_project_began_and_until_today(day: str, today: str, message: str) -> None:
    began = ("window: 2001/2005\n", "window: 2001/2005\nbegun: 2026-11-20\n")
    data = replace(small(began, (ADDED, f"    added: {day}\n")), today=date.fromisoformat(today))
    problems = [problem for problem in check(data) if problem.rule == "change-day"]
    assert len(problems) == bool(message)
    assert all(message in problem.message for problem in problems)


def test_a_claim_is_not_older_than_its_newest_source() -> None:
    old = (ADDED, "    added: 2003-11-21\n")
    assert [problem.rule for problem in check(small(old))] == ["change-day"]
    changed = ("    added: 2003-11-21\n", "    added: 2003-11-21\n    updated: 2004-03-02\n")
    assert check(small(old, changed)) == []
