// What the page hands over: which card, who is at it, every word that is shown, and the bodies to choose from.

export type Side = "administration" | "civil-society";

export interface LocalText { ar?: string | null; fr?: string | null; en?: string | null }

export interface Body {
  id: string;
  name: string;
  side: Side;
  /** All it is called in documents, folded, to be found by. */
  names: string[];
}

export interface Settings {
  card: string;
  account: string;
  hub: string;
  /** The reader's; the card has its own. */
  language: "ar" | "fr" | "en";
  texts: Record<string, string>;
  bodies: Body[];
}

export class Words {
  private readonly forms: Intl.PluralRules;
  private readonly numbers: Intl.NumberFormat;
  private readonly byId: Map<string, Body>;

  constructor(readonly settings: Settings) {
    const locale = settings.language === "ar" ? "ar-MA-u-nu-latn" : settings.language;
    this.forms = new Intl.PluralRules(locale);
    this.numbers = new Intl.NumberFormat(locale);
    this.byId = new Map(settings.bodies.map(body => [body.id, body]));
  }

  say(key: string, ...given: (string | number)[]): string {
    return (this.settings.texts[`Editor.${key}`] ?? key).replace(/\{(\d)\}/g, (_, place: string) => String(given[Number(place)] ?? ""));
  }

  count(key: string, number: number): string {
    const form = `${key}.${this.forms.select(number)}`;
    return this.say(`Editor.${form}` in this.settings.texts ? form : `${key}.other`, this.numbers.format(number));
  }

  /** One of the card's own words, which its other pages use as well. */
  of(key: string): string { return this.settings.texts[key] ?? key; }

  section(name: string): string { return this.of(`Section.${name}`); }

  choice(name: string, value: string): string { return this.of(`${name}.${value[0].toUpperCase()}${value.slice(1)}`); }

  here(text: LocalText | string | null | undefined): string {
    if (!text || typeof text === "string") return text ?? "";
    return text[this.settings.language] || text.ar || text.fr || text.en || "";
  }

  get bodies(): readonly Body[] { return this.settings.bodies; }

  body(id: string | null): string { return id === null ? "" : this.byId.get(id)?.name ?? this.of("Text.UnknownBody"); }
}

export const rightToLeft = (language: string): boolean => language === "ar";

/** As the server folds what is looked for, near enough to find a body by its name. */
export const fold = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}|\u0640/gu, "").toLowerCase()
    .replace(/[\u0622\u0623\u0625\u0671]/g, "\u0627").replace(/\u0649/g, "\u064a").replace(/\u0629/g, "\u0647").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
