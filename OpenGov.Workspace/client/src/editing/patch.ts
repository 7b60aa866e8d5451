// The smallest single step from the editor's document to another, for when the way by undo and redo does not lead there.
import { Slice, type Node } from "prosemirror-model";
import type { EditorState, Transaction } from "prosemirror-state";
import { ReplaceStep } from "prosemirror-transform";

export function patch(state: EditorState, target: Node): Transaction {
  const tr = state.tr.setMeta("addToHistory", false);
  for (const [name, value] of Object.entries(target.attrs)) if (state.doc.attrs[name] !== value) tr.setDocAttribute(name, value);

  const start = state.doc.content.findDiffStart(target.content);
  if (start == null) return tr;
  let { a: end, b: targetEnd } = state.doc.content.findDiffEnd(target.content)!;
  const overlap = start - Math.min(end, targetEnd);
  if (overlap > 0) [end, targetEnd] = [end + overlap, targetEnd + overlap];

  const steps = [
    () => new ReplaceStep(start, end, target.slice(start, targetEnd)),
    () => new ReplaceStep(0, state.doc.content.size, new Slice(target.content, 0, 0)),
  ];
  for (const make of steps) {
    try {
      const after = make().apply(tr.doc).doc;
      if (after?.eq(target)) return tr.step(make());
    } catch {
      // The two cuts do not lie equally deep: the whole is replaced.
    }
  }
  throw new Error("No step leads to the confirmed document");
}
