import pytest

from tests.mistakes.mistake import Slip
from tests.mistakes.test_mistakes import TEXT, run
from tests.sites import EXAMPLE
from timeline.model.reading.project_data import SEEDS
from timeline.model.reading.seeds import read_seeds

NOTE = "    date_note: The month of the minutes from which the report takes it.\n    said: 2002-04\n"


@pytest.mark.parametrize(
    ("note", "rules"), [("A radio report of 1 May has it.", set()), ("A radio report of 2 May has it.", {"said-day"})]
)
def test_a_note_may_say_how_another_day_is_known(note: str, rules: set[str]) -> None:
    other = f"    date_note: {note}\n    said: 2002-05-01\n"
    problems, _ = run(Slip("", "income-2002", NOTE, other, "").made_in(TEXT).encode(), read_seeds(EXAMPLE / SEEDS))
    assert {problem.rule for problem in problems if problem.rule == "said-day"} == rules
