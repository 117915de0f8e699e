"""The pictures to take along: whole by themselves, in plain SVG, with nothing that leads nowhere."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from tests.unit.site.drawn.test_certainty import SQUARE
from timeline.model.values.wording import tr, typographic
from timeline.site.contrast.theme_table import theme_table
from timeline.site.drawn import certainty as certainty_module
from timeline.site.drawn.certainty import certainty
from timeline.site.images import share_cards
from timeline.site.images.chart_pictures import Drawn, picture_list, pictures
from timeline.site.images.picture_style import picture_style
from timeline.site.images.share_cards import page_image, social_image, social_pictures
from timeline.site.licence import LICENCE_URL
from timeline.site.markup import html
from timeline.site.snippets import timeline_chart
from timeline.site.snippets.speaker_list import FLOW_TITLE
from timeline.site.view import View
from timeline.site.written_pages import Written

SVG = "{http://www.w3.org/2000/svg}"
PAGES = [Written("index", "A title", "", {}), Written("method", "How it is done & checked", "", {})]


@pytest.fixture(params=["view", "small_view"])
def drawn(request: pytest.FixtureRequest) -> View:
    found: View = request.getfixturevalue(request.param)
    return found


def words(svg: str) -> str:
    return " ".join(" ".join(ElementTree.fromstring(svg).itertext()).split())


def test_each_picture_says_what_it_is_and_whose(drawn: View) -> None:
    found = pictures(drawn)
    timeline = drawn.timeline
    records: list[Drawn] = [*timeline.charts, *timeline.frames, *timeline.multiples, *timeline.graphs]
    others = ("certainty", "themes", "flow")
    assert list(found) == [f"pictures/{name}.svg" for name in (*(record.id for record in records), *others)]
    for record in records:
        svg = found[f"pictures/{record.id}.svg"]
        text = words(svg)
        for part in (record.title, record.about, drawn.edition.words, drawn.timeline.title, LICENCE_URL):
            assert typographic(part) in text, record.id
        assert drawn.site + drawn.urls.address(record.id) in text
        assert "Sources: " in text or "Context from: " in text


def test_the_flow_of_claims_says_what_it_is_in_the_colours_of_the_phases(drawn: View) -> None:
    svg = pictures(drawn)["pictures/flow.svg"]
    text = words(svg)
    for part in (tr(FLOW_TITLE), f"{len(drawn.said)} in all", drawn.edition.words, f"{drawn.site}who/#flow", "Sources: "):
        assert part in text
    assert re.search(r"\.tl-phase-1 \.tl-stream,\.tl-stream\.tl-phase-1\{fill:#", svg)


def test_the_squares_are_those_of_the_page_and_lead_to_the_claims(drawn: View) -> None:
    svg = pictures(drawn)["pictures/certainty.svg"]
    squares = SQUARE.findall(certainty(drawn, drawn.site))
    root = ElementTree.fromstring(svg)
    marks = [link for link in root.iter(f"{SVG}a") if "tl-mark" in link.get("class", "")]
    assert len(marks) == len(squares) == len(drawn.said)
    for link, (is_open, href, title, kind, _) in zip(marks, squares, strict=True):
        assert link.get("href") == href
        assert html(link.findtext(f"{SVG}title")) == f"{title} ({kind})"
        assert [each.get("class") for each in link.iter(f"{SVG}rect")] == [f"tl-square{' tl-open' if is_open else ''}"]
    shown = re.sub(r"<[^>]*>", " ", certainty(drawn, ""))
    for text in root.iter(f"{SVG}text"):
        if text.get("class") == "tl-bold":
            assert html(text.text) in " ".join(shown.split())
    assert f"{drawn.site}#certainty" in words(svg)


def test_too_many_claims_have_no_picture_of_squares(view: View, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(certainty_module, "MANY", 5)
    assert "pictures/certainty.svg" not in pictures(view)
    assert "pictures/certainty.svg" not in picture_list(view, has_png=True)


def test_the_table_of_the_themes_has_the_words_of_the_page(drawn: View) -> None:
    svg = pictures(drawn)["pictures/themes.svg"]
    text = words(svg)
    for theme in drawn.timeline.themes:
        for part in (theme.title, theme.earlier, theme.later, theme.not_contrast):
            assert typographic(part) in text, theme.id
        assert f'href="{drawn.site}{drawn.urls.address(theme.id)}"' in svg
    cells = re.findall(r'<t[hd] scope="col"[^>]*>(.*?)</th>|tl-(?:count|outcome)">(.*?)</span>', theme_table(drawn, ""))
    assert all(html(word) in html(text) for cell in cells for word in cell if word)
    changed = drawn.timeline.themes[0].model_copy(update={"later": "All is <new> now."})
    themes = [changed, *drawn.timeline.themes[1:]]
    told = replace(drawn, timeline=drawn.timeline.model_copy(update={"themes": themes}))
    assert "All is <new> now." in words(pictures(told)["pictures/themes.svg"])


def test_a_picture_needs_nothing_else(drawn: View) -> None:
    for name, svg in {**pictures(drawn), **social_pictures(drawn, PAGES)}.items():
        root = ElementTree.fromstring(svg)
        assert root.get("width", "").isdigit(), name
        assert "var(" not in svg
        assert "url(" not in svg
        hrefs = [value for element in root.iter() for key, value in element.attrib.items() if key.endswith("href")]
        assert all(href.startswith("https://") for href in hrefs), name
        assert set(re.findall(r'font-family[:=]"?([\w-]+)', svg)) == {"sans-serif"}
        assert not [element.tag for element in root.iter() if element.tag in (f"{SVG}image", f"{SVG}script")]


def test_where_there_are_too_many_claims_a_picture_counts_them(drawn: View, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timeline_chart, "MANY", 0)
    svg = pictures(drawn)[f"pictures/{drawn.timeline.charts[-1].id}.svg"]
    cells = [a.get("href") for a in ElementTree.fromstring(svg).iter(f"{SVG}a") if a.get("class") == "tl-cell"]
    assert cells
    assert all(href and href.startswith(f"{drawn.site}timeline/#") for href in cells)


@pytest.mark.parametrize("phases", [1, 5])
def test_the_style_has_a_plain_colour_for_every_phase(phases: int) -> None:
    style = picture_style(phases)
    for phase in range(1, phases + 1):
        assert re.search(rf"\.tl-phase-{phase} \.tl-bar[^}}]*\{{fill:#[0-9a-f]{{6}}\}}", style)
    assert f".tl-phase-{phases + 1} " not in style
    assert set(re.findall(r"(?:fill|stroke):([^;}]+)", style)) <= set(re.findall(r"#[0-9a-f]{3,6}", style))


def test_the_list_of_pictures_has_png_only_where_there_are_some(drawn: View) -> None:
    for record in drawn.timeline.charts:
        assert f"[SVG](pictures/{record.id}.svg)\N{NO-BREAK SPACE}· [PNG](pictures/{record.id}.png)" in picture_list(
            drawn, has_png=True
        )
    for name in ("certainty", "themes"):
        assert f"[SVG](pictures/{name}.svg)\N{NO-BREAK SPACE}· [PNG](pictures/{name}.png)" in picture_list(
            drawn, has_png=True
        )
    assert ".png" not in picture_list(drawn, has_png=False)


def test_each_page_has_a_picture_for_sharing(drawn: View) -> None:
    found = social_pictures(drawn, PAGES)
    assert found.keys() == {social_image(drawn, claim) for claim in drawn.claims} | {page_image(page) for page in PAGES}
    for claim in drawn.claims:
        assert social_image(drawn, claim) == f"social/{claim.id}.png"
        text = words(found[social_image(drawn, claim)])
        assert typographic(claim.title) in text
        assert typographic(drawn.title(claim.attribution[0])) in text
        assert "A claim, not a fact" in text
        assert ("Context" in text) >= drawn.is_context(claim)
    assert "How it is done & checked" in words(found["social/method.png"])


def test_the_picture_of_a_page_shows_the_frame_with_years_and_words(drawn: View) -> None:
    frame = drawn.timeline.frames[0]
    text = words(social_pictures(drawn, PAGES)["social/method.png"])
    for part in (*(window.label for window in frame.windows), str(drawn.axis.first.year), drawn.title(frame.series)):
        assert typographic(part) in text
    bare = View(drawn.timeline.model_copy(update={"frames": []}))
    text = words(social_pictures(bare, PAGES)["social/method.png"])
    for part in (*(phase.label for phase in bare.timeline.phases), str(bare.axis.first.year)):
        assert typographic(part) in text


def test_text_and_drawing_do_not_touch(drawn: View) -> None:
    long = drawn.claims[0].model_copy(update={"title": "Wide MMMMM words " * 5})
    timeline = drawn.timeline.model_copy(update={"events": [], "figures": [], "redirects": [], "frames": []})
    section = "figures" if long.kind == "figure" else "events"
    view = View(timeline.model_copy(update={section: [long]}))
    for shown in (drawn, view):
        for claim in shown.claims:
            root = ElementTree.fromstring(social_pictures(shown, [])[social_image(shown, claim)])
            *above, foot = [float(text.get("y", 0)) for text in root.findall(f"{SVG}text")]
            place = root.find(f"{SVG}g[@transform]")
            assert place is not None
            match = re.match(r"translate\(\d+ ([\d.]+)\)", place.get("transform", ""))
            assert match
            assert max(above) < float(match[1]) < foot


def test_a_great_many_claims_share_the_pictures_of_their_themes(drawn: View, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(share_cards, "MANY", 2)
    found = social_pictures(drawn, PAGES)
    assert found.keys() == {f"social/{theme.id}.png" for theme in drawn.timeline.themes} | set(map(page_image, PAGES))
    assert all(social_image(drawn, claim) == f"social/{claim.theme}.png" for claim in drawn.claims)
