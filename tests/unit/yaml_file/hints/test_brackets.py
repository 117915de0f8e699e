"""What is wrong with the brackets of a value."""

import pytest

from timeline.yaml_file.hints.brackets import bracket_fault

UNCLOSED = {sign: f'what begins with "{sign}" must end with a closing "{closing}"' for sign, closing in ("[]", "{}")}
QUOTE = "a text that begins with ' must have a closing quotation mark"
HASH = 'a text in brackets must not begin with "#"'
REST = "nothing must come after the closing bracket"
ENTRY = "each entry must be on a line of its own"
COMMA = "there must be a comma between two keys in braces"


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        ("[a, b", UNCLOSED["["]),
        ("{a: b", UNCLOSED["{"]),
        ("{a: b]", UNCLOSED["{"]),
        ("[a, {b: c]}", UNCLOSED["["]),
        ("[a, {b: c}", UNCLOSED["["]),
        ("[a]]", 'delete the last "]"'),
        ("{a: b}}", 'delete the last "}"'),
        ("[a] b", REST),
        ("[a]b", REST),
        ("[a, b]x # c", REST),
        ("{a: b} - {c: d}", ENTRY),
        ("[a] - b", ENTRY),
        ("{a: b c: d}", COMMA),
        ("{a: b, c: d e: f}", COMMA),
        ("{a:, b: c}", '"a" must not be empty; write a value after the colon, or delete "a:"'),
        ("{a: b, c: }", '"c" must not be empty'),
        ("['a]", QUOTE),
        ("{a: 'b}", QUOTE),
        ("[a, 'b]", QUOTE),
        ("[#a]", HASH),
        ("[a, #b]", HASH),
        ("{a: #b}", HASH),
    ],
)
def test_a_fault_in_the_brackets_is_told(value: str, fault: str) -> None:
    assert fault in (bracket_fault(value, goes_on=False) or "")


@pytest.mark.parametrize(
    "value",
    [
        "[a, b]",
        "[a, {b: c}]",
        "{a: b, c: d}",
        "[a] # b",
        "[a]  ",
        "[]",
        "[a #b]",
        "['a]', b]",
        '["a\\"]", b]',
        "[[a], [b]]",
        "['it''s]']",
    ],
)
def test_brackets_that_fit_have_no_fault(value: str) -> None:
    assert bracket_fault(value, goes_on=False) is None


@pytest.mark.parametrize(
    ("value", "fault"), [("[a, b", None), ("[", None), ("{a: b c: d", COMMA), ("[a]]", "delete the last"), ("[a] b", REST)]
)
def test_brackets_that_the_next_line_may_close_have_only_other_faults(value: str, fault: str | None) -> None:
    found = bracket_fault(value, goes_on=True)
    assert found is None if fault is None else fault in (found or "")
