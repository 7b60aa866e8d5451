// Spoils a good step in one of many ways, as a broken or hostile editor would. Each class is named by what it does.
import { nodesOf } from "./documents.mjs";

const clone = value => JSON.parse(JSON.stringify(value));
const numbers = step => Object.keys(step).filter(key => key !== "value" && typeof step[key] === "number");

/** Every node and mark of the step's slice, outermost first. */
function partsOf(step) {
  const parts = [];
  const walk = nodes => nodes?.forEach(node => {
    parts.push(node);
    walk(node.content);
  });
  walk(step.slice?.content);
  return parts;
}

const spoilNumber = make => ({ random, step, doc }) => {
  const keys = numbers(step);
  if (!keys.length) return null;
  step[random.of(keys)] = make(random, doc);
  return step;
};

const spoilPart = (chosen, spoil) => context => {
  const parts = partsOf(context.step).filter(chosen);
  if (!parts.length) return null;
  spoil(context.random.of(parts), context);
  return context.step;
};

/** A step that puts a node into the first place that holds such nodes, or just anywhere. */
const inserted = (node, pos) => ({ stepType: "replace", from: pos, to: pos, slice: { content: [node] } });

function textStart({ random, doc }) {
  const blocks = nodesOf(doc).filter(({ node }) => node.isTextblock);
  return blocks.length ? random.of(blocks).pos + 1 : null;
}

const insertText = (context, text, marks) => {
  const pos = textStart(context);
  return pos == null ? null : inserted({ type: "text", ...(marks ? { marks } : {}), text }, pos);
};

const insertLink = (context, href) => insertText(context, "here", [{ type: "link", attrs: { href } }]);

const badLinks = [
  "javascript:alert(1)", "java\tscript:alert(1)", "JaVaScRiPt:alert(1)", "\u0001javascript:alert(1)", " javascript:alert(1)", "javascript\n:alert(1)",
  "data:text/html,<script>alert(1)</script>", "DATA:text/html;base64,PHN2Zz4=", "vbscript:msgbox(1)", "file:///etc/passwd", "//example.ma", "/relative", "",
  "https://", "http://a b", "https://a\\@b", "HTTPS://example.ma", "https://example.ma/\u202egpj.exe", "https://exa\u0000mple.ma", "ftp://example.ma",
  "https://example.ma/\"onclick=", "mailto:", "blob:https://example.ma/1", "https:/example.ma", "\u00a0https://example.ma", "https://a/" + "x".repeat(2100),
];

const unsafe = ["\u0007", "\u202e", "\u2066", "\ufeff", "\uffff", "\u2028", "\n", "\t", "\u0085"];

const badValues = [
  undefined, null, 7, -1, 1.5, 1e300, true, [], {}, "", "x", "RTL", "2026-02-30", "2026-13-01", "1826-01-01", "2026-1-1", "٢٠٢٦-٠١-٠١",
  "2026-01-01\n", "00000000-0000-0000-0000-00000000000G", "ABCDEF00-0000-0000-0000-000000000000", "{0000000-0000-0000-0000-000000000000}",
  "+0000000-0000-0000-0000-000000000000", " 0000000-0000-0000-0000-00000000000", "x".repeat(5000), "\u202e", "new\u0000",
];

