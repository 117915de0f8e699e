"""The guide for contributors is in step with rules, fields and commands, and its records can be copied."""

from __future__ import annotations

import argparse
import re

import pytest

from tests.conftest import ROOT
from timeline import guide
from timeline.arguments import parser
from timeline.checks.explain import explanations
from timeline.file.source import parse
from timeline.file.tree import Tree
from timeline.records.load import load_tree
from timeline.records.model import Head, Timeline
from timeline.records.record import Record
from timeline.records.sections import SECTIONS
from timeline.site.view import Claim

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


def test_every_rule_and_field_is_in_what_the_guide_takes_in() -> None:
    assert '--8<-- "fields.md"' in PAGE
    assert '--8<-- "rules.md"' in PAGE
    text = guide.fields()
    sections: list[type[Record]] = [Head, *SECTIONS.values()]
    for kind in sections:
        assert all(f"**`{name}`**" in text for name in kind.model_fields), kind
    assert all(f'id="rule-{explanation.rule}"' in guide.rules() for explanation in explanations())


def test_a_record_to_copy_is_what_the_data_says(timeline: Timeline) -> None:
    named = re.findall(r'"record/([\w-]+)\.md"', PAGE)
    assert len(named) == 2
    for claim in (claim for claim in timeline.claims if claim.id in named):
        assert copied(claim) == claim


def copied(claim: Claim) -> Claim:
    text = guide.record(claim).removeprefix("```yaml\n").removesuffix("```\n")
    document = load_tree(parse(text.encode(), Tree("a.yaml")))
    [entry] = document.claims()
    assert not entry.broken
    record: Claim = entry.record
    return record


def test_every_claim_could_be_copied(timeline: Timeline) -> None:
    assert all(copied(claim) == claim for claim in timeline.claims)
