"""Find where links of written pages lead: to pages and places that a generator will find, by the data as it is now."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from html import unescape
from pathlib import Path

from timeline.problem import Problem, did_you_mean, nearest
from timeline.site.output.output_folder import GENERATED
from timeline.site.output.page_checks.page_links import TARGET, Link, links, without_code
from timeline.site.pages.claim_page import record_pages
from timeline.site.pages.redirects import redirect_pages
from timeline.site.view import View
from timeline.site.written_pages import Include, Texts

_HEADING = re.compile(r"^#{1,6}[ \t]+(.+?)[ \t]*(\{[^{}]*\})?[ \t]*$", re.MULTILINE)
_GIVEN = re.compile(r"\{:?[^{}\n]*?#([\w-]+)[^{}\n]*\}")
_HTML_ID = re.compile(r"""\b(?:id|name)=["']?([^"'\s>]+)""")
_LINKED = re.compile(r"!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])")
_LEADS_TO = re.compile(r"^leads_to: *[\"']?([^\s\"']+)", re.MULTILINE)
_MARKS = re.compile(r"<[^>]+>|[*`\\]")
_BELOW = (*GENERATED, "assets", "offline.zip")  # what is no page, and whose files other tests count


_VERY_ALIKE = 0.95  # of two addresses, one is likely a slip of the other, although both have digits
_OF_CLAIMS = ("events", "figures")


def anchors(text: str) -> set[str]:
    """The names of the places in a page, or a part of one, that is written in Markdown."""
    text = without_code(text)
    titles = [title for title, given in _HEADING.findall(text) if "#" not in given]
    return {*map(_slug, titles)} | {*_GIVEN.findall(text)} | {*_HTML_ID.findall(text)}


def _slug(title: str) -> str:
    """The name that Markdown gives to the place of a heading."""
    words = unescape(_MARKS.sub("", _LINKED.sub(r"\1", title)))
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())


def _below(address: str) -> str:
    """The address without the steps up from where it is written."""
    return re.sub(r"^(\.{1,2}/)*", "", address)


def is_near(one: str, other: str) -> bool:
    """Whether one name is the other with a letter more, less or wrong, or with two exchanged."""
    same = sum(block.size for block in SequenceMatcher(None, one, other).get_matching_blocks())
    return max(len(one), len(other)) - same < 2


