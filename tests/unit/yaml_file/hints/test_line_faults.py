"""Lines that YAML cannot read, each with what must be; the file is known to indent these keys as it says here."""

from __future__ import annotations

import pytest

from timeline.yaml_file.hints.line_faults import indent_faults, line_faults
from timeline.yaml_file.hints.physical_lines import lines_of

INDENTS = {"kind": 4, "id": 4, "cites": 4, "source": 8, "-": 6}
DASH = (
    'the dash before "id" must be indented with 2 spaces, with one space after it, and the other lines of its record with 4'
)
COLON = 'a text with ": " in it must be in quotation marks; put quotation marks around the whole text'
NO_KEY = 'there must be a colon after the key; write "key: value", or begin the line with #'
GOES_ON = 'write "key: value", or indent the line with {} spaces if it goes on with the text above, or begin the line with #'
RECORD = 'kind" must be indented with 4 spaces, or begin with a dash ("- kind:") if it begins a record'
NO_LIST = "an entry must be below the key of its list"
ONE_WORD = 'a key must be one word; put a text with ": " in it in quotation marks, or begin the line with #'
BRACES = 'keys in one line must be between an opening "{" and a closing "}"'
BELOW = 'the text must begin in the next line after "{}"'


@pytest.mark.parametrize(
    ("text", "line", "fault"),
    [
        ("a: b: c", 1, COLON),
        ("a: b:", 1, COLON),
        ("a: b\n  c: d", 2, COLON),
        ("a: b\n  so - c: d", 2, COLON),
        ("a: b\n  kind: d", 2, RECORD),
        ("a: 'b'\n  kind: d", 2, RECORD),
        ("a: [b]\n    kind: c", 2, "the line must be indented with 0 spaces, like the key or dash above"),
        ("  - a: 'b'\n     c", 2, "the line must be indented with 4 spaces, like the key or dash above"),
        ("a: 'b'\n  - c: d", 2, NO_LIST),
        ("a: b\n  - kind: d", 2, NO_LIST),
        ("a: b\n  - {c: d}", 2, NO_LIST),
        ("a: >-\n    b\n  c", 3, "a line of a text must be indented with 4 spaces, like the first line of the text"),
        ("a:\n  b: c", 2, 'each entry under "a" must begin with a dash; write "- " before its first key'),
        ("  - id: a\n    cites:\n        source: b", 3, 'each entry under "cites" must begin with a dash'),
        ("a: >-\n  b\n# n\n  c", 3, "a note must not be within a text; move it above the key of the text"),
        ("-a", 1, 'there must be a space after the dash; write "- "'),
        ("–\ta".replace("\t", " "), 1, 'write it instead of "–"'),
        ("* a", 1, 'an entry must begin with a plain dash "- "; write it instead of "*"'),
        ("a", 1, NO_KEY),
        ("--a", 1, NO_KEY),
        ("http://x", 1, NO_KEY),
        ("a: 'b'\nc", 2, NO_KEY),
        ("a: b\nc", 2, GOES_ON.format(2)),
        ("  - a: b\nc", 2, GOES_ON.format(6)),
        ("a: |\n   b\nc", 3, GOES_ON.format(3)),
        ("a: b\nc.", 2, "must be indented as that is; indent the line with 2 spaces"),
        ("a: b\nkind c", 2, GOES_ON.format(2)),
        ("a:b", 1, 'there must be a space after the colon; write "a: "'),
        ("[a]", 1, 'each entry of a list must begin with a dash; write "- " before the bracket'),
        ("{a: b}", 1, 'each entry of a list must begin with a dash; write "- " before the bracket'),
        ("a: >-\nb", 2, 'the text of "a" must be indented with 2 spaces, two more than its key'),
        ("a: >-\nb\n  c", 2, 'the text of "a" must be indented with 2 spaces, two more than its key'),
        ("  - a: >-\n  b", 2, 'the text of "a" must be indented with 6 spaces, two more than its key'),
        ("a b: c", 1, ONE_WORD),
        ("'a b': c", 1, ONE_WORD),
        ("- a, b: c", 1, ONE_WORD),
        ("- kind:b", 1, 'there must be a space after the colon; write "kind: "'),
        ("- kind b", 1, 'there must be a colon after the key; write "kind: "'),
        ("- kind", 1, 'there must be a colon after the key; write "kind: "'),
        ("- a: b, c: d", 1, BRACES),
        ("a: 'b", 1, "must have a closing quotation mark"),
        ('a: "b" c', 1, "quotation marks must be around the whole text"),
        ("a: [b", 1, 'must end with a closing "]"'),
        ("a: >- b", 1, BELOW.format(">")),
        ("a: | b c", 1, BELOW.format("|")),
        *((f"a: {sign}b", 1, f'a text that begins with "{sign}" must be in quotation marks') for sign in "%@`,]}*&!"),
        *((f"a: {sign} b", 1, f'a text that begins with "{sign}" must be in quotation marks') for sign in "-?"),
        ("a: -", 1, 'a text that begins with "-" must be in quotation marks'),
        ("a: “b: c”", 1, "must be in straight quotation marks"),
        ("a: ‘b: c’", 1, "must be in straight quotation marks"),
    ],
)
def test_a_line_that_yaml_cannot_read_is_told_with_what_must_be(text: str, line: int, fault: str) -> None:
    [(found, message)] = line_faults(lines_of(text), INDENTS)
    assert found.number == line
    assert fault in message


