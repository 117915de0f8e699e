"""A page as a site generator has built it, read once, with all that is to be changed in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from timeline.site.postbuild.html_tags import Tag, changed, tags


@dataclass
class BuiltPage:
    """The page ``name``, its path below the site. ``styles`` are the texts of the style elements that it will have."""

    name: Path
    text: str
    edits: list[tuple[int, int, str]] = field(default_factory=list)

    @cached_property
    def tags(self) -> list[Tag]:
        """Its start tags, as they were built; who changes one adds it to the edits."""
        return list(tags(self.text))

    @property
    def added_tags(self) -> list[Tag]:
        """The start tags that edits so far put in."""
        return [tag for _, _, text in self.edits for tag in tags(text)]

    @cached_property
    def styles(self) -> list[str]:
        """The texts of its style elements."""
        return [tag.text for tag in self.tags if tag.name == "style"]

    @property
    def finished(self) -> str:
        """Its text with all edits."""
        return changed(self.text, self.edits)

    def insert(self, place: int, text: str) -> None:
        """Put a text in before the place, if that is one and not -1."""
        if place >= 0:
            self.edits.append((place, place, text))

    def remove(self, tag: Tag) -> None:
        """Take out a script or style, with what is in it."""
        self.tags.remove(tag)
        self.edits.append((tag.start, tag.end + len(tag.text) + len(f"</{tag.name}>"), ""))

    def replace(self, tag: Tag) -> None:
        """Write a tag with the attributes that it has now."""
        self.edits.append((tag.start, tag.end, tag.written()))
