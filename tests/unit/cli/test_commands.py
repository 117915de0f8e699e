import errno
import io
import os
import re
from pathlib import Path

import pytest

from tests.conftest import commit
from tests.sites import ROOT
from timeline.cli.commands import main


def test_check_exits_0_without_problems(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"], root) == 0
    assert capsys.readouterr().out == "the data is in order\n"


def test_check_exits_1_and_prints_each_problem(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(ROOT / "tests" / "invalid" / "indentation.yaml")], root) == 1
    assert "indentation.yaml:4:4: yaml-syntax: " in capsys.readouterr().out


def test_github_gets_annotations_and_a_summary(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = root / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert main(["check", str(ROOT / "tests" / "invalid" / "awful.yaml"), "--format", "github"], root) == 1
    annotations = capsys.readouterr().out.splitlines()
    assert all(line.startswith("::error file=") for line in annotations)
    assert len(summary.read_text(encoding="utf-8").splitlines()) == len(annotations) > 30
    summary.unlink()
    assert main(["check", str(ROOT / "tests" / "invalid" / "awful.yaml")], root) == 1
    assert not summary.exists()


@pytest.mark.parametrize("arguments", [[], ["paint"], ["check", "--format", "xml"], ["seed", "a"]])
def test_wrong_usage_exits_2(root: Path, arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        main(arguments, root)
    assert exit_.value.code == 2


def test_verify_reads_the_texts(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(ROOT / "tests" / "articles")], root) == 0
    assert main(["verify", str(root)], root) == 1
    assert "verify-text" in capsys.readouterr().out
    (root / "example-report.txt").write_text("One 1.\nTwo 2.\nThree 3.\nFour 4.\nFive.\n", encoding="utf-8")
    assert main(["verify", str(root)], root) == 1
    places = [(path, int(line)) for path, line, *_ in (line.split(":") for line in capsys.readouterr().out.splitlines())]
    assert places == sorted(places)
    assert len(places) > 7


def test_seed_makes_the_seed_of_a_known_source(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = str(ROOT / "tests" / "articles" / "example-report.txt")
    before = (root / "seeds" / "example-report.yaml").read_text(encoding="utf-8")
    (root / "seeds" / "example-report.yaml").write_text(before.replace("numbers: [1200]", "numbers: [1]"), encoding="utf-8")
    assert main(["seed", "example-report", text], root) == 0
    assert (root / "seeds" / "example-report.yaml").read_text(encoding="utf-8") == before
    assert main(["seed", "nobody", text], root) == 2
    assert main(["seed", "example-report", str(root / "none.txt")], root) == 2
    assert "must be the id of a source" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("old", "new", "code", "said"),
    [
        ("role: article", "role: context", 2, "needs no seed"),
        ("    published: 2004-03-02\n", "", 2, '"role: article" and published'),
        ("published: 2004-03-02", "published: 2/3/2004", 1, "write 2004-03-02"),
    ],
)
def test_a_seed_is_made_of_a_whole_article_only(
    root: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, code: int, said: str
) -> None:
    data = root / "data" / "timeline.yaml"
    data.write_text(data.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    before = (root / "seeds" / "example-report.yaml").read_bytes()
    assert main(["seed", "example-report", str(ROOT / "tests" / "articles" / "example-report.txt")], root) == code
    output = capsys.readouterr()
    assert said in output.out + output.err
    assert (root / "seeds" / "example-report.yaml").read_bytes() == before


def test_schema_is_written_beside_the_data(root: Path) -> None:
    assert main(["schema"], root) == 0
    assert (root / "data" / "timeline.schema.json").is_file()


def test_diff_prints_the_review_and_writes_its_page(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    commit(root, first=True)
    assert main(["diff", "main"], root) == 0
    assert "\nNo record changed.\n" in capsys.readouterr().out
    data = root / "data" / "timeline.yaml"
    data.write_text(
        data.read_text(encoding="utf-8").replace("label: Reading room expected", "label: Salle réservée"), encoding="utf-8"
    )
    assert main(["diff", "main", "--html", str(root / "review.html")], root) == 0
    assert "<ins>Salle réservée</ins>" in capsys.readouterr().out
    assert "<ins>Salle réservée</ins>" in (root / "review.html").read_text(encoding="utf-8")


def test_diff_tells_problems_from_wrong_usage(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    commit(root, first=True)
    assert main(["diff", "elsewhere"], root) == 2
    assert 'build_charts.py: "elsewhere" must be a branch, tag or commit' in capsys.readouterr().err
    assert main(["diff", "main", "--html", str(root / "none" / "review.html")], root) == 2
    assert "must be a file that can be written" in capsys.readouterr().err
    (root / "data" / "timeline.yaml").write_text("a: [1", encoding="utf-8")
    assert main(["diff", "main"], root) == 1
    assert "data/timeline.yaml:1:1: yaml-syntax" in capsys.readouterr().out


def test_fmt_writes_canonical_form_and_nothing_else(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = root / "data" / "timeline.yaml"
    good = data.read_text(encoding="utf-8")
    data.write_bytes(
        b"\xef\xbb\xbf" + good.replace("    kind: forecast", "    kind:   forecast").replace("\n", "\r\n").encode()
    )
    assert main(["fmt"], root) == 0
    assert data.read_bytes() == good.encode()
    assert main(["fmt"], root) == 0
    assert capsys.readouterr().out == "wrote data/timeline.yaml\nthe file is in canonical form\n"
    data.write_text(good + "\t", encoding="utf-8")
    assert main(["fmt"], root) == 1
    assert data.read_text(encoding="utf-8") == good + "\t"


def test_check_since_an_earlier_revision(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    commit(root, first=True)
    assert main(["check", "--since", "HEAD"], root) == 0
    data = root / "data" / "timeline.yaml"
    data.write_text(data.read_text(encoding="utf-8").replace("- id: reading-room", "- id: room"), encoding="utf-8")
    assert main(["check"], root) == 0
    assert main(["check", "--since", "HEAD"], root) == 1
    assert "id-vanished" in capsys.readouterr().out
    data.write_text(data.read_text(encoding="utf-8") + "\t", encoding="utf-8")
    (root / "docs").mkdir(exist_ok=True)
    (root / "docs" / "a-page.md").write_text("# A page\n\nThe Gazette says so.\n", encoding="utf-8")
    assert main(["check", "--since", "HEAD"], root) == 1
    assert len(capsys.readouterr().out.splitlines()) == 1  # which does not compare what cannot be read
    assert main(["check", "--since", "nowhere"], root) == 2
    assert "must be a branch, tag or commit" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["build"], ["fmt"], ["schema"], ["seed", "example-report", "article.txt"]])
def test_on_a_full_disk_a_command_says_so_in_a_line_and_what_was_there_stays(
    root: Path, command: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "article.txt").write_text("A paragraph.\n", encoding="utf-8")
    if command == ["fmt"]:
        data = root / "data" / "timeline.yaml"
        data.write_text(data.read_text(encoding="utf-8").replace("\n\n", "\n\n\n"), encoding="utf-8")
    (root / "docs").mkdir()
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_bytes", fail)
    monkeypatch.chdir(root)
    assert main(command, root) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert f"No space left on device ({root}/" in said
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def test_the_rules_are_listed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--list-rules"], root) == 0
    assert "\nduplicate-key: A field appears once" in capsys.readouterr().out


def test_check_since_tells_when_a_release_is_not_what_it_was(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    commit(root, first=True)
    assert main(["release", "1.0.0"], root) == 0
    commit(root)
    path = root / "data" / "releases" / "1.0.0.json"
    text = path.read_text(encoding="utf-8")
    path.write_bytes(text.replace("\n", "\r\n").encode())
    (path.parent / "1.1.0.json").write_text(text.replace('"1.0.0"', '"1.1.0"'), encoding="utf-8")
    citation = root / "CITATION.cff"
    citation.write_text(citation.read_text(encoding="utf-8").replace('"1.0.0"', '"1.1.0"'), encoding="utf-8")
    assert main(["check", "--since", "HEAD"], root) == 0
    path.write_text(text.replace("hopes for a room", "expects a room"), encoding="utf-8")
    assert main(["check", "--since", "HEAD"], root) == 1
    path.write_bytes(b"\xff")
    assert main(["check", "--since", "HEAD"], root) == 1
    path.unlink()
    assert main(["check", "--since", "HEAD"], root) == 1
    said = capsys.readouterr().out
    assert "data/releases/1.0.0.json:1:1: release-changed: a published release must stay as it was" in said
    assert re.search("but this one was changed; run `git checkout [0-9a-f]{10} -- data/releases/1.0.0.json`", said)
    assert "but this one was deleted; run `git checkout " in said
    path.with_suffix(".csv").write_text("id", encoding="utf-8")
    assert main(["check", "--since", "HEAD"], root) == 1
    assert "data/releases/1.0.0.csv:1:1: release-changed" in capsys.readouterr().out


def test_a_terminal_that_lacks_a_character_gets_it_escaped(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = root / "data" / "timeline.yaml"
    data.write_text(data.read_text(encoding="utf-8").replace("theme: plans", "theme: plané"), encoding="utf-8")
    out = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(out, encoding="ascii", write_through=True))
    assert main(["check"], root) == 1
    assert b'"plan\\xe9" must be' in out.getvalue()


def test_a_review_is_utf_8_whatever_the_terminal(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(root, first=True)
    data = root / "data" / "timeline.yaml"
    data.write_text(data.read_text(encoding="utf-8").replace("label: Half are", "label: Café are"), encoding="utf-8")
    out = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(out, encoding="ascii", write_through=True))
    assert main(["diff", "main"], root) == 0
    assert "<ins>Café</ins>" in out.getvalue().decode("utf-8")
