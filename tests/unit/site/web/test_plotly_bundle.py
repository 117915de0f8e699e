"""Which plotly.js is served."""

from pathlib import Path

from timeline.site.web.plotly_bundle import BASIC, plotly_js


def test_the_basic_bundle_is_taken_where_npm_has_put_it(tmp_path: Path) -> None:
    full, message = plotly_js(tmp_path)
    assert len(full) > 1_000_000
    assert "full bundle" in message
    (tmp_path / BASIC).parent.mkdir(parents=True)
    (tmp_path / BASIC).write_bytes(b"basic")
    assert plotly_js(tmp_path)[0].endswith(b"basic")


def test_browsers_are_told_to_compile_all_of_it_while_it_loads(tmp_path: Path) -> None:
    assert plotly_js(tmp_path)[0].startswith(b"//# allFunctionsCalledOnLoad\n")
