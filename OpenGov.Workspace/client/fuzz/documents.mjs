// Makes documents of any schema by walking its content expressions, and says where text and nodes are in them.
import { Fragment, Mark } from "prosemirror-model";

export function randomNode(random, file, schema, type, level = 1) {
  if (type.isText) return schema.text(random.text(), randomMarks(random, file, schema, null));
  const content = [];
  for (let match = type.contentMatch; ;) {
    const enough = level === 1 ? random.chance(0.5) : content.length >= random.between(0, 3);
    if (match.edgeCount === 0 || (match.validEnd && (enough || content.length > 5))) break;
    const edges = Array.from({ length: match.edgeCount }, (_, i) => match.edge(i));
    const edge = level > 5 ? edges[0] : random.of(edges);
    const child = randomNode(random, file, schema, edge.type, level + 1);
    content.push(child.mark(child.marks.filter(mark => type.allowsMarkType(mark.type))));
    match = edge.next;
  }
  return type.create(randomAttributes(random, file.nodes[type.name].attrs), Fragment.fromArray(content));
}

export const randomDocument = (random, file, schema) => randomNode(random, file, schema, schema.topNodeType);

export function randomAttributes(random, rules = {}) {
  return Object.fromEntries(Object.entries(rules)
    .filter(([, rule]) => !("default" in rule) || random.chance(0.5))
    .map(([name, rule]) => [name, random.value(rule)]));
}

export function randomMark(random, file, schema) {
  const type = random.of(Object.values(schema.marks));
  return type.create(randomAttributes(random, file.marks[type.name].attrs));
}

export function randomMarks(random, file, schema, parent) {
  let set = Mark.none;
  while (random.chance(0.3)) {
    const mark = randomMark(random, file, schema);
    if (!parent || parent.type.allowsMarkType(mark.type)) set = mark.addToSet(set);
  }
  return set;
}

/** Every node but the document and texts, as { node, pos }. */
export function nodesOf(doc) {
  const found = [];
  doc.descendants((node, pos) => { if (!node.isText) found.push({ node, pos }); });
  return found;
}

/** A position that does not cut a character in two. */
export function wholePosition(doc, pos) {
  const at = doc.resolve(pos);
  if (!at.textOffset) return pos;
  const text = at.parent.child(at.index()).text;
  return /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at.textOffset - 1)) ? pos - 1 : pos;
}

export const anyPosition = (random, doc) => wholePosition(doc, random.below(doc.content.size + 1));

export function textPosition(random, doc) {
  const blocks = nodesOf(doc).filter(({ node }) => node.isTextblock);
  if (!blocks.length) return anyPosition(random, doc);
  const { node, pos } = random.of(blocks);
  return wholePosition(doc, pos + 1 + random.below(node.content.size + 1));
}

/** Two positions in order, near each other more often than not. */
export function range(random, doc) {
  if (random.chance(0.7)) {
    const from = textPosition(random, doc);
    const to = wholePosition(doc, Math.min(doc.content.size, from + random.below(random.chance(0.8) ? 12 : 60)));
    return from <= to ? [from, to] : [to, from];
  }
  const [a, b] = [anyPosition(random, doc), anyPosition(random, doc)];
  return a < b ? [a, b] : [b, a];
}

/** A piece of a document with new ids, as the editor gives to what is pasted. */
export function withNewIds(random, file, slice) {
  const renew = fragment => {
    const nodes = [];
    fragment.forEach(node => {
      const unique = Object.entries(file.nodes[node.type.name].attrs ?? {}).find(([, rule]) => rule.unique);
      nodes.push(node.isText ? node : unique
        ? node.type.create({ ...node.attrs, [unique[0]]: random.uuid() }, renew(node.content), node.marks)
        : node.copy(renew(node.content)));
    });
    return Fragment.fromArray(nodes);
  };
  return new slice.constructor(renew(slice.content), slice.openStart, slice.openEnd);
}
