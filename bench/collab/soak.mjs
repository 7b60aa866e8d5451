// A day of work in little time: people open cards, write for a while, leave or are cut off, and come again. Afterwards the server must be as it was.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { Random } from "../../OpenGov.Workspace/client/fuzz/random.mjs";
import { signIn } from "./accounts.mjs";
import { Figures, finish, processOf, sleep } from "./figures.mjs";
import { Person } from "./person.mjs";
import { rest } from "./rest.mjs";

const open = (pid, what) => readdirSync(`/proc/${pid}/${what}`).length;

/** cards, editors (at any time, over all cards), rate, seconds; visit: seconds that one stays; wal: the database's write-ahead file; calm: seconds of quiet at the end */
export async function main({ addresses, people, cards = 10, editors = 40, rate = 5, seconds = 60, visit = 15, seed = 1, pid, wal, calm = 30 }) {
  const servers = addresses.split(","), known = JSON.parse(readFileSync(people)), cookies = await signIn(servers[0], known.accounts.slice(0, editors)), figures = new Figures();
  figures.failed = error => { console.error(error); process.exit(3); };
  process.on("unhandledRejection", figures.failed);
  const random = new Random(seed), until = Date.now() + seconds * 1000, samples = [];
  const base = { files: open(pid, "fd"), threads: open(pid, "task"), memory: processOf(pid).memory };
  let visits = 0, wrongs = 0, mostWal = 0;

  const come = async cookie => {
    while (Date.now() < until) {
      const person = new Person({ addresses: servers, card: known.cards[random.below(cards)], cookie, random: new Random(random.below(2 ** 31)), figures, mischief: 0 });
      await person.start();
      visits++;
      for (const end = Date.now() + (0.5 + random.next()) * visit * 1000; Date.now() < Math.min(end, until);) {
        person.edit();
        await sleep((0.5 + random.next()) * 1000 / rate);
        if (random.chance(0.01)) person.hub.cut();   // a tunnel
      }
      for (let i = 0; i < 500 && !person.isIdle && random.chance(0.999); i++) await sleep(10);
      if (!person.isIdle) wrongs++;
      person.leave();
      await sleep(random.below(2_000));
    }
  };
  const watch = setInterval(() => {
    samples.push({ at: Date.now(), memory: processOf(pid).memory });
    mostWal = Math.max(mostWal, statSync(wal, { throwIfNoEntry: false })?.size ?? 0);
  }, 1_000);
  await Promise.all(cookies.map(come));
  const busy = { files: open(pid, "fd"), threads: open(pid, "task"), memory: processOf(pid).memory };
  await sleep(calm * 1000);
  clearInterval(watch);
  const calmed = { files: open(pid, "fd"), threads: open(pid, "task"), memory: processOf(pid).memory };

  const tables = known.cards.slice(0, cards).map((card, i) => [new Person({ addresses: servers, card, cookie: cookies[0], random: new Random(seed + i), figures, mischief: 0 })]);
  for (const [person] of tables) await person.start();
  const end = await rest(tables, servers);
  finish({ seed, visits, wrongs, base, busy, calmed, mostWal: mostWal / 1e6, slope: slope(samples.slice(samples.length / 2)), ...figures.counts, ...end });
}

/** MB a minute, by least squares over the second half: in the first the runtime still compiles and its heap finds its size. */
function slope(samples) {
  const n = samples.length, x = samples.map(({ at }) => (at - samples[0].at) / 60_000), y = samples.map(({ memory }) => memory);
  const [mx, my] = [x, y].map(values => values.reduce((sum, value) => sum + value, 0) / n);
  return x.reduce((sum, value, i) => sum + (value - mx) * (y[i] - my), 0) / x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
}