@pytest.mark.parametrize(
    "text",
    [
        "a: b\n  c\n",
        "a: 'b\n  c: d'",
        "a: [b,\n  c: d]",
        "a:\nb: c",
        "a:\n  b",
        "a:\n}",
        "- a",
        "- other b",
        "a-b: c",
        "a_b: c",
        "a: [b\n  c]",
        "a: |2",
        "a: >-",
        "a: -b",
        "a: ?b",
        "a: “b”",
        "a: b:c",
        "a: 12:30",
        "a:\n  - b: c",
        "# a",
        "",
    ],
)
def test_a_line_that_may_stand_so_has_no_fault(text: str) -> None:
    assert list(line_faults(lines_of(text), INDENTS)) == []


@pytest.mark.parametrize(
    ("text", "line", "fault"),
    [
        ("  kind: a", 1, f'"{RECORD}'),
        ("   kind: a", 1, '"kind" must be indented with 4 spaces'),
        ("     kind: a", 1, '"kind" must be indented with 4 spaces'),
        (
            "   - id: a",
            1,
            DASH,
        ),
        (
            "- id: a",
            1,
            DASH,
        ),
        ("    - id: a", 1, '"id" must be indented with 4 spaces, without a dash; delete the dash'),
        ("     - a", 1, "the dash must be indented with 6 spaces"),
        ("  - a: b\n  c: d", 2, '"c" must be indented with 4 spaces, like "a", or begin with a dash'),
        ("  - a: b\n    c: d\n   e: f\n    g: h", 3, '"e" must be indented with 4 spaces, like "c" and "g"'),
        ("    a: b\nc: d\n    e: f", 2, '"c" must be indented with 4 spaces, like "a" and "e"'),
    ],
)
def test_a_wrong_indentation_is_told_with_the_usual_one(text: str, line: int, fault: str) -> None:
    [(found, message)] = indent_faults(lines_of(text), INDENTS)
    assert (found.number, message) == (line, fault)


@pytest.mark.parametrize(
    "text",
    [
        "    kind: a",
        "  - id: a",
        "      - a",
        "a:\n  b: c\nd: e\n",
        "  - a: b\nc:\n  - d: e",
        "  - a: b\n    c: d\n",
        "a: b\nc: d\ne: f",
        "    a: b\nc: d\n  - e: f",
    ],
)
def test_a_usual_indentation_is_no_fault(text: str) -> None:
    assert list(indent_faults(lines_of(text), INDENTS)) == []
