// The tools above the text: one stop of the Tab key, arrows between them, Escape back into the text.
import { toggleMark, wrapIn, lift } from "prosemirror-commands";
import type { MarkType } from "prosemirror-model";
import type { Command, EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { turnRound } from "./direction";
import { el, icon } from "./elements";
import { redoOwn, toggleList, undoOwn } from "./keys";
import type { Sheet } from "./sheet";
import type { Words } from "./words";

interface Tool { name: string; press: () => void; isOn?: (state: EditorState) => boolean; may?: (state: EditorState) => boolean; dom: HTMLButtonElement }

export class Toolbar {
  readonly dom: HTMLElement;
  private readonly tools: Tool[] = [];

  constructor(private readonly sheet: Sheet, words: Words, link: () => void, comment: () => void) {
    const { schema } = sheet, { strong, em } = schema.marks;
    const run = (command: Command) => () => {
      if (!sheet.view) return;
      command(sheet.state, tr => sheet.apply(tr), sheet.view);
      sheet.view.focus();
    };
    const with_ = (command: Command) => ({ press: run(command), may: (state: EditorState) => command(state) });
    const quote: Command = (state, dispatch) => (inside(state, "quote") ? lift : wrapIn(schema.nodes.quote))(state, dispatch);

    this.add(words, "strong", { ...with_(toggleMark(strong)), isOn: state => has(state, strong) });
    this.add(words, "em", { ...with_(toggleMark(em)), isOn: state => has(state, em) });
    this.add(words, "link", { press: link, isOn: state => has(state, schema.marks.link), may: toggleMark(schema.marks.link, { href: "https://a" }) });
    this.add(words, "bullet", { ...with_(toggleList(schema, "bullet_list")), isOn: state => inside(state, "bullet_list") });
    this.add(words, "ordered", { ...with_(toggleList(schema, "ordered_list")), isOn: state => inside(state, "ordered_list") });
    this.add(words, "quote", { ...with_(quote), isOn: state => inside(state, "quote") });
    this.add(words, "direction", with_(turnRound));
    this.add(words, "undo", with_(undoOwn));
    this.add(words, "redo", with_(redoOwn));
    this.dom = el("div", { class: "card-toolbar", role: "toolbar", "aria-label": words.say("Toolbar") }, ...this.tools.map(tool => tool.dom));
    this.addComment(words, comment);
    this.dom.addEventListener("keydown", event => this.key(event));
    this.dom.addEventListener("focusin", event => this.stop(event.target as HTMLElement));
    this.stop(this.tools[0].dom);
  }

  focus(): void { (this.dom.querySelector<HTMLElement>("[tabindex='0']"))?.focus(); }

  /** Shows what the selection has, and what can be done with it. */
  show(view: EditorView | null, locked: boolean): void {
    if (!view) return;
    for (const tool of this.tools) {
      if (tool.isOn) tool.dom.setAttribute("aria-pressed", String(tool.isOn(view.state)));
      // Still to be reached and heard, so that the tools stay where they were.
      tool.dom.setAttribute("aria-disabled", String(tool.name === "comment" ? view.state.selection.empty : locked || !(tool.may?.(view.state) ?? true)));
      if (tool.name !== "comment") tool.dom.hidden = locked;
    }
  }

  private add(words: Words, name: string, tool: Omit<Tool, "name" | "dom">): void {
    const label = words.say(`Tool.${name}`);
    const dom = el("button", { type: "button", class: "card-tool", "aria-label": label, title: label, tabindex: -1, "data-tool": name, "aria-pressed": tool.isOn ? "false" : null }, icon(name));
    dom.addEventListener("mousedown", event => event.preventDefault());   // the selection stays where it is
    dom.addEventListener("click", () => { if (dom.getAttribute("aria-disabled") !== "true") tool.press(); });
    this.tools.push({ name, dom, ...tool });
  }

  private addComment(words: Words, comment: () => void): void {
    this.add(words, "comment", { press: comment });
    this.dom.append(this.tools.at(-1)!.dom);
  }

  private key(event: KeyboardEvent): void {
    const shown = this.tools.filter(tool => !tool.dom.hidden).map(tool => tool.dom), at = shown.indexOf(event.target as HTMLButtonElement);
    const forward = getComputedStyle(this.dom).direction === "rtl" ? "ArrowLeft" : "ArrowRight", back = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    if (event.key === "Escape") this.sheet.view?.focus();
    else if (event.key === forward) shown[(at + 1) % shown.length].focus();
    else if (event.key === back) shown[(at + shown.length - 1) % shown.length].focus();
    else if (event.key === "Home") shown[0].focus();
    else if (event.key === "End") shown[shown.length - 1].focus();
    else return;
    event.preventDefault();
  }

  private stop(target: HTMLElement): void { for (const tool of this.tools) tool.dom.tabIndex = tool.dom === target ? 0 : -1; }
}

function has(state: EditorState, type: MarkType): boolean {
  const { from, to, empty, $from } = state.selection;
  return empty ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined : state.doc.rangeHasMark(from, to, type);
}

function inside(state: EditorState, name: string): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const type = $from.node(depth).type.name;
    if (type === name) return true;
    if (type.endsWith("_list") && name.endsWith("_list")) return false;
  }
  return false;
}