const classes = {
  reversedRange: ({ step }) => (step.from < step.to ? { ...step, from: step.to, to: step.from } : null),
  fraction: spoilNumber((random, doc) => random.below(doc.content.size) + 0.5),
  negative: spoilNumber(random => -random.between(1, 9)),
  beyondTheEnd: spoilNumber((random, doc) => doc.content.size + random.between(1, 50)),
  hugeNumber: spoilNumber(random => random.of([2 ** 31, 2 ** 53, 1e21])),
  anotherPosition: spoilNumber((random, doc) => random.below(doc.content.size)),
  positionAsText: spoilNumber(random => String(random.below(20))),
  noNumber: spoilNumber(random => random.of([null, true, [], {}])),
  missingPosition({ random, step }) {
    const keys = numbers(step);
    if (keys.length) delete step[random.of(keys)];
    return keys.length ? step : null;
  },
  unknownStep: ({ random, step }) => ({ ...step, stepType: random.of(["Replace", "toString", "__proto__", "", 5, null, "replace ", "constructor"]) }),
  missingStepType({ step }) { delete step.stepType; return step; },
  notAStep: ({ random }) => random.of([null, 5, "replace", [], [[]], true]),
  anotherStepType: ({ random, step }) => ({ ...step, stepType: random.of(["replace", "replaceAround", "addMark", "removeMark", "attr", "docAttr", "markSet", "addNodeMark"]) }),
  unknownField: ({ step }) => ({ ...step, author: "somebody else" }),
  unknownNodeField: spoilPart(() => true, node => { node.id = 1; }),
  unknownNode: spoilPart(node => node.type !== "text", (node, { random }) => { node.type = random.of(["image", "script", "toString", "", null, 3]); }),
  anotherNode: spoilPart(() => true, (node, { random, schema }) => { node.type = random.of(Object.keys(schema.nodes)); }),
  unknownMark: spoilPart(() => true, node => { node.marks = [{ type: "blink" }]; }),
  unknownAttribute: spoilPart(node => node.type !== "text", node => { node.attrs = { ...node.attrs, onclick: "alert(1)" }; }),
  badAttribute: spoilPart(node => node.attrs, (node, { random }) => { node.attrs[random.of(Object.keys(node.attrs))] = random.of(badValues); }),
  missingAttributes: spoilPart(node => node.attrs, node => { delete node.attrs; }),
  attributesOfAnotherKind: spoilPart(() => true, (node, { random }) => { node.attrs = random.of([null, 5, "id", [], false]); }),
  badStepAttribute({ random, doc }) {
    const { node, pos } = random.of(nodesOf(doc)), names = Object.keys(node.attrs);
    if (!names.length) return null;
    return { stepType: "attr", pos, attr: random.of(names), value: random.of(badValues) };
  },
  badCardAttribute: ({ random }) => ({ stepType: "docAttr", attr: random.of(["language", "note", "__proto__"]), value: random.of(badValues) }),
  unknownStepAttribute({ random, doc }) {
    return { stepType: "attr", pos: random.of(nodesOf(doc)).pos, attr: random.of(["onclick", "toString", "__proto__", ""]), value: "x" };
  },
  attributeOfText(context) {
    const texts = [];
    context.doc.descendants((node, pos) => { if (node.isText) texts.push(pos); });
    return texts.length ? { stepType: "attr", pos: context.random.of(texts), attr: "dir", value: "rtl" } : null;
  },
  badLink: context => insertLink(context, context.random.of(badLinks)),
  badLinkMark({ random, step }) {
    if (!step.mark) return null;
    step.mark = { type: "link", attrs: { href: random.of(badLinks) } };
    return step;
  },
  openTooFar({ random, step }) {
    if (!step.slice) return null;
    step.slice[random.of(["openStart", "openEnd"])] = random.between(1, 30);
    return step;
  },
  badOpen({ random, step }) {
    if (!step.slice) return null;
    step.slice[random.of(["openStart", "openEnd"])] = random.of([-1, 0.5, "1", true, [1]]);
    return step;
  },
  noSlice: ({ random, step }) => ({ ...step, slice: random.of([5, "text", true, [], null, {}, { content: null }, { content: {} }, { content: [null] }]) }),
  sliceOfNothing: ({ random, step }) => (step.slice ? { ...step, slice: { content: [{ type: "paragraph" }], openStart: 1, openEnd: 1 } } : null),
  emptyText: context => insertText(context, ""),
  textOfAnotherKind: context => insertText(context, context.random.of([5, null, ["a"], {}])),
  textWithContent: spoilPart(node => node.type === "text", node => { node.content = [{ type: "text", text: "x" }]; }),
  halfPair: context => insertText(context, context.random.of(["\ud83d", "\ude00", "a\ud83d\ud83d\ude00", "\ude00\ud83d"])),
  nul: context => insertText(context, "a\u0000b"),
  unsafeText: context => insertText(context, `a${context.random.of(unsafe)}b`),
  cutPair(context) {
    const found = [];
    context.doc.descendants((node, pos) => {
      if (node.isText) for (const match of node.text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) found.push(pos + match.index + 1);
    });
    if (!found.length) return null;
    const pos = context.random.of(found);
    return context.random.of([
      { stepType: "replace", from: pos, to: pos, slice: { content: [{ type: "text", text: "x" }] } },
      { stepType: "replace", from: pos - 1, to: pos },
      { stepType: "replace", from: pos, to: pos + 1 },
      { stepType: "addMark", mark: { type: "em" }, from: pos, to: pos + 1 },
    ]);
  },
  doubledNode(context) {
    const found = nodesOf(context.doc).filter(({ node }) => Object.keys(node.attrs).some(name => context.file.nodes[node.type.name].attrs[name].unique));
    const { node, pos } = context.random.of(found.length ? found : nodesOf(context.doc));
    return inserted(node.toJSON(), pos);
  },
  removedSection({ random, doc }) {
    const sections = [];
    doc.forEach((node, pos) => sections.push({ node, pos }));
    const { node, pos } = random.of(sections);
    return { stepType: "replace", from: pos, to: pos + node.nodeSize };
  },
  tooDeep(context) {
    let node = { type: "paragraph" };
    for (let i = 0; i < context.random.of([8, 12, 14, 40]); i++) node = { type: "bullet_list", content: [{ type: context.schema.nodes.list_item ? "list_item" : "item", content: [{ type: "paragraph" }, node] }] };
    const found = nodesOf(context.doc).filter(({ node }) => node.type.name === "paragraph");
    return found.length ? inserted(node, context.random.of(found).pos) : null;
  },
  gapOutside({ random, step }) {
    if (step.stepType !== "replaceAround") return null;
    return { ...step, ...random.of([{ gapFrom: step.from - 1 }, { gapTo: step.to + 1 }, { gapFrom: step.gapTo, gapTo: step.gapFrom }, { insert: 99 }]) };
  },
  structureOfAnotherKind: ({ random, step }) => ("from" in step && !step.mark ? { ...step, structure: random.of([false, null, 1, "true", {}]) } : null),
  marksInTheWrongPlace: spoilPart(node => node.type !== "text", node => { node.marks = [{ type: "em" }]; }),
  doubledMarks: spoilPart(node => node.type === "text", node => { node.marks = [{ type: "em" }, { type: "em" }]; }),
  unsortedMarks: spoilPart(node => node.type === "text", node => { node.marks = [{ type: "strong" }, { type: "em" }]; }),
  marksOfAnotherKind: spoilPart(node => node.type === "text", (node, { random }) => { node.marks = random.of([null, 5, "em", {}, [null], ["em"], [[]]]); }),
  badSet: ({ random, step }) => ({ stepType: "markSet", steps: random.of([null, {}, [null], [step], [{ stepType: "markSet", steps: [] }], [{ stepType: "addMark" }]]) }),
};

const rawClasses = {
  notJson: ({ random, json }) => json.slice(0, random.below(json.length)).toWellFormed(),
  twoSteps: ({ json }) => json + json,
  twoNames: ({ json }) => json.replace("{", "{\"stepType\":\"replace\","),
  deepArrays: ({ random }) => "[".repeat(random.of([70, 10000])),
  trailingComma: ({ json }) => json.replace(/}$/, ",}"),
  comment: ({ json }) => json.replace("{", "{/* */"),
  notANumber: ({ json }) => json.replace(/:\d+/, ":NaN"),
};

export const classCount = Object.keys(classes).length + Object.keys(rawClasses).length;

export function corrupt(context, doc, step) {
  const { random } = context, name = random.of([...Object.keys(classes), ...Object.keys(rawClasses)]);
  const spoiled = classes[name]?.({ ...context, doc, step: clone(step) });
  const json = name in rawClasses ? rawClasses[name]({ random, json: JSON.stringify(step) }) : spoiled === undefined ? undefined : JSON.stringify(spoiled);
  return json == null || (spoiled === null && name !== "notAStep") ? null : { class: name, json };
}
