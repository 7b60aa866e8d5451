// Keeps an editor's document in step with the server's. It holds the confirmed document, which only the server's commits ever
// change, and one's own steps on top of it that are not confirmed yet.
//
// When others' commits arrive, the own steps are undone, the commits applied, and the own steps done again, so that the undo
// history can follow. What comes out is compared with what the confirmed document and the moved steps say; should they
// differ, because an inverse was not exact, one more step brings the editor to what is right, outside the undo history.
import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, Selection, type EditorState, type Transaction } from "prosemirror-state";
import type { Step } from "prosemirror-transform";
import { rebase, type Pending, type Rebased } from "./rebase";
import { patch } from "./patch";
import type { SchemaFile } from "./schema";
import { applied, asSent, isSame } from "./steps";

export interface Commit {
  rev: number;
  /** Mine: with the places in what was sent of the steps that were kept. */
  kept: readonly number[] | null;
  steps: readonly Step[];
}

export class Coediting {
  constructor(
    readonly file: SchemaFile,
    readonly rev: number,
    readonly confirmed: Node,
    readonly pending: readonly Pending[],
    /** Steps that no longer had a place: their text is offered back. */
    readonly lost: readonly Pending[],
    /** How often the server moved own steps otherwise than this editor did. */
    readonly differed: number,
    /** How often the undo history could not be followed exactly. */
    readonly patches: number,
  ) {}

  with(changes: Partial<Coediting>): Coediting {
    const next = { ...this, ...changes };
    return new Coediting(next.file, next.rev, next.confirmed, next.pending, next.lost, next.differed, next.patches);
  }

  get inFlight(): readonly Pending[] { return this.pending.filter(item => item.sent != null); }
}

const key = new PluginKey<Coediting>("coediting");

export const coeditingOf = (state: EditorState): Coediting => key.getState(state)!;

export function coediting(file: SchemaFile, rev: number): Plugin<Coediting> {
  return new Plugin<Coediting>({
    key,
    state: {
      init: (_, state) => new Coediting(file, rev, state.doc, [], [], 0, 0),
      apply(tr, before) {
        const given = tr.getMeta(key) as Coediting | undefined;
        if (given) return given;
        return tr.docChanged ? before.with({ pending: [...before.pending, ...pendingOf(tr)] }) : before;
      },
    },

    // What the server would refuse never gets into the editor's document. Commits of others are never filtered.
    filterTransaction: tr => !tr.docChanged || isConfirming(tr) || wouldBeTaken(file, tr),

    // The undo history must not merge steps: it would no longer know which of them is moved where.
    historyPreserveItems: true,
  } as ConstructorParameters<typeof Plugin<Coediting>>[0]);
}

/** Brings in what the server said, as against what the author does. */
export const isConfirming = (tr: Transaction): boolean => tr.getMeta(key) !== undefined;

/** Marks a change whose steps belong together. */
export const inOnePiece = (tr: Transaction): Transaction => tr.setMeta("together", true);

function pendingOf(tr: Transaction): Pending[] {
  const together = tr.getMeta("together") && tr.steps.length > 1 ? {} : null;
  return tr.steps.map((step, i) => ({ step: asSent(tr.doc.type.schema, step), inverted: step.invert(tr.docs[i]), sent: null, together }));
}

function wouldBeTaken(file: SchemaFile, tr: Transaction): boolean {
  try {
    return tr.steps.every((step, i) => {
      const after = i + 1 < tr.docs.length ? tr.docs[i + 1] : tr.doc;
      return applied(file, asSent(tr.doc.type.schema, step), tr.docs[i])?.eq(after) === true;
    });
  } catch {
    return false;
  }
}

/** Marks what waits as being on its way, not cutting through what belongs together. */
export function send(state: EditorState, most: number): { tr: Transaction; steps: Step[]; groups: number[][] } | null {
  const now = coeditingOf(state), { pending } = now;
  if (!pending.length || now.inFlight.length) return null;
  let count = Math.min(most, pending.length);
  while (count > 0 && count < pending.length && pending[count].together && pending[count].together === pending[count - 1].together) count--;
  if (count === 0) count = most;

  const going = pending.slice(0, count).map((item, i) => ({ ...item, sent: i })), groups = new Map<object, number[]>();
  for (const { together, sent } of going) if (together) groups.set(together, [...(groups.get(together) ?? []), sent]);
  return {
    tr: state.tr.setMeta(key, now.with({ pending: [...going, ...pending.slice(count)] })),
    steps: going.map(item => item.step),
    groups: [...groups.values()],
  };
}

