// For a page of another site that shows ours in frames: it gives each frame the height that the page in it says it needs.
// Nothing else is read, and a page that is not in one of its own frames is not believed.

/** @returns {HTMLIFrameElement[]} */
const frames = () => [...document.querySelectorAll("iframe")].filter((frame) => frame.src.includes("/embed/"));

addEventListener("message", ({ data, origin, source }) => {
  for (const frame of frames()) {
    const isOurs = frame.contentWindow === source && new URL(frame.src).origin === origin;
    if (isOurs && data?.frameHeight > 0) frame.height = String(Math.ceil(data.frameHeight));
  }
});

// A page that was there before this script has said it to nobody.
for (const frame of frames()) frame.contentWindow?.postMessage("height", "*");
