"""What a written page counts is counted when it is built."""

from timeline.site.output.counted_views import counted
from timeline.site.view import View

QUERY = "from=2003-02-01&to=2003-09-30&context=hidden"


def test_a_view_is_counted_and_listed_as_it_is(view: View) -> None:
    made = counted(view, [f"count/{QUERY}.md", f"claims/{QUERY}.md", "legend.html"])
    count, claims = (each() for each in made.values())
    assert count == f"[three claims](timeline.md?{QUERY})"
    assert claims.count("\n") == 3
    assert "- [Librarian: readers have doubled since 2001](figures/readers-doubled.md): 2001 to 14 March 2005\n" in claims


def test_one_claim_is_no_more_than_one(view: View) -> None:
    made = counted(view, ["count/q=stove.md"])
    assert made["count/q=stove.md"]() == "[one claim](timeline.md?q=stove)"


def test_of_each_speaker_it_is_said_what_came_first_from_it_and_what_it_passed_on(view: View) -> None:
    name = "said-by/the-library,the-courier.md"
    _, _, *rows = counted(view, [name])[name]().splitlines()
    chains = [claim.attribution for claim in view.said]
    first = sum(chain[0] == "the-library" for chain in chains)
    assert (
        rows[0] == f"| [The library](who.md#the-library) | {first} | {sum('the-library' in each[1:] for each in chains)} |"
    )
    assert len(rows) == 2
    assert counted(view, ["said-by/nobody.md"]) == {}
