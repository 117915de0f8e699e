"""Which figures must not be compared: the matrix and the reasons agree with the relations of the data."""

import re
from itertools import combinations

from timeline.model.records.claims import Figure
from timeline.site.drawn.comparison import MOST, comparison, reasons
from timeline.site.markup import html
from timeline.site.view import View

ROW = re.compile(r'<tr><th scope="row".*?href="[^"]*/([\w-]+)/".*?</th>(.*?)</tr>', re.DOTALL)


def relations(view: View) -> dict[frozenset[str], set[str]]:
    """The reasons of each pair, as the data has them."""
    found: dict[frozenset[str], set[str]] = {}
    for figure in view.timeline.figures:
        for relation in figure.not_comparable_with:
            found.setdefault(frozenset((figure.id, relation.record)), set()).add(relation.reason)
    return found


def test_each_pair_is_told_once_with_a_reason_of_its_own(view: View) -> None:
    known = relations(view)
    told = [(frozenset(pair.split("+")), reason.text) for reason in reasons(view) for pair in reason.pairs]
    assert len(told) == len(known) > 1
    assert all(text in known[pair] for pair, text in told)


def test_figures_parted_from_the_same_others_share_one_line(view: View) -> None:
    figures = [claim for claim in view.said if isinstance(claim, Figure)][:5]
    left, right = figures[:2], figures[2:]
    reason = next(each for figure in view.timeline.figures for each in figure.not_comparable_with)
    parted = [
        each.model_copy(
            update={"not_comparable_with": [reason.model_copy(update={"record": o.id, "reason": "Unlike."}) for o in others]}
        )
        for group, others in ((left, right), (right, left))
        for each in group
    ]
    [only] = reasons(View(view.timeline.model_copy(update={"figures": parted})))
    assert (len(only.ones), len(only.others), len(only.pairs)) == (2, 3, 6)


def test_the_matrix_says_no_where_the_data_does_and_nothing_else(view: View) -> None:
    rows = ROW.findall(comparison(view, "../"))
    ids = [identity for identity, _ in rows]
    known = relations(view)
    assert 2 <= len(ids) <= MOST
    assert all(identity not in view.timeline.context for identity in ids)
    assert {pair for pair in known if not pair & set(view.timeline.context)} == {
        frozenset(pair) for pair in combinations(ids, 2) if frozenset(pair) in known
    }
    for one, row in rows:
        cells = re.findall(r"<td.*?</td>", row)
        assert len(cells) == len(ids)
        for other, cell in zip(ids, cells, strict=True):
            pair = frozenset((one, other))
            assert ("≠" in cell) is (pair in known)
            assert ("tl-self" in cell) is (one == other)
            if pair in known:
                assert any(html(reason) in cell for reason in known[pair])


def test_each_no_leads_to_its_reason_and_has_a_name(view: View) -> None:
    text = comparison(view, "")
    for number, name in re.findall(r'<a href="#apart-(\d+)"[^>]*aria-label="([^"]+)"', text):
        [line] = re.findall(rf'<li id="apart-{number}".*?</li>', text)
        assert name.startswith("No: ")
        assert all(label in line for label in name.removeprefix("No: ").split(" and ", 1))


def test_the_context_stands_apart_and_is_named(view: View) -> None:
    of_context = [reason.number for reason in reasons(view) if reason.is_context]
    others = [reason.number for reason in reasons(view) if not reason.is_context]
    assert others == list(range(1, len(others) + 1))
    assert comparison(view, "").split('<details class="tl-context">')[1].count('<li id="apart-') == len(of_context) > 0


def test_where_no_figure_has_such_a_note_there_is_nothing(view: View) -> None:
    figures = [each.model_copy(update={"not_comparable_with": []}) for each in view.timeline.figures]
    assert comparison(View(view.timeline.model_copy(update={"figures": figures})), "") == ""
