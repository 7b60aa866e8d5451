// Numbers and texts that look random and are the same for the same seed.
export class Random {
  constructor(seed) {
    this.state = seed >>> 0;
  }

  // Mulberry32: short, and good enough to spread over cases.
  next() {
    let t = (this.state = (this.state + 0x6d2b79f5) >>> 0);
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  below(n) { return Math.floor(this.next() * n); }
  between(a, b) { return a + this.below(b - a + 1); }
  chance(p) { return this.next() < p; }
  of(list) { return list[this.below(list.length)]; }

  uuid() {
    const hex = n => Array.from({ length: n }, () => "0123456789abcdef"[this.below(16)]).join("");
    return `${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}`;
  }

  day() {
    return `20${this.between(20, 29)}-${String(this.between(1, 12)).padStart(2, "0")}-${String(this.between(1, 28)).padStart(2, "0")}`;
  }

  text(words = 6) {
    return Array.from({ length: this.between(1, words) }, () => this.of(pieces)).join(this.of([" ", " ", ""]));
  }

  value(rule) {
    if (rule.default === null && this.chance(0.3)) return null;
    switch (rule.kind) {
      case "choice": return this.of(rule.of);
      case "date": return this.day();
      case "uuid": return this.uuid();
      case "integer": return this.between(rule.min, Math.min(rule.max, rule.min + 9));
      case "link": return this.of(["https://data.gov.ma/مجموعات", "http://example.ma/?a=1&b='2'", "mailto:contact@example.ma"]);
      default: return this.text(2).slice(0, rule.max).replace(/[\ud800-\udbff]$/, "");
    }
  }
}

const pieces = [
  "نشر", "معطيات", "الميزانية", "المُواطِنون", "والجمعيات،", "لا", "۲۰۲۶", "١٢", "donnée ouverte", "l’État", "e\u0301", "open data", "API",
  "👩‍👩‍👧‍👦", "🇲🇦", "😀", "𠮷", "‌نیم‌فاصله", "\u200f(2026)\u200f", "\"quoted\"", "back\\slash", "50 %", "a", "b", "ـــ", "\u00a0",
];
