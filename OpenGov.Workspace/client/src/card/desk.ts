// A card on the desk: its text, the tools above it, the line to the server, and what is said of all that.
import type { EditorState, Transaction } from "prosemirror-state";
import file from "../../../Cards/Editing/schema.json";
import { coeditingOf } from "../editing/coediting";
import { makeSchema, type SchemaFile } from "../editing/schema";
import { undo } from "prosemirror-history";
import { Company } from "./company";
import { draw } from "./drawing";
import { el } from "./elements";
import { moveEntry } from "./entries";
import { Exchange } from "./exchange";
import { button } from "./fields";
import { LinkBar } from "./link-bar";
import type { Around } from "./parts";
import { fade, isSomebodyIn, type Person } from "./presence";
import { Recovered } from "./recovered";
import { Sheet } from "./sheet";
import { StateLine, type Standing } from "./state-line";
import { edge, step } from "./stops";
import { entryOfSelection } from "./structure";
import { Talk } from "./talk";
import { Toolbar } from "./toolbar";
import type { Thread } from "./threads";
import { fromUnsent, textOf } from "./unplaced";
import type { Unsent } from "./unsent";
import type { Access } from "./wire";
import { Words, type Settings } from "./words";

const rules = file as unknown as SchemaFile;
const mostSteps = 3_000, mostCharacters = 1_000_000, unsavedAfter = 5_000, tick = 1_000, presenceEvery = 200, drainFor = 8_000;

export class Desk implements Around {
  readonly words: Words;
  readonly lockable = new Set<{ lock(locked: boolean): void }>();
  locked = true;
  private readonly people = new Map<string, Person>();
  private readonly sheet: Sheet;
  private readonly exchange: Exchange;
  private readonly toolbar: Toolbar;
  private readonly link: LinkBar;
  private readonly line: StateLine;
  private readonly company: Company;
  private readonly recovered: Recovered;
  private readonly talk: Talk;
  private readonly note = el("div", { class: "card-note", role: "status", hidden: true });
  private readonly trouble = el("div", { class: "notice", "data-kind": "refusal", role: "alert", hidden: true });
  private readonly before = edge();
  private readonly after = edge();
  private readonly text = el("div");
  private readonly clock: number;
  private waitsSince = 0;
  private isFull = false;
  private unsaid = 0;
  private dirty = false;
  private gone = false;
  private isStranded = false;
  private pressed = 0;
  private told: Standing = "joining";
  private readonly watching: MutationObserver;

  constructor(readonly host: HTMLElement, settings: Settings) {
    this.words = new Words(settings);
    const schema = makeSchema(rules);
    draw(schema);
    this.sheet = new Sheet(rules, schema, this, this.people, {
      link: () => this.link.open(), toolbar: () => this.toolbar.focus(), leave: () => this.after.focus(), comment: () => void this.talk.begin(),
      next: back => this.sheet.view !== null && step(this.sheet.view, back, this.before, this.after),
      move: by => this.moveEntry(by),
    }, id => this.talk.open(id));
    this.sheet.changed = (tr, before) => this.changed(tr, before);
    this.exchange = new Exchange(settings, rules, schema, this.sheet, {
      opened: () => this.open(), access: access => this.allow(access), came: commit => this.company.came(commit),
      person: person => this.company.meet(person), people: people => this.company.meetAll(people), left: id => this.company.part(id),
      threads: (threads, rev) => this.talk.take(threads, rev), strayed: unsent => this.strayed(unsent), status: () => this.say(),
    });
    this.talk = new Talk(host, this.sheet, this.exchange, this);
    this.line = new StateLine(this.words);
    this.company = new Company(this.people, this.sheet, this.exchange, this.line, this.words);
    this.recovered = new Recovered(this.words, this.exchange.keeping);
    this.link = new LinkBar(this.sheet, this.words);
    this.toolbar = new Toolbar(this.sheet, this.words, () => this.link.open(), () => void this.talk.begin());
    host.replaceChildren(el("div", { class: "card-top" }, this.line.dom, this.toolbar.dom, this.link.dom, this.note), this.trouble, this.recovered.dom, this.before, this.text, this.after);
    host.dataset.state = "joining";
    this.listen();
    this.clock = window.setInterval(() => this.tick(), tick);
    this.watching = new MutationObserver(() => { if (!host.isConnected) this.leave(); });
    this.watching.observe(document.documentElement, { childList: true, subtree: true });
    void this.exchange.start();
  }

  // ---- what the parts ask of the desk ----

