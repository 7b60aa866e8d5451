// The least that can be called a server of shared writing: it understands nothing, appends what it is sent to a file, waits for the disk, and passes it
// on to everybody at the same table. What waited meanwhile goes to the disk together.
import { closeSync, fsync, openSync, write } from "node:fs";
import { Server } from "ws";

export function main({ file }) {
  const log = openSync(file, "w"), tables = new Map();
  let waiting = [], isWriting = false;

  const keep = () => {
    if (isWriting || waiting.length === 0) return;
    const taken = waiting;
    [waiting, isWriting] = [[], true];
    write(log, taken.map(({ text }) => text).join("\n"), unwritten => fsync(log, unkept => {
      if (unwritten || unkept) throw unwritten ?? unkept;
      for (const { table, text } of taken) for (const line of tables.get(table)) line.send(text);
      isWriting = false;
      keep();
    }));
  };

  const server = new Server({ port: 0, host: "127.0.0.1", perMessageDeflate: false }, () => console.log(server.address().port));
  server.on("connection", (line, { url: table }) => {
    tables.set(table, [...tables.get(table) ?? [], line]);
    line.on("message", data => {
      waiting.push({ table, text: data.toString() });
      keep();
    });
  });
  process.on("SIGTERM", () => {
    closeSync(log);
    process.exit(0);
  });
}
