"""What belongs to one page is there and on no other."""

from __future__ import annotations

import pytest

from tests.sites import EXAMPLE, texts_of
from timeline.site.output.page_checks.page_parts import misplaced_parts
from timeline.site.written_pages import includes

STEPS = "\n".join(f"    - {{minutes: 5, step: A, form: b{number}}}" for number in range(3))
LESSON = f"---\ndescription: A\nlesson:\n  steps:\n{STEPS}\n---\n"
LINE = 1 + LESSON.count("\n")


def faults(**texts: str) -> list[str]:
    pages = {name.replace("_", "-"): text for name, text in texts.items()}
    found = misplaced_parts(pages, list(includes(pages)))
    return [f"{each.path[5:-3]}:{each.line}:{each.column} {each.rule}: {each.message}" for each in found]


def step(*numbers: int) -> str:
    return LESSON + "\n".join(f'--8<-- "step/lesson-a-{number}.md"' for number in numbers)


def test_the_pages_of_the_example_are_in_order() -> None:
    texts = texts_of(EXAMPLE)
    assert list(misplaced_parts(texts, list(includes(texts)))) == []


def test_what_belongs_to_a_page_is_in_order() -> None:
    ours = 'A <i class="tl-sheet other">\n{ .tl-lead .own #tl-place }\n'
    row = "\n| [a](lesson-a.md) | [b](key-a.md) |\n| [a](key-a.md) [b](key-b.md) |\n"
    moved = "---\ndescription: A\nleads_to: ../a/\n---\n"
    cited = '--8<-- "cite/a-2.html"\n'
    assert (
        faults(a=ours, b=row, c=moved, d="---\ndescription: A\n---\n", a_2=cited, lesson_a="[b](lesson-b.md)", key_b="")
        == []
    )
    assert faults(lesson_a=step(1, 2, 3)) == faults(lesson_a=LESSON) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            '\n--8<-- "cite/tasks.html"',
            '2:1 missing-piece: "cite/tasks.html" must be the piece of this page; write "cite/key-a.html"',
        ),
        ('--8<-- "glance/lesson-b.md"', 'write "glance/key-a.md"'),
        ('--8<-- "step/lesson-b-12.md"', 'write "step/key-a-12.md"'),
        ("---\nunlisted: key-b/\n---\n", '2:1 page-link: "key-b" must be of the lesson of this page; write "key-a"'),
        ("See [it](handout-b.md#c).", 'write "handout-a.md#c"'),
        (
            "| [a](lesson-b.md) | [b](key-a.md) |",
            '1:26 page-link: "key-a.md" must be of the lesson of its row, b; correct it',
        ),
        ("A\n{ .tl-leed }", '2:4 page-form: "tl-leed" must be a class that a style sheet has; did you mean "tl-lead"?'),
        ('<i class="a tl-shet">', '1:13 page-form: "tl-shet" must be'),
        (
            "---\ntitle: A\ndescription: B\n---\n",
            "3:1 page-head: the description must be of this page alone, but that of docs/b.md",
        ),
    ],
)
def test_what_belongs_elsewhere_is_told(text: str, told: str) -> None:
    [found] = faults(key_a=text, handout_a="", b="---\ndescription: B\n---\n")
    assert found.startswith("key-a:")
    assert told in found


def test_a_letter_in_a_row_is_the_claim_of_the_lesson() -> None:
    lesson = "[A](events/a.md) and [B](events/b.md)"
    assert faults(lesson_a=lesson, handout_a="| **A** [events/a/](events/a.md) | |") == []
    [found] = faults(lesson_a=lesson, handout_a="| **A** [events/b/](events/b.md) | |")
    assert found.startswith('handout-a:1:21 page-link: A must be "events/a.md", as in docs/lesson-a.md')


@pytest.mark.parametrize(
    ("numbers", "line", "told"),
    [
        ((1, 1, 3), 1, 'step 2 must be here, as step 1 is above; write "step/lesson-a-2.md"'),
        ((1, 3, 2), 1, "step 2 must be here, above step 3; put the steps in order"),
        ((1, 3), 1, 'step 2 must be before this; add --8<-- "step/lesson-a-2.md"'),
        ((1, 2), 1, 'step 3 must be after this; add --8<-- "step/lesson-a-3.md"'),
    ],
)
def test_each_step_is_there_once_and_in_order(numbers: tuple[int, ...], line: int, told: str) -> None:
    [found] = faults(lesson_a=step(*numbers))
    assert found.startswith(f"lesson-a:{LINE + line}:1 missing-piece: {told}")


LETTERED = "Print [A](events/a.md), [B](events/b.md). Task 1 with A, B and D, or with B, C and E."


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("| [A](events/a.md) |\n| [C](events/c.md) |", ""),
        ("| [B](events/a.md) |", '1:7 page-link: B must be "events/b.md", as in docs/lesson-a.md'),
        ("Take A, B and D.", ""),
        ("Take A, C and D, or B, C and E.", '1:6 page-fact: "A, C and D" must be taken together in docs/lesson-a.md'),
    ],
)
def test_a_letter_means_the_same_on_all_pages_of_a_lesson(key: str, told: str) -> None:
    found = faults(lesson_a=LETTERED, key_a=key, key_b="[B](events/a.md) Take A, C and D.")
    assert [each.startswith(f"key-a:{told}") for each in found] == [True] * bool(told)
