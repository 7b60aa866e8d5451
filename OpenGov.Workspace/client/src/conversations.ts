// What the conversations beside a card need of the browser: the text tells which passage is spoken about, the panel asks the
// text to show one, and "@" offers the people who can be named.

interface Panel { invokeMethodAsync(method: string, ...given: unknown[]): Promise<unknown> }
interface Marked { from: number; to: number; rev: number; quote: string; section: string }

const desk = () => document.querySelector<HTMLElement>(".card-text [data-state], .card-text[data-state]");
const patience = 10_000;

export function connect(panel: HTMLElement, dotnet: Panel) {
  const begin = (event: Event) => {
    const { from, to, rev, quote, section } = (event as CustomEvent<Marked>).detail;
    void dotnet.invokeMethodAsync("Begin", from, to, rev, quote, section);
  };
  const open = (event: Event) => void dotnet.invokeMethodAsync("ShowAsync", (event as CustomEvent<{ id: string }>).detail.id);
  const press = (event: Event) => {
    const id = (event.target as Element).closest<HTMLElement>("[data-shows]")?.dataset.shows;
    if (id) show(id);
  };
  document.addEventListener("card-comment", begin);
  document.addEventListener("card-thread", open);
  panel.addEventListener("click", press);
  names(panel);
  return {
    show,
    focus(id: string) {
      const found = document.getElementById(id);
      found?.scrollIntoView({ block: "nearest" });
      found?.focus({ preventScroll: true });
    },
    leave() {
      document.removeEventListener("card-comment", begin);
      document.removeEventListener("card-thread", open);
    },
  };
}

// A link may lead to a conversation before the text has come: then it is shown as soon as its mark is there.
function show(id: string) {
  const tell = () => desk()?.dispatchEvent(new CustomEvent("card-show-thread", { detail: { id } }));
  const marked = () => document.querySelector(`[data-thread="${CSS.escape(id)}"]`) !== null;
  if (marked()) { tell(); return; }
  const watching = new MutationObserver(() => { if (marked()) { watching.disconnect(); tell(); } });
  watching.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => watching.disconnect(), patience);
}

// Naming people. The field keeps the focus; the list follows what is typed after "@".
function names(panel: HTMLElement) {
  const fold = (text: string) => text.normalize("NFKD").replace(/[\p{M}\u0640]/gu, "").replace(/[\u0671]/g, "\u0627").replace(/\u0649/g, "\u064a").replace(/\u0629/g, "\u0647").toLowerCase();
  const listOf = (field: HTMLTextAreaElement) => document.getElementById(field.dataset.names ?? "");
  const fieldOf = (target: EventTarget | null) => target instanceof HTMLTextAreaElement && target.dataset.names ? target : null;
  const shown = (list: HTMLElement) => [...list.querySelectorAll<HTMLElement>("[data-person]:not([hidden])")];

  function sought(field: HTMLTextAreaElement) {
    const before = field.value.slice(0, field.selectionStart), at = before.lastIndexOf("@");
    if (at < 0 || (at > 0 && !/\s/.test(before[at - 1])) || /\n/.test(before.slice(at)) || before.length - at > 40) return null;
    return { at, words: fold(before.slice(at + 1)) };
  }

  function close(field: HTMLTextAreaElement) {
    const list = listOf(field);
    if (!list || list.hidden) return;
    list.hidden = true;
    field.removeAttribute("aria-activedescendant");
  }

  function choosing(list: HTMLElement, field: HTMLTextAreaElement, option: HTMLElement | undefined) {
    for (const other of list.querySelectorAll("[aria-selected=true]")) other.setAttribute("aria-selected", "false");
    option?.setAttribute("aria-selected", "true");
    if (option) field.setAttribute("aria-activedescendant", option.id); else field.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  function look(field: HTMLTextAreaElement) {
    const list = listOf(field), found = sought(field);
    if (!list) return;
    if (!found) { close(field); return; }
    for (const option of list.querySelectorAll<HTMLElement>("[data-person]")) option.hidden = !fold(option.textContent ?? "").includes(found.words);
    const options = shown(list), status = list.parentElement?.querySelector<HTMLElement>("[data-found]");
    list.hidden = options.length === 0;
    if (status) status.textContent = options.length ? (status.dataset.one ?? "").replace("{0}", String(options.length)) : status.dataset.none ?? "";
    choosing(list, field, options[0]);
  }

  function choose(field: HTMLTextAreaElement, option: HTMLElement) {
    const found = sought(field);
    if (!found) return;
    field.setRangeText(`@${option.dataset.name} `, found.at, field.selectionStart, "end");
    close(field);
    const chosen = field.closest(".remark-field")?.querySelector<HTMLInputElement>("[data-chosen]");
    if (chosen) {
      chosen.value = `${chosen.value} ${option.dataset.person}`.trim();
      chosen.dispatchEvent(new Event("change", { bubbles: true }));
    }
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  }

  panel.addEventListener("input", event => { const field = fieldOf(event.target); if (field && event.isTrusted) look(field); });
  panel.addEventListener("focusout", event => { const field = fieldOf(event.target); if (field) setTimeout(() => close(field), 150); });
  panel.addEventListener("keydown", event => {
    const field = fieldOf(event.target), list = field && listOf(field);
    if (!field || !list || list.hidden || event.isComposing) return;
    const options = shown(list), at = options.findIndex(option => option.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") choosing(list, field, options[(at + (event.key === "ArrowDown" ? 1 : -1) + options.length) % options.length]);
    else if ((event.key === "Enter" || event.key === "Tab") && options[at]) choose(field, options[at]);
    else if (event.key === "Escape") close(field);
    else return;
    event.preventDefault();
  });
  panel.addEventListener("mousedown", event => {
    const option = (event.target as Element).closest<HTMLElement>("[data-person]");
    const field = option?.closest(".remark-field")?.querySelector<HTMLTextAreaElement>("textarea");
    if (!option || !field) return;
    event.preventDefault();
    choose(field, option);
  });
}
