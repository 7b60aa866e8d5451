// Activities and indicators: their lines of text, their fields, and their places in the list.
import type { Node } from "prosemirror-model";
import type { EditorView, NodeViewConstructor } from "prosemirror-view";
import { bodyField } from "./body-field";
import { el, icon } from "./elements";
import { button, choiceField, dayField, type Field } from "./fields";
import { Part, type Around } from "./parts";
import { add, move } from "./structure";

abstract class Entry extends Part {
  readonly dom: HTMLElement;
  readonly contentDOM = el("div", { class: "card-lines" });
  protected readonly fields: [string, Field][] = [];
  protected readonly hint = el("p", { class: "card-hint", role: "status" });

  constructor(kind: "Activity" | "Indicator", node: Node, view: EditorView, getPos: () => number | undefined, around: Around) {
    super(node, view, getPos, around);
    const tools = el("div", { class: "card-tools", contenteditable: "false" },
      this.tool("up", () => this.move(-1)), this.tool("down", () => this.move(1)), this.tool("remove", () => this.remove(kind)));
    const fields = el("div", { class: "card-fields", contenteditable: "false" });
    this.dom = el("div", { class: "card-entry", "data-entry": node.type.name, "data-id": node.attrs.id as string, role: "group" }, tools, this.contentDOM, fields);
    this.make();
    fields.append(...this.fields.map(([, field]) => field.dom), this.hint);
    // Its number, as whoever comes to it hears it.
    this.dom.addEventListener("focusin", () => this.dom.setAttribute("aria-label", this.words.say(kind, String(this.index + 1))));
    this.dom.setAttribute("aria-label", this.words.say(kind, String(this.index + 1)));
    this.shown();
  }

  protected abstract make(): void;

  protected with(name: string, field: Field): void { this.fields.push([name, this.field(field)]); }

  protected shown(): void { for (const [name, field] of this.fields) field.show(this.node.attrs[name] as string | null); }

  private get index(): number {
    const pos = this.getPos();
    return pos === undefined ? 0 : this.view.state.doc.resolve(pos).index();
  }

  private tool(name: string, press: () => void): HTMLElement {
    const made = button(this.words.say(`Entry.${name}`), icon(name), press);
    made.dataset.tool = name;
    this.field({ lock: locked => { made.hidden = locked; } });
    return made;
  }

  private move(by: 1 | -1): void {
    const pos = this.getPos();
    if (pos !== undefined) moveEntry(this.view, pos, by, this.around);
  }

  private remove(kind: string): void {
    const pos = this.getPos();
    if (pos === undefined) return;
    if (this.around.othersIn(pos, pos + this.node.nodeSize)) {
      this.around.notice(this.words.say("Entry.Busy"));
      return;
    }
    this.view.dispatch(this.view.state.tr.delete(pos, pos + this.node.nodeSize));
    this.around.notice(this.words.say(`${kind}.Removed`), true);
  }
}

/** An entry somebody else is writing in stays where it is: what they type meanwhile would have no place. */
export function moveEntry(view: EditorView, pos: number, by: 1 | -1, around: Around): boolean {
  const node = view.state.doc.nodeAt(pos)!;
  if (around.othersIn(pos, pos + node.nodeSize)) {
    around.notice(around.words.say("Entry.Busy"));
    return true;
  }
  const tr = move(view.state, pos, by), pressed = (document.activeElement as HTMLElement | null)?.dataset.tool;
  if (!tr) return false;
  view.dispatch(tr.scrollIntoView());
  if (pressed) view.dom.querySelector<HTMLElement>(`[data-id="${CSS.escape(node.attrs.id as string)}"] [data-tool=${pressed}]`)?.focus();
  return true;
}

const choices = (around: Around, name: string, values: (string | null)[]): [string | null, string][] =>
  values.map(value => [value, value === null ? around.words.of("Text.NotSaid") : around.words.choice(name, value)]);

