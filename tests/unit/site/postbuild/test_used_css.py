"""A page holds the rules that it can meet, and no other."""

from pathlib import Path

import pytest

from timeline.site.postbuild.built_page import BuiltPage
from timeline.site.postbuild.used_css import UsedCss

PAGE = (
    '<head><link rel="stylesheet" href="a.css"></head>'
    '<p class="used also" id="here" data-x="on" style="c:var(--in-page)"><a><table><tr><td>'
)


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
        (".used:where(.gone,.also){a:b}", ".used:where(.gone,.also){a:b}"),
        (".used:where(.gone,.lost){a:b}", ""),
        ("[data-x=gone] p,[data-x=on]{a:b}", "[data-x=on]{a:b}"),
        ("[data-x^=gone],[data-y]{a:b}", "[data-x^=gone],[data-y]{a:b}"),
        ("@media print{.gone{a:b}.used{c:d}}", "@media print{.used{c:d}}"),
        ("@media print{.gone{a:b}}", ""),
        ("@supports (a:b){.used{c:d}}", "@supports (a:b){.used{c:d}}"),
        ("@keyframes x{0%{a:b}}", "@keyframes x{0%{a:b}}"),
        ("@page{a:b}", "@page{a:b}"),
        ("@import 'x';@media print;p{a:b}", "p{a:b}"),
        ("p { /* x */ a:b;\n  c:d; }\n/* y */\nul { a:b }\n", "p{a:b;c:d}"),
        ("@media print { /* x */\n  p { a:b }\n\n  ul { a:b } }", "@media print{p{a:b }}"),
        ("p , ul,\n.used { a:b; }", "p,.used{a:b}"),
        ('@charset "utf-8";p{a:b}', "p{a:b}"),
        ("ul{a:b}p>a{a:b}em,p::before{a:b}", "p>a{a:b}p::before{a:b}"),
        ("html body *{a:b}", "html body *{a:b}"),
        ("p{--gone:x;--used:y;b:var(--used)}", "p{--used:y;b:var(--used)}"),
        (
            "p{--a:x;--b:var(--a);--c:var(--b)}a{d:calc(1px + var(--b, 2px))}",
            "p{--a:x;--b:var(--a)}a{d:calc(1px + var(--b, 2px))}",
        ),
        ("p{--gone:x}ul{b:var(--gone)}", ""),
        ("p{--in-page:x;--in-script:y}", "p{--in-page:x;--in-script:y}"),
        (".in-script strong{a:b}", ".in-script strong{a:b}"),
        (
            "p:not([class]) td>:first-child,.used p:not([class]) :last-child,p:not([class]) a,p:not([class]) td{a:b}",
            "p:not([class]) td{a:b}",
        ),
        ("p:not([class]):first-child,td>:first-child{a:b}", "p:not([class]):first-child,td>:first-child{a:b}"),
        ('a{b:url("data:,.gone{}")}', 'a{b:url("data:,.gone{}")}'),
    ],
)
def test_a_rule_stays_if_the_page_may_meet_it(style: str, expected: str) -> None:
    css = UsedCss([style], ["x.classList.add('in-script'); y = '<strong>--in-script'"])
    assert css.of_page(BuiltPage(Path("index.html"), PAGE).tags) == expected


def test_the_rules_of_all_sheets_take_the_place_of_the_links_to_them() -> None:
    page = BuiltPage(Path("index.html"), f'{PAGE}<link rel="stylesheet" href="b.css"><link rel="icon" href="c">')
    UsedCss(["p{a:b}ul{a:b}", ".used{c:d}"]).move_into(page)
    assert page.styles == ["p{a:b}.used{c:d}"]
    assert page.finished.startswith("<head><style>p{a:b}.used{c:d}</style></head>")
    assert page.finished.endswith('<link rel="icon" href="c">')
    assert "stylesheet" not in page.finished


def test_a_page_without_links_to_style_sheets_stays_as_it_is() -> None:
    page = BuiltPage(Path("index.html"), "<style>p{a:b}</style><p>")
    UsedCss(["p{c:d}"]).move_into(page)
    assert page.finished == page.text


def test_a_rule_for_what_is_put_into_the_page_stays() -> None:
    page = BuiltPage(Path("index.html"), PAGE)
    page.insert(len(PAGE), '<p class="put-in">')
    UsedCss([".put-in{a:b}.gone{a:b}"]).move_into(page)
    assert page.styles == [".put-in{a:b}"]
