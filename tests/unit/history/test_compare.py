import copy
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import SMALL, small
from tests.sites import EXAMPLE
from tests.unit.history.states import differences
from timeline.history.compare import Change, Changes, Snapshot, Version, compare, published_version
from timeline.model.reading.loader import Document, load_tree
from timeline.model.records.sections import SECTIONS
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree

LIBRARIAN = "    statement: A librarian says that about half of those who read there are children."
DATA = (EXAMPLE / "data" / "timeline.yaml").read_text(encoding="utf-8")
SMALL_DATA = small().document
TREE: Any = SMALL_DATA.tree.value
EVENT = list(TREE["events"][0])


def read(text: str) -> Document:
    return load_tree(parse(text.encode(), Tree("data/timeline.yaml")))


def shown(changes: Changes) -> list[tuple[str, str, list[str]]]:
    """Kind, name and fields of each change."""
    return [(each.kind, each.record.name, [field.name for field in each.fields]) for each in changes.records]


EDITS: dict[str, tuple[list[tuple[str, str]], list[tuple[str, str, list[str]]]]] = {
    "nothing": ([], []),
    "a comment": ([("charts:", "# the charts\ncharts: # all of them")], []),
    "a folded text": (
        [(LIBRARIAN, LIBRARIAN.replace("statement: ", "statement: >-\n      ").replace(" of those", "\n      of those"))],
        [],
    ),
    "quotation marks": ([("date: 2004-03\n", 'date: "2004-03"\n')], []),
    "a list in lines": ([("words: [lib]", "words:\n      - lib")], []),
    "a field that changes": (
        [("label: Half are children", "label: Half are pupils")],
        [("changed", 'event "half-are-children"', ["label"])],
    ),
    "a field that comes and one that goes": (
        [("    said: 2004-03\n", "    hedge: about\n")],
        [("changed", 'figure "books-lent"', ["hedge", "said"])],
    ),
    "an entry of a list": (
        [("paragraph: 2}", "paragraph: 3}")],
        [("changed", 'event "half-are-children"', ["cites"])],
    ),
    "a single value": (
        [("title: The village library", "title: The town library")],
        [("changed", "the file", ["title"])],
    ),
    "a record that goes": (
        [("  - id: old-books\n    moved_to: books-lent\n", "")],
        [("removed", 'redirect "old-books"', ["id", "moved_to"])],
    ),
    "a record that comes": (
        [("units:\n", "units:\n  - id: rooms\n    title: rooms\n")],
        [("added", 'unit "rooms"', ["id", "title"])],
    ),
    "another id": (
        [("  - id: half-are-children", "  - id: half-are-pupils")],
        [("renamed", 'event "half-are-pupils"', ["id"])],
    ),
    "another id, and what does not matter": (
        [("  - id: half-are-children", "  - id: half-are-pupils"), ("label: Half are children", "label: Half are pupils")],
        [("renamed", 'event "half-are-pupils"', ["id", "label"])],
    ),
    "another id, and what matters": (
        [("  - id: half-are-children", "  - id: half-are-pupils"), ("about half of those", "half of those")],
        [("added", 'event "half-are-pupils"', EVENT), ("removed", 'event "half-are-children"', EVENT)],
    ),
    "an id that stands twice": (
        [("  - id: books-lent", "  - id: readers-doubled")],
        [("renamed", 'figure "readers-doubled"', ["id"])],
    ),
    "a changed record before an added one": (
        [("    label: Early", "    label: First"), ("units:\n", "units:\n  - id: rooms\n    title: rooms\n")],
        [("added", 'unit "rooms"', ["id", "title"]), ("changed", 'phase "early"', ["label"])],
    ),
    "an id that is no text": (
        [("  - id: half-are-children", "  - id: [half, children]")],
        [("renamed", "event number 1", ["id"])],
    ),
    "an unknown key": (
        [("span: 2000/2006", "span: 2000/2006\nspam: 1")],
        [("changed", "the file", ["spam"])],
    ),
}


@pytest.mark.parametrize("name", EDITS)
def test_each_change_is_found_and_nothing_else(name: str) -> None:
    edits, expected = EDITS[name]
    assert shown(differences(small().document, small(*edits).document)) == expected


def test_an_empty_section_is_like_none() -> None:
    term = "terms:\n  - id: short-word\n    words: [lib]\n    instead: write library\n"
    assert differences(small((term, "terms: []\n")).document, small((term, "")).document) == Changes((), ())


def test_moving_records_is_a_change_only_where_readers_meet_them_in_the_order_of_the_file() -> None:
    text = SMALL.read_text(encoding="utf-8")
    for section in SECTIONS:
        start = text.index(f"\n{section}:\n") + len(f"\n{section}:\n") if f"\n{section}:\n" in text else 0
        body = re.match(r"(?:  .*\n)*", text[start:])
        assert body
        moved = "".join(reversed(re.findall(r"  - .*\n(?:    .*\n)*", body.group())))
        changes = differences(read(text), read(text[:start] + moved + text[start + body.end() :]))
        assert changes.records == (), section
        assert changes.reordered == ((section,) if section in ("phases", "themes") else ()), section


def of(**sections: list[dict[str, Any]]) -> Version:
    return published_version(sections)


@pytest.mark.parametrize("section", SECTIONS)
def test_order_matters_where_readers_meet_records_in_it(section: str) -> None:
    one, two, three = {"id": "one"}, {"id": "two"}, {"id": "three"}
    changes = compare(of(**{section: [one, two]}), of(**{section: [two, three, one]}))
    assert changes.reordered == ((section,) if section in ("story", "phases", "themes", "sources") else ())
    assert compare(of(**{section: [one, two]}), of(**{section: [one, three, two]})).reordered == ()


