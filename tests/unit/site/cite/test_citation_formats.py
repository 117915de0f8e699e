"""Citations: what other people's readers of the formats take from them is what the record says."""

from __future__ import annotations

import json
import re
from typing import Any

import jsonschema
import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from pybtex.database import Entry, parse_string

from tests.unit.site.cite.csl_schema import SCHEMA
from timeline.model.records.sources import Source
from timeline.model.values.wording import typographic
from timeline.site.cite.citation_formats import FORMATS, bibtex, csl, csl_json, ris
from timeline.site.cite.works import Work, of_record, of_site, of_source
from timeline.site.view import View

DATES = [  # as in the data, the year, what RIS, BibTeX and CSL-JSON hold of it, and the words of the note
    ("2015", "2015", "2015///", "2015", [[2015]], ""),
    ("2015-09", "2015", "2015/09//", "2015-09", [[2015, 9]], ""),
    ("2015-09-26", "2015", "2015/09/26/", "2015-09-26", [[2015, 9, 26]], ""),
    ("2015-09-26T14:30", "2015", "2015/09/26/", "2015-09-26", [[2015, 9, 26]], ""),
    ("0079-08", "79", "0079/08//", "0079-08", [[79, 8]], ""),
    ("-0043-03-15", "", "", "-0043-03-15", [[-44, 3, 15]], "Published 15 March 44 BCE."),
    ("2015-09~", "2015", "2015/09//", "2015-09~", [[2015, 9]], "Published about September 2015."),
    ("2015-09-26?", "2015", "2015/09/26/", "2015-09-26?", [[2015, 9, 26]], "Published 26 September 2015 (uncertain)."),
    ("2015-09/2015-10", "2015", "2015/09//", "2015-09/2015-10", [[2015, 9], [2015, 10]], ""),
    ("[2015-09-27..2015-09-30]", "2015", "2015/09//", "2015-09", [[2015, 9]], "Published between 27 and 30 September 2015."),
    ("[2015-03-01..2015-09-30]", "2015", "2015///", "2015", [[2015]], "Published between 1 March and 30 September 2015."),
    ("[2015-09-26,2015-09-28]", "2015", "2015/09//", "2015-09", [[2015, 9]], "Published 26 or 28 September 2015."),
    ("[2014..2016]", "", "", "", None, "Published between 2014 and 2016."),
    ("[..2015-09]", "", "", "", None, "Published at some time up to September 2015."),
    ("", "", "", "", None, "Date of publication not recorded."),
]


def work(date: str = "2015", **fields: object) -> Work:
    known: dict[str, object] = {"title": "The 100 % library & its {readers}", "publisher": "The Gazette_Press"}
    record = {
        "id": "a-report",
        "role": "article",
        "about": "A report.",
        "url": "https://gazette.example/a_b?c=%20~d",
        "archived": "none",
    }
    return of_source(Source.model_validate(record | known | ({"published": date} if date else {}) | fields))


def entry(text: str) -> Entry:
    [found] = parse_string(text, "bibtex").entries.values()
    return found


def plain(tex: str) -> str:
    """What TeX would print."""
    named = {"backslash": "\\", "asciitilde": "~", "asciicircum": "^", "braceleft": "{", "braceright": "}"}
    text = tex[1:-1] if tex.startswith("{") else tex
    return re.sub(r"\\(?:text(\w+)\{\}|([&%$#_]))", lambda match: named[match[1]] if match[1] else match[2], text)


def test_bibtex_gives_back_title_publisher_and_address(works: list[Work]) -> None:
    for each in works:
        fields = entry(bibtex(each)).fields
        assert plain(fields["title"]) == typographic(each.title)
        assert plain(fields["publisher"]) == each.publisher
        assert fields.get("url") == each.url


def test_ris_gives_back_title_publisher_and_address(works: list[Work]) -> None:
    for each in works:
        [found] = rispy.loads(ris(each))
        assert found["title"] == typographic(each.title)
        assert found["publisher"] == each.publisher
        assert found.get("urls", [None])[0] == each.url


