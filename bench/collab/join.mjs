// How long it takes to open a card, from the first byte to a document that can be written in, and to fill one with history first.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { Random } from "../../OpenGov.Workspace/client/fuzz/random.mjs";
import { signIn } from "./accounts.mjs";
import { Figures, Times, finish } from "./figures.mjs";
import { Person } from "./person.mjs";

/**
 * edits  to write first: by editors who come, write forty, as many as the server takes from one at once, and go
 * times  that the card is opened
 */
export async function main({ addresses, people, edits = 0, times = 10, seed = 1 }) {
  const servers = addresses.split(","), known = JSON.parse(readFileSync(people)), [cookie] = await signIn(servers[0], known.accounts.slice(0, 1));
  const random = new Random(seed), figures = new Figures(), place = { addresses: servers, card: known.cards[0], cookie, random, figures, mischief: 0 };
  const first = new Person(place);
  await first.start();

  const since = performance.now();
  for (let left = edits - first.have; left > 0;) left -= await write(place, Math.min(left, 40));
  const filled = (performance.now() - since) / 1000;
  first.leave();

  const taken = new Times();
  let reader;
  for (let i = 0; i < times; i++) {
    reader = new Person(place);
    const at = performance.now();
    await reader.connect();
    taken.add(performance.now() - at);
    reader.leave();
  }
  finish({ ...figures.counts, seed, edits: reader.have, filled, join: taken.summary(), first: taken.values[0], bytes: Buffer.byteLength(reader.text) });
}

/** One editor after another, each as a person would but faster; what they write is spread over the card. */
async function write(place, count) {
  const person = new Person(place);
  await person.start();
  const { rev } = person.session;
  for (let i = 0; i < count; i++) {
    person.edit();
    person.session.flush();
    while (!person.isIdle) await new Promise(setImmediate);
  }
  const written = person.session.rev - rev;
  person.leave();
  return written;
}

