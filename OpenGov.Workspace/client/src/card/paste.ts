// What comes from elsewhere is cut down to what a card may hold: paragraphs, lists, quotes, bold, italic and links; no control
// characters, no marks that turn the direction of a line round unseen, no half characters; lists no more than ten deep.
import { Fragment, Slice, type Node, type Schema } from "prosemirror-model";
import type { EditorView } from "prosemirror-view";
import { fieldDepth, listLevels } from "./places";
import { clearSelected } from "./structure";

/** Bytes of JSON: the server takes 200,000 in one commit. */
export const longestPaste = 180_000, deepestList = 10;

// As SafeText on the server.
const suspect = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;
const lineEnds = /\r\n?|[\n\u000b\u000c\u0085\u2028\u2029]/g;
const halfPair = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export const cleanLine = (text: string): string => text.replace(lineEnds, " ").replace(/\t/g, " ").replace(suspect, "").replace(halfPair, "\ufffd");

export const cleanText = (text: string): string => text.replace(lineEnds, "\n").replace(/\t/g, " ").replace(suspect, "").replace(halfPair, "\ufffd");

const kept = new Set(["paragraph", "bullet_list", "ordered_list", "list_item", "quote", "text"]);

/** The same in nodes that may stand in a section; what is below the deepest list becomes its text. */
export function cleanSlice(slice: Slice, schema: Schema, levels: number): Slice {
  const whole = blocks(slice.content, schema, levels);
  const inline = slice.content.childCount > 0 && slice.content.firstChild!.isInline;
  if (inline) return new Slice(text(slice.content, schema), 0, 0);
  // Open where the first and last block are text, so that they go on in the paragraphs they are pasted into.
  const content = Fragment.from(whole);
  return new Slice(content, openAt(content.firstChild, slice.openStart), openAt(content.lastChild, slice.openEnd));
}

const openAt = (node: Node | null, open: number): number => node?.isTextblock && open > 0 ? 1 : 0;

function text(content: Fragment, schema: Schema): Fragment {
  const runs: Node[] = [];
  content.forEach(node => {
    const words = node.isText ? cleanLine(node.text!) : "";
    if (words) runs.push(schema.text(words, node.marks));
  });
  return Fragment.from(runs);
}

function blocks(content: Fragment, schema: Schema, levels: number): Node[] {
  const { paragraph } = schema.nodes, found: Node[] = [];
  let loose: Node[] = [];
  const close = () => {
    if (loose.length) found.push(paragraph.create(null, text(Fragment.from(loose), schema)));
    loose = [];
  };
  content.forEach(node => {
    if (node.isInline) { loose.push(node); return; }
    close();
    const { name } = node.type;
    if (node.isTextblock) found.push(paragraph.create({ dir: node.attrs.dir ?? null }, text(node.content, schema)));
    else if (name.endsWith("_list") && levels < deepestList) {
      const items: Node[] = [];
      node.forEach(item => items.push(listItem(blocks(item.type.name === "list_item" ? item.content : Fragment.from(item), schema, levels + 1), schema)));
      if (items.length) found.push(node.type.create(node.attrs, items));
    } else if (name === "quote") {
      const lines = blocks(node.content, schema, deepestList).filter(line => line.type === paragraph);
      if (lines.length) found.push(node.type.create(null, lines));
    } else if (kept.has(name) || !node.isLeaf) found.push(...blocks(node.content, schema, levels));
  });
  close();
  return found;
}

const listItem = (content: Node[], schema: Schema): Node =>
  schema.nodes.list_item.create(null, content[0]?.type.name === "paragraph" ? content : [schema.nodes.paragraph.create(), ...content]);

/** Into a line, blocks go as one line of text; over several fields, their text is cleared and the paste stands in the first. */
export function paste(view: EditorView, slice: Slice, tooLong: () => void): boolean {
  if (new TextEncoder().encode(JSON.stringify(slice.toJSON())).length > longestPaste) {
    tooLong();
    return true;
  }
  const cleared = clearSelected(view.state);
  if (cleared) view.dispatch(cleared);
  const { $from } = view.state.selection, depth = fieldDepth($from);
  if (depth === null) return true;
  if (!$from.node(depth).isTextblock) {
    if (!cleared) return false;
    view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView());
    return true;
  }

  const { schema } = view.state, runs: Node[] = [], allowed = $from.parent.type;
  slice.content.descendants(node => {
    if (node.isTextblock && runs.length) runs.push(schema.text(" "));
    if (node.isText) runs.push(node.mark(allowed.allowedMarks(node.marks)));
  });
  if (runs.length) view.dispatch(view.state.tr.replaceSelection(new Slice(Fragment.from(runs), 0, 0)).scrollIntoView());
  return true;
}

export const levelsAt = (view: EditorView): number => listLevels(view.state.selection.$from);
