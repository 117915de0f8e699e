import pytest

from tests.conftest import small
from timeline.model.reading.loader import Entry


def problems(*edits: tuple[str, str]) -> list[tuple[str, str]]:
    return [(problem.rule, problem.message) for problem in small(*edits).document.tree.problems]


def test_the_small_file_is_read_whole() -> None:
    document = small().document
    assert document.tree.problems == []
    assert [claim.id for claim in document.timeline.claims] == [
        "readers-doubled",
        "books-lent",
        "half-are-children",
        "reading-room-expected",
    ]


@pytest.mark.parametrize(
    ("old", "new", "rule", "message"),
    [
        ("    theme: plans", "    teme: plans", "unknown-key", 'did you mean "theme"'),
        ("    theme: plans\n", "", "missing-key", "Id of the theme"),
        ("kind: forecast", "kind: Forecast", "choice", 'did you mean "forecast"'),
        ("id: half-are-children", "id: Half_Are", "id-form", "small letters"),
        ("id: half-are-children", "id: true", "id-form", "another word"),
        ("    theme: plans", "    theme: ~", "empty-value", "must not be empty"),
        ("paragraph: 3", "paragraph: three", "number", "whole number"),
        ("value: 1200", "value: 1,200", "number", "write 1200"),
        ("value: 1200", "value: 12e2", "number", "plain digits"),
        ("value: 1200", "value: .44", "number", "plain digits"),
        ("value: 1200", "value: -1200", "number", "plain digits"),
        ("overview: yes", "overview: perhaps", "yes-or-no", "yes or no"),
        ("https://gazette.example/library", "https://a.example/x)[y](javascript:alert(1", "url", "brackets"),
        ("https://gazette.example/library", "http://a..example", "url", "whole web address"),
        ("    about: Newspaper.", "    about: ~", "empty-value", "must not be empty"),
        ("    kind: forecast", "    kind: forecast\n    value: 3", "unknown-key", "belongs under figures"),
        ("date: 2003\n", "date: [2003]\n", "date", "one date"),
        ("label: Early", "label:", "empty-value", "must not be empty"),
        ("    about: Newspaper.", "    about: {a: b}", "wrong-type", "one text"),
        ("attribution: [the-gazette]", "attribution: the-gazette", "wrong-type", "must be a list"),
        ("{source: example-report, paragraph: 3}", "example-report", "wrong-type", "source, paragraph"),
        ("works: [example-report]", "works: []\n    wroks: x", "unknown-key", 'did you mean "works"'),
        ("https://gazette.example/library", "ftp://gazette.example/library", "url", "https://"),
        ("https://gazette.example/library", "https://a:b@gazette.example/library", "url", "password"),
        ("https://gazette.example/library", "https://gazette/library", "url", "whole web address"),
    ],
)
def test_a_broken_field_is_named_with_its_remedy(old: str, new: str, rule: str, message: str) -> None:
    found = problems((old, new))
    assert [problem[0] for problem in found] == [rule]
    assert message in found[0][1]


def test_every_problem_of_a_record_is_found_in_one_run() -> None:
    found = problems(
        ("kind: assessment", "kind: x"), ("date: 2004-03\n", "date: soon\n"), ("theme: lending", "them: lending")
    )
    assert sorted(rule for rule, _ in found) == ["choice", "date", "unknown-key"]


def test_all_keys_that_a_record_lacks_are_told_in_one_line() -> None:
    lost = "    statement: The council hopes for a room to read in by May 2005.\n"
    dated = '    date: "[2004-03-02..2005-05]"\n'
    assert problems((lost, ""), (dated, ""), ("    about: Newspaper.\n", "")) == [
        (
            "missing-key",
            'speaker "the-gazette": about must be there; add the line (Who they are, in neutral words, with '
            "what the reader should know about their interest.)",
        ),
        (
            "missing-key",
            'event "reading-room-expected": statement and date must be there; add a line for each, as the '
            "records around have them",
        ),
    ]


def test_a_broken_record_is_handed_on_without_its_broken_fields() -> None:
    document = small(("kind: assessment", "kind: x")).document
    broken: Entry = next(entry for entry in document.claims() if entry.broken)
    assert broken.broken == {"kind"}
    assert broken.record.title.startswith("About half")
    assert broken not in list(document.claims("kind"))
    assert broken in list(document.claims("date"))


def test_a_list_that_is_no_list_is_one_problem() -> None:
    assert [
        rule for rule, _ in problems(("redirects:\n  - id: old-books\n    moved_to: books-lent", "redirects: none"))
    ] == ["wrong-type"]
