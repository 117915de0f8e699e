"""What the guide for contributors takes in is in step with rules and fields, and its records can be copied."""

from __future__ import annotations

from timeline.model.reading.loader import load_tree
from timeline.model.records.claims import Claim
from timeline.model.records.data_file import Head, Timeline
from timeline.model.records.record import Record
from timeline.model.records.sections import SECTIONS
from timeline.rules.rule_docs import explanations
from timeline.site.snippets import contributor_guide
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree


def test_every_rule_and_field_is_in_what_the_guide_takes_in() -> None:
    text = contributor_guide.fields()
    sections: list[type[Record]] = [Head, *SECTIONS.values()]
    for kind in sections:
        assert all(f"**`{name}`**" in text for name in kind.model_fields), kind
    assert all(f'id="rule-{explanation.rule}"' in contributor_guide.rules() for explanation in explanations())


def copied(claim: Claim) -> Claim:
    text = contributor_guide.record(claim).removeprefix("```yaml\n").removesuffix("```\n")
    document = load_tree(parse(text.encode(), Tree("a.yaml")))
    [entry] = document.claims()
    assert not entry.broken
    record: Claim = entry.record
    return record


def test_every_claim_could_be_copied(timeline: Timeline) -> None:
    assert all(copied(claim) == claim for claim in timeline.claims)
