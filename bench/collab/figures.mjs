// Collects times and counts of a run.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

/** Milliseconds; keeps every one, so that the last of a hundred is a measured one. */
export class Times {
  constructor() {
    this.values = new Float64Array(1 << 16);
    this.count = 0;
  }

  add(value) {
    if (this.count === this.values.length) {
      const larger = new Float64Array(this.count * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.count++] = value;
  }

  summary() {
    const sorted = this.values.slice(0, this.count).sort(), at = part => (this.count ? sorted[Math.min(this.count - 1, Math.floor(this.count * part))] : 0);
    return { count: this.count, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: sorted[this.count - 1] ?? 0 };
  }
}

/** What all editors of a run measure together: from an edit to each peer's document, and to its own acknowledgement. */
export class Figures {
  constructor() {
    this.toPeers = new Times();
    this.toAuthor = new Times();
    this.made = new Map();   // by editor and number of the commit: when its edits were made
    this.counts = { edits: 0, acknowledged: 0, reconnected: 0, resent: 0, refused: 0, rated: 0, restarted: 0 };
    this.measuring = false;
  }

  /** Writes down what was acknowledged, a second's worth at a time. */
  keep(file) {
    this.acks = [];
    const write = () => file.write(this.acks.splice(0).join(""));
    const writing = setInterval(write, 1_000);
    this.kept = () => new Promise(done => {
      clearInterval(writing);
      file.end(this.acks.splice(0).join(""), done);
    });
  }

  async kept() {}

  sent(key, times) { if (this.measuring) this.made.set(key, times); }

  acknowledged(key) {
    this.counts.acknowledged++;
    this.take(this.toAuthor, key);
  }

  seen(key) { this.take(this.toPeers, key); }

  take(times, key) {
    const made = this.made.get(key);
    if (!made) return;
    const now = performance.now();
    for (const at of made) times.add(now - at);
  }
}

/** The server's processor time in seconds, and its memory in MB. */
export function processOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8"), fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const status = readFileSync(`/proc/${pid}/status`, "utf8"), kilobytes = name => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)[1]);
  return { processor: (Number(fields[11]) + Number(fields[12])) / 100, memory: kilobytes("VmRSS") / 1024, mostMemory: kilobytes("VmHWM") / 1024 };
}

export const sleep = milliseconds => new Promise(done => setTimeout(done, milliseconds));

/** The last line, whole: a pipe takes it in pieces, and an end without waiting would cut it off. */
export const finish = result => process.stdout.write(JSON.stringify(result) + "\n", () => process.exit(0));
