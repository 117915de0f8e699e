"""Firefox as readers have it, driven through Marionette, its own protocol of messages, without another tool."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from tests.sites import free_port

FIREFOX = next((path for name in ("firefox-esr", "firefox") if (path := shutil.which(name))), None)
PATIENCE = 60  # seconds, on a machine that does much else
# What the console says of pages at this address: faults of scripts, and all that their policy refuses or does not know.
COMPLAINTS = """return Services.console.getMessageArray().filter(message => message instanceof Ci.nsIScriptError)
    .filter(({ category: kind, flags, sourceName }) =>
        kind.startsWith("CSP") || (sourceName.startsWith(arguments[0]) && !(flags & Ci.nsIScriptError.warningFlag)))
    .map(message => `${message.category}: ${message.errorMessage}`);"""
SHOWN = """return [...document.querySelectorAll(arguments[0])].find(each =>
    each.checkVisibility({ visibilityProperty: true }) && (each.ariaLabel ?? each.textContent).includes(arguments[1]));"""
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # as WebDriver names one
KEYS = {"Control": "\ue009", "Tab": "\ue004", "Enter": "\ue007", "Escape": "\ue00c", "Left": "\ue012", "Right": "\ue014"}


class Firefox:
    """One window of a browser that runs."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection, self.number = connection, 0
        self.answers = connection.makefile("rb")
        self._receive()
        self.send("WebDriver:NewSession")

    def send(self, command: str, **parameters: object) -> Any:
        """What the browser answers to a command."""
        self.number += 1
        message = json.dumps([0, self.number, command, parameters])
        self.connection.sendall(f"{len(message)}:{message}".encode())
        _, _, error, result = self._receive()
        assert not error, (command, parameters, error)
        return result["value"] if isinstance(result, dict) and "value" in result else result

    def _receive(self) -> Any:
        length = b""
        while (digit := self.answers.read(1)) != b":":
            length += digit
        return json.loads(self.answers.read(int(length)))

    def open(self, address: str) -> None:
        """By way of an empty page, because Firefox does not wait for one whose address has a fragment."""
        for url in ("about:blank", address):
            self.send("WebDriver:Navigate", url=url)

    def run(self, script: str, *arguments: object) -> Any:
        """What a function with this body returns in the page."""
        return self.send("WebDriver:ExecuteScript", script=script, args=arguments)

    def evaluate(self, expression: str) -> Any:
        return self.run(f"return {expression}")

    def until(self, expression: str) -> None:
        """Wait until it holds, also on a page that comes only now."""
        end = time.monotonic() + PATIENCE
        while not self.evaluate(expression):
            assert time.monotonic() < end, (expression, self.evaluate("location.href"))
            time.sleep(0.05)

    def find(self, selector: str, name: str = "") -> str:
        """The first that is seen and has these words in its name."""
        end = time.monotonic() + PATIENCE
        while not (found := self.run(SHOWN, selector, name)):
            assert time.monotonic() < end, (selector, name)
            time.sleep(0.05)
        return str(found[ELEMENT])

    def click(self, selector: str, name: str = "") -> None:
        self.send("WebDriver:ElementClick", id=self.find(selector, name))

    def hover(self, selector: str, name: str = "") -> None:
        origin = {ELEMENT: self.find(selector, name)}
        move = {"type": "pointerMove", "origin": origin, "x": 0, "y": 0, "duration": 50}
        self._act({"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": [move]})

    def press(self, *names: str) -> None:
        """Press keys one after the other; of one with a ``+``, both together."""
        actions = []
        for name in names:
            keys = [KEYS.get(key, key) for key in name.split("+")]
            actions += [{"type": "keyDown", "value": key} for key in keys]
            actions += [{"type": "keyUp", "value": key} for key in reversed(keys)]
        self._act({"type": "key", "id": "keyboard", "actions": actions})

    def _act(self, source: dict[str, Any]) -> None:
        self.send("WebDriver:PerformActions", actions=[source])

    def in_the_browser(self, script: str, *arguments: object) -> Any:
        """What a function with this body returns in the window of the browser itself, which may do everything."""
        self.send("Marionette:SetContext", value="chrome")
        try:
            return self.run(script, *arguments)
        finally:
            self.send("Marionette:SetContext", value="content")


@contextmanager
def launched(profile: Path) -> Iterator[Firefox]:
    """A Firefox without windows, whose profile is in an empty folder."""
    port = free_port()
    (profile / "user.js").write_text(f'user_pref("marionette.port", {port});', encoding="utf-8")
    command = [
        str(FIREFOX),
        "--headless",
        "--marionette",
        "--remote-allow-system-access",
        "--no-remote",
        "--profile",
        str(profile),
    ]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        with closing(_connected(port)) as connection:
            yield Firefox(connection)
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _connected(port: int) -> socket.socket:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), PATIENCE)
        except OSError:
            assert time.monotonic() < end, "Firefox does not listen"
            time.sleep(0.1)
