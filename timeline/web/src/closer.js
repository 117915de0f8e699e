// A closer look at a part of the claims or of the range. Rows that are left without a mark go. A text that the edge would cut
// off moves: the label of a mark above what is seen of the mark, the name of a year or a phase into what is seen of it.
(() => {
  "use strict";

  const { between } = window.timeline;
  const ROW = 24; // pixels, as the drawing has them
  const PADDING = 4;
  const ABOVE = -11; // between a bar and the one in the row before
  const EDGE = 12; // left of the window, but seen
  const pen = document.createElement("canvas").getContext("2d");
  const part = (element, name) => parseFloat(element.getAttribute(name)) / 100;

  function shift(element, x, y) {
    element.style.translate = x || y ? `${x}px ${y}px` : "";
  }

  function rowOf(link) {
    const shape = link.firstChild;
    return Math.floor((shape.getAttribute({ circle: "cy", line: "y1" }[shape.localName] ?? "y") - PADDING) / ROW);
  }

  // The first row has the name of the lane, and a label above its mark has the row before.
  function close(lane, picture) {
    const links = [...lane.querySelectorAll("a.tl-mark")].map((link) => [link, rowOf(link)]);
    const kept = new Set([0]);
    for (const [link, row] of links) {
      if (!link.matches(".tl-out")) kept.add(row).add(link.querySelector(".tl-above") ? row - 1 : row);
    }
    const [top, bottom] = [lane.dataset.top, lane.dataset.bottom].map(Number);
    const empty = [...Array(Math.floor((bottom - top - PADDING) / ROW)).keys()].filter((row) => !kept.has(row));
    for (const [link, row] of links) shift(link, 0, -ROW * empty.filter((each) => each < row).length);
    lane.style.height = `${bottom - top - ROW * empty.length}px`;
    picture.gone.push(...empty.map((row) => [row, row + 1].map((edge) => top + PADDING + ROW * edge)));
  }

  // Where a mark, or what a name in the head names, begins and ends, as fractions of the whole range.
  function stretch(text) {
    if (text.dataset.part) return [-0.5, 0.5].map((half) => part(text, "x") + half * part(text, "data-part"));
    const shapes = [...text.parentNode.children].filter((shape) => shape !== text);
    const starts = shapes.map((shape) => part(shape, { circle: "cx", line: "x1" }[shape.localName] ?? "x"));
    const ends = shapes.map((shape, index) => starts[index] + (shape.localName === "rect" ? part(shape, "width") : 0));
    return [Math.min(...starts), Math.max(...ends)];
  }

  function move(picture) {
    const { plot } = picture;
    const style = getComputedStyle(plot);
    const [gutter, first, seen] = ["--tl-gutter", "--tl-start", "--tl-part"].map((name) => parseFloat(style.getPropertyValue(name)));
    const width = plot.clientWidth - EDGE - gutter;
    if (width <= 0) return; // not the one that is seen
    const font = `12px ${style.getPropertyValue("--tl-font")}`;
    const place = (fraction) => ((fraction - first) / seen) * width;
    picture.moved = new Map();
    for (const text of plot.querySelectorAll("[data-part], a.tl-mark:not(.tl-out) > .tl-label")) {
      const isHead = text.dataset.part;
      pen.font = text.matches(".tl-band-name, .tl-chosen > *") ? `700 ${font}` : font;
      const long = pen.measureText(text.textContent).width;
      const back = text.matches(".tl-left") ? 1 : isHead || text.matches(".tl-above") ? 0.5 : 0;
      const left = place(part(text, "x")) + Number(text.getAttribute("dx")) - back * long;
      const [low, high] = isHead ? [0, width] : [-EDGE, width + gutter];
      const [from, to] = stretch(text).map((fraction) => between(low, place(fraction), high));
      const isOut = isHead ? to - from < long : from === high || to === low; // nothing to name is seen
      const stays = isOut || (left >= low && left + long <= high);
      const start = between(low, (from + to - long) / 2, high - long);
      const up = back === 0.5 ? 0 : ABOVE;
      text.style.visibility = isOut ? "hidden" : "";
      shift(text, stays ? 0 : start - left, stays ? 0 : up);
      const name = text.matches(".tl-band-name") ? text.textContent : text.parentNode.dataset.id;
      if (name && !stays) picture.moved.set(name, [start, up]);
    }
  }

  // Leaves word for the live chart: `gone` are the rows without a mark, from and to so many pixels of the whole drawing, and
  // `moved` has by the id of a claim or the name of a phase where its text begins, and how far it is raised.
  window.timeline.closer = (picture) => {
    picture.gone = [];
    for (const lane of picture.plot.querySelectorAll(".tl-lane:not(.tl-out)")) close(lane, picture);
    move(picture);
  };
})();
