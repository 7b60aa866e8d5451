// The clock of a session goes on in each browser from what the server last said: nothing is asked for each second, and
// after a cut line the next thing that is said puts it right again. A time that is over what was allowed is marked data-over.

const casablanca = new Intl.DateTimeFormat("en-GB", { timeZone: "Africa/Casablanca", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const heard = new WeakMap<HTMLElement, { what: string; at: number }>();
const step = 250;

function span(ms: number) {
  const all = Math.floor(Math.max(0, ms) / 1000), two = (n: number) => String(n).padStart(2, "0");
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

/** How long ago, in milliseconds, the server said what the element shows. */
function since(element: HTMLElement) {
  const { at, ms, tick } = element.dataset, what = `${at} ${ms} ${tick}`, known = heard.get(element);
  if (known?.what === what) return performance.now() - known.at;
  heard.set(element, { what, at: performance.now() });
  return 0;
}

function tick(element: HTMLElement) {
  const passed = since(element), running = element.dataset.runs === "yes" ? passed : 0;
  const now = Number(element.dataset.ms) + running;
  let shown: string, over = false;
  if (element.dataset.tick === "end") shown = casablanca.format(now);
  else if (element.dataset.tick === "remaining") {
    const left = Number(element.dataset.allowed) - now;
    over = left < 0;
    shown = over ? `+${span(-left)}` : span(left + 999);   // a second that has begun still counts
  } else shown = span(now);
  element.toggleAttribute("data-over", over);
  const text = element.firstChild;   // the very node that Blazor wrote, so that it finds it again
  if (text instanceof Text && text.data !== shown) text.data = shown;
}

function tickAll() {
  for (const element of document.querySelectorAll<HTMLElement>("[data-tick]")) tick(element);
}

let ticking = 0;

/** Begins, or goes on; one clock for the whole page however often it is asked for. */
export function run() {
  if (!ticking) ticking = window.setInterval(tickAll, step);
  tickAll();
}

/** On the screen of the room the key F, in whatever script the keyboard writes, fills the screen or gives it back. */
export function fillOnKey() {
  document.addEventListener("keydown", event => {
    if (event.code !== "KeyF" || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (document.fullscreenElement) void document.exitFullscreen();
    else void document.documentElement.requestFullscreen();
  });
}
