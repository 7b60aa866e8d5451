// The address of a link, asked for in a line under the tools: it covers nothing of the text.
import { toggleMark } from "prosemirror-commands";
import type { Mark } from "prosemirror-model";
import { TextSelection } from "prosemirror-state";
import { isSafeLink } from "../editing/schema";
import { el, freshId } from "./elements";
import { button } from "./fields";
import { cleanLine } from "./paste";
import type { Sheet } from "./sheet";
import type { Words } from "./words";

const longest = 2048;

export class LinkBar {
  readonly dom: HTMLElement;
  private readonly input = el("input", { type: "url", id: freshId(), dir: "ltr", maxlength: longest, placeholder: "https://", autocomplete: "off", spellcheck: "false" });
  private readonly wrong = el("p", { class: "card-wrong", role: "alert" });
  private readonly visit: HTMLAnchorElement;

  constructor(private readonly sheet: Sheet, private readonly words: Words) {
    this.visit = el("a", { rel: "noopener noreferrer", target: "_blank" }, words.say("Link.Open"));
    this.dom = el("div", { class: "card-link", hidden: true }, el("label", { for: this.input.id }, words.say("Link.Address")), this.input,
      button(words.say("Link.Set"), null, () => this.set(), "button"), button(words.say("Link.Remove"), null, () => this.remove(), "button-quiet"), this.visit, this.wrong);
    this.dom.addEventListener("keydown", event => {
      if (event.key === "Enter" && event.target === this.input) { event.preventDefault(); this.set(); }
      if (event.key === "Escape") { event.preventDefault(); this.close(); }
    });
  }

  open(): void {
    const { state } = this.sheet, { link } = this.sheet.schema.marks;
    this.around();
    const found = this.sheet.state.selection.$from.marksAcross(this.sheet.state.selection.$to)?.find(mark => mark.type === link) ?? this.here()?.mark;
    if (!found && state.selection.empty) return;
    this.input.value = (found?.attrs.href as string | undefined) ?? "";
    this.visit.hidden = !found;
    if (found) this.visit.href = found.attrs.href as string;
    this.wrong.textContent = "";
    this.dom.hidden = false;
    this.input.focus();
    this.input.select();
  }

  close(): void {
    this.dom.hidden = true;
    this.sheet.view?.focus();
  }

  // The whole of the link that the caret is in.
  private here(): { from: number; to: number; mark: Mark } | null {
    const { $from } = this.sheet.state.selection, { link } = this.sheet.schema.marks;
    const mark = link.isInSet($from.marks()) ?? ($from.nodeAfter ? link.isInSet($from.nodeAfter.marks) : undefined);
    if (!mark) return null;
    let from = $from.pos, to = $from.pos;
    $from.parent.forEach((child, offset) => {
      const start = $from.start() + offset, end = start + child.nodeSize;
      if (mark.isInSet(child.marks) && start <= $from.pos && end >= $from.pos) { from = Math.min(from, start); to = Math.max(to, end); }
    });
    return { from, to, mark };
  }

  private around(): void {
    const { state } = this.sheet, here = state.selection.empty ? this.here() : null;
    if (here) this.sheet.apply(state.tr.setSelection(TextSelection.create(state.doc, here.from, here.to)));
  }

  private set(): void {
    const typed = cleanLine(this.input.value).trim();
    const href = typed.includes("@") && !/^[a-z]+:/i.test(typed) ? `mailto:${typed}` : /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
    const address = href.startsWith("http") && URL.canParse(href) ? new URL(href).href : href;
    if (!typed || !isSafeLink(address) || address.length > longest) {
      this.wrong.textContent = this.words.say("Link.Wrong");
      this.input.setAttribute("aria-invalid", "true");
      return;
    }
    this.input.removeAttribute("aria-invalid");
    const { link } = this.sheet.schema.marks, { from, to } = this.sheet.state.selection;
    this.sheet.apply(this.sheet.state.tr.removeMark(from, to, link).addMark(from, to, link.create({ href: address })));
    this.close();
  }

  private remove(): void {
    const { link } = this.sheet.schema.marks, { from, to } = this.sheet.state.selection;
    if (this.sheet.state.doc.rangeHasMark(from, to, link)) toggleMark(link)(this.sheet.state, tr => this.sheet.apply(tr));
    this.close();
  }
}
