"""A draft of generated slides in the shapes that public timelines have: centuries, days, eras, groups, several sources."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.cli.commands import main
from timeline.cli.timelinejs.first_draft import draft
from timeline.cli.timelinejs.rows import ForeignError, Row
from timeline.model.reading.loader import Document, load_tree
from timeline.model.reading.project_data import Data
from timeline.problem import Problem
from timeline.rules.check import check
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree

TODAY = "2026-11-29"
TITLE = {"Type": "title", "Headline": "Halls of the county", "Text": "<p>What was built</p>"}


def slides(*cells: dict[str, str]) -> list[Row]:
    return [Row(f"row {number}", dict(each)) for number, each in enumerate(cells, 2)]


def drafted(*cells: dict[str, str]) -> tuple[str, Document]:
    text, _ = draft(slides(*cells), TODAY)
    return text, load_tree(parse(text.encode(), Tree("draft.yaml")))


def to_mend(text: str, document: Document) -> Iterator[Problem]:
    """What check says, but for the marks, each of which it must name at its line."""
    lines = text.split("\n")
    for problem in check(Data(document, [])):
        if "TODO: " not in "".join(lines[problem.line - 1 : problem.line + 1]):
            yield problem


CENTURIES = [
    {"Year": f"{1600 + 20 * n}", "End Year": f"{1605 + 20 * n}" if n % 3 else "", "Headline": "A hall", "Text": "<b>Big</b>"}
    for n in range(20)
]  # fmt: skip
DAYS = [
    {"Year": "2011", "Month": "3", "Day": f"{10 + n // 4}", "Time": f"{n % 24}:15", "Headline": "A wall stands"}
    for n in range(44)
]  # fmt: skip
SOURCES = [
    {
        "Year": str(1980 + n),
        "Headline": "A hall is opened",
        "Text": f'<a href="https://a{n % 3}.example/{n}">One paper</a> and [another](https://b{n % 4}.example/{n}) say so.',
        "Group": f"Group {n % 3}" if n % 5 else "",
    }
    for n in range(37)
]
ERAS = [
    {"Type": "era", "Year": "1600", "End Year": "1700", "Headline": "Wood", "Text": "Halls of wood"},
    {"Type": "era", "Year": "1700", "End Year": "2010", "Headline": "The years of stone and of brick"},
]


@pytest.mark.parametrize("shape", [CENTURIES, DAYS, SOURCES, CENTURIES + ERAS], ids=["centuries", "days", "sources", "eras"])
def test_what_is_to_be_mended_is_marked_and_named(shape: list[dict[str, str]]) -> None:
    text, document = drafted(TITLE, *shape)
    assert list(to_mend(text, document)) == []
    assert len(document.timeline.events if not document.tree.problems else document.sections["events"]) == len(
        [cells for cells in shape if cells.get("Type") != "era"]
    )
    assert text.count("TODO: ") < 30


def record(text: str, identity: str) -> str:
    return text.split(f"- id: {identity}\n")[1].split("\n  - id:")[0]


def test_a_slide_becomes_an_event_with_all_that_it_tells() -> None:
    cells = {
        **{
            "Year": "1850",
            "Month": "5",
            "Day": "06",
            "Display Date": "c. May 1850",
            "Headline": "The <i>hall</i> is opened",
        },
        **{
            "Text": 'It has a roof, says <a href="https://paper.example/hall">the paper</a> and <a href="#top">this page</a>'
        },
        **{
            "Media": "https://film.example/1",
            "Media Credit": "B. Reader",
            "Group": "Rooms",
            "Background": "#fff",
            "Tag": "x",
            "Type": "film",
        },
    }
    text, document = drafted(TITLE, cells, {"Year": "1800", "Headline": "Before", "Media": "https://a.example/b.JPG?x=1"})
    [before, opened] = [entry.record for entry in document.sections["events"]]
    assert (before.id, opened.id, opened.title) == ("before", "the-hall-is-opened", "The hall is opened")
    assert (opened.date.text, opened.link) == ("1850-05-06~", "https://film.example/1")
    assert opened.statement == "It has a roof, says the paper and this page."
    assert [source.record.url for source in document.sections["sources"]] == ["https://paper.example/hall", None]
    assert document.sections["sources"][0].record.title == "The paper"
    kept = ["Display Date: c. May 1850", "Media Credit: B. Reader", "Background: #fff", "Tag: x", "Type: film", "Link: #top"]
    assert all(f"    # {each}\n" in record(text, "the-hall-is-opened") for each in kept)
    assert "    # Media: https://a.example/b.JPG?x=1\n" in record(text, "before")
    assert document.head.record.title == "Halls of the county"
    assert document.head.record.window.text == "1800/1850"
    assert "What was built." in text
    assert {entry.record.title for entry in document.sections["themes"]} == {"Rooms", "Other events"}


@pytest.mark.parametrize(
    ("typed", "clock"), [("2:15 PM", "14:15"), ("12:05 a.m.", "00:05"), ("9:30:01", "09:30"), ("noon", "")]
)
def test_a_time_of_day_is_in_the_date_if_that_may_have_one(typed: str, clock: str) -> None:
    text, document = drafted({"Year": "1850", "Month": "5", "Day": "6", "Time": typed, "Headline": "A hall"})
    [event] = [entry.record for entry in document.sections["events"]]
    assert event.date.text == f"1850-05-06T{clock}" or (f"# Time: {typed}" in text and event.date.text == "1850-05-06")


def test_eras_become_phases_and_each_event_is_in_one() -> None:
    _, document = drafted(*ERAS, *({"Year": year, "Headline": "A hall"} for year in ("1650", "1700", "1900")))
    assert [entry.record.label for entry in document.sections["phases"]] == ["Wood", "The years of stone"]
    assert [entry.record.date.text for entry in document.sections["phases"]] == ["1600/1700", "1700/2010"]


def test_a_long_text_is_parted_between_sentences() -> None:
    text, document = drafted({"Year": "1800", "Headline": "A hall", "Text": "It has a well-known roof of straw. " * 30})
    [event] = [entry.record for entry in document.sections["events"]]
    assert 500 < len(event.statement) <= 600
    assert event.statement.endswith("straw.")
    assert text.count("well-known roof") == 30
    assert "    # Text, continued: It has" in text


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        ({"Headline": "A hall"}, 'row 2, column Year: must be a whole number, not ""'),
        ({"Year": "1850s", "Headline": "A hall"}, 'row 2, column Year: must be a whole number, not "1850s"'),
        ({"Year": "1850", "Month": "May", "Headline": "A hall"}, 'row 2, column Month: must be a whole number, not "May"'),
        ({"Year": "1850", "Month": "13", "Headline": "A hall"}, "row 2, columns Year to End Day: "),
        ({"Year": "1850", "Month": "2", "Day": "30", "Headline": "A hall"}, "row 2, columns Year to End Day: "),
        ({"Year": "1850", "End Year": "1849", "Headline": "A hall"}, "row 2, columns Year to End Day: "),
        ({"Year": "1850"}, "row 2, column Headline: must not be empty"),
        ({"Year": "1850", "Headline": "<p>" * 5000}, "row 2: must have HTML whose tags are closed"),
        ({"Type": "era", "Year": "", "Headline": "Wood"}, "row 2, column Year"),
        (TITLE, "must have an event"),
    ],
)
def test_a_slide_that_cannot_be_kept_is_told_with_its_row_and_column(cells: dict[str, str], fault: str) -> None:
    with pytest.raises(ForeignError) as error:
        draft(slides(cells), TODAY)
    assert str(error.value).startswith(fault)
    assert "\n" not in str(error.value)


CELLS = st.text(st.sampled_from("aé ,.:;#-|>*&!%@`'\"“[]{}<>()/\\\n\t1²中?=~"), max_size=40)


@given(
    st.lists(
        st.fixed_dictionaries({"Headline": CELLS, "Text": CELLS, "Media": CELLS, "Group": CELLS, "Tag": CELLS}),
        min_size=1,
        max_size=3,
    )
)
def test_any_text_makes_a_file_that_can_be_read_and_loses_nothing(found: list[dict[str, str]]) -> None:
    cells = [
        {"Year": "1850", **{name: f"word{n}{name} {cell}" for name, cell in each.items()}} for n, each in enumerate(found)
    ]
    text, document = drafted(*cells)
    assert {problem.rule for problem in document.tree.problems} <= {"too-long", "choice", "url"}
    words = " ".join(text.split())
    for n, each in enumerate(found):
        assert all(f"word{n}{name}" in words for name in each)


def sheet(path: Path, *cells: dict[str, str]) -> Path:
    out = io.StringIO()
    writer = csv.DictWriter(out, ["Year", "Month", "Headline", "Type"])
    writer.writeheader()
    writer.writerows(cells)
    path.write_text(out.getvalue(), encoding="utf-8")
    return path


def test_the_command_writes_a_whole_file_or_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, target = sheet(tmp_path / "halls.csv", {"Year": "1850", "Headline": "A hall"}), tmp_path / "new" / "timeline.yaml"
    assert main(["import", str(file), "--to", str(target)], tmp_path) == 0
    assert capsys.readouterr().out.split("\n")[:1] == [f"wrote {target}"]
    written = target.read_bytes()
    assert main(["import", str(file), "--to", str(target)], tmp_path) == 2
    assert "is there already" in capsys.readouterr().err
    sheet(file, {"Year": "x", "Headline": "A hall"}, {"Year": "1850", "Month": "x", "Headline": "A hall"})
    assert main(["import", str(file), "--to", str(target), "--replace"], tmp_path) == 2
    assert capsys.readouterr().err.count("\nrow ") == 2
    assert target.read_bytes() == written
    sheet(file, {"Year": "1851", "Headline": "A hall"})
    assert main(["import", str(file), "--to", str(target), "--replace"], tmp_path) == 0
    assert target.read_bytes() != written
    assert main(["import", str(tmp_path / "no.csv")], tmp_path) == 2
    assert "cannot go on" in capsys.readouterr().err
