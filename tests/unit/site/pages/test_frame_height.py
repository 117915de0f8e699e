"""The height of a frame grows with what a reader sees in it, and with nothing else. A browser test measures it."""

from __future__ import annotations

import pytest

from timeline.site.pages.frame_height import frame_height

HEAD = "<head><style>p { margin: 9px }</style></head>"
FOOT = "<footer><p>Source</p></footer>"


def height(body: str) -> int:
    return frame_height(f"{HEAD}<body>{body}{FOOT}</body>")


@pytest.mark.parametrize(
    "part",
    [
        "<p>A text.</p>",
        "<h1>A title</h1>",
        '<svg class="tl-svg" width="100%" height="40"></svg>',
        "<details><summary>Open</summary></details>",
        "<ul><li>One</li></ul>",
    ],
)
def test_what_is_seen_makes_it_higher(part: str) -> None:
    assert height("") < height(part * 9) < height(part * 99)


@pytest.mark.parametrize(
    "part",
    [
        "<noscript><p>A text.</p></noscript>",
        '<form class="tl-filters" hidden><p>A text.</p></form>',
        '<svg class="tl-fade" height="300"></svg>',
        '<p title="A very long title">.</p>'.replace("<p", "<b").replace("</p", "</b"),
    ],
)
def test_what_is_not_seen_does_not(part: str) -> None:
    assert height(part * 9) == height("")


def test_what_is_folded_does_not_and_longer_texts_do() -> None:
    folded = "<details><summary>Open</summary>{}</details>"
    assert height(folded.format("<p>A text.</p>" * 9)) == height(folded.format(""))
    assert height("<p>A text.</p>") < height(f"<p>{'A text. ' * 40}</p>")
    assert height('<p class="tl-meta">A text of some length.</p>' * 20) < height("<p>A text of some length.</p>" * 20)
