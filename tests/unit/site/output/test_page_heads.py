"""A page that cannot be read is told before anything is said of what is in it."""

from pathlib import Path

import pytest

from tests.sites import EXAMPLE
from timeline.site.output.page_heads import unreadable_pages

LESSON = 'lesson:\n  ages: "12-14"\n  minutes: 45\n  teaches: [a]\n'
HEAD = "title: A\ndescription: B\n"


def test_the_pages_of_the_example_can_be_read() -> None:
    assert list(unreadable_pages(EXAMPLE / "docs")) == []


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (HEAD, ""),
        (HEAD + LESSON, ""),
        ("title: A\n", '"description: …"'),
        ("title: A: b\ndescription: B\n", '"title: …"'),
        ("title: [A]\ndescription: B\n", '"title: …"'),
        (HEAD + LESSON.replace("45", "many"), "mend minutes"),
        (HEAD + "lesson: yes\n", "mend ages"),
        (HEAD + "readme: A\n", "a list of headings"),
    ],
)
def test_what_a_head_must_have_is_told(tmp_path: Path, head: str, told: str) -> None:
    (tmp_path / "a.md").write_text(f"---\n{head}---\n\n# A\n", encoding="utf-8")
    found = [each.message for each in unreadable_pages(tmp_path)]
    assert len(found) == bool(told)
    assert all(told in each for each in found)


def test_bytes_that_are_no_text_are_told_at_their_line(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(f"---\n{HEAD}---\n\nGrüße\n".encode("latin-1"))
    [problem] = unreadable_pages(tmp_path)
    assert (problem.rule, problem.line, problem.column) == ("encoding", 6, 3)
