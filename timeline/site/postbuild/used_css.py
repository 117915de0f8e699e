"""Put into each page, of all style sheets, the rules that it can meet, so that it asks for no sheet and waits for none.

A rule can be met if the elements, classes, ids and values of attributes that it asks for stand in a tag of the page or in a
script of the site, which may put them there. A custom property stays if something that stays uses it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from timeline.site.postbuild.built_page import BuiltPage
from timeline.site.postbuild.css_rules import WORD, Group, Rule, parsed
from timeline.site.postbuild.html_tags import Tag


class UsedCss:
    """The style sheets of a site, in their order, for pages with its scripts."""

    def __init__(self, sheets: Iterable[str], scripts: Iterable[str] = ()) -> None:
        self._sheets = Group("", tuple(map(parsed, sheets)))
        self._always = {word for script in scripts for word in WORD.findall(script)} | {"html", "body"}
        self._made: dict[frozenset[str], str] = {}

    def move_into(self, page: BuiltPage) -> None:
        """Put the rules in the place of a page's links to style sheets; one without such links has its own rules."""
        links = [tag for tag in page.tags if tag.name == "link" and tag.attributes.get("rel") == "stylesheet"]
        for tag in links:
            page.edits.append((tag.start, tag.end, ""))
        if links:
            style = self.of_page([*page.tags, *page.added_tags])
            page.styles.append(style)
            page.insert(links[0].start, f"<style>{style}</style>")

    def of_page(self, tags: Iterable[Tag]) -> str:
        """The rules that a page with these tags can meet."""
        texts = {text for tag in tags for text in (tag.name, *tag.attributes.values())}
        known = frozenset(self._always.union(WORD.findall(" ".join(texts))) & self._words)
        if known not in self._made:  # many pages have the same words
            kept = self._sheets.kept(known)
            self._made[known] = kept.written(_used(kept.rules, known))
        return self._made[known]

    @cached_property
    def _words(self) -> set[str]:
        """Every word for which something is kept."""
        return {word for rule in self._sheets.rules for word in _words(rule)}


def _words(rule: Rule) -> Iterator[str]:
    yield from (word for selector in rule.selectors for word in selector.all_words)
    yield from (each.name for each in rule.declarations if each.is_custom)


def _used(rules: Iterable[Rule], known: Iterable[str]) -> set[str]:
    """The custom properties that something uses: a page, a script, a property, or a custom one that is used itself."""
    declarations = [each for rule in rules if rule.selectors for each in rule.declarations]
    used = {word for word in known if word.startswith("--")}
    used |= {name for each in declarations if not each.is_custom for name in each.uses}
    while more := {name for each in declarations if each.name in used for name in each.uses} - used:
        used |= more
    return used
