// Moves one's own unsaved steps over what others have done, as Rebase.cs does on the server: the two must agree.
import type { Node } from "prosemirror-model";
import { Mapping, type Step } from "prosemirror-transform";
import { applied } from "./steps";
import type { SchemaFile } from "./schema";

/** A step of one's own that the server has not confirmed. */
export interface Pending {
  step: Step;
  inverted: Step;
  /** Its place in the commit on its way, or null while it waits. */
  sent: number | null;
  /** The same for steps of which all or none are to be done: a move is a deletion and an insertion. */
  together: object | null;
}

export interface Rebased {
  doc: Node;
  pending: Pending[];
  lost: Pending[];
  /** For each kept step, its place among the pending ones before. */
  from: number[];
}

/**
 * @param doc the confirmed document, others' steps included
 * @param pending all unsaved steps, in order
 * @param remote what is new in the confirmed document
 * @param own for each remote step the place of the pending one that it is, or null for somebody else's
 * @param answered how many pending steps, from the first, the remote ones stand for
 */
export function rebase(
  file: SchemaFile, doc: Node, pending: readonly Pending[], remote: readonly Step[], own: readonly (number | null)[], answered: number): Rebased {
  const left = new Set<object>();
  for (;;) {
    const result = once(file, doc, pending, remote, own, answered, left);
    const broken = result.lost.find(({ together }) => together && result.pending.some(kept => kept.together === together));
    if (!broken) return result;
    left.add(broken.together!);
  }
}

function once(
  file: SchemaFile, doc: Node, pending: readonly Pending[], remote: readonly Step[], own: readonly (number | null)[], answered: number,
  left: ReadonlySet<object>): Rebased {
  const mapping = new Mapping(), count = pending.length, result: Rebased = { doc, pending: [], lost: [], from: [] };
  for (let i = count - 1; i >= 0; i--) mapping.appendMap(pending[i].step.getMap().invert());
  remote.forEach((step, i) => {
    const mine = own[i];
    mapping.appendMap(step.getMap(), mine == null ? undefined : count - mine - 1);
  });

  for (let i = answered; i < count; i++) {
    const item = pending[i], step = item.together && left.has(item.together) ? null : item.step.map(mapping.slice(count - i));
    const after = step && applied(file, step, result.doc);
    if (!step || !after) {
      result.lost.push(item);
      continue;
    }
    mapping.appendMap(step.getMap(), count - i - 1);
    result.pending.push({ ...item, step, inverted: step.invert(result.doc) });
    result.from.push(i);
    result.doc = after;
  }
  return result;
}
