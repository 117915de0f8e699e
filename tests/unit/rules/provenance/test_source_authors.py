"""Authors of sources."""

from tests.conftest import small
from timeline.rules.provenance.source_authors import author


def test_each_author_who_is_no_person_is_told_at_its_place() -> None:
    names = "    authors: [A. Writer, Council for Books]\n    institutions: [Council for Books]\n    publisher: The Gazette"
    [problem] = author(small(("    publisher: The Gazette", names)))
    assert "authors" in problem.message
    assert "under institutions" in problem.message
    assert problem.column == 26
