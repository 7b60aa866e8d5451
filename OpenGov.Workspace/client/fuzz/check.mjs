// The editor's own check, held against the library's.
import { check as ours } from "../src/editing/schema.ts";

export function check(file, doc) {
  ours(file, doc);
  try {
    doc.check();
  } catch (error) {
    console.error(`ProseMirror finds wrong what the editor's check takes: ${error.message}`);
    process.exit(1);
  }
}