class Activity extends Entry {
  protected make(): void {
    const { words } = this;
    this.with("change", choiceField(words.of("Part.change"), choices(this.around, "Change", [null, "keep", "add", "drop", "amend", "postpone"]), value => this.set("change", value)));
    this.fields[0][1].dom.classList.add("card-revised");
    this.with("start", dayField(words.of("Part.start"), day => this.set("start", day)));
    this.with("end", dayField(words.of("Part.end"), day => this.set("end", day)));
    this.with("responsible", bodyField(words.of("Part.responsible"), words, id => this.set("responsible", id)));
    this.with("status", choiceField(words.of("Part.status"), choices(this.around, "Status", ["planned", "started", "substantial", "complete", "stopped"]), value => this.set("status", value)));
  }

  protected shown(): void {
    super.shown();
    const { start, end } = this.node.attrs as Record<string, string | null>;
    this.hint.textContent = start && end && end < start ? this.words.say("EndBeforeStart") : "";
  }
}

class Indicator extends Entry {
  protected make(): void {
    const { words } = this;
    this.with("purpose", choiceField(words.of("Part.purpose"), choices(this.around, "Purpose", ["followup", "impact"]), value => this.set("purpose", value)));
    this.with("nature", choiceField(words.of("Part.nature"), choices(this.around, "Nature", ["qualitative", "quantitative"]), value => this.set("nature", value)));
    this.with("frequency", choiceField(words.of("Part.frequency"), choices(this.around, "Frequency", [null, "monthly", "quarterly", "halfyearly", "yearly", "once"]), value => this.set("frequency", value)));
  }

  protected shown(): void {
    super.shown();
    this.hint.textContent = this.node.attrs.nature === "quantitative" ? this.words.say("Nature.Nudge") : "";
  }
}

export const activity = (around: Around): NodeViewConstructor => (node, view, getPos) => new Activity("Activity", node, view, getPos, around);
export const indicator = (around: Around): NodeViewConstructor => (node, view, getPos) => new Indicator("Indicator", node, view, getPos, around);

/** The list of them, with the way to one more; and, where no indicator asks what is better for people, a nudge. */
class Entries extends Part {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly nudge = el("p", { class: "card-hint", role: "status" });
  private readonly empty = el("p", { class: "card-none" });

  constructor(private readonly kind: "activity" | "indicator", node: Node, view: EditorView, getPos: () => number | undefined, around: Around) {
    super(node, view, getPos, around);
    const { name } = node.type;
    this.contentDOM = el("div", { class: "card-entries" });
    const more = button(this.words.say(`Add.${kind}`), null, () => { this.view.dispatch(add(this.view.state, kind)); this.view.focus(); }, "card-add");
    more.prepend(icon("add"));
    this.field({ lock: locked => { more.hidden = locked; } });
    this.empty.textContent = this.words.of(kind === "activity" ? "Text.NoActivities" : "Text.NoIndicators");
    this.dom = el("div", { class: "card-part", "data-part": name, role: "group", "aria-label": this.words.section(name) },
      el("div", { class: "card-label", contenteditable: "false" }, el("div", { class: "card-name", role: "heading", "aria-level": 2 }, this.words.section(name)),
        el("small", {}, this.words.say(`Help.${name}`))),
      el("div", { class: "card-list" }, this.contentDOM, el("div", { class: "card-after", contenteditable: "false" }, this.empty, this.nudge, more)));
    this.shown();
  }

  protected shown(): void {
    this.empty.hidden = this.node.childCount > 0;
    const quantitative = this.kind === "indicator" && this.node.childCount > 0 && this.node.content.content.every(one => one.attrs.nature === "quantitative");
    this.nudge.textContent = quantitative ? this.words.say("Nature.NoneQualitative") : "";
  }
}

export const entries = (kind: "activity" | "indicator", around: Around): NodeViewConstructor => (node, view, getPos) => new Entries(kind, node, view, getPos, around);
