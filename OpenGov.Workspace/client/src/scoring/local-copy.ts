// What the server has not acknowledged yet of one author's sheet, in this browser. A copy for each window, so that none takes
// away what another still has to send. The browser may refuse to store anything: then what is typed is only sent.

export interface Written { version: number; at: number; values: Record<string, string> }

export class LocalCopy {
  private readonly mine: string;

  constructor(private readonly place: string) { this.mine = `${place} ${Math.random().toString(36).slice(2)}`; }

  write(version: number, values: Record<string, string>) {
    return Object.keys(values).length > 0
      ? attempt(() => { localStorage.setItem(this.mine, JSON.stringify({ version, at: Date.now(), values })); return true; }, false)
      : this.forget();
  }

  forget() { return attempt(() => { localStorage.removeItem(this.mine); return true; }, false); }

  /** What other windows left, oldest first. It stays theirs until it is taken over. */
  left() {
    return attempt(() => namesUnder(this.place).filter(key => key !== this.mine)
      .map(key => ({ key, said: localStorage.getItem(key) ?? "" })), [])
      .map(({ key, said }) => ({ key, said, written: read(said) }))
      .sort((a, b) => a.written.at - b.written.at);
  }

  /** Unless its window has written something else meanwhile. */
  static takeAway({ key, said }: { key: string; said: string }) {
    attempt(() => { if (localStorage.getItem(key) === said) localStorage.removeItem(key); }, undefined);
  }

  /** Every window's: the sheet is sealed, or no longer this author's. */
  static forgetAll(place: string) { attempt(() => { for (const key of namesUnder(place)) localStorage.removeItem(key); }, undefined); }
}

const namesUnder = (place: string) => Object.keys(localStorage).filter(key => key.startsWith(`${place} `));

const read = (said: string): Written =>
  attempt(() => ({ version: 0, at: 0, values: {}, ...JSON.parse(said) as Partial<Written> }), { version: 0, at: 0, values: {} });

function attempt<T>(what: () => T, otherwise: T) {
  try {
    return what();
  } catch {
    return otherwise;   // blocked, full, or not ours
  }
}
