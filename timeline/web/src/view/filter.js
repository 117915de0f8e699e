// Which claims are shown to whoever asks for a view. The builder's claim_filter.py decides the same for the links of pages.

import { days } from "../range.js";

/**
 * What is asked for, by name; "" is the default.
 * @typedef {Record<"q" | "theme" | "phase" | "kind" | "source" | "context" | "clock" | "from" | "to", string>} View
 */

/**
 * What is asked of a claim. `from` and `to` are the first and the last day over which it is drawn; `text` is plain.
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
 * @param {Facts} claim
 * @param {View} view
 * @param {(text: string) => boolean} finds
 */
export function fits(claim, view, finds) {
  if (view.context && claim.isContext) return false;
  if (view.source && !claim.sources.includes(view.source)) return false;
  if (view.theme && view.theme !== claim.theme) return false;
  if (view.phase && view.phase !== claim.phase) return false;
  if (view.kind && view.kind !== claim.kind) return false;
  const [from, to] = view.clock && claim.said ? [claim.said, claim.said] : [claim.from, claim.to];
  if ((view.from && days(to) < days(view.from)) || (view.to && days(from) > days(view.to))) return false;
  return !view.q || finds(claim.text); // last, because a page makes the text when it is first asked for
}
