const given = document.getElementById("words")?.textContent, words: Record<string, string> = given ? JSON.parse(given) as Record<string, string> : {};
const language = document.documentElement.lang as "ar" | "fr" | "en";

export interface LocalText { ar: string; fr?: string; en?: string }

export const word = (key: string, ...args: (string | number)[]) =>
  (words[key] ?? key).replace(/\{(\d)\}/g, (_, index: string) => String(args[Number(index)] ?? ""));

/** In the reader's language; the first one typed where it has not been translated. */
export const here = (text: LocalText) => text[language] ?? text.ar;
