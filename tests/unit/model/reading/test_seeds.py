from pathlib import Path

from tests.conftest import small
from tests.sites import ROOT
from timeline.model.reading.seeds import fingerprint, read_seeds, seed_text, split_paragraphs


def test_paragraphs_are_lines_that_are_not_blank() -> None:
    assert list(split_paragraphs("Head\n\n  a  b \n\nc\n", 0)) == [(0, "Head"), (1, "a b"), (2, "c")]


def test_a_fingerprint_is_blind_to_white_space_and_to_the_form_of_characters() -> None:
    assert fingerprint("caf\u00e9  au lait") == fingerprint("cafe\u0301 au\nlait")
    assert fingerprint("caf\u00e9") != fingerprint("cafe")


def test_a_seed_is_made_again_from_the_text_and_keeps_what_was_written_by_hand() -> None:
    seed = read_seeds(ROOT / "tests" / "seeds")[0]
    text = (ROOT / "tests" / "articles" / "example-report.txt").read_text(encoding="utf-8")
    source = small().document.timeline.sources[0]
    made = seed_text(source, text, 1, seed.paragraphs)
    assert made == (ROOT / "tests" / "seeds" / "example-report.yaml").read_text(encoding="utf-8")
    assert "An advertisement." in made


def test_a_broken_seed_is_a_problem_in_its_file(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.yaml").write_text("source: a\nparagraphs: 3\n")
    problems = read_seeds(tmp_path / "seeds")[0].tree.problems
    assert [(problem.path, problem.rule) for problem in problems] == [
        ("seeds/a.yaml", "missing-key"),
        ("seeds/a.yaml", "wrong-type"),
    ]
