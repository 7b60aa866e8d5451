// Where in a card a position is: its field, its section, its activity. A field is a piece of text that is written by itself:
// the title, a section of paragraphs, one line of an activity. An edit stays inside one field.
import type { Node, ResolvedPos } from "prosemirror-model";

const lists = new Set(["activities", "indicators", "meta"]);
const frames = new Set(["doc", "values", "activity", "indicator", ...lists]);

/** How deep the field is that a position stands in, or null between fields. */
export function fieldDepth($pos: ResolvedPos): number | null {
  for (let depth = 1; depth <= $pos.depth; depth++) if (!frames.has($pos.node(depth).type.name)) return depth;
  return null;
}

/** Whether a change from one position to another leaves every field in its place: inside one, or whole entries of a list. */
export function staysInPlace($from: ResolvedPos, $to: ResolvedPos): boolean {
  const depth = fieldDepth($from), other = fieldDepth($to);
  if (depth !== null && other !== null) return depth === other && $from.before(depth) === $to.before(depth);
  return depth === null && other === null && $from.parent === $to.parent && lists.has($from.parent.type.name);
}

/** The section's name, by which it has a label: problem, participation, activities … */
export function sectionAt($pos: ResolvedPos): string {
  const top = $pos.depth > 0 ? $pos.node(1).type.name : $pos.nodeAfter?.type.name ?? "title";
  return top === "values" && $pos.depth > 1 ? $pos.node(2).type.name : top;
}

/** An activity or indicator that a position stands in. */
export function entryAt($pos: ResolvedPos): { pos: number; node: Node; index: number; list: Node } | null {
  if ($pos.depth < 2 || !lists.has($pos.node(1).type.name) || $pos.node(1).type.name === "meta") return null;
  return { pos: $pos.before(2), node: $pos.node(2), index: $pos.index(1), list: $pos.node(1) };
}

/** All fields, in order, with where their content begins and ends. */
export function fields(doc: Node): { node: Node; from: number; to: number }[] {
  const found: { node: Node; from: number; to: number }[] = [];
  doc.descendants((node, pos) => {
    if (frames.has(node.type.name)) return true;
    if (!node.isLeaf) found.push({ node, from: pos + 1, to: pos + 1 + node.content.size });
    return false;
  });
  return found;
}

/** Levels of lists around a position. */
export function listLevels($pos: ResolvedPos): number {
  let levels = 0;
  for (let depth = $pos.depth; depth > 0; depth--) if ($pos.node(depth).type.name.endsWith("_list")) levels++;
  return levels;
}
