// Messages that no editor of ours sends: broken, hostile, or merely odd. Each is named by what is wrong with it.
import { change } from "../../OpenGov.Workspace/client/fuzz/changes.mjs";
import { corrupt } from "../../OpenGov.Workspace/client/fuzz/corruptions.mjs";
import { file, schema } from "./person.mjs";

const end = "\x1e", targets = ["Join", "Pull", "Submit", "Presence"];

const oddValues = [
  null, undefined, true, 0, -1, 1.5, 2 ** 31, 2 ** 53, 1e308, "", "0", "null", "[]", "{}", "\u0000", "\ud83d", "x".repeat(5_000), [], [[]], {}, { a: { b: {} } },
];

/** SignalR never gets past a message of a type it does not know: it hears nothing more on that line, and ends it after 30 seconds. */
export const deafening = "unknownType";

const call = (target, args, more = {}) => JSON.stringify({ type: 1, invocationId: "7", target, arguments: args, ...more }) + end;

/** A submission as it should be, with one thing about it changed. */
function submission({ random, person, victim }) {
  const tr = person.state.tr;
  while (!tr.steps.length) change({ random, file, schema, tr });
  const good = {
    clientId: person.clientId, seq: 1_000_000 + person.figures.tried++, epoch: person.epoch, base: person.have, steps: [tr.steps[0].toJSON()], groups: [],
  };
  const spoil = {
    step() {
      const spoiled = corrupt({ random, file, schema }, person.state.doc, tr.steps[0].toJSON());
      return spoiled ? JSON.stringify({ ...good, steps: [] }).replace('"steps":[]', () => `"steps":[${spoiled.json}]`) : null;
    },
    field: () => JSON.stringify({ ...good, [random.of(Object.keys(good))]: random.of(oddValues) }),
    missing() { delete good[random.of(Object.keys(good))]; return JSON.stringify(good); },
    unknown: () => JSON.stringify({ ...good, [random.of(["account", "author", "kind", "rev", "__proto__", "at"])]: random.of(oddValues) }),
    twice: () => JSON.stringify(good).replace("{", `{"seq":1,`),
    future: () => JSON.stringify({ ...good, base: person.have + random.of([1, 7, 1e6]) }),
    past: () => JSON.stringify({ ...good, base: random.of([-1, -1e9]) }),
    epoch: () => JSON.stringify({ ...good, epoch: person.epoch + random.of([-1, 1, 1e6]) }),
    forged: () => JSON.stringify({ ...good, clientId: random.of([victim, random.uuid(), "00000000-0000-0000-0000-000000000000", victim.toUpperCase()]) }),
    groups: () => JSON.stringify({ ...good, groups: random.of([[[0, 5]], [[-1]], [[0.5]], [["0"]], [0], "x", [[0], [0]], [[]], { 0: 1 }]) }),
    many: () => JSON.stringify({ ...good, steps: Array.from({ length: random.of([0, 101, 400]) }, () => good.steps[0]) }),
    large: () => JSON.stringify({ ...good, steps: [{ stepType: "replace", from: 1, to: 1, slice: { content: [{ type: "text", text: "x".repeat(random.of([200_001, 400_000])) }] } }] }),
    selection: () => JSON.stringify({ ...good, sel: random.of([null, 5, [], { anchor: -1 }, { anchor: 1e9, head: "x" }, { anchor: null, head: null }]), steps: [] }),
    cutShort() { const text = JSON.stringify(good); return text.slice(0, random.below(text.length)).toWellFormed(); },
    notObject: () => random.of(["", "null", "5", "[]", "\"x\"", "[".repeat(9_000), " ", "{}{}", "\ufeff{}"]),
  };
  const name = random.of([...Object.keys(spoil), "step", "step", "step", "step", "step"]), text = spoil[name]();
  return text === null ? null : call("Submit", [text]);
}

const kinds = {
  submission,
  join({ random, person }) {
    const good = { card: person.place.card, clientId: person.clientId, schema: 1, epoch: person.epoch, have: person.have };
    return call("Join", [JSON.stringify({ ...good, [random.of(Object.keys(good))]: random.of([...oddValues, random.uuid()]) })]);
  },
  pull: ({ random }) => call("Pull", [random.of(oddValues)]),
  presence: ({ random }) => call("Presence", [random.of([...oddValues, JSON.stringify({ rev: random.of(oddValues), anchor: random.of(oddValues), head: random.of(oddValues) })])]),
  argument: ({ random }) => call(random.of(targets), [random.of(oddValues)]),
  arguments: ({ random }) => call(random.of(targets), random.of([[], [1, 2, 3], null, {}, "x", Array(500).fill(0)])),
  target: ({ random }) => call(random.of(["", "submit ", "OnConnectedAsync", "Dispose", "__proto__", "مرحبا", "x".repeat(3_000), null, 5]), ["{}"]),
  halfPair: () => `{"type":1,"invocationId":"1","target":"Submit","arguments":["{\\"clientId\\":\\"\\ud83d\\"}"]}${end}`,
  protocol: ({ random }) => random.of([
    `{"type":${random.of([2, 3, 4, 5, 6, 9, "1", null, "[]"])}}${end}`, `{}${end}`, `[]${end}`, `null${end}`, `{"type":1}${end}`, end, end + end,
    `{"type":4,"invocationId":"1","target":"Submit","arguments":["{}"]}${end}`, `{"type":5,"invocationId":"1"}${end}`,
    `{"type":3,"invocationId":"1","result":{}}${end}`, `{"type":1,"target":"Submit","arguments":["{}"],"streamIds":["1"]}${end}`,
  ]),
  [deafening]: ({ random }) => `{"type":${random.of([0, 10, -1, 1e9])}}${end}`,
  frame: ({ random }) => random.of([
    "not json" + end, "{" + end, "{\"type\":1", Buffer.from([0xff, 0xfe, 0x00, 0x1e]), Buffer.alloc(100, 0x80), "[".repeat(500) + end, "x".repeat(40_000) + end, "\x00" + end,
  ]),
};

/** @returns a frame, and whether an answer to it is due. */
export function malformed(context) {
  for (;;) {
    // Broken frames end the connection, so they are the rarer ones.
    const name = context.random.of([...Object.keys(kinds), ...Array(14).fill("submission"), "join", "presence", "argument"]);
    const made = kinds[name](context);
    if (made !== null) return { name, frame: made };
  }
}
