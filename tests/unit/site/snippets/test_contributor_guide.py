"""The guide for contributors is in step with rules, fields and commands, and its records can be copied."""

from __future__ import annotations

import argparse
import re

import pytest

from tests.conftest import ROOT
from timeline.cli.arguments import parser
from timeline.model.reading.loader import load_tree
from timeline.model.records.claims import Claim
from timeline.model.records.data_file import Head, Timeline
from timeline.model.records.record import Record
from timeline.model.records.sections import SECTIONS
from timeline.rules.rule_docs import explanations
from timeline.site.snippets import contributor_guide
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree

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
    text = contributor_guide.fields()
    sections: list[type[Record]] = [Head, *SECTIONS.values()]
    for kind in sections:
        assert all(f"**`{name}`**" in text for name in kind.model_fields), kind
    assert all(f'id="rule-{explanation.rule}"' in contributor_guide.rules() for explanation in explanations())


def test_a_record_to_copy_is_what_the_data_says(timeline: Timeline) -> None:
    named = re.findall(r'"record/([\w-]+)\.md"', PAGE)
    assert len(named) == 2
    for claim in (claim for claim in timeline.claims if claim.id in named):
        assert copied(claim) == claim


def copied(claim: Claim) -> Claim:
    text = contributor_guide.record(claim).removeprefix("```yaml\n").removesuffix("```\n")
    document = load_tree(parse(text.encode(), Tree("a.yaml")))
    [entry] = document.claims()
    assert not entry.broken
    record: Claim = entry.record
    return record


def test_every_claim_could_be_copied(timeline: Timeline) -> None:
    assert all(copied(claim) == claim for claim in timeline.claims)
