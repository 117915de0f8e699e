"""Each rule is explained, and its examples are true: the good one is in order, the bad one breaks that very rule."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sites import EXAMPLE, ROOT
from timeline.model.reading.error_messages import _REASONS
from timeline.model.reading.loader import load_tree
from timeline.model.reading.project_data import DATA, SEEDS, Data, read
from timeline.model.reading.seeds import read_seeds
from timeline.rules.check import check
from timeline.rules.rule import RULES
from timeline.rules.rule_docs import Explanation, explanations, rules_as_text
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree

EXPLAINED = explanations()
AS_TEXT = rules_as_text()
SEED_FILES = read_seeds(EXAMPLE / SEEDS)


def test_the_examples_stand_in_data_without_problems() -> None:
    assert check(read(EXAMPLE)) == []


def test_every_rule_of_the_data_is_explained() -> None:
    assert set(RULES) <= {explanation.rule for explanation in EXPLAINED}


@pytest.mark.parametrize("explanation", EXPLAINED, ids=lambda explanation: explanation.rule)
def test_an_explanation_says_why_and_gives_both_examples(explanation: Explanation) -> None:
    assert explanation.why.endswith(".")
    assert explanation.bad != explanation.good
    assert f"{explanation.rule}: {explanation.why}\n" in AS_TEXT


@pytest.mark.parametrize("explanation", [e for e in EXPLAINED if not e.told], ids=lambda explanation: explanation.rule)
def test_the_bad_example_breaks_its_rule(explanation: Explanation) -> None:
    text = (EXAMPLE / DATA).read_text(encoding="utf-8")
    assert f"\n{explanation.good}\n" in text
    broken = text.replace(f"\n{explanation.good}\n", f"\n{explanation.bad}\n", 1)
    data = Data(load_tree(parse(broken.encode(), Tree(DATA))), SEED_FILES)
    # The rule alone takes a fraction of the time of all; what reading the file finds has none of its own.
    found = RULES[explanation.rule](data) if explanation.rule in RULES else check(data)
    assert explanation.rule in {problem.rule for problem in found}


def named(path: Path) -> Iterator[str]:
    """The rules that the code of a module names: in problems, and in what the room of the YAML file hands on for them."""
    in_file = "yaml_file" in path.parts
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        parts: list[ast.expr] = []
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            reports = ("Problem", "problem", "problem_at_words", "_fail", *["_report"] * in_file)
            parts = node.args if called in reports else []
        elif isinstance(node, ast.Yield | ast.Return) and isinstance(node.value, ast.Tuple) and in_file:
            parts = node.value.elts
        texts = [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
        yield from [text for text in texts if re.fullmatch(r"[a-z]+(-[a-z]+)*", text)][:1]


def test_every_rule_that_the_code_names_is_explained() -> None:
    rules = {rule for path in (ROOT / "timeline").rglob("*.py") for rule in named(path)}
    assert {"merge-conflict", "one-paragraph", "url", "id-vanished", "release-file", "missing-piece"} <= rules
    assert rules | {rule for rule, _ in _REASONS.values()} <= {explanation.rule for explanation in EXPLAINED}


def test_what_is_met_in_a_bad_file_is_explained() -> None:
    met = {problem.rule for path in (ROOT / "tests" / "invalid").iterdir() for problem in check(read(EXAMPLE, path))}
    assert met <= {explanation.rule for explanation in EXPLAINED}
