"""The squares: one for each claim of the articles, and sums that are counted from them."""

import re

import pytest

from timeline.site.drawn import certainty as module
from timeline.site.drawn.certainty import JUDGED, certainty
from timeline.site.markup import html
from timeline.site.view import View

SQUARE = re.compile(r'<li><a( class="tl-open")? href="([^"]+)" title="([^"]+) \((\w+)\)" data-id="([^"]+)"></a></li>')


def test_each_claim_of_the_articles_is_one_square_open_if_it_is_judged(view: View) -> None:
    squares = SQUARE.findall(certainty(view, "../"))
    assert sorted(each[4] for each in squares) == sorted(claim.id for claim in view.said)
    for is_open, href, title, kind, identity in squares:
        claim = view.claim(identity)
        assert (href, title, kind) == (f"../{view.urls.of_claims[identity]}", html(claim.title), claim.kind)
        assert bool(is_open) == (claim.kind in JUDGED)


def test_the_sums_are_those_of_the_squares(view: View) -> None:
    text = certainty(view, "")
    total = sum(claim.kind in JUDGED for claim in view.said)
    assert f"{total} of {len(view.said)} claims are a judgement, an aim or a forecast" in text
    for part in text.split("<h3>")[1:]:
        squares = SQUARE.findall(part)
        assert f"<b>{sum(bool(each[0]) for each in squares)} of {len(squares)}</b> open" in part
        opens = [bool(each[0]) for each in squares]
        assert opens == sorted(opens), "what is filled comes first"


def test_another_kind_changes_the_sum(view: View) -> None:
    first = next(each for each in view.timeline.events if each.kind == "event" and not view.is_context(each))
    events = [each.model_copy(update={"kind": "assessment"}) if each is first else each for each in view.timeline.events]
    changed = view.timeline.model_copy(update={"events": events})
    total = sum(claim.kind in JUDGED for claim in view.said)
    assert f"{total + 1} of {len(view.said)} claims" in certainty(View(changed), "")


def test_each_article_says_with_whom_most_of_its_claims_begin(view: View) -> None:
    text = certainty(view, "")
    assert re.search(r"The Gazette</a>: 12 claims, 6 its own, \d from .+\.", text)
    assert re.search(r"The Courier</a>: 17 claims, \d+ its own, \d from .* or .*, who speaks for it\.", text)


def test_too_many_claims_have_sums_and_no_squares(view: View, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MANY", 5)
    text = certainty(view, "")
    assert not SQUARE.findall(text)
    assert f" of {len(view.said)} claims" in text
