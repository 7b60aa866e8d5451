// The head of a card: what kind it is, who leads, who supports, and from when to when.
import type { Node } from "prosemirror-model";
import type { EditorView, NodeViewConstructor } from "prosemirror-view";
import { bodyField } from "./body-field";
import { el, icon, sideMark } from "./elements";
import { button, dayField } from "./fields";
import { Part, type Around } from "./parts";

class Meta extends Part {
  readonly dom: HTMLElement;
  private readonly kind = el("p", { class: "card-kind" });
  private readonly lead = this.field(bodyField(this.words.of("Part.lead"), this.words, id => this.set("lead", id)));
  private readonly start = this.field(dayField(this.words.of("Part.start"), day => this.set("start", day)));
  private readonly end = this.field(dayField(this.words.of("Part.end"), day => this.set("end", day)));
  private readonly supporters = el("ul", { class: "card-supporters" });
  private readonly more = this.field(bodyField(this.words.say("Meta.AddSupporter"), this.words, id => id && this.add(id), false));
  private readonly order = el("p", { class: "card-hint", role: "status" });

  constructor(node: Node, view: EditorView, getPos: () => number | undefined, around: Around) {
    super(node, view, getPos, around);
    this.dom = el("div", { class: "card-part", "data-part": "meta", role: "group", "aria-label": this.words.section("meta"), contenteditable: "false" },
      el("div", { class: "card-label" }, el("div", { class: "card-name", role: "heading", "aria-level": 2 }, this.words.section("meta")), this.kind),
      el("div", { class: "card-fields" },
        this.lead.dom, this.start.dom, this.end.dom, this.order,
        el("div", { class: "card-field" }, el("span", { class: "card-sublabel" }, this.words.of("Part.supporters")), this.supporters), this.more.dom));
    this.around.lockable.add(this);
    this.shown();
  }

  lock(): void { this.showSupporters(); }

  protected shown(): void {
    const { kind, lead, start, end } = this.node.attrs as Record<string, string | null>;
    this.kind.textContent = this.words.choice("Card.Kind", kind!);
    this.lead.show(lead);
    this.start.show(start);
    this.end.show(end);
    this.order.textContent = start && end && end < start ? this.words.say("EndBeforeStart") : "";
    this.showSupporters();
  }

  private showSupporters(): void {
    const chips = this.node.content.content.map((supporter, i) => {
      const id = supporter.attrs.institution as string, name = this.words.body(id);
      const side = this.words.bodies.find(body => body.id === id)?.side ?? null;
      return el("li", { "data-side": side }, sideMark(side), el("bdi", {}, name),
        this.around.locked ? null : button(this.words.say("Meta.RemoveSupporter", name), icon("remove"), () => this.remove(i)));
    });
    this.supporters.replaceChildren(...(chips.length ? chips : [el("li", { class: "card-none" }, this.words.of("Text.NotSaid"))]));
  }

  private add(institution: string): void {
    const pos = this.getPos();
    if (pos === undefined || this.node.content.content.some(supporter => supporter.attrs.institution === institution)) return;
    this.view.dispatch(this.view.state.tr.insert(pos + this.node.nodeSize - 1, this.view.state.schema.nodes.supporter.create({ institution })));
  }

  private remove(index: number): void {
    const pos = this.getPos();
    if (pos === undefined) return;
    this.view.dispatch(this.view.state.tr.delete(pos + 1 + index, pos + 2 + index));
    (this.more.dom.querySelector("input"))?.focus();
  }

  destroy(): void {
    this.around.lockable.delete(this);
    super.destroy();
  }
}

export const meta = (around: Around): NodeViewConstructor => (node, view, getPos) => new Meta(node, view, getPos, around);
