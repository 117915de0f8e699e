"""Of the theme's files nothing is read, and none stays."""

from pathlib import Path

import pytest

from timeline.site.postbuild.built_page import BuiltPage
from timeline.site.postbuild.theme_files import drop_theme, used_css
from timeline.site.web.style_sheets import PATH


@pytest.fixture
def site(tmp_path: Path) -> Path:
    texts = {
        "assets/stylesheets/main.1.min.css": "p{a:theme}",
        "assets/stylesheets/palette.2.min.css": "p{a:palette}",
        "assets/stylesheets/main.1.min.css.map": "{}",
        "assets/javascripts/bundle.js": "theme()",
        "extra/more.css": "p{a:more}.by-script{a:b}.by-theme{a:b}",
        PATH: "p{a:own}",
        "scripts/timeline.js": "x = 'by-script'",
    }
    for name, text in texts.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_our_rules_come_before_others_and_those_of_the_theme_are_not_read(site: Path) -> None:
    page = BuiltPage(Path("index.html"), "<p>text</p>")
    assert used_css(site).of_page(page.tags) == "p{a:own}p{a:more}.by-script{a:b}"


def test_what_stands_in_the_pages_and_the_scripts_of_the_theme_go(site: Path) -> None:
    drop_theme(site)
    left = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert left == {"extra/more.css", "scripts/timeline.js"}
