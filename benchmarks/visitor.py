"""Kinds of visitors, and the browser that they use."""

from __future__ import annotations

import shutil
from dataclasses import dataclass

from playwright.sync_api import Browser, BrowserContext, Playwright
from playwright.sync_api import Page as Tab

CHROMIUM = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)
ARGUMENTS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
NOWHERE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"  # no page reaches another host


@dataclass(frozen=True)
class Profile:
    """A kind of visitor: a screen in CSS pixels, how many times slower than this machine, and a network, if it is slow.

    ``latency`` is in milliseconds, ``down`` and ``up`` are in bits a second.
    """

    name: str
    width: int
    height: int
    slower: int = 1
    latency: int = 0
    down: int = 0
    up: int = 0

    @property
    def is_phone(self) -> bool:
        """Whether it is used with fingers."""
        return self.width < 600


PROFILES = {
    "desktop": Profile("desktop", 1280, 900),
    "mobile": Profile("mobile", 360, 800, slower=4, latency=150, down=1_600_000, up=750_000),
}


def launch(playwright: Playwright) -> Browser:
    """A browser that reaches nothing but this machine."""
    return playwright.chromium.launch(executable_path=CHROMIUM, args=[*ARGUMENTS, NOWHERE])


def open_context(browser: Browser, profile: Profile) -> BrowserContext:
    """What a visitor of this kind sees pages in, with an empty cache."""
    return browser.new_context(
        viewport={"width": profile.width, "height": profile.height},
        device_scale_factor=2 if profile.is_phone else 1,
        is_mobile=profile.is_phone,
        has_touch=profile.is_phone,
    )


def open_tab(context: BrowserContext, profile: Profile) -> Tab:
    """A tab that is as slow as the visitor's."""
    tab = context.new_page()
    session = context.new_cdp_session(tab)
    if profile.slower > 1:
        session.send("Emulation.setCPUThrottlingRate", {"rate": profile.slower})
    if profile.down:
        network = {"latency": profile.latency, "downloadThroughput": profile.down / 8, "uploadThroughput": profile.up / 8}
        session.send("Network.emulateNetworkConditions", {"offline": False} | network)
    return tab
