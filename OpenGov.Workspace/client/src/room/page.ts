import { make, newId, say, set, step } from "./elements";
import { away, followed } from "./followed";
import { Keeping, type Act } from "./keeping";
import { Line, type Answer, type Part } from "./line";
import { PollCard, type Poll, type Tally } from "./poll";
import { RankingCard, type Places, type Ranking } from "./ranking";
import { word } from "./words";
import { Writing } from "./writing";

interface Question { id: string; n: number; text: string; answered: boolean; answer?: string }
interface Solution { id: string; n: number; problem?: string; text: string; expected?: string; proposed?: number }
interface Scene { scene: string; sceneId?: string; takes: { questions: boolean; problems: boolean; solutions: boolean }; publicPlan?: number }

/** The page of a participant: how the line is, what the room does now, and what may be sent. */
export class Page {
  private readonly keeping: Keeping;
  private readonly line: Line;
  private readonly seen: { room?: Scene; polls: Poll[]; tally: { polls: Tally[]; ranking?: Places }; questions: Question[]; supports: { id: string; votes: number }[]; problems: { id: string; n: number; text: string }[]; solutions: Solution[]; ranking: Ranking[] } =
    { polls: [], tally: { polls: [] }, questions: [], supports: [], problems: [], solutions: [], ranking: [] };
  private readonly polls = new Map<string, PollCard>();
  private ranking: RankingCard | null = null;
  private readonly status = make("p", { class: "room-state", role: "status" });
  private readonly ended = make("section", { class: "room-part", role: "alert", hidden: true });
  private readonly body = make("div", { hidden: true });
  private readonly own = make("div", {});
  private readonly now = make("div", {});
  private readonly nothing = make("p", { class: "room-hint" }, word("NothingNow"));
  private readonly news = make("p", { class: "room-unseen", role: "status" });
  private readonly lists = { questions: make("ul", { class: "room-list" }), problems: make("ul", { class: "room-list" }), solutions: make("ul", { class: "room-list" }) };
  private readonly none = { questions: make("p", { class: "room-hint" }, word("NoQuestions")), problems: make("p", { class: "room-hint" }, word("NoProblems")), solutions: make("p", { class: "room-hint" }, word("NoSolutions")) };
  private readonly choice = make("select", {}, make("option", { value: "" }, word("ForProblem.None")));
  private readonly writings: Record<string, Writing>;
  private readonly folds: Record<string, HTMLDetailsElement> = {};
  private shown = "";

  constructor(private readonly main: HTMLElement, link: string, language: string) {
    this.keeping = new Keeping(link);
    this.line = new Line(link, language, this.keeping, { part: (name, value) => this.part(name, value), changed: () => this.draw(), answered: (act, answer) => this.answered(act, answer) });
    const writing = (method: string, title: string, more: HTMLSelectElement | null, ...fields: [string, string, number, number, boolean][]) => new Writing(
      method, title, fields.map(([name, label, rows, longest, required]) => ({ name, label, rows, longest, required })), this.keeping, more, body => void this.line.act(method, body));
    this.writings = {
      Ask: writing("Ask", word("Send"), null, ["text", word("Ask.Field"), 3, 500, true]),
      Note: writing("Note", word("Send"), null, ["text", word("Note.Field"), 3, 400, true]),
      Propose: writing("Propose", word("Send"), this.choice, ["text", word("Propose.Field"), 5, 2_000, true], ["expected", word("Expected"), 3, 1_000, false]),
    };
  }

  start(): void {
    this.main.append(this.status, this.ended, this.own, this.body);
    const fold = (name: string, title: string, ...content: Node[]) =>
      this.folds[name] = make("details", { class: "room-part", name: undefined, "data-fold": name }, make("summary", {}, make("h2", {}, title)), ...content);
    this.body.append(
      this.news,
      make("section", { "aria-labelledby": "now" }, make("h2", { id: "now" }, word("Now")), this.now, this.nothing),
      fold("questions", word("Questions"), this.writings.Ask!.element, this.lists.questions, this.none.questions),
      fold("problems", word("Problems"), this.writings.Note!.element, this.lists.problems, this.none.problems),
      fold("solutions", word("Solutions"), this.writings.Propose!.element, this.lists.solutions, this.none.solutions),
      about(false));
    this.folds.questions!.querySelector("form")!.setAttribute("aria-label", word("Ask"));
    this.folds.problems!.querySelector("form")!.setAttribute("aria-label", word("Note"));
    this.folds.solutions!.querySelector("form")!.setAttribute("aria-label", word("Propose"));
    if (this.keeping.myself.entered) this.enter();
    else this.welcome();
  }

