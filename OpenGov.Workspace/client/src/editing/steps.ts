// Steps as they travel: what the server takes, and how two of them are compared.
import { Node, Schema } from "prosemirror-model";
import { Step } from "prosemirror-transform";
import { check, type SchemaFile } from "./schema";

export interface StepJson {
  stepType: string;
  steps?: StepJson[];
}

/** A mark set inside a mark set comes from undoing an undo; the library cannot read it back, so its leaves are taken out of it. */
export function toJson(step: Step): StepJson {
  const json = step.toJSON() as StepJson;
  return json.stepType === "markSet" ? { ...json, steps: json.steps!.flatMap(leaves) } : json;
}

const leaves = (json: StepJson): StepJson[] => (json.stepType === "markSet" ? json.steps!.flatMap(leaves) : [json]);

export const fromJson = (schema: Schema, json: StepJson): Step => Step.fromJSON(schema, json);

/** As the server will see it: read from its JSON. */
export const asSent = (schema: Schema, step: Step): Step => fromJson(schema, toJson(step));

export const isSame = (some: readonly Step[], others: readonly Step[]): boolean =>
  some.length === others.length && some.every((step, i) => JSON.stringify(toJson(step)) === JSON.stringify(toJson(others[i])));

/** The document after a step, or null when the step does not fit or leaves what the server would refuse. */
export function applied(file: SchemaFile, step: Step, doc: Node): Node | null {
  try {
    const after = step.apply(doc).doc;
    if (after) check(file, after);
    return after;
  } catch {
    return null;
  }
}
