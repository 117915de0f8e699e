"""Scripts and style sheets as they are served."""

from timeline.site.web_assets import SERVED, served


def test_each_file_is_whole_but_for_indentation_and_comments() -> None:
    files = served()
    assert sorted(files) == sorted(SERVED)
    for text in files.values():
        assert not [line for line in text.splitlines() if line.startswith((" ", "//")) or " // " in line or not line]
    assert files["scripts/timeline.js"].count('"use strict";') == len(SERVED["scripts/timeline.js"])


def test_no_text_of_a_script_spans_lines_or_ends_one() -> None:
    """Indentation in such a text would be lost, and what looks like a comment."""
    for name, text in served().items():
        if name.endswith(".js"):
            for line in text.splitlines():
                assert all(line.count(mark) % 2 == 0 for mark in '`"'), line
