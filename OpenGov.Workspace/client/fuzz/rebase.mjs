// Rebasing as ProseMirror's collab module does it, with every result checked; the measure for the server's.
import { Mapping, Step } from "prosemirror-transform";
import { check } from "./check.mjs";

function once({ file, schema }, doc, ours, theirs, left) {
  const [steps, others] = [ours, theirs].map(list => list.map(json => Step.fromJSON(schema, json)));
  const mapping = new Mapping();
  for (let i = steps.length - 1; i >= 0; i--) mapping.appendMap(steps[i].getMap().invert());
  for (const step of others) mapping.appendMap(step.getMap());

  const result = { steps: [], kept: [], doc };
  steps.forEach((step, i) => {
    const from = steps.length - i, mapped = left.has(i) ? null : step.map(mapping.slice(from));
    if (!mapped) return;
    try {
      const applied = mapped.apply(result.doc);
      if (!applied.doc) return;
      check(file, applied.doc);
      result.doc = applied.doc;
    } catch {
      return;
    }
    mapping.appendMap(mapped.getMap(), from - 1);
    result.steps.push(mapped);
    result.kept.push(i);
  });
  return result;
}

export function rebaseGroups(context, doc, ours, theirs, groups) {
  const left = new Set();
  for (;;) {
    const result = once(context, doc, ours, theirs, left);
    const broken = groups.find(group => group.some(i => result.kept.includes(i)) && !group.every(i => result.kept.includes(i)));
    if (!broken) return result;
    broken.forEach(i => left.add(i));
  }
}
