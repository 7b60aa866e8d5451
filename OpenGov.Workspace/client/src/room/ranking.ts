import { make, say, set } from "./elements";
import type { Ballot } from "./keeping";
import { word } from "./words";

export interface Ranked { id: string; n: number; text: string }
export interface Ranking { id: string; method: "points" | "pairwise"; points: number; open: boolean; shown: boolean; problems: Ranked[] }
export interface Places { id: string; ballots: number; places: { score: number; place: number }[] }

/** The ranking of problems: points shared out, or pairs compared; then the room's order. */
export class RankingCard {
  readonly element: HTMLElement;
  private readonly told = make("p", { class: "room-told", role: "status" });
  private readonly order = make("ol", { class: "room-order" });
  private readonly results = make("div", { class: "room-results" }, make("h3", {}, word("Ranking.Result")), this.order);
  private readonly body: Points | Pairs;
  private wrong = "";

  constructor(readonly ranking: Ranking, send: (choices: [number, number][]) => void) {
    const anew = (choices: [number, number][]) => { this.wrong = ""; send(choices); };
    this.body = ranking.method === "points" ? new Points(ranking, anew) : new Pairs(ranking, anew);
    this.element = make("article", { class: "room-part", "data-ranking": ranking.id }, make("h3", {}, word("Ranking")), this.body.element, this.told, this.results);
  }

  show(ranking: Ranking, places: Places | undefined, ballot: Ballot | undefined, waits: boolean): void {
    this.body.element.hidden = !ranking.open;
    this.body.take(ballot?.choices ?? "");
    say(this.told, waits ? word("Waits") : this.wrong || (!ranking.open ? word("Ranking.Over") : ballot ? word("Recorded") : ""));
    this.results.hidden = !places;
    if (!places) return;
    const sorted = ranking.problems.map((problem, index) => ({ problem, ...places.places[index]! })).sort((one, other) => one.place - other.place || one.problem.n - other.problem.n);
    this.order.replaceChildren(...sorted.map(({ problem, score, place }) =>
      make("li", { value: place }, make("span", { dir: "auto" }, `${problem.n}. ${problem.text}`), " ", make("span", { class: "room-votes" }, ranking.method === "points" ? String(score) : String(score / 2)))));
  }

  refuse(code: string): void { say(this.told, this.wrong = word(`Error.${code}`)); }
}

class Points {
  readonly element: HTMLFormElement;
  private readonly given: number[];
  private readonly numbers: HTMLElement[] = [];
  private readonly buttons: [HTMLButtonElement, HTMLButtonElement][] = [];
  private readonly left = make("p", { class: "room-hint", role: "status" });
  private touched = false;

  constructor(private readonly ranking: Ranking, send: (choices: [number, number][]) => void) {
    this.given = ranking.problems.map(() => 0);
    this.element = make("form", { class: "room-form" }, make("p", {}, word("Points", ranking.points)), this.left);
    ranking.problems.forEach((problem, index) => {
      const name = `${problem.n}. ${problem.text}`, number = make("span", { class: "room-number" }, "0");
      const less = make("button", { type: "button", class: "room-small", "aria-label": word("Less", name) }, "−"), more = make("button", { type: "button", class: "room-small", "aria-label": word("More", name) }, "+");
      less.addEventListener("click", () => this.give(index, -1));
      more.addEventListener("click", () => this.give(index, 1));
      this.numbers.push(number);
      this.buttons.push([less, more]);
      this.element.append(make("div", { class: "room-points" }, make("span", { dir: "auto" }, name), make("span", { class: "room-stepper" }, less, number, more)));
    });
    this.element.append(make("button", { type: "submit" }, word("Points.Send")));
    this.element.addEventListener("submit", event => {
      event.preventDefault();
      const choices = this.given.map((points, index): [number, number] => [index + 1, points]).filter(([, points]) => points > 0);
      if (choices.length === 0) return;
      this.touched = false;
      send(choices);
    });
    this.draw();
  }

  take(choices: string): void {
    if (this.touched || !choices) return;
    this.given.fill(0);
    for (const pair of choices.split(",")) {
      const [problem, points] = pair.split(":").map(Number);
      this.given[problem! - 1] = points!;
    }
    this.draw();
  }

