// The parts of a card as they stand in the editor: each with its label, its help while it is empty, and its fields.
import type { Node } from "prosemirror-model";
import type { EditorView, NodeView, NodeViewConstructor, ViewMutationRecord } from "prosemirror-view";
import { TextSelection } from "prosemirror-state";
import { directionOf, ofCard } from "./direction";
import { el, freshId } from "./elements";
import type { Field } from "./fields";
import type { Words } from "./words";

/** What the parts share with the desk they lie on. */
export interface Around {
  readonly words: Words;
  /** Fields and buttons, to be locked together. */
  readonly lockable: Set<{ lock(locked: boolean): void }>;
  locked: boolean;
  notice(text: string, undo?: boolean): void;
  /** Somebody else's caret is in there. */
  othersIn(from: number, to: number): boolean;
}

/** A part whose text ProseMirror writes, with what stands around it, which it leaves alone. */
export abstract class Part implements NodeView {
  abstract readonly dom: HTMLElement;
  contentDOM?: HTMLElement | null;
  private readonly own: Field[] = [];

  constructor(protected node: Node, protected readonly view: EditorView, protected readonly getPos: () => number | undefined, protected readonly around: Around) {}

  protected get words(): Words { return this.around.words; }

  protected field<F extends { lock(locked: boolean): void }>(field: F): F {
    this.own.push(field as unknown as Field);
    this.around.lockable.add(field);
    field.lock(this.around.locked);
    return field;
  }

  /** One attribute at a time, so that two people who set two of them both keep theirs. */
  protected set(name: string, value: string | null): void {
    const pos = this.getPos();
    if (pos !== undefined && this.view.state.doc.nodeAt(pos)?.attrs[name] !== value) this.view.dispatch(this.view.state.tr.setNodeAttribute(pos, name, value));
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type || node.attrs.id !== this.node.attrs.id) return false;
    this.node = node;
    this.shown();
    return true;
  }

  protected shown(): void {}

  stopEvent(event: Event): boolean { return !this.contentDOM?.contains(event.target as globalThis.Node); }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    if (mutation.type === "selection") return !this.contentDOM?.contains(mutation.target) && mutation.target !== this.dom;
    return !this.contentDOM?.contains(mutation.target) || (mutation.target === this.contentDOM && mutation.type === "attributes");
  }

  destroy(): void { for (const field of this.own) this.around.lockable.delete(field); }
}

const lineNames: Record<string, string> = { activity_what: "activity", indicator_name: "indicator" };

/** A section or a line: label and text. */
class Labelled extends Part {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;

  constructor(node: Node, view: EditorView, getPos: () => number | undefined, around: Around) {
    super(node, view, getPos, around);
    const { name } = node.type, id = freshId(), isFrame = name === "values" || name === "activities" || name === "indicators";
    const label = name.includes("_") ? this.words.of(`Part.${lineNames[name] ?? name.split("_")[1]}`) : this.words.section(name), help = this.words.say(`Help.${name}`);
    const head = el("div", { class: "card-label", contenteditable: "false" },
      el("div", { id, class: "card-name", role: name.includes("_") ? null : "heading", "aria-level": name.includes("_") ? null : 2 }, label),
      help === `Help.${name}` ? null : el("small", {}, help));
    this.contentDOM = el("div", isFrame ? { class: "card-entries" } : { class: "card-words", "data-stop": name, "data-placeholder": this.words.say("Placeholder") });
    this.dom = el("div", { class: name.includes("_") ? "card-line" : "card-part", "data-part": name, role: "group", "aria-labelledby": id }, head, this.contentDOM);
    head.addEventListener("click", () => this.enter());
    if (!isFrame) this.contentDOM.lang = view.state.doc.attrs.language as string;
    this.shown();
  }

  // Labels are in the reader's language, the text is in the card's.
  protected shown(): void {
    if (this.contentDOM.dataset.stop) this.contentDOM.dir = this.node.isTextblock ? directionOf(this.node, this.view.state.doc) : ofCard(this.view.state.doc);
  }

  // A press on the label leads into the text.
  private enter(): void {
    const pos = this.getPos();
    if (pos === undefined || !this.contentDOM.dataset.stop) return;
    this.view.dispatch(this.view.state.tr.setSelection(TextSelection.near(this.view.state.doc.resolve(pos + this.node.nodeSize - 1), -1)));
    this.view.focus();
  }
}

export const labelled = (around: Around): NodeViewConstructor => (node, view, getPos) => new Labelled(node, view, getPos, around);
