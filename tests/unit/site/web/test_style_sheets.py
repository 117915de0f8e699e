"""A page or a script gives a drawing the places of its own; everything else that a style sheet uses, it declares."""

import re
from pathlib import Path

import pytest

from tests.sites import ROOT
from timeline.site.web.style_sheets import joined, sheets

STYLE = ROOT / "timeline" / "web" / "style"
GIVEN = {"--tl-left", "--tl-narrow", "--tl-wide", "--tl-done"}  # set where they are used
COLOUR = re.compile(r"#[0-9a-f]{3,8}\b")
DRAWN = ("chart/drawing", "chart/plot", "chart/controls", "content/contrast", "content/lists", "content/claim")


@pytest.mark.parametrize("name", sheets())
def test_what_a_sheet_uses_is_declared(name: str) -> None:
    sheet = sheets()[name]
    used, declared = (set(re.findall(pattern, sheet)) for pattern in (r"var\((--[\w-]+)", r"(--[\w-]+)\s*:"))
    assert used - declared - GIVEN == set()


@pytest.mark.parametrize("name", [*DRAWN, "base/text", "base/frame", "base/print"])
def test_colours_are_named_and_stand_with_the_tokens(name: str) -> None:
    assert COLOUR.findall(joined(name)) == []


def test_the_dark_palette_changes_colours_that_the_light_one_has() -> None:
    light, dark = (set(re.findall(r"(--tl-[\w-]+):", joined(f"base/{name}"))) for name in ("tokens", "dark"))
    assert dark <= light


@pytest.mark.parametrize("name", sheets())
def test_no_change_of_a_chart_makes_a_browser_style_the_whole_page_anew(name: str) -> None:
    """As Chromium does where `html:has()` asks for more than a class."""
    assert re.findall(r"html:has\([^)]*[:\[].*", sheets()[name]) == []


RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
SIDE = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border)-(?:left|right)[\w-]*|left|right|float)\s*:|text-align:\s*(?:left|right)"
)
FOUR_SIDES = re.compile(r"(?<![\w-])(?:margin|padding|inset):\s*(\S+) (\S+) (\S+) ([^\s!;]+)")
AXIS = re.compile(r"\.tl-(?:plot|face|axis|slider|interactive|switches)\b")


def is_sided(declarations: str) -> bool:
    """Whether something is otherwise on the left than on the right."""
    plain = re.sub(r"\([^()]*\)", "", re.sub(r"\([^()]*\)", "", declarations))
    return bool(SIDE.search(plain)) or any(right != left for _, right, _, left in FOUR_SIDES.findall(plain))


@pytest.mark.parametrize("path", sorted(STYLE.rglob("*.css")), ids=lambda path: path.stem)
def test_a_language_that_is_read_from_the_right_turns_all_round_but_the_axis_of_time(path: Path) -> None:
    """On which time goes from left to right in every language, so that what is placed by it has sides of its own."""
    rules = RULE.findall(re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL))
    sided = [selectors.strip() for selectors, declarations in rules if is_sided(declarations)]
    assert [selectors for selectors in sided if not AXIS.search(selectors)] == []
