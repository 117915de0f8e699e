// What others put into the page, and browsers that have more than the standard.

/** An element in which plotly.js has drawn. */
interface PlotlyElement extends HTMLDivElement {
  layout: { xaxis: { range: (string | number)[] } };
  on(event: string, listener: (change: Record<string, string>) => void): void;
}

interface Navigator {
  connection?: { saveData: boolean };
}

interface Window {
  Plotly: {
    react(element: HTMLElement, data: object[], layout: object, options: object): Promise<unknown>;
    downloadImage(element: HTMLElement, options: object): Promise<string>;
    purge(element: HTMLElement): void;
  };
  /** Each page that the theme's instant navigation puts in. */
  document$?: { subscribe(listener: () => void): void };
}
