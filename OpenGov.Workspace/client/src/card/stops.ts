// From field to field with the Tab key, over text and native fields alike, in the order in which they stand; at either end, out.
import { TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { el } from "./elements";

const stops = "[data-stop], input, select, button";

/** Focused just before the browser itself goes on, so that it goes on from there. */
export const edge = (): HTMLElement => el("span", { class: "card-edge", tabindex: -1 });

/** @returns whether it went to a field; otherwise the browser takes the key from the edge. */
export function step(view: EditorView, back: boolean, before: HTMLElement, after: HTMLElement): boolean {
  const all = [...view.dom.querySelectorAll<HTMLElement>(stops)].filter(stop => !(stop as HTMLInputElement).disabled && stop.checkVisibility());
  const at = all.indexOf(current(view, all)!);
  const next = all[at + (back ? -1 : 1)];
  if (at < 0 || !next) {
    (back ? before : after).focus();
    return false;
  }
  if (next.dataset.stop === undefined) next.focus();
  else write(view, next);
  return true;
}

function current(view: EditorView, all: HTMLElement[]): HTMLElement | undefined {
  const active = document.activeElement as HTMLElement | null;
  if (active && active !== view.dom && all.includes(active)) return active;
  const { node } = view.domAtPos(view.state.selection.head);
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>("[data-stop]") ?? undefined;
}

export function write(view: EditorView, stop: HTMLElement): void {
  const selection = TextSelection.near(view.state.doc.resolve(view.posAtDOM(stop, 0)), 1);
  view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
  view.focus();
}
