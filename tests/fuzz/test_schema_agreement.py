"""The schema that editors use and the check refuse the same."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.amount import IS_LONG, amount
from tests.fuzz.editor import accepts, as_an_editor_reads
from tests.fuzz.generate import (
    DATES,
    NUMBERS,
    RECORDS,
    URLS,
    WORDS,
    YES,
    Typed,
    document,
    files,
    type_as,
    with_value,
    written,
)
from timeline.model.reading.loader import load_tree
from timeline.model.reading.project_data import Data
from timeline.model.records.data_file import Timeline
from timeline.model.records.sections import SECTIONS
from timeline.model.schema.field_docs import kinds
from timeline.model.values.dates import DateError, parse_span
from timeline.model.values.value_patterns import DATE, ID, RESERVED
from timeline.problem import Problem
from timeline.rules.references import references
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree

STEADY = settings(derandomize=not IS_LONG, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def structure(text: str) -> list[Problem]:
    """The problems that the check finds when it reads the records of a file that is written as YAML should be."""
    tree = parse(text.encode(), Tree("x.yaml"))
    assert {problem.rule for problem in tree.problems} <= {"line-break"}, text
    document = load_tree(tree)
    # Whether a reference leads to a record is a rule between records; the schema sees only whether it can be an id.
    given = list(references(Data(document, [])))
    return tree.problems + [problem for problem in given if not could_be_id(typed_from(text, problem))]


def typed_from(text: str, problem: Problem) -> str:
    """What is typed from the place of a problem on, without what a block begins with."""
    typed = "\n".join(text.split("\n")[problem.line - 1 :])[problem.column - 1 :]
    return re.sub(r"^[|>][-+]?\s+", "", typed)


def could_be_id(typed: str) -> bool:
    end = r"""(\s|\\n)*["']?\s*([,\]}#\n]|$)"""  # the check takes off the blanks at the end of a text
    return bool(re.match(rf"""["']?\s*({ID}){end}""", typed)) and not re.match(
        rf"""["']?(true|false|{RESERVED})(?![\w-])""", typed
    )


def is_hidden(text: str, problem: Problem) -> bool:
    """Whether an editor hands the schema a number or a truth value, and what is wrong is how it was typed."""
    typed = text.split("\n")[problem.line - 1][problem.column - 1 :]
    read = as_an_editor_reads(typed) if re.fullmatch(r"[-+.\w]+", typed) else None
    # Of a year, the schema cannot see how many digits were typed: 0079 and the slip 79 are one number.
    form = r"[1-9][0-9]{3,}" if problem.rule == "date" else r"(0|[1-9][0-9]*)(\.[0-9]*[1-9])?|true|false"
    is_ordinary = re.fullmatch(form, typed)
    return isinstance(read, int | float) and (problem.rule == "too-long" or not is_ordinary)


def assert_agreement(text: str) -> None:
    problems = structure(text)
    if accepts(text):
        assert all(is_hidden(text, problem) for problem in problems), text
    else:
        assert problems, text


@settings(STEADY, max_examples=amount(100, 10_000))
@given(files())
def test_the_schema_and_the_check_refuse_the_same_files(text: str) -> None:
    assert_agreement(text)


@pytest.mark.parametrize("style", ["plain", "quoted"])
@pytest.mark.parametrize(
    ("key", "field", "texts"),
    [
        ("events", "date", DATES),
        ("events", "added", DATES),
        ("figures", "overview", YES),
        ("events", "kind", WORDS),
        ("events", "id", WORDS),
        ("events", "theme", WORDS),
        ("events", "label", WORDS),
        ("figures", "value", NUMBERS),
        ("cites", "paragraph", NUMBERS),
        ("sources", "url", URLS),
        ("", "title", WORDS),
    ],
)
def test_they_agree_on_every_odd_value_of_a_type(key: str, field: str, texts: list[str], style: str) -> None:
    for text in texts:
        assert_agreement(with_value(key, field, type_as(text, style)))


@pytest.mark.parametrize("key", ["", "events", "redirects", "graphs", "cites", "counter_evidence"])
def test_they_agree_on_values_of_another_kind(key: str) -> None:
    keys = list(Timeline.model_fields) if not key else next(kind for kind in kinds() if kind.key == key).record.model_fields
    for field in keys:
        for typed in ("", "~", '""', "[]", "{}", "[~]", "[a]", "{a: b}", "a", "3"):
            assert_agreement(with_value(key, field, Typed(typed)))


@pytest.mark.parametrize("style", ["plain", "quoted", "|", ">", ">-", "|+"])
@pytest.mark.parametrize(
    ("key", "field", "letter", "limit"),
    [("events", "label", "a", 28), ("events", "label", "😀", 28), ("events", "id", "a", 60), ("sources", "url", "a", 400)],
)
def test_they_count_characters_alike(key: str, field: str, letter: str, limit: int, style: str) -> None:
    before = "https://a.example/" if field == "url" else ""
    for length in (limit, limit + 1):
        text = with_value(key, field, type_as(before + letter * (length - len(before)), style))
        assert accepts(text) is (structure(text) == []) is (length <= limit)


@pytest.mark.parametrize("count", [0, 1, 9, 10])
def test_they_agree_on_how_many_phases_there_may_be(count: int) -> None:
    file = document("terms", next(record for key, record in RECORDS if key == "terms"))
    text = written(file | {"phases": count * file["phases"]})
    assert accepts(text) is (structure(text) == []) is (count <= 9)


@pytest.mark.parametrize("section", SECTIONS)
def test_whole_records_are_accepted_by_both(section: str) -> None:
    records = [record for key, record in RECORDS if key == section]
    assert records
    for record in records:
        text = written(document(section, record))
        assert (structure(text), accepts(text)) == ([], True)


# Of each way of writing that a schema cannot see, one case; see timeline/model/schema/json_schema.py.
@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("value", "+1200"),
        ("value", "1.2e3"),
        ("value", "0x4B0"),
        ("value", ".5"),
        ("value", ".inf"),
        ("as_of", "02003"),
        ("as_of", "2003.0"),
        ("as_of", "203"),
        ("as_of", "-203"),
        ("value", "1.200"),
        ("label", "1" * 29),
    ],
)
def test_what_the_schema_cannot_see_is_how_a_number_was_typed(field: str, typed: str) -> None:
    text = with_value("figures", field, Typed(typed))
    assert len(structure(text)) == 1
    assert accepts(text)