@dataclass(frozen=True)
class Targets:
    """The pages below ``docs`` and what they take in: ``included`` from the snippets that ``made`` makes, by name."""

    docs: Path
    texts: Texts
    view: View
    included: Sequence[Include]
    made: Mapping[str, Callable[[], str]]

    def wrong(self) -> Iterator[Problem]:
        """A problem for each link to a page or a place that is not there."""
        told = [(link, self._fault(link)) for link in links(self.texts, TARGET)]
        for link, message in (*told, *((link, self._moved(link)) for link in links(self.texts, _LEADS_TO))):
            if message:
                yield Problem(link.page, link.line, link.column, "page-link", message)

    def _fault(self, link: Link) -> str:
        parts = link.parts
        if link.form in ("image", "src"):
            return self._wrong_image(link)
        if parts.scheme or parts.netloc:
            return ""
        file = parts.path or Path(link.page).name
        if not file.endswith(".md"):
            return self._wrong_address(file, parts.fragment, is_html=link.form == "html")
        if file not in self._pages:
            return self._missing_page(file)
        if parts.fragment and not self._has(file, parts.fragment):
            return self._missing_place(file, parts.fragment)
        return ""

    def _moved(self, link: Link) -> str:
        """What is wrong with the address to which a page at an old one leads."""
        page = _below(link.parts.path).strip("/") or "index"
        if link.parts.netloc or f"{page}.md" in self._pages:
            return ""
        known = {f"../{name.removesuffix('.md')}/" for name in self._pages}
        must = f'leads_to must be the address of a page, such as "../who/", not "{link.target}"'
        return must + did_you_mean(link.target, known)

    def _wrong_image(self, link: Link) -> str:
        if link.parts.netloc:
            return (
                f'a page must load nothing from another site, but has "{link.target}"; put a copy into docs/assets/ and '
                'write "assets/NAME", or make it a plain link'
            )
        file = _below(link.parts.path)
        if link.parts.scheme or file.partition("/")[0] in GENERATED or (self.docs / file).is_file():
            return ""
        return f'"{link.target}" must be a file below {self.docs.name}/; correct it, or add the file'

    def _wrong_address(self, address: str, place: str, *, is_html: bool) -> str:
        below = _below(address)
        first, page = below.partition("/")[0], f"{below.strip('/')}.md"
        if address.startswith("/"):
            must = f'"{address}" must not begin with a slash, as the site may be in a folder'
            return f'{must}; write "{page}"' if page in self._pages else f"{must}; name the file of the page"
        if first and not is_html and (page in self._pages or first in _OF_CLAIMS):
            written = page + f"#{place}" * bool(place)
            must = f'"{address}" must name the file of the page, as in Markdown; write "{written}"'
            return must if page in self._pages else self._missing_page(page)
        if first and not is_html and "." not in below.rpartition("/")[2]:
            return f'"{address}" must name a file, as in Markdown; write <a href="../{below}"> if it leads to a folder'
        if not first or first in _BELOW or f"{first}.md" in self._pages or (self.docs / first).exists():
            return ""
        return f'"{address}" must lead to a file of the site{did_you_mean(f"{first}.md", self._pages)}'

    def _missing_page(self, file: str) -> str:
        folder, _, name = file.rpartition("/")
        other = f"{ {'events': 'figures', 'figures': 'events'}.get(folder, folder) }/{name}"
        meant = other if other in self._pages else nearest(file, self._pages)
        must = f'"{file}" must be a page of the site'
        if folder not in _OF_CLAIMS:
            return f"{must}; " + (f'write "{meant}"' if meant else "correct the link")
        if meant and (meant == other or is_near(file, meant)):
            return f'{must}; write "{meant}", or, if the record was renamed or removed, say so under redirects'
        gone = name.removesuffix(".md")
        if meant and SequenceMatcher(None, file, meant).ratio() > _VERY_ALIKE:
            return f'{must}; did you mean "{meant}"? Or, if the record was renamed or removed, say so under redirects'
        return (
            f'{must}, but no record has the id "{gone}"; bring the record back, say under redirects what became of it, or '
            "take the link away"
        )

    def _missing_place(self, file: str, anchor: str) -> str:
        moved = {each.id: each for each in self.view.timeline.redirects}
        old = moved.get(Path(file).stem) if "/" in file else moved.get(anchor)
        if old and old.moved_to:
            here = "/" not in file and self._has(file, old.moved_to)
            page = self.view.urls.target(old.moved_to)
            kept = f"{page}#{anchor}" if "/" in file and "#" not in page and self._has(page, anchor) else page
            target = f"{file}#{old.moved_to}" if here else kept
            return f'"{file}#{anchor}" must name the record as it is called now; write "{target}"'
        if old:
            return f'"{file}#{anchor}" must lead to what is there, and {old.id} was removed; change the page'
        known = self._own[file] | self.view.urls.places(file) if "/" not in file else set()
        return f'"{anchor}" must be a place on {file}; correct the link{did_you_mean(anchor, known)}'

    @cached_property
    def _pages(self) -> set[str]:
        urls, old = self.view.urls, (each.id for each in self.view.timeline.redirects)
        written = {f"{name}.md" for name in self.texts}
        moved = {f"{folder}/{name}.md" for name in old for folder in ("events", "figures")}
        return written | {urls.page(claim.id) for claim in self.view.claims} | moved

    @cached_property
    def _own(self) -> dict[str, set[str]]:
        """The places in what people wrote, by page."""
        return {f"{name}.md": anchors(text) for name, text in self.texts.items()}

    @cached_property
    def _taken(self) -> dict[str, set[str]]:
        """The places in snippets, and on pages of records, that were looked into, by their names."""
        return {}

    def _has(self, file: str, anchor: str) -> bool:
        if "/" in file:
            return anchor in self._on_record(file)
        if anchor in self._own[file] or self.view.urls.target(anchor) == f"{file}#{anchor}":
            return True
        here = [each.name for each in self.included if Path(each.page).name == file]
        here.sort(key=lambda name: "graph" in name)  # last, because to lay them out takes long
        return any(anchor in self._in_snippet(name) for name in here)

    def _on_record(self, file: str) -> set[str]:
        """The places on the page of a record, which is made only where a link asks for one."""
        if file not in self._taken:
            self._taken[file] = anchors((record_pages(self.view, only=file) or redirect_pages(self.view))[file])
        return self._taken[file]

    def _in_snippet(self, name: str) -> set[str]:
        if name not in self._taken:
            self._taken[name] = anchors(self.made[name]()) if name in self.made else set()
        return self._taken[name]
