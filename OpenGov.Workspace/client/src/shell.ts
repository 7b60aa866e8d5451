// What the frame does in the browser itself: display, keyboard shortcuts, the drawer, the connection bar.
// Listens on the document, because Blazor replaces the elements when a page becomes interactive.

import "./typed-while-cut";

const root = document.documentElement;

const does: Record<string, () => void> = {
  theme() {
    const dark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    const secure = location.protocol === "https:" ? "; Secure" : "";
    document.cookie = `theme=${root.dataset.theme}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
  },
  reload: () => location.reload(),
  print: () => window.print(),
  async reconnect() {
    const blazor = (window as { Blazor?: { reconnect(): Promise<boolean> } }).Blazor;
    const back = await blazor?.reconnect();
    // The server is there but no longer knows this page.
    if (back === false) bar()?.classList.replace("components-reconnect-failed", "components-reconnect-rejected");
  },
};

const bar = () => document.getElementById("components-reconnect-modal");
const drawer = () => document.getElementById("steps");

document.addEventListener("click", event => {
  const target = event.target as Element;
  const action = target.closest<HTMLElement>("[data-does]")?.dataset.does;
  if (action) does[action]?.();

  const opens = target.closest<HTMLElement>("[data-opens]")?.dataset.opens;
  if (opens) open(opens);

  if (target.closest("#steps a") && drawer()?.matches(":popover-open")) drawer()?.hidePopover();

  if (target.closest("a.skip")) {
    event.preventDefault();
    document.getElementById("content")?.focus();
  }
});

function open(id: string) {
  const sheet = document.getElementById(id);
  if (sheet instanceof HTMLDialogElement && !sheet.open) sheet.showModal();
}

// "g" and then the letter of a step. Keys are read by their place (code), so that an Arabic keyboard works as well.
let going = 0;

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;

  if (event.key === "?" || event.key === "؟") {
    event.preventDefault();
    open("shortcuts");
  } else if (event.key === "/") {
    const search = [...document.querySelectorAll<HTMLInputElement>("[data-search]")].find(box => box.checkVisibility());
    if (search) { event.preventDefault(); search.focus(); }
  } else if (Date.now() - going < 1500) {
    going = 0;
    const letter = event.code.replace("Key", "").toLowerCase();
    const link = document.querySelector<HTMLAnchorElement>(`#steps a[data-shortcut="${CSS.escape(letter)}"]`);
    if (link) { event.preventDefault(); link.click(); }
  } else if (event.code === "KeyG" && !event.shiftKey) {
    going = Date.now();
  }
});

// A date field shows the day in the order of the browser, whatever the page's language. Its label says it in words.
const inWords = new Intl.DateTimeFormat(root.lang === "ar" ? "ar-MA-u-nu-latn" : root.lang, { dateStyle: "long", timeZone: "UTC" });

function sayDay(field: EventTarget | null) {
  if (!(field instanceof HTMLInputElement) || field.type !== "date") return;
  const label = field.labels?.[0];
  if (!label) return;
  if (field.valueAsDate) label.dataset.said = inWords.format(field.valueAsDate);
  else delete label.dataset.said;
}

document.addEventListener("input", event => sayDay(event.target));
document.addEventListener("focusin", event => sayDay(event.target));
document.addEventListener("submit", event => {
  for (const label of (event.target as Element).querySelectorAll<HTMLElement>("label[data-said]")) delete label.dataset.said;
});

// Whoever leaves, leaves nothing written behind in this browser; see score-sheet.ts and card/keeping.ts.
document.addEventListener("submit", event => {
  const form = event.target as HTMLFormElement;
  if (form.getAttribute("action") !== "/sign-out" && !form.querySelector("input[name=_handler][value=everywhere]")) return;
  for (const key of Object.keys(localStorage)) if (key.startsWith("sheet ")) localStorage.removeItem(key);
  try { indexedDB.deleteDatabase("cards"); } catch { /* nothing is stored here */ }
});

function isTyping(target: EventTarget | null) {
  return target instanceof HTMLElement
    && (target.isContentEditable || target.closest("input, textarea, select, dialog[open], [role=dialog]") !== null);
}
