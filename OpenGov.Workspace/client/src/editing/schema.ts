// Makes ProseMirror's schema from the file that the server reads too, with the same rules for attributes and text.
// Whoever changes a rule here changes Cards/Editing/AttributeRule.cs as well; the differential test compares them.
import { Mark, Schema, type AttributeSpec, type Node } from "prosemirror-model";

export interface AttributeRule {
  kind: "choice" | "date" | "integer" | "link" | "text" | "uuid";
  of?: string[];
  min?: number;
  max?: number;
  default?: string | number | null;
  unique?: boolean;
}

interface PartRule {
  content?: string;
  group?: string;
  inline?: boolean;
  marks?: string;
  isolating?: boolean;
  defining?: boolean;
  inclusive?: boolean;
  attrs?: Record<string, AttributeRule>;
}

export interface SchemaFile {
  number: number;
  topNode: string;
  nodes: Record<string, PartRule>;
  marks: Record<string, PartRule>;
}

export const longestAttribute = 4096;
export const deepestLevel = 24;

// What SafeText cleans away on the server: controls, and what turns the direction of a line round unseen.
const suspect = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff\ufffe\uffff]/;
const hiddenInLink = /[\u0000-\u0020\u007f-\u00a0"<>\\^`{|}\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/;
const halfPair = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isSafeText = (text: string): boolean => !suspect.test(text) && !halfPair.test(text);

export const isSafeLink = (address: string): boolean =>
  /^(https:\/\/|http:\/\/|mailto:)[^]/.test(address) && !hiddenInLink.test(address) && !halfPair.test(address);

export function isDay(text: string): boolean {
  const parts = /^((?:19|20|21)[0-9]{2})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

export function takes(rule: AttributeRule, value: unknown): boolean {
  if (value === null) return rule.default === null;
  if (typeof value === "number")
    return rule.kind === "integer" && Number.isInteger(value) && value >= (rule.min ?? 0) && value <= (rule.max ?? longestAttribute);
  if (typeof value !== "string" || value.length > longestAttribute) return false;
  switch (rule.kind) {
    case "choice": return rule.of!.includes(value);
    case "date": return isDay(value);
    case "uuid": return uuid.test(value);
    case "link": return value.length <= (rule.max ?? longestAttribute) && isSafeLink(value);
    case "text": return value.length <= (rule.max ?? longestAttribute) && isSafeText(value);
    default: return false;
  }
}

function attributesOf(part: PartRule): Record<string, AttributeSpec> {
  const specs: Record<string, AttributeSpec> = {};
  for (const [name, rule] of Object.entries(part.attrs ?? {})) {
    const spec: AttributeSpec = {
      validate(value: unknown) {
        if (!takes(rule, value)) throw new RangeError(`Attribute ${name} cannot be ${JSON.stringify(value)}`);
      },
    };
    if ("default" in rule) spec.default = rule.default;
    specs[name] = spec;
  }
  return specs;
}

const withAttributes = (parts: Record<string, PartRule>) =>
  Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, { ...part, attrs: attributesOf(part) }]));

export const makeSchema = (file: SchemaFile): Schema =>
  new Schema({ topNode: file.topNode, nodes: withAttributes(file.nodes), marks: withAttributes(file.marks) });

// Nodes found sound, with their levels. They never change, so an edit costs only the nodes it made; the library's own check
// walks the whole document for every letter.
const sound = new WeakMap<Node, number>();

/** Throws when a document breaks a rule that the server would refuse it for: the schema's, and those it cannot say. */
export function check(file: SchemaFile, doc: Node): void {
  if (levelsOf(file, doc) > deepestLevel) throw new RangeError("Too deep");
}

function levelsOf(file: SchemaFile, node: Node): number {
  const known = sound.get(node);
  if (known !== undefined) return known;

  if (!node.type.validContent(node.content)) throw new RangeError(`Content of ${node.type.name}`);
  if (node.isText && !isSafeText(node.text!)) throw new RangeError("Unsafe text");
  checkAttributes(file.nodes[node.type.name], node.attrs);
  let marks = Mark.none;
  for (const mark of node.marks) {
    checkAttributes(file.marks[mark.type.name], mark.attrs);
    marks = mark.addToSet(marks);
  }
  if (!Mark.sameSet(marks, node.marks)) throw new RangeError(`Marks of ${node.type.name}`);

  let deepest = 0;
  const seen = new Set<string>();
  node.forEach(child => {
    deepest = Math.max(deepest, levelsOf(file, child));
    for (const name of uniqueOf(file, child.type.name)) {
      const value = `${child.type.name} ${child.attrs[name]}`;
      if (seen.has(value)) throw new RangeError(`Twice: ${value}`);
      seen.add(value);
    }
  });
  sound.set(node, deepest + 1);
  return deepest + 1;
}

const unique = new WeakMap<PartRule, readonly string[]>();

/** Attributes of a node that no two of its neighbours may share. */
function uniqueOf(file: SchemaFile, type: string): readonly string[] {
  const part = file.nodes[type];
  let names = unique.get(part);
  if (!names) unique.set(part, (names = Object.entries(part.attrs ?? {}).filter(([, rule]) => rule.unique).map(([name]) => name)));
  return names;
}

function checkAttributes(part: PartRule, values: Record<string, unknown>): void {
  for (const [name, rule] of Object.entries(part.attrs ?? {}))
    if (!takes(rule, values[name])) throw new RangeError(`Attribute ${name}`);
}
