// Several editors on one card, with delays, lost answers, sending again, undo and redo, against the server's authority: requests go
// out line by line, answers come in. At the end of each session all must hold the same document.
import { createHash } from "node:crypto";
import { createInterface } from "node:readline";
import { history, redo, undo } from "prosemirror-history";
import { EditorState } from "prosemirror-state";
import card from "../../Cards/Editing/schema.json";
import wide from "./wide.json";
import { coediting, coeditingOf, inOnePiece } from "../src/editing/coediting.ts";
import { makeSchema } from "../src/editing/schema.ts";
import { check } from "./check.mjs";
import { Session } from "../src/editing/session.ts";
import { change } from "./changes.mjs";
import { randomDocument } from "./documents.mjs";
import { Random } from "./random.mjs";

// The wide schema breaks rules that the card's keeps, and its documents are so small that all meet in the same few words.
const kinds = {
  card: { file: card, schema: makeSchema(card), largest: 1500 },
  wide: { file: wide, schema: makeSchema(wide), largest: 150 },
};
const answers = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

async function ask(request) {
  process.stdout.write(JSON.stringify(request) + "\n");
  const { value, done } = await answers.next();
  if (done) throw new Error("The authority is gone");
  return JSON.parse(value);
}

class Person {
  constructor(random, kind, doc, log, counts) {
    this.kind = kind;
    this.random = random;
    this.counts = counts;
    this.log = log;
    this.known = 0;        // how much of the log has been delivered
    this.outbox = [];
    this.state = EditorState.create({ doc, plugins: [history({ newGroupDelay: 0 }), coediting(kind.file, 0)] });
    this.session = new Session(random.uuid(), this, text => this.outbox.push(text), from => { this.known = from - 1; });
  }

  apply(tr) {
    const before = this.state;
    this.state = this.state.apply(tr);
    if (tr.docChanged && this.state === before) this.counts.filtered++;
  }

  // A colleague's commit in between changes what there is to undo; what would leave an invalid card is not done.
  revert(command) {
    const before = this.state.doc;
    command(this.state, tr => this.apply(tr));
    if (this.state.doc !== before) this.counts.reverted++;
  }

  edit() {
    const tr = this.state.tr;
    if (change({ ...this.kind, random: this.random, tr })) this.apply(this.random.chance(0.3) ? inOnePiece(tr) : tr);
  }

  deliver(count) {
    const commits = this.log.slice(this.known, this.known + count)
      .map(({ sent, ...commit }) => (commit.clientId === this.session.clientId ? commit : { ...commit, steps: commit.steps ?? sent }));
    this.known += commits.length;
    this.session.receive(commits);
  }
}

/**
 * Hands one submission to the authority; what it takes is announced to all through the log, each revision once.
 * Now and then steps are bound together on the way, of which the editor knows nothing: the authority then leaves out other steps than the
 * editor did, which otherwise happens once in thousands of commits.
 */
async function submit(text, random, log, counts) {
  const { steps, groups, ...submission } = JSON.parse(text);
  if (steps.length > 1 && random.chance(0.2)) groups.push([0, steps.length - 1]);
  const answer = await ask({ k: "submit", ...submission, groups, steps: JSON.stringify(steps) });
  if (answer.fault) {
    counts.refused++;
    throw new Error(`The authority refused: ${answer.fault} in step ${answer.step} of ${text}`);
  }
  if (answer.rev <= log.length) {
    counts.repeated++;
    if (log[answer.rev - 1].clientId !== submission.clientId || log[answer.rev - 1].seq !== submission.seq) throw new Error("Another commit under the same number");
    return;
  }
  if (answer.rev !== log.length + 1) throw new Error("A number is missing");
  log.push({ rev: answer.rev, clientId: submission.clientId, seq: submission.seq, steps: answer.steps, sent: steps, kept: answer.kept });
  counts.commits++;
  if (answer.steps) counts.rebased++;
}

async function session(seed, name, operations, counts) {
  const random = new Random(seed), log = [], kind = kinds[name], doc = smallDocument(random, kind);
  await ask({ k: "open", schema: name, doc });
  const people = Array.from({ length: random.between(2, 6) }, () => new Person(random, kind, doc, log, counts));
  const post = async person => { for (const text of person.outbox.splice(0)) await submit(text, random, log, counts); };

  const act = async person => {
    const chance = random.next();
    if (chance < 0.35) person.edit();
    else if (chance < 0.43) person.revert(undo);
    else if (chance < 0.48) person.revert(redo);
    else if (chance < 0.68) {
      person.session.flush();
      if (random.chance(0.8)) await post(person);
    }
    else if (chance < 0.72) await post(person);
    else if (chance < 0.75) { person.session.resend(); await post(person); }
    else if (chance < 0.77) person.outbox.length = 0;   // the request is lost
    else person.deliver(random.between(1, random.chance(0.8) ? 3 : 40));
    counts.operations++;
    if (random.chance(0.05)) standsOnConfirmed(person);
  };

  for (let i = 0; i < operations; i++) await act(random.of(people));
  for (let rounds = 0; people.some(person => !person.session.isIdle || person.known < log.length); rounds++) {
    if (rounds > 200) throw new Error("They never come to rest");
    for (const person of people) {
      person.session.flush();
      if (!person.outbox.length) person.session.resend();
      await post(person);
      person.deliver(1000);
    }
  }
  await equal(people, kind, counts);
}

/** The editor's document is what the server has confirmed, with the own steps on top. */
function standsOnConfirmed(person) {
  let { confirmed: doc, pending } = coeditingOf(person.state);
  for (const { step } of pending) doc = step.apply(doc).doc;
  if (!doc.eq(person.state.doc)) throw new Error("The editor left its confirmed document");
}

async function equal(people, kind, counts) {
  const texts = people.map(person => JSON.stringify(person.state.doc)), hash = createHash("sha256").update(texts[0]).digest("hex");
  const { same } = await ask({ k: "close", hash });
  if (!same || texts.some(text => text !== texts[0])) counts.diverged++;
  check(kind.file, people[0].state.doc);
  for (const person of people) {
    counts.differed += coeditingOf(person.state).differed;
    counts.patches += coeditingOf(person.state).patches;
    counts.lost += coeditingOf(person.state).lost.length;
  }
  counts.people += people.length;
}

function smallDocument(random, { file, schema, largest }) {
  for (;;) {
    const doc = randomDocument(random, file, schema);
    try {
      check(file, doc);
      if (doc.content.size < largest) return doc;
    } catch {
      // Made up invalid: another one.
    }
  }
}

const nothing = () => ({
  sessions: 0, people: 0, operations: 0, reverted: 0, filtered: 0, commits: 0, rebased: 0, repeated: 0, refused: 0, lost: 0, differed: 0, patches: 0, diverged: 0, errors: 0,
});

export async function main({ seed = 1, sessions = 100, operations = 120 }) {
  const counts = { card: nothing(), wide: nothing() }, first = [];
  for (let i = 0; i < sessions; i++) {
    const name = i % 2 ? "wide" : "card";
    counts[name].sessions++;
    try {
      await session(seed * 1_000_003 + i, name, operations, counts[name]);
    } catch (error) {
      counts[name].errors++;
      if (first.length < 3) first.push(`session ${i}, ${name}: ${error.stack}`);
    }
  }
  process.stdout.write(JSON.stringify({ k: "done", counts, first }) + "\n");
  process.exit(0);
}
