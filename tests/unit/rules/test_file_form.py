import re

import pytest

from tests.conftest import SMALL, small
from tests.sites import EXAMPLE
from tests.unit.rules.prose.test_named_speakers import edited
from timeline.model.reading.project_data import DATA
from timeline.rules.check import check
from timeline.rules.rule import RULES

# The source may have appeared on any day that the edits date, so that no date is wrong in itself.
LATE = (("published: 2004-03-02", "published: 2004-03/2005-12"),)


@pytest.mark.parametrize(
    ("old", "new", "rule", "message"),
    [
        ("date: 2004-03\n", "date: 2005-06\n", "claim-order", "must be right; then the record must come right after"),
        ("    title: books\n", "    title: books\n\n\n", "layout", "must be left out"),
        ("example-report, paragraph: 3}", "example-report,  paragraph: 3}", "layout", "example-report, p"),
        ("    kind: forecast\n", "    kind:  forecast\n", "layout", "`    kind: forecast`"),
        ("\n\n  - id: reading-room-exp", "\n  \n  - id: reading-room-exp", "layout", "must be empty, but has blanks"),
        ("\n  - id: reading-room-expected", "  - id: reading-room-expected", "layout", "must have an empty line before it"),
        ("readers.\n    overview: yes\n    added: 2026-11-21\n", "readers.\n    overview: yes\n    added: 2026-11-21",
         "layout", "press Enter"),
        ('    title: books\n', '    "title": books\n', "layout", "`    title: books`"),
        ("    added: 2026-11-21\n\n", "    added: 2026-11-21\n\n# here\n", "layout", "`  # here`"),
    ],
)  # fmt: skip
def test_what_stands_elsewhere_is_told_with_its_place(old: str, new: str, rule: str, message: str) -> None:
    problems = check(small((old, new), *LATE))
    [found] = [problem.message for problem in problems if problem.rule == rule]
    assert message in found
    assert "build_charts.py fmt" in found
    assert ("; correct the date, or move it" in found) == (rule == "claim-order")


@pytest.mark.parametrize(("line", "after"), [("    title:  books\n", 1), ("    title: books\n\n\n", 2)])
def test_a_problem_of_the_layout_is_at_its_line(line: str, after: int) -> None:
    before = SMALL.read_text(encoding="utf-8").partition("    title: books\n")[0].count("\n")
    [problem] = check(small(("    title: books\n", line)))
    assert (problem.rule, problem.line) == ("layout", before + after)


def test_a_field_in_another_place_is_told_where_it_goes() -> None:
    old = '    kind: forecast\n    date: "[2004-03-02..2005-05]"\n'
    kind, date, _ = old.split("\n")
    [problem] = check(small((old, f"{date}\n{kind}\n")))
    assert (problem.rule, problem.column) == ("field-order", 5)
    assert '"kind" must come before "date"' in problem.message
    [problem] = check(small(("title: The village library\npage_note: The library is that of the village.\n",
                             "page_note: The library is that of the village.\ntitle: The village library\n")))  # fmt: skip
    assert (problem.rule, problem.line) == ("field-order", 3)


def test_the_fewest_records_are_told_to_move() -> None:
    text = SMALL.read_text(encoding="utf-8")
    first = text[text.index("  - id: half-are-children") : text.index("  - id: reading-room")]
    later = first.replace("half-are-children", "later").replace("date: 2004-03\n", "date: 2004-12\n")
    problems = check(small((first, later + first), *LATE))
    assert [problem.message.split(":")[0] for problem in problems if problem.rule == "claim-order"] == ['event "later"']


def test_claims_of_one_date_may_stand_in_any_order() -> None:
    text = SMALL.read_text(encoding="utf-8")
    first = text[text.index("  - id: half-are-children") : text.index("  - id: reading-room")]
    for names in (("aaa", "zzz"), ("zzz", "aaa")):
        both = "".join(first.replace("half-are-children", name) for name in names)
        assert "claim-order" not in {problem.rule for problem in check(small((first, both + first)))}


def test_a_claim_is_told_to_move_after_the_last_of_those_before_it() -> None:
    text = SMALL.read_text(encoding="utf-8")
    first = text[text.index("  - id: half-are-children") : text.index("  - id: reading-room")]
    later = first.replace("half-are-children", "later").replace("date: 2004-03\n", "date: 2004-03/2004-04\n")
    twin = first.replace("half-are-children", "twin")
    [problem] = [each for each in check(small((first, later + first + twin), *LATE)) if each.rule == "claim-order"]
    assert 'must come right after event "twin"' in problem.message


@pytest.mark.parametrize("newer", ["half-are-children", "earlier"])
def test_of_two_that_might_move_the_newer_one_is_told(newer: str) -> None:
    text = SMALL.read_text(encoding="utf-8")
    first = text[text.index("  - id: half-are-children") : text.index("  - id: reading-room")]
    earlier = first.replace("half-are-children", "earlier").replace("date: 2004-03\n", "date: 2004-02\n")
    both = [each.replace("added: 2026-11-21", "added: 2026-11-24") if newer in each else each for each in (first, earlier)]
    problems = check(small((first, "".join(both)), ("published: 2004-03-02", "published: 2004-01/2005-12")))
    assert [each.message.split('"')[1] for each in problems if each.rule == "claim-order"] == [newer]


def test_a_new_one_at_the_end_is_told_though_another_has_its_date() -> None:
    text = (EXAMPLE / DATA).read_text(encoding="utf-8")
    events = text[: text.index("\nfigures:")].split("  - id: ")
    name, _, before = events[-2].partition("\n")
    new = re.sub("    added: .*(?:\n    updated: .*)?", "    added: 2026-04-02", before)
    [problem] = RULES["claim-order"](edited(("\nfigures:", f"\n  - id: at-the-end\n{new}\nfigures:")))
    assert problem.message.startswith('event "at-the-end"'), name
