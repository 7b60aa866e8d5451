// An editor as it runs in the browser, without the screen: the same plugin, session and undo history, over a connection that may be cut.
import { performance } from "node:perf_hooks";
import { history, redo, undo } from "prosemirror-history";
import { EditorState } from "prosemirror-state";
import file from "../../OpenGov.Workspace/Cards/Editing/schema.json";
import { change } from "../../OpenGov.Workspace/client/fuzz/changes.mjs";
import { coediting, coeditingOf, inOnePiece } from "../../OpenGov.Workspace/client/src/editing/coediting.ts";
import { makeSchema } from "../../OpenGov.Workspace/client/src/editing/schema.ts";
import { Session } from "../../OpenGov.Workspace/client/src/editing/session.ts";
import { Connected } from "./connected.mjs";
import { Typist } from "./typing.mjs";

export { file };
export const schema = makeSchema(file);

export class Person extends Connected {
  constructor(place) {
    super(place);
    this.unsent = [];
  }

  get have() { return this.session ? this.session.rev : -1; }
  get isIdle() { return this.session !== undefined && this.session.isIdle; }

  joined({ rev, doc, commits }) {
    if (doc) this.open(rev, doc);
    else this.session.receive(commits);
    this.session.resend();
  }

  open(rev, doc) {
    if (this.session) {
      this.figures.counts.restarted++;
      this.clientId = this.random.uuid();   // as the editor does: a fresh document is a fresh editor
      this.lost += coeditingOf(this.state).pending.length + coeditingOf(this.state).lost.length;
    }
    this.state = EditorState.create({ doc: schema.nodeFromJSON(JSON.parse(doc)), plugins: [history({ newGroupDelay: 0 }), coediting(file, rev)] });
    this.typist = new Typist(this.random, this.state.doc);
    this.session = new Session(this.clientId, this, text => this.submit(text), from => this.pull(from));
    this.lastSent = 0;
  }

  apply(tr) {
    this.state = this.state.apply(tr);
    if (tr.docChanged) this.typist.follow(tr);
  }

  submit(text) {
    const seq = Number(/"seq":(\d+)/.exec(text)[1]);
    if (seq > this.lastSent) {
      this.lastSent = seq;
      this.figures.sent(`${this.clientId}:${seq}`, this.unsent);
      this.unsent = [];
    }
    this.post(text.includes('"epoch"') ? text : text.replace('"base":', `"epoch":${this.epoch},"base":`));
  }

  received(commits) {
    this.session.receive(commits);
    this.session.flush();
  }

  refused() { this.session.refused(); }

  edit() {
    if (!this.isJoined && !this.mayWorkCut) return;
    const at = performance.now(), before = this.state.doc;
    if (this.place.anything) this.anything();
    else {
      const tr = this.state.tr;
      this.typist.edit(tr);
      this.apply(tr);
    }
    if (this.state.doc === before) return;
    this.figures.counts.edits++;
    this.unsent.push(at);
    if (this.isJoined) this.session.flush();
  }

  /** What no person does so often: pastes, moves, wraps, undoes. */
  anything() {
    const { random } = this, kind = random.next();
    if (kind < 0.2) (kind < 0.13 ? undo : redo)(this.state, tr => this.apply(tr));
    else {
      const tr = this.state.tr;
      if (this.state.doc.content.size > 20_000) tr.delete(1, 1);
      if (change({ random, file, schema, tr })) this.apply(random.chance(0.3) ? inOnePiece(tr) : tr);
    }
  }

  get text() { return JSON.stringify(this.state.doc); }
  get faults() {
    const { lost, differed, patches } = coeditingOf(this.state);
    return { lost: lost.length + this.lost, differed, patches };
  }
}
