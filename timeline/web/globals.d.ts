// What others put into the page, and browsers that have more than the standard.

/** An element in which plotly.js has drawn. */
interface PlotlyElement extends HTMLDivElement {
  data: Record<string, any>[];
  layout: Record<string, any>;
  on(event: string, follow: (change: Record<string, unknown>) => void): void;
}

interface Window {
  Plotly: {
    react(element: HTMLElement, data: object[], layout: object, options: object): Promise<unknown>;
    relayout(element: HTMLElement, changes: object): Promise<unknown>;
    animate(element: HTMLElement, frame: object, timing: object): Promise<unknown>;
    downloadImage(chart: HTMLElement | object, options: object): Promise<string>;
    purge(element: HTMLElement): void;
    Fx: { hover(element: HTMLElement, event: MouseEvent, subplot: string): void };
  };
}

interface DocumentEventMap {
  contentvisibilityautostatechange: ContentVisibilityAutoStateChangeEvent;
}

/** A text in the language of the site: the builder puts it in the place of the call, and fills `{context}` and the like. */
declare function tr(text: string): string;

/** The same for a text that depends on how many there are. */
declare function trCount(one: string, many: string, count: number): string;
