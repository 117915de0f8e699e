"""Choose the plotly.js that the site serves."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from timeline.site.web.node_modules import installed

# Chromium then compiles all of it beside the page while it still loads, and not function by function while the chart is
# drawn, which on a slow phone takes as long as the drawing. Elsewhere it is a comment.
HINT = b"//# allFunctionsCalledOnLoad\n"
BASIC = "node_modules/plotly.js-basic-dist-min/plotly-basic.min.js"


def plotly_js(root: Path) -> tuple[bytes, str]:
    """The basic bundle where npm has put it for ``root``, else the full one inside plotly.py; and a line about which."""
    basic = installed(root, BASIC)
    if basic:
        return HINT + basic.read_bytes(), "plotly.js: the basic bundle, from npm"
    full = files("plotly").joinpath("package_data", "plotly.min.js")
    return HINT + full.read_bytes(), "plotly.js: the full bundle, from plotly.py; `npm ci` puts a smaller one in its place"
