// Elements of the page, in the types that they have.

/**
 * @template {Element} [E=HTMLElement]
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {E[]}
 */
export const all = (selector, within = document) => [.../** @type {NodeListOf<E>} */ (within.querySelectorAll(selector))];

/**
 * The first one, which must be there.
 * @template {Element} [E=HTMLElement]
 * @param {string} selector
 * @param {ParentNode} [within]
 */
export const one = (selector, within = document) => /** @type {E} */ (within.querySelector(selector));

/**
 * The element to which a fragment leads; none for one that means nothing.
 * @param {string} hash
 */
export function anchorOf(hash) {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null; // a stray %
  }
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

/**
 * Writes the address of the page. Safari throws at the hundredth time within half a minute, and Chrome passes over the two hundredth
 * within ten seconds; the last address is written when it can be.
 * @param {URL} address
 */
export function replaceAddress(address) {
  clearTimeout(waiting);
  try {
    history.replaceState(null, "", address);
  } catch {
    // It is not written, as below.
  }
  if (location.href !== address.href) waiting = setTimeout(replaceAddress, 500, address);
}

/**
 * Where an event happened.
 * @param {Event} event
 */
export const targetOf = (event) => /** @type {HTMLElement} */ (event.target);

/**
 * When the browser has nothing else to do.
 * @param {() => void} action
 */
export const whenIdle = (action) => window.requestIdleCallback?.(action) ?? setTimeout(action, 50);
