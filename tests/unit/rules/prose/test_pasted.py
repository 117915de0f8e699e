import pytest

from tests.conftest import small
from timeline.rules.check import check

OLD = "about: What is lent."


@pytest.mark.parametrize(
    ("text", "write"),
    [
        ("The hall''s shelves.", "write hall's"),
        ('A \\"new\\" hall.', 'write "new'),
        ("A li- brary.", "write library"),
        ("A ﬁrst ﬂoor.", "write first"),
        ("The Gаzette.", "write Gazette"),
        ("The hall.It is.", "write hall. It"),
        ("The hall..", "write hall."),
        ("The  hall.", "write The hall"),
        ("The hallâ€™s shelf.", "write hall's"),
        ("A cafÃ© of 20Â°.", "write café"),
        ("The „cold hall“.", 'write "cold hall"'),
        ("The « cold hall ».", 'write "cold hall"'),
        ("A forum.[3] It is.", "write forum."),
        ("About 30 000 books.", "write 30,000"),
        ("About 1\u00a0200\u00a0000 books.", "write 1,200,000"),
        ("The hall (cold.", "add the other"),
        ("The hall, cold).", "add the other"),
        ("It is a) old (but warm (so it was)), b) cold, and 2) small (so).", None),
        ("In 2005 300 books, 1 2000 and [sic], côté, Ça va â la.", None),
        ("Pre- and post-war, 3- to 4-year loans, well-known.", None),
        ("О́н сказал: Ωμέγα, 5 μm, naïve.", None),
    ],
)
def test_a_sign_that_came_along_is_told(text: str, write: str | None) -> None:
    found = [
        each.message
        for each in check(small(("    about: What is lent", f"    about: {text} What is lent")))
        if each.rule == "pasted-signs"
    ]
    assert len(found) == bool(write)
    assert all(write in message for message in found if write)
