import { make, newId, say, set } from "./elements";
import type { Ballot } from "./keeping";
import { here, word, type LocalText } from "./words";

export interface Poll { id: string; order: number; text: LocalText; state: "open" | "closed"; most: number; binding: boolean; shown: boolean; options: LocalText[] }
export interface Tally { id: string; ballots: number; votes: number[] }

/** A poll: choices while it is open, results when the leads show them. */
export class PollCard {
  readonly element: HTMLElement;
  private readonly form = make("form", { class: "room-form" });
  private readonly inputs: HTMLInputElement[] = [];
  private readonly button = make("button", { type: "submit" });
  private readonly told = make("p", { class: "room-told", role: "status" });
  private readonly results = make("div", { class: "room-results" });
  private readonly bars: { fill: HTMLElement; text: HTMLElement }[] = [];
  private readonly ballots = make("p", { class: "room-hint" });
  private readonly slip: Slip | null;
  private touched = false;
  private wrong = "";

  constructor(private poll: Poll, vote: (choices: number[]) => void, useCode: (code: string) => void) {
    const title = make("legend", { dir: "auto" }, here(poll.text)), fields = make("fieldset", {}, title);
    if (poll.most > 1) fields.append(make("p", { class: "room-hint" }, word("MostChoices", poll.most)));
    if (poll.binding) fields.append(make("p", { class: "room-hint" }, word("Binding")));
    poll.options.forEach((option, index) => {
      const input = make("input", { type: poll.most > 1 ? "checkbox" : "radio", name: `poll-${poll.id}`, value: index + 1 });
      input.addEventListener("change", () => { this.touched = true; this.limit(); });
      this.inputs.push(input);
      fields.append(make("label", { class: "room-choice" }, input, make("span", { dir: "auto" }, here(option))));
    });
    this.form.append(fields, this.button);
    this.form.addEventListener("submit", event => {
      event.preventDefault();
      const chosen = this.inputs.filter(input => input.checked).map(input => Number(input.value));
      if (chosen.length === 0) return void this.inputs[0]?.focus();
      this.touched = false;
      this.wrong = "";
      vote(chosen);
    });
    this.slip = poll.binding ? new Slip(useCode) : null;
    for (const option of poll.options) {
      const fill = make("span", { class: "room-fill" }), text = make("span", { class: "room-votes", dir: "ltr" });
      this.bars.push({ fill, text });
      this.results.append(make("div", { class: "room-bar" }, make("span", { dir: "auto" }, here(option)), text, make("span", { class: "room-track", "aria-hidden": "true" }, fill)));
    }
    this.results.prepend(make("h3", {}, word("Results")));
    this.results.append(this.ballots);
    const closed = make("p", { class: "room-question", dir: "auto" }, here(poll.text));
    this.element = make("article", { class: "room-part", "data-poll": poll.id }, ...(this.slip ? [this.slip.element] : []), this.form, closed, this.told, this.results);
  }

  show(poll: Poll, tally: Tally | undefined, ballot: Ballot | undefined, waits: boolean, hasCode: boolean): void {
    this.poll = poll;
    const open = poll.state === "open";
    this.form.hidden = !open || (poll.binding && !hasCode);
    if (this.slip) this.slip.element.hidden = !open || hasCode;
    (this.element.querySelector(".room-question") as HTMLElement).hidden = open && !this.form.hidden;
    if (ballot && !this.touched) {
      const chosen = ballot.choices.split(",");
      for (const input of this.inputs) input.checked = chosen.includes(input.value);
      this.limit();
    }
    say(this.button, word(ballot ? "Vote.Change" : "Vote"));
    say(this.told, waits ? word("Waits") : this.wrong || (!open ? word("Voted.Over") : ballot ? word("Recorded") : poll.binding && hasCode ? word("Code.Ok") : ""));
    this.results.hidden = !tally;
    if (!tally) return;
    tally.votes.forEach((votes, index) => {
      const part = tally.ballots > 0 ? votes / tally.ballots : 0, bar = this.bars[index]!;
      bar.fill.style.inlineSize = `${Math.round(part * 100)}%`;
      say(bar.text, `${votes} (${Math.round(part * 100)} %)`);
    });
    say(this.ballots, word("Ballots", tally.ballots));
  }

  refuse(code: string): void {
    if (code.startsWith("code") && this.slip) this.slip.refuse(code);
    else say(this.told, this.wrong = word(`Error.${code}`));
  }

  private limit(): void {
    const full = this.poll.most > 1 && this.inputs.filter(input => input.checked).length >= this.poll.most;
    for (const input of this.inputs) input.disabled = full && !input.checked;
  }
}

/** The field for the code of a slip, before a vote that binds. */
class Slip {
  readonly element: HTMLFormElement;
  private readonly input = make("input", { id: newId(), dir: "ltr", autocomplete: "off", autocapitalize: "characters", spellcheck: "false", maxlength: 20, required: true });
  private readonly wrong = make("p", { class: "room-wrong", role: "alert" });

  constructor(use: (code: string) => void) {
    this.element = make("form", { class: "room-form" }, make("label", { for: this.input.id }, word("Code")), this.input, this.wrong, make("button", { type: "submit" }, word("Code.Go")));
    this.element.addEventListener("submit", event => {
      event.preventDefault();
      say(this.wrong, "");
      set(this.input, "aria-invalid", null);
      use(this.input.value);
    });
  }

  refuse(code: string): void {
    say(this.wrong, word(`Error.${code}`));
    set(this.input, "aria-invalid", "true");
    this.input.focus();
  }
}
