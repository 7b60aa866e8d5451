// What the keyboard does in the text. Nothing holds it fast: Tab goes to the next field and out at the end, Escape goes out at once.
import { baseKeymap, chainCommands, toggleMark } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { inputRules, undoInputRule, wrappingInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import type { Schema } from "prosemirror-model";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "prosemirror-schema-list";
import type { Command, EditorState, Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { turnRound } from "./direction";
import { deepestList } from "./paste";
import { fieldDepth, listLevels } from "./places";
import { clearAcross, clearSelected, selectField } from "./structure";

/** What the desk does for the keys. */
export interface Commands {
  link(): void;
  toolbar(): void;
  leave(): void;
  comment(): void;
  next(back: boolean): boolean;
  move(by: 1 | -1): boolean;
}

/** An undo that does not fit any more is no reason for an error. */
const safely = (command: Command): Command => (state, dispatch, view) => {
  try {
    return command(state, dispatch, view);
  } catch {
    return true;
  }
};

export const undoOwn = safely(undo), redoOwn = safely(redo);

/** Text of a field that is a single line has no paragraphs. */
const isLine = (state: EditorState): boolean => {
  const { $from } = state.selection, depth = fieldDepth($from);
  return depth === null || $from.node(depth).isTextblock;
};

export const sink = (schema: Schema): Command => (state, dispatch) =>
  listLevels(state.selection.$from) >= deepestList || sinkListItem(schema.nodes.list_item)(state, dispatch);

export function toggleList(schema: Schema, name: "bullet_list" | "ordered_list"): Command {
  return (state, dispatch) => {
    const { $from } = state.selection, type = schema.nodes[name];
    if (isLine(state)) return false;
    for (let depth = $from.depth; depth > 0; depth--) {
      if (!$from.node(depth).type.name.endsWith("_list")) continue;
      return $from.node(depth).type === type ? liftListItem(schema.nodes.list_item)(state, dispatch) : false;
    }
    return wrapInList(type)(state, dispatch);
  };
}

const does = (act: () => unknown): Command => (_, dispatch) => {
  if (dispatch) act();
  return true;
};

export function keys(schema: Schema, commands: Commands): Plugin {
  const item = schema.nodes.list_item, { strong, em } = schema.marks;
  const enter = chainCommands(clearAcross, (state, dispatch) => {
    if (!isLine(state)) return false;
    if (dispatch) commands.next(false);
    return true;
  }, splitListItem(item), baseKeymap.Enter);
  return keymap({
    ...baseKeymap,
    "Mod-z": chainCommands(undoInputRule, undoOwn), "Mod-y": redoOwn, "Shift-Mod-z": redoOwn,
    "Mod-b": toggleMark(strong), "Mod-i": toggleMark(em), "Mod-k": does(() => commands.link()),
    "Mod-[": liftListItem(item), "Mod-]": sink(schema),
    "Shift-Mod-7": toggleList(schema, "ordered_list"), "Shift-Mod-8": toggleList(schema, "bullet_list"),
    "Shift-Mod-x": turnRound, "Mod-a": chainCommands(selectField, baseKeymap["Mod-a"]),
    "Alt-F10": does(() => commands.toolbar()), "Mod-Alt-m": does(() => commands.comment()), Escape: does(() => commands.leave()),
    "Mod-Alt-ArrowUp": does(() => commands.move(-1)), "Mod-Alt-ArrowDown": does(() => commands.move(1)),
    Tab: (_, dispatch) => !dispatch || commands.next(false), "Shift-Tab": (_, dispatch) => !dispatch || commands.next(true),
    Enter: enter, "Shift-Enter": enter, "Mod-Enter": does(() => undefined),
    Backspace: chainCommands(undoInputRule, clearAcross, baseKeymap.Backspace), Delete: chainCommands(clearAcross, baseKeymap.Delete),
    "Mod-Backspace": chainCommands(clearAcross, baseKeymap["Mod-Backspace"]), "Mod-Delete": chainCommands(clearAcross, baseKeymap["Mod-Delete"]),
  });
}

/** Typed over a selection of several fields: they are cleared, and the text stands in the first. */
export function writeOver(view: EditorView, text: string): boolean {
  const tr = clearSelected(view.state);
  if (!tr) return false;
  view.dispatch(tr.insertText(text));
  return true;
}

// As people write lists and quotes by hand. A new list goes into its section only: elsewhere there is no place for one.
export const rules = (schema: Schema): Plugin => inputRules({
  rules: [
    wrappingInputRule(/^\s*[-*\u2022]\s$/, schema.nodes.bullet_list),
    wrappingInputRule(/^(\d{1,3})[.)]\s$/, schema.nodes.ordered_list, found => ({ order: Math.max(1, Number(found[1])) })),
    wrappingInputRule(/^\s*>\s$/, schema.nodes.quote),
  ],
});
