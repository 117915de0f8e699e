"""Nothing of another origin, a policy in each page, and links out that tell nobody where the reader came from."""

import base64
import hashlib
import re
from pathlib import Path

import pytest

from timeline.site.postbuild.content_security_policy import seal

PAGE = '<!doctype html>\n<html><head><meta charset="utf-8"><script>one()</script></head><body>{}</body></html>'


@pytest.fixture
def built(tmp_path: Path) -> Path:
    (tmp_path / "deep").mkdir()
    (tmp_path / "index.html").write_text(PAGE.format("<p>text</p>"), encoding="utf-8")
    (tmp_path / "deep" / "index.html").write_text(PAGE.format("<script>two()</script>"), encoding="utf-8")
    return tmp_path


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
        '<svg><image href="https://elsewhere.example/a.png"/></svg>',
        '<svg><use xlink:href="https://elsewhere.example/a.svg#b"/></svg>',
        '<p style="background: url(https://elsewhere.example/a.png)">text</p>',
        "<style>@import 'https://elsewhere.example/a.css';</style>",
    ],
)
def test_a_page_that_loads_from_elsewhere_is_refused_and_nothing_is_written(built: Path, part: str) -> None:
    page = built / "index.html"
    page.write_text(PAGE.format(f"<p>text</p>\n  {part}"), encoding="utf-8")
    before = {path: path.read_bytes() for path in built.rglob("*.html")}
    problems = seal(built)
    assert [(problem.path, problem.line, problem.rule) for problem in problems] == [("site/index.html", 3, "other-origin")]
    assert "elsewhere.example" in problems[0].message
    assert before == {path: path.read_bytes() for path in built.rglob("*.html")}


def test_a_style_sheet_that_loads_from_elsewhere_is_refused(built: Path) -> None:
    (built / "a.css").write_text("p {}\np { background: url('//elsewhere.example/a.png') }", encoding="utf-8")
    assert [(problem.path, problem.line) for problem in seal(built)] == [("site/a.css", 2)]


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
def test_what_loads_nothing_is_let_be(built: Path, part: str) -> None:
    (built / "index.html").write_text(PAGE.format(part), encoding="utf-8")
    assert seal(built) == []


def test_each_page_allows_the_inline_scripts_of_all_and_no_other(built: Path) -> None:
    assert seal(built) == []
    wanted = {base64.b64encode(hashlib.sha256(text).digest()).decode() for text in (b"one()", b"two()")}
    for path in built.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        policy = re.search(r'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="([^"]*)">', text)
        assert policy
        rules = dict(part.split(" ", 1) for part in policy.group(1).split("; "))
        assert set(re.findall(r"'sha256-([^']+)'", rules["script-src"])) == wanted
        assert "unsafe" not in rules["script-src"] + rules["default-src"] + rules["style-src"]


def test_a_page_allows_its_own_inline_style_and_no_other(built: Path) -> None:
    (built / "index.html").write_text(PAGE.format("<style>p { color: red }</style>"), encoding="utf-8")
    assert seal(built) == []
    wanted = base64.b64encode(hashlib.sha256(b"p { color: red }").digest()).decode()
    found = {path.parent.name: f"'sha256-{wanted}'" in path.read_text(encoding="utf-8") for path in built.rglob("*.html")}
    assert found == {built.name: True, "deep": False}


def test_links_out_say_nothing_of_the_reader_and_the_rest_stays_as_it_is(built: Path) -> None:
    body = '<a href="../x/">in</a>\n<A HREF="https://elsewhere.example/?a=1&amp;b=2" class="y">out</A><p>a &amp; b</p>'
    (built / "index.html").write_text(PAGE.format(body), encoding="utf-8")
    seal(built)
    out = (
        '<a href="https://elsewhere.example/?a=1&amp;b=2" class="y" rel="noopener noreferrer" referrerpolicy="no-referrer">'
    )
    text = re.sub("<meta http-equiv[^>]*>", "", (built / "index.html").read_text(encoding="utf-8"))
    assert text == PAGE.format(f'<a href="../x/">in</a>\n{out}out</A><p>a &amp; b</p>')


def test_the_policy_allows_what_a_page_needs_and_no_more(built: Path) -> None:
    assert seal(built) == []
    page = (built / "index.html").read_text(encoding="utf-8")
    policy = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">', page)
    assert len(policy) == 1
    rules = dict(rule.split(" ", 1) for rule in policy[0].split("; "))
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
