// What a page fetches when less than everything of its timeline is first asked for: how to look closer at a part of it.

import { lookCloser } from "./chart/close_up.js";

dispatchEvent(new CustomEvent("timeline:closer", { detail: lookCloser }));
