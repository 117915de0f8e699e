from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import small
from timeline.cli.commands import main
from timeline.cli.new_claim import AnswerError, choices, held, open_questions, proposal, record
from timeline.model.reading.project_data import read
from timeline.rules.check import check

EVENT = {
    "title": "The council: more rooms are planned",
    "id": "more-rooms",
    "label": "More rooms planned",
    "statement": "The council says that it plans further rooms.",
    "kind": "intention",
    "date": "2004-03",
    "date-basis": "publication",
    "theme": "plans",
    "source": "example-report",
    "paragraph": "3",
    "speaker": "a-librarian",
}
FIGURE = {
    **{name: EVENT[name] for name in ("date", "source", "theme")},
    "title": "Half of the books were lent",
    "id": "half-were-lent",
    "label": "Half were lent",
    "statement": 'The Gazette says that the "library" lent as many books as all the others, '
    "and of these, it adds, some to parents, and some, which it had not known, to people from another place nearby.",
    "value": "1200",
    "unit": "books",
    "counted": "books lent",
    "date-basis": "inferred",
    "date-note": "From the report.",
    "paragraph": "1",
    "speaker": "the-gazette",
}


def options(answers: dict[str, str]) -> list[str]:
    return [part for name, answer in answers.items() for part in (f"--{name}", answer)]


@pytest.mark.parametrize(("kind", "answers"), [("event", EVENT), ("figure", FIGURE)])
def test_a_new_claim_is_in_order_and_in_its_place(root: Path, kind: str, answers: dict[str, str]) -> None:
    assert main(["new", kind, *options(answers)], root) == 0
    data = read(root)
    assert check(data) == []
    [claim] = [claim for claim in data.document.timeline.claims if claim.title == answers["title"]]
    assert claim.statement == answers["statement"]
    assert claim.attribution[-1] == "the-gazette"
    assert len(claim.label) <= 28
    text = (root / "data" / "timeline.yaml").read_text(encoding="utf-8")
    assert "    # caveat: What a reader must know" in text
    assert ("    # qualifier: How the source limits the number." in text) == (kind == "figure")


def test_what_is_not_given_is_asked_until_it_can_be_taken(
    root: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    typed: Iterator[str] = iter(["", "", "15/9/2004", "2004-03", "plan", "plans"])
    asked: list[str] = []

    def answer(question: str) -> str:
        asked.append(question)
        return next(typed)

    monkeypatch.setattr("builtins.input", answer)
    rest = {name: answer for name, answer in EVENT.items() if name not in ("date", "theme", "id", "label")}
    assert main(["new", "event", *options(rest)], root) == 0
    assert len(asked) == 6
    assert "[the-council-more-rooms-are-planned]" in asked[0]
    assert "[The council: more rooms are]" in asked[1]
    said = capsys.readouterr().out
    assert "date must be a date" in said
    assert 'did you mean "plans"?' in said
    assert "wrote event the-council-more-rooms-are-planned into data/timeline.yaml, line " in said
    assert proposal(read(root), "id", EVENT) == "the-council-more-rooms-are-planned-2"
    assert proposal(read(root), "id", {"title": "Index"}) == "index-2"


def test_nothing_is_written_where_something_is_wrong(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (root / "data" / "timeline.yaml").read_bytes()
    assert main(["new", "figure", *options(FIGURE | {"value": "1300"})], root) == 1
    said = capsys.readouterr().out
    assert "number-not-in-source" in said
    assert "run: build_charts.py new figure --source example-report " in said
    assert main(["new", "event", *options(EVENT | {"theme": "nowhere"})], root) == 2
    assert (root / "data" / "timeline.yaml").read_bytes() == before


def test_an_answer_must_be_one(root: Path) -> None:
    with pytest.raises(AnswerError, match="at most 80 characters"):
        held(read(root), "event", "title", "a" * 81)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("1200", {"value": 1200}),
        ("1100 to 1200", {"low": 1100, "high": 1200}),
        ("1100-1200", {"low": 1100, "high": 1200}),
        ("dozens", {"in_words": "dozens"}),
    ],
)
def test_a_number_may_be_a_range_or_a_word(root: Path, typed: str, number: dict[str, object]) -> None:
    seed = root / "seeds" / "example-report.yaml"
    seed.write_text(seed.read_text(encoding="utf-8").replace("[1200]", "[1200, 1100, dozens]"), encoding="utf-8")
    assert main(["new", "figure", *options(FIGURE | {"value": typed})], root) == 0
    [made] = [claim for claim in read(root).document.timeline.figures if claim.id == FIGURE["id"]]
    assert made.model_dump(include={"value", "low", "high", "in_words"}, exclude_none=True) == number
    with pytest.raises(AnswerError, match="write 1100"):
        held(read(root), "figure", "value", "1,100 to 1200")


@pytest.mark.parametrize(
    ("edit", "options_given", "remedy"),
    [
        (("    works: [example-report]\n", ""), {}, 'under speakers add the line "works: [example-report]"'),
        (("", ""), {"source": "a-new-book"}, "add it under sources first"),
        (("", ""), {"speaker": "somebody"}, "add it under speakers first"),
        (("", ""), {"unit": "pages"}, "add it under units first"),
    ],
)
def test_what_a_claim_needs_first_is_told(
    root: Path,
    capsys: pytest.CaptureFixture[str],
    edit: tuple[str, str],
    options_given: dict[str, str],
    remedy: str,
) -> None:
    path = root / "data" / "timeline.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(*edit), encoding="utf-8")
    assert main(["new", "figure", *options(FIGURE | options_given)], root) == 2
    assert remedy in capsys.readouterr().err


