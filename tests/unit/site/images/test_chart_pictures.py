"""The pictures to take along: whole by themselves, in plain SVG, with nothing that leads nowhere."""

import re
from xml.etree import ElementTree

import pytest

from timeline.model.values.wording import typographic
from timeline.site.images import share_cards
from timeline.site.images.chart_pictures import Drawn, picture_list, pictures
from timeline.site.images.picture_style import picture_style
from timeline.site.images.share_cards import page_image, social_image, social_pictures
from timeline.site.licence import LICENCE_URL
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
    assert list(found) == [*(f"pictures/{record.id}.svg" for record in records), "pictures/flow.svg"]
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
    for part in (FLOW_TITLE, f"{len(drawn.said)} in all", drawn.edition.words, f"{drawn.site}who/#flow", "Sources: "):
        assert part in text
    assert re.search(r"\.tl-phase-1 \.tl-stream,\.tl-stream\.tl-phase-1\{fill:#", svg)


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
    for part in (*(window.label for window in frame.windows), str(drawn.first.year), drawn.title(frame.series)):
        assert typographic(part) in text
    bare = View(drawn.timeline.model_copy(update={"frames": []}))
    text = words(social_pictures(bare, PAGES)["social/method.png"])
    for part in (*(phase.label for phase in bare.timeline.phases), str(bare.first.year)):
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
