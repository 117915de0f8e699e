"""Lead to the repository of the project: into its web editor, and to a form filled in. The addresses are those of GitHub."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from timeline.model.reading.project_data import DATA

_BRANCH = "main"


@dataclass(frozen=True)
class Repository:
    """The repository at ``url``, which ends without a slash; ``lines`` are those of records in the data file, by id.

    ``written`` are the names of the pages that are in it; others come with this package.
    """

    url: str
    lines: Mapping[str, int]
    written: Collection[str] = ()

    @property
    def data(self) -> str:
        """The data file in the editor."""
        return self._editor(DATA)

    def record(self, identity: str) -> str:
        """The same at the line of a record."""
        return f"{self.data}#L{self.lines[identity]}"

    def page(self, name: str) -> str:
        """The written page of that name in the editor; nothing where it is not in the repository."""
        return self._editor(f"docs/{name}.md") if name in self.written else ""

    def form(self, name: str, **fields: str) -> str:
        """A form below ``.github/ISSUE_TEMPLATE`` by its name, with some of its ``fields`` filled in."""
        return f"{self.url}/issues/new?{urlencode({'template': f'{name}.yml'} | fields)}"

    def _editor(self, path: str) -> str:
        return f"{self.url}/edit/{_BRANCH}/{path}"
