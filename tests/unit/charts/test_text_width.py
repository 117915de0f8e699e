import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fonts import MEASURED, Family, need
from tests.text_widths import TABLE, table
from timeline.charts.text_width import FONT_SIZE, text_width, wrapped
from timeline.charts.timeline_layout import KINDS

WORDS = "The quick brown fox jumps over the lazy dog’s “back”; ÀÉÎÕÜ çñßøœ ΑΩαω ЖЯжя — 0123456789 % € & ( ) / … " + "".join(
    KINDS.values()
)


def test_width_grows_with_the_text_and_with_weight() -> None:
    assert text_width("") == 0
    assert text_width("ab") < text_width("abc")
    assert text_width("abc") < text_width("abc", bold=True)


@pytest.mark.parametrize(("narrow", "wide"), [("iii", "aaa"), ("aaa", "mmm"), ("aaa", "AAA")])
def test_wide_characters_are_wider(narrow: str, wide: str) -> None:
    assert text_width(narrow) < text_width(wide)


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("family", MEASURED, ids=lambda family: family.name)
def test_no_character_is_wider_in_a_font_that_readers_have(family: Family, bold: bool) -> None:
    need([family])
    advances = family.advances(bold=bold)
    short = [each for each in WORDS if text_width(each, bold=bold) < advances.get(each, 0) * FONT_SIZE]
    assert short == []


def test_the_table_is_what_its_script_writes() -> None:
    need(MEASURED)
    assert TABLE.read_text(encoding="utf-8") == table(), "run `python -m tests.text_widths`"


def test_a_character_that_few_fonts_have_has_room() -> None:
    assert text_width("統") == text_width("統", bold=True) > FONT_SIZE


@given(st.text("aWi é“", max_size=60), st.integers(20, 200))
def test_a_wrapped_text_is_the_same_text_in_lines_that_fit(text: str, width: int) -> None:
    lines = wrapped(text, width, 18)
    assert " ".join(lines) == text
    assert all(" " not in line or text_width(line) * 18 / FONT_SIZE <= width for line in lines)


def test_a_line_may_be_exactly_as_wide_as_there_is_room() -> None:
    width = text_width("ab cd")
    assert wrapped("ab cd ef", width) == ["ab cd", "ef"]
    assert wrapped("ab cd ef", width - 0.01) == ["ab", "cd ef"]
    assert wrapped("ab cd", text_width("ab cd", bold=True) - 0.01, bold=True) == ["ab", "cd"]
    assert wrapped("ab cd", 2 * width, 2 * FONT_SIZE) == ["ab cd"]
