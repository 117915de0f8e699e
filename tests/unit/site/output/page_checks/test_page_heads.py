"""A page that cannot be read is told before anything is said of what is in it."""

from pathlib import Path

import pytest

from tests.sites import EXAMPLE
from timeline.site.output.page_checks.page_heads import unreadable_pages

LESSON = 'lesson:\n  ages: "12-14"\n  minutes: 45\n  teaches: [a]\n'
STEPS = '  steps:\n    - {minutes: 5, step: "Begin", form: all}\n    - minutes: 40\n      step: "Read"\n      form: pairs\n'
HEAD = "title: A\ndescription: B\n"


def test_the_pages_of_the_example_can_be_read() -> None:
    assert list(unreadable_pages(EXAMPLE / "docs")) == []


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (HEAD, ""),
        (HEAD + LESSON, ""),
        ("title: A\n", '"description: …"'),
        ("title: A: b\ndescription: B\n", "in quotation marks"),
        ("title: [A]\ndescription: B\n", '"title: …"'),
        (HEAD + LESSON.replace("45", "many"), "mend minutes"),
        (HEAD + "lesson: yes\n", "mend ages"),
        (HEAD + "lesson: {}\n", "mend ages"),
        (HEAD + LESSON + STEPS, ""),
        (HEAD + "readme: A\n", "a list of headings"),
        ("titel: A\ndescription: B\n", 'did you mean that by "titel"?'),
        (HEAD + "hides: [toc]\n", 'did you mean "hide"?'),
        (HEAD + "hide: [toc, navigaton]\n", "hide must be a list"),
        (HEAD + "hide: toc\n", "hide must be a list"),
        (HEAD + "hide: [toc, navigation]\nunlisted: a/\nicon: b\n", ""),
        (HEAD + "unlisted: key-b/\n", "must be the address of a page"),
        (HEAD + LESSON + STEPS.replace("40", "45"), "must add up to those of the lesson, 45, but are 50"),
        (HEAD.replace("B", "A 54-minute lesson") + LESSON, "54-minute must be as long as the lesson"),
        (HEAD + LESSON + STEPS + "---\n\n### 1. Begin\n\n### 2. Raed\n\n", "must be that step"),
    ],
)
def test_what_a_head_must_have_is_told(tmp_path: Path, head: str, told: str) -> None:
    (tmp_path / "a.md").write_text(f"---\n{head}---\n\n# A\n", encoding="utf-8")
    found = [each.message for each in unreadable_pages(tmp_path)]
    assert len(found) == bool(told)
    assert all(told in each for each in found)


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        (f"---\n{HEAD}—\n\n# A\n", 4, 'write --- instead of "—"'),
        (f"—\n{HEAD}---\n\n# A\n", 1, 'write --- instead of "—"'),
        ("---\ntitle: A\ndescription: B: c\n---\n\n# A\n", 3, 'a text with ": " in it must be in quotation marks'),
        (f"---\n{HEAD}\n# A\n", 4, 'a head must end with a line "---" of its own'),
        (f"---\n{HEAD}# A\n\nText.\n\n---\n", 4, 'a head must end with a line "---" of its own'),
        (f"---\n{HEAD}", 4, 'a head must end with a line "---" of its own'),
        ("# A\n", 1, 'between two lines "---"'),
    ],
)
def test_what_breaks_a_head_is_told_at_its_line(tmp_path: Path, text: str, line: int, told: str) -> None:
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    [problem] = unreadable_pages(tmp_path)
    assert told in problem.message
    assert problem.line == line


def test_bytes_that_are_no_text_are_told_at_their_line(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(f"---\n{HEAD}---\n\nGrüße\n".encode("latin-1"))
    [problem] = unreadable_pages(tmp_path)
    assert (problem.rule, problem.line, problem.column) == ("encoding", 6, 3)


@pytest.mark.parametrize(
    ("steps", "line", "place"),
    [
        ("  steps: many\n", 8, "steps"),
        ("  steps: {minutes: 5}\n", 8, "steps"),
        ("  steps: [Read]\n", 8, "steps 1 minutes"),
        (STEPS.replace("40", "ten"), 10, "steps 2 minutes"),
        (STEPS.replace(', step: "Begin"', ""), 9, "steps 1 step"),
        (STEPS.replace("pairs", "[pairs]"), 10, "steps 2 form"),
    ],
)
def test_a_step_that_is_none_is_told_at_its_line(tmp_path: Path, steps: str, line: int, place: str) -> None:
    (tmp_path / "a.md").write_text(f"---\n{HEAD}{LESSON}{steps}---\n\n# A\n", encoding="utf-8")
    [problem] = unreadable_pages(tmp_path)
    assert problem.line == line
    assert problem.message.endswith(f"; mend {place}")
