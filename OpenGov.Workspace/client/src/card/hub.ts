// SignalR's JSON protocol, as much of it as an editor needs: calls with an answer, calls without, and what the server says by
// itself. Over a WebSocket; where the network lets none through, by long polling. The official client does the same and more, in
// 14 KB gzipped, a seventh of what the whole editor may weigh.

interface Wire {
  send(text: string): void;
  close(): void;
}

interface Message { type?: number; target?: string; arguments?: unknown[]; invocationId?: string; result?: unknown; error?: string }

const ends = "\u001e", pingEvery = 10_000, silence = 30_000, openWithin = 8_000;

export class Hub {
  state: "closed" | "opening" | "open" = "closed";
  private wire: Wire | null = null;
  private readonly asked = new Map<string, { done: (result: never) => void; fail: (failure: Error) => void }>();
  private number = 0;
  private heardAt = 0;
  private clock = 0;
  private greeted: ((failure?: Error) => void) | null = null;

  constructor(private readonly address: string, private readonly on: Record<string, (...given: never[]) => void>, private readonly closed: (failure: unknown) => void) {}

  /** Throws when the server is not reached; from then on {@link closed} tells when the line breaks. */
  async open(): Promise<void> {
    this.state = "opening";
    try {
      await this.connect();
    } catch (failure) {
      this.wire?.close();
      this.wire = null;
      this.state = "closed";
      throw failure;
    }
    this.state = "open";
    this.clock = window.setInterval(() => {
      if (Date.now() - this.heardAt > silence) this.close();
      else this.wire?.send(`{"type":6}${ends}`);
    }, pingEvery);
  }

  ask<T>(target: string, ...given: unknown[]): Promise<T> {
    return new Promise<T>((done, fail) => {
      if (!this.wire) return fail(new Error("Not connected"));
      const invocationId = String(++this.number);
      this.asked.set(invocationId, { done, fail });
      this.wire.send(JSON.stringify({ type: 1, target, arguments: given, invocationId }) + ends);
    });
  }

  tell(target: string, ...given: unknown[]): void { this.wire?.send(JSON.stringify({ type: 1, target, arguments: given }) + ends); }

  close(failure?: unknown): void {
    const { wire } = this;
    if (!wire) return;
    this.wire = null;
    wire.close();
    clearInterval(this.clock);
    const open = this.state === "open", gone = new Error("The line broke");
    this.state = "closed";
    for (const { fail } of this.asked.values()) fail(gone);
    this.asked.clear();
    if (this.greeted) this.greeted(gone);
    else if (open) this.closed(failure);
  }

  private async connect(): Promise<void> {
    const read = (text: string) => this.read(text), broke = (failure?: unknown) => this.close(failure);
    this.wire = await socket(this.address, read, broke).catch(() => polling(this.address, read, broke));
    this.heardAt = Date.now();
    await new Promise<void>((done, fail) => {
      const late = window.setTimeout(() => this.greeted?.(new Error("No answer")), openWithin);
      this.greeted = failure => {
        clearTimeout(late);
        this.greeted = null;
        if (failure) fail(failure);
        else done();
      };
      this.wire!.send(`{"protocol":"json","version":1}${ends}`);
    });
  }

  private read(text: string): void {
    this.heardAt = Date.now();
    for (const part of text.split(ends)) if (part) this.hear(JSON.parse(part) as Message);
  }

  private hear(message: Message): void {
    if (this.greeted) this.greeted(message.error ? new Error(message.error) : undefined);
    else if (message.type === 1) this.on[message.target!]?.(...message.arguments as never[]);
    else if (message.type === 7) this.close(message.error);
    else if (message.type === 3) {
      const waiting = this.asked.get(message.invocationId!);
      this.asked.delete(message.invocationId!);
      if (message.error) waiting?.fail(new Error(message.error));
      else waiting?.done(message.result as never);
    }
  }
}

function socket(address: string, read: (text: string) => void, broke: (failure?: unknown) => void): Promise<Wire> {
  return new Promise((done, fail) => {
    const line = new WebSocket(new URL(address, document.baseURI).href.replace(/^http/, "ws"));
    const late = window.setTimeout(() => line.close(), openWithin);
    let open = false;
    line.onopen = () => {
      open = true;
      clearTimeout(late);
      done({ send: text => line.send(text), close: () => { line.onmessage = line.onclose = null; line.close(); } });
    };
    line.onmessage = event => read(event.data as string);
    line.onclose = event => {
      clearTimeout(late);
      if (open) broke(event.reason);
      else fail(new Error("No socket"));
    };
  });
}

// One request is always open for what the server says; what is said to it goes in requests of their own, one after the other.
async function polling(address: string, read: (text: string) => void, broke: (failure?: unknown) => void): Promise<Wire> {
  const asked = await fetch(`${address}/negotiate?negotiateVersion=1`, { method: "POST", redirect: "manual" });
  if (!asked.ok) throw new Error(`${asked.type === "opaqueredirect" ? 401 : asked.status}`);
  const { connectionToken } = await asked.json() as { connectionToken: string }, line = `${address}?id=${encodeURIComponent(connectionToken)}`;
  const stop = new AbortController();
  let sending = Promise.resolve();
  const fetched = async (init: RequestInit) => {
    const answer = await fetch(line, { ...init, cache: "no-store", signal: stop.signal });
    if (!answer.ok || answer.status === 204) throw new Error(String(answer.status));
    return answer;
  };
  await fetched({});   // the first answers at once
  void (async () => {
    try {
      for (;;) read(await (await fetched({})).text());
    } catch (failure) {
      if (!stop.signal.aborted) broke(failure);
    }
  })();
  return {
    send: text => { sending = sending.then(async () => { await fetched({ method: "POST", body: text }); }).catch(failure => broke(failure)); },
    close: () => { stop.abort(); void fetch(line, { method: "DELETE", keepalive: true }).catch(() => undefined); },
  };
}
