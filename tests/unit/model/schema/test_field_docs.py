import pytest

from tests.fuzz.editor import SCHEMA, accepts
from tests.fuzz.generate import Typed, with_value
from tests.fuzz.test_schema_agreement import structure
from timeline.model.schema.field_docs import FieldHelp, kinds
from timeline.yaml_file.format.record_lines import as_typed
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree

KINDS = list(kinds())
FIELDS = [(kind.key, field) for kind in KINDS for field in kind.fields]


def test_every_field_of_every_record_is_explained_in_the_order_of_the_file() -> None:
    assert {kind.record.__name__ for kind in KINDS} == {"Head", *SCHEMA["$defs"]}
    for kind in KINDS:
        assert [field.name for field in kind.fields] == kind.record.field_order()
        assert kind.about


@pytest.mark.parametrize(("key", "field"), FIELDS, ids=lambda part: part if isinstance(part, str) else part.name)
def test_examples_are_good_and_counter_examples_are_bad(key: str, field: FieldHelp) -> None:
    assert 1 <= len(field.examples) <= 2
    assert field.reason
    for example in field.examples:
        text = with_value(key, field.name, Typed(example))
        assert (structure(text), accepts(text)) == ([], True), example
    text = with_value(key, field.name, Typed(field.counter))
    assert (structure(text) != [], accepts(text)) == (field.is_refused, not field.is_refused), field.counter


def test_the_help_is_three_paragraphs() -> None:
    label = next(field for key, field in FIELDS if key == "events" and field.name == "label")
    assert label.text == (
        "What the chart shows beside the mark. Without it, the first words of the title.\n\n"
        "Good: 1,200 books or Half are children\n\n"
        "Not: Half of the readers are children (longer than 28 characters)"
    )
    assert "\n\nBetter not: " in next(field for key, field in FIELDS if key == "" and field.name == "title").text


@pytest.mark.parametrize(
    ("value", "typed"),
    [
        ("plain words", "plain words"),
        ("[..2016]", '"[..2016]"'),
        ("a: b", '"a: b"'),
        ("a #b", '"a #b"'),
        ("- a", '"- a"'),
        (["a", "b, c"], '[a, "b, c"]'),
        ({"a": ["b"], "c": "d}"}, '{a: [b], c: "d}"}'),
    ],
)
def test_a_value_is_typed_as_yaml(value: object, typed: str) -> None:
    assert as_typed(value) == typed
    assert parse(f"key: {typed}".encode(), Tree("x.yaml")).value == {"key": value}
