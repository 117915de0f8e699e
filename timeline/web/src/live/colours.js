// What the colour of a mark says: its phase, as in the picture, or its kind, or who said it first.

// Colours that can be told apart; the last is for all others. Named in full, so that their rules are known to be used.
const PALETTE = ["--tl-series-1", "--tl-series-2", "--tl-series-3", "--tl-series-4", "--tl-series-5", "--tl-series-6"];

export const CHOICES = {
  phase: tr("Colour: phase"),
  kind: tr("Colour: kind of claim"),
  speaker: tr("Colour: first speaker"),
};

export class Colours {
  by = "phase";
  /** @type {string[]} What has a colour of its own, the most frequent first. */
  names = [];

  /** @param {import("./live_chart.js").Live} live */
  constructor(live) {
    this.live = live;
  }

  /** @param {string} by a key of CHOICES */
  choose(by) {
    this.by = by;
    /** @type {Record<string, number>} */
    const counts = {};
    for (const claim of Object.values(this.live.figure.claims)) counts[claim[by]] = (counts[claim[by]] ?? 0) + 1;
    const names = Object.keys(counts).sort((a, b) => counts[b] - counts[a]);
    const most = PALETTE.length;
    this.names = names.length > most ? [...names.slice(0, most - 1), tr("all others")] : names;
  }

  /** The colour of a claim's mark, or none where the picture's stays. */
  of = (/** @type {string} */ id) => {
    if (this.by === "phase") return undefined;
    const at = this.names.indexOf(this.live.figure.claims[id][this.by]);
    return colourAt(at < 0 ? PALETTE.length - 1 : at);
  };
}

/** @param {number} place of a name */
export const colourAt = (place) => `var(${PALETTE[place]})`;
