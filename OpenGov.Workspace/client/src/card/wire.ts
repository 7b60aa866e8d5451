// What the server says, as it comes over the line; see docs/co-editing.md.
import type { Announced } from "../editing/session";
import type { Person } from "./presence";
import type { Thread } from "./threads";

export interface Access { level: "edit" | "comment" | "read" | "none"; reason: string | null }

export interface Refused { code: string; index?: number | null; retryMs?: number | null }

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