@pytest.mark.filterwarnings("error")  # citeproc warns of a field that it does not know
def test_csl_json_gives_back_title_publisher_and_address(works: list[Work]) -> None:
    for each in works:
        items = json.loads(csl_json(each))
        [found] = CiteProcJSON(items).values()
        assert str(found["title"]) == typographic(each.title)
        assert str(found["publisher"]) == each.publisher
        assert items[0].get("URL") == each.url


def test_csl_json_is_valid(works: list[Work]) -> None:
    dated = [work(date, authors=["Ann B. Writer", "Collective"]) for date, *_ in DATES]
    for each in [*works, *dated]:
        jsonschema.validate(json.loads(csl_json(each)), SCHEMA)


@pytest.mark.parametrize(("date", "year", "slashed", "iso", "parts", "note"), DATES, ids=[each[0] for each in DATES])
def test_a_date_is_as_precise_as_it_is_known(
    date: str, year: str, slashed: str, iso: str, parts: list[list[int]] | None, note: str
) -> None:
    each = work(date)
    fields = entry(bibtex(each)).fields
    [found] = rispy.loads(ris(each))
    assert (fields.get("year", ""), fields.get("date", ""), fields.get("note", "")) == (year, iso, note)
    assert ("month" in fields) == bool(year and "-" in iso)
    assert (found.get("year", ""), found.get("date", "")) == (year, slashed)
    assert found.get("notes", [""]) == [note]
    issued = csl(each).get("issued", {})
    assert issued.get("date-parts") == parts
    assert bool(issued.get("circa")) == bool(re.search("[~?%]", date))
    assert ("literal" in issued) == (bool(date) and parts is None)
    assert csl(each).get("note", "") == note


def test_a_note_leads_to_archived_copies() -> None:
    each, note = work("[..2015-09]", archived="https://kept.example/a_b"), "Archived copies: https://kept.example/a_b"
    assert plain(entry(bibtex(each)).fields["note"]).endswith(f"September 2015. {note}")
    assert rispy.loads(ris(each))[0]["notes"][0].endswith(note)
    assert csl(work(archived="https://kept.example/a_b"))["note"] == note


def test_authors_stand_as_each_format_wants_them() -> None:
    each = work(authors=["Ann B. Writer", "Collective"])
    assert [str(person) for person in entry(bibtex(each)).persons["author"]] == ["Writer, Ann B.", "Collective"]
    assert rispy.loads(ris(each))[0]["authors"] == ["Writer, Ann B.", "Collective"]
    assert csl(each)["author"] == [{"family": "Writer", "given": "Ann B."}, {"literal": "Collective"}]
    assert each.short == "(Writer and Collective 2015)"
    assert each.long.startswith("Ann B. Writer and Collective: The 100 % library & its {readers}. The Gazette_Press, 2015.")


@pytest.mark.parametrize(
    ("fields", "in_bibtex", "in_ris", "in_csl", "short"),
    [
        ({"authors": ["Anna Writer Jr."]}, "Writer, Jr., Anna", "Writer, Anna, Jr.",
         {"family": "Writer", "given": "Anna", "suffix": "Jr."}, "Writer"),
        ({"authors": ["Anna van der Writer"]}, "van der Writer, Anna", "van der Writer, Anna",
         {"family": "van der Writer", "given": "Anna"}, "van der Writer"),
        *(
            ({"institutions": [name]}, name, name.replace(",", ""), {"literal": name}, name)
            for name in (
                "United Nations Security Council",
                "Department for Education",
                "One Agency and Another",
                "Department for Food, Books and Others",
            )
        ),
    ],
)  # fmt: skip
def test_a_name_is_parted_where_it_must_be_and_that_of_an_institution_nowhere(
    fields: dict[str, Any], in_bibtex: str, in_ris: str, in_csl: dict[str, str], short: str
) -> None:
    each = work(**fields)
    assert [plain(str(person)) for person in entry(bibtex(each)).persons["author"]] == [in_bibtex]
    assert rispy.loads(ris(each))[0]["authors"] == [in_ris]
    assert csl(each)["author"] == [in_csl]
    assert each.short == f"({short} 2015)"
    assert each.long.startswith((fields.get("authors") or fields["institutions"])[0])


