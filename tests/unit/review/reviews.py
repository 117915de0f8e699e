"""Reviews of changes to the small data file, without git."""

from __future__ import annotations

from tests.conftest import small
from tests.unit.history.states import differences
from timeline.review.picture_diff import pictures
from timeline.review.review import Review
from timeline.site.view import View

HOSTILE = "A <script>alert(1)</script> | `tick` *bold* [x](http://e.example) </del> & $a$ ~b~ _c_ #1 \\<b>"


def review_of(*edits: tuple[str, str], drawn: bool = False) -> Review:
    """What is reviewed when texts of the small data file are replaced; drawn only if the result has no problems."""
    old, new = small().document, small(*edits).document
    changes = differences(old, new)
    found = tuple(pictures(View(old.timeline), View(new.timeline), changes.records)) if drawn else ()
    redirected = frozenset(entry.record.id for entry in new.sections["redirects"])
    return Review("main", "0123456789abcdef", changes, found, (), redirected, View(old.timeline).urls.of_claims)
