"""Nothing of another origin, a policy in each page, and links out that tell nobody where the reader came from."""

import base64
import hashlib
import re
from pathlib import Path

import pytest

from timeline.site.postbuild.built_page import BuiltPage
from timeline.site.postbuild.content_security_policy import foreign_in_sheets, own_scripts, seal

PAGE = '<!doctype html>\n<html><head><meta charset="utf-8"><script>one()</script></head><body>{}</body></html>'

OWN = frozenset({"one()", "two()"})


def page_of(body: str) -> BuiltPage:
    return BuiltPage(Path("index.html"), PAGE.format(body))


def sealed(body: str) -> str:
    page = page_of(body)
    assert seal(page, OWN) == []
    return page.finished


def policy_of(page: str) -> dict[str, str]:
    [policy] = re.findall(r'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="([^"]*)">', page)
    return dict(rule.split(" ", 1) for rule in policy.split("; "))


def hashes(*texts: bytes) -> set[str]:
    return {base64.b64encode(hashlib.sha256(text).digest()).decode() for text in texts}


@pytest.mark.parametrize(
    "part",
    [
        '<script src="https://elsewhere.example/a.js"></script>',
        '<script src="//elsewhere.example/a.js"></script>',
        '<link rel="stylesheet" href="https://elsewhere.example/a.css">',
        '<link rel="preconnect" href="https://elsewhere.example">',
        '<img src="https://elsewhere.example/a.png" alt="">',
        '<img srcset="a.png 1x, https://elsewhere.example/a.png 2x" alt="">',
        '<video poster="https://elsewhere.example/a.png"></video>',
        '<iframe src="https://elsewhere.example/"></iframe>',
        '<object data="https://elsewhere.example/a.svg"></object>',
        '<form action="https://elsewhere.example/"></form>',
        '<button formaction="https://elsewhere.example/">go</button>',
        '<table background="https://elsewhere.example/a.png"></table>',
        '<svg><feImage href="https://elsewhere.example/a.png"/></svg>',
        *(
            f'<link rel="{rel}" href="https://elsewhere.example/a">'
            for rel in ("icon", "preload", "modulepreload", "prefetch", "dns-prefetch", "manifest", "shortcut ICON")
        ),
        '<style>p { background: url( "https://elsewhere.example/a.png" ) }</style>',
        '<svg><image href="https://elsewhere.example/a.png"/></svg>',
        '<svg><use xlink:href="https://elsewhere.example/a.svg#b"/></svg>',
        '<p style="background: url(https://elsewhere.example/a.png)">text</p>',
        "<style>@import 'https://elsewhere.example/a.css';</style>",
    ],
)
def test_a_page_that_loads_from_elsewhere_is_refused(part: str) -> None:
    problems = seal(page_of(f"<p>text</p>\n  {part}"), OWN)
    assert [(problem.path, problem.line, problem.rule) for problem in problems] == [("site/index.html", 3, "other-origin")]
    assert "elsewhere.example" in problems[0].message


def test_a_style_sheet_that_loads_from_elsewhere_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("p {}\np { background: url('//elsewhere.example/a.png') }", encoding="utf-8")
    assert [(problem.path, problem.line) for problem in foreign_in_sheets(tmp_path)] == [("site/a.css", 2)]


@pytest.mark.parametrize(
    "part",
    [
        '<a href="https://elsewhere.example/">a link</a>',
        '<link rel="canonical" href="https://elsewhere.example/">',
        '<img src="data:image/png;base64,AAAA" alt="">',
        '<img src="a.png" srcset="a.png 1x, b.png 2x" alt="">',
        '<p title="https://elsewhere.example/">text</p>',
    ],
)
def test_what_loads_nothing_is_let_be(part: str) -> None:
    assert seal(page_of(part), OWN) == []


def test_a_page_allows_its_own_inline_scripts_and_styles_and_no_other() -> None:
    body = '<script>two()</script><script type="application/ld+json">{}</script><style>p { color: red }</style>'
    rules = policy_of(sealed(body))
    assert set(re.findall(r"'sha256-([^']+)'", rules["script-src"])) == hashes(b"one()", b"two()")
    assert set(re.findall(r"'sha256-([^']+)'", rules["style-src"])) == hashes(b"p { color: red }", b"")
    assert "unsafe" not in rules["script-src"] + rules["default-src"] + rules["style-src"]
    assert hashes(b"two()", b"p { color: red }") & set(re.findall(r"'sha256-([^']+)'", sealed("<p>text</p>"))) == set()


