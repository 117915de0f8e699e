"""A judgement says whose it is, and who speaks for a body has its id."""

import pytest

from tests.unit.rules.prose.test_named_speakers import told_by


@pytest.mark.parametrize(
    ("about", "count"),
    [("Speaks for the town.", 1), ("Spokeswoman for the town.", 1), ("A town. Nobody speaks of it.", 0)],
)
def test_who_speaks_for_a_body_has_its_id(about: str, count: int) -> None:
    edits = ("about: Runs libraries in its towns; that of the village is not one of them.", f"about: {about}")
    assert told_by("speaks-for", edits) == ["speaks-for"] * count


@pytest.mark.parametrize(
    ("statement", "count"), [("Some early readers fear the screens.", 0), ("The screens will drive out the books.", 1)]
)
def test_a_statement_says_who_judges(statement: str, count: int) -> None:
    old = "      Some early readers, who have come since the days of the cupboard, fear that the screens may take the "
    assert told_by("judgement-title", (f"{old}place of the books.\n", f"      {statement}\n")) == ["judgement-title"] * count