def test_what_was_wrong_before_does_not_stand_in_the_way(root: Path) -> None:
    seed = root / "seeds" / "example-report.yaml"
    seed.write_text(seed.read_text(encoding="utf-8").replace('    no_claim: "An advertisement."\n', ""), encoding="utf-8")
    assert [problem.rule for problem in check(read(root))] == ["paragraph-uncited"]
    assert main(["new", "event", *options(EVENT)], root) == 0
    assert [problem.rule for problem in check(read(root))] == ["paragraph-uncited"]


@pytest.mark.parametrize(
    ("title", "identity", "label"),
    [
        ("Über 1,200 books!", "uber-1-200-books", "Über 1,200 books!"),
        ("2003: more is lent", "more-is-lent", "2003: more is lent"),
        ("日本", "claim", "日本"),
        ("Books lent", "books-lent-2", "Books lent"),
        ("A title of twenty-eight signs", "a-title-of-twenty-eight-signs", "A title of twenty-eight"),
        ("A title of twenty-eight sign", "a-title-of-twenty-eight-sign", "A title of twenty-eight sign"),
        (
            "Ten times four are forty, as all of us do know",
            "ten-times-four-are-forty-as-all-of-us-do",
            "Ten times four are forty, as",
        ),
    ],
)
def test_an_id_and_a_label_are_proposed_from_the_title(title: str, identity: str, label: str) -> None:
    found = [proposal(small(), name, {"title": title}) for name in ("id", "label", "statement")]
    assert found == [identity, label, ""]


def test_what_is_chosen_from_is_known() -> None:
    data = small()
    kinds = ["event", "assessment", "intention", "forecast", "background"]
    assert choices(data, "event", "kind") == kinds
    assert choices(data, "figure", "date_basis") == ["stated", "inferred", "publication"]
    named = {"theme": ["lending", "plans"], "phase": ["early", "late"], "unit": ["books"], "source": ["example-report"]}
    assert {name: choices(data, "figure", name) for name in named} == named
    assert choices(data, "figure", "speaker") == ["the-gazette", "a-librarian"]
    assert [choices(data, "figure", name) for name in ("kind", "title", "paragraph", "value")] == [[], [], [], []]


@pytest.mark.parametrize(
    ("kind", "answers", "asked"),
    [
        ("event", {"date": "2003", "date_basis": "stated"}, "paragraph speaker title id label statement kind theme"),
        (
            "event",
            {"date": "2003", "date_basis": "inferred"},
            "paragraph speaker title id label statement kind date_note theme",
        ),
        (
            "figure",
            {"date": "2006", "date_basis": "stated", "title": "A title"},
            "paragraph speaker id label statement value unit counted theme phase phase_reason",
        ),
    ],
)
def test_only_what_is_needed_is_asked_in_this_order(kind: str, answers: dict[str, str], asked: str) -> None:
    assert list(open_questions(small(), kind, {"source": "example-report", **answers})) == asked.split()


def test_a_paragraph_is_asked_of_an_article_only() -> None:
    source = "\n  - {id: handbook, role: context, title: Handbook, publisher: The Press, about: A book.}\n\nspeakers:\n"
    data = small(("\nspeakers:\n", source))
    assert next(open_questions(data, "event", {"source": "handbook"})) == "speaker"
    assert next(open_questions(data, "event", {"source": "example-report"})) == "paragraph"


@pytest.mark.parametrize(
    ("kind", "name", "answer", "message"),
    [
        ("event", "theme", "plan", 'theme must be one of lending, plans, not "plan"; did you mean "plans"?'),
        ("event", "theme", "x", 'theme must be one of lending, plans, not "x"'),
        ("event", "title", "", "title must not be empty"),
        ("event", "label", "a" * 29, "label must have at most 28 characters, not 29; shorten it"),
        ("event", "id", "X", "id must be small letters and digits"),
        ("figure", "value", "10 to 1,200", "high must be a number in plain digits"),
        ("figure", "unit", "zzz", "if it is none of them, add it under units first"),
    ],
)
def test_what_cannot_be_an_answer_is_said(kind: str, name: str, answer: str, message: str) -> None:
    with pytest.raises(AnswerError) as error:
        held(small(), kind, name, answer)
    assert str(error.value).startswith(message) or str(error.value).endswith(message)


def test_a_record_has_its_fields_in_the_order_of_the_model_and_names_each_speaker_once() -> None:
    answers = {**{name.replace("-", "_"): answer for name, answer in FIGURE.items()}, "value": "1100–1200"}
    made = record(small(), "figure", answers, "2026-11-21")
    assert " ".join(made) == (
        "id title label statement low high unit counted as_of date date_basis date_note theme phase cites attribution added"
    )
    assert (made["low"], made["high"], made["as_of"], made["phase"]) == ("1100", "1200", "2004-03", "late")
    assert made["cites"] == [{"source": "example-report", "paragraph": "1"}]
    assert made["attribution"] == ["the-gazette"]
    event = record(small(), "event", {name.replace("-", "_"): answer for name, answer in EVENT.items()}, "2026-11-21")
    assert event["attribution"] == ["a-librarian", "the-gazette"]
    assert "as_of" not in event
