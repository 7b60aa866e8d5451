// What the server says, as it comes over the line; see docs/co-editing.md.
import type { Announced } from "../editing/session";
import type { Person } from "./presence";
import type { Thread } from "./threads";

export interface Access { level: "edit" | "comment" | "read" | "none"; reason: string | null }

/** @property seq of the submission, null when the server could not read it; a call that is answered has none. */
export interface Refused { code: string; seq?: number | null; index?: number | null; retryMs?: number | null }

export interface Joined extends Partial<Refused> {
  rev: number;
  epoch: number;
  schema: number;
  access: Access;
  doc?: string | null;
  commits?: Came[] | null;
  people: Person[];
  threads: Thread[];
}

export type Came = Announced & { account: string | null; kind: string; sel?: { anchor: number; head: number } | null };
