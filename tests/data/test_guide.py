"""The guide for contributors knows every command and option, and takes in every rule and field and records to copy."""

from __future__ import annotations

import argparse
import re

import pytest

from tests.sites import ROOT
from timeline.cli.arguments import parser

PAGE = (ROOT / "docs" / "contribute.md").read_text(encoding="utf-8")


def commands() -> dict[str, argparse.ArgumentParser]:
    [found] = [action for action in parser()._actions if isinstance(action, argparse._SubParsersAction)]
    return dict(found.choices)


@pytest.mark.parametrize("name", commands())
def test_every_command_is_in_the_guide(name: str) -> None:
    assert re.search(rf"^\| `{name}\b", PAGE, re.MULTILINE)


@pytest.mark.parametrize("option", ["--since", "--list-rules", "--format", "--headline", "--html"])
def test_every_option_that_is_not_an_answer_is_in_the_guide(option: str) -> None:
    assert option in PAGE
    options = {text for command in commands().values() for action in command._actions for text in action.option_strings}
    answers = {text for action in commands()["new"]._actions for text in action.option_strings}
    assert options - answers == {"--since", "--list-rules", "--format", "--headline", "--html"}


def test_the_guide_takes_in_every_field_every_rule_and_two_records_to_copy() -> None:
    taken = re.findall(r'^--8<-- "([^"]+)"', PAGE, re.MULTILINE)
    assert {"fields.md", "rules.md"} <= set(taken)
    assert len([name for name in taken if name.startswith("record/")]) == 2
