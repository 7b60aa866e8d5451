// Fields beside the text: a day, a choice. What somebody is at is not written over; what is not a day yet is not entered.
import { isDay } from "../editing/schema";
import { el, freshId } from "./elements";

export interface Field {
  readonly dom: HTMLElement;
  /** What the card now says. */
  show(value: string | null): void;
  lock(locked: boolean): void;
}

type Enter = (value: string | null) => void;

export function labelled(label: string, field: HTMLElement, ...more: HTMLElement[]): HTMLElement {
  field.id ||= freshId();
  return el("div", { class: "card-field" }, el("label", { for: field.id }, label), field, ...more);
}

export function dayField(label: string, enter: Enter): Field {
  const input = el("input", { type: "date", min: "1990-01-01", max: "2199-12-31" }), dom = labelled(label, input);
  let said: string | null = null, touched = false;
  const put = () => { if (input.value !== (said ?? "")) input.value = said ?? ""; touched = false; };

  input.addEventListener("input", () => {
    touched = true;
    if (isDay(input.value)) { if (input.value !== said) enter(input.value); }
    else if (!input.value && !input.validity.badInput && said !== null) enter(null);
  });
  input.addEventListener("blur", put);
  return {
    dom,
    show(value) {
      said = value;
      if (document.activeElement !== input || !touched || input.value === (value ?? "")) put();
    },
    lock(locked) { input.disabled = locked; },
  };
}

/** @param choices values in their order, with their names; null stands for none. */
export function choiceField(label: string, choices: [string | null, string][], enter: Enter): Field {
  const select = el("select", {}, ...choices.map(([value, name]) => el("option", { value: value ?? "" }, name)));
  select.addEventListener("change", () => enter(select.value || null));
  return {
    dom: labelled(label, select),
    show(value) { if (select.value !== (value ?? "")) select.value = value ?? ""; },
    lock(locked) { select.disabled = locked; },
  };
}

export function button(name: string, picture: Node | null, press: () => void, kind = "card-button"): HTMLButtonElement {
  const made = el("button", { type: "button", class: kind, "aria-label": picture ? name : null, title: picture ? name : null }, picture ?? name);
  made.addEventListener("click", press);
  return made;
}
