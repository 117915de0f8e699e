"""Pages that are served say what is wrong with the last save, once, and in its own words."""

from pathlib import Path

import pytest

from timeline.site.postbuild.problem_banner import show_problems


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "a").mkdir()
    for name in ("index.html", "a/index.html"):
        (tmp_path / name).write_text("<html><body><p>text</p></body></html>", encoding="utf-8")
    (tmp_path / "a" / "piece.html").write_text("<p>no body</p>", encoding="utf-8")
    return tmp_path


def test_every_page_says_what_was_told_last(site: Path) -> None:
    show_problems(site, ["first"])
    show_problems(site, ['a.yaml:3:5: date: must be "2015" & not <b>'])
    for name in ("index.html", "a/index.html"):
        page = (site / name).read_text(encoding="utf-8")
        assert page.count('role="alert"') == page.count("<li ") == 1
        assert ">a.yaml:3:5: date: must be &#34;2015&#34; &amp; not &lt;b&gt;</li>" in page
        assert page.startswith("<html><body><p>text</p>")
        assert page.endswith("</body></html>")
    assert (site / "a" / "piece.html").read_text(encoding="utf-8") == "<p>no body</p>"


@pytest.mark.parametrize(("count", "shown", "rest"), [(20, 20, ""), (23, 21, "And 3 more")])
def test_a_great_many_are_counted(site: Path, count: int, shown: int, rest: str) -> None:
    show_problems(site, [f"problem {number}" for number in range(count)])
    page = (site / "index.html").read_text(encoding="utf-8")
    assert page.count("<li ") == shown
    assert rest in page


def test_it_needs_no_rule_and_no_script_which_a_policy_might_forbid(site: Path) -> None:
    show_problems(site, ["a"])
    page = (site / "index.html").read_text(encoding="utf-8")
    assert "<style" not in page
    assert "<script" not in page
    assert "class=" not in page
