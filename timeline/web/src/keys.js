// The keyboard: one stop of the Tab key for a whole chart; the arrows go along time and between lanes.
(() => {
  "use strict";

  const ALONG = { ArrowLeft: -1, ArrowRight: 1 };
  const ACROSS = { ArrowUp: -1, ArrowDown: 1 };

  const place = (link) => link.querySelector(":not(title)").getBoundingClientRect();

  // Makes `link` the stop among `links`.
  function rove(links, link) {
    for (const other of links) if (other.tabIndex === 0) other.tabIndex = -1;
    if (link) link.tabIndex = 0;
  }

  // The marks of each lane that are seen, in order of time.
  function lanes(plot) {
    return [...plot.querySelectorAll(".tl-lane:not(.tl-out)")].map((lane) =>
      [...lane.querySelectorAll("a.tl-mark:not(.tl-out)")].sort((a, b) => place(a).left - place(b).left || place(a).top - place(b).top),
    );
  }

  function neighbour(plot, link, key) {
    const rows = lanes(plot);
    const row = rows.findIndex((marks) => marks.includes(link));
    const away = (mark) => Math.abs(place(mark).left - place(link).left);
    if (ALONG[key]) return rows[row][rows[row].indexOf(link) + ALONG[key]];
    if (ACROSS[key]) return rows[row + ACROSS[key]]?.reduce((near, mark) => (away(mark) < away(near) ? mark : near));
    return { Home: rows[row][0], End: rows[row].at(-1) }[key];
  }

  function walk(plot, event) {
    const link = event.target.closest("a.tl-mark");
    if (!link || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = neighbour(plot, link, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  window.timeline.keys = { rove, walk };
})();
