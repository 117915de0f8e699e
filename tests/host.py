"""Serve a built site as a host does that obeys its ``_headers`` and ``_redirects``: ``python -m tests.host FOLDER``."""

from __future__ import annotations

import functools
import http.server
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit


class _Host(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below ``prefix``, which begins and ends with a slash."""

    def __init__(self, *arguments: Any, prefix: str, directory: str) -> None:
        self.prefix = prefix
        super().__init__(*arguments, directory=directory)

    @property
    def below(self) -> str:
        """The address that is asked for, as the rules name it: below the site, with a slash before it."""
        path = urlsplit(self.path).path
        return f"/{path.removeprefix(self.prefix)}" if path.startswith(self.prefix) else ""

    def translate_path(self, path: str) -> str:
        return super().translate_path(f"/{path.removeprefix(self.prefix)}" if path.startswith(self.prefix) else "/no such")

    def send_head(self) -> Any:
        for old, new, status in self.redirects():
            if old == self.below:
                self.send_response(int(status))
                self.send_header("Location", self.prefix + new[1:])
                self.send_header("Content-Length", "0")
                self.end_headers()
                return None
        return super().send_head()

    def end_headers(self) -> None:
        for name, value in self.headers_told():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != http.HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(page.stat().st_size))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(page.read_bytes())

    def redirects(self) -> Iterator[list[str]]:
        """The address, the new one and the status of each redirect."""
        yield from (line.split() for line in self.rules("_redirects"))

    def headers_told(self) -> Iterator[tuple[str, str]]:
        """The headers of every rule that fits what is asked for."""
        path, fits = self.below, False
        for line in self.rules("_headers"):
            if not line.startswith(" "):
                fits = path.startswith(line[:-1]) if line.endswith("*") else path == line
            elif fits:
                name, _, value = line.partition(":")
                yield name.strip(), value.strip()

    def rules(self, name: str) -> list[str]:
        file = Path(self.directory, name)
        return file.read_text(encoding="utf-8").splitlines() if file.is_file() else []

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base class
        """Quiet."""


def serve(folder: Path, port: int = 0, prefix: str = "/") -> tuple[http.server.ThreadingHTTPServer, str]:
    """Serve a folder, which may come later, until the server is shut down; its address, without a slash at its end."""
    handler = functools.partial(_Host, prefix=prefix, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_port}{prefix[:-1]}"


if __name__ == "__main__":
    _, where = serve(Path(sys.argv[1]), 8000)
    print(f"{where}/ (end it with Ctrl+C)")
    threading.Event().wait()
