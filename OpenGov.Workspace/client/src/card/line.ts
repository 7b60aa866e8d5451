// The line to the server: opened again for ever when it breaks, at first soon, then less often.
import { Hub } from "./hub";

const first = 300, longest = 15_000;

export class Line {
  private readonly hub: Hub;
  private wait = first;
  private timer = 0;
  private closed = false;

  /** @param join what is said first on an open line; when it fails the line is opened anew. */
  constructor(address: string, private readonly join: () => Promise<void>, private readonly lost: (failure: unknown) => void, on: Record<string, (...given: never[]) => void>) {
    this.hub = new Hub(address, on, failure => this.again(failure));
    addEventListener("online", this.now);
    addEventListener("offline", this.cut);
    document.addEventListener("visibilitychange", this.seen);
  }

  async open(): Promise<void> {
    clearTimeout(this.timer);
    if (this.closed || this.hub.state !== "closed") return;
    try {
      await this.hub.open();
    } catch (failure) {
      this.again(failure);
      return;
    }
    if (this.closed) return this.hub.close();
    try {
      await this.join();
      this.wait = first;
    } catch {
      this.hub.close();
    }
  }

  get isOpen(): boolean { return this.hub.state === "open"; }

  ask<T>(method: string, ...given: unknown[]): Promise<T> { return this.hub.ask<T>(method, ...given); }

  tell(method: string, ...given: unknown[]): void { if (this.isOpen) this.hub.tell(method, ...given); }

  /** Breaks a line that looks open and goes nowhere. */
  drop(): void { this.hub.close(); }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    removeEventListener("online", this.now);
    removeEventListener("offline", this.cut);
    document.removeEventListener("visibilitychange", this.seen);
    this.hub.close();
  }

  private again(failure: unknown): void {
    if (this.closed) return;
    this.lost(failure);
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.open(), this.wait * (0.75 + Math.random() / 2));
    this.wait = Math.min(this.wait * 2, longest);
  }

  private readonly now = () => { this.wait = first; void this.open(); };
  private readonly cut = () => this.drop();
  private readonly seen = () => { if (!document.hidden && !this.isOpen) this.now(); };
}
