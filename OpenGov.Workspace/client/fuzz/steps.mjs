// Prints, line by line, documents and what ProseMirror makes of steps on them, for the server's model to do again.
import { createHash } from "node:crypto";
import { Step, Transform } from "prosemirror-transform";
import card from "../../Cards/Editing/schema.json";
import wide from "./wide.json";
import { makeSchema } from "../src/editing/schema.ts";
import { check } from "./check.mjs";
import { change } from "./changes.mjs";
import { corrupt } from "./corruptions.mjs";
import { randomDocument } from "./documents.mjs";
import { Random } from "./random.mjs";
import { rebaseGroups } from "./rebase.mjs";

const schemas = { card: { file: card, schema: makeSchema(card) }, wide: { file: wide, schema: makeSchema(wide) } };
export const hash = doc => createHash("sha256").update(JSON.stringify(doc)).digest("hex").slice(0, 32);

const lines = [];
async function print(line) {
  lines.push(JSON.stringify(line));
  if (lines.length >= 200) await flush();
}
async function flush() {
  const text = lines.splice(0).map(line => line + "\n").join("");
  if (text && !process.stdout.write(text)) await new Promise(go => process.stdout.once("drain", go));
}

/** Applies a step as the server will see it: from its JSON. Null when the library or the schema refuses. */
export function accepted({ file, schema }, doc, json) {
  try {
    const step = Step.fromJSON(schema, JSON.parse(json)), result = step.apply(doc);
    if (!result.doc) return null;
    check(file, result.doc);
    return { step, doc: result.doc };
  } catch {
    return null;
  }
}

export const hasNestedSet = json => /"markSet".*"markSet"/.test(json);

/** Steps of a few changes in a row, all of them fitting. */
function madeSteps(context, doc, most) {
  const steps = [];
  for (let tries = 0; steps.length < most && tries < 20; tries++) {
    const tr = new Transform(doc);
    if (!change({ ...context, tr })) continue;
    const made = [];
    let after = doc;
    for (const step of tr.steps) {
      const result = accepted(context, after, JSON.stringify(step));
      if (!result) break;
      made.push(step.toJSON());
      after = result.doc;
    }
    if (made.length === tr.steps.length) {
      steps.push(...made);
      doc = after;
    }
  }
  return { steps, doc };
}

export async function main({ seed = 1, valid = 1000, corrupted = 250, rebases = 100 }) {
  const random = new Random(seed), left = { valid, corrupted, rebases };
  while (left.valid > 0 || left.corrupted > 0 || left.rebases > 0) {
    const kind = random.chance(0.6) ? "card" : "wide", context = { ...schemas[kind], random };
    let doc;
    do {
      doc = randomDocument(random, context.file, context.schema);
    } while (!fits(context, doc));
    await print({ k: "doc", schema: kind, doc });
    await session(context, doc, left);
  }
  await flush();
}

function fits(context, doc) {
  try {
    check(context.file, doc);
    return true;
  } catch {
    return false;
  }
}

async function session(context, doc, left) {
  const { random } = context, done = [];
  for (let round = 0; round < 60; round++) {
    for (let i = 0; i < 3 && left.corrupted > 0; i++) if (await corruptedStep(context, doc)) left.corrupted--;
    if (left.rebases > 0 && random.chance(0.3)) {
      await rebased(context, doc);
      left.rebases--;
    }
    if (left.valid <= 0) continue;

    const steps = done.length && random.chance(done.at(-1).toJSON().stepType === "markSet" ? 0.6 : 0.15) ? [done.pop()] : made(context, doc);
    for (const step of steps) {
      const json = JSON.stringify(step);
      if (hasNestedSet(json)) break;
      const result = accepted(context, doc, json);
      if (!result) {
        await print({ k: "bad", c: "made", s: json, h: null });
        break;
      }
      const inverse = result.step.invert(doc);
      await print({ k: "step", s: step, m: ranges(result.step), i: inverse, h: hash(result.doc) });
      left.valid--;
      if (done.length > 30) done.length = 0;
      done.push(inverse);
      doc = result.doc;
    }
    if (steps.length && doc.content.size > 4000) return;
  }
}

function made(context, doc) {
  const tr = new Transform(doc);
  change({ ...context, tr });
  return tr.steps;
}

const ranges = step => [...step.getMap().ranges];

async function corruptedStep(context, doc) {
  const { steps } = madeSteps(context, doc, 1);
  if (!steps.length) return false;
  const bad = corrupt(context, doc, steps[0]);
  if (!bad) return false;
  const result = accepted(context, doc, bad.json);
  let after = null, step = null;
  if (result) [after, step] = [hash(result.doc), result.step];
  await print({ k: "bad", c: bad.class, s: bad.json, h: after, t: step });
  return true;
}

async function rebased(context, doc) {
  const { random } = context;
  const ours = madeSteps(context, doc, random.between(1, 6)), theirs = madeSteps(context, doc, random.between(1, 8));
  const groups = random.chance(0.3) && ours.steps.length > 1 ? [[0, ours.steps.length - 1]] : [];
  const result = rebaseGroups(context, theirs.doc, ours.steps, theirs.steps, groups);
  await print({ k: "rebase", o: theirs.steps, s: ours.steps, g: groups, r: result.steps, kept: result.kept, h: hash(result.doc) });
}