/** Puts back, onto the confirmed document, what a closed editor had not got confirmed. */
export function takeUp(state: EditorState, waiting: readonly Omit<Pending, "inverted">[]): Transaction {
  const tr = state.tr, pending: Pending[] = [];
  for (const item of waiting) {
    pending.push({ ...item, inverted: item.step.invert(tr.doc) });
    tr.step(item.step);
  }
  return tr.setMeta(key, coeditingOf(state).with({ pending })).setMeta("addToHistory", false);
}

/** Takes back what was on its way and was refused, and what was built on it; the editor offers it as text to recover. */
export function giveUp(state: EditorState): Transaction {
  const now = coeditingOf(state);
  return patch(state, now.confirmed).setMeta(key, now.with({ pending: [], lost: [...now.lost, ...now.pending] }));
}

/** Enters commits that follow one another. All of one run are others', or there is just the own one. */
export function receive(state: EditorState, commits: readonly Commit[]): Transaction {
  const now = coeditingOf(state), remote = commits.flatMap(commit => commit.steps), rev = commits[commits.length - 1].rev;
  const mine = commits.length === 1 ? commits[0].kept : null;
  let confirmed = now.confirmed;
  for (const step of remote) {
    const after = step.apply(confirmed).doc;
    if (!after) throw new Error("The server's step does not fit the confirmed document");
    confirmed = after;
  }

  if (mine && isSame(now.inFlight.map(item => item.step), remote))
    return state.tr.setMeta(key, heldOnce(now.with({ rev, confirmed, pending: now.pending.filter(item => item.sent == null) }), state.doc));

  const own = remote.map((_, i) => {
    const place = mine ? now.pending.findIndex(item => item.sent === mine[i]) : -1;
    return place < 0 ? null : place;
  });
  const after = rebase(now.file, confirmed, now.pending, remote, own, mine ? now.inFlight.length : 0);
  const gone = mine ? now.inFlight.filter(item => !mine.includes(item.sent!)) : [];
  const next = now.with({ rev, confirmed, pending: after.pending, lost: [...now.lost, ...gone, ...after.lost], differed: now.differed + (mine ? 1 : 0) });

  const { anchor } = state.selection;
  const tr = followed(state, now.pending, remote, own, after);
  if (tr?.doc.eq(after.doc)) return withSelection(tr.setMeta(key, heldOnce(next, tr.doc)).setMeta("rebased", now.pending.length).setMeta("addToHistory", false), anchor);
  const patched = patch(state, after.doc);
  return withSelection(patched.setMeta(key, heldOnce(next.with({ patches: now.patches + 1 }), patched.doc)), anchor);
}

/** With nothing of one's own on top, the editor's document is the confirmed one: the very same nodes, so that comparing the two later costs only what was edited since. */
const heldOnce = (next: Coediting, doc: Node): Coediting => (next.pending.length ? next : next.with({ confirmed: doc }));

/** A selected node whose place is found again, but without the node, makes the library throw: the selection goes to what is near. */
function withSelection(tr: Transaction, anchor: number): Transaction {
  try {
    void tr.selection;
    return tr;
  } catch {
    const place = Math.max(0, Math.min(tr.mapping.map(anchor), tr.doc.content.size));
    return tr.setSelection(Selection.near(tr.doc.resolve(place)));
  }
}

/** The way there by undoing, applying and doing again, with mirrors that let the undo history find its places. */
function followed(
  state: EditorState, pending: readonly Pending[], remote: readonly Step[], own: readonly (number | null)[], after: Rebased): Transaction | null {
  const tr = state.tr, mapping = tr.mapping as unknown as { setMirror(one: number, other: number): void };
  try {
    for (let i = pending.length - 1; i >= 0; i--) tr.step(pending[i].inverted);
    remote.forEach((step, i) => {
      tr.step(step);
      const mine = own[i];
      if (mine != null) mapping.setMirror(pending.length - mine - 1, tr.steps.length - 1);
    });
    after.pending.forEach((item, i) => {
      tr.step(item.step);
      mapping.setMirror(pending.length - after.from[i] - 1, tr.steps.length - 1);
    });
    return tr;
  } catch {
    return null;
  }
}
