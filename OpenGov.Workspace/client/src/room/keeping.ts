// What this browser keeps of a room: the token by which the server knows it, what has not been sent yet, what is being typed.
// Each message lies under a key of its own, so that two windows on one room do not lose one another's.

export interface Act { sent: number; method: string; body: Record<string, unknown>; key?: string }
export interface Ballot { choices: string; sent: number }
export interface Myself { token: string; entered: boolean; last: number; name?: string; side?: string; ballots: Record<string, Ballot>; supports: string[]; hasCode?: boolean; follow?: string; proposed?: number[] }

export class Keeping {
  readonly keeps: boolean;
  readonly myself: Myself;
  private readonly memory = new Map<string, string>();
  private readonly place: string;

  constructor(link: string) {
    this.place = `room ${link}`;
    this.keeps = works();
    const known = this.read(this.place);
    this.myself = known ? JSON.parse(known) as Myself : { token: newToken(), entered: false, last: 0, ballots: {}, supports: [] };
  }

  keepMyself(): void { this.write(this.place, JSON.stringify(this.myself)); }

  /** Grows from message to message, also over a reload and in another window. */
  next(): number {
    const known = this.read(this.place), last = Math.max(this.myself.last, known ? (JSON.parse(known) as Myself).last : 0);
    this.myself.last = Math.max(Date.now(), last + 1);
    this.keepMyself();
    return this.myself.last;
  }

  acts(): Act[] {
    return this.keys(`${this.place} act `).map(key => JSON.parse(this.read(key)!) as Act).sort((one, other) => one.sent - other.sent);
  }

  add(act: Act): void {
    for (const earlier of this.acts()) if (act.key && earlier.key === act.key) this.drop(earlier);   // the last vote counts
    this.write(`${this.place} act ${act.sent}`, JSON.stringify(act));
  }

  drop(act: Act): void { this.remove(`${this.place} act ${act.sent}`); }

  draft(name: string): string { return this.read(`${this.place} draft ${name}`) ?? ""; }

  keepDraft(name: string, text: string): void {
    if (text) this.write(`${this.place} draft ${name}`, text);
    else this.remove(`${this.place} draft ${name}`);
  }

  private read(key: string): string | null { return this.memory.get(key) ?? (this.keeps ? localStorage.getItem(key) : null); }

  private write(key: string, text: string): void {
    try {
      if (!this.keeps) throw new Error("nothing is kept");
      localStorage.setItem(key, text);
      this.memory.delete(key);
    } catch {
      this.memory.set(key, text);   // a private window, or no room left
    }
  }

  private remove(key: string): void {
    this.memory.delete(key);
    if (this.keeps) localStorage.removeItem(key);
  }

  private keys(start: string): string[] {
    const kept = this.keeps ? Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i)!) : [];
    return [...new Set([...kept, ...this.memory.keys()])].filter(key => key.startsWith(start));
  }
}

// 128 random bits. The server keeps a hash only.
function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

function works(): boolean {
  try {
    localStorage.setItem("room", "1");
    localStorage.removeItem("room");
    return true;
  } catch {
    return false;
  }
}
