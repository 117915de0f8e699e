// plotly.js and what it is to draw, fetched when a reader first asks for a live chart.

/** @type {Promise<unknown> | undefined} */
let loading;

/**
 * What is to be drawn, when plotly.js is there to draw it.
 * @param {string} chart its address
 * @returns {Promise<import("./live_figure.js").Figure>}
 */
export async function load(chart) {
  const address = new URL(chart, location.href);
  const [answer] = await Promise.all([fetch(address), loadPlotly(new URL("../vendor/plotly.min.js", address))]);
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
