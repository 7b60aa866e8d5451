// Elements as they are written here: tag, attributes, children.

type Child = Node | string | null;
type Attributes = Record<string, string | number | boolean | null | undefined>;

export function el<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value != null && value !== false) element.setAttribute(name, value === true ? "" : String(value));
  element.append(...children.filter(child => child !== null));
  return element;
}

let ids = 0;

/** For a label and what it names. */
export const freshId = (): string => `card-${++ids}`;

const paths: Record<string, string> = {
  strong: "M8 5h5a3.5 3.5 0 0 1 0 7H8zM8 12h6a3.5 3.5 0 0 1 0 7H8z",
  em: "M10 5h7M7 19h7M14 5l-4 14",
  link: "M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1",
  bullet: "M9 7h11M9 12h11M9 17h11M4.5 7h.01M4.5 12h.01M4.5 17h.01",
  ordered: "M10 7h10M10 12h10M10 17h10M4 5.5l1.5-.8V9.5M3.8 14.8c.4-1.1 2.4-1.1 2.4.2c0 .9-2.2 2.2-2.4 3.5h2.6",
  quote: "M5 17v-4a6 6 0 0 1 4-6M13 17v-4a6 6 0 0 1 4-6M5 13h4v4H5zM13 13h4v4h-4z",
  direction: "M4 8h13M14 5l3 3l-3 3M20 16H7M10 13l-3 3l3 3",
  undo: "M9 6L5 10l4 4M5 10h9a5 5 0 0 1 0 10h-2",
  redo: "M15 6l4 4l-4 4M19 10h-9a5 5 0 0 0 0 10h2",
  comment: "M5 5h14v10h-8l-4 4v-4H5zM9 10h6",
  up: "M12 19V6M6 11l6-6l6 6",
  down: "M12 5v13M6 13l6 6l6-6",
  remove: "M6 6l12 12M18 6L6 18",
  add: "M12 5v14M5 12h14",
  copy: "M9 9h10v11H9zM5 15V4h10",
};

const svg = "http://www.w3.org/2000/svg";

export function icon(name: string): SVGElement {
  const picture = document.createElementNS(svg, "svg"), path = document.createElementNS(svg, "path");
  for (const [attribute, value] of Object.entries({
    class: "icon", viewBox: "0 0 24 24", width: "20", height: "20", fill: "none", stroke: "currentColor",
    "stroke-width": "1.75", "stroke-linecap": "round", "stroke-linejoin": "round", "aria-hidden": "true", focusable: "false",
  })) picture.setAttribute(attribute, value);
  path.setAttribute("d", paths[name]);
  picture.append(path);
  return picture;
}

/** A square for administrations, a circle for civil society, a ring for whoever sits on neither side. */
export function sideMark(side: string | null): SVGElement {
  const picture = document.createElementNS(svg, "svg"), shape = document.createElementNS(svg, side === "administration" ? "rect" : "circle");
  for (const [attribute, value] of Object.entries({ class: "side", viewBox: "0 0 16 16", width: "12", height: "12", "aria-hidden": "true", focusable: "false" }))
    picture.setAttribute(attribute, value);
  for (const [attribute, value] of Object.entries(
    side === "administration" ? { x: "2", y: "2", width: "12", height: "12", rx: "1.5" } : { cx: "8", cy: "8", r: side === null ? "5.5" : "6.5" }))
    shape.setAttribute(attribute, value);
  picture.append(shape);
  return picture;
}
