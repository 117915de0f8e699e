"""What is meant as a snippet, a table, a tag, emphasis or a link is written as one."""

import pytest

from tests.sites import EXAMPLE
from timeline.site.output.page_checks.page_form import misformed
from timeline.site.written_pages import own_texts


def faults(text: str) -> list[str]:
    return [
        f"{each.line}:{each.column}: {each.message}" for each in misformed({"a": f"---\ntitle: <b> **\n---\n\n{text}\n"})
    ]


def test_the_pages_of_the_example_are_in_order() -> None:
    assert list(misformed(own_texts(EXAMPLE / "docs"))) == []


@pytest.mark.parametrize(
    "text",
    [
        '--8<-- "page/sources.html"',
        "| a | b |\n|---|:-:|\n| **c** | \\| |",
        "It is **bold**, *so* and ***both***, 2 * 3 * 4, and `**` in code.",
        "* one\n* two",
        "So.\n\n`some code` is.",
        "1. one\nmore\n2. two\n\n    It goes on.\n\n    - so\n\n    And on.\n\nSo\n– or so – on.",
        '## One\n- two\n\n[a](b.md "c")\n\n<div>\n\n    <p>\n\n</div>',
        '<section class="a" markdown>\n\n<div><i></i></div><br>\n\n</section>',
        "[events/a/](events/a.md) and [who/#b](who.md#b), [timeline/?a=1&amp;b=2](timeline.md?a=1&b=2#list), [b](c.md)",
        "[https://a.example/](https://a.example/) is 3 < 4.",
        "```\n--8<-- “a”\n<section>\n```",
        "A line\n{ .tl-lead }\n\n(So) [so]: `(a)[b.md]` ![a](b.png) <img src='b.png' alt=''>",
        '# One\n\n## Two\n\n### Three\n\n## Four\n\n--8<-- "step/a-1.md"\n\n#### Five',
        "So | this:\n| a | b |\n\n[A](https://localhost.example/) and `http://localhost:8000/`.",
    ],
)
def test_what_is_in_order_is_not_told(text: str) -> None:
    assert faults(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("--8‹-- “page/sources.html”", "5:1: a snippet must be taken in"),
        ("--8<--'page/sources.html'", "5:1: a snippet must"),
        ('—8<— "page/sources.html"', "5:1: a snippet must"),
        ('--<-- "page/sources.html"', "5:1: a snippet must"),
        ('--8-- "page/sources.html"', "5:1: a snippet must"),
        ('See --8<-- "page/sources.html"', "5:1: a snippet must"),
        ("| a | b |\n| c | d |", "5:1: a table must have a line of dashes below its head; write |---|---| there"),
        ("| a | b |\n|---|---|\n| c |", "7:1: a row must have as many cells as its head, 2, but has 1"),
        ("It is **bold.\n\nAnd **so** on.", '5:7: "**" must come in pairs'),
        ("It is *so.", '5:7: "*" must come in pairs'),
        ("<section>\n\nA\n", "5:1: <section> must be closed"),
        ("A</section>", "5:2: </section> must close a <section> that is open"),
        ("<div><i></div>", "5:6: <i> must be closed; write </i>"),
        ("See [events/a/](events/b.md).", '5:5: "events/a/" must be where the link leads, "events/b/"'),
        ("[https://a.example/](https://b.example/)", "must be where the link leads"),
        ("See [a] (who.md).", "a link must be written [words](page.md)"),
        ("See [a]who.md).", "a link must be written"),
        ("See [a](who.md", "a link must be written"),
        ("See [a](who.md and", "a link must be written"),
        ("See [a](www.a.example).", "5:7: a link to another site must begin with https://"),
        ("See [a](http://127.0.0.1:8000/who/).", "5:7: a link must not lead to your own machine"),
        ("See [a](http://localhost/who/).", "5:7: a link must not lead to your own machine"),
        ("See [a](file:///C:/who.html).", "5:7: a link must not lead to your own machine"),
        ("So:\n| a | b |\n|---|---|\n| 1 | 2 |", "6:1: a table must have an empty line before it"),
        ("- one\n• two", '6:1: an entry must begin with a plain dash; write "- "'),
        ("– one", "5:1: an entry must begin with a plain dash"),
        ("So:\n- one\n- two", "6:1: a list must have an empty line before it"),
        ("So\n1. one\n2. two", "6:1: a list must have an empty line before it"),
        ("So.\n\n    It is.", "7:5: a paragraph must begin at the left edge"),
        ("##Two", "5:1: a heading must have a space"),
        ("# One\n\n## Two\n\n# Three", "5:1: a page must have one heading with a single #"),
        ("A line\n{ .tl-lead", '6:1: what begins with "{" must end'),
        ("A line\n\n{ .tl-lead }", "7:1: what is in { } must directly follow the paragraph"),
        ("See (the\nnote)[teach.md#content-note].", "5:5: a link must be written [words](page.md); exchange"),
        ("See (it)[https://a.example/].", "5:5: a link must be written [words](page.md); exchange"),
        ("So: ![](assets/a.png)", "5:5: an image must have a text for those who do not see it"),
        ('<img src="assets/a.png">', "5:1: an image must have a text"),
        (
            "## Two\n\n#### Three",
            "7:1: a heading must be one level below the one before it, not 2; write ### instead of ####",
        ),
        ("Write `a: b or so.", "5:7: code must begin and end"),
    ],
)
def test_a_slip_of_form_is_told_at_its_place(text: str, told: str) -> None:
    [found] = faults(text)
    assert told in found
