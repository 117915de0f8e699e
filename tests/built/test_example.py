"""The example project is whole and in order, uses all that the model has, and commands find it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from tests.conftest import SMALL
from tests.sites import EXAMPLE, ROOT, copy_of
from tests.unit.site.cite.test_citation_cff import assert_valid
from timeline.build import problems_of
from timeline.history.releases import CITATION, read_releases
from timeline.model.reading.canonical_form import formatted
from timeline.model.reading.project_data import DATA, RELEASES, read
from timeline.model.schema.field_docs import KindHelp, kinds
from timeline.rules.seeds.verify_texts import verify
from timeline.site.output.output_folder import GENERATED

EXAMPLE_DATA = read(EXAMPLE)
TYPED: Any = EXAMPLE_DATA.document.tree.value
KINDS = [pytest.param(kind, id=kind.key or "the top of the file") for kind in kinds()]


def test_it_is_in_order_in_canonical_form_and_agrees_with_its_articles() -> None:
    assert problems_of(EXAMPLE, EXAMPLE_DATA) == []
    assert formatted(EXAMPLE_DATA.document) == (EXAMPLE / DATA).read_text(encoding="utf-8")
    assert list(verify(EXAMPLE_DATA, EXAMPLE / "articles")) == []


def records(kind: KindHelp) -> list[dict[str, Any]]:
    """Every record of a kind as it is typed: the top of the file, those of a section, or those inside of others."""
    if not kind.key:
        return [TYPED]
    if kind.key in TYPED:
        return list(TYPED[kind.key])
    sections = [each for each in TYPED.values() if isinstance(each, list)]
    return [each for section in sections for record in section for each in record.get(kind.key, [])]


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_is_used(kind: KindHelp) -> None:
    used = [record.keys() for record in records(kind)]
    assert [field.name for field in kind.fields if not any(field.name in names for names in used)] == []


def choices(kind: KindHelp) -> Iterator[tuple[str, str]]:
    """Each value that a field offers to choose from."""
    for name, info in kind.record.model_fields.items():
        parts = [info.annotation, *get_args(info.annotation)]
        yield from ((name, value) for part in parts for value in get_args(part) if isinstance(value, str))


@pytest.mark.parametrize("kind", KINDS)
def test_every_choice_is_made(kind: KindHelp) -> None:
    made = {(name, value) for record in records(kind) for name, value in record.items() if isinstance(value, str)}
    assert [choice for choice in choices(kind) if choice not in made] == []


def test_every_kind_of_date_is_there() -> None:
    dates = [claim.date for claim in EXAMPLE_DATA.document.timeline.claims]
    assert {date.form for date in dates} == {"single", "interval", "one-of", "either"}
    edges = [edge for date in dates for edge in (date.start, date.end) if edge]
    assert {edge.precision for edge in edges} == {"minute", "day", "month", "year"}
    assert {(edge.approximate, edge.uncertain) for edge in edges} == {(a, u) for a in (False, True) for u in (False, True)}
    for form in ("interval", "one-of"):
        ends = {(bool(date.earliest), bool(date.latest)) for date in dates if date.form == form}
        assert ends == {(True, True), (True, False), (False, True)}, form


def test_it_was_released_and_has_changed_since() -> None:
    releases = read_releases(EXAMPLE / RELEASES)
    text = (EXAMPLE / CITATION).read_text(encoding="utf-8")
    assert f'\nversion: "{releases[-1].version}"\ndate-released: "{releases[-1].date}"\n' in text
    assert_valid(EXAMPLE / CITATION)
    ids = {claim.id for claim in EXAMPLE_DATA.document.timeline.claims}
    released = {claim["id"] for section in ("events", "figures") for claim in releases[-1].data[section]}
    assert ids - released
    assert released - ids
    assert len(releases) > 1


def test_git_ignores_what_a_build_writes() -> None:
    lines = (EXAMPLE / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert sorted(lines) == sorted(["/site/", "/.new-site*/", *(f"/docs/{name}/" for name in GENERATED)])


def test_a_command_is_about_the_project_of_the_current_folder_or_else_of_its_own(tmp_path: Path) -> None:
    inner = copy_of(EXAMPLE, tmp_path)
    (tmp_path / "build_charts.py").unlink()
    shutil.copy(ROOT / "build_charts.py", tmp_path)
    for root, text in ((inner, (EXAMPLE / DATA).read_text(encoding="utf-8")), (tmp_path, SMALL.read_text(encoding="utf-8"))):
        (root / DATA).parent.mkdir(exist_ok=True)
        (root / DATA).write_text(text.replace("value: 1200\n", "value: 1201\n"), encoding="utf-8")
    shutil.copytree(SMALL.parent.parent / "seeds", tmp_path / "seeds")
    for folder, source in ((inner, "courier-2005 1"), (inner / "docs", "example-report 1"), (tmp_path, "example-report 1")):
        command = [sys.executable, str(tmp_path / "build_charts.py"), "check"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (1, "")
        assert f"must be in a cited paragraph ({source})" in done.stdout
