// The end of a run: nobody writes any more, everybody hears of everything, and then all must hold the same card.
import { check } from "../../OpenGov.Workspace/client/src/editing/schema.ts";
import { sleep } from "./figures.mjs";
import { Person, file } from "./person.mjs";

/** Waits until nobody has anything left to send or to hear, then compares. */
export async function rest(tables, servers) {
  const since = Date.now(), seen = { diverged: 0, unsent: 0, lost: 0, differed: 0, patches: 0, revisions: 0, documents: [] };
  for (const table of tables) {
    const idle = () => table.every(person => person.isStopped || (person.isJoined && person.isIdle && person.have === Math.max(...table.map(({ have }) => have))));
    while (!idle() && Date.now() - since < 60_000) {
      for (const person of table) if (person.isJoined && person.session) person.session.flush();
      await sleep(20);
    }
    seen.unsent += table.filter(person => !person.isIdle && !person.isStopped).length;
    if (!idle()) seen.diverged++;

    const reader = new Person({ ...table[0].place, addresses: servers, mischief: 0 }), people = table.filter(person => person.session);
    await reader.start();
    const text = reader.text;
    check(file, reader.state.doc);
    reader.state.doc.check();
    for (const person of people) {
      if (person.text !== text && !person.isStopped) seen.diverged++;
      for (const [name, count] of Object.entries(person.faults)) seen[name] += count;
    }
    seen.revisions += reader.have;
    seen.documents.push({ card: table[0].place.card, rev: reader.have, epoch: reader.epoch, doc: text });
    reader.leave();
  }
  for (const table of tables) for (const person of table) person.leave();
  return seen;
}
