// What only the live chart can do, as buttons: choose a range with a box, colours, the full screen, and pictures to save.

import { CHOICES, colourAt } from "./colours.js";
import { make } from "./make.js";

export class Toolbar {
  /** @param {import("./live_chart.js").Live} live */
  constructor(live) {
    this.live = live;
    const button = (/** @type {string} */ text, /** @type {string} */ title, /** @type {() => unknown} */ action) =>
      make("button", { type: "button", title }, [text], { click: action });
    this.box = button(tr("Box"), tr("Box: choose a time range by drawing a box"), () => live.box.toggle());
    this.full = button(tr("Full screen"), tr("Full screen, where the wheel zooms without Ctrl; Escape leaves it"), () =>
      live.fill(),
    );
    this.full.hidden = !document.fullscreenEnabled;
    const options = Object.entries(CHOICES).map(([value, text]) => make("option", { value }, [text]));
    const colours = make("select", { ariaLabel: tr("Colour"), title: tr("What the colour of a mark means") }, options, {
      change: () => {
        live.colours.choose(colours.value);
        live.show();
      },
    });
    this.legend = make("ul", { className: "tl-series" });
    this.element = make("div", { className: "tl-live-tools", role: "group", ariaLabel: tr("Live chart tools") }, [
      this.box,
      colours,
      this.full,
      button("PNG", tr("Save what you see as a PNG picture"), () => live.save("png")),
      button("SVG", tr("Save what you see as an SVG drawing"), () => live.save("svg")),
      make("span", {}, [
        tr("Drag to move. Zoom with Ctrl and the wheel, or with two fingers. Double-click to see everything."),
      ]),
      this.legend,
    ]);
  }

  show() {
    const { box, isFull, colours } = this.live;
    this.box.setAttribute("aria-pressed", `${box.isWanted}`);
    this.full.setAttribute("aria-pressed", `${isFull}`);
    const names = colours.by === "phase" ? [] : colours.names;
    this.legend.replaceChildren(
      ...names.map((name, i) => {
        const item = make("li", {}, [name]);
        item.style.setProperty("--tl-phase", colourAt(i));
        return item;
      }),
    );
  }
}
