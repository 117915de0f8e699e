// plotly.js, which comes when a reader first shows interest in a chart, once for all pages.

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

// Instant navigation replaces the head of the page, and with it the style element that plotly.js made; an adopted sheet stays.
let isKept = false;

export function keepStyles() {
  const element = /** @type {HTMLStyleElement | null} */ (document.getElementById("plotly.js-style-global"));
  if (isKept || !element?.sheet) return;
  const sheet = new CSSStyleSheet();
  for (const rule of element.sheet.cssRules) sheet.insertRule(rule.cssText, sheet.cssRules.length);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  isKept = true;
}
