// What people do in an editor, and what a program might: each change adds steps to a transform, or none.
import { Fragment, Slice } from "prosemirror-model";
import {
  ReplaceAroundStep, ReplaceStep, canJoin, canSplit, findWrapping, insertPoint, joinPoint, liftTarget,
} from "prosemirror-transform";
import { anyPosition, nodesOf, randomMark, randomMarks, randomNode, range, textPosition, withNewIds } from "./documents.mjs";

const changes = {
  type({ random, file, schema, tr }) {
    const at = tr.doc.resolve(textPosition(random, tr.doc));
    tr.insert(at.pos, schema.text(random.text(random.chance(0.8) ? 1 : 6), randomMarks(random, file, schema, at.parent)));
  },
  overtype({ random, schema, tr }) {
    const [from, to] = range(random, tr.doc);
    tr.replaceWith(from, to, schema.text(random.text(2)));
  },
  erase({ random, tr }) { tr.delete(...range(random, tr.doc)); },
  eraseRange({ random, tr }) { tr.deleteRange(...range(random, tr.doc)); },
  paste({ random, file, tr }) {
    const [from, to] = range(random, tr.doc);
    tr.replaceRange(random.chance(0.5) ? to : from, to, withNewIds(random, file, tr.doc.slice(...range(random, tr.doc))));
  },
  pasteFitted({ random, file, tr }) {
    const [from, to] = range(random, tr.doc);
    tr.replace(from, to, withNewIds(random, file, tr.doc.slice(...range(random, tr.doc))));
  },
  split({ random, tr }) {
    const [pos, depth] = [textPosition(random, tr.doc), random.between(1, 3)];
    if (canSplit(tr.doc, pos, depth)) tr.split(pos, depth);
  },
  join({ random, tr }) {
    const pos = joinPoint(tr.doc, textPosition(random, tr.doc), random.chance(0.5) ? 1 : -1);
    if (pos != null && canJoin(tr.doc, pos)) tr.join(pos);
  },
  lift({ random, tr }) {
    const at = tr.doc.resolve(textPosition(random, tr.doc)), block = at.blockRange(tr.doc.resolve(Math.min(at.end(), at.pos + 5)));
    const target = block && liftTarget(block);
    if (target != null) tr.lift(block, target);
  },
  wrap({ random, schema, tr }) {
    const [from, to] = range(random, tr.doc), block = tr.doc.resolve(from).blockRange(tr.doc.resolve(to));
    const wrapping = block && findWrapping(block, schema.nodes[random.of(["bullet_list", "ordered_list", "quote"])]);
    if (wrapping) tr.wrap(block, wrapping);
  },
  blockType({ random, schema, tr }) {
    const types = Object.values(schema.nodes).filter(type => type.isTextblock);
    tr.setBlockType(...range(random, tr.doc), random.of(types));
  },
  mark({ random, file, schema, tr }) { tr.addMark(...range(random, tr.doc), randomMark(random, file, schema)); },
  unmark({ random, file, schema, tr }) {
    const [from, to] = range(random, tr.doc), mark = randomMark(random, file, schema);
    tr.removeMark(from, to, random.of([mark, mark.type, null]));
  },
  attribute({ random, file, tr }) {
    const { node, pos } = random.of(nodesOf(tr.doc)), rules = Object.entries(file.nodes[node.type.name].attrs ?? {});
    if (!rules.length) return;
    const [name, rule] = random.of(rules);
    tr.setNodeAttribute(pos, name, random.value(rule));
  },
  documentAttribute({ random, file, tr }) {
    const [name, rule] = random.of(Object.entries(file.nodes.doc.attrs));
    tr.setDocAttribute(name, random.value(rule));
  },
  markup({ random, file, tr }) {
    const { node, pos } = random.of(nodesOf(tr.doc)), rules = Object.entries(file.nodes[node.type.name].attrs ?? {});
    if (rules.length) tr.setNodeMarkup(pos, null, { ...node.attrs, [rules[0][0]]: random.value(rules[0][1]) });
  },
  nodeMark({ random, file, schema, tr }) {
    const inline = nodesOf(tr.doc).filter(({ node }) => node.isInline);
    if (!inline.length) return;
    const { node, pos } = random.of(inline);
    if (node.marks.length && random.chance(0.5)) tr.removeNodeMark(pos, random.of(node.marks));
    else tr.addNodeMark(pos, randomMark(random, file, schema));
  },
  insert({ random, file, schema, tr }) {
    const node = randomNode(random, file, schema, random.of(Object.values(schema.nodes).filter(type => !type.isText && type !== schema.topNodeType)), 4);
    const pos = insertPoint(tr.doc, anyPosition(random, tr.doc), node.type);
    if (pos != null) tr.insert(pos, node);
  },
  remove({ random, tr }) {
    const { node, pos } = random.of(nodesOf(tr.doc));
    tr.delete(pos, pos + node.nodeSize);
  },
  move({ random, tr }) {
    const movable = nodesOf(tr.doc).filter(({ node, pos }) => tr.doc.resolve(pos).parent.childCount > 1 && !node.isInline);
    if (!movable.length) return;
    const { node, pos } = random.of(movable), at = tr.doc.resolve(pos), to = at.posAtIndex(random.below(at.parent.childCount + 1));
    if (to >= pos && to <= pos + node.nodeSize) return;
    tr.delete(pos, pos + node.nodeSize);
    tr.insert(tr.mapping.map(to), node);
  },
  anyReplace({ random, file, tr }) {
    const cut = tr.doc.slice(...range(random, tr.doc)), slice = withNewIds(random, file, cut);
    tr.step(new ReplaceStep(...range(random, tr.doc), random.chance(0.2) ? Slice.empty : slice, random.chance(0.3)));
  },
  anyReplaceAround({ random, file, schema, tr }) {
    const at = tr.doc.resolve(textPosition(random, tr.doc)), depth = random.between(1, at.depth || 1);
    if (at.depth < depth) return;
    const [from, to, start, end] = [at.before(depth), at.after(depth), at.start(depth), at.end(depth)];
    const wrapper = randomNode(random, file, schema, random.of([at.node(depth).type, ...Object.values(schema.nodes).filter(type => type.isBlock && !type.isLeaf)]), 9);
    const empty = wrapper.copy(Fragment.empty), inside = random.chance(0.5);
    tr.step(new ReplaceAroundStep(inside ? from : start, inside ? to : end, start, end, new Slice(Fragment.from(empty), 0, 0), 1, random.chance(0.5)));
  },
};

const everyday = ["type", "type", "type", "erase", "split", "mark", "attribute"];
const names = [...Object.keys(changes), ...everyday];

/** Tries one change; what ProseMirror refuses to make leaves the transform as it was. */
export function change(context) {
  const made = context.tr.steps.length;
  try {
    changes[context.random.of(names)](context);
  } catch (error) {
    if (!(error instanceof RangeError) && error.name !== "TransformError" && !/Position|content|node|Cannot|Invalid|Fragment/.test(error.message)) throw error;
  }
  return context.tr.steps.length > made;
}
