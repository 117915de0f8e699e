"""A page with many links makes no next page ready."""

from pathlib import Path

import pytest

from timeline.site.postbuild.built_page import BuiltPage
from timeline.site.postbuild.speculation_rules import MANY, drop_rules_where_links_are_many

RULES = '<script type="speculationrules">{"prefetch": []}</script>'
OTHER = "<script>1</script>"


@pytest.mark.parametrize(("links", "expected"), [(MANY, RULES), (MANY + 1, "")])
def test_only_a_page_with_many_links_loses_its_rules_and_no_other_script(links: int, expected: str) -> None:
    body = '<a href="b/">b</a>' * links
    page = BuiltPage(Path("index.html"), f"<head>{RULES}{OTHER}</head>{body}")
    drop_rules_where_links_are_many(page)
    assert page.finished == f"<head>{expected}{OTHER}</head>{body}"
    assert ("speculationrules" in str(page.tags)) == bool(expected), "the policy need not know what is gone"
