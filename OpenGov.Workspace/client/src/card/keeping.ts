// Keeps in this browser what the server has not confirmed, so that a closed tab loses nothing: one entry for each editor, its
// author's alone, taken away once everything is confirmed or the author signs out.
import type { Unplaced } from "./unplaced";
import type { Unsent } from "./unsent";

const name = "cards", store = "unsent", alive = 10_000;

/** The browser may refuse to store anything: then what is unsent lives as long as the page. */
function open(): Promise<IDBDatabase | null> {
  return new Promise(done => {
    try {
      const asked = indexedDB.open(name, 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore(store, { keyPath: "clientId" });
      asked.onsuccess = () => {
        asked.result.onversionchange = () => asked.result.close();   // signing out deletes it
        done(asked.result);
      };
      asked.onerror = asked.onblocked = () => done(null);
    } catch {
      done(null);
    }
  });
}

async function run<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | null> {
  const database = await open();
  if (!database) return null;
  try {
    return await new Promise<T | null>(done => {
      const transaction = database.transaction(store, mode), asked = act(transaction.objectStore(store));
      transaction.oncomplete = () => done(asked.result);
      transaction.onerror = transaction.onabort = () => done(null);
    });
  } catch {
    return null;
  } finally {
    database.close();
  }
}

/** Text that could not be merged, as long as its author has not put it away. */
interface Lost { clientId: string; card: string; account: string; lost: Unplaced[] }

export class Keeping {
  private letGo: (() => void) | null = null;

  constructor(private readonly card: string, private readonly account: string) {}

  put = (entry: Unsent): Promise<unknown> => run("readwrite", entries => entries.put(entry));
  remove = (clientId: string): Promise<unknown> => run("readwrite", entries => entries.delete(clientId));

  private get lostId(): string { return `lost ${this.card} ${this.account}`; }

  async lost(): Promise<Unplaced[]> { return (await run<Lost | undefined>("readonly", entries => entries.get(this.lostId)))?.lost ?? []; }

  /** Adds to what other windows of the card have put there. */
  keepLost(texts: readonly Unplaced[]): Promise<unknown> {
    return run("readwrite", entries => {
      const before: IDBRequest<Lost | undefined> = entries.get(this.lostId);
      before.onsuccess = () => entries.put({ clientId: this.lostId, card: this.card, account: this.account, lost: [...before.result?.lost ?? [], ...texts] });
      return before;
    });
  }

  forgetLost = (): Promise<unknown> => run("readwrite", entries => entries.delete(this.lostId));

  /** As long as the page lives, nobody takes this editor's entry for one that was left behind. */
  async hold(clientId: string): Promise<boolean> {
    if (!navigator.locks) return true;
    return new Promise(got => {
      void navigator.locks.request(`card ${clientId}`, { ifAvailable: true }, lock => {
        got(lock !== null);
        return lock && new Promise<void>(release => { this.letGo = release; });
      });
    });
  }

  release(): void { this.letGo?.(); this.letGo = null; }

  /** What closed editors of this card left behind, the fullest first; of other people's nothing. */
  async left(): Promise<Unsent[]> {
    const all = await run<(Unsent | Lost)[]>("readonly", entries => entries.getAll()) ?? [], mine: Unsent[] = [];
    for (const entry of all) {
      if ("lost" in entry || entry.card !== this.card || entry.account !== this.account) continue;
      if (navigator.locks) {
        const held = (await navigator.locks.query()).held?.some(lock => lock.name === `card ${entry.clientId}`);
        if (!held) mine.push(entry);
      } else if (Date.now() - entry.at > alive) mine.push(entry);
    }
    return mine.sort((a, b) => b.pending.length - a.pending.length);
  }
}
