// Runs in the page before its own scripts, and writes what it sees into window.seen. Times are in milliseconds since the
// start of the navigation.
(({ container, mark, next }) => {
  const seen = { drawn: null, shift: 0, tasks: [] };
  window.seen = seen;

  const observe = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe("longtask", (entry) => seen.tasks.push([entry.startTime, entry.duration]));
  observe("layout-shift", (entry) => (seen.shift += entry.hadRecentInput ? 0 : entry.value));

  const tell = (what) => console.debug(`benchmark: ${what}`);
  const isVisible = (element) => element.checkVisibility({ visibilityProperty: true });

  function isOnScreen(element) {
    const box = element.getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  }

  // A chart that is still being read from the network is not drawn: something must follow it.
  const isRead = (element) => element.nextElementSibling || document.readyState !== "loading";

  function drawn() {
    const box = [...document.querySelectorAll(container)].find((each) => isRead(each) && isVisible(each));
    const first = box?.querySelector(mark);
    return first && isVisible(first) && first.getBoundingClientRect().height > 0 ? box : null;
  }

  let chart;

  // Before each frame. What is there before a frame is on the screen before the next one.
  function poll() {
    chart = drawn();
    requestAnimationFrame(chart ? note : poll);
  }

  function note() {
    seen.drawn = performance.now();
    tell("drawn");
  }

  requestAnimationFrame(poll);

  // The chart of the next page, which may come into this document or into one of its own. In milliseconds since 1970.
  function pollNext() {
    const isThere = [...document.querySelectorAll(next)].some((box) => isRead(box) && isVisible(box));
    requestAnimationFrame(isThere ? () => ((seen.next = performance.timeOrigin + performance.now()), tell("next")) : pollNext);
  }

  if (next) requestAnimationFrame(pollNext);

  // What is drawn. To be asked when the tasks of the page are noted, for it makes the browser lay out what is off the screen.
  window.look = () => {
    const marks = [...chart.querySelectorAll(mark)];
    return { marks: marks.length, onScreen: marks.some(isOnScreen) };
  };

  // How long a change takes until it is on the screen; null where the change cannot be made.
  window.timed = (change) =>
    new Promise((resolve) => {
      const start = performance.now();
      if (change() === false) return resolve(null);
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
    });

  // From the press on the button of the chart until it moves with a gesture, in window.seen.woken, and until plotly.js has drawn
  // it, in window.seen.redrawn; each on the screen.
  window.watchWaking = () => {
    let start;
    document.addEventListener("click", () => (start ??= performance.now()), { capture: true });
    for (const [name, stage] of [["woken", ".tl-plot.tl-live, .tl-many.tl-live"], ["redrawn", ".tl-plot.tl-drawn, .tl-many.tl-live"]]) {
      new MutationObserver((_, observer) => {
        if (!document.querySelector(stage)) return;
        observer.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => ((seen[name] = performance.now() - start), tell(name))));
      }).observe(document.body, { subtree: true, attributeFilter: ["class"] });
    }
  };

  // How long each movement of the pointer takes until its frame is done, in window.seen.steps. A message comes after the frame.
  window.watchSteps = () => {
    seen.steps = [];
    const note = () => {
      const start = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => seen.steps.push(performance.now() - start);
      requestAnimationFrame(() => port2.postMessage(null));
    };
    addEventListener("pointermove", note, { capture: true });
  };
})
