"""What the guide for contributors takes in is in step with rules and fields, and its records can be copied."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.model.reading.loader import load_tree
from timeline.model.records.claims import Claim
from timeline.model.records.data_file import Head, Timeline
from timeline.model.records.record import Record
from timeline.model.records.sections import SECTIONS
from timeline.rules.rule_docs import explanations
from timeline.site.output.snippet_registry import snippets
from timeline.site.repository import Repository
from timeline.site.snippets import contributor_guide
from timeline.site.view import View
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree


def test_every_rule_and_field_is_in_what_the_guide_takes_in() -> None:
    text = contributor_guide.fields()
    sections: list[type[Record]] = [Head, *SECTIONS.values()]
    for kind in sections:
        assert all(f"**`{name}`**" in text for name in kind.model_fields), kind
    rules = contributor_guide.rules()
    assert all(f'id="rule-{explanation.rule}"' in rules for explanation in explanations())


def copied(claim: Claim) -> Claim:
    text = contributor_guide.record(claim).removeprefix("```yaml\n").removesuffix("```\n")
    rest = "".join(
        f"{name}: []\n" for name, info in Timeline.model_fields.items() if info.is_required() and name in SECTIONS
    )
    document = load_tree(parse((text + rest.replace(text.split("\n")[0] + " []\n", "")).encode(), Tree("a.yaml")))
    [entry] = document.claims()
    assert not entry.broken
    record: Claim = entry.record
    return record


def test_every_claim_could_be_copied(timeline: Timeline) -> None:
    assert all(copied(claim) == claim for claim in timeline.claims)


def test_the_way_to_a_proposal_leads_to_the_repository_or_speaks_of_none(view: View) -> None:
    there = replace(view, repository=Repository("https://github.com/a/b", {}))
    with_one, with_none = (snippets(each, [], has_png=False) for each in (there, view))
    for name in ("tell-us.md", "how-to-edit.md", "what-happens.md"):
        assert not re.search("github|repository|pull request|fork", with_none[name](), re.IGNORECASE)
        assert with_one[name]() != with_none[name]()
    assert with_one["tell-us.md"]().count("https://github.com/a/b/issues/new?template=") == 3
    assert "(https://github.com/a/b/edit/main/data/timeline.yaml)" in with_one["how-to-edit.md"]()
