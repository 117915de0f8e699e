import errno
import os

import pytest

from timeline.problem import Problem, denied, did_you_mean


def test_the_forms_of_a_problem() -> None:
    problem = Problem("data/a,b.yaml", 3, 5, "date", "50 %\nof it")
    assert problem.as_text() == "data/a,b.yaml:3:5: date: 50 % of it"
    assert problem.as_github() == "::error file=data/a%2Cb.yaml,line=3,col=5,title=date::50 %25%0Aof it"


def test_an_indentation_is_shown_as_it_must_be() -> None:
    assert Problem("a.yaml", 1, 1, "layout", "must be `  - b`,\n\tnot `b`").as_text() == (
        "a.yaml:1:1: layout: must be `  - b`, not `b`"
    )


def test_a_near_word_is_suggested_and_a_few_words_are_listed() -> None:
    assert did_you_mean("scael", ["scale", "money"]) == '; did you mean "scale"?'
    assert did_you_mean("xyz", ["scale", "money"]) == "; known: money, scale"
    assert did_you_mean("xyz", [str(number) for number in range(50)]) == ""


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.ENOENT, errno.EBUSY])
@pytest.mark.parametrize("path", [None, "docs/a.md"])
def test_what_the_system_denies_is_one_line(number: int, path: str | None) -> None:
    line = denied(OSError(number, os.strerror(number), path))
    assert (os.strerror(number) in line, "\n" in line, f"({path})" in line) == (True, False, path is not None)
    assert "own words" in denied(OSError("own words"))
