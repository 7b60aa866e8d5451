// Where a place that the server speaks of is in this editor: moved over the commits since, and over what is not confirmed yet.
import type { EditorState } from "prosemirror-state";
import { Mapping, type StepMap } from "prosemirror-transform";
import { coeditingOf, type Commit } from "../editing/coediting";

const remembered = 500;

export class Moved {
  private maps: { rev: number; maps: StepMap[] }[] = [];

  enter(commits: readonly Commit[]): void {
    for (const commit of commits) this.maps.push({ rev: commit.rev, maps: commit.steps.map(step => step.getMap()) });
    if (this.maps.length > remembered) this.maps = this.maps.slice(-remembered);
  }

  forget(): void { this.maps = []; }

  /** Null when the place is of a commit that is not here yet, or too old to follow. */
  here(state: EditorState, rev: number): Mapping | null {
    const now = coeditingOf(state);
    if (rev > now.rev || (rev < now.rev && !(this.maps[0]?.rev <= rev + 1))) return null;
    const mapping = new Mapping();
    for (const commit of this.maps) if (commit.rev > rev) for (const map of commit.maps) mapping.appendMap(map);
    for (const item of now.pending) mapping.appendMap(item.step.getMap());
    return mapping;
  }
}
