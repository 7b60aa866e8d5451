// Editors on cards, each writing at its own pace, until the time is over or "stop" is read; then all must hold the same card, and so must
// somebody who opens it afterwards. The last line printed is JSON with what was measured.
import { createWriteStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { Random } from "../../OpenGov.Workspace/client/fuzz/random.mjs";
import { signIn } from "./accounts.mjs";
import { Figures, finish, processOf, sleep } from "./figures.mjs";
import { Follower } from "./follower.mjs";
import { Person } from "./person.mjs";
import { rest } from "./rest.mjs";
import { Writer } from "./writer.mjs";

/**
 * addresses  of the servers, with commas between
 * people     a file {"cards": […], "accounts": […]} of ids
 * cards, editors (on each card), rate (edits a second of each), warm and seconds (0: until told), seed
 * kind       typing | anything (whatever an editor can do) | follower (types on, without a document) | writer (at the start of the title, without
 *            a document) | burst (the same, as fast as it is answered)
 * real       of the editors on each card, how many are typing though the kind is another
 * mischief   the part of submissions whose connection is cut before, while or after they are answered
 * pid        of the server, for its processor and memory
 * patience   seconds without a word from the server after which an editor looks for another
 * acks       a file for a line "card client seq rev epoch" for each acknowledgement
 */
export async function main({
  addresses, people, cards = 1, editors = 2, rate = 5, warm = 5, seconds = 10, seed = 1, kind = "typing", real = 0, mischief = 0, pid = 0, acks = "", patience = 30,
}) {
  const servers = addresses.split(","), known = JSON.parse(readFileSync(people)), figures = new Figures();
  const wanted = known.accounts.slice(0, Math.min(known.accounts.length, cards * editors)), cookies = await signIn(servers[0], wanted);
  if (acks) figures.keep(createWriteStream(acks));
  figures.failed = error => { console.error(error); process.exit(3); };
  process.on("unhandledRejection", figures.failed);

  const everybody = [], tables = [];
  for (let card = 0; card < cards; card++) {
    const table = [];
    for (let i = 0; i < editors; i++) {
      const place = {
        addresses: servers, card: known.cards[card], cookie: cookies[everybody.length % cookies.length], random: new Random(seed * 1_000_003 + everybody.length),
        figures, mischief, patience, anything: kind === "anything", marked: kind === "burst", eager: kind === "burst",
      };
      const person = kind === "typing" || kind === "anything" || i < real ? new Person(place) : kind === "follower" ? new Follower(place) : new Writer(place);
      table.push(person);
      everybody.push(person);
    }
    tables.push(table);
  }
  for (let i = 0; i < everybody.length; i += 20) await Promise.all(everybody.slice(i, i + 20).map(person => person.start()));
  console.log("joined");

  const order = new Promise(stop => createInterface({ input: process.stdin }).on("line", line => line === "stop" && stop()).on("close", stop));
  const untilTold = seconds === 0;
  for (const person of everybody) if (!person.place.eager || person instanceof Person) keepWriting(person, rate, figures);
  if (!untilTold) await sleep(warm * 1000);
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  figures.measuring = true;
  const before = { at: performance.now(), acknowledged: figures.counts.acknowledged, server: pid ? processOf(pid) : null, own: process.cpuUsage() };
  await (untilTold ? order : sleep(seconds * 1000));
  const taken = (performance.now() - before.at) / 1000, acknowledged = figures.counts.acknowledged - before.acknowledged;
  const server = pid && !untilTold ? processOf(pid) : null, own = process.cpuUsage(before.own);
  loop.disable();
  figures.isStopping = true;

  const end = await rest(tables, servers);
  await figures.kept();
  finish({
    seed, cards, editors, rate, seconds: taken, ...figures.counts, measured: acknowledged, perSecond: acknowledged / taken,
    toPeers: figures.toPeers.summary(), toAuthor: figures.toAuthor.summary(),
    processorPerEdit: server && before.server ? (server.processor - before.server.processor) * 1e6 / acknowledged : null,
    memory: server?.memory ?? null, mostMemory: server?.mostMemory ?? null,
    ownProcessor: (own.user + own.system) / 1e6 / taken, ownLoopP99: loop.percentile(99) / 1e6, ...end,
  });
}

export async function keepWriting(person, rate, figures) {
  await sleep(person.random.next() * 1000 / rate);
  while (!figures.isStopping && !person.isStopped) {
    person.edit();
    await sleep((0.5 + person.random.next()) * 1000 / rate);
  }
}
