// What goes between the editor and the server: comes in, sends, takes what is new, and does what the server's codes ask for.
// Writing never waits for it.
import type { Schema } from "prosemirror-model";
import { coeditingOf, takeUp } from "../editing/coediting";
import type { SchemaFile } from "../editing/schema";
import { Session } from "../editing/session";
import { Keeping } from "./keeping";
import { Line } from "./line";
import { Moved } from "./moved";
import type { Person } from "./presence";
import type { Sheet } from "./sheet";
import { newId } from "./structure";
import type { Thread } from "./threads";
import { read, written, type Unsent } from "./unsent";
import type { Access, Came, Joined, Refused } from "./wire";
import type { Settings } from "./words";

/** What the desk hears. */
export interface Heard {
  opened(): void;
  access(access: Access): void;
  came(commit: Came): void;
  person(person: Person): void;
  people(people: Person[]): void;
  left(clientId: string): void;
  threads(threads: Thread[], rev: number): void;
  /** Steps that had to be given up because the card began anew. */
  strayed(unsent: Unsent | null): void;
  status(): void;
}

const ackWithin = 12_000, resendAfter = 1_000;

export class Exchange {
  readonly moved = new Moved();
  session: Session | null = null;
  access: Access = { level: "read", reason: null };
  isJoined = false;
  /** The server said that there is nothing to come back to. */
  over: "deleted" | "schema" | "forbidden" | null = null;
  failures = 0;
  private clientId = newId();
  private epoch = 0;
  private sentAt = 0;
  private catching: Came[] | null = null;
  readonly keeping: Keeping;
  private readonly line: Line;
  private timer = 0;
  private left: Unsent | null = null;

  constructor(private readonly settings: Settings, private readonly file: SchemaFile, private readonly schema: Schema, private readonly sheet: Sheet, private readonly heard: Heard) {
    this.keeping = new Keeping(settings.card, settings.account);
    this.line = new Line(settings.hub, () => this.join(), failure => this.cut(failure), {
      commits: (commits: Came[]) => this.take(commits),
      presence: (person: Person) => heard.person(person),
      left: (gone: { clientId: string }) => heard.left(gone.clientId),
      threads: (threads: Thread[]) => heard.threads(threads, this.rev),
      access: (access: Access) => this.allow(access),
      refused: (refused: Refused) => { if (this.session?.awaits(refused.seq ?? null)) this.refused(refused); },
      resync: () => this.line.drop(),
    });
  }

  get rev(): number { return this.session?.rev ?? -1; }
  get isOpen(): boolean { return this.isJoined && this.line.isOpen; }
  get isInFlight(): boolean { return this.session !== null && this.session.kept.onItsWay !== null; }
  get own(): string { return this.clientId; }

  async start(): Promise<void> {
    const [newest, ...older] = await this.keeping.left();
    for (const entry of older) {   // a second closed window of the same card: its text is offered, not merged
      this.heard.strayed(entry);
      void this.keeping.remove(entry.clientId);
    }
    if (newest && newest.schema !== this.file.number) {   // written under an older schema: offered as text
      this.heard.strayed(newest);
      void this.keeping.remove(newest.clientId);
    }
    if (newest && newest.schema === this.file.number && await this.keeping.hold(newest.clientId)) this.left = newest;
    else await this.keeping.hold(this.clientId);
    await this.line.open();
  }

  /** After a change of the author's. */
  flush(): void {
    if (!this.isOpen || this.catching || this.access.level !== "edit" || this.timer) return;
    this.session?.flush();
    this.heard.status();
  }

  move(selection: { anchor: number; head: number } | null): void {
    if (this.isOpen && !this.sheet.unsent) this.line.tell("Presence", JSON.stringify({ rev: this.rev, ...selection ?? { anchor: null } }));
  }

  /** An answer that does not come: the line only looks open. */
  watch(): void { if (this.isOpen && this.isInFlight && !this.timer && this.access.level === "edit" && Date.now() - this.sentAt > ackWithin) this.line.drop(); }

  unsent(): Unsent | null {
    if (this.sheet.unsent === 0 || !this.session) return null;
    return {
      card: this.settings.card, clientId: this.clientId, account: this.settings.account, schema: this.file.number, epoch: this.epoch, at: Date.now(),
      session: this.session.kept, ...written(this.sheet.state),
    };
  }

  keep(): void {
    const entry = this.unsent();
    void (entry ? this.keeping.put(entry) : this.keeping.remove(this.clientId));
  }

  close(): void {
    clearTimeout(this.timer);
    this.line.close();
    this.keeping.release();
  }

  private async join(): Promise<void> {
    this.takeUpLeft();
    const have = this.session ? this.rev : -1;
    const joined = await this.line.ask<Joined>("Join", JSON.stringify({ card: this.settings.card, clientId: this.clientId, account: this.settings.account, schema: this.file.number, epoch: this.epoch, have }));
    if (joined.code) return this.refusedToJoin(joined as Refused);

    if (joined.doc) this.begin(joined);
    else {
      this.catching = [];
      try {
        await this.catchUp(joined.commits ?? [], joined.rev);
      } finally {
        this.catching = null;
      }
    }
    this.session!.epoch = this.epoch = joined.epoch;
    this.isJoined = true;
    this.failures = 0;
    this.heard.opened();
    this.heard.people(joined.people);
    this.heard.threads(joined.threads, this.rev);
    this.allow(joined.access);
    this.resend();
    this.flush();
  }