DATE_TEXTS = st.text("0129/.[]~?%T:", max_size=12) | st.builds(
    lambda form, first, last: form.format(first, last),
    st.sampled_from(["{}", "{}/{}", "[{}..{}]", "[{}....{}]", "[{}/{}]", "{}..{}"]),
    *2
    * [st.from_regex(r"(00|10|20)[01][0-9](-[01][0-9](-[0-3][0-9](T[0-2][0-9]:[0-6]0)?)?)?[~?%]?|(\.\.)?", fullmatch=True)],
)


def is_date(text: str) -> bool:
    try:
        parse_span(text)
    except DateError:
        return False
    return True


@settings(STEADY, max_examples=amount(150, 20_000))
@given(DATE_TEXTS)
def test_the_pattern_of_dates_is_the_profile(text: str) -> None:
    assert bool(re.fullmatch(DATE, text)) is is_date(text)


@pytest.mark.parametrize("year", ["1900", "2000", "2015", "2016", "2100", "0000", "0004", "-0004", "-0043", "-0100"])
def test_the_pattern_of_dates_knows_the_calendar(year: str) -> None:
    for text in (f"{year}-{month:02}-{day:02}" for month in range(14) for day in range(33)):
        assert bool(re.fullmatch(DATE, text)) is is_date(text)
