// Every block of text is set in its own direction: what its author chose, otherwise that of its first letter, otherwise the
// card's. The browser's dir="auto" takes an empty block, digits, or Arabic that begins with a Latin acronym for left to right.
import type { Node } from "prosemirror-model";
import { Plugin, type Command } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { rightToLeft } from "./words";

export type Direction = "rtl" | "ltr";

const firstStrong = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u061c\u200f]|([\p{L}\u200e])/u;

const found = new WeakMap<Node, Direction | null>();

/** Of a block by its own text; null when it is empty or has no letters. */
function natural(block: Node): Direction | null {
  let known = found.get(block);
  if (known === undefined) {
    const letter = firstStrong.exec(block.textContent);
    found.set(block, known = letter ? (letter[1] ? "ltr" : "rtl") : null);
  }
  return known;
}

/** The usual direction of what a card is written in. */
export const ofCard = (doc: Node): Direction => rightToLeft(doc.attrs.language as string) ? "rtl" : "ltr";

export const directionOf = (block: Node, doc: Node): Direction => (block.attrs.dir as Direction | null) ?? natural(block) ?? ofCard(doc);

/** A list and what is in it is set as its first line. */
function firstLine(node: Node): Node {
  return node.isTextblock || !node.firstChild ? node : firstLine(node.firstChild);
}

function decorate(doc: Node): DecorationSet {
  const decorations: Decoration[] = [], usual = ofCard(doc);
  const walk = (node: Node, pos: number, around: Direction) => {
    if (node.isTextblock && node.type.name !== "paragraph") return;   // a line sets its own; its label goes with the page
    const isBlock = node.isTextblock || node.type.name.endsWith("_list") || node.type.name === "quote" || node.type.name === "list_item";
    const direction = isBlock ? directionOf(firstLine(node), doc) : around;
    if (direction !== around) decorations.push(Decoration.node(pos, pos + node.nodeSize, { dir: direction }));
    if (!node.isTextblock) node.forEach((child, offset) => walk(child, pos + 1 + offset, direction));
  };
  doc.forEach((child, offset) => walk(child, offset, usual));
  return DecorationSet.create(doc, decorations);
}

export const directions = (): Plugin<DecorationSet> => new Plugin<DecorationSet>({
  state: {
    init: (_, state) => decorate(state.doc),
    apply: (tr, before) => tr.docChanged ? decorate(tr.doc) : before,
  },
  props: { decorations(state) { return this.getState(state); } },
});

/** Turns the blocks that are selected round; where that is what their text says anyway, nothing needs to be chosen. */
export const turnRound: Command = (state, dispatch) => {
  const tr = state.tr, { from, to } = state.selection;
  state.doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock || node.type.spec.attrs?.dir === undefined) return;
    const other = directionOf(node, state.doc) === "rtl" ? "ltr" : "rtl";
    tr.setNodeAttribute(pos, "dir", (natural(node) ?? ofCard(state.doc)) === other ? null : other);
  });
  if (!tr.docChanged) return false;
  dispatch?.(tr);
  return true;
};