  private give(index: number, by: number): void {
    this.given[index]! += by;
    this.touched = true;
    this.draw();
  }

  // A button that can do no more is only marked so: one that is disabled would lose the focus.
  private draw(): void {
    const left = this.ranking.points - this.given.reduce((sum, points) => sum + points, 0);
    this.given.forEach((points, index) => {
      say(this.numbers[index]!, String(points));
      const [less, more] = this.buttons[index]!;
      set(less, "data-off", points === 0);
      set(more, "data-off", left === 0);
      less.disabled = points === 0 && document.activeElement !== less;
      more.disabled = left === 0 && document.activeElement !== more;
    });
    if (left < 0) return this.give(this.given.findIndex(points => points > 0), -1);
    const below = this.given.findIndex(points => points < 0);
    if (below >= 0) return this.give(below, 1);
    say(this.left, word("Left", left));
  }
}

class Pairs {
  readonly element = make("div", { class: "room-form" });
  private readonly pairs: [number, number][];
  private decided: [number, number][] = [];
  private skipped = new Set<string>();
  private readonly ask = make("p", {});
  private readonly one = make("button", { type: "button", class: "room-pair" });
  private readonly other = make("button", { type: "button", class: "room-pair" });
  private readonly skip = make("button", { type: "button", class: "room-quiet" }, word("Compare.Skip"));
  private readonly undo = make("button", { type: "button", class: "room-quiet" }, word("Compare.Undo"));
  private readonly progress = make("p", { class: "room-hint", role: "status" });

  constructor(private readonly ranking: Ranking, private readonly send: (choices: [number, number][]) => void) {
    this.pairs = shuffled(ranking.problems.length);
    this.one.addEventListener("click", () => this.decide(true));
    this.other.addEventListener("click", () => this.decide(false));
    this.skip.addEventListener("click", () => {
      const pair = this.next();
      if (pair) this.skipped.add(key(pair));
      this.draw();
    });
    this.undo.addEventListener("click", () => {
      this.decided.pop();
      if (this.decided.length > 0) this.send(this.decided);
      this.draw();
    });
    this.element.append(this.ask, this.one, this.other, this.progress, this.skip, this.undo);
    this.draw();
  }

  take(choices: string): void {
    if (!choices || this.decided.length > 0) return;
    this.decided = choices.split(",").map(pair => pair.split(">").map(Number) as [number, number]);
    this.draw();
  }

  private decide(first: boolean): void {
    const pair = this.next();
    if (!pair) return;
    this.decided.push(first ? pair : [pair[1], pair[0]]);
    this.send(this.decided);
    this.draw();
  }

  private next(): [number, number] | undefined {
    const done = new Set(this.decided.map(key));
    return this.pairs.find(pair => !done.has(key(pair)) && !this.skipped.has(key(pair)));
  }

  private draw(): void {
    const pair = this.next(), name = (index: number) => { const problem = this.ranking.problems[index - 1]!; return `${problem.n}. ${problem.text}`; };
    say(this.ask, word(pair ? "Compare" : "Compare.Done"));
    for (const button of [this.one, this.other, this.skip]) button.hidden = !pair;
    this.undo.hidden = this.decided.length === 0;
    say(this.progress, pair ? word("Compare.Progress", Math.min(this.pairs.length, this.decided.length + this.skipped.size + 1), this.pairs.length) : "");
    if (!pair) return;
    this.one.replaceChildren(make("span", { dir: "auto" }, name(pair[0])));
    this.other.replaceChildren(make("span", { dir: "auto" }, name(pair[1])));
  }
}

const key = ([one, other]: [number, number]) => one < other ? `${one}-${other}` : `${other}-${one}`;

// In an order of each telephone's own, so that a room that stops half-way has compared all pairs about as often.
function shuffled(count: number): [number, number][] {
  const pairs: [number, number][] = [];
  for (let one = 1; one <= count; one++) for (let other = one + 1; other <= count; other++) pairs.push(Math.random() < 0.5 ? [one, other] : [other, one]);
  for (let left = pairs.length - 1; left > 0; left--) {
    const at = Math.floor(Math.random() * (left + 1));
    [pairs[left], pairs[at]] = [pairs[at]!, pairs[left]!];
  }
  return pairs;
}
