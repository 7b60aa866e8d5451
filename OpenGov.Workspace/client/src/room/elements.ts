type Properties = Record<string, string | number | boolean | null | undefined>;

/** An element with attributes and content; null and false leave an attribute out. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, properties: Properties = {}, ...content: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) set(element, name, value);
  element.append(...content);
  return element;
}

export function set(element: Element, name: string, value: string | number | boolean | null | undefined): void {
  if (value === null || value === undefined || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? "" : String(value));
}

/** Writes only what is other, so that a screen reader does not hear it again. */
export function say(element: Element, text: string): void { if (element.textContent !== text) element.textContent = text; }

/** Brings the children of a list into step with things, keeping those that stay: a button that has the focus keeps it. */
export function step<T>(list: Element, things: readonly T[], id: (thing: T) => string, draw: (thing: T) => Element, redraw: (element: Element, thing: T) => void): void {
  const known = new Map([...list.children].map(child => [(child as HTMLElement).dataset.id!, child]));
  things.forEach((thing, place) => {
    let element = known.get(id(thing));
    known.delete(id(thing));
    if (!element) {
      element = draw(thing);
      (element as HTMLElement).dataset.id = id(thing);
    }
    redraw(element, thing);
    if (list.children[place] !== element) list.insertBefore(element, list.children[place] ?? null);
  });
  for (const gone of known.values()) gone.remove();
}

let numbers = 0;
export const newId = () => `r${++numbers}`;
