import { make, newId, say, set } from "./elements";
import type { Act, Keeping } from "./keeping";
import type { Answer } from "./line";
import { word } from "./words";

interface Field { name: string; label: string; rows: number; longest: number; required: boolean }

const halfEmoji = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Something in a participant's own words. What is typed is kept at once; what is refused comes back into its field. */
export class Writing {
  readonly element: HTMLFormElement;
  private readonly areas = new Map<string, HTMLTextAreaElement>();
  private readonly told = make("p", { class: "room-told", role: "status" });

  constructor(readonly method: string, title: string, private readonly fields: Field[], private readonly keeping: Keeping, private readonly more: HTMLSelectElement | null, send: (body: Record<string, unknown>) => void) {
    this.element = make("form", { class: "room-form" });
    for (const field of fields) {
      const area = make("textarea", { id: newId(), rows: field.rows, maxlength: field.longest, dir: "auto", required: field.required });
      area.value = keeping.draft(`${method} ${field.name}`);
      area.addEventListener("input", () => keeping.keepDraft(`${method} ${field.name}`, area.value));
      this.areas.set(field.name, area);
      this.element.append(make("label", { for: area.id }, field.label), area);
    }
    if (more) this.element.append(make("label", { for: more.id = newId() }, word("ForProblem")), more);
    this.element.append(make("button", { type: "submit" }, title), this.told);
    this.element.addEventListener("submit", event => {
      event.preventDefault();
      const body: Record<string, unknown> = {};
      for (const { name, required } of fields) {
        const text = this.areas.get(name)!.value.replace(halfEmoji, "\ufffd").trim();
        if (required && !text) return void this.areas.get(name)!.focus();
        if (text) body[name] = text;
      }
      if (more?.value) body.problem = more.value;
      for (const { name } of fields) this.put(name, "");
      say(this.told, word("Waits"));
      send(body);
    });
  }

  takes(allowed: boolean): void { for (const control of this.element.elements) set(control, "disabled", !allowed); }

  answered(act: Act, answer: Answer): void {
    if (answer.code === "ok") return say(this.told, word("Sent", answer.number ?? ""));
    for (const { name } of this.fields) {
      const typed = act.body[name] as string | undefined, now = this.areas.get(name)!.value;
      if (typed) this.put(name, now ? `${typed}\n${now}` : typed);
    }
    say(this.told, word(`Error.${answer.code}`));
  }

  private put(name: string, text: string): void {
    this.areas.get(name)!.value = text;
    this.keeping.keepDraft(`${this.method} ${name}`, text);
  }
}