@pytest.mark.parametrize("attributes", ["", ' type="module"', ' nonce="a"', ' type="speculationrules"'])
def test_an_inline_script_that_no_template_has_is_told_and_not_allowed(attributes: str) -> None:
    page = page_of(f"\n<script{attributes}>alert(1)</script>")
    assert [(problem.line, problem.rule) for problem in seal(page, OWN)] == [(3, "inline-script")]
    assert set(re.findall(r"'sha256-([^']+)'", policy_of(page.finished)["script-src"])) == hashes(b"one()")


def test_the_scripts_of_the_templates_are_those_in_them_as_they_stand(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "a.html").write_text('<script>one()</script><script src="b.js"></script>', encoding="utf-8")
    (tmp_path / "inner" / "b.html").write_text(
        "{% if a %}<script type='module'>\n two()\n</script>{% endif %}", encoding="utf-8"
    )
    assert own_scripts([tmp_path]) == {"one()", "\n two()\n"}


def test_a_style_that_is_put_in_is_allowed_too() -> None:
    page = page_of("<p>text</p>")
    page.styles.append("p{a:b}")
    assert seal(page, OWN) == []
    assert hashes(b"p{a:b}") <= set(re.findall(r"'sha256-([^']+)'", policy_of(page.finished)["style-src"]))


def test_links_out_say_nothing_of_the_reader_and_the_rest_stays_as_it_is() -> None:
    body = '<a href="../x/">in</a>\n<A HREF="https://elsewhere.example/?a=1&amp;b=2" class="y">out</A><p>a &amp; b</p>'
    out = (
        '<a href="https://elsewhere.example/?a=1&amp;b=2" class="y" rel="noopener noreferrer" referrerpolicy="no-referrer">'
    )
    text = re.sub("<meta http-equiv[^>]*>", "", sealed(body))
    assert text == PAGE.format(f'<a href="../x/">in</a>\n{out}out</A><p>a &amp; b</p>')


def test_the_policy_allows_what_a_page_needs_and_no_more() -> None:
    rules = policy_of(sealed("<p>text</p>"))
    assert re.sub(r" 'sha256-[^']+'", "", rules.pop("script-src")) == "'self'"
    assert re.sub(r" 'sha256-[^']+'", "", rules.pop("style-src")) == "'self'"
    assert rules == {
        "default-src": "'none'",
        "style-src-attr": "'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "connect-src": "'self'",
        "font-src": "'self'",
        "manifest-src": "'self'",
        "base-uri": "'self'",
        "form-action": "'self'",
    }


def test_a_page_has_one_policy_right_after_its_charset() -> None:
    page = sealed('<meta name="viewport" content="width=device-width"><script charset="utf-8" src="a.js"></script>')
    assert page.count("Content-Security-Policy") == 1
    assert policy_of(page)["default-src"] == "'none'"


@pytest.mark.parametrize(
    ("attributes", "is_run"),
    [
        ("", True),
        (' type="text/javascript"', True),
        (' type="application/javascript"', True),
        (' type="MODULE"', True),
        (' type="speculationrules"', True),
        (' type="application/json"', False),
        (' type="importmap"', False),
        (' src="a.js"', False),
    ],
)
def test_an_inline_script_is_allowed_if_a_browser_runs_it(attributes: str, is_run: bool) -> None:
    rules = policy_of(sealed(f"<script{attributes}>two()</script>"))
    assert (hashes(b"two()") <= set(re.findall(r"'sha256-([^']+)'", rules["script-src"]))) is is_run


def test_a_script_that_stands_twice_is_named_once() -> None:
    rules = policy_of(sealed("<script>two()</script><script>one()</script><script>two()</script>"))
    assert re.findall(r"'sha256-([^']+)'", rules["script-src"]) == [
        base64.b64encode(hashlib.sha256(text).digest()).decode() for text in (b"one()", b"two()")
    ]


def test_each_address_from_elsewhere_is_told_at_its_tag() -> None:
    page = page_of('\n<img src="//a.example/b.png" alt="">\n  <p style="c:url(//a.example/d)">')
    assert [(problem.line, problem.column) for problem in seal(page, OWN)] == [(3, 1), (4, 3)]
