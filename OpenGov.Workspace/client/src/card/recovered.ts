// Text that could not be merged, or may not be sent any more: nothing of it is thrown away before its author says so.
import { el, icon } from "./elements";
import { button } from "./fields";
import type { Keeping } from "./keeping";
import type { Unplaced } from "./unplaced";
import type { Words } from "./words";

export class Recovered {
  readonly dom: HTMLElement;
  private readonly list = el("ul");
  private readonly why = el("p");
  private lost: Unplaced[] = [];
  private held: Unplaced[] = [];

  constructor(private readonly words: Words, private readonly keeping: Keeping) {
    this.dom = el("section", { class: "card-recovered", "aria-label": words.say("Recovered"), hidden: true },
      el("h2", {}, words.say("Recovered")), this.why, this.list,
      el("div", { class: "card-recovered-act" }, button(words.say("Recovered.CopyAll"), null, () => void this.copy(this.all.map(one => one.text).join("\n")), "button"),
        button(words.say("Recovered.Dismiss"), null, () => this.dismiss(), "button-quiet")));
    void keeping.lost().then(before => { this.lost.unshift(...before); this.draw(); });
  }

  private get all(): Unplaced[] { return [...this.lost, ...this.held]; }

  get isEmpty(): boolean { return this.all.length === 0; }

  /** Could not be merged. */
  add(texts: readonly Unplaced[]): void {
    if (texts.length > 0) void this.keeping.keepLost(texts);
    this.lost.push(...texts);
    this.draw();
  }

  /** Stands in the text, but cannot be sent as things are. */
  hold(texts: readonly Unplaced[]): void {
    this.held = [...texts];
    this.draw();
  }

  private draw(): void {
    this.dom.hidden = this.isEmpty;
    this.why.textContent = this.words.say(this.lost.length ? "Recovered.Why" : "Recovered.Held");
    this.list.replaceChildren(...this.all.map(({ section, text }) => el("li", {},
      ...section ? [el("strong", {}, this.words.section(section))] : [], el("p", { dir: "auto", class: "user-text" }, text),
      button(this.words.say("Recovered.Copy"), icon("copy"), () => void this.copy(text)))));
  }

  private async copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.why.textContent = this.words.say("Recovered.Copied");
    } catch {
      // Without the clipboard, the text can still be selected.
      getSelection()?.selectAllChildren(this.list);
    }
  }

  private dismiss(): void {
    this.lost = [];
    this.held = [];
    this.draw();
    void this.keeping.forgetLost();
  }
}
