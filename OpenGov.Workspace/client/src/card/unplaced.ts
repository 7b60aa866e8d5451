// What of steps that could not be merged is text: offered back with the section it was written in.
import type { Schema } from "prosemirror-model";
import { EditorState } from "prosemirror-state";
import { AttrStep, Mapping, ReplaceAroundStep, ReplaceStep } from "prosemirror-transform";
import { coediting, coeditingOf, takeUp } from "../editing/coediting";
import type { Pending } from "../editing/rebase";
import type { SchemaFile } from "../editing/schema";
import { sectionAt } from "./places";
import { read, type Unsent } from "./unsent";

export interface Unplaced { section: string; text: string }

/** @param state in which the steps are still pending */
export function textOf(state: EditorState, lost: readonly Pending[]): Unplaced[] {
  const { pending } = coeditingOf(state), runs: (Unplaced & { from: number })[] = [];
  for (const { step, together } of lost) {
    if (step instanceof AttrStep) {
      if (typeof step.value === "string" && step.attr !== "dir" && step.attr !== "id") runs.push({ section: at(step.pos, step), text: step.value, from: -1 });
      continue;
    }
    if (!(step instanceof ReplaceStep || step instanceof ReplaceAroundStep) || together) continue;
    const text = step.slice.content.textBetween(0, step.slice.content.size, "\n"), { from, to } = step;
    const run = [...runs].reverse().find(one => one.from >= 0 && from >= one.from && to <= one.from + one.text.length);
    if (run) run.text = run.text.slice(0, from - run.from) + text + run.text.slice(to - run.from);
    else if (text) runs.push({ section: at(from, step), text, from });
  }
  return runs.filter(run => run.text.trim()).map(({ section, text }) => ({ section, text }));

  // Its position is that of the time of the step; what was done since has moved it.
  function at(pos: number, step: unknown): string {
    const mapping = new Mapping();
    for (const item of pending.slice(pending.findIndex(item => item.step === step))) mapping.appendMap(item.step.getMap());
    const place = Math.max(0, Math.min(mapping.map(pos, 1), state.doc.content.size));
    return sectionAt(state.doc.resolve(place));
  }
}

/** The same of what a closed editor left behind, where its card is not the one at hand. */
export function fromUnsent(schema: Schema, file: SchemaFile, unsent: Unsent): Unplaced[] {
  try {
    const state = EditorState.create({ doc: schema.nodeFromJSON(unsent.doc), plugins: [coediting(file, unsent.rev)] });
    const after = state.apply(takeUp(state, read(schema, unsent).map(({ step }) => ({ step, sent: null, together: null }))));
    return textOf(after, coeditingOf(after).pending);
  } catch {
    return unsent.pending.map(item => ({ section: "", text: rawText(item.step) })).filter(one => one.text.trim());   // of a card that this editor cannot read
  }
}

function rawText(json: unknown): string {
  if (json === null || typeof json !== "object") return "";
  return Object.entries(json).map(([name, value]) => (name === "text" && typeof value === "string" ? value : rawText(value))).filter(Boolean).join("\n");
}
