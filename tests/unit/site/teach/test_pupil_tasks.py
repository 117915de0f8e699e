"""The tasks for pupils: every answer is the one that the data gives, and only that."""

from __future__ import annotations

import re

import pytest

from timeline.model.records.claims import Figure
from timeline.site.teach.pupil_tasks import (
    KINDS,
    MOST,
    Pair,
    chain_task,
    chains,
    kind_task,
    kinds,
    pair_task,
    pairs,
    shuffled,
    unnamed,
)
from timeline.site.view import View
from timeline.site.words import ClaimWords

RIGHT = re.compile(r'<input type="radio" name="([\w-]+)" data-hit> (.*?)</label>')
ALL = re.compile(r'<input type="radio" name="([\w-]+)"')


def right(markup: str) -> list[str]:
    """The right answers of a task, one for each of its questions; where two are right, with a slash between."""
    found: dict[str, list[str]] = {}
    for name, answer in RIGHT.findall(markup):
        found.setdefault(name, []).append(answer)
    assert [*found] == list(dict.fromkeys(ALL.findall(markup)))
    return ["/".join(answers) for answers in found.values()]


def test_the_right_kind_is_that_of_the_claim(view: View) -> None:
    claims = [words.claim for words in kinds(view)]
    assert right(kind_task(view, "../")) == [claim.kind for claim in claims]
    assert {claim.kind for claim in claims} == set(KINDS) & {claim.kind for claim in view.said}
    assert not any(claim.id in view.timeline.context for claim in claims)


def test_a_pair_may_be_compared_where_the_data_has_one_series_and_not_where_it_parts_them(view: View) -> None:
    answers = right(pair_task(view, "../"))
    assert {"with care", "no"} <= {*answers} <= {"yes", "yes/with care", "with care", "no"}
    for pair, answer in zip(pairs(view), answers, strict=True):
        one, other = pair.one.claim, pair.other.claim
        assert isinstance(one, Figure)
        assert isinstance(other, Figure)
        parted = {each.reason for each in one.not_comparable_with if each.record == other.id}
        parted |= {each.reason for each in other.not_comparable_with if each.record == one.id}
        assert (answer == "no") == bool(parted)
        assert (answer != "no") == (one.series is not None and one.series == other.series)
        assert ("yes" in answer) == (answer != "no" and one.series in view.timeline.joined)
        assert ("with care" in answer) == (answer != "no" and answer != "yes")
        assert pair.reason in parted or not pair.reason


@pytest.mark.parametrize(
    ("reason", "is_joined", "is_limited", "right"),
    [
        ("unlike", False, False, ["no"]),
        ("", False, False, ["with care"]),
        ("", True, True, ["yes", "with care"]),
        ("", True, False, ["yes"]),
    ],
)
def test_a_limit_is_a_reason_for_care(view: View, reason: str, is_joined: bool, is_limited: bool, right: list[str]) -> None:
    figures = [ClaimWords(view, claim) for claim in view.timeline.figures]
    one = next(each for each in figures if bool(each.limits or each.caution) == is_limited)
    assert Pair(one, one, reason=reason, is_joined=is_joined).right == right


def test_a_chain_is_asked_without_its_first_speaker(view: View) -> None:
    for words in chains(view):
        assert words.claim.title.lower().endswith(unnamed(words).lower())
        assert ": " not in unnamed(words)


def test_a_chain_is_asked_in_another_order_and_answered_in_its_own(view: View) -> None:
    found = chains(view)
    assert 2 <= len(found) <= MOST
    assert right(chain_task(view, "../")) == [str(place) for words in found for place, _ in shuffled(words)]
    for words in found:
        named = [view.title(speaker) for speaker in words.claim.attribution]
        assert [name for _, name in sorted(shuffled(words))] == named
        assert [name for _, name in shuffled(words)] != named
    assert len({words.chain for words in found}) == len(found)


def test_where_the_data_has_nothing_to_ask_each_task_says_so(view: View) -> None:
    empty = View(view.timeline.model_copy(update={"events": [], "figures": []}))
    for task in (kind_task, pair_task, chain_task):
        assert "yet." in task(empty, "../")
