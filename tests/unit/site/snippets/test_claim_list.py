"""The list of claims and the form that filters it."""

import csv
import io
import re

from timeline.model.records.claims import Figure
from timeline.site.exports.tables import claims_table
from timeline.site.markup import html
from timeline.site.snippets.claim_list import claim_list, filter_form
from timeline.site.view import View


def test_an_item_has_what_a_filter_asks_for(view: View) -> None:
    items = {
        found[0]: found
        for found in re.findall(r'<li id="([^"]+)" class="([^"]+)"\s([^>]*)>', claim_list(view, view.claims, ""))
    }
    for claim in view.claims:
        _, classes, facts = items[claim.id]
        assert ("tl-context" in classes) == view.is_context(claim)
        assert f'data-theme="{claim.theme}" data-phase="{claim.phase}" data-kind="{claim.kind}"' in facts
        first, last = view.drawn(claim)
        assert f'data-from="{first}" data-to="{last}"' in facts
        assert view.axis.first.text() <= first <= last <= view.axis.last.text()
        cited = {cite.source for cite in claim.cites}
        found = re.search(r'data-source="([^"]*)"', facts)
        assert found
        assert set(found.group(1).split()) == cited


def test_each_part_of_a_long_list_tells_how_high_it_is(view: View) -> None:
    many = [*view.claims, *view.claims]
    parts = claim_list(view, many, "").split("</ol>")[:-1]
    assert [part.count("<li ") for part in parts] == [50, len(many) - 50]
    for part in parts:
        told = re.search(r'<ol class="tl-list" style="--tl-narrow:(\d+);--tl-wide:(\d+)">', part)
        assert told
        assert int(told[1]) >= 4 * part.count("<li ")
        assert int(told[2]) >= 3 * part.count("<li ")


def test_every_choice_of_the_form_finds_a_claim(view: View) -> None:
    form, drawn = filter_form(view), claim_list(view, view.claims, "")
    for name, select in re.findall(r'<select name="(\w+)">(.*?)</select>', form):
        for value in re.findall(r'<option value="([^"]+)"', select):
            assert re.search(rf'data-{name}="[^"]*\b{re.escape(value)}\b', drawn), (name, value)
    assert " hidden>" in form, "the form does nothing until a script serves it"


def test_an_item_says_what_limits_the_claim(view: View) -> None:
    drawn = {claim.id: claim_list(view, [claim], "../") for claim in view.claims}
    limits = re.search(r'<p class="tl-limits">(.*)</p>', drawn["half-are-children"])
    assert limits
    assert limits.group(1).startswith("Limiting words: ")
    assert 'Contested by <a href="../' in limits.group(1)
    lent = drawn["books-lent"]
    assert 'Do not compare with <a href="../' in lent
    for claim in view.claims:
        has_limits = bool(claim.hedge or claim.caveat or claim.counter_evidence or getattr(claim, "not_comparable_with", ()))
        assert ("tl-limits" in drawn[claim.id]) == has_limits, claim.id


def test_a_claim_leads_to_what_answers_it_in_the_other_phase_or_to_the_first_there(view: View) -> None:
    found = {claim.id: re.search(r'data-answer="([^"]+)"', claim_list(view, [claim], "")) for claim in view.claims}
    answers = {identity: answer.group(1) for identity, answer in found.items() if answer}
    for theme in view.timeline.themes:
        for pair in theme.answers:
            assert answers[pair.earlier] in {each.later for each in theme.answers}
            assert answers[pair.later] in {each.earlier for each in theme.answers}
    for claim in view.said:
        other = view.claim(answers[claim.id])
        assert other.theme == claim.theme
        assert other.phase != claim.phase
        assert not view.is_context(other)
    assert not any(view.is_context(view.claim(identity)) for identity in answers)


def test_each_item_links_to_itself_by_one_small_node(view: View) -> None:
    drawn = claim_list(view, view.claims, "../")
    for claim in view.claims:
        assert f'<a class="tl-link" href="#{claim.id}" aria-label="Link to: {html(claim.title)}"></a>' in drawn
    assert drawn.count("tl-link") == len(view.claims)


def test_list_and_csv_have_the_same_claims_dates_and_values(view: View) -> None:
    drawn = claim_list(view, view.claims, "")
    listed = re.findall(r'<li id="([^"]+)"[^>]*\sdata-date="([^"]+)"', drawn)
    rows = list(csv.DictReader(io.StringIO(claims_table(view).csv)))
    expected = [(claim.id, claim.date.text) for claim in view.claims]
    assert listed == [(row["id"], row["date"]) for row in rows] == expected
    for row, claim in zip(rows, view.claims, strict=True):
        assert row["earliest"] == (claim.date.earliest.text() if claim.date.earliest else "")
        if isinstance(claim, Figure):
            assert row["value"] == ("" if claim.value is None else str(claim.value))
            assert html(view.value(claim)) in drawn
