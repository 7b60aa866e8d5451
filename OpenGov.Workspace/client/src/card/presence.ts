// Who else is at the card, and where: a caret with a flag, a selection in the colour of the side. Not read aloud; the line above
// the text says who came and who left.
import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { el, sideMark } from "./elements";
import type { LocalText, Side, Words } from "./words";

export interface Person {
  clientId: string;
  account: string;
  name: LocalText;
  side: string | null;
  body: LocalText | null;
  rev: number | null;
  anchor: number | null;
  head: number | null;
}

export const sideOf = (person: Person): Side | null =>
  person.side === null || person.side === undefined ? null : person.side.toLowerCase().startsWith("c") ? "civil-society" : "administration";

interface Cursor { anchor: number; head: number; at: number }

type Change = { clientId: string; cursor: Cursor | null } | "faded";

const key = new PluginKey<Carets>("presence");

class Carets {
  constructor(readonly cursors: ReadonlyMap<string, Cursor>, readonly shown: DecorationSet) {}
}

/** After this long without a sign, a flag fades. */
export const fadesAfter = 30_000;

export function presence(people: ReadonlyMap<string, Person>, words: Words): Plugin<Carets> {
  const draw = (state: EditorState, cursors: ReadonlyMap<string, Cursor>): Carets => {
    const decorations: Decoration[] = [], size = state.doc.content.size;
    for (const [clientId, cursor] of cursors) {
      const person = people.get(clientId);
      if (!person || cursor.head > size || cursor.anchor > size) continue;
      const side = sideOf(person) ?? "neither", old = Date.now() - cursor.at >= fadesAfter;
      if (state.doc.resolve(cursor.head).parent.isTextblock)
        decorations.push(Decoration.widget(cursor.head, () => caret(person, side, old, words), { key: `${clientId} ${old}`, side: 10, ignoreSelection: true, stopEvent: () => true }));
      const [from, to] = [Math.min(cursor.anchor, cursor.head), Math.max(cursor.anchor, cursor.head)];
      if (from < to && !old) decorations.push(Decoration.inline(from, to, { class: "card-theirs", "data-side": side }));
    }
    return new Carets(cursors, DecorationSet.create(state.doc, decorations));
  };

  return new Plugin<Carets>({
    key,
    state: {
      init: () => new Carets(new Map(), DecorationSet.empty),
      apply(tr, before, _, state) {
        const change = tr.getMeta(key) as Change | undefined;
        if (!tr.docChanged && !change) return before;
        const cursors = new Map<string, Cursor>();
        for (const [id, cursor] of before.cursors) cursors.set(id, tr.docChanged ? { ...cursor, anchor: tr.mapping.map(cursor.anchor, -1), head: tr.mapping.map(cursor.head, -1) } : cursor);
        if (!change) return cursors.size === 0 ? before : new Carets(cursors, before.shown.map(tr.mapping, tr.doc));
        if (change !== "faded") {
          if (change.cursor) cursors.set(change.clientId, change.cursor);
          else cursors.delete(change.clientId);
        }
        return draw(state, cursors);
      },
    },
    props: { decorations(state) { return this.getState(state)?.shown; } },
  });
}

function caret(person: Person, side: string, old: boolean, words: Words): HTMLElement {
  const flag = el("span", { class: "card-flag" }, sideMark(side === "neither" ? null : side), el("bdi", {}, words.here(person.name)));
  return el("span", { class: "card-caret", "data-side": side, "data-old": old, "aria-hidden": "true", contenteditable: "false" }, flag);
}

export const place = (tr: Transaction, clientId: string, cursor: Cursor | null): Transaction => tr.setMeta(key, { clientId, cursor } satisfies Change).setMeta("addToHistory", false);

export const fade = (tr: Transaction): Transaction => tr.setMeta(key, "faded" satisfies Change).setMeta("addToHistory", false);

/** Whether somebody who is at work has the caret between two positions. */
export const isSomebodyIn = (state: EditorState, from: number, to: number): boolean =>
  [...key.getState(state)!.cursors.values()].some(cursor => cursor.head > from && cursor.head < to && Date.now() - cursor.at < fadesAfter);

export const cursorOf = (state: EditorState, clientId: string): Cursor | undefined => key.getState(state)!.cursors.get(clientId);
