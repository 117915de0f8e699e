"""List every snippet that a written page can include, by the name under which it asks for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from timeline.model.records.record import Named
from timeline.site.cite.citation_box import folded_citation, page_foot
from timeline.site.cite.works import of_page, of_site
from timeline.site.contrast import clocks_figure, theme_sections, theme_table
from timeline.site.drawn import certainty, comparison, frame_figure, multiples_figure
from timeline.site.exports.codebook import folded_codebook
from timeline.site.exports.graph_tables import table_file, tabled
from timeline.site.exports.tables import tables
from timeline.site.images.chart_pictures import picture_files, picture_list
from timeline.site.office.take_along import lessons, take_along
from timeline.site.share_links import Heights, usual_height
from timeline.site.snippets import (
    claim_list,
    contributor_guide,
    data_history,
    figure_cards,
    glossary,
    graph_figure,
    overview,
    source_list,
    speaker_list,
    timeline_chart,
)
from timeline.site.teach import pupil_tasks
from timeline.site.teach.lesson_card import lesson_card, step_headings
from timeline.site.templates import render
from timeline.site.view import View
from timeline.site.written_pages import Written

# A snippet may be made for pages at the root of the site, or for those one folder down.
DEPTHS = {"root": "", "page": "../"}


def snippets(
    view: View, written: list[Written], height: Heights = usual_height, *, has_png: bool
) -> dict[str, Callable[[], str]]:
    """What a written page can include, by name; a snippet is made when it is called."""
    made: dict[str, Callable[[], str]] = {
        "clocks.html": partial(clocks_figure.clocks, view),
        "flow.html": partial(speaker_list.flow, view),
        "speakers.html": partial(speaker_list.speakers, view),
        "fields.md": contributor_guide.fields,
        "rules.md": contributor_guide.rules,
        "how-to-edit.md": partial(contributor_guide.how_to_edit, view),
        "tell-us.md": partial(render, "reference/tell_us.md", repository=view.repository),
        "what-happens.md": partial(render, "reference/what_happens.md", repository=view.repository),
        "pictures.md": partial(picture_list, view, has_png=has_png),
        "codebook.md": lambda: folded_codebook(tables(view)),
        "glossary.md": partial(glossary.glossary_list, view),
        "glossary-links.md": partial(glossary.references, view),
        "corrections.md": partial(data_history.corrections, view),
        "old-addresses.md": partial(data_history.old_addresses, view),
        "cite-version.md": partial(data_history.how_to_cite, view),
        "cite-data.html": lambda: folded_citation(of_site(view), "Cite the data as it is now"),
        "versions.md": partial(data_history.versions, view),
        "address.md": partial(render, "reference/address.md", site=view.site),
        "empty-timeline.html": partial(overview.empty_timeline, view),
        "context-switch.html": partial(render, "snippets/context_switch.html"),
        "filters.html": partial(claim_list.filter_form, view),
        "legend.html": overview.legend,
    }
    made |= {f"cite/{page.name}.html": partial(page_foot, view, of_page(view, page), page.root) for page in written}
    made |= {f"take/{lesson.name}.html": partial(take_along, view, written, lesson) for lesson in lessons(written)}
    made |= {f"glance/{page.name}.md": partial(lesson_card, page) for page in written if "lesson" in page.meta}
    made |= {name: heading for page in written for name, heading in step_headings(page).items()}
    made |= {f"record/{claim.id}.md": partial(contributor_guide.record, claim) for claim in view.claims}
    files = {each.id: picture_files(each, has_png=has_png) | table_file(each) for each in tabled(view)}
    drawn: tuple[tuple[str, Sequence[Named], Callable[..., str]], ...] = (
        ("frame", view.timeline.frames, frame_figure.frame_figure),
        ("multiple", view.timeline.multiples, multiples_figure.multiples_figure),
        ("graph", view.timeline.graphs, graph_figure.graph_figure),
    )
    for depth, root in DEPTHS.items():
        made[f"{depth}/claims.html"] = partial(claim_list.claim_list, view, view.claims, root)
        made[f"{depth}/sources.html"] = partial(source_list.source_list, view, root)
        made[f"{depth}/ways.html"] = partial(speaker_list.ways, view, root)
        made[f"{depth}/contrast.md"] = partial(theme_sections.theme_sections, view, root)
        made[f"{depth}/theme-table.html"] = partial(theme_table.theme_table, view, root)
        made[f"{depth}/key-numbers.html"] = partial(overview.key_numbers, view, root)
        made[f"{depth}/certainty.html"] = partial(certainty.certainty, view, root)
        made[f"{depth}/figures.html"] = partial(figure_cards.figure_table, view, root)
        made[f"{depth}/comparison.html"] = partial(comparison.comparison, view, root)
        made[f"{depth}/graphs.html"] = partial(graph_figure.graphs, view, root, files, height, of_context=False)
        made[f"{depth}/graphs-of-context.html"] = partial(graph_figure.graphs, view, root, files, height, of_context=True)
        made[f"{depth}/task-kinds.html"] = partial(pupil_tasks.kind_task, view, root)
        made[f"{depth}/task-pairs.html"] = partial(pupil_tasks.pair_task, view, root)
        made[f"{depth}/task-chains.html"] = partial(pupil_tasks.chain_task, view, root)
        for each in view.timeline.charts:
            made[f"{depth}/{each.id}.html"] = partial(timeline_chart.chart_figure, view, each, root)
        for kind, records, figure in drawn:
            for record in records:
                made[f"{depth}/{kind}-{record.id}.html"] = partial(figure, view, record, root, files[record.id], height)
        for graph in view.timeline.graphs:
            made[f"{depth}/picture-{graph.id}.html"] = partial(graph_figure.sheet_picture, view, graph, root)
    return made
