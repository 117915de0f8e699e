// What a press on "Explore" fetches: live charts in the place of pictures. A module, because only a page that is served can fetch.

export { goLive } from "./live/live_chart.js";
export { drawLive } from "./live/live_picture.js";
