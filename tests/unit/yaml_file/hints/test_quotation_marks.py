"""What is wrong with the quotation marks of a value, which may go on in the lines below."""

import pytest

from timeline.yaml_file.hints.quotation_marks import quotation_fault

AROUND = "quotation marks must be around the whole text"
UNCLOSED = "must have a closing quotation mark"
ESCAPE = "must not hold a backslash"


@pytest.mark.parametrize(
    ("value", "rest", "fault"),
    [
        ("'a'", "", None),
        ("'a' # b", "", None),
        ("'a''b'", "", None),
        ('"a\\"b"', "", None),
        ("'a", "b'", None),
        ('"a', 'b" # c', None),
        ('"a" ', "b", None),
        ('"a"', "b", None),
        ("'a\\qb'", "", None),
        ('"a\\nb"', "", None),
        ("'a", "", UNCLOSED),
        ('"a', "b", UNCLOSED),
        ('"a\\"', "", UNCLOSED),
        ("'a' b", "", AROUND),
        ("'a'#b", "", AROUND),
        ("'a'; 'b c'", "", "write a; b c"),
        ("'a' b", "c'", "that in 'a' ends it"),
        ("'a's \"b\" c'", "", "ends it; write '' for the inner '"),  # the other marks are in it, too
        ('"a', 'b" c', AROUND),
        ('"a\\qb"', "", ESCAPE),
        ('"a', 'b\\q"', ESCAPE),
    ],
)
def test_quotation_marks_stand_around_the_whole_text(value: str, rest: str, fault: str | None) -> None:
    found = quotation_fault(value, rest)
    assert found is None if fault is None else fault in (found or "")
    assert fault != UNCLOSED or f"begins with {value[0]} " in (found or "")
