"""The guide for contributors is short, and its pages have every command, option, rule and field, and records to copy."""

from __future__ import annotations

import argparse
import re
import shutil
from pathlib import Path

import pytest

from tests.conftest import SMALL, commit, git
from tests.sites import EXAMPLE, ROOT, copy_of
from timeline.cli.arguments import parser
from timeline.cli.commands import main
from timeline.model.reading.loader import load_tree
from timeline.model.reading.project_data import DATA, Data
from timeline.model.reading.seeds import read_seeds
from timeline.rules.check import check
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


OPTIONS = ("--since", "--list-rules", "--format", "--headline", "--html", "--title", "--to", "--replace")


@pytest.mark.parametrize("option", OPTIONS)
def test_every_option_that_is_not_an_answer_is_in_the_guide(option: str) -> None:
    assert any(option in page for page in PAGES)
    options = {text for command in commands().values() for action in command._actions for text in action.option_strings}
    answers = {text for action in commands()["new"]._actions for text in action.option_strings}
    assert options - answers | {"--title"} == set(OPTIONS)


def test_the_guide_takes_in_every_field_every_rule_and_two_records_to_copy() -> None:
    taken = [name for page in PAGES for name in _TAKEN.findall(page)]
    assert taken.count("fields.md") == taken.count("rules.md") == 1
    assert len([name for name in _TAKEN.findall(GUIDE) if name.startswith("record/")]) == 2


def test_the_guide_is_short(view: View) -> None:
    records = [record(claim) for claim in view.claims if f"record/{claim.id}.md" in _TAKEN.findall(GUIDE)]
    assert len(f"{GUIDE} {' '.join(records)}".split()) <= MOST_WORDS


# What stands for a word of the reader's own in a command.
MEANT = {
    "FILE": "data/timeline.yaml",
    "FOLDER": "mine",
    "TITLE": "Mine",
    "REVISION": "HEAD",
    "BASE": "HEAD",
    "DIR": "articles",
    "VERSION": "9.0.0",
    "SITE": "site",
    "SHEET": "sheet.csv",
    "NEW": "new.yaml",
    "SOURCE": "gazette-2002",
    "SOURCE-ID": "gazette-2002",
}
SITES = {"finish"}  # needs a built site; tests/built runs it at each build


def told_commands() -> list[list[str]]:
    """Every command of the guide, word for word, those with a choice in both forms."""
    text = "\n".join(PAGES)
    told = re.findall(r"`\.venv/bin/python build_charts\.py ([a-z][^`]*)`", text)
    told += [
        each for row in re.findall(r"^\| (`[a-z].*?) \|", COMMANDS, re.MULTILINE) for each in re.findall("`([^`]+)`", row)
    ]
    forms = [re.sub(r" ?\[[^\]]*\]", "", each) for each in told] + [re.sub(r"[\[\]]", "", each) for each in told]
    return [line.split() for line in dict.fromkeys(forms) if line.split()[0] not in SITES]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the example, under git, with its articles."""
    folder = tmp_path_factory.mktemp("guide")
    root = copy_of(EXAMPLE, folder)
    shutil.copytree(EXAMPLE / "articles", root / "articles")
    (root / "sheet.csv").write_text("Year,Headline,Text\n2002,A room,A room was opened.\n", encoding="utf-8")
    commit(root, first=True)
    return root


@pytest.mark.parametrize("words", told_commands(), ids=" ".join)
def test_every_command_of_the_guide_runs(
    project: Path, words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(project)
    argv = [MEANT.get(word, word) for word in words]
    if argv[0] == "seed":
        argv[2] = "articles/gazette-2002.txt"
    if "--html" in argv:
        argv[-1] = "review.html"
    if argv[0] == "new":
        assert main(argv, project) == 2  # there is nobody to answer
        assert f"to go on, run: build_charts.py {' '.join(argv)}" in capsys.readouterr().err
    else:
        assert main(argv, project) == 0, capsys.readouterr().out
    git(project, "checkout", "--quiet", ".")


@pytest.mark.parametrize("target", sorted(set(re.findall(r"`make (\w+)`", "\n".join(PAGES)))))
def test_every_target_of_the_guide_is_there(target: str) -> None:
    assert re.search(rf"^{target}: .*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def test_a_source_can_be_added_as_the_guide_says() -> None:
    """The lines to copy go to the end of each list, and a claim cites the source."""
    text = SMALL.read_text(encoding="utf-8")
    page = (DOCS / "contribute-more.md").read_text(encoding="utf-8")
    [block] = re.findall(r"## How to add a source.*?```yaml\n(.*?)```", page, re.DOTALL)
    for section, lines in re.findall(r"^(\w+):\n((?:  .*\n)+)", block, re.MULTILINE):
        text = re.sub(
            rf"^({section}:\n(?:(?:  .*)?\n)*?)(?=\n[a-z#])", rf"\g<1>\n{lines}", text, count=1, flags=re.MULTILINE
        )
    document = load_tree(parse(text.encode(), Tree("small.yaml")))
    found = check(Data(document, read_seeds(ROOT / "tests" / "seeds")))
    assert {each.rule for each in found} <= {"layout"}, found
    assert {"county-report"} <= {source.id for source in document.timeline.sources}


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
