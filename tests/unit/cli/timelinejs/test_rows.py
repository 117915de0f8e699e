from pathlib import Path

import pytest

from timeline.cli.timelinejs.rows import ForeignError, Row, read_rows


def rows(folder: Path, text: str | bytes) -> list[Row]:
    (folder / "file").write_bytes(text.encode() if isinstance(text, str) else text)
    return read_rows(folder / "file")


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_sheet_is_read_by_the_names_of_its_columns(tmp_path: Path, separator: str) -> None:
    lines = ("\ufeffheadline,YEAR,,Tag", "A hall,1999,x,y", ",,,", '"Two\nlines",2000,,')
    assert rows(tmp_path, "\r\n".join(line.replace(",", separator) for line in lines)) == [
        Row("row 2", {"Headline": "A hall", "Year": "1999", "column 3": "x", "Tag": "y"}),
        Row("row 4", {"Headline": "Two\nlines", "Year": "2000"}),
    ]


def test_json_has_the_same_columns(tmp_path: Path) -> None:
    when = '"start_date": {"year": 1999, "month": "", "hour": 0, "minute": 5}'
    slide = f'{{{when}, "text": {{"headline": "A hall"}}, "media": {{"credit": "Me"}}}}'
    era = '{"start_date": {"year": "1990"}, "end_date": {"year": "2000"}, "text": {"headline": "Then"}, "autolink": false}'
    text = f'{{"scale": "human", "title": {{"text": {{"headline": "Halls"}}}}, "events": [{slide}], "eras": [{era}]}}'
    assert rows(tmp_path, text) == [
        Row("title 1", {"Headline": "Halls", "Type": "title"}),
        Row("event 1", {"Year": "1999", "Time": "0:05", "Headline": "A hall", "Media Credit": "Me", "Type": "event"}),
        Row("era 1", {"Year": "1990", "End Year": "2000", "Headline": "Then", "Type": "era"}),
        Row("file 1", {"scale": "human", "Type": "file"}),
    ]


def test_half_a_character_becomes_a_question_mark(tmp_path: Path) -> None:
    assert rows(tmp_path, r'{"events": [{"\ud800": "A \ud800 hall"}]}')[0] == Row(
        "event 1", {"?": "A ? hall", "Type": "event"}
    )


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "row 1: must name each of these columns once: Headline, Year"),
        ("Year,Text\n1999,x", "row 1: must name each of these columns once: Headline"),
        ("Year,Headline,Text,text\n", "row 1: must name each of these columns once: Text"),
        ("Year,Headline\n1999,A hall, and a room", "row 2, column 3: must be empty"),
        ('Year,Headline\n1999,"A "hall""', "line 2: must be CSV"),
        ('Year,Headline\n1999,"A hall', "line 2: must be CSV"),
        (b"Year,Headline\n1999,caf\xe9", "must be UTF-8 text"),
        ('{"events": [', "must be JSON of TimelineJS"),
        ("[" * 100_000, "must be JSON of TimelineJS"),
        ("[]", "must be JSON of TimelineJS"),
        ('{"timeline": {}}', "must be JSON of TimelineJS"),
        ('{"events": {"a": 1}}', "must be JSON of TimelineJS"),
        ('{"events": ["A hall"]}', "must be JSON of TimelineJS"),
        ('{"events": 3}', "must be JSON of TimelineJS"),
        ('{"events": [], "title": "A hall"}', "must be JSON of TimelineJS"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_in_one_line(tmp_path: Path, text: str | bytes, fault: str) -> None:
    with pytest.raises(ForeignError) as error:
        rows(tmp_path, text)
    assert str(error.value).startswith(fault)
    assert "\n" not in str(error.value)
