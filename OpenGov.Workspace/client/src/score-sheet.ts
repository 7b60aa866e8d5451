// Keeps a score sheet while it is written, and answers its keys. Needs no open connection to the server: each keeping is a
// request of its own. What the server has not acknowledged yet stays in this browser, for this author and sheet alone, so
// that a lost line, a reload or a closed tab loses nothing.

import { answerKeys } from "./scoring/keys";
import { LocalCopy, type Written } from "./scoring/local-copy";

interface Typed { points: Record<string, number>; comments: Record<string, string>; overall: string }
interface Answer { version: number; newer: Partial<Typed> | null }

const halfEmoji = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const afterTyping = 250, longestWait = 15_000;

class Sheet {
  private readonly kept: HTMLOutputElement;
  private readonly unkept = new Set<string>();
  private timer = 0;
  private wait = 1_000;
  private sending: Promise<boolean> | null = null;
  private leaving = false;
  private readonly copy: LocalCopy;
  private merged = false;    // since it was last said how the keeping went
  private unseen = false;    // merged, and not looked at since: not to be sealed by this press
  private pressed = false;   // the form is on its way
  private sure = false;      // and may go

  constructor(readonly form: HTMLFormElement) {
    this.kept = form.querySelector("output[data-kept]")!;
    form.dataset.live = "";
    form.addEventListener("input", event => this.typed(event.target as HTMLInputElement));
    form.addEventListener("submit", event => void this.submit(event));
    addEventListener("pagehide", () => this.leave());
    addEventListener("pageshow", () => { this.leaving = false; });
    addEventListener("online", () => void this.keep());
    document.addEventListener("visibilitychange", () => { if (document.hidden) void this.keep(); });
    this.copy = new LocalCopy(this.place);
    if (form.dataset.unkept) for (const name of this.names()) this.unkept.add(name);
    this.recall();
    this.sayMissing();
  }

  get place() { return `sheet ${this.form.dataset.author} ${this.form.dataset.sheet}`; }
  get criteria() { return [...this.form.querySelectorAll<HTMLFieldSetElement>("fieldset.criterion")]; }
  private get version() { return this.form.elements.namedItem("version") as HTMLInputElement; }

  // Every field by its name, whatever it is.
  private names() { return new Set([...new FormData(this.form).keys(), ...this.radios()].filter(isOurs)); }
  private radios() { return [...this.form.querySelectorAll<HTMLInputElement>("input[type=radio]")].map(radio => radio.name); }
  private value(name: string) { return new FormData(this.form).get(name)?.toString() ?? ""; }