def test_signs_that_mean_something_to_tex_are_text() -> None:
    title = r"50 % of #1 & $2 \ {x} ^ ~ _"
    assert plain(entry(bibtex(work(title=title))).fields["title"]) == title


@pytest.mark.parametrize("text", ["{Open", "Shut}", "}{", "{{", "\\{", "{\\"])
def test_a_lone_brace_takes_in_nothing_that_follows(text: str) -> None:
    each = work(title=text, publisher=text, institutions=[text])
    fields = entry(bibtex(each)).fields
    assert [plain(fields[key]) for key in ("title", "publisher")] == [text, text]


def test_a_line_end_in_a_text_begins_no_other_field() -> None:
    each = work(title="A\r\nER  - \r\nTI  - B", publisher="C\nD", institutions=["E\tF"])
    assert [found["title"] for found in rispy.loads(ris(each))] == ["A ER - TI - B"]
    assert (entry(bibtex(each)).fields["publisher"], csl(each)["author"]) == ("C D", [{"literal": "E\tF"}])


def test_a_style_makes_a_reference_of_it(view: View) -> None:
    """The whole way that a student goes: a file, a reference manager, a list of references."""
    source = CiteProcJSON([csl(of_site(view))])
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    bibliography.register(Citation([CitationItem("data_set")]))
    text = str(bibliography.bibliography()[0])
    assert view.timeline.title in text
    assert str(view.edition.date.year) in text


def test_every_format_ends_its_lines() -> None:
    for make in (made for _, made in FORMATS.values()):
        assert make(work()).endswith("\n")
    assert ris(work()).count("\r\n") == ris(work()).count("\n")


def test_a_source_without_authors_in_each_format() -> None:
    each = work("2015-09", title="A report")
    assert bibtex(each).split("\n") == [
        "@misc{a-report,",
        "  title = {{A report}},",
        "  key = {The Gazette\\_Press},",
        "  publisher = {The Gazette\\_Press},",
        "  year = {2015},",
        "  month = sep,",
        "  date = {2015-09},",
        "  url = {https://gazette.example/a_b?c=%20~d},",
        "}",
        "",
    ]
    lines = ["TY  - ELEC", "ID  - a-report", "TI  - A report", "PB  - The Gazette_Press", "PY  - 2015", "DA  - 2015/09//"]
    assert ris(each).split("\r\n") == [*lines, "UR  - https://gazette.example/a_b?c=%20~d", "LA  - en", "ER  - ", ""]
    assert csl(each) == {
        "id": "a-report",
        "type": "webpage",
        "title": "A report",
        "publisher": "The Gazette_Press",
        "issued": {"date-parts": [[2015, 9]]},
        "URL": "https://gazette.example/a_b?c=%20~d",
        "language": "en",
    }


def test_a_work_without_an_address_is_no_page_of_the_web() -> None:
    each = work(url=None, authors=["Ann B. Writer"])
    assert ris(each).startswith("TY  - GEN\r\n")
    assert csl(each)["type"] == "document"
    assert not {"url", "key"} & set(entry(bibtex(each)).fields)


def test_a_part_of_the_site_names_the_site_and_its_version(small_view: View) -> None:
    each, whole = of_record(small_view, "books-lent"), of_site(small_view)
    site, version = "The village library", "unreleased, as of 1 January 2000"
    assert (entry(bibtex(each)).fields["howpublished"], entry(bibtex(each)).fields["version"]) == (site, version)
    assert f"T2  - {site}\r\n" in ris(each)
    assert f"ET  - {version}\r\n" in ris(each)
    assert (csl(each)["container-title"], csl(each)["version"]) == (site, version)
    assert "howpublished" not in entry(bibtex(whole)).fields
    assert "T2" not in ris(whole)
    assert "container-title" not in csl(whole)


def test_every_month_has_its_name_in_bibtex() -> None:
    months = re.findall("month = (.*),", "".join(bibtex(work(f"2015-{number:02}")) for number in range(1, 13)))
    assert months == ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
