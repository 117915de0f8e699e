"""Headers and redirects in the form of Netlify and Cloudflare."""

import re
from pathlib import Path

import pytest

from timeline.site.hosting.host_rules import headers, redirects
from timeline.site.postbuild.built_page import BuiltPage

PAGES = [Path(name) for name in ("index.html", "404.html", "a/index.html", "a/b/index.html", "embed/c.html")]


def rules(text: str) -> dict[str, list[str]]:
    """The headers by the address that they are for."""
    blocks = re.findall(r"^(\S+)\n((?:  .+\n)+)", text, re.MULTILINE)
    assert len(blocks) == len(dict(blocks))
    assert "".join(f"{path}\n{lines}" for path, lines in blocks) == text
    return {path: [line.strip() for line in lines.splitlines()] for path, lines in blocks}


def test_only_embeds_may_stand_in_a_frame_elsewhere_and_what_has_a_hash_is_kept() -> None:
    found = rules(headers(PAGES, ["scripts-1"]))
    assert list(found) == ["/*", "/scripts-1/*", "/", "/404.html", "/a/*", "/embed/*"]
    framed = {path: any("frame-ancestors 'self'" in header for header in told) for path, told in found.items()}
    assert {path for path, is_framed in framed.items() if is_framed} == {"/", "/404.html", "/a/*"}
    kept = {path: told for path, told in found.items() if "Cache-Control: public, max-age=31536000, immutable" in told}
    assert [*kept] == ["/scripts-1/*"]
    assert "Cache-Control: no-cache" in found["/embed/*"]


def test_no_address_gets_a_header_twice() -> None:
    """Of two policies a browser obeys both, so that the stricter one would hold for embeds, too."""
    found = rules(headers(PAGES, ["scripts-1"]))
    everywhere = {header.partition(":")[0] for header in found.pop("/*")}
    assert everywhere
    for told in found.values():
        names = [header.partition(":")[0] for header in told]
        assert len({*names}) == len(names)
        assert not everywhere & {*names}


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("events/old/index.html", "0; url=../../figures/new/", ["/events/old/ /figures/new/ 301\n"]),
        ("old/index.html", "0; url=../#part", ["/old/ /#part 301\n"]),
        ("embed/old.html", "0; url=new.html", ["/embed/old.html /embed/new.html 301\n"]),
    ],
)
def test_a_page_that_leads_on_is_a_redirect(name: str, content: str, expected: list[str]) -> None:
    page = BuiltPage(Path(name), f'<meta charset="utf-8"><meta http-equiv="refresh" content="{content}">')
    assert list(redirects(page)) == expected


def test_another_page_is_none() -> None:
    assert list(redirects(BuiltPage(Path("a/index.html"), '<meta charset="utf-8"><p>text</p>'))) == []
