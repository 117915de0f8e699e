"""Questions for a new claim: what can be answered is listed, what is wrong is asked again at once, nothing is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.conftest import small
from tests.unit.cli.test_new_claim import EVENT, FIGURE
from timeline.cli import interview as module
from timeline.cli.interview import BrokenOffError, interview, so_far

TODAY = "2026-11-21"
ANSWERS = {name.replace("-", "_"): answer for name, answer in FIGURE.items()}


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Types these answers; gives the questions as they come, and breaks off after the last."""

    def types(*answers: str) -> list[str]:
        left: Iterator[str] = iter(answers)
        asked: list[str] = []

        def answer(question: str) -> str:
            asked.append(question)
            try:
                return next(left)
            except StopIteration:
                raise EOFError from None

        monkeypatch.setattr("builtins.input", answer)
        return asked

    return types


def test_an_answer_that_breaks_a_rule_is_asked_again_at_once(
    typed: Callable[..., list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    asked = typed("1300", "1200")
    rest = {name: answer for name, answer in ANSWERS.items() if name != "value"}
    assert interview(small(), "figure", rest, TODAY)["value"] == "1200"
    assert len(asked) == 2
    assert "value: 1300 must be in a cited paragraph" in capsys.readouterr().out


def test_an_answer_that_shows_another_to_be_wrong_has_that_asked_again(typed: Callable[..., list[str]]) -> None:
    asked = typed("2006", "2004-03")
    rest = {name: answer for name, answer in ANSWERS.items() if name != "date"}
    given = interview(small(), "figure", rest, TODAY)
    assert given["date"] == "2004-03"
    assert len(asked) == 2


def test_who_breaks_off_keeps_the_answers(typed: Callable[..., list[str]]) -> None:
    typed("example-report", "3", "a-librarian", "Half of the rooms are cold", "")
    with pytest.raises(BrokenOffError) as broken:
        interview(small(), "event", {}, TODAY)
    said = str(broken.value)
    assert "    title: Half of the rooms are cold\n" in said
    assert "  - id: half-of-the-rooms-are-cold\n" in said
    assert "run: build_charts.py new event --source example-report --paragraph 3 --speaker a-librarian --title 'Half" in said
    assert so_far(small(), "event", {}, TODAY) == "nothing was written; to go on, run: build_charts.py new event"


@pytest.mark.parametrize(("count", "is_shown"), [(1, True), (15, True), (16, False)])
def test_a_few_choices_are_shown_and_many_are_listed_when_asked_for(
    monkeypatch: pytest.MonkeyPatch,
    typed: Callable[..., list[str]],
    capsys: pytest.CaptureFixture[str],
    count: int,
    is_shown: bool,
) -> None:
    known = [f"a{number}" for number in range(count)]
    monkeypatch.setattr(module, "choices", lambda *_: known)
    monkeypatch.setattr(module, "named", lambda *given: f": the {given[-1]}")
    monkeypatch.setattr(module, "held", lambda *given: f"held {given[-1]}")
    asked = typed("?", "a0")
    assert module._ask(small(), "event", "theme", "") == "held a0"
    assert asked == 2 * [f"Id of the theme ({', '.join(known)}): " if is_shown else "Id of the theme (? lists all 16): "]
    assert capsys.readouterr().out.startswith("  a0: the a0\n")


def test_the_example_is_answered_without_a_question(typed: Callable[..., list[str]]) -> None:
    given = {name.replace("-", "_"): answer for name, answer in EVENT.items()}
    assert typed() == []
    assert interview(small(), "event", given, TODAY) == given
