// An editor that keeps no document, only its place in it: it types on where it is and follows what the others do. It says and hears what every editor
// does, for a third of what one with a document costs, so that hundreds of them measure the server and not themselves.
import { Slice } from "prosemirror-model";
import { StepMap } from "prosemirror-transform";
import { performance } from "node:perf_hooks";
import { schema } from "./person.mjs";
import { Keys, Typist } from "./typing.mjs";
import { Writer } from "./writer.mjs";

export class Follower extends Writer {
  joined(answer) {
    if (answer.doc) this.at = new Typist(this.random, schema.nodeFromJSON(JSON.parse(answer.doc))).at;
    super.joined(answer);
  }

  follow(commit) {
    if (commit.steps) for (const step of commit.steps) this.at = moved(this.at, step);
    else this.at += this.text.length;   // its own, as it was sent
  }

  step() {
    this.keys ??= new Keys(this.random);
    this.text = this.keys.next();
    return { stepType: "replace", from: this.at, to: this.at, slice: { content: [{ type: "text", text: this.text }] } };
  }
}

function moved(at, { stepType, from, to, gapFrom, gapTo, insert, slice }) {
  if (stepType !== "replace" && stepType !== "replaceAround") return at;   // marks and attributes move nothing
  if (from > at) return at;
  const size = sizeOf(slice);
  return new StepMap(stepType === "replace" ? [from, to - from, size] : [from, gapFrom - from, insert, gapTo, to - gapTo, size - insert]).map(at);
}

function sizeOf(slice) {
  if (!slice) return 0;
  const [first, ...more] = slice.content;
  return first.type === "text" && more.length === 0 ? first.text.length : Slice.fromJSON(schema, slice).size;
}