  // Nothing is sent, and nothing kept, before somebody has asked to come in.
  private welcome(): void {
    const { myself } = this.keeping, name = make("input", { id: newId(), maxlength: 80, dir: "auto", autocomplete: "name" }), side = make("select", { id: newId() });
    for (const [value, text] of [["", "Side.None"], ["administration", "Administration"], ["civilSociety", "CivilSociety"]] as const) side.append(make("option", { value }, word(text)));
    const form = make("form", { class: "room-part room-form" },
      ...(this.keeping.keeps ? [] : [make("p", { class: "room-notice" }, word("CannotKeep"))]),
      make("label", { for: name.id }, word("Name")), name, make("label", { for: side.id }, word("Side")), side, make("button", { type: "submit" }, word("Enter")));
    const first = about(true);
    form.addEventListener("submit", event => {
      event.preventDefault();
      if (name.value.trim()) myself.name = name.value.trim().slice(0, 80);
      if (side.value) myself.side = side.value;
      myself.entered = true;
      this.keeping.keepMyself();
      form.remove();
      first.remove();
      this.enter();
    });
    this.status.hidden = true;
    this.main.append(form, first);
  }

  private enter(): void {
    this.status.hidden = false;
    this.draw();
    void this.line.open();
  }

  private part(name: Part, value: unknown): void {
    (this.seen as Record<string, unknown>)[name] = value;
    this.draw();
  }

  private answered(act: Act, answer: Answer): void {
    const { myself } = this.keeping, id = (act.body.poll ?? act.body.ranking) as string | undefined;
    if (act.method === "Propose" && answer.code === "ok" && answer.number) {
      myself.proposed = [...new Set([...myself.proposed ?? [], answer.number])];
      this.keeping.keepMyself();
    }
    if (act.method in this.writings) return this.writings[act.method]!.answered(act, answer);
    if (answer.code === "ok") {
      if (id && answer.choices !== undefined) myself.ballots[id] = { choices: answer.choices, sent: answer.sent ?? act.sent };
      if (act.method === "UseCode") myself.hasCode = true;
      this.keeping.keepMyself();
      return;
    }
    this.draw();
    if (act.method === "UseCode") for (const card of this.polls.values()) card.refuse(answer.code);
    else if (act.method === "Vote") this.polls.get(id!)?.refuse(answer.code);
    else if (act.method === "Rank") this.ranking?.refuse(answer.code);
  }

  private draw(): void {
    const { state } = this.line, acts = this.keeping.acts(), over = state === "closed" || state === "removed" || state === "refused" || state === "full";
    const line = state === "online" ? word("Online") : state === "connecting" ? word("Connecting") : over ? "" : word("Offline");
    say(this.status, [line, acts.length > 0 ? word("Waiting", acts.length) : ""].filter(Boolean).join(" · "));
    set(this.status, "data-state", state);
    const text = state === "closed" ? ["Closed", "Closed.Text"] : state === "removed" ? ["Removed", "Removed.Text"] : over ? ["Closed", `Error.${state}`] : [];
    if (this.ended.dataset.why !== state) this.ended.replaceChildren(...text.map((key, index) => make(index === 0 ? "h2" : "p", {}, word(key))));
    this.ended.dataset.why = state;
    this.ended.hidden = !over;
    const own = followed(this.keeping.myself);
    if (own && !this.own.hasChildNodes()) this.own.append(own);
    this.body.hidden = over || !this.seen.room;
    if (!this.body.hidden) this.drawRoom(acts);
  }

  private drawRoom(acts: Act[]): void {
    const { seen, keeping: { myself } } = this, waits = (key: string) => acts.some(act => act.key === key);
    const polls = [...seen.polls].sort((one, other) => Number(other.id === seen.room!.sceneId) - Number(one.id === seen.room!.sceneId) || Number(one.state === "closed") - Number(other.state === "closed") || other.order - one.order);
    const ranking = seen.ranking[0];
    if (ranking && this.ranking?.ranking.id !== ranking.id) this.ranking = new RankingCard(ranking, choices => void this.line.act("Rank", { ranking: ranking.id, [ranking.method === "points" ? "points" : "pairs"]: choices }, ranking.id));
    const cards: { id: string; element: Element }[] = polls.map(poll => {
      let card = this.polls.get(poll.id);
      if (!card) this.polls.set(poll.id, card = new PollCard(poll, choices => void this.line.act("Vote", { poll: poll.id, choices }, poll.id), code => void this.line.act("UseCode", { code }, "code")));
      card.show(poll, seen.tally.polls.find(tally => tally.id === poll.id), myself.ballots[poll.id], waits(poll.id), myself.hasCode === true);
      return { id: poll.id, element: card.element };
    });
    if (ranking && this.ranking) {
      this.ranking.show(ranking, seen.tally.ranking?.id === ranking.id ? seen.tally.ranking : undefined, myself.ballots[ranking.id], waits(ranking.id));
      const card = { id: ranking.id, element: this.ranking.element };
      if (ranking.open || ranking.id === seen.room!.sceneId) cards.unshift(card);
      else if (ranking.shown) cards.push(card);
    }
    step(this.now, cards, card => card.id, card => card.element, () => undefined);
    this.nothing.hidden = cards.length > 0;
    this.drawLists();
    this.drawScene();
  }

