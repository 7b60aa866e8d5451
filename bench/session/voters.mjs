// A hall of telephones that vote within some seconds, and one screen that shows how the votes stand.
import { randomBytes } from "node:crypto";
import { finish, processOf, sleep, Times } from "../collab/figures.mjs";
import { Hub } from "../collab/hub.mjs";

const entering = 40;   // at once

/** --address --link --poll --people 1000 --seconds 10 --options 3 --pid … */
export async function main({ address, link, poll, people = 1000, seconds = 10, options = 3, pid }) {
  const tallies = [], join = new Times(), ack = new Times();
  const enter = async on => {
    const hub = new Hub(address, null, on, 60, "/hubs/sessions");
    await hub.open();
    const token = randomBytes(16).toString("base64url"), at = performance.now();
    for (;;) {
      const answer = await hub.invoke("Enter", { link, token, language: "ar" });
      if (answer.code === "ok") break;
      if (answer.code !== "busy") throw new Error(`Enter: ${answer.code}`);
      await sleep(answer.retryMs);
    }
    join.add(performance.now() - at);
    return hub;
  };

  const screen = await enter({ tally: tally => tallies.push({ at: performance.now(), ballots: tally.polls.find(({ id }) => id === poll)?.ballots ?? 0 }) });
  const hubs = [];
  let heard = 0;
  const began = performance.now();
  for (let i = 0; i < people; i += entering)
    hubs.push(...await Promise.all(Array.from({ length: Math.min(entering, people - i) }, () => enter({ tally: () => heard++ }))));
  const joined = performance.now() - began, before = processOf(pid);
  await sleep(1_500);
  tallies.length = heard = 0;

  const start = performance.now(), own = process.cpuUsage();
  let sent = 0, again = 0;
  const acknowledged = [];
  await Promise.all(hubs.map(async (hub, i) => {
    await sleep(Math.random() * seconds * 1000);
    const at = performance.now();
    sent++;
    for (;;) {
      const answer = await hub.invoke("Vote", { poll, choices: [1 + (i % options)], sent: Date.now() });
      if (answer.code === "ok") break;
      if (answer.code !== "busy") throw new Error(`Vote: ${answer.code}`);
      again++;
      await sleep(answer.retryMs);
    }
    ack.add(performance.now() - at);
    acknowledged.push(at);
  }));
  const took = (performance.now() - start) / 1000, after = processOf(pid), { user, system } = process.cpuUsage(own);
  for (let waited = 0; waited < 5_000 && tallies.at(-1)?.ballots !== people; waited += 50) await sleep(50);

  // The n-th vote to be acknowledged is on the screen when it shows n ballots.
  const shown = new Times();
  let tally = 0;
  acknowledged.forEach((at, index) => {
    while (tally < tallies.length && tallies[tally].ballots <= index) tally++;
    if (tally < tallies.length) shown.add(tallies[tally].at - at);
  });
  const most = Math.max(...tallies.map(({ at }) => tallies.filter(other => other.at >= at && other.at < at + 1000).length));
  for (const hub of [screen, ...hubs]) hub.cut();
  finish({
    people, sent, again, acknowledged: acknowledged.length, onScreen: tallies.at(-1)?.ballots ?? 0, seconds: took, joinSeconds: joined / 1000,
    join: join.summary(), ack: ack.summary(), shown: shown.summary(), talliesPerSecond: tallies.length / took, mostTalliesInASecond: most, pushes: heard,
    memory: after.memory, mostMemory: after.mostMemory, processor: (after.processor - before.processor) / took, ownProcessor: (user + system) / 1e6 / took,
  });
}
