"""The guide for contributors is short, and its pages have every command, option, rule and field, and records to copy."""

from __future__ import annotations

import argparse
import re

import pytest

from tests.sites import ROOT
from timeline.cli.arguments import parser
from timeline.model.reading.loader import load_tree
from timeline.model.reading.project_data import DATA, Data
from timeline.rules.reader_texts import term
from timeline.site.snippets.contributor_guide import record
from timeline.site.view import View
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree

DOCS = ROOT / "docs"
GUIDE = (DOCS / "contribute.md").read_text(encoding="utf-8")
COMMANDS = (DOCS / "contribute-rules.md").read_text(encoding="utf-8")
PAGES = [path.read_text(encoding="utf-8") for path in sorted(DOCS.glob("contribute*.md"))]
MOST_WORDS = 1_500  # the records to copy among them


_TAKEN = re.compile(r'^--8<-- "([^"]+)"', re.MULTILINE)
OLD_ANCHORS = [
    *("how-to-date", "how-to-attribute", "how-to-word", "what-never-to-include", "how-to-add-a-source"),
    *("how-to-explain-a-word", "how-to-change-the-slides", "how-to-add-a-lesson", "commands", "every-field", "every-rule"),
]


def commands() -> dict[str, argparse.ArgumentParser]:
    [found] = [action for action in parser()._actions if isinstance(action, argparse._SubParsersAction)]
    return dict(found.choices)


@pytest.mark.parametrize("name", commands())
def test_every_command_is_in_the_guide(name: str) -> None:
    assert re.search(rf"^\| `{name}\b", COMMANDS, re.MULTILINE)


@pytest.mark.parametrize("option", ["--since", "--list-rules", "--format", "--headline", "--html"])
def test_every_option_that_is_not_an_answer_is_in_the_guide(option: str) -> None:
    assert any(option in page for page in PAGES)
    options = {text for command in commands().values() for action in command._actions for text in action.option_strings}
    answers = {text for action in commands()["new"]._actions for text in action.option_strings}
    assert options - answers == {"--since", "--list-rules", "--format", "--headline", "--html"}


def test_the_guide_takes_in_every_field_every_rule_and_two_records_to_copy() -> None:
    taken = [name for page in PAGES for name in _TAKEN.findall(page)]
    assert taken.count("fields.md") == taken.count("rules.md") == 1
    assert len([name for name in _TAKEN.findall(GUIDE) if name.startswith("record/")]) == 2


def test_the_guide_is_short(view: View) -> None:
    records = [record(claim) for claim in view.claims if f"record/{claim.id}.md" in _TAKEN.findall(GUIDE)]
    assert len(f"{GUIDE} {' '.join(records)}".split()) <= MOST_WORDS


@pytest.mark.parametrize("anchor", OLD_ANCHORS)
def test_an_old_address_within_the_guide_still_leads_to_what_it_promised(anchor: str) -> None:
    assert re.search(rf"\]\(contribute-\w+\.md[^)]*\){{ #{anchor} }}", GUIDE)


BAD = [
    *((word, "write supporters, recruits, residents or refugees") for word in ("Sympathisers", "IS brides", "Hordes came")),
    *((f"see {host}/channel", "cite a publisher that reports on it") for host in ("t.me", "telegram.me", "x.com")),
    *((words, "name") for words in ("Somebody judges that it is so", "Online presence is said to have shrunk")),
    ("The article told of refugees", "use a plain verb"),
]


def found(text: str) -> list[str]:
    return [problem.message for problem in term(Data(load_tree(parse(text.encode(), Tree(DATA))), []))]


@pytest.mark.parametrize(("words", "remedy"), BAD, ids=[words for words, _ in BAD])
def test_what_the_guide_calls_bad_is_refused(words: str, remedy: str) -> None:
    text = (ROOT / DATA).read_text(encoding="utf-8")
    [message] = found(re.sub(r"(\nevents:\n  - id: \S+\n    title: ).*", rf"\g<1>{words}", text, count=1))
    assert remedy in message


def test_no_source_leads_to_a_channel() -> None:
    address = "url: https://www.breitbart.com/"
    text = (ROOT / DATA).read_text(encoding="utf-8")
    assert address in text
    [message] = found(text.replace(address, "url: https://t.me/", 1))
    assert "cite a publisher" in message
