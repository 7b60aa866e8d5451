// Some send what no editor would while others write on the same card: these must not notice.
import { readFileSync } from "node:fs";
import { Random } from "../../OpenGov.Workspace/client/fuzz/random.mjs";
import { signIn } from "./accounts.mjs";
import { keepWriting } from "./editors.mjs";
import { Figures, finish, processOf, sleep } from "./figures.mjs";
import { deafening, malformed } from "./malformed.mjs";
import { Person } from "./person.mjs";
import { rest } from "./rest.mjs";

const inOneGo = 50;

/** A member who is no friend: joins as others do, then sends what it likes, and comes back when it is thrown out. */
class Attacker extends Person {
  async attack(victim, left, counts) {
    while (left.count > 0) {
      while (!this.isJoined) await (this.isComing ? sleep(20) : this.start());
      let isDeaf = false;
      for (let i = 0; i < inOneGo && this.isJoined && left.count > 0; i++) {
        const { name, frame } = malformed({ random: this.random, person: this, victim: victim.clientId });
        this.hub.raw(frame);
        left.count--;
        counts[name] = (counts[name] ?? 0) + 1;
        if (isDeaf = name === deafening) break;
      }
      // A sound call behind them: whoever is still let speak gets an answer, and only then goes on.
      try {
        await Promise.race([this.hub.invoke("Pull", this.have + 1), this.noAnswer(isDeaf ? 200 : 20_000)]);
      } catch (error) {
        if (error.message !== "closed" && !isDeaf) throw error;
        if (isDeaf) this.hub.cut();
        counts.thrownOut = (counts.thrownOut ?? 0) + 1;
      }
    }
    this.leave();
  }

  async noAnswer(milliseconds) {
    await sleep(milliseconds);
    throw new Error(`No answer for ${milliseconds / 1000} seconds`);
  }

  /** With a card of its own making: what came through under its name is not what it remembers. */
  connect() {
    this.mustStartAfresh = true;
    return super.connect();
  }

  async pull() { /* what it misses is its own affair */ }
  received(commits) {
    try {
      this.session.receive(commits);
    } catch {
      this.hub.cut();   // one of its own commits came through under its name: it starts afresh
    }
  }
}

/** messages, attackers and writers on one card, rate of the writers, seed, pid of the server; flood: so many sound calls besides, unread */
export async function main({ addresses, people, messages = 1_000, attackers = 4, writers = 4, rate = 5, seed = 1, pid = 0, flood = 0 }) {
  const servers = addresses.split(","), known = JSON.parse(readFileSync(people)), cookies = await signIn(servers[0], known.accounts.slice(0, attackers + writers));
  const figures = new Figures(), others = new Figures(), card = known.cards[0];
  figures.failed = others.failed = error => { console.error(error); process.exit(3); };
  others.tried = 0;
  const made = (Kind, i, whose) => new Kind({ addresses: servers, card, cookie: cookies[i], random: new Random(seed * 1_000_003 + i), figures: whose, mischief: 0 });
  const table = Array.from({ length: writers }, (_, i) => made(Person, i, figures)), enemies = Array.from({ length: attackers }, (_, i) => made(Attacker, writers + i, others));
  for (const person of [...table, ...enemies]) await person.start();
  for (const person of table) keepWriting(person, rate, figures);
  await sleep(2_000);

  const counts = {}, left = { count: messages }, before = pid ? processOf(pid).memory : 0, since = Date.now();
  figures.measuring = true;
  await Promise.all(enemies.map((enemy, i) => enemy.attack(table[i % writers], left, counts)));
  if (flood) counts.flood = await drown(made(Person, writers, others), flood);
  const seconds = (Date.now() - since) / 1000;
  await sleep(1_000);
  const after = pid ? processOf(pid).memory : 0;
  figures.isStopping = true;
  const end = await rest([table], servers);
  finish({ seed, messages, seconds, before, after, sent: counts, toPeers: figures.toPeers.summary(), ...figures.counts, ...end });
}

/** Calls without end from somebody who reads nothing of what comes back. */
async function drown(person, calls) {
  let sent = 0;
  while (sent < calls) {
    await person.comeBack();
    const hub = person.hub, frame = JSON.stringify({ type: 1, invocationId: "1", target: "Presence", arguments: [JSON.stringify({ rev: person.have, anchor: 1, head: 1 })] }) + "\x1e";
    hub.socket._socket.pause();
    for (let i = 0; i < 50_000 && hub.isOpen && sent < calls; i++, sent++) {
      hub.raw(frame);
      if (i % 200 === 0) await new Promise(setImmediate);
      if (hub.socket.bufferedAmount > 4_000_000) break;
    }
    person.goAway();
  }
  person.leave();
  return sent;
}
