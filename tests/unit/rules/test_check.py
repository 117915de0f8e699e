"""All problems of a project come together, in the order of the files."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import small
from tests.sites import EXAMPLE, ROOT
from timeline.model.reading.loader import load_tree
from timeline.model.reading.project_data import DATA, SEEDS, Data
from timeline.model.reading.seeds import read_seeds
from timeline.rules.check import check
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree


def test_what_is_wrong_in_a_seed_is_a_problem_too(tmp_path: Path) -> None:
    text = (ROOT / "tests" / "seeds" / "example-report.yaml").read_text(encoding="utf-8")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "example-report.yaml").write_text(text.replace("06faf94af", "nothing"), encoding="utf-8")
    problems = check(replace(small(("value: 1200", "value: 1,200")), seeds=read_seeds(tmp_path / "seeds")))
    assert [(problem.path, problem.rule) for problem in problems if problem.rule in ("fingerprint", "number")] == [
        ("seeds/example-report.yaml", "fingerprint"),
        ("small.yaml", "number"),
    ]


def test_a_problem_is_told_once() -> None:
    problems = check(small(("theme: plans", "theme: palns"), ("value: 1200", "value: 1201")))
    assert problems == sorted(set(problems))


@pytest.mark.parametrize("number", range(0, 20, 2))
@pytest.mark.parametrize(("count", "value"), [(1, "?"), (None, [["?"]])])
def test_a_field_that_cannot_be_read_stops_no_rule(count: int | None, value: object, number: int) -> None:
    """The field of this number, round and round: of the first record of each section, or of all."""
    tree = parse((EXAMPLE / DATA).read_bytes(), Tree(DATA))
    assert isinstance(tree.value, dict)
    for records in tree.value.values():
        for record in records[:count] if isinstance(records, list) else ():
            if (key := list(record)[number % len(record)]) != "id":
                record[key] = value
    document = load_tree(tree)
    assert check(Data(document, read_seeds(EXAMPLE / SEEDS)))
