import re

import pytest

from tests.conftest import SMALL
from tests.unit.review.reviews import HOSTILE, review_of
from timeline.review import review_markdown
from timeline.review.review_markdown import as_markdown

LIBRARIAN = "A librarian says that about half of those who read there are children."


def test_nothing_changed() -> None:
    text = as_markdown(review_of())
    assert text == "## What changes in data/timeline.yaml\n\nNo record changed.\n\nCompared with `main` (0123456789).\n"


def line_of(identity: str) -> int:
    return SMALL.read_text(encoding="utf-8").splitlines().index(f"  - id: {identity}") + 1


def test_a_change_is_listed_field_by_field() -> None:
    text = as_markdown(review_of(("value: 1200", "value: 1300"), ("label: 1,200 books", "label: 1,300 books")))
    assert text.endswith(
        "Records: 1 changed.\n\nCompared with `main` (0123456789).\n\n### Changed\n\n"
        f'- **figure "books-lent"**: 1,200 books were lent (line {line_of("books-lent")}, page `figures/books-lent/`)\n'
        "  - `label`: <del>1,200</del> <ins>1,300</ins> books\n"
        "  - `value` (**important**): <del>1200</del> <ins>1300</ins>\n"
    )


def test_the_middle_of_what_stayed_is_left_out() -> None:
    text = as_markdown(review_of((LIBRARIAN, f"Perhaps {LIBRARIAN[:-1]}, they say.")))
    left = "<ins>Perhaps</ins> A librarian says that about … those who read there are <del>children.</del>"
    assert f"`statement`: {left} <ins>children, they say.</ins>\n" in text
    assert "`statement`: … those who read there are <del>" in as_markdown(review_of((LIBRARIAN, f"{LIBRARIAN[:-1]}, yes.")))


@pytest.mark.parametrize(
    ("count", "shown"),
    [(11, "1 2 3 4 5 6 7 8 9 10 11"), (12, "1 2 3 4 5 … 8 9 10 11 12")],
)
def test_the_middle_is_left_out_where_it_is_more_than_a_word(count: int, shown: str) -> None:
    kept = " ".join(str(number) for number in range(1, count + 1))
    assert review_markdown._changed([("ins", "a"), ("same", kept), ("ins", "b")]) == f"<ins>a</ins> {shown} <ins>b</ins>"


def test_an_added_record_is_listed_whole_and_a_removed_one_by_name() -> None:
    event = "  - id: a-room\n    title: A room\n    cites:\n      - {source: s, paragraph: 2}\n      - {source: s}\n"
    edits = (("events:\n", f"events:\n{event}"), ("  - id: old-books\n    moved_to: books-lent\n", ""))
    text = as_markdown(review_of(*edits))
    assert '### Added\n\n- **event "a-room"**: A room (line ' in text
    assert "\n  - `cites`: source: s, paragraph: 2<br>source: s\n" in text
    assert text.endswith(f'### Removed\n\n- **redirect "old-books"** (line {line_of("old-books")} before)\n')


def test_pictures_are_named() -> None:
    text = as_markdown(review_of(("label: Reading room", "label: A room"), drawn=True))
    assert text.endswith(
        "\n### Pictures\n\nThe page that `diff --html` writes shows these, before and after.\n\n- Every claim\n"
    )


def test_nothing_in_the_data_is_taken_for_markup() -> None:
    quoted = "'" + HOSTILE + "'"
    edits = (
        ("title: A new reading room is expected", f"title: {quoted}"),
        ("id: lent\n", "id: |-\n      `x` <b>\n      # y\n"),
    )
    text = as_markdown(review_of(*edits))
    assert "<" not in re.sub(r"</?(?:ins|del)>|<br>", "", text)
    escaped = (
        r"A &lt;script&gt;alert(1)&lt;/script&gt; \| \`tick\` \*bold\* \[x\](http\://e.example) &lt;/del&gt; &amp; "
        r"\$a\$ \~b\~ \_c\_ \#1 \\&lt;b&gt;"
    )
    assert escaped in text
    assert r"<ins>\`x\` &lt;b&gt;<br>\# y</ins>" in text


@pytest.mark.parametrize(
    ("text", "code"), [("a", "`a`"), ("a`b", "`` a`b ``"), ("``", "``` `` ```"), ("a\n\n# b", "`a # b`"), ("<b>", "`<b>`")]
)
def test_code_cannot_be_ended_from_inside(text: str, code: str) -> None:
    assert review_markdown._code(text) == code


def test_as_many_records_as_there_may_be_are_listed_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(review_markdown, "MANY", 2)
    text = as_markdown(review_of(("label: Half", "label: Some"), ("label: Reading room", "label: A room")))
    assert text.count("<ins>") == 2


def test_of_very_many_records_only_the_names_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(review_markdown, "MANY", 1)
    text = as_markdown(review_of(("label: Half", "label: Some"), ("label: Reading room", "label: A room")))
    assert text.count("\n- **event") == 2
    assert "<ins>" not in text
