// The editor's side of the protocol, without the network: one commit on its way at a time, sent again byte for byte until it is
// answered, and commits taken in order, each once.
import type { EditorState, Transaction } from "prosemirror-state";
import { coeditingOf, giveUp, receive, send, type Commit } from "./coediting";
import { fromJson, toJson, type StepJson } from "./steps";

export interface Submission {
  clientId: string;
  seq: number;
  /** Of the card: raised when its log begins anew. */
  epoch?: number;
  base: number;
  steps: StepJson[];
  /** Places of steps of which all or none are to be taken. */
  groups: number[][];
  /** Where the author's selection is after the steps. */
  sel?: { anchor: number; head: number };
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

/** Where a session was when its editor was closed. */
export interface Kept {
  seq: number;
  onItsWay: string | null;
}

const mostStepsInCommit = 100;
const mostCharacters = 60_000;   // of one commit's JSON: three bytes each at most, below what the server takes

export class Session {
  private seq = 0;
  private onItsWay: string | null = null;
  epoch?: number;

  /** Is told of what is entered: where the steps of each commit moved what is pointed at. */
  entered?: (commits: readonly Commit[]) => void;

  /** The author's selection, to go with a submission. */
  selection?: () => { anchor: number; head: number } | undefined;

  constructor(
    readonly clientId: string,
    private readonly editor: Editor,
    private readonly submit: (submission: string) => void,
    private readonly pull: (from: number) => void,
  ) {}

  get kept(): Kept { return { seq: this.seq, onItsWay: this.onItsWay }; }

  /** Goes on where a closed editor's session was. */
  takeUp(kept: Kept): void { [this.seq, this.onItsWay] = [kept.seq, kept.onItsWay]; }

  get rev(): number { return coeditingOf(this.editor.state).rev; }

  /** Whether that submission is the one on its way; null: whichever is. */
  awaits(seq: number | null): boolean { return this.onItsWay !== null && (seq === null || seq === this.seq); }

  get isIdle(): boolean { return this.onItsWay === null && coeditingOf(this.editor.state).pending.length === 0; }

  /** Sends what waits, unless something is on its way: typing meanwhile goes together in the next commit. */
  flush(): void {
    const sending = this.onItsWay === null ? send(this.editor.state, this.most()) : null;
    if (!sending) return;
    this.editor.apply(sending.tr);
    const submission: Submission = {
      clientId: this.clientId, seq: ++this.seq, epoch: this.epoch, base: this.rev,
      steps: sending.steps.map(toJson), groups: sending.groups, sel: this.selection?.(),
    };
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
      if (run.length) {
        this.editor.apply(receive(this.editor.state, run));
        this.entered?.(run);
      }
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
      const mine = commit.clientId === this.clientId && (commit.seq === this.seq || this.sentSinceKept(commit));
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

  // How many of the waiting steps fit into one commit.
  private most(): number {
    const { pending } = coeditingOf(this.editor.state);
    let count = 0, characters = 0;
    while (count < pending.length && count < mostStepsInCommit) {
      characters += JSON.stringify(toJson(pending[count].step)).length;
      if (count > 0 && characters > mostCharacters) break;
      count++;
    }
    return Math.max(count, 1);
  }

  // The closed editor sent one more after it was last kept: what waits here is, from the first, what that commit holds.
  private sentSinceKept(commit: Announced): boolean {
    if (this.onItsWay !== null || commit.seq !== this.seq + 1 || !commit.steps) return false;
    const sending = send(this.editor.state, Math.max(...(commit.kept ?? []), commit.steps.length - 1) + 1);
    if (sending) this.editor.apply(sending.tr);
    this.seq = commit.seq;
    return true;
  }

  private read(commit: Announced, mine: boolean): Commit {
    const schema = this.editor.state.schema, sent = mine && !commit.steps ? (JSON.parse(this.onItsWay!) as Submission).steps : null;
    const steps = (commit.steps ?? sent ?? []).map(json => fromJson(schema, json));
    return { rev: commit.rev, steps, kept: mine ? commit.kept ?? steps.map((_, i) => i) : null };
  }
}
