// How the parts of a card are written in HTML: on the clipboard, and in the editor where a part has no view of its own.
import type { DOMOutputSpec, NodeSpec, ParseRule, Schema } from "prosemirror-model";
import { isSafeLink } from "../editing/schema";

type Directed = { attrs: { dir?: string | null } };

const block = (tag: string) => (node: Directed): DOMOutputSpec => [tag, node.attrs.dir ? { dir: node.attrs.dir } : {}, 0];

const directed = (dom: HTMLElement) => ({ dir: dom.dir === "rtl" || dom.dir === "ltr" ? dom.dir : null });

const longestLink = 2048;

/** Sections, activities and indicators are read as the paragraphs in them: they exist once, and are not pasted. */
export function draw(schema: Schema): void {
  const write = (name: string, toDOM: NodeSpec["toDOM"], parseDOM?: ParseRule[]) => Object.assign(schema.nodes[name].spec, { toDOM, parseDOM });

  for (const [name, type] of Object.entries(schema.nodes))
    if (!type.isText && name !== "doc") {
      write(name, type.isTextblock ? block("p") : type.isLeaf ? () => ["div"] : () => ["div", 0]);
      // Nobody selects a whole section by a click beside its text; an activity is moved and removed by its buttons.
      Object.assign(type.spec, { selectable: false, draggable: false });
    }

  write("paragraph", block("p"), ["p", "h1", "h2", "h3", "h4", "h5", "h6", "pre"].map(tag => ({ tag, getAttrs: directed })));
  write("bullet_list", () => ["ul", 0], [{ tag: "ul" }]);
  write("ordered_list", node => ["ol", node.attrs.order === 1 ? {} : { start: node.attrs.order }, 0], [{
    tag: "ol",
    getAttrs: dom => ({ order: Math.min(9999, Math.max(1, (dom as HTMLOListElement).start || 1)) }),
  }]);
  write("list_item", () => ["li", 0], [{ tag: "li" }]);
  write("quote", () => ["blockquote", 0], [{ tag: "blockquote" }]);

  const { link, em, strong } = schema.marks;
  Object.assign(link.spec, {
    toDOM: (mark: { attrs: { href: string } }) => ["a", { href: mark.attrs.href, rel: "noopener noreferrer" }, 0],
    parseDOM: [{ tag: "a[href]", getAttrs: (dom: HTMLElement) => linkTo(dom.getAttribute("href")!) }],
  });
  Object.assign(em.spec, { toDOM: () => ["em", 0], parseDOM: [{ tag: "em" }, { tag: "i" }, { style: "font-style=italic" }] });
  Object.assign(strong.spec, {
    toDOM: () => ["strong", 0],
    parseDOM: [
      { tag: "strong" },
      { tag: "b", getAttrs: (dom: HTMLElement) => dom.style.fontWeight !== "normal" && null },   // a whole page copied from elsewhere may stand in one
      { style: "font-weight", getAttrs: (value: string) => /^(bold(er)?|[6-9]\d{2})$/.test(value) && null },
    ],
  });
}

const linkTo = (href: string) => href.length <= longestLink && isSafeLink(href) ? { href } : false;
