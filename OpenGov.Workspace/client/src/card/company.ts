// Who else is at the card: named above the text, with a caret in it, and announced when they come and go.
import type { Exchange } from "./exchange";
import { cursorOf, place, type Person } from "./presence";
import type { Sheet } from "./sheet";
import type { StateLine } from "./state-line";
import type { Came } from "./wire";
import type { Words } from "./words";

export class Company {
  constructor(
    private readonly people: Map<string, Person>, private readonly sheet: Sheet, private readonly exchange: Exchange,
    private readonly line: StateLine, private readonly words: Words) {}

  /** A commit says as well where its author now is. */
  came(commit: Came): void {
    const from = this.people.get(commit.clientId);
    if (from && commit.sel) this.meet({ ...from, rev: commit.rev, anchor: commit.sel.anchor, head: commit.sel.head });
  }

  meetAll(people: Person[]): void {
    for (const id of [...this.people.keys()]) if (!people.some(person => person.clientId === id)) this.part(id, false);
    for (const person of people) this.meet(person, false);
  }

  meet(person: Person, aloud = true): void {
    if (person.clientId === this.exchange.own) return;
    const known = this.people.has(person.clientId);
    this.people.set(person.clientId, person);
    if (!known) {
      this.line.people(this.people.values());
      if (aloud) this.line.announce(this.words.say("Joined", this.words.here(person.name)));
    }
    const mapping = person.rev === null || person.anchor === null || person.head === null ? null : this.exchange.moved.here(this.sheet.state, person.rev);
    const size = this.sheet.state.doc.content.size, at = (pos: number) => Math.min(mapping!.map(pos, -1), size);
    const cursor = mapping ? { anchor: at(person.anchor!), head: at(person.head!), at: Date.now() } : null;
    if (cursor || person.anchor === null) this.sheet.apply(place(this.sheet.state.tr, person.clientId, cursor));
  }

  part(clientId: string, aloud = true): void {
    const person = this.people.get(clientId);
    if (!person) return;
    this.people.delete(clientId);
    this.line.people(this.people.values());
    if (aloud) this.line.announce(this.words.say("Left", this.words.here(person.name)));
    if (cursorOf(this.sheet.state, clientId)) this.sheet.apply(place(this.sheet.state.tr, clientId, null));
  }
}
