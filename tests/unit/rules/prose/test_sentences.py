import pytest

from tests.conftest import SMALL, small
from tests.unit.rules.prose.test_named_speakers import edited
from timeline.rules.check import check
from timeline.rules.rule import RULES

ABOUT = "about: What is to come."


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("what is to come.", ["sentence"]),
        ("What is to come", ["sentence"]),
        ("to come, and what", ["sentence", "sentence"]),
        ("iPhone and al-Qaeda are names.", []),
        ("al-Qaeda is a name.", []),
        ('"What" is to come!', []),
        ("2 rooms are to come?", []),
        ("What is 'to come'", ["sentence"]),
        ("What is 'to come'.", []),
        ("'It is to come.'", []),
        ("What is to come (and when)", ["sentence"]),
        ("What is to come (and when).", []),
        ("What is to come. (Nobody says when.)", []),
        ("What is to come …", []),
        ("日本 の 図書館。 あと.", []),
    ],
)
def test_a_text_begins_and_ends_as_a_sentence_does(text: str, rules: list[str]) -> None:
    quoted = text.replace("'", "''")
    assert [problem.rule for problem in check(small((ABOUT, f"about: '{quoted}'")))] == rules


@pytest.mark.parametrize(
    ("old", "new", "rules"),
    [
        ("title: A new reading room", "title: a new reading room", ["sentence"]),
        ("title: books", "title: books", []),
        ("label: Half are children", "label: half are children", []),
        ('title: "What the library lends: a report"', "title: what the library lends", []),
    ],
)
def test_a_title_begins_with_a_capital_but_a_unit_a_label_and_a_work_as_they_will(
    old: str, new: str, rules: list[str]
) -> None:
    found = [problem.rule for problem in check(small((old, new))) if problem.rule == "sentence"]
    assert found == rules


def test_the_message_says_what_to_write_and_where() -> None:
    [problem] = check(small((ABOUT, "about: >-\n      What is\n      to come")))
    assert problem.message.endswith('write it after "is to come", or bring back what followed')
    assert problem.line == small().document.tree.text.split("\n").index(f"    {ABOUT}") + 2
    [problem] = check(small((ABOUT, "about: what is to come.")))
    assert 'write "What", or bring back' in problem.message


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("What is is to come.", "is"),
        ("What is to come. come.", "come"),
        ("What is to come is to come in.", "is to come"),
        ("What is to come, what is to come soon.", ""),
        ("What is to come and what then is to come and is not.", ""),
        ("One and all of the books are here; one and all of the books are there.", "one and all of the"),
        ("Of what had had an end, it says that that is New York, New York.", ""),
        ("It was read in Syria. Syria was read of, more and more, and again and again.", ""),
        ("Half of it is here, half of it is there.", ""),
        ("It was many, many years ago, so they say of it; it is not sure.", ""),
    ],
)
def test_no_stretch_of_words_comes_twice(text: str, stretch: str) -> None:
    problems = [problem for problem in check(small((ABOUT, f"about: '{text}'"))) if problem.rule == "repeated-words"]
    assert [problem.message.split('"')[3] for problem in problems] == ([stretch] if stretch else [])


def test_a_doubled_line_is_told_at_the_first_of_the_two() -> None:
    line = "      and whoever reads in the room borrows none,\n"
    problems = check(small((ABOUT, f"about: >-\n      What is to come,\n{line}{line}      as they say.")))
    where = small().document.tree.text.split("\n").index(f"    {ABOUT}") + 3
    assert [(problem.rule, problem.line) for problem in problems] == [("repeated-words", where)]


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("libary", 1),
        ("libbrary", 1),
        ("lirbary", 1),
        ("librarys", 0),
        ("reading", 0),
    ],
)
def test_a_word_one_letter_off_a_frequent_one_is_a_slip(word: str, count: int) -> None:
    text = SMALL.read_text(encoding="utf-8")
    assert text.count("library") >= 3
    problems = check(small(("A librarian says that about half", f"The {word} says that about half")))
    assert [each.rule for each in problems if each.rule == "misspelt"] == ["misspelt"] * count


def test_a_new_record_alone_makes_no_other_word_a_slip() -> None:
    about, statement = (
        (ABOUT, "about: What is missed."),
        ("A librarian says that", "A librarian misused and misused and misused that"),
    )
    assert "misspelt" not in {each.rule for each in check(small(about, statement))}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "removed: The report says so in passing, and it is no claim about the library.",
            "removed: 2026-03-20",
            "why it was removed, not when",
        ),
        ("removed: The report says so in passing, and it is no claim about the library.", "removed: Duplicate.", ""),
        ("about: Daily newspaper of the county.", "about: Newspaper", "more than one word"),
        ("about: Daily newspaper of the county.", "about: Newspaper.", ""),
    ],
)
def test_one_word_is_a_sentence_only_with_a_stop(old: str, new: str, told: str) -> None:
    messages = [each.message for each in RULES["sentence"](edited((old, new)))]
    assert [told in each for each in messages] == [True] * bool(told)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The Gazette does now say so.", 1),
        ("The Gazette does not say so.", 0),
        ("The Gazette now says so.", 0),
        ("It has now been said.", 0),
    ],
)
def test_now_is_hardly_meant_after_does(text: str, count: int) -> None:
    edits = ("caveat: The Gazette does not say how much a room would cost.", f"caveat: {text}")
    assert [each.rule for each in RULES["now-for-not"](edited(edits))] == ["now-for-not"] * count
