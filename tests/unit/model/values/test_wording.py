from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from tests.conftest import cases
from timeline.model.values import wording
from timeline.model.values.dates import parse_span
from timeline.model.values.wording import GENRE, date_in_words, speak, tr, tr_count, typographic, value_in_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        *cases("range")["words"],  # which range.test.js reads, too
        ("2015", "2015"),
        ("2015-09", "September 2015"),
        ("2015-09-01", "1 September 2015"),
        ("2014-09~", "about September 2014"),
        ("2017-11-28?", "28 November 2017 (uncertain)"),
        ("2014%", "about 2014 (uncertain)"),
        ("2017-10/2018-03", "October 2017 to March 2018"),
        ("2014-09~/2015-09", "from about September 2014 to September 2015"),
        ("2018-01/2018-03", "January to March 2018"),
        ("2018/2019", "2018 to 2019"),
        ("[2014-10~..2014-12~]", "between about October and December 2014"),
        ("[2014-10~..2014-12]", "between about October 2014 and December 2014"),
        ("2018-04-25/2018-04-26", "25 to 26 April 2018"),
        ("2015-07-17/2015-08-15", "17 July to 15 August 2015"),
        ("2015-12-31/2016-01-01", "31 December 2015 to 1 January 2016"),
        ("[2015-09-27..2015-09-30]", "between 27 and 30 September 2015"),
        ("[2017-11-28,2018-04-23]", "28 November 2017 or 23 April 2018"),
        ("[2003-10-11,2003-10-18]", "11 or 18 October 2003"),
        ("[..2016]", "at some time up to 2016"),
        ("[2016..]", "at some time from 2016"),
        ("../2015-09", "up to September 2015, start not stated"),
        ("0079-08-24", "24 August 79 CE"),
        ("0000", "1 BCE"),
        ("-0043-03-15", "15 March 44 BCE"),
        ("-0043-03/-0043-10", "March to October 44 BCE"),
        ("-0043/0079", "44 BCE to 79 CE"),
        ("2015-09-03T14:30", "14:30 on 3 September 2015"),
        ("2015-09-03T14:30/2015-09-03T16:00", "14:30 to 16:00 on 3 September 2015"),
        ("[2015-09-03T14:30..2015-09-04T16:00]", "between 14:30 on 3 September and 16:00 on 4 September 2015"),
        ("2015-09-03/2015-09-03T16:00", "3 September 2015 to 16:00 on 3 September 2015"),
        ("2018-05/..", "from May 2018 on"),
    ],
)
def test_dates_in_words_are_as_precise_as_the_date(text: str, words: str) -> None:
    assert date_in_words(parse_span(text)) == words


@pytest.mark.parametrize(
    ("low", "high", "in_words", "qualifier", "unit", "expected"),
    [
        ("30000", None, None, None, "people", "30,000 people"),
        ("27000", "31000", None, "about", "people", "about 27,000 to 31,000 people"),
        ("43", None, None, None, "%", "43%"),
        ("0.5", None, None, "up to", "%", "up to 0.5%"),
        (None, None, "hundreds", None, "profiles", "hundreds of profiles"),
        (None, None, "doubled", None, "times", "doubled"),
        (None, None, "hundreds", "more than", "profiles", "more than hundreds of profiles"),
    ],
)
def test_values_in_words(
    low: str | None, high: str | None, in_words: str | None, qualifier: str | None, unit: str, expected: str
) -> None:
    least, most = (Decimal(number) if number else None for number in (low, high))
    assert value_in_words(least, most, in_words, qualifier, unit).replace("\N{NO-BREAK SPACE}", " ") == expected


def test_quotation_marks_become_curved() -> None:
    assert typographic('"Like" a \'scheme\' ("so"): it\'s') == "“Like” a ‘scheme’ (“so”): it’s"


POLISH = r"""
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);\n"

msgid "{count} claim"
msgid_plural "{count} claims"
msgstr[0] "{count} twierdzenie"
msgstr[1] "{count} twierdzenia"
msgstr[2] "{count} twierdzeń"

msgid "May"
msgstr "maja"

msgid "about {date}"
msgstr "około {date}"

msgid ","
msgstr "."
"""


@pytest.fixture
def polish(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "pl.po").write_text(POLISH, encoding="utf-8")
    monkeypatch.setattr(wording, "files", lambda _: tmp_path)
    speak("pl")
    yield
    speak()


@pytest.mark.usefixtures("polish")
def test_a_language_has_its_own_words_and_as_many_plurals_as_it_needs() -> None:
    counted = [tr_count("{count} claim", "{count} claims", count) for count in (1, 2, 5, 22)]
    assert counted == ["1 twierdzenie", "2 twierdzenia", "5 twierdzeń", "22 twierdzenia"]
    assert date_in_words(parse_span("2002-05-06~")) == "około 6 maja 2002"
    assert value_in_words(Decimal(30000), None, None, "at least", "%") == "at least 30.000%"
    assert tr("Source") == "Source"  # what nobody has translated stays English


@pytest.mark.parametrize(
    ("genre", "text", "words"),
    [
        (GENRE, "{Context}, not from the {articles}", "Context, not from the articles"),
        (GENRE, "used by {an_article}", "used by an article"),
        ("book, books, background", "{Context}: what {an_article} counts", "Background: what a book counts"),
    ],
)
def test_the_data_says_what_its_sources_are_called(genre: str, text: str, words: str) -> None:
    speak(genre=genre)
    assert tr(text) == words
    speak()
