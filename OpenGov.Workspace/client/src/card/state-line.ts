// Above the text: whether what was written is kept, who else is here, and, for those who hear the page, what changes of that.
import { el, sideMark } from "./elements";
import { sideOf, type Person } from "./presence";
import type { Words } from "./words";

export type Standing = "joining" | "unreachable" | "saved" | "saving" | "unsaved" | "offline" | "full" | "read" | "over";

const quiet = 4_000;   // between two announcements

export class StateLine {
  readonly dom: HTMLElement;
  private readonly text = el("span", { class: "card-state-text" });
  private readonly here = el("ul", { class: "card-here" });
  private readonly live = el("p", { class: "visually-hidden", role: "status", "aria-live": "polite" });
  private said = "";
  private waiting: string[] = [];
  private timer = 0;

  constructor(private readonly words: Words) {
    this.here.setAttribute("aria-label", words.say("Here"));
    this.dom = el("div", { class: "card-state" }, el("span", { class: "card-dot", "aria-hidden": "true" }), this.text, this.here, this.live);
  }

  /** @param aloud whether a change of it is worth hearing: not the to and fro of every letter. */
  show(standing: Standing, sentence: string, aloud: boolean): void {
    this.dom.dataset.now = standing;
    if (this.text.textContent !== sentence) this.text.textContent = sentence;
    if (aloud && sentence !== this.said) this.announce(this.said = sentence);
  }

  people(people: Iterable<Person>): void {
    const seen = new Map<string, Person>();   // somebody with two windows open is here once
    for (const person of people) seen.set(person.account, person);
    this.here.replaceChildren(...[...seen.values()].map(person => {
      const name = this.words.here(person.name), body = this.words.here(person.body);
      return el("li", { "data-side": sideOf(person), title: body || null }, sideMark(sideOf(person)), el("bdi", {}, name));
    }));
    this.here.hidden = seen.size === 0;
  }

  announce(sentence: string): void {
    this.waiting.push(sentence);
    this.timer ||= window.setTimeout(() => {
      this.timer = 0;
      this.live.textContent = this.waiting.splice(0).slice(-3).join(" ");
    }, this.live.textContent ? quiet : 300);
  }

  destroy(): void { clearTimeout(this.timer); }
}
