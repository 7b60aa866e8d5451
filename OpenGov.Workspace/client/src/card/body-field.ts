// An institution is chosen from the committee's list: any of its names, in any spelling, narrows it.
import { el, freshId, sideMark } from "./elements";
import { labelled, type Field } from "./fields";
import { fold, type Body, type Words } from "./words";

const most = 40;

/** @param keeps whether the chosen one stays in the field; otherwise it is passed on and the field is ready for the next. */
export function bodyField(label: string, words: Words, enter: (id: string | null) => void, keeps = true): Field {
  const listId = freshId(), help = el("p", { class: "visually-hidden", role: "status" });
  const input = el("input", {
    type: "text", role: "combobox", dir: "auto", autocomplete: "off", spellcheck: "false", maxlength: 200,
    "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": listId, placeholder: words.say("Body.Search"),
  });
  const list = el("ul", { id: listId, role: "listbox", class: "card-options", "aria-label": label, hidden: true });
  const dom = labelled(label, input, list, help);
  dom.classList.add("card-body");

  let said: string | null = null, typed = false, shown: Body[] = [], at = -1;

  const put = () => {
    const name = keeps ? words.body(said) : "";
    if (input.value !== name) input.value = name;
    typed = false;
  };

  const open = () => {
    const sought = typed ? fold(input.value) : "";
    shown = words.bodies.filter(body => sought === "" || body.names.some(name => name.includes(sought))).slice(0, most);
    at = -1;
    list.replaceChildren(...shown.map((body, i) =>
      el("li", { id: `${listId}-${i}`, role: "option", "data-side": body.side, "aria-selected": body.id === said ? "true" : "false" }, sideMark(body.side), el("bdi", {}, body.name))));
    list.hidden = shown.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
    help.textContent = words.count("Body.Found", shown.length);
  };

  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    help.textContent = "";
  };

  const go = (to: number) => {
    if (list.hidden) open();
    if (shown.length === 0) return;
    list.children[at]?.removeAttribute("data-at");
    at = (to + shown.length) % shown.length;
    list.children[at].setAttribute("data-at", "");
    list.children[at].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", `${listId}-${at}`);
  };

  const choose = (id: string | null) => {
    typed = false;
    close();
    if (keeps) said = id;
    put();
    enter(id);
  };

  input.addEventListener("input", () => { typed = true; open(); });
  input.addEventListener("click", () => { if (list.hidden && !input.disabled) open(); });
  input.addEventListener("blur", () => {
    if (keeps && typed && input.value.trim() === "" && said !== null) choose(null);
    close();
    put();
  });
  input.addEventListener("keydown", event => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") go(at + 1);
    else if (event.key === "ArrowUp") go(at < 0 ? shown.length - 1 : at - 1);
    else if (event.key === "Enter") {
      if (!list.hidden && (at >= 0 || (typed && shown.length === 1))) choose(shown[Math.max(at, 0)].id);
      else if (keeps && typed && input.value.trim() === "") choose(null);
    } else if (event.key === "Escape" && !list.hidden) { close(); put(); event.stopPropagation(); } else return;
    event.preventDefault();
  });
  list.addEventListener("mousedown", event => event.preventDefault());   // the field keeps the focus
  list.addEventListener("click", event => {
    const option = (event.target as Element).closest("[role=option]");
    if (option) choose(shown[[...list.children].indexOf(option)].id);
  });

  return {
    dom,
    show(value) {
      said = value;
      if (!(typed && document.activeElement === input)) put();
    },
    lock(locked) { input.disabled = locked; },
  };
}
