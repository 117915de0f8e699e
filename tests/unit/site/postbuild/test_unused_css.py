"""The theme's style sheets lose what no page can meet, and nothing else."""

from pathlib import Path

import pytest

from timeline.site.postbuild.unused_css import trim, trimmed

KNOWN = {"used", "also", "here", "on"}


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (".used{a:b}", ".used{a:b}"),
        (".gone{a:b}", ""),
        (".used .gone,.also>p{a:b}", ".also>p{a:b}"),
        ("#gone{a:b}#here{a:b}", "#here{a:b}"),
        ("p.used:not(.gone){a:b}", "p.used:not(.gone){a:b}"),
        (".used :is(.gone,.also){a:b}", ".used :is(.gone,.also){a:b}"),
        (".used :is(.gone,.lost){a:b}", ""),
        ("[data-x=gone] p,[data-x=on]{a:b}", "[data-x=on]{a:b}"),
        ("[data-x^=gone],[data-y]{a:b}", "[data-x^=gone],[data-y]{a:b}"),
        ("@media print{.gone{a:b}.used{c:d}}", "@media print{.used{c:d}}"),
        ("@media print{.gone{a:b}}", ""),
        ("@supports (a:b){.used{c:d}}", "@supports (a:b){.used{c:d}}"),
        ("@keyframes gone{0%{a:b}}", "@keyframes gone{0%{a:b}}"),
        ("@font-face{font-family:gone}", "@font-face{font-family:gone}"),
        (
            "p:not([class]) td>:first-child,.used p:not([class]) :last-child,p:not([class]) a,p:not([class]) td{a:b}",
            "p:not([class]) td{a:b}",
        ),
        ("p:not([class]):first-child,td>:first-child{a:b}", "p:not([class]):first-child,td>:first-child{a:b}"),
        ('a{b:url("data:,.gone{}")}', 'a{b:url("data:,.gone{}")}'),
    ],
)
def test_a_rule_stays_if_a_page_may_meet_it(style: str, expected: str) -> None:
    assert trimmed(style, KNOWN) == expected


def test_a_word_of_a_page_or_of_a_script_keeps_a_rule_of_the_theme_alone(tmp_path: Path) -> None:
    theme = tmp_path / "assets" / "stylesheets" / "main.css"
    own = tmp_path / "styles" / "own.css"
    for path in (theme, own):
        path.parent.mkdir(parents=True)
        path.write_text(".page{a:b}.script{a:b}.nowhere{a:b}", encoding="utf-8")
    (tmp_path / "index.html").write_text('<p class="page">text</p>', encoding="utf-8")
    (tmp_path / "a.js").write_text("x.classList.add('script')", encoding="utf-8")
    trim(tmp_path)
    assert theme.read_text(encoding="utf-8") == ".page{a:b}.script{a:b}"
    assert ".nowhere" in own.read_text(encoding="utf-8")
