"""All problems of a project come together, in the order of the files."""

from dataclasses import replace
from pathlib import Path

from tests.conftest import small
from tests.sites import ROOT
from timeline.model.reading.seeds import read_seeds
from timeline.rules.check import check


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
