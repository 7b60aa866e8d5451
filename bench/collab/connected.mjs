// The part of an editor that keeps its connection to a card: joins, asks for what it missed, sends again, comes back after a cut.
import { Hub } from "./hub.mjs";
import { sleep } from "./figures.mjs";

const startAfresh = ["bad-base", "stale-epoch", "resync"];

export class Connected {
  /**
   * @param place addresses of servers, the cookie, the card, a source of chance, the figures to count in, and how much mischief
   * is done to the connection (0 to 1).
   */
  constructor(place) {
    this.place = place;
    this.random = place.random;
    this.figures = place.figures;
    this.clientId = this.random.uuid();
    this.epoch = 0;
    this.turn = this.random.below(place.addresses.length);
    this.isJoined = false;
    this.lost = 0;
    this.history = [];
  }

  get address() { return this.place.addresses[this.turn % this.place.addresses.length]; }

  /** Until it is in; whoever cannot be reached is asked again, or its neighbour is. */
  async start() {
    this.isComing = true;
    try {
      for (const since = Date.now(); !this.isOver && !this.isAway;) {
        try {
          await this.connect();
          if (this.isJoined) return;
        } catch (error) {
          this.hub?.cut();
          this.turn++;
          if (Date.now() - since > 300_000) throw error;
        }
        await sleep(this.random.between(20, 120));
      }
    } finally {
      this.isComing = false;
    }
  }

  async connect() {
    const early = [];
    this.isJoined = false;
    this.hub = new Hub(this.address, this.place.cookie, {
      commits: commits => {
        if (!this.isJoined) early.push(...commits);
        else this.take(commits);
      },
      access: access => { this.access = access; },
      refused: refusal => void this.refusedBy(refusal),
      resync: () => this.hub.cut(),
      closed: () => this.dropped(),
    }, this.place.patience);
    const hub = this.hub;
    await hub.open();
    const have = this.mustStartAfresh ? -1 : this.have;
    const answer = await hub.invoke("Join", JSON.stringify({ card: this.place.card, clientId: this.clientId, schema: 1, epoch: this.epoch, have }));
    if (answer.code) this.notLetIn(answer.code);
    else {
      this.mustStartAfresh = false;
      this.epoch = answer.epoch;
      this.isJoined = true;
      this.count(answer.commits ?? []);
      this.joined(answer);
      this.take(early);
      if (this.have < answer.rev) this.pull(this.have + 1);
    }
  }

  /** The server cannot go on from where this editor was, or not let it in just now. */
  notLetIn(code) {
    this.figures.counts[`join ${code}`] = (this.figures.counts[`join ${code}`] ?? 0) + 1;
    if (startAfresh.includes(code)) this.mustStartAfresh = true;
    throw new Error(code);
  }

  dropped() {
    this.isJoined = false;
    if (this.isOver || this.isComing || this.isAway) return;
    this.figures.counts.reconnected++;
    this.isComing = true;
    sleep(this.random.between(5, 60)).then(() => this.start()).catch(error => this.figures.failed?.(error));
  }

  take(commits) {
    if (!commits.length) return;
    if (this.loseNext) {
      this.loseNext = false;
      return this.hub.cut();   // the acknowledgement gets lost on the way
    }
    this.count(commits);
    this.received(commits);
  }

  count(commits) {
    for (const { clientId, seq, rev } of commits) {
      const key = `${clientId}:${seq}`;
      if (clientId !== this.clientId) this.figures.seen(key);
      else if (this.posted === key) {
        this.posted = null;
        this.figures.acknowledged(key);
        this.figures.acks?.push(`${this.place.card} ${clientId} ${seq} ${rev} ${this.epoch}\n`);
      }
    }
  }

  post(text, hasWaited = false) {
    const key = `${this.clientId}:${/"seq":(\d+)/.exec(text)[1]}`, { random, place } = this;
    if (this.posted === key && !hasWaited) this.figures.counts.resent++;
    [this.posted, this.submission] = [key, text];
    if (!this.isJoined) return;

    const mischief = random.next() / (place.mischief || Number.MIN_VALUE);
    if (mischief < 0.3) return this.hub.cut();   // the request gets lost on the way
    if (mischief < 0.6) this.loseNext = true;
    const hub = this.hub;
    hub.tell("Submit", text);
    if (mischief > 0.6 && mischief < 1) setTimeout(() => hub.cut(), random.below(4));   // at any moment in between
  }

  async refusedBy({ seq, code, retryMs }) {
    const { counts } = this.figures, { posted: key, submission: text } = this;
    if (!key || (seq !== null && key !== `${this.clientId}:${seq}`)) return;
    if (code === "rate" || code === "busy") {
      counts.rated++;
      await sleep(retryMs ?? 100);
      return this.isJoined && this.posted === key ? this.post(text, true) : undefined;
    }
    counts.refused++;
    counts[`refused ${code}`] = (counts[`refused ${code}`] ?? 0) + 1;
    this.posted = null;
    if (code === "forbidden" || code === "locked" || code === "deleted") this.isStopped = true;
    else if (startAfresh.includes(code)) {
      this.mustStartAfresh = code !== "resync";
      this.posted = key;
      this.hub.cut();
    }
    else this.refused(code);
  }

  async pull(from) {
    if (this.isPulling || !this.isJoined) return;
    this.isPulling = true;
    try {
      for (let more = true; more;) {
        const page = await this.hub.invoke("Pull", from);
        if (page.code === "rate") {
          await sleep(page.retryMs);
          continue;
        }
        if (page.code) return this.hub.cut();
        more = page.more && page.commits.length > 0;
        from += page.commits.length;
        this.take(page.commits);
      }
    } catch (error) {
      if (error.message !== "closed") throw error;
    } finally {
      this.isPulling = false;
    }
  }

  /** Out of reach, but going on writing, until it comes back. */
  goAway() {
    this.isAway = this.mayWorkCut = true;
    this.hub.cut();
  }

  comeBack() {
    this.isAway = false;
    return this.start();
  }

  leave() {
    this.isOver = true;
    this.hub?.cut();
  }
}
