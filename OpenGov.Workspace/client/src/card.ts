// The editor of a commitment card. Loaded by the card's page alone; goes on while the page's own connection is away.
import { Desk } from "./card/desk";
import type { Settings } from "./card/words";

const desks = new WeakMap<HTMLElement, Desk>();

export function mount(host: HTMLElement, settings: Settings): void {
  if (!desks.has(host) && host.isConnected) desks.set(host, new Desk(host, settings));
}

export function unmount(host: HTMLElement): void {
  desks.get(host)?.leave();
  desks.delete(host);
}
