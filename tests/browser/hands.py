"""Ways to use a page: by mouse, by finger, by keyboard alone, and by the accessibility tree, as a screen reader does."""

from __future__ import annotations

from typing import Any, Protocol

from playwright.sync_api import Locator, Page

MOST_TABS = 40
FOLLOWING = 4  # of the places of an element in its document


class Hand(Protocol):
    """Uses what it can reach: everything is asked for by its role and name."""

    def press(self, role: str, name: str) -> None:
        """Use a button or a link."""

    def type(self, role: str, name: str, text: str) -> None:
        """Write into a field."""

    def show(self, claim: str) -> None:
        """Have the card of a mark shown, which is named by how its label begins."""


class Mouse:
    """A pointer that hovers."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, role: str, name: str) -> None:
        self.find(role, name).click()

    def type(self, role: str, name: str, text: str) -> None:
        self.press(role, name)
        write(self.page, text)

    def show(self, claim: str) -> None:
        self.find("link", claim).locator(".tl-label").hover()

    def find(self, role: Any, name: str) -> Locator:
        """What of this role and name is in sight; of a mark, the name begins so."""
        return self.page.get_by_role(role, name=name).locator("visible=true").first


class Finger(Mouse):
    """Taps, on a phone."""

    def press(self, role: str, name: str) -> None:
        self.find(role, name).tap()

    def show(self, claim: str) -> None:
        self.find("link", claim).locator(".tl-label").tap()


class Keys(Mouse):
    """The keyboard alone: Tab, or with Shift back, until the focus is there."""

    def press(self, role: str, name: str) -> None:
        self.reach(role, name)
        self.page.keyboard.press("Enter")

    def type(self, role: str, name: str, text: str) -> None:
        self.reach(role, name)
        write(self.page, text)

    def show(self, claim: str) -> None:
        self.reach("link", claim)

    def reach(self, role: str, name: str) -> None:
        target = self.find(role, name)
        target.wait_for()
        for _ in range(MOST_TABS):
            way = target.evaluate("element => element.compareDocumentPosition(document.activeElement)")
            if not way:
                return
            self.page.keyboard.press("Shift+Tab" if way == FOLLOWING else "Tab")
        raise AssertionError(f"the key Tab does not lead to {role} {name!r}")


class Tree:
    """What assistive technology has: nodes with roles and names, which can be given the focus and pressed."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.session = page.context.new_cdp_session(page)

    def press(self, role: str, name: str) -> None:
        self.act(role, name, "this.focus(); this.click()")

    def type(self, role: str, name: str, text: str) -> None:
        self.act(role, name, "this.focus()")
        write(self.page, text)

    def show(self, claim: str) -> None:
        self.act("link", claim, "this.focus()")

    def act(self, role: str, name: str, action: str) -> None:
        """Do something with the first node of a role whose name has these words, once there is one."""
        for _ in range(50):
            if node := next((node for node in self.nodes(role) if name in node["name"]["value"]), None):
                break
            self.page.wait_for_timeout(100)
        else:
            raise AssertionError(f"no {role} {name!r} among {[node['name']['value'] for node in self.nodes(role)]}")
        found = self.session.send("DOM.resolveNode", {"backendNodeId": node["backendDOMNodeId"]})["object"]
        call = {"objectId": found["objectId"], "functionDeclaration": f"function () {{ {action} }}"}
        self.session.send("Runtime.callFunctionOn", call)

    def nodes(self, role: str) -> list[dict[str, Any]]:
        """The nodes of a role that are not hidden from a reader."""
        nodes = self.session.send("Accessibility.getFullAXTree")["nodes"]
        return [node for node in nodes if not node["ignored"] and node["role"]["value"] == role and node.get("name")]


def write(page: Page, text: str) -> None:
    """Write into the field that has the focus, in place of what is in it."""
    page.keyboard.press("Control+A")
    page.keyboard.type(text)
