"""Two builds of a project do not write at once, and no lock is left behind."""

import fcntl
import os
import queue
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from timeline.site.output.one_build import WAITING, one_build


def test_the_second_says_that_it_waits_and_goes_on_when_the_first_has_ended(tmp_path: Path) -> None:
    said: queue.Queue[str] = queue.Queue()
    order = []

    def second() -> None:
        with one_build(tmp_path, said.put):
            order.append("second")

    thread = threading.Thread(target=second)
    with one_build(tmp_path, said.put):
        thread.start()
        assert said.get(timeout=60) == WAITING
        order.append("first")
    thread.join()
    assert order == ["first", "second"]


def test_builds_of_two_projects_do_not_wait(tmp_path: Path) -> None:
    said: list[str] = []
    (tmp_path / "inner").mkdir()
    with one_build(tmp_path, said.append), one_build(tmp_path / "inner", said.append):
        assert said == []


def test_one_that_is_killed_locks_nobody_out_and_nothing_is_written(tmp_path: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path; from timeline.site.output.one_build import one_build\n"
        "with one_build(Path(sys.argv[1]), print): os.kill(os.getpid(), 9)"
    )
    assert subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False).returncode == -9
    said: list[str] = []
    with one_build(tmp_path, said.append):
        assert (said, [*tmp_path.iterdir()]) == ([], [])


def test_where_nothing_can_be_locked_a_build_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(95, os.strerror(95))

    monkeypatch.setattr(fcntl, "flock", refuse)
    with one_build(tmp_path, pytest.fail):
        pass
