// Passages that are talked about are marked; what is said of them stands beside the card.
import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

export interface Thread { id: string; from: number; to: number; resolved: boolean; count: number }

const key = new PluginKey<DecorationSet>("threads");

export const threads = (open: (id: string) => void): Plugin<DecorationSet> => new Plugin<DecorationSet>({
  key,
  state: {
    init: () => DecorationSet.empty,
    apply(tr, before, _, state) {
      const given = tr.getMeta(key) as Thread[] | undefined;
      if (!given) return tr.docChanged ? before.map(tr.mapping, tr.doc) : before;
      return DecorationSet.create(state.doc, given
        .filter(thread => !thread.resolved && thread.from < thread.to && thread.to <= state.doc.content.size)
        .map(thread => Decoration.inline(thread.from, thread.to, { class: "card-thread", "data-thread": thread.id }, { id: thread.id })));
    },
  },
  props: {
    decorations(state) { return this.getState(state); },
    handleClick(_, __, event) {
      const id = (event.target as Element).closest<HTMLElement>("[data-thread]")?.dataset.thread;
      if (id) open(id);
      return false;
    },
  },
});

export const mark = (tr: Transaction, given: Thread[]): Transaction => tr.setMeta(key, given).setMeta("addToHistory", false);

export function rangeOf(state: EditorState, id: string): { from: number; to: number } | null {
  const found = key.getState(state)!.find(undefined, undefined, spec => spec.id === id);
  return found.length ? { from: found[0].from, to: found[found.length - 1].to } : null;
}

export function threadAt(state: EditorState, pos: number): string | null {
  return (key.getState(state)!.find(pos, pos)[0]?.spec.id as string | undefined) ?? null;
}
