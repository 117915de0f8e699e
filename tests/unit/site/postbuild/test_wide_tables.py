"""Tables of written pages scroll in a box of their own."""

from pathlib import Path

from timeline.site.postbuild.built_page import BuiltPage
from timeline.site.postbuild.wide_tables import wrap_tables


def test_a_table_without_a_class_has_a_box_and_one_of_ours_has_none() -> None:
    ours = '<table class="tl-table"><tr><td>1</td></tr></table>'
    page = BuiltPage(Path("index.html"), f"<p>a</p><table><tr><td>1</td></tr></table>{ours}<table>2</table>")
    wrap_tables(page)
    box = '<div class="tl-scroll">{}</div>'
    wide = [box.format(f"<table>{inner}</table>") for inner in ("<tr><td>1</td></tr>", "2")]
    assert page.finished == f"<p>a</p>{wide[0]}{ours}{wide[1]}"