  private put(name: string, value: string) {
    const field = this.form.elements.namedItem(name);
    if (field instanceof RadioNodeList) for (const radio of field as Iterable<Node>) (radio as HTMLInputElement).checked = (radio as HTMLInputElement).value === value;
    else if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) field.value = value;
  }

  // The server drew the points that were picked then; from here on it is done here.
  private mark() {
    for (const radio of this.form.querySelectorAll<HTMLInputElement>("fieldset.criterion input[type=radio]")) {
      if (radio.checked) radio.closest("label")!.dataset.picked = "yes";
      else delete radio.closest("label")!.dataset.picked;
    }
  }

  private collect(): Typed & { version: number } {
    const sheet = { version: Number(this.version.value), points: {} as Record<string, number>, comments: {} as Record<string, string>, overall: "" };
    for (const [name, value] of new FormData(this.form)) {
      const text = value.toString().replace(halfEmoji, "\ufffd");   // it cannot be sent
      if (name.startsWith("criterion-")) sheet.points[name.slice(10)] = Number(text);
      else if (name.startsWith("comment-") && text) sheet.comments[name.slice(8)] = text;
      else if (name === "overall") sheet.overall = text;
    }
    return sheet;
  }

  private typed(field: HTMLInputElement) {
    if (!isOurs(field.name)) return;
    this.mark();
    this.unkept.add(field.name);
    this.sayMissing();
    this.say("saving");
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.keep(), field.type === "radio" ? 0 : afterTyping);
    this.remember();
  }

  private remember() {
    return this.copy.write(Number(this.version.value), Object.fromEntries([...this.unkept].map(name => [name, this.value(name)])));
  }

  // From a window that is gone, or from one still open, which then finds it on the sheet.
  private recall() {
    const left = this.copy.left();
    for (const { written } of left) this.putBack(written);
    this.mark();
    if (this.remember()) left.forEach(LocalCopy.takeAway);
    if (this.unkept.size > 0) void this.keep();
    else if (this.merged) this.sayKept();
  }

  // Its last request may have arrived without an answer: one version more. Any further were written after it.
  private putBack({ version, values }: Written) {
    const outdated = Number(this.version.value) > version + 1;
    for (const [name, value] of Object.entries(values)) {
      if (!isOurs(name)) continue;
      const now = this.value(name), alone = !outdated && !this.unkept.has(name);
      const next = isPoints(name) ? (outdated ? now : value) : alone ? value : together(now, value);
      if (outdated && next === now) continue;
      this.put(name, next);
      this.unkept.add(name);
    }
    if (outdated) this.merged = this.unseen = true;
  }

  /** One request at a time; true once everything that was typed is kept, false when it is refused or the server cannot be reached. */
  keep(always = false): Promise<boolean> {
    clearTimeout(this.timer);
    if (this.unkept.size === 0 && !always) return Promise.resolve(true);
    return this.sending ??= this.send().finally(() => { this.sending = null; });
  }

  private async send(): Promise<boolean> {
    do {
      const names = [...this.unkept], before = new Map(names.map(name => [name, this.value(name)]));
      this.say("saving");
      const answer = await this.post(false).catch(() => null);
      if (!answer) return this.again();
      if (answer.type === "opaqueredirect") return this.stop("ended");
      if (answer.status === 400) return this.stop("damaged");
      if (answer.status === 404 || answer.status === 410) LocalCopy.forgetAll(this.place);
      if (answer.status === 404) return this.stop("taken");
      const said = await (answer.json() as Promise<Answer & { refusal?: string }>).catch(() => null);
      if (said?.refusal && (answer.status === 410 || answer.status === 422)) return this.stop("refused", said.refusal);
      if (!answer.ok || !said) return this.again();

      this.version.value = String(said.version);
      this.wait = 1_000;
      if (said.newer) this.merge(said.newer);
      else for (const name of names) if (before.get(name) === this.value(name)) this.unkept.delete(name);
      this.remember();
    } while (this.unkept.size > 0);
    this.sayKept();
    return true;
  }

  private post(keepalive: boolean) {
    const token = this.form.elements.namedItem("__RequestVerificationToken") as HTMLInputElement;
    return fetch(this.form.dataset.sheet!, {
      method: "POST", keepalive, redirect: "manual",
      headers: { "Content-Type": "application/json", RequestVerificationToken: token.value },
      body: JSON.stringify(this.collect()),
    });
  }

  private stop(state: string, text?: string) {
    this.say(state, text);
    return false;
  }

  private again() {
    this.say("offline");
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.keep(), this.wait);
    this.wait = Math.min(this.wait * 2, longestWait);
    return false;
  }

  /** Another window wrote on the sheet: what was not touched here is taken from it, and of two comments neither is lost.
   *  What this window sent itself, just before it was loaded anew, changes nothing here and is not told. */
  private merge(newer: Partial<Typed>) {
    const theirs = new Map<string, string>([
      ...Object.entries(newer.points ?? {}).map(([id, points]) => [`criterion-${id}`, String(points)] as const),
      ...Object.entries(newer.comments ?? {}).map(([id, comment]) => [`comment-${id}`, comment] as const),
      ["overall", newer.overall ?? ""],
    ]);
    for (const name of this.names()) {
      const other = theirs.get(name) ?? "", mine = this.value(name);
      let differs = isPoints(name) && other !== "" && other !== mine;
      if (!this.unkept.has(name)) this.put(name, other);
      else if (!isPoints(name) && !other.includes(mine)) this.put(name, together(other, mine));
      differs ||= this.value(name) !== mine;
      if (differs) this.merged = this.unseen = true;
    }
    this.mark();
    this.sayMissing();
  }

  // The page goes: what is not acknowledged is sent once more, and stays here until the next page knows better.
  private leave() {
    if (this.unkept.size === 0 || this.leaving) return;
    this.leaving = true;
    void this.post(true).catch(() => undefined);
  }

  // The sheet is kept once more, even if nothing was typed here, so that what is sealed is what the author sees: if another
  // window wrote on it, this press only shows what is there now.
  private async submit(event: SubmitEvent) {
    if (this.sure) { this.sure = false; this.leaving = true; return; }
    event.preventDefault();
    if (this.pressed) return;
    this.pressed = true;
    const button = event.submitter as HTMLElement | null;
    const isKept = await this.keep(true).finally(() => { this.pressed = false; });
    if (!isKept) return;   // the reason stands above the sheet
    if (this.unseen) { this.unseen = false; this.say("merged"); return; }
    this.sure = true;
    setTimeout(() => this.form.requestSubmit(button));   // not from within this submission
  }

  private sayKept() {
    this.say(this.merged ? "merged" : "saved");
    this.merged = false;
  }

  private say(state: string, text?: string) {
    this.kept.dataset.now = state;
    this.kept.value = text ?? this.kept.dataset[state] ?? "";
  }

  private sayMissing() {
    const line = this.form.querySelector<HTMLElement>("[data-missing]");
    const missing = this.criteria.filter(criterion => !criterion.querySelector("input:checked")).length;
    if (!line) return;
    line.hidden = missing === 0;
    line.textContent = line.dataset.missing!.replace("{0}", String(missing));
  }

  /** A digit: its points for the criterion at hand, and on to the next. A complete sheet is changed only where the author is. */
  give(digit: number) {
    const highest = Number(this.form.dataset.highest), lowest = Number(this.form.dataset.lowest);
    const points = digit === 0 && lowest > 0 && highest === 10 ? 10 : digit;
    const criterion = this.atHand();
    const radio = criterion?.querySelector<HTMLInputElement>(`input[type=radio][value="${points}"]`);
    if (!criterion || !radio) return false;
    if (criterion.querySelector("input:checked") && !criterion.contains(document.activeElement)) return false;
    radio.checked = true;
    radio.dispatchEvent(new Event("input", { bubbles: true }));
    if (!this.step(1, criterion)) radio.focus();
    return true;
  }

  /** To the criterion before or after. */
  step(by: number, from: HTMLFieldSetElement | undefined = this.atHand()) {
    const all = this.criteria, next = all[(from ? all.indexOf(from) : -1) + by];
    const radio = next?.querySelector<HTMLInputElement>("input:checked") ?? next?.querySelector<HTMLInputElement>("input");
    radio?.focus();
    next?.scrollIntoView({ block: "nearest" });
    return radio !== undefined && radio !== null;
  }

  comment() { this.atHand()?.querySelector("textarea")?.focus(); }

  atHand() {
    return document.activeElement?.closest<HTMLFieldSetElement>("fieldset.criterion")
      ?? this.criteria.find(criterion => !criterion.querySelector("input:checked")) ?? this.criteria[0];
  }
}

const isOurs = (name: string) => name.startsWith("criterion-") || name.startsWith("comment-") || name === "overall";
const isPoints = (name: string) => name.startsWith("criterion-");

// Of two texts neither is lost, and none is there twice.
const together = (first: string, second: string) =>
  second.includes(first) ? second : first.includes(second) ? first : `${first}\n${second}`;

let sheet: Sheet | null = null;

function begin() {
  const done = document.querySelector<HTMLElement>("[data-done]")?.dataset.done;
  if (done) LocalCopy.forgetAll(done);   // sealed: nothing of it is to be kept any more
  const form = document.querySelector<HTMLFormElement>("form[data-sheet]");
  sheet = form ? new Sheet(form) : null;
}

answerKeys(() => sheet);
begin();

// The page may be shown anew without being loaded anew, as after a reveal or when scores are opened again.
type Enhanced = { addEventListener(name: "enhancedload", then: () => void): void };
(window as unknown as { Blazor?: Enhanced }).Blazor?.addEventListener("enhancedload", () => {
  if (document.querySelector("form[data-sheet]") !== sheet?.form) begin();
});

export { Sheet };
