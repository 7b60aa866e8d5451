// What keeps a card whole while it is written, and the changes of its entries: add, remove, move.
import { Plugin, TextSelection, type Command, type EditorState, type Transaction } from "prosemirror-state";
import { ReplaceAroundStep, ReplaceStep } from "prosemirror-transform";
import { inOnePiece, isConfirming } from "../editing/coediting";
import { entryAt, fieldDepth, fields, staysInPlace } from "./places";

/** Refuses local changes that reach from one field into another: with everything selected, one key would empty the card. */
export const wholeFields = (): Plugin => new Plugin({
  filterTransaction(tr) {
    if (!tr.docChanged || isConfirming(tr)) return true;
    return tr.steps.every((step, i) =>
      !(step instanceof ReplaceStep || step instanceof ReplaceAroundStep) || staysInPlace(tr.docs[i].resolve(step.from), tr.docs[i].resolve(step.to)));
  },
});

/** What a selection over several fields becomes when it is deleted or written over: their text goes, they stay. */
export function clearSelected(state: EditorState): Transaction | null {
  const { $from, $to, from, to, empty } = state.selection;
  if (empty || staysInPlace($from, $to)) return null;
  const tr = state.tr, touched = fields(state.doc).filter(field => field.from <= to && field.to >= from && field.to > field.from);
  for (const field of touched.reverse()) {
    const start = Math.max(field.from, from), end = Math.min(field.to, to);
    if (start < end) tr.delete(start, end);
  }
  const depth = fieldDepth($from);
  const place = depth === null ? fields(tr.doc).find(field => field.from >= from)?.from ?? 0 : tr.mapping.map(from, -1);
  return tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(place, tr.doc.content.size)), 1));
}

export const clearAcross: Command = (state, dispatch) => {
  const tr = clearSelected(state);
  if (!tr) return false;
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** First the field, then everything. */
export const selectField: Command = (state, dispatch) => {
  const { $from, from, to } = state.selection, depth = fieldDepth($from);
  if (depth === null) return false;
  const start = TextSelection.near(state.doc.resolve($from.start(depth)), 1).from, end = TextSelection.near(state.doc.resolve($from.end(depth)), -1).to;
  if (from === start && to === end) return false;
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, start, end)));
  return true;
};

type Entry = "activity" | "indicator";

const parts: Record<Entry, string[]> = {
  activity: ["activity_what", "activity_output", "activity_reason"],
  indicator: ["indicator_name", "indicator_baseline", "indicator_target", "indicator_source"],
};

/** A new one at the end of its list, with the caret in its first line. */
export function add(state: EditorState, entry: Entry): Transaction {
  const { schema } = state, list = entry === "activity" ? "activities" : "indicators";
  let end = 0;
  state.doc.forEach((node, offset) => { if (node.type.name === list) end = offset + node.nodeSize - 1; });
  const revised = entry === "activity" && isRevised(state) ? { change: "add" } : {};
  const tr = state.tr.insert(end, schema.nodes[entry].create({ id: newId(), ...revised }, parts[entry].map(part => schema.nodes[part].create())));
  return tr.setSelection(TextSelection.near(tr.doc.resolve(end + 2))).scrollIntoView();
}

export const isRevised = (state: EditorState): boolean => state.doc.child(1).attrs.kind === "revised";

/** A move is a deletion and an insertion of which both or neither are done. */
export function move(state: EditorState, pos: number, by: 1 | -1): Transaction | null {
  const node = state.doc.nodeAt(pos), $pos = state.doc.resolve(pos), index = $pos.index() + by;
  if (!node || index < 0 || index >= $pos.parent.childCount) return null;
  const goal = by < 0 ? pos - $pos.parent.child(index).nodeSize : pos + $pos.parent.child(index).nodeSize;
  const { from } = state.selection, offset = from - pos;
  const tr = inOnePiece(state.tr.delete(pos, pos + node.nodeSize).insert(goal, node));
  return offset > 0 && offset < node.nodeSize ? tr.setSelection(TextSelection.near(tr.doc.resolve(goal + offset))) : tr;
}

export const entryOfSelection = (state: EditorState) => entryAt(state.selection.$from);

export const newId = (): string => typeof crypto.randomUUID === "function" ? crypto.randomUUID()
  : "10000000-1000-4000-8000-100000000000".replace(/[018]/g, digit => (Number(digit) ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (Number(digit) / 4)))).toString(16));
