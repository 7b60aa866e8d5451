// Some editors lose their connection, go on writing, and come back while others write on the same card. Each piece of text is unlike all others:
// afterwards it was in the card, or it is offered back to its author. Nothing disappears in silence.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { coeditingOf } from "../../OpenGov.Workspace/client/src/editing/coediting.ts";
import { nodesOf, textPosition } from "../../OpenGov.Workspace/client/fuzz/documents.mjs";
import { Random } from "../../OpenGov.Workspace/client/fuzz/random.mjs";
import { signIn } from "./accounts.mjs";
import { Figures, finish, sleep } from "./figures.mjs";
import { Person } from "./person.mjs";
import { rest } from "./rest.mjs";

class Marker extends Person {
  constructor(place) {
    super(place);
    this.name = this.clientId.slice(0, 6);
    this.made = [];
  }

  /** Inserts a text of its own; those who stay also delete a paragraph now and then, so that some of what is brought back has lost its place. */
  edit() {
    const tr = this.state.tr, paragraphs = nodesOf(tr.doc).filter(({ node, pos }) => node.type.name === "paragraph" && tr.doc.resolve(pos).parent.childCount > 1);
    if (!this.isAway && this.random.chance(0.05) && paragraphs.length) {
      const { node, pos } = this.random.of(paragraphs);
      tr.delete(pos, pos + node.nodeSize);
    } else {
      const text = `${this.name}-${this.made.length}.`;
      tr.insert(textPosition(this.random, tr.doc), this.state.schema.text(text));
      this.made.push(text);
    }
    this.apply(tr);
    if (this.isJoined) this.session.flush();
  }
}

/** stay, leave  editors of each kind; edits that those who leave make meanwhile, seconds that they are away */
export async function main({ addresses, people, stay = 3, leave = 3, edits = 200, seconds = 5, seed = 1 }) {
  const servers = addresses.split(","), known = JSON.parse(readFileSync(people)), cookies = await signIn(servers[0], known.accounts.slice(0, stay + leave)), figures = new Figures();
  figures.failed = error => { console.error(error); process.exit(3); };
  process.on("unhandledRejection", figures.failed);
  const everybody = cookies.map((cookie, i) =>
    new Marker({ addresses: servers, card: known.cards[0], cookie, random: new Random(seed * 1_000_003 + i), figures, mischief: 0 }));
  for (const person of everybody) await person.start();

  const [here, away] = [everybody.slice(0, stay), everybody.slice(stay)];
  for (const person of away) person.goAway();
  const until = performance.now() + seconds * 1000;
  let left = edits;
  while (performance.now() < until || left > 0) {
    for (const person of here) person.edit();
    for (let i = 0; i < Math.ceil(edits * 0.06 / seconds) && left > 0; i++, left--) for (const person of away) person.edit();
    await sleep(60);
  }
  const back = performance.now();
  await Promise.all(away.map(person => person.comeBack()));
  const end = await rest([everybody], servers), taken = performance.now() - back;

  const reader = new Person({ ...everybody[0].place, random: new Random(seed + 7) }), log = [];
  await reader.start();
  for (let from = 1, more = true; more;) {
    const page = await reader.hub.invoke("Pull", from);
    log.push(...page.commits.map(({ steps }) => JSON.stringify(steps)));
    from += page.commits.length;
    more = page.more;
  }
  const text = log.join(""), count = pieces => pieces.length;
  const written = everybody.flatMap(person => person.made), offered = everybody.map(person => JSON.stringify(coeditingOf(person.state).lost.map(({ step }) => step.toJSON()))).join("");
  const dropped = written.filter(piece => !text.includes(piece) && !offered.includes(piece));
  finish({
    seed, pieces: count(written), kept: count(written.filter(piece => text.includes(piece))), offered: count(written.filter(piece => offered.includes(piece))),
    dropped: count(dropped), backMs: taken, ...figures.counts, ...end,
  });
}
