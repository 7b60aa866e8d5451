// What somebody does who writes a card: mostly types on, letter by letter, where they are.
import { Selection } from "prosemirror-state";
import { canSplit } from "prosemirror-transform";
import { nodesOf, wholePosition } from "../../OpenGov.Workspace/client/fuzz/documents.mjs";

const words = [
  "نشر ", "المعطيات ", "الميزانية ", "للمواطنين ", "والجمعيات ", "كل ", "ثلاثة أشهر ", "بصيغة ", "مفتوحة، ", "٢٠٢٦ ", "données ", "ouvertes ", "open ", "data ",
];

/** What comes next from a keyboard. */
export class Keys {
  constructor(random) {
    this.random = random;
    this.left = [];
  }

  next() {
    if (this.left.length === 0) this.left = [...this.random.of(words)].reverse();
    return this.left.pop();
  }
}

export class Typist {
  constructor(random, doc) {
    this.random = random;
    this.keys = new Keys(random);
    this.at = this.somewhere(doc);
  }

  /** Where this person writes: the end of some block of text. */
  somewhere(doc) {
    const blocks = nodesOf(doc).filter(({ node }) => node.type.name === "paragraph" || node.type.name === "activity_what");
    const { node, pos } = this.random.of(blocks);
    return pos + 1 + node.content.size;
  }

  follow(tr) { this.at = tr.mapping.map(this.at); }

  /** Adds one edit to a transaction. */
  edit(tr) {
    const { random } = this, kind = random.next();
    if (random.chance(0.01)) this.at = this.somewhere(tr.doc);
    let at = tr.doc.resolve(Math.min(this.at, tr.doc.content.size));
    if (!at.parent.isTextblock) {
      this.at = this.somewhere(tr.doc);
      at = tr.doc.resolve(this.at);
    }

    const pos = wholePosition(tr.doc, at.pos), from = wholePosition(tr.doc, Math.max(at.start(), pos - random.between(1, 5)));
    if (kind < 0.1 && from < pos) tr.delete(from, pos);
    else if (kind < 0.12 && at.parent.type.name === "paragraph" && canSplit(tr.doc, pos)) tr.split(pos);
    else if (kind < 0.14 && from < pos && at.parent.type.allowsMarkType(tr.doc.type.schema.marks.strong)) tr.addMark(from, pos, tr.doc.type.schema.marks.strong.create());
    else if (kind < 0.16) this.date(tr);
    else tr.insert(pos, tr.doc.type.schema.text(this.keys.next()));
  }

  date(tr) {
    const { pos } = this.random.of(nodesOf(tr.doc).filter(({ node }) => node.type.name === "activity" || node.type.name === "meta"));
    tr.setNodeAttribute(pos, this.random.of(["start", "end"]), this.random.day());
  }

  selection(doc) { return Selection.near(doc.resolve(Math.min(this.at, doc.content.size))); }
}
