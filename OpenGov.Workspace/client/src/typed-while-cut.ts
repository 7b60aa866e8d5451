// What is typed while the line is cut never reaches the server, though it stands in its field. Once the line is back,
// each such field tells it again. A cut is noticed late, so fields of the last minutes are told, not only those after it.

const typed = new Map<Element, number>();
const lately = 10 * 60_000;
const tellable = "textarea, input:not([type=checkbox], [type=radio], [type=file], [type=hidden])";
let watched: Element | null = null;

document.addEventListener("input", event => {
  if (!event.isTrusted || !(event.target instanceof Element) || !event.target.matches(tellable)) return;
  if (typed.size > 100) for (const field of typed.keys()) if (!field.isConnected) typed.delete(field);
  typed.set(event.target, Date.now());
  watch(document.getElementById("components-reconnect-modal"));
});

// Blazor tells by a class alone that the line is back, and may replace the bar when a page becomes interactive.
function watch(bar: Element | null) {
  if (!bar || bar === watched) return;
  watched = bar;
  new MutationObserver(() => { if (bar.classList.contains("components-reconnect-hide")) tell(); })
    .observe(bar, { attributeFilter: ["class"] });
}

function tell() {
  for (const [field, at] of typed) {
    if (!field.isConnected || Date.now() - at > lately) continue;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
  typed.clear();
}
