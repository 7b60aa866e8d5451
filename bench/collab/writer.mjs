// An editor without a document, for as many edits as a server can take: it inserts a short text of its own at the start of the title, which
// always fits. Each text is unlike all others, so that one lost or doubled is seen.
import { performance } from "node:perf_hooks";
import { Connected } from "./connected.mjs";

export class Writer extends Connected {
  constructor(place) {
    super(place);
    this.rev = -1;
    this.seq = 0;
    this.inFlight = null;
    this.name = this.clientId.slice(0, 6);
  }

  get have() { return this.inFlight === null && this.rev < 0 ? -1 : this.rev; }
  get isIdle() { return this.inFlight === null; }

  joined({ rev, doc, commits }) {
    if (doc) this.rev = rev;
    else this.received(commits);
    if (this.inFlight) this.post(this.inFlight);
    else if (this.place.eager) this.edit();
  }

  received(commits) {
    for (const commit of commits) {
      if (commit.rev > this.rev + 1) return void this.pull(this.rev + 1);
      if (commit.rev > this.rev) this.follow(commit);
      this.rev = Math.max(this.rev, commit.rev);
      if (commit.clientId !== this.clientId || commit.seq !== this.seq) continue;
      this.inFlight = null;
      if (this.place.eager && !this.figures.isStopping) this.edit();
    }
  }

  /** What there is to do about a commit, its own or another's. */
  follow() {}

  step() {
    const text = this.place.marked ? `${this.name}-${this.seq} ` : "ن";
    return { stepType: "replace", from: 1, to: 1, slice: { content: [{ type: "text", text }] } };
  }

  refused() { this.inFlight = null; }

  edit() {
    if (this.inFlight !== null || !this.isJoined) return;
    this.figures.counts.edits++;
    this.figures.sent(`${this.clientId}:${++this.seq}`, [performance.now()]);
    this.inFlight = JSON.stringify({ clientId: this.clientId, seq: this.seq, epoch: this.epoch, base: this.rev, steps: [this.step()], groups: [] });
    this.post(this.inFlight);
  }
}
