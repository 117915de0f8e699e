"""Names in a text: whose they may be, and how they are written."""

import pytest

from tests.sites import EXAMPLE
from timeline.model.reading.loader import load_tree
from timeline.model.reading.project_data import DATA, SEEDS, Data
from timeline.model.reading.seeds import read_seeds
from timeline.problem import Problem
from timeline.rules.check import check
from timeline.rules.rule import RULES
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree

SLIDE = "It does not say how it counted the first loans."
NOTE = "The Gazette does not say how many parents say so."
REASON = "reason: One counts readers, the other books."
SHORT = ("    name: The county\n", "    name: The County Library Service (CLS)\n    label: The county\n")


SEED_FILES = read_seeds(EXAMPLE / SEEDS)


def edited(*edits: tuple[str, str]) -> Data:
    """The example after the edits."""
    text = (EXAMPLE / DATA).read_text(encoding="utf-8")
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    return Data(load_tree(parse(text.encode(), Tree(DATA))), SEED_FILES)


def problems(*edits: tuple[str, str]) -> list[Problem]:
    """What is wrong with the example after the edits."""
    return check(edited(*edits))


def told_by(rule: str, *edits: tuple[str, str]) -> list[str]:
    """What this rule alone says of it, which takes a fraction of the time of all."""
    return [each.rule for each in RULES[rule](edited(*edits))]


@pytest.mark.parametrize(
    ("old", "new", "whose"),
    [
        (SLIDE, "The Gazette does not say how.", ""),  # which prints the claim that is shown
        (SLIDE, "The librarian does not say how.", ""),  # who speaks in it
        (SLIDE, "The library does not say how.", ""),  # for which the librarian speaks
        (SLIDE, "The Courier does not say how.", "Courier"),
        (REASON, "reason: The Courier counts readers, Parents count books.", "Parents"),
    ],
)
def test_a_name_is_that_of_a_speaker_of_what_a_text_is_about(old: str, new: str, whose: str) -> None:
    told = [each.message for each in RULES["name-not-in-record"](edited((old, new)))]
    assert len(told) == bool(whose)
    assert all(f'"{whose}" must be a speaker' in message for message in told)


@pytest.mark.parametrize(
    ("new", "meant"),
    [
        ("The Gazete does not say how many.", "The Gazette"),
        ("The Libary society does not say how many.", "Library society"),
        ("The Library Society does not say how many.", ""),  # capitals are another matter
        ("The Gazettes do not say how many.", ""),
        ("The Gazelle does not say how many.", ""),
        ("CLS is the County Library Service.", ""),
        ("CLS is the County Lending Service.", "County Library Service"),
        ("The Village Library Service (CLS) does not say.", "County Library Service"),
        ("The Village Library Service (VLS) does not say.", ""),
    ],
)
def test_a_name_is_written_as_its_record_has_it(new: str, meant: str) -> None:
    told = [each.message for each in RULES["name-form"](edited(SHORT, (NOTE, new)))]
    assert len(told) == bool(meant)
    assert all(f'write "{meant}"' in message for message in told)
