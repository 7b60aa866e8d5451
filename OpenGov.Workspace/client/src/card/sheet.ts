// The text of the card in the browser: its state, which goes on living without a view, and the view while there is a page for it.
import { history } from "prosemirror-history";
import type { Node, Schema } from "prosemirror-model";
import { EditorState, type Transaction } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { coediting, coeditingOf } from "../editing/coediting";
import type { SchemaFile } from "../editing/schema";
import { directions } from "./direction";
import { activity, entries, indicator } from "./entries";
import { keys, rules, writeOver, type Commands } from "./keys";
import { meta } from "./meta";
import { labelled, type Around } from "./parts";
import { cleanSlice, cleanText, levelsAt, paste } from "./paste";
import { presence, type Person } from "./presence";
import { wholeFields } from "./structure";
import { threads } from "./threads";

const lines = ["title", "problem", "causes", "done", "solution", "results", "values", "transparency", "participation", "accountability", "technology",
  "inclusion", "resources", "contact", "activity_what", "activity_output", "activity_reason", "indicator_name", "indicator_baseline", "indicator_target", "indicator_source"];

export class Sheet {
  state!: EditorState;
  view: EditorView | null = null;
  /** After each transaction, with the state before it. */
  changed: (tr: Transaction, before: EditorState) => void = () => undefined;

  constructor(
    readonly file: SchemaFile, readonly schema: Schema, private readonly around: Around, private readonly people: ReadonlyMap<string, Person>,
    private readonly commands: Commands, private readonly openThread: (id: string) => void) {}

  /** Another document: the card anew, with nothing to undo. */
  open(doc: Node, rev: number): void {
    this.state = EditorState.create({
      doc,
      plugins: [
        rules(this.schema), keys(this.schema, this.commands), history(), coediting(this.file, rev), wholeFields(), directions(),
        presence(this.people, this.around.words), threads(this.openThread),
      ],
    });
    this.view?.updateState(this.state);
  }

  apply(tr: Transaction): void {
    const before = this.state, { state, transactions } = before.applyTransaction(tr);
    if (transactions.length === 0) return;
    this.state = state;
    this.view?.updateState(state);
    this.changed(tr, before);
  }

  show(place: HTMLElement): void {
    const { around } = this, { words } = around;
    let half = "";
    this.view = new EditorView({ mount: place }, {
      state: this.state,
      dispatchTransaction: tr => this.apply(tr),
      editable: () => !around.locked,
      attributes: state => ({
        class: "card-sheet",
        "data-kind": state.doc.child(1).attrs.kind as string,
        "aria-label": words.say("Label"),
        // Read, it is no field: a screen reader would stay in the mode for typing.
        ...(around.locked ? { role: "group" } : { role: "textbox", "aria-multiline": "true" }),
      }),
      nodeViews: {
        ...Object.fromEntries(lines.map(name => [name, labelled(around)])),
        meta: meta(around), activities: entries("activity", around), indicators: entries("indicator", around), activity: activity(around), indicator: indicator(around),
      },
      scrollThreshold: { top: 120, bottom: 60, left: 0, right: 0 },
      scrollMargin: { top: 130, bottom: 70, left: 0, right: 0 },
      transformPasted: (slice, view) => cleanSlice(slice, this.schema, levelsAt(view)),
      transformPastedText: text => cleanText(text),
      handlePaste: (view, _, slice) => paste(view, slice, () => around.notice(words.say("Paste.TooLong"))),
      handleDOMEvents: {
        // From a keyboard on the screen there is no key to catch: over several fields, the browser would have to be put right afterwards.
        beforeinput: (view, event) => {
          if (event.inputType !== "insertText" || !event.data || !writeOver(view, event.data)) return false;
          event.preventDefault();
          return true;
        },
      },
      handleTextInput: (view, from, to, text) => {
        // Some keyboards give an emoji in two halves; half a character is no text.
        const whole = half + text;
        half = "";
        if (/[\ud800-\udbff]$/.test(whole)) {
          half = whole;
          return true;
        }
        if (whole !== text) view.dispatch(view.state.tr.insertText(whole, from, to));
        return whole !== text || writeOver(view, text);
      },
    });
  }

  hide(): void {
    this.view?.destroy();
    this.view = null;
  }

  /** Takes in what the browser has drawn and the editor not read yet, a word being composed for one: drawing anew over it would lose it. */
  readDrawn(): void {
    const observer = (this.view as unknown as { domObserver: { forceFlush(): void; flush(): void } } | null)?.domObserver;
    observer?.forceFlush();
    observer?.flush();
  }

  get unsent(): number { return coeditingOf(this.state).pending.length; }
}
