import pytest

from timeline.model.values.text_scan import holds_phrase, is_slip, number_words, numbers, quotations, slip_of, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30,000 of 30000 since 2011", ["30000", "2011"]),
        ("43 percent by March 5, 2018", ["43", "5", "2018"]),
        ("43.0 % and 0.5 and 043", ["43", "0.5"]),
        ("see paragraph 14 for 96", ["96"]),
        ("C4 and 2nd, .44 and 44th", ["2", "44"]),
    ],
)
def test_numbers_in_digits(text: str, expected: list[str]) -> None:
    assert numbers(text) == expected


def test_numbers_in_words() -> None:
    assert number_words("Tens of thousands doubled; hundreds, one, half") == [
        "tens of thousands",
        "doubled",
        "hundreds",
        "one",
        "half",
    ]


def test_quotations_in_either_kind_of_marks() -> None:
    text = "a \"network effect\", “in droves”, 'it's so', ‘one’, «two», „three“, the states' and it's"
    assert quotations(text) == ["network effect", "in droves", "it's so", "one", "two", "three"]


@pytest.mark.parametrize(("phrase", "holds"), [("network effect", True), ("work effect", False), ("it's", True)])
def test_a_phrase_is_found_as_whole_words(phrase: str, holds: bool) -> None:
    assert holds_phrase(words("The ‘Network effect’: it’s here"), words(phrase)) is holds


def test_an_apostrophe_inside_a_word_is_part_of_it() -> None:
    assert words("The library’s 'old' books") == ["the", "library's", "old", "books"]


@pytest.mark.parametrize(
    ("number", "other", "are"),
    [
        *(("43", "34", True), ("1200", "1300", True), ("1200", "2100", True), ("1234", "1432", False)),
        *(("1200", "120", True), ("120", "1200", True), ("120", "12", False), ("1200", "12", False)),
    ],
)
def test_a_slip_is_of_one_digit_of_two_exchanged_or_of_a_zero(number: str, other: str, are: bool) -> None:
    assert is_slip(number, other) is are


def test_a_zero_more_or_less_is_the_likelier_slip() -> None:
    assert [slip_of("10000", others) for others in (["12000", "1000"], ["12000"], ["43"])] == ["1000", "12000", None]
