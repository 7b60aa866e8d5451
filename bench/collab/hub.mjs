// SignalR's JSON protocol over one WebSocket, and nothing besides: a thousand of these must cost less than the server they try.
import WebSocket from "ws";

const end = "\x1e", pinged = JSON.stringify({ type: 6 }) + end;

// All editors of a card are told the same, one after the other: it is read once for them.
let last = "", known = null;
function parsed(text) {
  if (text !== last) [last, known] = [text, JSON.parse(text)];
  return known;
}

export class Hub {
  /**
   * @param on what the server may call, by name, and `closed`
   * @param patience seconds without a word from the server after which it is given up
   * @param path of the hub
   */
  constructor(address, cookie, on, patience = 30, path = "/hubs/cards") {
    this.address = address;
    this.path = path;
    this.cookie = cookie;
    this.on = on;
    this.patience = patience;
    this.calls = 0;
    this.waiting = new Map();
    this.rest = "";
    this.isOpen = false;
  }

  open() {
    this.heard = performance.now();
    return new Promise((opened, failed) => {
      const { protocol, host } = new URL(this.address);
      this.socket = new WebSocket(`${protocol === "https:" ? "wss" : "ws"}://${host}${this.path}`, {
        headers: { ...(this.cookie ? { cookie: this.cookie } : {}), origin: this.address }, perMessageDeflate: false, handshakeTimeout: this.patience * 1000,
      });
      this.socket.on("open", () => {
        this.socket._socket.setNoDelay(true);
        this.socket.send(JSON.stringify({ protocol: "json", version: 1 }) + end);
      });
      this.shaken = error => (error ? failed(new Error(error)) : opened());
      this.socket.on("message", data => this.read(data.toString()));
      this.socket.on("error", failed);
      this.socket.on("close", () => {
        failed(new Error("closed"));
        this.end();
      });
      let beats = 0;
      this.ping = setInterval(() => {
        if (this.isOpen && ++beats % 10 === 0) this.socket.send(pinged);
        if (performance.now() - this.heard > this.patience * 1000) this.cut();
      }, 1_000);
    });
  }

  read(text) {
    this.heard = performance.now();
    this.rest += text;
    for (let at; (at = this.rest.indexOf(end)) >= 0;) {
      const message = parsed(this.rest.slice(0, at));
      this.rest = this.rest.slice(at + 1);
      if (message.type === undefined) {
        this.isOpen = !message.error;
        this.shaken(message.error);
      } else if (message.type === 1) this.on[message.target]?.(...message.arguments);
      else if (message.type === 3) this.answered(message);
      else if (message.type === 7) this.why = message.error;
    }
  }

  answered({ invocationId, result, error }) {
    const waiting = this.waiting.get(invocationId);
    this.waiting.delete(invocationId);
    if (error) waiting?.failed(new Error(error));
    else waiting?.done(result);
  }

  invoke(target, ...args) {
    return new Promise((done, failed) => {
      if (!this.isOpen) return failed(new Error("closed"));
      const invocationId = String(++this.calls);
      this.waiting.set(invocationId, { done, failed });
      this.socket.send(JSON.stringify({ type: 1, invocationId, target, arguments: args }) + end);
    });
  }

  /** A call without an answer; one that nobody hears is sent again after coming back. */
  tell(target, ...args) {
    if (this.isOpen) this.socket.send(JSON.stringify({ type: 1, target, arguments: args }) + end);
  }

  /** A frame as it is, sound or not. */
  raw(data) {
    if (this.isOpen) this.socket.send(data);
  }

  /** As when a cable is pulled: nobody says goodbye. */
  cut() {
    this.socket.terminate();
    this.end();
  }

  end() {
    if (this.ended) return;
    this.ended = true;
    this.isOpen = false;
    clearInterval(this.ping);
    for (const { failed } of this.waiting.values()) failed(new Error("closed"));
    this.waiting.clear();
    this.on.closed?.(this.why);
  }
}
