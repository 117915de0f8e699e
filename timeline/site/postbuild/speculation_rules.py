"""Let a browser make the next page ready early, except where that would slow down this one."""

from __future__ import annotations

from timeline.site.postbuild.built_page import BuiltPage

# At each change of a page, Chromium weighs all of its links against the rules. With 6,000 of them that took 30 ms on a
# desktop and 130 on a phone at each filter, and so with this many about 5 and 20.
MANY = 1_000  # links


def drop_rules_where_links_are_many(page: BuiltPage) -> None:
    """Take the speculation rules of the template out of a page with many links."""
    if sum(tag.name == "a" for tag in page.tags) > MANY:
        for tag in [tag for tag in page.tags if tag.attributes.get("type") == "speculationrules"]:
            page.remove(tag)
