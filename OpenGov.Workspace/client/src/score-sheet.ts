// Keeps a score sheet while it is written, and answers its keys. Needs no open connection to the server: each keeping is a
// request of its own. What the server has not acknowledged yet stays in this browser, for this author and sheet alone, so
// that a lost line, a reload or a closed tab loses nothing.

interface Typed { points: Record<string, number>; comments: Record<string, string>; overall: string }
interface Answer { version: number; newer: Partial<Typed> | null }

const halfEmoji = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const afterTyping = 250, longestWait = 15_000;

class Sheet {
  private readonly kept: HTMLOutputElement;
  private readonly unkept = new Set<string>();
  private timer = 0;
  private wait = 1_000;
  private sending: Promise<void> | null = null;
  private leaving = false;

  constructor(readonly form: HTMLFormElement) {
    this.kept = form.querySelector("output[data-kept]")!;
    form.dataset.live = "";
    form.addEventListener("input", event => this.typed(event.target as HTMLInputElement));
    form.addEventListener("submit", event => void this.submit(event));
    addEventListener("pagehide", () => this.leave());
    addEventListener("pageshow", () => { this.leaving = false; });
    addEventListener("online", () => void this.keep());
    document.addEventListener("visibilitychange", () => { if (document.hidden) void this.keep(); });
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
    this.remember();
    this.sayMissing();
    this.say("saving");
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.keep(), field.type === "radio" ? 0 : afterTyping);
  }

  private remember() {
    const values = Object.fromEntries([...this.unkept].map(name => [name, this.value(name)]));
    localStorage.setItem(this.place, JSON.stringify(values));
  }

  private recall() {
    const values = JSON.parse(localStorage.getItem(this.place) ?? "{}") as Record<string, string>;
    for (const [name, value] of Object.entries(values)) {
      this.put(name, value);
      this.unkept.add(name);
    }
    this.mark();
    if (this.unkept.size > 0) void this.keep();
  }

  /** One request at a time; resolves when everything that was typed is kept or the server cannot be reached. */
  keep(): Promise<void> {
    clearTimeout(this.timer);
    if (this.unkept.size === 0) return Promise.resolve();
    return this.sending ??= this.send().finally(() => { this.sending = null; });
  }

  private async send(): Promise<void> {
    while (this.unkept.size > 0) {
      const names = [...this.unkept], before = new Map(names.map(name => [name, this.value(name)]));
      this.say("saving");
      let answer: Response;
      try {
        answer = await this.post(false);
      } catch {
        return this.again();
      }
      if (answer.type === "opaqueredirect" || answer.status === 404) return this.say("ended");
      if (answer.status === 400) return this.say("damaged");
      if (answer.status === 422) return this.say("refused", ((await answer.json()) as { refusal: string }).refusal);
      if (!answer.ok) return this.again();

      const { version, newer } = (await answer.json()) as Answer;
      this.version.value = String(version);
      this.wait = 1_000;
      if (newer) { this.merge(newer); continue; }
      for (const name of names) if (before.get(name) === this.value(name)) this.unkept.delete(name);
      if (this.unkept.size > 0) this.remember();
      else { localStorage.removeItem(this.place); this.say("saved"); }
    }
  }

  private post(keepalive: boolean) {
    const token = this.form.elements.namedItem("__RequestVerificationToken") as HTMLInputElement;
    return fetch(this.form.dataset.sheet!, {
      method: "POST", keepalive, redirect: "manual",
      headers: { "Content-Type": "application/json", RequestVerificationToken: token.value },
      body: JSON.stringify(this.collect()),
    });
  }

  private again() {
    this.say("offline");
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.keep(), this.wait);
    this.wait = Math.min(this.wait * 2, longestWait);
  }

  /** Another window wrote on the sheet: what was not touched here is taken from it, and of two comments neither is lost. */
  private merge(newer: Partial<Typed>) {
    const theirs = new Map<string, string>([
      ...Object.entries(newer.points ?? {}).map(([id, points]) => [`criterion-${id}`, String(points)] as const),
      ...Object.entries(newer.comments ?? {}).map(([id, comment]) => [`comment-${id}`, comment] as const),
      ["overall", newer.overall ?? ""],
    ]);
    for (const name of this.names()) {
      const other = theirs.get(name) ?? "", mine = this.value(name);
      if (!this.unkept.has(name)) this.put(name, other);
      else if (!name.startsWith("criterion-") && other && !mine.includes(other) && !other.includes(mine)) this.put(name, `${other}\n${mine}`);
    }
    this.mark();
    this.sayMissing();
    this.remember();
    this.say("merged");
  }

  // The page goes: what is not acknowledged is sent once more, and stays here until the next page knows better.
  private leave() {
    if (this.unkept.size === 0 || this.leaving) return;
    this.leaving = true;
    void this.post(true).catch(() => undefined);
  }

  // What is not acknowledged yet goes first, so that what is sealed is what the author sees.
  private async submit(event: SubmitEvent) {
    if (this.unkept.size === 0 && !this.sending) { this.leaving = true; return; }
    event.preventDefault();
    const button = event.submitter as HTMLElement | null;
    await this.keep();
    if (this.unkept.size > 0) return;   // refused, or no line; the reason stands above the sheet
    setTimeout(() => this.form.requestSubmit(button));   // not from within this submission
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

  /** A digit: its points for the criterion at hand, and on to the next. */
  give(digit: number) {
    const highest = Number(this.form.dataset.highest), lowest = Number(this.form.dataset.lowest);
    const points = digit === 0 && lowest > 0 && highest === 10 ? 10 : digit;
    const criterion = this.atHand();
    const radio = criterion?.querySelector<HTMLInputElement>(`input[type=radio][value="${points}"]`);
    if (!criterion || !radio) return false;
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

let sheet: Sheet | null = null;
let going = 0;   // "g" and a letter lead to a step of the work; see shell.ts

function begin() {
  const done = document.querySelector<HTMLElement>("[data-done]")?.dataset.done;
  if (done) localStorage.removeItem(done);   // sealed: nothing of it is to be kept any more
  const form = document.querySelector<HTMLFormElement>("form[data-sheet]");
  sheet = form ? new Sheet(form) : null;
}

// Digits, arrows, N and P; keys by their place, so that an Arabic keyboard works as well.
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const target = event.target as HTMLElement;
  if (target.closest("textarea, select, dialog[open]")) {
    const criterion = target.closest<HTMLFieldSetElement>("fieldset.criterion");
    if (event.key === "Escape" && criterion) sheet?.step(0, criterion);
    return;
  }
  const forward = document.dir === "rtl" ? "ArrowLeft" : "ArrowRight", back = document.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  const way = document.querySelector<HTMLAnchorElement>(`a[data-key="${event.code.replace("Key", "").toLowerCase()}"]`);
  if (digit !== undefined && sheet?.give(Number(digit))
    || event.key === forward && sheet?.step(1) || event.key === back && sheet?.step(-1)) event.preventDefault();
  else if (event.code === "KeyG") going = Date.now();
  else if (Date.now() - going < 1_500) going = 0;
  else if (event.code === "KeyC" && sheet) { event.preventDefault(); sheet.comment(); }
  else if (way && !event.shiftKey) { event.preventDefault(); void (sheet?.keep() ?? Promise.resolve()).then(() => way.click()); }
});

begin();

// The page may be shown anew without being loaded anew, as after a reveal or when scores are opened again.
type Enhanced = { addEventListener(name: "enhancedload", then: () => void): void };
(window as unknown as { Blazor?: Enhanced }).Blazor?.addEventListener("enhancedload", () => {
  if (document.querySelector("form[data-sheet]") !== sheet?.form) begin();
});

export { Sheet };
