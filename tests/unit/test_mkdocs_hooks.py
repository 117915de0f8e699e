from pathlib import Path
from types import SimpleNamespace
from typing import Any

from timeline.mkdocs_hooks import on_page_content, on_page_markdown

WRITTEN = """# Title

--8<-- "page/list.html"

--8<-- "own.html"

<div class="tl-strip"><svg></svg></div>
"""


def test_what_is_html_already_passes_markdown_by_and_its_places_are_known(tmp_path: Path) -> None:
    fragment = tmp_path / "docs" / ".fragments" / "page" / "list.html"
    fragment.parent.mkdir(parents=True)
    fragment.write_text('<ol>\n\n<li id="one">*One*</li></ol>\n', encoding="utf-8")
    config: Any = SimpleNamespace(config_file_path=str(tmp_path / "mkdocs.yml"))
    page: Any = SimpleNamespace(present_anchor_ids={"title"})
    read = on_page_markdown(WRITTEN, page, config, None)
    assert "<li" not in read
    assert "<svg" not in read
    assert '--8<-- "own.html"' in read  # of a folder that the project has for its own
    assert on_page_content(read, page, config, None) == WRITTEN.replace(
        '--8<-- "page/list.html"', '<ol>\n\n<li id="one">*One*</li></ol>'
    )
    assert page.present_anchor_ids == {"title", "one"}
