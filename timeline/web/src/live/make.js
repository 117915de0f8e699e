// Elements that only a live chart needs.

/**
 * @template {keyof HTMLElementTagNameMap} N
 * @param {N} name
 * @param {Record<string, string>} properties
 * @param {(Node | string)[]} within
 * @param {Record<string, (event: Event) => void>} listeners
 * @returns {HTMLElementTagNameMap[N]}
 */
export function make(name, properties = {}, within = [], listeners = {}) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...within);
  for (const [event, action] of Object.entries(listeners)) element.addEventListener(event, action);
  return element;
}