  notice(text: string, undoable = false): void {
    this.note.replaceChildren(el("span", {}, text), ...(undoable ? [button(this.words.say("Tool.undo"), null, () => this.undoRemoval(), "button-quiet")] : []),
      button(this.words.say("Note.Close"), null, () => { this.note.hidden = true; }, "button-quiet"));
    this.note.dataset.after = String(this.pressed);
    this.note.hidden = false;
  }

  othersIn(from: number, to: number): boolean { return isSomebodyIn(this.sheet.state, from, to); }

  // ---- what the server says ----

  private open(): void {
    if (this.gone) return;
    this.trouble.hidden = true;
    if (this.sheet.view) return;
    this.sheet.show(this.text);
    this.host.dataset.live = "";
    this.talk.ready();
    this.say();
  }

  private allow(access: Access): void {
    const unsent = this.sheet.state ? this.sheet.unsent : 0, mayEdit = access.level === "edit" && !this.isFull;
    this.lock(!mayEdit);
    if (!this.sheet.state) { if (access.level === "none") this.complain(access.reason); return; }
    this.recovered.hold(!mayEdit && unsent > 0 ? textOf(this.sheet.state, coeditingOf(this.sheet.state).pending) : []);
    if (this.gone) this.strand();
    this.say();
  }

  private lock(locked: boolean): void {
    if (this.locked === locked) return;
    this.locked = locked;
    for (const field of this.lockable) field.lock(locked);
    this.sheet.view?.setProps({ editable: () => !this.locked });
    this.toolbar?.show(this.sheet.view, locked);
  }

  private strayed(unsent: Unsent | null): void {
    if (!unsent) return;
    this.recovered.add(fromUnsent(this.sheet.schema, rules, unsent));
  }

  // ---- what the author does ----

  private changed(tr: Transaction, before: EditorState): void {
    const then = coeditingOf(before), now = coeditingOf(this.sheet.state);
    if (now.lost.length > then.lost.length) this.recovered.add(textOf(before, now.lost.slice(then.lost.length)));
    if (now.pending.length === 0) this.waitsSince = 0;
    else if (then.pending.length === 0) this.waitsSince = Date.now();
    else if (now.rev > then.rev && then.inFlight.length > 0 && now.inFlight.length === 0) this.waitsSince = Date.now();
    if (now.pending !== then.pending) this.dirty = true;
    if (tr.docChanged && now.pending.length > then.pending.length) {
      this.pressed++;
      if (!this.note.hidden && this.pressed > Number(this.note.dataset.after) + 1) this.note.hidden = true;
      queueMicrotask(() => this.exchange.flush());
      this.checkRoom(now.pending.length);
      this.say();
    }
    if (tr.selectionSet || tr.docChanged) this.toolbar.show(this.sheet.view, this.locked);
    if (tr.selectionSet && !this.unsaid) this.unsaid = window.setTimeout(() => { this.unsaid = 0; this.sayWhere(); }, presenceEvery);
  }

  private sayWhere(): void {
    const { anchor, head } = this.sheet.state.selection;
    this.exchange.move(this.sheet.view?.hasFocus() ? { anchor, head } : null);
  }

  private moveEntry(by: 1 | -1): boolean {
    const entry = entryOfSelection(this.sheet.state);
    return entry !== null && this.sheet.view !== null && moveEntry(this.sheet.view, entry.pos, by, this);
  }

  private undoRemoval(): void {
    this.note.hidden = true;
    undo(this.sheet.state, tr => this.sheet.apply(tr));
    this.sheet.view?.focus();
  }

  // So much is kept while the line is away, and no more: then what there is, is to be brought home first.
  private checkRoom(steps: number): void {
    if (steps < mostSteps / 2 && !this.isFull) return;
    this.isFull = steps >= mostSteps || JSON.stringify(this.exchange.unsent()?.pending ?? []).length >= mostCharacters;
    if (this.isFull) this.lock(true);
  }

  private tick(): void {
    if (!this.sheet.state) {
      if (this.exchange.failures > 1) this.complain("unreachable");
      return;
    }
    this.exchange.watch();
    if (this.dirty) { this.dirty = false; this.exchange.keep(); }
    if (this.isFull && this.sheet.unsent < mostSteps / 2) { this.isFull = false; this.allow(this.exchange.access); }
    if (this.people.size > 0) this.sheet.apply(fade(this.sheet.state.tr));
    this.say();
  }

  // ---- what is said of it ----

