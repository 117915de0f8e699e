"""A page or a script gives a drawing the places of its own; everything else that a style sheet uses, it declares."""

import re

import pytest

from timeline.site.web.style_sheets import joined, sheets

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
