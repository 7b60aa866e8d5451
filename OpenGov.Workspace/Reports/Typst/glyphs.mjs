// What a font can draw. PDF/UA and PDF/A refuse a document with a character that has no glyph, and people
// type emoji and other scripts: one of them in one proposal must not cost the whole report.

/** The code points a TrueType font has a glyph for, read from its character map (format 4 or 12). */
export function coverage(font) {
  const table = tableOf(font, 'cmap');
  const found = new Set();
  for (let i = 0; i < font.readUInt16BE(table + 2); i++) {
    const start = table + font.readUInt32BE(table + 4 + i * 8 + 4);
    const format = font.readUInt16BE(start);
    if (format === 12) addGroups(font, start, found);
    if (format === 4) addSegments(font, start, found);
  }
  return found;
}

function tableOf(font, tag) {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = 12 + i * 16;
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`the font has no ${tag} table`);
}

function addGroups(font, start, found) {
  for (let i = 0; i < font.readUInt32BE(start + 12); i++) {
    const group = start + 16 + i * 12;
    for (let c = font.readUInt32BE(group); c <= font.readUInt32BE(group + 4); c++) found.add(c);
  }
}

function addSegments(font, start, found) {
  const size = font.readUInt16BE(start + 6);
  for (let i = 0; i < size; i += 2) {
    const last = font.readUInt16BE(start + 14 + i);
    const first = font.readUInt16BE(start + 16 + size + i);
    const delta = font.readUInt16BE(start + 16 + 2 * size + i);
    const offsetAt = start + 16 + 3 * size + i;
    const offset = font.readUInt16BE(offsetAt);
    for (let c = first; c <= last && c !== 0xffff; c++) {
      const glyph = offset === 0 ? c + delta : font.readUInt16BE(offsetAt + offset + 2 * (c - first));
      if ((glyph & 0xffff) !== 0) found.add(c);
    }
  }
}

// Controls, joiners and direction marks are shaped away and need no glyph.
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u{FE00}-\u{FE0F}]/u;

// A tanwin on an alef that joins nothing is set as a run of its own, and whoever extracts the text reads the alef twice.
// A non-joiner between the two changes nothing that is seen.
const tanwinOnLoneAlef = /(?<=(?:^|[^\p{L}\p{M}]|[ءآأإؤادذرزوةى])\u0627)\u064b/gu;

/** The same data, a character that one of the fonts cannot draw written as its code in brackets, so that the loss shows. */
export function withoutMissingGlyphs(value, fonts) {
  if (typeof value === 'string') {
    return value.replace(tanwinOnLoneAlef, '\u200c\u064b').replace(/[^\x20-\x7e]/gu, c =>
      unseen.test(c) ? (/[\p{Cf}\t\n\r]/u.test(c) ? c : '')
      : fonts.every(font => font.has(c.codePointAt(0))) ? c
      : `[U+${c.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}]`);
  }
  if (Array.isArray(value)) return value.map(item => withoutMissingGlyphs(item, fonts));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutMissingGlyphs(item, fonts)]));
  }
  return value;
}
