// One submission whose acknowledgement never reaches its author, who sends it again, letter for letter, each time "again" is read.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { Random } from "../../OpenGov.Workspace/client/fuzz/random.mjs";
import { signIn } from "./accounts.mjs";
import { Figures, finish } from "./figures.mjs";
import { Writer } from "./writer.mjs";

export async function main({ addresses, people, seed = 1 }) {
  const known = JSON.parse(readFileSync(people)), [cookie] = await signIn(addresses, known.accounts.slice(0, 1)), seen = [];
  const author = new Writer({ addresses: [addresses], card: known.cards[0], cookie, random: new Random(seed), figures: new Figures(), mischief: 0, marked: true });
  let told = () => {};
  author.received = commits => {
    for (const { rev, clientId, seq } of commits) if (clientId === author.clientId) seen.push({ rev, seq }), told();
  };
  const heard = () => new Promise(done => { told = done; });
  await author.start();
  const first = heard();
  author.edit();
  await first;
  console.log("sent");

  for await (const line of createInterface({ input: process.stdin })) {
    if (line !== "again") break;
    while (!author.isJoined || author.isComing) await new Promise(done => setTimeout(done, 20));
    const answer = heard();
    author.post(author.inFlight);
    await answer;
    console.log("again");
  }
  finish({ seen, sent: author.seq });
}
