"""Which plotly.js is served."""

from pathlib import Path

from timeline.site.web.plotly_bundle import BASIC, plotly_js


def test_the_basic_bundle_is_taken_where_npm_has_put_it(tmp_path: Path) -> None:
    full, message = plotly_js(tmp_path)
    assert len(full) > 1_000_000
    assert "full bundle" in message
    (tmp_path / BASIC).parent.mkdir(parents=True)
    (tmp_path / BASIC).write_bytes(b"basic")
    assert plotly_js(tmp_path)[0] == b"basic"
