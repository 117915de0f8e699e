"""The built site as a host serves it that obeys its headers and redirects."""

from __future__ import annotations

import json
import re
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest

# What MDN's HTTP Observatory takes off for what is not there, or adds.
NO_POLICY, NO_TRANSPORT, NO_FRAMES, NO_SNIFF = -25, -20, -20, -5
A_PLUS = 100


def answer(address: str, path: str) -> HTTPResponse:
    connection = HTTPConnection(urlsplit(address).netloc)
    connection.request("GET", path)
    return connection.getresponse()


def directives(policy: str) -> dict[str, str]:
    parts = (part.strip().partition(" ") for part in policy.split(";"))
    return {name: value for name, _, value in parts}


def score(told: HTTPResponse) -> int:
    """The score of a page as the Observatory counts it, with the policy that is in the page."""
    inside = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', told.read().decode())
    header = directives(told.headers.get("Content-Security-Policy", ""))
    policy = directives("; ".join(inside))
    points = 100
    points += 0 if policy.get("default-src") == "'none'" and "unsafe" not in policy["script-src"] else NO_POLICY
    points += 5 if "frame-ancestors" in header else NO_FRAMES
    age = re.search(r"max-age=(\d+)", told.headers.get("Strict-Transport-Security", ""))
    points += 0 if age and int(age[1]) >= 15_768_000 else NO_TRANSPORT  # half a year
    points += 0 if told.headers.get("X-Content-Type-Options") == "nosniff" else NO_SNIFF
    points += 5 if told.headers.get("Referrer-Policy") in ("same-origin", "no-referrer", "strict-origin") else 0
    assert header.keys() <= {"", "frame-ancestors"}, "the policy in the page says the rest"
    return points


@pytest.mark.parametrize("path", ["/", "/timeline/", "/slides/", "/events/library-opened/"])
def test_a_page_has_the_best_mark_and_is_asked_for_anew(address: str, path: str) -> None:
    told = answer(address, path)
    assert told.headers["Cache-Control"] == "no-cache"
    assert told.headers["Permissions-Policy"]
    assert score(told) > A_PLUS


def test_an_embed_lacks_only_the_ban_on_frames(address: str) -> None:
    assert score(answer(address, "/embed/timeline.html")) == score(answer(address, "/timeline/")) - 5 + NO_FRAMES


def test_what_a_page_and_its_scripts_fetch_is_kept_for_ever(address: str, site: Path) -> None:
    page = (site / "timeline" / "index.html").read_text(encoding="utf-8")
    fetched = re.findall(r' (?:src|data-chart)="\.\.(/(?:scripts|charts)[^"]+)"', page)
    [explore] = site.glob("scripts-*/explore.js")
    [plotly] = re.findall(r"/vendor-\w+/plotly.min.js", explore.read_text(encoding="utf-8"))
    assert len(fetched) == 4
    for path in (*fetched, plotly):
        told = answer(address, path)
        assert (told.status, told.headers["Cache-Control"]) == (200, "public, max-age=31536000, immutable")


def test_each_page_that_leads_on_has_a_redirect_to_the_same_place(address: str, site: Path) -> None:
    pages = [path for path in site.rglob("*.html") if 'http-equiv="refresh"' in path.read_text(encoding="utf-8")]
    assert len(pages) > 10
    for path in pages:
        told = answer(address, f"/{path.relative_to(site).as_posix().removesuffix('index.html')}")
        assert told.status == 301
        target = urlsplit(told.headers["Location"]).path
        assert answer(address, target).status == 200


def test_both_hosts_take_all_rules(site: Path) -> None:
    """Cloudflare reads at most 100 rules for headers, 2,000 for redirects, and 2,000 signs in a line."""
    headers, redirects = ((site / name).read_text(encoding="utf-8").splitlines() for name in ("_headers", "_redirects"))
    assert 10 < len([line for line in headers if line.startswith("/")]) <= 100
    assert 10 < len(redirects) <= 2_000
    assert max(map(len, headers + redirects)) <= 2_000


def test_what_is_asked_for_at_the_root_is_there(address: str, site: Path) -> None:
    assert f"Sitemap: {address}/sitemap.xml\n" in (site / "robots.txt").read_text(encoding="utf-8")
    manifest = json.loads((site / "manifest.webmanifest").read_text(encoding="utf-8"))
    for path in ("sitemap.xml", "favicon.ico", *(icon["src"] for icon in manifest["icons"])):
        assert (site / path).is_file()
    assert 'rel="manifest" href="../manifest.webmanifest"' in (site / "data" / "index.html").read_text(encoding="utf-8")
    assert answer(address, "/no/such/page").status == 404