  private drawLists(): void {
    const { seen, keeping: { myself } } = this, votes = new Map(seen.supports.map(({ id, votes: count }) => [id, count]));
    const questions = [...seen.questions].sort((one, other) => Number(one.answered) - Number(other.answered) || (votes.get(other.id) ?? 0) - (votes.get(one.id) ?? 0) || one.n - other.n);
    step(this.lists.questions, questions, question => question.id, question => {
      const button = make("button", { type: "button", class: "room-support" });
      button.addEventListener("click", () => this.support(question.id));
      return make("li", {}, make("p", { class: "room-text", dir: "auto" }, `${question.n}. ${question.text}`), button, make("p", { class: "room-answer", dir: "auto" }));
    }, (element, question) => {
      const button = element.querySelector("button")!, mine = myself.supports.includes(question.id), answer = element.querySelector(".room-answer") as HTMLElement;
      say(button, `${word("Support")} · ${votes.get(question.id) ?? 0}`);
      set(button, "aria-pressed", String(mine));
      button.hidden = question.answered;
      answer.hidden = !question.answered;
      say(answer, question.answered ? `${word("Answered")} · ${question.answer ?? word("AnsweredAloud")}` : "");
    });
    step(this.lists.problems, seen.problems, problem => problem.id, () => make("li", { class: "room-text", dir: "auto" }), (element, problem) => say(element, `${problem.n}. ${problem.text}`));
    step(this.lists.solutions, seen.solutions, solution => solution.id, () => make("li", {}, make("p", { class: "room-text", dir: "auto" }), make("p", { class: "room-hint", dir: "auto" }), make("p", { class: "room-hint" })), (element, solution) => {
      const problem = seen.problems.find(({ id }) => id === solution.problem);
      say(element.children[0]!, `${solution.n}. ${solution.text}`);
      say(element.children[1]!, [solution.expected, problem && `← ${problem.n}. ${problem.text}`].filter(Boolean).join(" · "));
      this.drawProposal(element.children[2]!, solution.proposed);
    });
    step(this.choice, [{ id: "", n: 0, text: "" }, ...seen.problems], ({ id }) => id, ({ id, n, text }) => make("option", { value: id }, id ? `${n}. ${text}` : word("ForProblem.None")), () => undefined);
    for (const name of ["questions", "problems", "solutions"] as const) this.none[name].hidden = seen[name].length > 0;
    this.writings.Ask!.takes(seen.room!.takes.questions);
    this.writings.Note!.takes(seen.room!.takes.problems);
    this.writings.Propose!.takes(seen.room!.takes.solutions);
  }

  // By its number; where the register is public, its page with its path can be opened.
  private drawProposal(element: Element, number: number | undefined): void {
    const plan = this.seen.room!.publicPlan, text = number ? word("Proposed", number) : "";
    if (element.textContent === text && Boolean(element.querySelector("a")) === Boolean(plan && number)) return;
    element.replaceChildren(...text ? [plan ? away(`/public/plans/${plan}/proposals/${number}`, text) : text] : []);
  }

  // What the leads bring to the front unfolds; nothing folds up under somebody's fingers, and the focus stays where it is.
  private drawScene(): void {
    const { scene, sceneId } = this.seen.room!, key = `${scene} ${sceneId ?? ""}`;
    if (key === this.shown) return;
    this.shown = key;
    const fold = this.folds[scene];
    if (fold) fold.open = true;
    say(this.news, scene === "poll" ? word("News.Poll") : scene === "ranking" ? word("News.Ranking") : fold?.querySelector("h2")?.textContent ?? "");
  }

  private support(question: string): void {
    const { myself } = this.keeping, up = !myself.supports.includes(question);
    myself.supports = up ? [...myself.supports, question] : myself.supports.filter(id => id !== question);
    this.keeping.keepMyself();
    this.line.act("Support", { question, up }, `support ${question}`);
  }
}

function about(open: boolean): HTMLElement {
  return make("details", { class: "room-part", open }, make("summary", {}, make("h2", {}, word("About"))), make("ul", {}, ...[1, 2, 3, 4].map(number => make("li", {}, word(`About.${number}`)))));
}
