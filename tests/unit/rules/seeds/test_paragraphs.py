from collections import Counter
from dataclasses import replace

import pytest

from tests.conftest import SMALL, small
from tests.unit.rules.prose.test_named_speakers import edited, told_by
from timeline.rules.check import check
from timeline.rules.rule import RULES


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("paragraph: 3", "paragraph: 4", "paragraph"),
        ("paragraph: 3", "paragraph: 7", "paragraph"),
        ("role: article", "role: behind", "seed"),
    ],
)
def test_a_slip_is_found_by_its_rule(old: str, new: str, rule: str) -> None:
    assert rule in {problem.rule for problem in check(small((old, new)))}


def test_a_paragraph_that_nothing_cites_must_say_why() -> None:
    problems = check(small(("paragraph: 3", "paragraph: 2")))
    assert [(problem.path, problem.rule) for problem in problems if problem.rule == "paragraph-uncited"] == [
        ("seeds/example-report.yaml", "paragraph-uncited")
    ]


def test_an_article_needs_a_seed_and_a_seed_an_article() -> None:
    second = "  - {id: other-report, title: Another, publisher: The Gazette, published: 2004-03, about: A report.}\n"
    problems = check(small(("\nspeakers:\n", f"{second}\nspeakers:\n")))
    assert ["build_charts.py seed" in problem.message for problem in problems if problem.rule == "seed"] == [True]
    problems = check(small(('title: "What the library lends', 'title: "What it lends')))
    assert ["correct the one or the other" in problem.message for problem in problems if problem.rule == "seed"] == [True]


@pytest.mark.parametrize("name", ["label", "kind", "date_basis", "phase"])
def test_where_there_are_seeds_a_claim_leaves_nothing_out(name: str) -> None:
    text = SMALL.read_text(encoding="utf-8")
    line = next(
        line for line in text.split("\n  - id: half")[1].splitlines(keepends=True) if line.startswith(f"    {name}: ")
    )
    [problem] = check(small((line, "")))
    assert (problem.rule, f"{name} must be there; add the line" in problem.message) == ("whole-claim", True)


def test_without_any_seed_nobody_is_asked_for_one_or_for_paragraphs() -> None:
    data = small((", paragraph: 3}", "}"))
    assert {problem.rule for problem in check(replace(data, seeds=[]))} <= {"layout"}


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


def test_a_claim_does_not_cite_only_a_work_behind_an_article() -> None:
    behind = ("  - id: example-report\n    role: article", "  - id: example-report\n    role: behind")
    assert "context-apart" in {problem.rule for problem in check(small(behind))}


HANDBOOK = "  - {{id: handbook, role: {}, title: A book, publisher: The Press, about: A book.}}\n"


@pytest.mark.parametrize(("role", "rules"), [("behind", []), ("context", ["context-apart"])])
def test_a_claim_cites_a_work_behind_the_article_beside_it_but_no_context(role: str, rules: list[str]) -> None:
    work = ("sources:\n", f"sources:\n{HANDBOOK.format(role)}")
    own = ("works: [example-report]", "works: [example-report, handbook]")
    cite = (
        "{source: example-report, paragraph: 3}\n",
        "{source: example-report, paragraph: 3}\n      - {source: handbook}\n",
    )
    assert [problem.rule for problem in check(small(work, own, cite))] == rules


@pytest.mark.parametrize("role", ["context", "behind"])
def test_a_source_that_is_no_article_needs_no_seed_and_does_not_hide_an_article_without_one(role: str) -> None:
    others = "sources:\n  - {{id: {}, role: {}, title: A book, publisher: The Press, about: A book.}}\n"
    first = ("sources:\n", others.format("handbook", role))
    assert check(small(first)) == []
    second = (
        "role: article",
        "role: article\n    title: Another\n    publisher: The Gazette\n    published: 2004-03\n"
        "    about: A report.\n  - id: example-report",
    )
    problems = check(small(first, ("  - id: example-report\n    role", "  - id: other-report\n    role"), second))
    assert [each.message.split(":")[0] for each in problems if each.rule == "seed"] == ['source "other-report"']


