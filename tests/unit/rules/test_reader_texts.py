import pytest

from tests.conftest import small
from timeline.rules.check import check

GLOSSARY = "\nglossary:\n  - id: a-book\n    term: Book\n    words: [book, books]\n    meaning: What is lent.\n"


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("<script>alert()</script>", "markup"),
        ("</td>", "markup"),
        ("<!-- Here. -->.", "markup"),
        ("&lt;b&gt;", "markup"),
        ("[here](there)", "markup"),
        ("JavaScript:alert()", "markup"),
        ("See https://gazette.example now.", "address-in-text"),
        ("See www.gazette.example now.", "address-in-text"),
        ("Say “one two three four five”.", "quotation-length"),
        ("Less < more & more > less.", None),
        ("The Lib is open.", "term"),
        ('The "lib" is a library.', None),
        ("Say 'one two three four five six'.", "quotation-length"),
        ("'one two three four five six'", "curved-quotation"),
        ('"one two three four five"', "curved-quotation"),
        ("Say «one two three four five».", "quotation-length"),
        ("“one two”", "curved-quotation"),
        ("“one two three four five”", "curved-quotation"),
        ('Say "one two.', "quotation-length"),
        ("tbd", "placeholder"),
        ("...", "placeholder"),
        ("->- Nothing.", None),
        ("-> Nothing.", "placeholder"),
        ("Nothing is known.", None),
        ("“one two three four” and the states' own one two three four five.", None),
    ],
)
def test_text_is_plain(text: str, rule: str | None) -> None:
    quoted = text.replace("'", "''")
    problems = check(small(("about: What is to come.", f"about: '{quoted}'")))
    assert {problem.rule for problem in problems} == ({rule} if rule else set())


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("id: old-books", "id: “old-loans”", "id-form"),
        ("theme: plans", "theme: “plans”", "reference"),
        ("date: 2003\n", "date: “2003”\n", "date"),
    ],
)
def test_curved_marks_around_what_is_no_sentence_are_one_problem(old: str, new: str, rule: str) -> None:
    assert [problem.rule for problem in check(small((old, new), ("record: half-are-children", "record: books-lent")))] == [
        rule
    ]


def test_the_title_of_a_work_may_be_longer_than_a_quotation() -> None:
    title = '"What the library lends: a report"'
    data = small((title, "'A \"What the library lends here\" report'"))
    assert "quotation-length" not in {problem.rule for problem in check(data)}


@pytest.mark.parametrize(
    ("old", "new", "rules"),
    [
        ("about: A news report.", "about: A report on the lib.", []),
        ("about: Not named.", "about: Works in the lib.", []),
        ("instead: write library", "instead: write library and not lib", []),
        ("about: Before the reading room.", "about: Before the lib.", ["term"]),
        ("\nredirects:", f"{GLOSSARY}    also: [lib]\n\nredirects:", []),
        ("\nredirects:", f"{GLOSSARY}    also: [book, tome]\n\nredirects:", ["glossary-word"]),
        ("\nredirects:", f"{GLOSSARY}    also: [tome, tome]\n\nredirects:", ["glossary-word"]),
        ("page_note: The library", "page_note: The lib", ["term"]),
    ],
)
def test_only_sources_speakers_terms_and_other_names_may_hold_a_word_to_be_left_out(
    old: str, new: str, rules: list[str]
) -> None:
    assert [problem.rule for problem in check(small((old, new)))] == rules


@pytest.mark.parametrize(("term", "where"), [("Tomes", "there"), ("Rooms", "here")])
def test_a_word_of_two_entries_stays_in_that_of_its_term(term: str, where: str) -> None:
    other = f"  - {{id: other, term: {term}, words: [tome], meaning: A thing.}}"
    glossary = f"{GLOSSARY}    also: [tome]\n{other}\n\nredirects:"
    found = [each.message for each in check(small(("\nredirects:", glossary))) if each.rule == "glossary-word"]
    assert any(message.endswith(f"; delete it {where}") for message in found)


@pytest.mark.parametrize(
    ("words", "mend"),
    [("readingroom", 'write "reading room", as texts have it'), ("reading room, readingroom", "leave this form out")],
)
def test_a_glossary_word_is_parted_as_texts_have_it(words: str, mend: str) -> None:
    glossary = f"\nglossary:\n  - {{id: room, term: Reading room, words: [{words}], meaning: A room.}}\n\nredirects:"
    [message] = [each.message for each in check(small(("\nredirects:", glossary))) if each.rule == "glossary-word"]
    assert message.endswith(mend)


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("It was so in 2004.", []),
        ("It will be so in 2040.", []),
        ("It was so in March 3004.", ["far-year"]),
        ("As the 2904 article says.", ["far-year"]),
        ("By resolution 2178, and in the year 3004.", []),
        ("Of 3004 books, in 2,178 cases.", []),
    ],
)
def test_a_year_is_none_of_a_distant_future(text: str, rules: list[str]) -> None:
    assert [problem.rule for problem in check(small(("about: Newspaper.", f"about: {text}")))] == rules


@pytest.mark.parametrize(("quoted", "rules"), [("children", []), ("many, children", []), ("adults", ["told-quotation"])])
def test_a_theme_quotes_what_a_claim_of_it_says(quoted: str, rules: list[str]) -> None:
    problems = check(small(("later: More is lent.", f"later: 'More is lent to \"{quoted}\" now.'")))
    assert [each.rule for each in problems if each.rule == "told-quotation"] == rules