@pytest.mark.parametrize(
    ("field", "kinds"),
    [(name, ["renamed"]) for name in ("label", "overview", "added", "updated")] + [("title", ["added", "removed"])],
)
def test_a_renamed_record_says_the_same(field: str, kinds: list[str]) -> None:
    before = {"id": "one", "title": "A", "kind": "event"} | {field: "x"}
    after = {"kind": "event", "title": "A", "id": "two"} | {field: "y"}
    assert [change.kind for change in compare(of(events=[before]), of(events=[after])).records] == kinds


def test_a_record_is_renamed_once() -> None:
    one, two, three = ({"id": name, "title": "A"} for name in ("one", "two", "three"))
    changes = compare(of(units=[one]), of(units=[two, three]))
    assert [(change.kind, change.record.id) for change in changes.records] == [("added", "three"), ("renamed", "two")]


@pytest.mark.parametrize(
    ("fields", "title"),
    [
        ({"name": "A"}, "A"),
        ({"term": "A"}, "A"),
        ({"label": "A"}, "A"),
        ({"title": "A", "label": "B"}, "A"),
        ({"title": []}, ""),
    ],
)
def test_the_title_is_what_readers_know_a_record_by(fields: dict[str, Any], title: str) -> None:
    [change] = compare({}, of(units=[fields])).records[1:]
    assert change.record.title == title


def test_records_without_an_id_are_known_by_what_they_say() -> None:
    first, second = ("  - words: [lib]\n    instead: write library\n", "  - words: [bib]\n    instead: write library\n")
    term = "  - id: short-word\n    words: [lib]\n    instead: write library\n"
    changes = differences(small((term, first)).document, small((term, second + first)).document)
    assert [(change.kind, change.fields[0].after) for change in changes.records] == [("added", ["bib"])]


def test_three_records_of_the_data_are_exactly_those() -> None:
    titles = re.findall(r"^  - id: (\S+)\n    title: (\w.*)$", DATA, re.MULTILINE)
    chosen = [titles[len(titles) // 4], titles[len(titles) // 2], titles[-1]]
    text = DATA
    for identity, title in chosen:
        text = text.replace(f"  - id: {identity}\n    title: {title}\n", f"  - id: {identity}\n    title: {title} again\n")
    changes = differences(read(DATA), read(text))
    assert [(change.record.id, change.kind) for change in changes.records] == [
        (identity, "changed") for identity, _ in chosen
    ]
    for change, (_, title) in zip(changes.records, chosen, strict=True):
        assert [(field.name, field.before, field.after) for field in change.fields] == [("title", title, f"{title} again")]
        assert text.splitlines()[change.record.line - 1].endswith(f"- id: {change.record.id}")


def test_comments_in_the_data_are_no_change() -> None:
    text = "# first\n" + DATA.replace("\n\n", "\n# between\n\n# and again\n") + "# last\n"
    text = re.sub(r"^    (theme|phase): (\S+)$", r"    \1: \2 # why", text, flags=re.MULTILINE)
    assert text.count("# why") > 10
    assert differences(read(DATA), read(text)) == Changes((), ())


def test_moved_claims_of_the_data_are_no_change() -> None:
    start, end = DATA.index("\nevents:\n") + len("\nevents:\n"), DATA.index("\nfigures:\n") + 1
    first, *blocks = re.split(r"^(?=  - id: )", DATA[start:end], flags=re.MULTILINE)
    moved = "".join([first, *(block if block.endswith("\n") else f"{block}\n" for block in reversed(blocks))])
    assert differences(read(DATA), read(DATA[:start] + moved + DATA[end:])) == Changes((), ())


def fields_of(value: dict[str, Any]) -> list[tuple[str, int, str]]:
    """Section, number and name of each field that is a text, but ids; of a single value the name alone."""
    found = [("", 0, name) for name, text in value.items() if isinstance(text, str)]
    for section, records in value.items():
        for number, record in enumerate(records if isinstance(records, list) else []):
            found += [(section, number, name) for name, text in record.items() if isinstance(text, str) and name != "id"]
    return found


@settings(deadline=None)  # the first call sets much up
@given(chosen=st.sets(st.sampled_from(fields_of(TREE)), max_size=8), order=st.randoms(use_true_random=False))
def test_the_fields_that_differ_are_those_that_were_changed(chosen: set[tuple[str, int, str]], order: Any) -> None:
    value = copy.deepcopy(TREE)
    expected = set()
    for section, number, name in chosen:
        record = value[section][number] if section else value
        record[name] += " and more"
        expected.add((section, record["id"] if section else "", name))
    for records in value.values():
        if isinstance(records, list):
            order.shuffle(records)
    changes = differences(SMALL_DATA, load_tree(Tree("small.yaml", value)))
    assert {
        (each.record.section, each.record.id, field.name) for each in changes.records for field in each.fields
    } == expected
    assert all(each.kind == "changed" for each in changes.records)
    assert len({each.anchor for each in changes.records}) == len(changes.records)


def test_a_version_that_cannot_be_read_counts_as_empty() -> None:
    changes = differences(read("- a list"), small().document)
    assert {change.kind for change in changes.records} == {"added"}
    assert changes.records[0].record.name == "the file"
    assert differences(read("a: [1\nb: }"), read("- a list")) == Changes((), ())


def test_events_and_figures_are_claims_and_nothing_else_is() -> None:
    for section in SECTIONS:
        record = Snapshot(section, "a", "a", 1, {})
        assert Change("removed", record, None, "a").is_claim == (section in ("events", "figures"))
