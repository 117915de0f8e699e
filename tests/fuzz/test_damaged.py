"""Whatever happened to a file, the check says what must be, in lines, at a place in it; there is no traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fuzz.amount import amount, chance
from tests.fuzz.damage import damaged
from tests.sites import EXAMPLE, copy_of
from timeline.build import problems_of
from timeline.model.reading.project_data import DATA, read
from timeline.problem import Problem


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of(EXAMPLE, tmp_path_factory.mktemp("damaged"), linked=())


def assert_told(root: Path, problems: list[Problem], path: str, data: bytes) -> None:
    for each in problems:
        assert " must " in f" {each.message} ", each.as_text()
        assert len(each.as_text().splitlines()) == 1
        assert (root / each.path).exists() or each.path.startswith("seeds/")
        if each.path == path:
            lines = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
            assert 1 <= each.line <= len(lines) + 1, each.as_text()


FILES = [*3 * [DATA], "seeds/courier-2005.yaml", *(f"docs/{page.name}" for page in sorted((EXAMPLE / "docs").glob("*.md")))]


@pytest.mark.parametrize("number", range(amount(2, 80)))
def test_a_damaged_file_is_told_and_never_a_traceback(root: Path, number: int) -> None:
    draw = chance(f"damaged {number}")
    for _ in range(amount(10, 100)):
        path = draw.choice(FILES)
        whole = (root / path).read_bytes()
        broken = damaged(draw, whole)
        (root / path).write_bytes(broken)
        try:
            assert_told(root, problems_of(root, read(root)), path, broken)
        finally:
            (root / path).write_bytes(whole)
