"""The address at which the site is served: read as every address is, and told in one line where it cannot be one."""

from pathlib import Path

import pytest

from timeline.build import address_of, address_problems


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").write_text(
        'site_name: A\nsite_url: !ENV [SITE_URL, "https://library.example"]\n', encoding="utf-8"
    )
    return tmp_path


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        (None, "https://library.example/"),
        ("", "https://library.example/"),  # as a workflow has it for a variable that is not set
        ("https://a.example", "https://a.example/"),
        ("https://a.example/lib/", "https://a.example/lib/"),
        ("http://127.0.0.1:8000/", "http://127.0.0.1:8000/"),
    ],
)
def test_an_address_ends_with_a_slash(root: Path, monkeypatch: pytest.MonkeyPatch, typed: str | None, address: str) -> None:
    monkeypatch.delenv("SITE_URL", raising=False)
    if typed is not None:
        monkeypatch.setenv("SITE_URL", typed)
    assert address_problems(root) == []
    assert address_of(root) == address


@pytest.mark.parametrize(
    "typed",
    [
        'https://a.example/"><script>alert(1)</script>',
        "https://a.example/'",
        "https://a.example/>",
        "https://a.example/\n---",
        "https://a.example/?a",
        "https://a.example/#a",
        "//a.example/",
        "javascript:alert(1)",
        "a.example",
        "https://a:b@a.example/",
        "5",
        "[a]",
        " ",
    ],
)
def test_what_is_no_address_is_told_in_one_line(root: Path, monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    monkeypatch.setenv("SITE_URL", typed)
    [problem] = address_problems(root)
    assert (problem.path, problem.line, problem.rule) == ("mkdocs.yml", 2, "url")
    assert "site_url must be" in problem.message or "site_url must not" in problem.message
    assert len(problem.as_text().splitlines()) == 1


def test_a_project_without_an_address_is_told(root: Path) -> None:
    (root / "mkdocs.yml").write_text("site_name: A\n", encoding="utf-8")
    assert "site_url must be" in address_problems(root)[0].message
