import pytest

from timeline.cli.timelinejs.plain import host, plain, whole


@pytest.mark.parametrize(
    ("cell", "text", "links"),
    [
        ("A hall.", "A hall.", {}),
        ("<p>A <b>h</b>all</p><p>and a room</p>", "A hall and a room", {}),
        ("A&nbsp;hall &amp; a room, 1 < 2", "A hall & a room, 1 < 2", {}),
        ('<a href="https://a.example/x" target=_blank>A <i>hall</i></a>.', "A hall.", {"https://a.example/x": "A hall"}),
        ("<a href=//a.example/x>A hall", "A hall", {"//a.example/x": "A hall"}),
        ("[A hall](https://a.example/x) **here**", "A hall here", {"https://a.example/x": "A hall"}),
        ("See https://www.a.example/x?y=1, please.", "See a.example, please.", {"https://www.a.example/x?y=1": ""}),
        ("https://a.example/2 //b.example", "A.example b.example", {"https://a.example/2": "", "//b.example": ""}),
        ("(At https://a.example/Hall_(x).)", "(At a.example.)", {"https://a.example/Hall_(x)": ""}),
        ('<iframe src="https://film.example/1"></iframe>', "", {"https://film.example/1": ""}),
        ("<script>run()</script><!-- hidden -->A hall<style>p {}</style>", "A hall", {}),
        ("<![if !supportLists]>A hall</article> and a room", "<![if !supportLists]>A hall and a room", {}),
        ("A\u200b hall\u0007", "A hall", {}),
        ("<a>A hall</a> <b", "A hall", {}),
    ],
)  # fmt: skip
def test_a_cell_becomes_one_line_of_text_and_its_links(cell: str, text: str, links: dict[str, str]) -> None:
    found = plain(cell)
    assert found[0] == text or cell.endswith("<b")  # of a tag that is cut off, Python keeps more or less
    assert found[1] == links


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("https://a.example/Hall_(x)", "https://a.example/Hall_%28x%29"),
        ("//a.example/x", "https://a.example/x"),
        ("www.a.example", "https://www.a.example"),
        ("https://a.example/ü b", "https://a.example/%C3%BC%20b"),
        ("https://a.example/x?utm_source=mail&y=1", "https://a.example/x?y=1"),
        ("mailto:me@a.example", ""),
        ("../page.html", ""),
        ("javascript:run()", ""),
        ("https://user:word@a.example/", ""),
    ],
)
def test_an_address_is_whole_or_none(typed: str, address: str) -> None:
    assert whole(typed) == address


def test_readers_know_an_address_by_its_host() -> None:
    assert [host(typed) for typed in ("https://www.A.example:80/x", "//a.example?y", "www.a.example")] == ["a.example"] * 3
