"""Whatever finger slips, the check ends with messages; a digit that slips it nearly always tells."""

from itertools import islice

import pytest

from tests.fuzz.amount import amount
from tests.fuzz.edits import KINDS, edits, problems_of
from tests.sites import EXAMPLE
from timeline.model.reading.project_data import DATA

TEXT = (EXAMPLE / DATA).read_text(encoding="utf-8")
COUNT = amount(30, 1_000)  # see edits.py, too


@pytest.mark.parametrize("kind", KINDS)
def test_an_edit_of_any_kind_is_accepted_or_told_in_one_line(kind: str) -> None:
    for edit in islice(edits(TEXT, kind, seed=19), max(COUNT // 10, 3)):
        problems = problems_of(edit.text, EXAMPLE)
        assert all("must" in problem.message and len(problem.as_text().splitlines()) == 1 for problem in problems)


def test_few_digits_can_slip_unseen() -> None:
    made = list(islice(edits(TEXT, "digit", seed=19), COUNT))
    accepted = [edit for edit in made if not problems_of(edit.text, EXAMPLE)]
    # What remains is known once only: which paragraph it is, on which of several days, the name of a work.
    assert len(accepted) <= 0.2 * COUNT, [edit.text.split("\n")[edit.first - 1] for edit in accepted]


def test_a_seed_gives_the_same_edits() -> None:
    one, again, other = (list(islice(edits(TEXT, "any", seed), 20)) for seed in (1, 1, 2))
    assert one == again != other
