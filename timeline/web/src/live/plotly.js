// plotly.js and what it is to draw, fetched when a reader first asks for a live chart.

/** @type {Promise<unknown> | undefined} */
let loading;

/**
 * What is to be drawn, and plotly.js to draw it, which is thirty times as long; both begin to come at once.
 * @param {string} chart its address
 * @returns {{ figure: Promise<import("./live_figure.js").Figure>, plotly: Promise<unknown> }}
 */
export function load(chart) {
  const address = new URL(chart, location.href);
  return { figure: fetchFigure(address), plotly: loadPlotly(new URL("../vendor/plotly.min.js", address)) };
}

/** @param {URL} address */
async function fetchFigure(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
}

/** @param {URL} address */
function loadPlotly(address) {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    Object.assign(script, { src: address.href, onload: resolve, onerror: reject });
    document.head.append(script);
  }).catch((error) => {
    loading = undefined; // so that a later press tries again
    throw error;
  });
  return loading;
}
