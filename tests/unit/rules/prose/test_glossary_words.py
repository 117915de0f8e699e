"""Other names of a glossary word are those that no claim uses."""

import pytest

from tests.unit.rules.prose.test_named_speakers import told_by


@pytest.mark.parametrize(("name", "count"), [("client", 0), ("loans", 1), ("loan", 0), ("Librarian", 0), ("a snapshot", 0)])
def test_another_name_is_not_used(name: str, count: int) -> None:
    """A name with a capital may be that of a work; what is quoted is not the site's own word."""
    assert told_by("also-used", ("also: [client, bookworm", f"also: [{name}, bookworm")) == ["also-used"] * count