  private complain(reason: string | null): void {
    this.trouble.replaceChildren(el("p", {}, this.words.say(reason === "unreachable" ? "Trouble.unreachable" : `Read.${reason ?? "role"}`)));
    this.trouble.hidden = false;
    this.host.dataset.state = reason === "unreachable" ? "unreachable" : "over";
  }

  private say(): void {
    if (!this.sheet.state || this.gone) return;
    const { unsent } = this.sheet, { access, isOpen, over } = this.exchange, late = this.waitsSince > 0 && Date.now() - this.waitsSince >= unsavedAfter;
    const left = unsent > 0 ? this.words.count("Unsaved", unsent) : "";
    const [now, sentence]: [Standing, string] =
      over ? ["over", `${this.words.say(`Read.${over}`)} ${left}`]
      : access.level !== "edit" && (isOpen || access.level === "none") ? ["read", `${this.words.say(`Read.${access.reason ?? "role"}`)} ${left}`]
      : this.isFull ? ["full", this.words.say("Full")]
      : !isOpen ? ["offline", unsent > 0 ? `${this.words.say("Offline")} ${left}` : this.words.say("Offline.Nothing")]
      : unsent === 0 ? ["saved", this.words.say("Saved")]
      : late ? ["unsaved", left] : ["saving", this.words.say("Saving")];
    const aloud = now !== "saving" && !(now === "saved" && (this.told === "saving" || this.told === "saved" || this.told === "joining")) && now !== this.told;
    this.line.show(now, sentence.trim(), aloud);
    if (now !== "saving") this.told = now;
    this.host.dataset.state = now;
    this.host.dataset.unsent = String(unsent);
    this.host.dataset.rev = String(this.exchange.rev);
  }

  // ---- coming and going ----

  private listen(): void {
    addEventListener("beforeunload", this.warn);
    addEventListener("pagehide", this.hide);
    this.text.addEventListener("keydown", this.tab, true);
    this.text.addEventListener("focusout", () => setTimeout(() => { if (!this.gone && this.sheet.view && !this.sheet.view.hasFocus()) this.sayWhere(); }));
    this.host.addEventListener("card-show-section", event => this.talk.showSection((event as CustomEvent<{ section: string }>).detail.section));
    this.host.addEventListener("card-show-thread", event => this.talk.show((event as CustomEvent<{ id: string }>).detail.id));
  }

  private readonly warn = (event: BeforeUnloadEvent) => {
    if (!this.sheet.state || this.sheet.unsent === 0 || (this.isStranded && this.recovered.isEmpty)) return;
    this.exchange.keep();
    event.preventDefault();
  };

  private readonly hide = () => { if (this.sheet.state) this.exchange.keep(); };

  // In a native field the Tab key goes on to the text that follows, which the browser would pass over; and undo is the card's.
  private readonly tab = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (!this.sheet.view || target === this.sheet.view.dom || event.isComposing) return;
    if (event.key === "Tab" && step(this.sheet.view, event.shiftKey, this.before, this.after)) event.preventDefault();
    else if (event.code === "KeyZ" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !target.matches("[type=text]")) {
      event.preventDefault();
      undo(this.sheet.state, tr => this.sheet.apply(tr));
    }
  };

  /** The page goes; what is on its way still gets there, and what does not stays in this browser. */
  leave(): void {
    if (this.gone) return;
    this.gone = true;
    this.watching.disconnect();
    clearInterval(this.clock);
    clearTimeout(this.unsaid);
    this.line.destroy();
    this.sheet.hide();
    this.strand();
    if (!this.sheet.state || this.sheet.unsent === 0) { this.end(); return; }
    const until = Date.now() + drainFor, draining = window.setInterval(() => {
      if (this.sheet.unsent > 0 && Date.now() < until && this.exchange.access.level === "edit") return;
      clearInterval(draining);
      this.end();
    }, 50);
  }

  // The page was taken away together with the right to it. The text that can no longer be sent stays in sight, to be copied.
  private strand(): void {
    if (this.recovered.isEmpty || this.exchange.access.level === "edit" || this.isStranded) return;
    this.isStranded = true;
    const place = this.host.cloneNode(false) as HTMLElement;
    delete place.dataset.live;
    place.classList.add("card-stranded");
    place.append(this.recovered.dom);
    document.body.append(place);
  }

  private end(): void {
    if (this.sheet.state) this.exchange.keep();
    this.exchange.close();
    if (this.isStranded) return;   // until it is copied or not needed any more, leaving asks first
    removeEventListener("beforeunload", this.warn);
    removeEventListener("pagehide", this.hide);
  }
}
