"""Theme by theme, as a table."""

import re

from tests.unit.site.contrast.test_theme_sections import changed
from timeline.site.contrast.theme_table import theme_table
from timeline.site.markup import html
from timeline.site.view import View


def rows(view: View, root: str = "") -> list[str]:
    return re.findall(r"<tr>.*?</tr>", theme_table(view, root), re.DOTALL)


def test_each_theme_has_a_row_in_the_order_of_the_data_which_leads_to_its_section(view: View) -> None:
    for root in ("", "../"):
        _, *body = rows(view, root)
        links = [re.findall(r'href="([^"]+)"', row) for row in body]
        assert links == [[f"{root}contrast/#{theme.id}"] for theme in view.timeline.themes]


def test_a_row_says_what_is_said_of_each_phase_by_how_many_claims_and_what_it_is_not(view: View) -> None:
    first, last = view.timeline.phases[0], view.timeline.phases[-1]
    for theme, row in zip(view.timeline.themes, rows(view)[1:], strict=True):
        said = [claim.phase for claim in view.by_theme[theme.id]]
        cells = re.findall(r'<td class="([^"]+)" data-label="[^"]+">(.*?)</td>', row)
        assert [name for name, _ in cells] == ["tl-phase-1", f"tl-phase-{len(view.timeline.phases)}", "tl-not"]
        for (_, cell), text, phase in zip(cells, (theme.earlier, theme.later), (first, last), strict=False):
            number = said.count(phase.id)
            assert cell.startswith(html(text))
            assert f">{number} claim{'s' * (number != 1)}</span>" in cell
        assert cells[2][1] == html(theme.not_contrast)


def test_a_changed_sentence_changes_the_row(view: View) -> None:
    theme = view.timeline.themes[0]
    told = changed(view, theme.id, earlier="Nothing is known.", later="All is <known>.", not_contrast="No change.")
    row = rows(told)[1]
    assert "Nothing is known." in row
    assert "All is &lt;known&gt;." in row
    assert "No change." in row
    assert rows(told)[2:] == rows(view)[2:]


def test_a_row_says_what_the_contrast_comes_to_and_has_a_fold_for_a_narrow_screen(view: View) -> None:
    for theme, row in zip(view.timeline.themes, rows(view)[1:], strict=True):
        assert f'<span class="tl-outcome">{(theme.outcome or "").replace("-", " ").capitalize()}</span>' in row
        assert row.count("<details>") == row.count(f'<summary aria-label="{html(theme.title)}: what the articles say">') == 1


def test_the_head_of_a_column_says_in_which_articles_it_is_and_each_cell_has_its_head(view: View) -> None:
    first, *rest = rows(view)
    heads = [re.sub("<[^>]*>", "", head) for head in re.findall(r'<th scope="col".*?</th>', first)][1:]
    assert heads[0].endswith(", mostly in the 2002 article")
    assert heads[1].endswith(", mostly in the 2005 article")
    assert all(re.findall('data-label="([^"]+)"', row) == heads for row in rest)


def test_each_column_and_each_row_has_a_head(view: View) -> None:
    first, *rest = rows(view)
    heads = [re.sub("<[^>]*>", "", head) for head in re.findall(r'<th scope="col".*?</th>', first)]
    assert (heads[0], heads[-1]) == ("Theme", "What not to conclude")
    assert all(row.count('<th scope="row">') == 1 and row.count("<td") == len(heads) - 1 for row in rest)
