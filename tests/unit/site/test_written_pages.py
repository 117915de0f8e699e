"""A snippet that a page includes is made from the data; one named after an old id is offered under the new one."""

import pytest

from timeline.site.written_pages import Include, missing_snippets

MADE = {"record/books-lent.md", "said-by/the-clerk,the-council.md", "count/theme=lending.md"}
MOVED = {"old-books": "books-lent", "the-scribe": "the-clerk", "gone": None}


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("record/books-lent.md", ""),
        ("record/old-books.md", 'write "record/books-lent.md"'),
        ("said-by/the-scribe,the-council.md", 'write "said-by/the-clerk,the-council.md"'),
        ("piece/of-nothing.html", "restore the id it is named after, or change the page"),
        # Not made, as no page asks for it.
        ("said-by/the-scribe,the-courier.md", 'write "said-by/the-clerk,the-courier.md"'),
        ("record/book-lent.md", 'write "record/books-lent.md"'),
    ],
)
def test_a_snippet_is_made_from_the_data(name: str, remedy: str) -> None:
    found = list(missing_snippets([Include(name, "docs/a.md", 3)], MADE, MOVED))
    assert [(each.line, each.message.partition("; ")[2]) for each in found] == ([(3, remedy)] if remedy else [])
