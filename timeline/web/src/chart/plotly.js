// plotly.js, which comes when a reader first shows interest in a chart, once.

/** @type {Promise<unknown> | undefined} */
let loading;

/** @param {URL} address */
export function loadPlotly(address) {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    Object.assign(script, { src: address.href, onload: resolve, onerror: reject });
    document.head.append(script);
  }).catch((error) => {
    loading = undefined; // so that a later interest tries again
    throw error;
  });
  return loading;
}
