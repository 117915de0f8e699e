"""Names of authors: what sorts them, and what is no name of one person."""

import pytest

from timeline.model.values.names import Name, institution, person, person_meant


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Anna Writer", Name("Writer", "Anna")),
        ("A. B. Writer", Name("Writer", "A. B.")),
        ("Anna Writer Jr.", Name("Writer", "Anna", "Jr.")),
        ("Anna Writer III", Name("Writer", "Anna", "III")),
        ("Anna van der Writer", Name("van der Writer", "Anna")),
        ("de Writer", Name("de Writer")),
        ("Collective", Name("Collective")),
        ("Jr.", Name("Jr.")),
    ],
)
def test_a_person_is_sorted_by_the_family_name(typed: str, name: Name) -> None:
    assert person(typed) == name
    assert str(name) == typed
    assert person_meant(typed) == ""


def test_an_institution_is_cited_as_it_is_written() -> None:
    assert str(institution("Council for Books, Jr.")) == institution("Council for Books, Jr.").family


@pytest.mark.parametrize(
    ("typed", "remedy"),
    [
        ("United Nations Security Council", 'put "United Nations Security Council" under institutions'),
        ("Department for Education", "under institutions"),
        ("Ministry of Books", "under institutions"),
        ("Writer, Anna", 'write "Anna Writer"'),
        ("By Anna Writer", 'write "Anna Writer"'),
        ("Writer, A. B.", 'write "A. B. Writer"'),
        ("Writer, Jr.", 'write "Writer Jr."'),
        ("Anna Writer, Jr.", 'write "Anna Writer Jr."'),
        ("Writer, Anna, Reader, Ben", "an entry for each author"),
        ("Anna Writer et al.", "an entry for each author"),
        ("A. Writer and others", "an entry for each author"),
        ("One Agency and Another", "write [One Agency, Another]"),
        ("A. Writer & B. Reader", "write [A. Writer, B. Reader]"),
        ("A. Writer; B. Reader", "write [A. Writer, B. Reader]"),
    ],
)
def test_what_is_no_person_is_told_with_the_remedy(typed: str, remedy: str) -> None:
    assert person_meant(typed).startswith("must be ")
    assert remedy in person_meant(typed)
