from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import ROOT, small
from timeline.checks import Data, check
from timeline.checks.provenance import verify
from timeline.file.problem import Problem

ARTICLES = ROOT / "tests" / "articles"


def verified(data: Data, folder: Path = ARTICLES) -> list[Problem]:
    return sorted(set(verify(data, folder)))


def test_the_small_file_agrees_with_its_text() -> None:
    assert verified(small()) == []


@pytest.mark.parametrize("digit", "023456789")
def test_every_other_digit_of_a_value_is_found(digit: str) -> None:
    problems = check(small(("value: 1200", f"value: {digit}200")))
    assert [problem.rule for problem in problems] == ["number-not-in-source"]
    assert "example-report 1" in problems[0].message


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("1,200 books were lent.", "1,300 books were lent.", "number-not-in-source"),
        ("label: 1,200 books", "label: 1,201 books", "number-not-in-source"),
        ("in_words: doubled", "in_words: hundreds", "number-not-in-source"),
        ("paragraph: 3", "paragraph: 4", "paragraph"),
        ("paragraph: 3", "paragraph: 7", "paragraph"),
        ("role: article", "role: behind", "seed"),
    ],
)
def test_a_slip_is_found_by_its_rule(old: str, new: str, rule: str) -> None:
    assert rule in {problem.rule for problem in check(small((old, new)))}


def test_a_number_in_several_fields_is_one_problem() -> None:
    numbers = [each for each in check(small(("paragraph: 1}", "paragraph: 3}"))) if each.rule == "number-not-in-source"]
    assert [each.message.partition("; it")[2] for each in numbers] == [" stands in label, statement, value too"]


def test_a_paragraph_that_nothing_cites_must_say_why() -> None:
    problems = check(small(("paragraph: 3", "paragraph: 2")))
    assert [(problem.path, problem.rule) for problem in problems if problem.rule == "paragraph-uncited"] == [
        ("seeds/example-report.yaml", "paragraph-uncited")
    ]


def test_an_article_needs_a_seed_and_a_seed_an_article() -> None:
    data = small()
    problems = check(replace(data, seeds=[]))
    assert ["seed" in problem.rule and "build_charts.py seed" in problem.message for problem in problems] == [True]
    problems = check(small(('title: "What the library lends', 'title: "What it lends')))
    assert ["correct the one or the other" in problem.message for problem in problems if problem.rule == "seed"] == [True]


@pytest.mark.parametrize(
    ("edits", "remedy"),
    [
        ([("    published: 2004-03-02\n", "")], 'add "published: YYYY-MM-DD"'),
        ([("role: article", "role: context"), *[(f", paragraph: {n}}}", "}") for n in (2, 3, 2, 1)]], "delete this file"),
    ],
)
def test_a_source_that_is_no_whole_article_is_one_problem(edits: list[tuple[str, str]], remedy: str) -> None:
    problems = [problem for problem in check(small(*edits)) if problem.rule in ("seed", "paragraph", "paragraph-uncited")]
    assert len(problems) == 1
    assert problems[0].rule == "seed"
    assert remedy in problems[0].message


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("doubled since 2001", "tripled since 2001", "verify-numbers"),
        ("lent 1,200 books", "lent 1,200 old books", "verify-fingerprint"),
        ("Subscribe to the Gazette.\n", "", "verify-text"),
        ("Subscribe to the Gazette.\n", "Subscribe to the Gazette.\n\nMore.\n", "verify-text"),
    ],
)
def test_a_changed_text_is_found(tmp_path: Path, old: str, new: str, rule: str) -> None:
    text = (ARTICLES / "example-report.txt").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "example-report.txt").write_text(text.replace(old, new), encoding="utf-8")
    assert rule in {problem.rule for problem in verified(small(), tmp_path)}


def test_a_missing_text_is_a_problem(tmp_path: Path) -> None:
    assert [problem.rule for problem in verified(small(), tmp_path)] == ["verify-text"]


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ('"children" & pupils', '"old children" & pupils', "verify-quotation"),
        (
            "statement: The council hopes for a room to read in by",
            "statement: The council expects a reading room by",
            None,
        ),
        (
            "statement: The council hopes for a room to read in by",
            "statement: It is told that the council expects a new reading room by",
            "verify-copied",
        ),
    ],
)
def test_quotations_stand_in_the_text_and_nothing_is_copied(old: str, new: str, rule: str | None) -> None:
    assert {problem.rule for problem in verified(small((old, new)))} == ({rule} if rule else set())


def test_a_number_in_the_id_of_another_record_is_no_number_of_the_claim() -> None:
    text = (ROOT / "tests" / "valid" / "small.yaml").read_text(encoding="utf-8")
    renamed = text.replace("id: lending", "id: theme-5").replace("theme: lending", "theme: theme-5")
    assert check(small((text, renamed))) == []