CITES = "    cites:\n      - {source: example-report, paragraph: 3}\n"


@pytest.mark.parametrize(
    ("new", "rule"),
    [
        ("", "missing-key"),
        ("    cites:\n", "empty-value"),
        ("    cites: example-report 3\n", "wrong-type"),
        (CITES.replace("3", "2") * 2, "duplicate-key"),
    ],
)
def test_a_paragraph_may_be_cited_in_what_could_not_be_read(new: str, rule: str) -> None:
    assert [problem.rule for problem in check(small((CITES, new)))] == [rule]


def test_another_problem_hides_no_paragraph_that_nothing_cites() -> None:
    problems = check(small(("kind: forecast", "kind: fact"), (CITES, CITES.replace("3", "2"))))
    assert "paragraph-uncited" in {problem.rule for problem in problems}
    assert len(problems) > 1


def test_a_seed_that_denies_what_several_claims_cite_is_told_once_and_at_the_seed() -> None:
    data = small()
    [seed] = data.seeds
    made = seed.entry.record
    cited = Counter(cite.paragraph for entry in data.document.claims() for cite in entry.record.cites)
    paragraph = next(each for each in made.paragraphs if cited[each.paragraph] > 1)
    denied = [
        each.model_copy(update={"no_claim": "It makes none."} if each is paragraph else {}) for each in made.paragraphs
    ]
    entry = replace(seed.entry, record=made.model_copy(update={"paragraphs": denied}))
    found = [each for each in check(replace(data, seeds=[replace(seed, entry=entry)])) if each.rule == "paragraph"]
    assert [each.path for each in found] == [seed.tree.path]
    assert f"{cited[paragraph.paragraph]} claims cite it" in found[0].message


@pytest.mark.parametrize(
    ("note", "rules"),
    [("In paragraph 7 they do not say.", []), ("In paragraph 4 they do not say.", ["paragraph-in-note"])],
)
def test_a_note_names_a_paragraph_that_is_cited(note: str, rules: list[str]) -> None:
    assert told_by("paragraph-in-note", ("The Gazette does not say how many parents say so.", note)) == rules


@pytest.mark.parametrize(("paragraph", "rules"), [(2, []), (6, ["paragraph-in-note"])])  # of which the other names 2000
def test_a_note_may_name_where_the_date_is_told(paragraph: int, rules: list[str]) -> None:
    noted = ('The report of 2002 says "last year".', f"Paragraph {paragraph} names the year.")
    assert told_by("paragraph-in-note", noted) == rules


@pytest.mark.parametrize(("title", "rules"), [("1,200", []), ("1,300", ["paragraph-in-note"])])
def test_a_note_may_name_where_another_speaker_has_the_number(title: str, rules: list[str]) -> None:
    """Far from the paragraph of the claim, the librarian gives almost 1,200 books lent in 2004."""
    old = "statement: The society finds 12 to 14 seats,"
    note = ("Without stools, which the clerk counts.", "The library gives that number, in paragraph 1.")
    assert told_by("paragraph-in-note", (old, f"{old[:-1]} for {title} books,"), note) == rules


@pytest.mark.parametrize(("other", "is_copy"), [("It is said in paragraph 9.", True), ("Nobody said how much.", False)])
def test_a_note_with_the_paragraph_of_another_claim_may_have_come_with_a_copy(other: str, is_copy: bool) -> None:
    edits = (
        ("The Gazette does not say how many parents say so.", "It is said in paragraph 9."),
        ("The Gazette does not say how much a room would cost.", other),  # of what cites it
    )
    [told] = RULES["paragraph-in-note"](edited(*edits))
    assert ("which has these words, too; delete them" in told.message) == is_copy
