// What the server has not confirmed, written down so that it can be kept in this browser, and read again.
import type { Schema } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import { coeditingOf } from "../editing/coediting";
import type { Pending } from "../editing/rebase";
import type { Kept } from "../editing/session";
import { fromJson, toJson, type StepJson } from "../editing/steps";

export interface Unsent {
  card: string;
  clientId: string;
  account: string;
  schema: number;
  epoch: number;
  rev: number;
  /** The confirmed document that the steps stand on. */
  doc: unknown;
  pending: { step: StepJson; sent: number | null; together: number | null }[];
  session: Kept;
  at: number;
}

/** Steps of one piece share a number. */
export function written(state: EditorState): Pick<Unsent, "rev" | "doc" | "pending"> {
  const { pending, confirmed, rev } = coeditingOf(state), pieces: object[] = [];
  const piece = (together: object) => (pieces.includes(together) ? pieces.indexOf(together) : pieces.push(together) - 1);
  return { rev, doc: confirmed.toJSON(), pending: pending.map(({ step, sent, together }) => ({ step: toJson(step), sent, together: together && piece(together) })) };
}

/** @throws when the steps are not of this schema */
export function read(schema: Schema, { pending }: Unsent): Omit<Pending, "inverted">[] {
  const pieces = new Map<number, object>();
  const piece = (number: number) => pieces.get(number) ?? pieces.set(number, {}).get(number)!;
  return pending.map(({ step, sent, together }) => ({ step: fromJson(schema, step), sent, together: together === null ? null : piece(together) }));
}
