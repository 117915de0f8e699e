"""Guess how high a page must be in a frame of another site, whose lines name one height for every width.

The guess is for a phone, where lines are short and a page is highest, and for letters as wide as readers have them.
"""

from __future__ import annotations

import re

_UNSEEN = re.compile(
    r"<noscript>.*?</noscript>|<form\b[^>]*\bhidden\b.*?</form>|<div\b[^>]*\bhidden\b[^>]*>.*?</div>"
    r"|(?<=</summary>)(?:(?!</details>).)+"
    r"|<div class=\"tl-(?:face tl-face|plot tl)-wide\".*?(?=<div class=\"tl-card|</figure>|<p\b)",
    re.DOTALL,
)
_BLOCK = re.compile(r"<(h1|p|summary|li)\b([^>]*)>(.*?)</\1>", re.DOTALL)
_DRAWING = re.compile(r"<svg class=\"tl-svg\b[^>]*? height=\"([\d.]+)\"")
_TAG = re.compile(r"<[^>]+>")
_SMALL = re.compile(r"tl-(?:meta|caption|note|about)")

# In pixels: what is around all texts and drawings, between two of them, and the size of letters.
_AROUND, _BETWEEN = 60, 9
_HEADING, _TEXT, _FINE = 19, 15, 13
_WIDTH, _LETTER, _LINE = 272, 0.6, 1.5


def frame_height(page: str) -> int:
    """The height in pixels, in steps of 20, that shows the whole of a page made to be shown in a frame."""
    main, _, foot = _UNSEEN.sub("", page.partition("<body")[2]).partition("<footer>")
    texts = sum(_block(*match.groups()) for match in _BLOCK.finditer(main))
    texts += sum(_block("small", "tl-meta", match[3]) for match in _BLOCK.finditer(foot))
    drawings = sum(float(height) + _BETWEEN for height in _DRAWING.findall(main))
    return -(-int(_AROUND + texts + drawings) // 20) * 20


def _block(name: str, attributes: str, text: str) -> float:
    size = _HEADING if name == "h1" else _FINE if _SMALL.search(attributes) else _TEXT
    letters = _WIDTH / size / _LETTER
    return -(-len(_TAG.sub("", text)) // letters) * size * _LINE + _BETWEEN