  // What a closed editor left in this browser: the card as it knew it, and its own steps on it. Then it joins as that editor.
  private takeUpLeft(): void {
    const entry = this.left;
    if (!entry) return;
    this.left = null;
    try {
      this.sheet.open(this.schema.nodeFromJSON(entry.doc), entry.rev);
      this.clientId = entry.clientId;
      this.epoch = entry.epoch;
      this.listen();
      this.sheet.apply(takeUp(this.sheet.state, read(this.schema, entry)));
      this.session!.takeUp(entry.session);
      this.session!.epoch = entry.epoch;
    } catch {
      this.session = null;
      this.clientId = newId();
      this.heard.strayed(entry);
    }
  }

  // The whole card: at first, or when what is here no longer fits it. Then what was not confirmed is offered as text.
  private begin(joined: Joined): void {
    const before = this.session;
    if (before) this.heard.strayed(this.unsent());
    this.moved.forget();
    this.sheet.open(this.schema.nodeFromJSON(JSON.parse(joined.doc!)), joined.rev);
    this.listen();
    if (before) this.session!.takeUp({ seq: before.kept.seq, onItsWay: null });
  }

  private listen(): void {
    this.session = new Session(this.clientId, this.sheet, submission => this.submit(submission), from => void this.pull(from));
    this.session.entered = commits => this.moved.enter(commits);
    this.session.selection = () => {
      const { anchor, head } = this.sheet.state.selection;
      return this.sheet.view?.hasFocus() ? { anchor, head } : undefined;
    };
  }

  // Not answered: what it became is announced, or why it was not taken. When the line is gone it is sent again on the next one.
  private submit(submission: string): void {
    this.sentAt = Date.now();
    this.line.tell("Submit", submission);
  }

  private resend(): void {
    if (this.access.level === "edit") this.session?.resend();
  }

  private refused({ code, retryMs }: Refused): void {
    switch (code) {
      case "rate": case "busy":
        this.timer = window.setTimeout(() => { this.timer = 0; this.resend(); }, retryMs ?? resendAfter);
        break;
      case "invalid": case "too-large": case "too-many-steps":
        this.session!.refused();
        break;
      case "forbidden": case "locked":
        // The right has gone, and why is said by the access that is announced. What is unsent stays where it is.
        if (this.access.level === "edit") this.allow({ level: "read", reason: code === "locked" ? "in-review" : "role" });
        break;
      case "deleted": this.end("deleted"); break;
      case "schema-old": this.end("schema"); break;
      default: this.line.drop();   // resync, bad-base, stale-epoch: joins afresh
    }
    this.heard.status();
  }

  private refusedToJoin({ code, retryMs }: Refused): void {
    if (code === "deleted") this.end("deleted");
    else if (code === "schema-old") this.end("schema");
    else if (code === "forbidden") this.end("forbidden");
    else throw new Error(`${code} ${retryMs}`);   // the line is opened anew, later
  }

  private end(why: NonNullable<Exchange["over"]>): void {
    this.over = why;
    this.keep();
    this.line.close();
    this.allow({ level: "none", reason: why });
  }

  private allow(access: Access): void {
    const before = this.access.level;
    this.access = access;
    this.heard.access(access);
    if (access.level === "edit" && before !== "edit" && this.isJoined && !this.catching) {
      this.resend();
      this.flush();
    }
  }

  private cut(failure: unknown): void {
    this.failures++;
    this.isJoined = false;
    clearTimeout(this.timer);
    this.timer = 0;
    if (/\b(401|403)\b/.test(String(failure))) this.allow({ level: "none", reason: "session" });
    this.heard.status();
  }

  private take(commits: Came[]): void {
    if (!this.session) return;
    if (this.catching) { this.catching.push(...commits); return; }
    this.enter(commits);
    this.flush();
  }

  private enter(commits: Came[]): boolean {
    this.sheet.readDrawn();
    try {
      this.session!.receive(commits);
    } catch {
      this.epoch = 0;   // what is confirmed here is not what the server has: the card anew
      this.line.drop();
      return false;
    }
    for (const commit of commits) if (commit.clientId !== this.clientId) this.heard.came(commit);
    this.heard.status();
    return true;
  }

  private async pull(from: number): Promise<void> {
    if (this.catching) return;
    this.catching = [];
    try {
      await this.catchUp([], Infinity, from);
    } catch {
      this.line.drop();
    } finally {
      this.catching = null;
    }
    this.flush();
  }

  // All that was missed is taken at once: one by one, a thousand commits would hold the page up for seconds.
  private async catchUp(commits: Came[], rev: number, from = (commits.at(-1)?.rev ?? this.rev) + 1): Promise<void> {
    const missed = [...commits];
    for (let more = from <= rev; more;) {
      const page = await this.line.ask<{ commits: Came[]; rev: number; more: boolean } & Partial<Refused>>("Pull", from);
      if (page.code === "rate") {
        await new Promise(done => setTimeout(done, page.retryMs ?? resendAfter));
        continue;
      }
      if (!page.commits) throw new Error("No page");
      missed.push(...page.commits);
      from = (page.commits.at(-1)?.rev ?? from - 1) + 1;
      more = page.more && page.commits.length > 0;
    }
    if (!this.enter([...missed, ...this.catching ?? []])) throw new Error("The commits do not fit");
  }
}
