"""A small server that sends everything compressed from memory and remembers what it sent."""

from __future__ import annotations

import gzip
import mimetypes
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import cast

PACKED = ("text/", "application/json", "application/javascript", "application/xml", "image/svg+xml")

ICON = "/favicon.ico"  # browsers ask for it now and then, whatever the page says; no page is to blame


class Server(ThreadingHTTPServer):
    """Serves folders below ``address``. ``sent`` lists the path and the bytes, head and all, of each answer."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.address = f"http://127.0.0.1:{self.server_port}"
        self.files: dict[str, tuple[str, bytes, bool]] = {}
        self.sent: list[tuple[str, int]] = []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def mount(self, prefix: str, folder: Path) -> str:
        """Take the files of ``folder`` into memory; return the address at which they are served, without a slash."""
        for path in filter(Path.is_file, folder.rglob("*")):
            name = f"{prefix}/{path.relative_to(folder).as_posix()}"
            self.files[name.removesuffix("index.html") if path.name == "index.html" else name] = _packed(path)
        return self.address + prefix


def _packed(path: Path) -> tuple[str, bytes, bool]:
    """The type of a file, its bytes as sent, and whether they are compressed."""
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    data = path.read_bytes()
    if not kind.startswith(PACKED):
        return kind, data, False
    charset = "; charset=utf-8" if kind.startswith("text/") else ""
    return kind + charset, gzip.compress(data, 6), True


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # keeps connections open
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        """Answer from memory."""
        server = cast(Server, self.server)
        path = self.path.partition("?")[0]
        kind, body, compressed = server.files.get(path, ("text/plain", b"not found", False))
        lines = [
            f"{self.protocol_version} {'200 OK' if path in server.files else '404 Not Found'}",
            f"Content-Type: {kind}",
            f"Content-Length: {len(body)}",
            *(["Content-Encoding: gzip"] if compressed else []),
        ]
        answer = "\r\n".join([*lines, "", ""]).encode() + body
        if path != ICON:
            server.sent.append((path, len(answer)))
        self.wfile.write(answer)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base class
        """Quiet."""
