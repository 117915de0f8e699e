"""What a tab asks for, and when it has it all."""

from __future__ import annotations

import sys
from time import monotonic

from playwright.sync_api import Page as Tab
from playwright.sync_api import Request

LONGEST = 120  # seconds until the network must be quiet, for what a page loads after its chart
STILL = 500  # milliseconds without a request that count as quiet


class Traffic:
    """The addresses that ``tab`` has asked for, and the requests that have not ended."""

    def __init__(self, tab: Tab) -> None:
        self._tab = tab
        self.asked: list[str] = []
        self._open: set[Request] = set()
        tab.on("request", self._begin)
        tab.on("requestfinished", self._end)
        tab.on("requestfailed", self._end)

    def _begin(self, request: Request) -> None:
        self.asked.append(request.url)
        self._open.add(request)

    def _end(self, request: Request) -> None:
        self._open.discard(request)

    def wait_for_quiet(self) -> None:
        """Until nothing has been loading for a while. What never ends is named, and waited for no longer."""
        deadline = monotonic() + LONGEST
        while monotonic() < deadline:
            before = len(self.asked)
            self._tab.wait_for_timeout(STILL)
            if not self._open and len(self.asked) == before:
                return
        print(f"still loading: {', '.join(request.url for request in self._open)}", file=sys.stderr)
