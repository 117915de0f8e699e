"""What is typed after the name of the program."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from timeline.cli.arguments import parser


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("check", {"file": None, "since": None, "list_rules": False, "format": "text"}),
        ("check a.yaml --since main --format github", {"file": Path("a.yaml"), "since": "main", "format": "github"}),
        ("check --list-rules", {"list_rules": True}),
        ("fmt", {"file": None, "format": "text"}),
        ("fmt a.yaml --format github", {"file": Path("a.yaml"), "format": "github"}),
        ("build --format github", {"format": "github"}),
        ("diff main", {"base": "main", "html": None}),
        ("diff main --html a.html", {"html": Path("a.html")}),
        ("finish site --format github", {"site": Path("site"), "format": "github"}),
        ("verify texts --format github", {"folder": Path("texts"), "format": "github"}),
        ("seed a-report a.txt", {"source": "a-report", "file": Path("a.txt"), "headline": False}),
        ("seed a-report a.txt --headline", {"headline": True}),
        ("release 1.2.0", {"version": "1.2.0"}),
        ("new event --date-basis stated", {"kind_of_claim": "event", "date_basis": "stated", "title": None}),
        ("new figure --value 1200", {"kind_of_claim": "figure", "value": "1200"}),
        ("schema", {}),
    ],
)
def test_a_command_has_its_arguments(typed: str, read: dict[str, Any]) -> None:
    found = vars(parser().parse_args(typed.split()))
    assert found["command"] == typed.split()[0]
    assert {name: found[name] for name in read} == read


@pytest.mark.parametrize(
    "typed", ["", "new", "new claim", "diff", "verify", "release", "finish", "check --format html", "seed a"]
)
def test_what_is_missing_or_unknown_is_wrong_usage(typed: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parser().parse_args(typed.split())
    assert ended.value.code == 2
    assert "usage: build_charts.py" in capsys.readouterr().err


def test_every_command_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parser().parse_args(["--help"])
    assert ended.value.code == 0
    said = capsys.readouterr().out
    for name in ("check", "new", "fmt", "build", "diff", "finish", "verify", "seed", "release", "schema"):
        assert f"\n    {name}  " in said
