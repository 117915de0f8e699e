"""Settings that cannot be read are told at their line."""

from pathlib import Path

import pytest

from tests.sites import EXAMPLE
from timeline.site.hosting.settings_file import settings, settings_problems

GOOD = "site_name: A\nnav:\n  - Overview: index.md\n  - Who: who.md\ntheme:\n  name: material\n"


def test_settings_in_order_are_read(tmp_path: Path) -> None:
    assert settings_problems(tmp_path) == settings_problems(EXAMPLE) == []
    (tmp_path / "mkdocs.yml").write_text(GOOD, encoding="utf-8")
    assert settings_problems(tmp_path) == []
    assert settings(tmp_path)["nav"] == [{"Overview": "index.md"}, {"Who": "who.md"}]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("  - Who", "\t- Who", "mkdocs.yml:4:1: settings: a line must not hold a tab"),
        ("  - Who", "   - Who", "mkdocs.yml:4:4: settings: the line must begin in the column of its list"),
        ("  - Who", " - Who", "mkdocs.yml:4:2: settings: the line must begin in the column"),
        ("Who: who.md", "Who: so: who.md", "mkdocs.yml:4:12: settings: the line must begin"),
        ("theme:\n", "theme\n", "mkdocs.yml:5:1: settings: what begins here must end"),
        ("site_name: A", "site_name: [A", "mkdocs.yml:1:12: settings: what begins here must end"),
        ("theme:\n  name: material", "theme: material", "mkdocs.yml:1:1: settings: the settings must be lines"),
        (GOOD, "- index.md\n", "mkdocs.yml:1:1: settings: the settings must be lines"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_line(tmp_path: Path, old: str, new: str, told: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(GOOD.replace(old, new), encoding="utf-8")
    [problem] = settings_problems(tmp_path)
    assert problem.as_text().startswith(told)
