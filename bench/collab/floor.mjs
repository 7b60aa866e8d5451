// What this machine itself takes for a load: as many lines, edits and bytes as the editors', over a relay that only writes and passes on (relay.mjs).
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { performance } from "node:perf_hooks";
import WebSocket from "ws";
import { finish, processOf, sleep, Times } from "./figures.mjs";
import { Random } from "../../OpenGov.Workspace/client/fuzz/random.mjs";

/** Bytes beside what each edit says by itself: about what an edit of one letter takes on the line. */
const filling = "x".repeat(350);

export async function main({ cards = 25, editors = 8, rate = 5, warm = 5, seconds = 20, seed = 1, server = 0, file }) {
  const relay = spawn("taskset", ["-c", String(server), process.execPath, process.argv[1], "relay", "--file", file], { stdio: ["ignore", "pipe", "inherit"] });
  const [port] = await once(createInterface({ input: relay.stdout }), "line"), random = new Random(seed), toPeers = new Times();
  let measuring = false, stopped = false, edits = 0;

  const write = async (line, me) => {
    for (await sleep(random.next() * 1000 / rate); !stopped; await sleep((0.5 + random.next()) * 1000 / rate)) {
      line.send(JSON.stringify({ me, at: performance.now(), filling }));
      if (measuring) edits++;
    }
  };
  const lines = [];
  for (let i = 0; i < cards * editors; i++) {
    const line = new WebSocket(`ws://127.0.0.1:${port}/${i % cards}`, { perMessageDeflate: false });
    line.on("message", data => {
      const { me, at } = JSON.parse(data.toString());
      if (measuring && me !== i) toPeers.add(performance.now() - at);
    });
    await once(line, "open");
    lines.push(line);
  }
  lines.forEach((line, i) => void write(line, i));

  await sleep(warm * 1000);
  measuring = true;
  const before = processOf(relay.pid), own = process.cpuUsage(), since = performance.now();
  await sleep(seconds * 1000);
  measuring = false;
  const after = processOf(relay.pid), used = process.cpuUsage(own), taken = (performance.now() - since) / 1000;
  stopped = true;
  relay.kill();
  finish({
    seed, edits, toPeers: toPeers.summary(), processorPerEdit: (after.processor - before.processor) * 1e6 / edits, memory: after.memory,
    ownProcessor: (used.user + used.system) / 1e6 / taken,
  });
}
