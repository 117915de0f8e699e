"""Numbers that an id or an address repeats: a slip in one digit is told, another number is not."""

import pytest

from tests.mistakes.test_mistakes import TEXT
from timeline.model.reading.loader import load_tree
from timeline.model.reading.project_data import DATA, Data
from timeline.rules.provenance.repeated_numbers import id_year, title_address
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree

REPORT = "title: Libraries of the county in 2002\n    publisher: The county\n    published: 2003-11~\n    url: https://county.example/"


def read(old: str, new: str) -> Data:
    assert TEXT.count(old) >= 1
    return Data(load_tree(parse(TEXT.replace(old, new, 1).encode(), Tree(DATA))), [])


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("libraries-2002", False),
        ("2003/libraries-2002", False),
        ("libraries-2003", True),
        ("libraries-21702", False),
        ("a-yearly-report-2003", False),
        ("2012", False),
    ],
)
def test_a_title_has_the_numbers_of_an_address_that_repeats_it(address: str, told: bool) -> None:
    problems = list(title_address(read(f"{REPORT}libraries-2002", REPORT + address)))
    assert [problem.message.split(": ")[-1] for problem in problems] == told * [
        "2002 must be as in the address, 2003 (line 289); correct one of the two"
    ]


@pytest.mark.parametrize(
    ("identity", "meant"),
    [
        ("county-loans-2003", ""),  # when the report appeared
        ("county-loans-2092", "2002"),
        ("county-loans-1985", ""),
        ("county-loans-20022", ""),
        ("county-loans", ""),
    ],
)
def test_a_year_in_an_id_is_no_slip_for_one_of_the_claim(identity: str, meant: str) -> None:
    problems = list(id_year(read("  - id: county-loans-2002\n", f"  - id: {identity}\n")))
    assert [problem.message.split("did you mean ")[1] for problem in problems] == bool(meant) * [f"{meant}?"]
