// Which claims are shown to whoever asks for a view. The builder's claim_filter.py decides the same for the links of pages.

/**
 * What is asked for, by name; "" is the default.
 * @typedef {Record<"q" | "theme" | "phase" | "kind" | "source" | "context" | "clock" | "from" | "to", string>} View
 */

/**
 * What is asked of a claim. `from` and `to` are the ends of its date, "" where one is open; `text` is folded.
 * @typedef {object} Facts
 * @property {string} theme
 * @property {string} phase
 * @property {string} kind
 * @property {string[]} sources
 * @property {boolean} isContext
 * @property {string} from
 * @property {string} to
 * @property {string} said the day on which its source spoke of it, "" for the context
 * @property {string} text
 */

/**
 * Small letters without accents.
 * @param {string} text
 */
export const fold = (text) => text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");

/**
 * @param {Facts} claim
 * @param {View} view
 */
export function fits(claim, view) {
  if (view.context && claim.isContext) return false;
  if (view.source && !claim.sources.includes(view.source)) return false;
  if (view.theme && view.theme !== claim.theme) return false;
  if (view.phase && view.phase !== claim.phase) return false;
  if (view.kind && view.kind !== claim.kind) return false;
  const [from, to] = view.clock && claim.said ? [claim.said, claim.said] : [claim.from, claim.to];
  if ((view.from && to && to < view.from) || (view.to && from > view.to)) return false;
  // The text comes last because a page makes it when it is first asked for.
  return (
    !view.q ||
    fold(view.q)
      .split(/\s+/)
      .every((word) => claim.text.includes(word))
  );
}
