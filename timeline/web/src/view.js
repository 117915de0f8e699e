// What a reader asks to see. It is read from the address of the page, changed by the controls of the page, and shown in the
// list of claims; charts are told by the event "timeline:shown". The address has only what differs from the default.
(() => {
  "use strict";

  const CHOICES = ["theme", "phase", "kind", "source"];
  const NAMES = ["q", ...CHOICES, "context", "from", "to"];
  const DAY = /^\d{4}-\d\d-\d\d$/;

  const items = () => document.querySelectorAll(".tl-list > li");
  let claims; // of this page, read when they are first needed: a page that is only read must not wait for it
  let changed; // whether this page has ever shown less than everything

  const timeline = (window.timeline = {
    // Those of the page's list, in order of time, each with `id`, `item` and `shown`.
    get claims() {
      return (claims ??= [...items()].map(claim));
    },
    view: {}, // what is asked for, by name; "" is the default
    chosen: "", // the id of the claim that the address points to
    ask,
    choose,
    say,
  });
  const { view } = timeline;

  const control = (name) => document.querySelector(name === "context" ? ".tl-hide-context" : `.tl-filters [name=${name}]`);

  function claim(item) {
    const { from, to, theme, phase, kind, source } = item.dataset;
    const context = item.classList.contains("tl-context");
    return { id: item.id, item, from, to, theme, phase, kind, sources: source.split(" "), context, shown: true };
  }

  const words = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");

  function fits(claim) {
    if (view.context && claim.context) return false;
    if (view.source && !claim.sources.includes(view.source)) return false;
    if (["theme", "phase", "kind"].some((name) => view[name] && view[name] !== claim[name])) return false;
    if ((view.from && claim.to && claim.to < view.from) || (view.to && claim.from > view.to)) return false;
    if (!view.q) return true;
    claim.words ??= words(claim.item.textContent);
    return words(view.q).split(/\s+/).every((word) => claim.words.includes(word));
  }

  // Runs once on every page, also on those that instant navigation puts in.
  let here;
  function arrive() {
    const article = document.querySelector("article");
    if (article === here) return;
    here = article;
    claims = undefined;
    changed = false;
    const form = document.querySelector(".tl-filters");
    if (form) form.hidden = false;
    for (const sign of ["pointerover", "focusin"]) form?.addEventListener(sign, () => timeline.claims, { once: true }); // in time
    document.dispatchEvent(new Event("timeline:arrived"));
    read();
  }

  function read() {
    const asked = new URLSearchParams(location.search);
    const get = (name) => asked.get(name) ?? "";
    // Of what has another id by now, the old one leads on.
    const means = (option, id) => option.value === id || option.dataset.was?.split(" ").includes(id);
    const offered = (name) => [...(control(name)?.options ?? [])].find((option) => means(option, get(name)));
    for (const name of CHOICES) view[name] = offered(name)?.value ?? "";
    view.q = control("q") ? get("q") : "";
    view.context = control("context") && get("context") ? "hidden" : "";
    for (const name of ["from", "to"]) view[name] = DAY.test(get(name)) ? get(name) : "";
    const there = decodeURIComponent(location.hash.slice(1));
    timeline.chosen = document.getElementById(there)?.closest(".tl-list > li")?.id ?? ""; // an old id is within its successor
    show();
  }

  function show() {
    for (const name of ["q", ...CHOICES]) {
      const field = control(name);
      if (field && field.value !== view[name]) field.value = view[name];
    }
    const folded = document.querySelector(".tl-filters details");
    if (folded && CHOICES.some((name) => view[name])) folded.open = true;
    if (control("context")) control("context").checked = Boolean(view.context);
    changed ||= Boolean(timeline.chosen) || NAMES.some((name) => view[name]);
    if (!changed) return say(`All ${items().length} claims are shown.`);
    for (const claim of timeline.claims) {
      claim.shown = fits(claim);
      if (claim.item.hidden === claim.shown) claim.item.hidden = !claim.shown;
      claim.item.classList.toggle("tl-chosen", claim.id === timeline.chosen);
    }
    for (const list of document.querySelectorAll(".tl-list")) list.hidden = [...list.children].every((item) => item.hidden);
    say(summary());
    for (const link of document.querySelectorAll(".tl-follows")) link.href = link.pathname + location.search + location.hash;
    document.dispatchEvent(new Event("timeline:shown"));
  }

  function summary() {
    const { length } = timeline.claims.filter(({ shown }) => shown);
    const count = length === timeline.claims.length ? `All ${length}` : `${length} of ${timeline.claims.length}`;
    const month = (text) => new Date(text).toLocaleDateString(document.documentElement.lang, { month: "long", timeZone: "UTC" });
    const day = (text) => `${Number(text.slice(8))} ${month(text)} ${text.slice(0, 4)}`;
    return `${count} claims are shown${view.from && `, from ${day(view.from)}`}${view.to && ` until ${day(view.to)}`}.`;
  }

  // One short sentence, which a screen reader speaks when it can.
  function say(sentence) {
    for (const place of document.querySelectorAll(".tl-status")) if (place.textContent !== sentence) place.textContent = sentence;
  }

  function ask(changes) {
    Object.assign(view, changes);
    write();
    show();
  }

  function choose(id) {
    timeline.chosen = id;
    ask({});
  }

  // The state of the history is the theme's: it keeps there how far the page is scrolled.
  function write() {
    const address = new URL(location.href);
    for (const name of NAMES) {
      if (view[name]) address.searchParams.set(name, view[name]);
      else address.searchParams.delete(name);
    }
    address.hash = timeline.chosen;
    history.replaceState(history.state, "", address);
  }

  document.addEventListener("input", ({ target }) => {
    if (target.matches(".tl-filters [name]")) ask({ [target.name]: target.value.trim() });
    if (target.matches(".tl-hide-context")) ask({ context: target.checked ? "hidden" : "" });
  });
  document.addEventListener("submit", (event) => event.target.matches(".tl-filters") && event.preventDefault());
  document.addEventListener("reset", (event) => {
    if (!event.target.matches(".tl-filters")) return;
    event.preventDefault();
    ask(Object.fromEntries(NAMES.map((name) => [name, ""])));
  });
  addEventListener("popstate", read);
  // The theme goes to another page at a single letter, which a spoken word or a slip would press too (WCAG 2.1.4).
  addEventListener("keydown", (event) => /^[pn,.]$/.test(event.key) && event.stopImmediatePropagation(), true);

  // After the other scripts of this file. Instant navigation then tells of each page, but never from a file.
  queueMicrotask(arrive);
  window.document$?.subscribe(arrive);
})();
