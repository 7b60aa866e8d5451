import { Hub } from "../card/hub";
import type { Act, Ballot, Keeping } from "./keeping";

export interface Answer { code: string; retryMs?: number; choices?: string; sent?: number; number?: number }
export type State = "connecting" | "online" | "offline" | "closed" | "removed" | "refused" | "full";

interface Entered extends Answer { mine?: (Ballot & { id: string })[]; hasCode?: boolean; follow?: string }

const parts = ["room", "polls", "tally", "questions", "supports", "problems", "solutions", "ranking"] as const;
export type Part = typeof parts[number];

const answerWithin = 12_000, longestWait = 3_000, closedWait = 15_000;

/** The line to the room: comes back by itself, and sends what waits, one after the other, in its order. */
export class Line {
  state: State = "connecting";
  private hub: Hub | null = null;
  private tries = 0;
  private timer = 0;
  private sending = false;

  constructor(
    private readonly link: string, private readonly language: string, private readonly keeping: Keeping,
    private readonly on: { part(name: Part, value: unknown): void; changed(): void; answered(act: Act, answer: Answer): void },
  ) {
    addEventListener("online", () => this.again(0));
    addEventListener("offline", () => this.broke(this.hub));   // said at once, not when the silence has lasted long enough
    document.addEventListener("visibilitychange", () => { if (!document.hidden) this.again(0); });   // a telephone that wakes up
  }

  async open(): Promise<void> {
    clearTimeout(this.timer);
    if (this.hub) return;
    const heard = Object.fromEntries(parts.map(name => [name, (value: unknown) => this.on.part(name, value)]));
    const hub = this.hub = new Hub("/hubs/sessions", { ...heard, ended: (why: string) => this.end(why as State) }, () => this.broke(hub));
    try {
      await hub.open();
      await this.enter(hub);
    } catch {
      this.broke(hub);
    }
  }

  /** Kept here first, then sent. */
  act(method: string, body: Record<string, unknown>, key?: string): Act {
    const sent = this.keeping.next(), act: Act = { sent, method, body: method === "Support" || method === "UseCode" ? body : { ...body, sent }, key };
    this.keeping.add(act);
    void this.send();
    this.on.changed();
    return act;
  }

  private async enter(hub: Hub): Promise<void> {
    const { token, name, side } = this.keeping.myself;
    for (;;) {
      const answer = await within(hub.ask<Entered>("Enter", { link: this.link, token, language: this.language, name, side }));
      if (answer.code === "busy") { await sleep(answer.retryMs ?? 1_000); continue; }
      if (answer.code !== "ok") return this.end(answer.code as State);
      const { myself } = this.keeping;
      for (const { id, choices, sent } of answer.mine ?? []) if (sent >= (myself.ballots[id]?.sent ?? 0)) myself.ballots[id] = { choices, sent };
      myself.hasCode = answer.hasCode;
      myself.follow = answer.follow;
      myself.entered = true;
      myself.last = Math.max(myself.last, answer.sent ?? 0, ...Object.values(myself.ballots).map(ballot => ballot.sent));
      this.keeping.keepMyself();
      this.tries = 0;
      this.move("online");
      return void this.send();
    }
  }

  private async send(): Promise<void> {
    if (this.sending || this.state !== "online") return;
    this.sending = true;
    try {
      for (let act = this.keeping.acts()[0]; act && this.state === "online" && this.hub; act = this.keeping.acts()[0]) {
        const answer = await within(this.hub.ask<Answer>(act.method, act.body));
        if (answer.code === "busy") { await sleep(answer.retryMs ?? 1_000); continue; }
        this.keeping.drop(act);
        this.on.answered(act, answer);
        if (answer.code === "removed") this.end("removed");
        this.on.changed();
      }
    } catch {
      this.hub?.close();   // no answer: the same is sent again on a new line
      this.broke(this.hub);
    } finally {
      this.sending = false;
    }
  }

  private broke(hub: Hub | null): void {
    if (this.hub !== hub || !hub) return;
    this.hub = null;   // closing it calls this again
    hub.close();
    if (this.state === "removed" || this.state === "refused") return;
    if (this.state !== "closed" && this.state !== "full") this.move("offline");
    const wait = this.state === "offline" ? Math.min(longestWait, 250 * 2 ** this.tries++) : closedWait;
    this.again(wait + Math.random() * Math.min(wait, 1_000));   // not all telephones of a hall at once
  }

  private end(why: State): void {
    const known: State[] = ["closed", "removed", "refused", "full"];
    this.move(known.includes(why) ? why : "closed");
    const { hub } = this;
    if (hub) this.broke(hub);
  }

  private again(wait: number): void {
    if (this.hub || !this.keeping.myself.entered && this.tries === 0 && this.state === "connecting" || this.state === "removed" || this.state === "refused") return;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.open(), wait);
  }

  private move(state: State): void {
    if (this.state === state) return;
    this.state = state;
    this.on.changed();
  }
}

const sleep = (milliseconds: number) => new Promise<void>(done => { setTimeout(done, milliseconds); });

function within<T>(answer: Promise<T>): Promise<T> {
  return new Promise((done, fail) => {
    const late = window.setTimeout(() => fail(new Error("No answer")), answerWithin);
    answer.then(done, fail).finally(() => clearTimeout(late));
  });
}
