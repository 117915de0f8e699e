"""No claim is about a people or a religion as such."""

import pytest

from tests.unit.rules.prose.test_named_speakers import told_by


@pytest.mark.parametrize(
    ("title", "count"),
    [
        ("Muslims support the library", 1),
        ("Arabs and Muslims in Latin America have long sheltered others", 1),
        ("Jewish communities are a haven for readers", 1),
        ("The county called the Arab people of the village a danger", 1),
        ("Kurds had for a long time been a danger", 1),
        ("The county called Arabs to the village", 0),
        ("Muslims who flee reach the village", 0),
        ("Some persons support Muslims", 0),
        ("The county supports the library", 0),
    ],
)
def test_a_people_does_nothing_as_such(title: str, count: int) -> None:
    edits = ("title: A few shelves beside the stage become a library", f"title: {title}")
    assert told_by("people-as-such", edits) == ["people-as-such"] * count
