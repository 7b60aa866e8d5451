// The editor's side of the protocol, without the network: one commit on its way at a time, sent again byte for byte until it is
// answered, and commits taken in order, each once.
import type { EditorState, Transaction } from "prosemirror-state";
import { coeditingOf, giveUp, receive, send, type Commit } from "./coediting";
import { fromJson, toJson, type StepJson } from "./steps";

export interface Submission {
  clientId: string;
  seq: number;
  base: number;
  steps: StepJson[];
  /** Places of steps of which all or none are to be taken. */
  groups: number[][];
}

/** As the server announces it; to its author without steps when it was taken as sent. */
export interface Announced {
  rev: number;
  clientId: string;
  seq: number;
  steps: StepJson[] | null;
  kept: number[] | null;
}

export interface Editor {
  state: EditorState;
  apply(tr: Transaction): void;
}

const mostStepsInCommit = 100;

export class Session {
  private seq = 0;
  private onItsWay: string | null = null;

  constructor(
    readonly clientId: string,
    private readonly editor: Editor,
    private readonly submit: (submission: string) => void,
    private readonly pull: (from: number) => void,
  ) {}

  get rev(): number { return coeditingOf(this.editor.state).rev; }
  get isIdle(): boolean { return this.onItsWay === null && coeditingOf(this.editor.state).pending.length === 0; }

  /** Sends what waits, unless something is on its way: typing meanwhile goes together in the next commit. */
  flush(): void {
    const sending = this.onItsWay === null ? send(this.editor.state, mostStepsInCommit) : null;
    if (!sending) return;
    this.editor.apply(sending.tr);
    const submission: Submission = { clientId: this.clientId, seq: ++this.seq, base: this.rev, steps: sending.steps.map(toJson), groups: sending.groups };
    this.onItsWay = JSON.stringify(submission);
    this.submit(this.onItsWay);
  }

  /** After a lost connection: the server knows a submission that it has already taken. */
  resend(): void {
    if (this.onItsWay !== null) this.submit(this.onItsWay);
  }

  /** Takes what is new; a gap is asked for. Others' commits that follow one another are taken as one. */
  receive(commits: readonly Announced[]): void {
    let run: Commit[] = [];
    const enter = () => {
      if (run.length) this.editor.apply(receive(this.editor.state, run));
      run = [];
    };

    for (const commit of commits) {
      const expected = (run.at(-1)?.rev ?? this.rev) + 1;
      if (commit.rev < expected) continue;
      if (commit.rev > expected) {
        enter();
        this.pull(expected);
        return;
      }
      const mine = commit.clientId === this.clientId && commit.seq === this.seq;
      if (mine) enter();
      run.push(this.read(commit, mine));
      if (!mine) continue;
      enter();
      this.onItsWay = null;
    }
    enter();
  }

  /** The server refused what was on its way: it becomes text to recover. */
  refused(): void {
    this.onItsWay = null;
    this.editor.apply(giveUp(this.editor.state));
  }

  private read(commit: Announced, mine: boolean): Commit {
    const schema = this.editor.state.schema, sent = mine && !commit.steps ? (JSON.parse(this.onItsWay!) as Submission).steps : null;
    const steps = (commit.steps ?? sent ?? []).map(json => fromJson(schema, json));
    return { rev: commit.rev, steps, kept: mine ? commit.kept ?? steps.map((_, i) => i) : null };
  }
}
