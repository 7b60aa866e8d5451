// Conversations about a passage: their marks in the text, and what passes between the text and the panel beside it. The panel
// hears "card-thread" {id} and "card-comment" {from, to, rev, quote, section} on the host, and asks by "card-show-thread" {id}.
import { TextSelection } from "prosemirror-state";
import type { Exchange } from "./exchange";
import type { Around } from "./parts";
import { sectionAt } from "./places";
import type { Sheet } from "./sheet";
import { mark, rangeOf, threadAt, type Thread } from "./threads";

const longestQuote = 500, patience = 4_000;

export class Talk {
  private last: { threads: Thread[]; rev: number } | null = null;

  constructor(private readonly host: HTMLElement, private readonly sheet: Sheet, private readonly exchange: Exchange, private readonly around: Around) {}

  /** The server's list, at one of its commits: it is right, whatever was marked here before. */
  take(threads: Thread[], rev: number): void {
    this.last = { threads, rev };
    if (!this.sheet.state) return;
    const mapping = this.exchange.moved.here(this.sheet.state, rev);
    if (!mapping) return;
    this.sheet.apply(mark(this.sheet.state.tr, threads.map(thread => ({ ...thread, from: mapping.map(thread.from, 1), to: mapping.map(thread.to, -1) }))));
  }

  ready(): void { if (this.last) this.take(this.last.threads, this.last.rev); }

  open(id: string): void { this.tell("card-thread", { id }); }

  /** About what is selected, once the server knows of it: its place is said as the server counts. */
  async begin(): Promise<void> {
    const { from, to, empty } = this.sheet.state.selection, existing = empty ? threadAt(this.sheet.state, from) : null;
    if (existing) return this.open(existing);
    if (empty) return;
    if (!this.exchange.isOpen) return this.around.notice(this.around.words.say("Comment.Offline"));
    const until = Date.now() + patience;
    while (this.sheet.unsent > 0) {
      if (Date.now() > until) return this.around.notice(this.around.words.say("Comment.Offline"));
      await new Promise(done => setTimeout(done, 50));
    }
    const { state } = this.sheet, [start, end] = [state.selection.from, state.selection.to];
    if (start === end) return;
    const quote = state.doc.textBetween(start, end, " ").slice(0, longestQuote).replace(/[\ud800-\udbff]$/, "");
    this.tell("card-comment", { from: start, to: end, rev: this.exchange.rev, quote, section: sectionAt(state.doc.resolve(start)) });
  }

  show(id: string): void {
    const range = this.sheet.view && rangeOf(this.sheet.state, id);
    if (!range) return;
    this.sheet.apply(this.sheet.state.tr.setSelection(TextSelection.create(this.sheet.state.doc, range.from, range.to)).scrollIntoView());
    this.sheet.view!.focus();
  }

  showSection(name: string): void {
    const part = this.host.querySelector<HTMLElement>(`[data-part="${CSS.escape(name)}"]`);
    part?.scrollIntoView({ block: "start", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  }

  private tell(name: string, detail: unknown): void { this.host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true })); }
}
